// Calls methods of the installed SDK, as one line of JSON after the other says.
//
// {"way": "plain", "client": {...}, "call": "beta.environments.list", "arguments": {...}} is answered
// with one of `returns`, `items` and `raises`. The ways are `plain`, `response`, which parses what
// `asResponse()` gives, and `both`, which takes the value from `withResponse()`.
// The first argument is `esm` or `cjs`: the form of the package to load, from this file's folder.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const sdk =
  process.argv[2] === 'cjs'
    ? createRequire(import.meta.url)('@anthropic-ai/sdk')
    : await import('@anthropic-ai/sdk');
const { Anthropic, AnthropicError } = sdk;
const { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } = sdk;
const { APIError, APIResponseValidationError, Page } = sdk;

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

const clients = new Map();

function clientFor(options) {
  const key = JSON.stringify(options);
  if (!clients.has(key)) {
    const client = new Anthropic({
      apiKey: options.api_key ?? null,
      authToken: options.auth_token ?? null,
      baseURL: options.base_url,
      maxRetries: options.retries,
      timeout: options.timeout_ms,
    });
    client.firstRetryDelay = 1;
    clients.set(key, client);
  }
  return clients.get(key);
}

/** The arguments as a TypeScript user gives them: what stands last in the path comes first. */
const POSITIONAL = /^(?:beta\.environments\.(?:retrieve|update|delete|archive)|.*\.work\.(?:list|poll|stats))$/;
const OF_WORK = /\.work\.(?:retrieve|ack|heartbeat|stop|update)$/;

function bound(call, given) {
  const { ...named } = given;
  const first = OF_WORK.test(call) ? 'work_id' : POSITIONAL.test(call) ? 'environment_id' : '';
  if (!first) return Object.keys(named).length > 0 ? [named] : [];
  const value = named[first];
  delete named[first];
  return Object.keys(named).length > 0 ? [value, named] : [value];
}

async function answer({ way, client: options, call, arguments: given }) {
  try {
    const path = call.split('.');
    const name = path.pop();
    let resource = clientFor(options);
    for (const each of path) resource = resource[each];
    const promise = resource[name](...bound(call, given));
    if (way === 'response') {
      const response = await promise.asResponse();
      return { response: await response.json(), status: response.status };
    }
    const value = way === 'both' ? (await promise.withResponse()).data : await promise;
    if (value instanceof Page) {
      const items = [];
      for await (const item of way === 'both' ? value : promise) items.push(item);
      return { items };
    }
    return { returns: value };
  } catch (error) {
    if (!(error instanceof AnthropicError)) throw error;
    return { raises: told(error) };
  }
}

function told(error) {
  const found = { class: error.constructor.name, name: error.name, text: error.message };
  if (error instanceof APIUserAbortError) return { ...found, kind: 'abort' };
  if (error instanceof APIConnectionTimeoutError) return { ...found, kind: 'timeout' };
  if (error instanceof APIConnectionError) return { ...found, kind: 'connection' };
  if (error instanceof APIResponseValidationError) return { ...found, kind: 'response' };
  if (!(error instanceof APIError)) return { ...found, kind: 'usage' };
  const { status, type, requestID } = error;
  return { ...found, status, type, request_id: requestID };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify({ ...(await answer(JSON.parse(line))), unhandled }));
}
