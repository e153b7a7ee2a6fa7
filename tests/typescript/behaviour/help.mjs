// A server that answers as it is told, and time that passes when a test says so.
//
// The SDK's timers, and the clock that it sees, are replaced before it is loaded.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after } from 'node:test';

export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
Date.now = () => NOW;

const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
const timers = new Map();
let count = 0;

/** Node's own `fetch` has timers too; only the SDK's are to be moved. */
const isSDK = () => /\/(@anthropic-ai\/sdk|clients)\//.test(new Error().stack);

globalThis.setTimeout = (act, ms, ...rest) => {
  if (!isSDK()) return realTimeout(act, ms, ...rest);
  count += 1;
  timers.set(count, { ms, act });
  return count;
};
globalThis.clearTimeout = (id) => (timers.delete(id) ? undefined : realClear(id));

export const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

export const settled = () => new Promise((done) => setImmediate(() => setImmediate(done)));

/** Wait until something is so; its test has a limit of its own. */
export async function until(holds) {
  for (let found = holds(); ; found = holds()) {
    if (found) return found;
    await settled();
  }
}

/** The waiting times of the SDK's timers, in milliseconds. */
export const waits = () => [...timers.values()].map(({ ms }) => ms);

/** Let a timer go off as soon as the SDK waits for one that `is` accepts. Returns its time. */
export async function pass(is = () => true) {
  const found = () => [...timers].find(([, { ms }]) => is(ms));
  const [id, { ms, act }] = await until(found);
  timers.delete(id);
  act();
  return ms;
}

/** The limit of an attempt, which no test reaches but by `pass`. */
export const LIMIT = 600_000;

/** Let the pause between two attempts pass. */
export const passPause = () => pass((ms) => ms !== LIMIT);

export const seen = [];
let plan = [];

/** How the next requests are answered, each by a function; all others well. */
export function tell(...answers) {
  assert.deepEqual(plan, [], 'what was told before has come about');
  seen.length = 0;
  plan = answers;
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method, url, headers } = request;
  seen.push({ method, url, headers, body: Buffer.concat(chunks).toString(), request });
  const answer = plan.shift() ?? json({ data: [], next_page: null });
  answer(request, response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
export const baseURL = `http://127.0.0.1:${server.address().port}`;

export const status =
  (code, headers = {}, body = '{}') =>
  (_, response) =>
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
export const json = (value, headers) => status(200, headers, JSON.stringify(value));
export const reset = (request) => request.socket.destroy();
export const silent = () => undefined;
/** Half of a body; what comes after that is for `then` to say. */
export const half =
  (then = () => undefined, code = 200) =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{"da', () => then(response));
  };
export const broken = half((response) => response.destroy());

/** What a promise is refused with. */
export async function refused(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return assert.fail('it was not refused');
}

after(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await settled();
  assert.deepEqual(unhandled, []);
  assert.deepEqual(waits(), [], 'no timer is left');
});
