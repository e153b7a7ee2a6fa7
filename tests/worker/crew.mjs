// A worker of the TypeScript SDK as a process: `crew.mjs URL NAME`. It says what `crew.py` says.

import Anthropic from '@anthropic-ai/sdk';

const [baseURL, name] = process.argv.slice(2);
let runs = 0;

function tell(event, item, run) {
  // The system's monotonic clock, in seconds, as other processes read it.
  const line = { event, at: Number(process.hrtime.bigint()) / 1e9 };
  if (item) Object.assign(line, { id: item.id, run, reason: item.stopReason ?? null });
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const note = (level) => (message, rest) => console.error(`${level} ${message} ${rest?.error ?? ''}`);
const client = new Anthropic({
  baseURL,
  apiKey: null,
  timeout: 1500,
  defaultHeaders: { 'x-worker': name },
  logLevel: 'info',
  logger: { error: note('error'), warn: note('warn'), info: note('info'), debug: note('debug') },
});
client.firstRetryDelay = 20;

/** Most items take no time; those whose session says `slow` take three seconds. */
async function handler(item) {
  const run = (runs += 1);
  tell('began', item, run);
  const ms = item.work.data.id.startsWith('slow') ? 3000 : 20;
  const isOver = await new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, true);
    const drop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    item.signal.addEventListener('abort', drop, { once: true });
  });
  tell(isOver ? 'ended' : 'cancelled', item, run);
}

tell('ready');
const worker = client.beta.environments.work.worker({
  environmentId: 'env_1',
  environmentKey: 'key',
  handler,
  workerId: name,
  maxConcurrency: 2,
  reclaimOlderThanMs: 2000,
  gracePeriod: 5000,
});
await worker.run();
