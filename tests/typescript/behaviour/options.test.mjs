// What clients and calls can be told, and what is sent and logged because of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as help from './help.mjs';

const sdk = await import('@anthropic-ai/sdk');
const { default: Anthropic } = sdk;
const { json, passPause, refused, seen, status, tell } = help;
const { baseURL } = help;
const SECRET = 'secret-that-nobody-may-see';
const client = new Anthropic({ apiKey: SECRET, baseURL });
const { environments } = client.beta;

test('headers of a call count before those of the client, and null takes one away', async () => {
  const other = client.withOptions({
    defaultHeaders: { 'x-a': 'client', 'x-b': 'client', 'X-C': 'client' },
  });
  tell();
  const headers = { 'X-A': 'call', 'x-c': null, 'anthropic-version': undefined };
  await other.beta.environments.list({}, { headers });
  const sent = seen[0].headers;
  assert.deepEqual([sent['x-a'], sent['x-b'], sent['x-c']], ['call', 'client', undefined]);
  assert.equal(sent['anthropic-version'], '2023-06-01');
  assert.equal(sent['x-api-key'], SECRET);
});

test('headers come in any form', async () => {
  for (const headers of [new Headers({ 'x-a': '1' }), [['x-a', '1']], { 'x-a': '1' }]) {
    tell();
    await environments.list({}, { headers });
    assert.equal(seen[0].headers['x-a'], '1');
  }
});

test('the query of a call counts before that of the client', async () => {
  const other = client.withOptions({ defaultQuery: { a: 'client', b: ['x', 'y'] } });
  tell();
  await other.beta.environments.list({ limit: 1 }, { query: { a: 'c all', limit: 2 } });
  const found = new URL(seen[0].url, baseURL).searchParams;
  assert.deepEqual(found.getAll('a'), ['c all']);
  assert.deepEqual(found.getAll('b'), ['x', 'y']);
  assert.deepEqual(found.getAll('limit'), ['2']);
});

test('withOptions changes what it names, and no other client', async () => {
  const logger = { ...console };
  const all = { apiKey: 'other', authToken: 'token', maxRetries: 5, timeout: 1, logger };
  const other = client.withOptions({ ...all, logLevel: 'off', baseURL: 'http://x' });
  for (const [name, value] of Object.entries(all)) assert.equal(other[name], value);
  assert.equal(client.apiKey, SECRET);
  assert.equal(client.maxRetries, 2);
  assert.equal(client.timeout, 600_000);
  const third = other.withOptions({ maxRetries: 0 });
  assert.deepEqual([third.apiKey, third.timeout, third.baseURL], ['other', 1, 'http://x']);
  assert.ok(third instanceof Anthropic);
  client.maxRetries = 3;
  client.firstRetryDelay = 7;
  const { maxRetries, firstRetryDelay } = client.withOptions({}).withOptions({});
  assert.deepEqual([maxRetries, firstRetryDelay], [3, 7]);
  client.maxRetries = 2;
  client.firstRetryDelay = 500;
});

test('maxRetries of a call counts before that of the client', async () => {
  tell(status(500));
  await refused(environments.list({}, { maxRetries: 0 }));
  assert.equal(seen.length, 1);
  tell(status(500));
  const other = client.withOptions({ maxRetries: 0 });
  await Promise.all([other.beta.environments.list({}, { maxRetries: 1 }), passPause()]);
});

test('a timeout has to be one', async () => {
  for (const timeout of [0, -1, NaN]) {
    tell();
    assert.match((await refused(environments.list({}, { timeout }))).message, /`timeout`/);
    assert.equal(seen.length, 0);
  }
});

test('the environment is read when a client is made, and options count before it', () => {
  process.env.ANTHROPIC_API_KEY = ' key ';
  process.env.ANTHROPIC_AUTH_TOKEN = '';
  process.env.ANTHROPIC_BASE_URL = 'http://environment/';
  process.env.ANTHROPIC_LOG = 'debug';
  const found = new Anthropic();
  delete process.env.ANTHROPIC_LOG;
  assert.deepEqual(
    [found.apiKey, found.authToken, found.baseURL, found.logLevel],
    ['key', null, 'http://environment', 'debug'],
  );
  const own = new Anthropic({ apiKey: 'own', baseURL: 'http://own', logLevel: 'off' });
  assert.deepEqual([own.apiKey, own.baseURL, own.logLevel], ['own', 'http://own', 'off']);
  assert.equal(new Anthropic({ apiKey: null }).apiKey, null);
  for (const name of ['API_KEY', 'AUTH_TOKEN', 'BASE_URL']) delete process.env[`ANTHROPIC_${name}`];
  assert.equal(new Anthropic().baseURL, 'https://api.anthropic.com');
});

