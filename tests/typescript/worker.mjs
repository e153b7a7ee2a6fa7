// A worker of the installed SDK, told by lines of JSON what to do; each is answered with one.
//
// Time stands still until `move` moves it on, or with "speed" as first argument passes so many
// times faster: timers and the clock that the SDK sees are replaced before it is loaded.

import { createInterface } from 'node:readline';

const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
const speed = Number(process.argv[2] ?? 0);
let now = 1000;
const timers = new Map();
let count = 0;

/** Node's own `fetch` has timers too; only the SDK's are to be moved. */
const isSDK = () => new Error().stack.includes('/@anthropic-ai/sdk/');

globalThis.setTimeout = (act, ms, ...rest) => {
  if (!isSDK()) return realTimeout(act, ms, ...rest);
  if (speed > 0) return realTimeout(act, ms / speed);
  count += 1;
  timers.set(count, { at: now + Math.max(ms, 0), act });
  return count;
};
globalThis.clearTimeout = (id) => (timers.delete(id) ? undefined : realClear(id));
const realNow = performance.now.bind(performance);
performance.now = () => (!isSDK() ? realNow() : speed > 0 ? realNow() * speed : now);

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** What is due goes off in its order, as it would if the time passed by itself. */
async function move(ms) {
  const end = now + ms;
  for (;;) {
    const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
    if (due.length === 0) break;
    const [id, { at, act }] = due[0];
    timers.delete(id);
    now = Math.max(now, at);
    act();
    await settled();
  }
  now = end;
  await settled();
}

/** The calls that the SDK has begun, and those that it waits for, by operation. */
const begun = {};
const open = {};
const OPERATIONS = [/\/work\/poll/, /\/ack/, /\/heartbeat/, /\/stop/];
const NAMES = ['pollWork', 'ackWork', 'heartbeatWork', 'stopWork'];
const realFetch = globalThis.fetch;
globalThis.fetch = async (url, init) => {
  const name = NAMES[OPERATIONS.findIndex((each) => each.test(url))];
  begun[name] = (begun[name] ?? 0) + 1;
  open[name] = (open[name] ?? 0) + 1;
  try {
    const response = await realFetch(url, init);
    const body = await response.arrayBuffer();
    return new Response(body.byteLength > 0 ? body : null, response);
  } finally {
    open[name] -= 1;
  }
};

const { default: Anthropic } = await import('@anthropic-ai/sdk');
const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

const logged = [];
const note = (level) => (message, rest) => logged.push(`${level}: ${message} ${rest?.error ?? ''}`);
const logger = { error: note('error'), warn: note('warn'), info: note('info'), debug: note('debug') };

const workers = [];
const items = new Map();
const notes = [];
let release;
const released = new Promise((resolve) => (release = resolve));

/** Stays at each item until it is let go, and notes what happens. */
async function at(item) {
  items.set(item.id, item);
  notes.push(`began ${item.id}`);
  item.stopSignal.addEventListener('abort', () => notes.push(`told ${item.stopReason}`));
  const cancelled = new Promise((_, reject) =>
    item.signal.addEventListener('abort', () => {
      notes.push(`cancelled ${item.stopReason}`);
      reject(new Error('cancelled'));
    }),
  );
  await Promise.race([released, cancelled]);
  notes.push(`ended ${item.stopReason ?? 'by itself'}`);
}

const handlers = {
  at,
  quick: (item) => void notes.push(item.id),
  failing: () => {
    throw new Error('the handler has failed');
  },
};

const commands = {
  start({ client: options, handler, ...given }) {
    const client = new Anthropic({ maxRetries: 0, logger, logLevel: 'info', ...options });
    try {
      const worker = client.beta.environments.work.worker({ ...given, handler: handlers[handler] });
      const about = { worker, state: 'running' };
      about.done = worker.run().then(
        () => (about.state = 'done'),
        (error) => (about.state = `${error.name}: ${error.message}`),
      );
      workers.push(about);
      return { id: worker.workerID };
    } catch (error) {
      return { error: `${error.name}: ${error.message}` };
    }
  },
  move: ({ ms }) => move(ms),
  release: () => release(),
  drain: () => workers.forEach(({ worker }) => worker.drain()),
  stop: () => workers.forEach(({ worker }) => worker.stop()),
  terminate: () => process.kill(process.pid, 'SIGTERM'),
  finished: () => Promise.all(workers.map(({ done }) => done)),
  look: () => undefined,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { do: command, ...given } = JSON.parse(line);
  const found = await commands[command](given);
  await settled();
  const states = workers.map(({ state }) => state);
  const waits = [...timers.values()].map(({ at }) => at - now);
  console.log(JSON.stringify({ ...found, states, notes, logged, unhandled, waits, begun, open }));
}
