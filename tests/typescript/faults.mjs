// What the installed SDK makes of faults: a line of JSON for each, and an end without any help.

import { createServer } from 'node:http';
import Anthropic from '@anthropic-ai/sdk';

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

let count = 0;
let plan = [];
const server = createServer((request, response) => {
  count += 1;
  const fault = plan.shift();
  if (fault) return fault(request, response);
  response.setHeader('content-type', 'application/json');
  return response.end('{"data": [], "next_page": null}');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const baseURL = `http://127.0.0.1:${server.address().port}`;
const client = new Anthropic({ apiKey: 'k', baseURL, timeout: 300 });
client.firstRetryDelay = 1;

const status = (code, headers) => (_, response) => response.writeHead(code, headers).end('{}');
const reset = (request) => request.socket.destroy();
const silent = () => undefined;
const text = (body) => (_, response) => response.end(body);
const half = (close) => (_, response) => {
  response.writeHead(200, { 'content-length': 100 });
  response.write('{"da', () => close && response.destroy());
};
const soon = () => ({ 'retry-after': new Date(Date.now() + 2000).toUTCString() });

async function run(name, faults, options) {
  count = 0;
  plan = [...faults];
  const began = performance.now();
  let outcome = 'ok';
  try {
    await client.beta.environments.list({}, options);
  } catch (error) {
    outcome = error.name;
  }
  const ms = Math.round(performance.now() - began);
  console.log(JSON.stringify({ name, outcome, count, ms }));
}

await run('seconds', [status(429, { 'retry-after': '1' })]);
await run('date', [status(429, soon())]);
await run('passing', [status(500)]);
await run('told not to', [status(500, { 'x-should-retry': 'false' })]);
await run('told to', [status(400, { 'x-should-retry': 'true' })]);
await run('half a body', [half(true)]);
await run('half a body, always', [half(true), half(true), half(true)]);
await run('slow body', [half(false), half(false), half(false)]);
await run('reset', [reset, reset, reset]);
await run('malformed', [text('{')]);
await run('null', [text('null')]);
const own = new AbortController();
plan = [];
await run('aborted', [() => own.abort()], { signal: own.signal, timeout: 60_000 });
const later = new AbortController();
const busy = (_, response) => {
  response.writeHead(429, { 'retry-after': '50' }).end('{}', () => setImmediate(() => later.abort()));
};
await run('aborted while waiting', [busy], { signal: later.signal });
await run('silence', [silent], { maxRetries: 0 });
server.closeAllConnections();
server.close();
process.on('exit', () => console.log(JSON.stringify({ unhandled })));