test('without credentials nothing is sent', async () => {
  tell();
  const error = await refused(new Anthropic({ baseURL }).beta.environments.list());
  assert.match(error.message, /give the client `apiKey` or `authToken`/);
  assert.equal(seen.length, 0);
  const own = new Anthropic({ baseURL, defaultHeaders: { 'X-Api-Key': null } });
  await own.beta.environments.list();
  assert.equal(seen[0].headers['x-api-key'], undefined);
});

test('fetch and its options can be replaced', async () => {
  const asked = [];
  const fetch = async (url, init) => {
    asked.push([url, init]);
    return new Response('{"data": []}');
  };
  const other = client.withOptions({ fetch, fetchOptions: { cache: 'no-store', mode: 'cors' } });
  await other.beta.environments.list({}, { fetchOptions: { mode: 'same-origin' } });
  const [[url, init]] = asked;
  assert.equal(url, `${baseURL}/v1/environments?beta=true`);
  assert.deepEqual([init.method, init.cache, init.mode], ['GET', 'no-store', 'same-origin']);
  assert.ok(init.signal instanceof AbortSignal && init.headers instanceof Headers);
});

test("the platform's fetch is looked up when it is used", async () => {
  const real = globalThis.fetch;
  globalThis.fetch = async () => new Response('{"data": [1]}');
  assert.deepEqual((await environments.list()).data, [1]);
  globalThis.fetch = real;
});

test('a signal may be among the options of fetch', async () => {
  const own = new AbortController();
  tell(() => own.abort());
  const { signal } = own;
  const error = await refused(environments.list({}, { fetchOptions: { signal } }));
  assert.equal(error.name, 'APIUserAbortError');
});

test("what fetch can't send is told before anything is sent", async () => {
  tell();
  assert.match((await refused(client.get('/v1/x', { body: {} }))).message, /no body with GET/);
  assert.match((await refused(client.request('trace', '/v1/x'))).message, /sends no TRACE/);
  assert.equal(seen.length, 0);
  const fetch = async () => new Response('1');
  assert.equal(await client.withOptions({ fetch }).get('/v1/x', { body: {} }), 1);
});

test('endpoints without a method can be called', async () => {
  for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
    tell(json({ id: method }));
    const body = method === 'get' ? undefined : { a: 1 };
    const found = await client[method]('/v1/{x}', { body, query: { q: 1 } });
    assert.equal(found.id, method);
    assert.equal(seen[0].method, method.toUpperCase());
    assert.equal(seen[0].url, '/v1/%7Bx%7D?q=1');
    assert.equal(seen[0].body, body ? '{"a":1}' : '');
  }
});

/** Logs what a call says at a level, credentials in every place. */
async function logged(logLevel, answer = json({ data: [] })) {
  const said = [];
  const note =
    (level) =>
    (...given) =>
      said.push([level, inspect(given, { depth: 9 })]);
  const logger = {
    error: note('error'),
    warn: note('warn'),
    info: note('info'),
    debug: note('debug'),
  };
  const other = client.withOptions({ authToken: SECRET, logger, logLevel });
  tell(status(503), answer);
  const call = other.beta.environments.list({}, { query: { key: SECRET }, headers: { k: SECRET } });
  await Promise.allSettled([call, passPause()]);
  for (const [, text] of said) assert.ok(!text.includes(SECRET), text);
  return said.map(([level]) => level);
}

test('levels say how much is logged', async () => {
  assert.deepEqual(await logged('off'), []);
  assert.deepEqual(await logged('error'), []);
  assert.deepEqual(await logged('warn'), []);
  assert.deepEqual(await logged('info'), ['info']);
  assert.deepEqual(await logged('debug'), ['debug', 'info', 'debug']);
});

test('secrets are in no error and in nothing that is shown of a client', async () => {
  tell(status(401));
  const error = await refused(environments.list({}, { headers: { 'x-k': SECRET } }));
  assert.ok(!inspect(error, { depth: 9 }).includes(SECRET));
  const bad = new Anthropic({ apiKey: `\n${SECRET}\n.`, baseURL });
  assert.ok(!inspect(await refused(bad.beta.environments.list())).includes(SECRET));
  assert.ok(!inspect(client, { depth: 9 }).includes(SECRET), 'inspected');
  assert.ok(!JSON.stringify({ ...client, beta: null }).includes(SECRET), 'as JSON');
  assert.equal(client.apiKey, SECRET);
});

test('the package depends on nothing', async () => {
  const { createRequire } = await import('node:module');
  const found = createRequire(import.meta.url)('@anthropic-ai/sdk/package.json');
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    assert.equal(found[kind], undefined);
  }
});
