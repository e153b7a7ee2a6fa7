// Access tokens that clients fetch by themselves, as the Python SDK does; keys of repeated POSTs.

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as help from './help.mjs';

let now = 0;
performance.now = () => now;

const sdk = await import('./clients/oauth_client_credentials/src/index.js');
const { json, passPause, refused, seen, silent, status, tell } = help;
const WHO = { clientID: 'me: ü', clientSecret: 'secret+1' };
const made = (options) =>
  new sdk.default({ baseURL: help.baseURL, maxRetries: 0, ...WHO, ...options });
const token = (access_token, more) => json({ access_token, token_type: 'Bearer', ...more });
const good = status(200);
const done = status(204, {}, '');

/** What was asked for, in order: paths, with the token of each that isn't for one. */
const asked = () =>
  seen.map(({ url, headers }) =>
    url === '/token' ? url : `${url} ${headers.authorization?.replace('Bearer ', '')}`,
  );

test('one token is fetched, and sent with every call', async () => {
  tell(token('t1', { expires_in: 3600 }));
  const client = made({ baseURL: `${help.baseURL}/v1`, defaultHeaders: { 'x-own': '1' } });
  await client.things.retrieve();
  await client.things.retrieve();
  assert.deepEqual(asked(), ['/token', '/v1/things t1', '/v1/things t1']);
  const [{ headers, body }] = seen;
  assert.equal(headers.authorization, `Basic ${btoa('me%3A+%C3%BC:secret%2B1')}`);
  assert.equal(headers['x-own'], undefined);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), {
    grant_type: 'client_credentials',
    scope: 'read write',
  });
});

test("a token of one's own is not fetched", async () => {
  tell();
  await made({ accessToken: 'mine' }).things.retrieve();
  await made().things.retrieve({ headers: { Authorization: 'Bearer other' } });
  assert.deepEqual(asked(), ['/things mine', '/things other']);
});

test('the secret goes into the body where that is said, to another place too', async () => {
  tell(token('t1'), done);
  const client = made({
    partnerClientID: 'me',
    partnerClientSecret: 'secret',
    partnerTokenURL: `${help.baseURL}/token`,
    partnerScopes: ['a', 'b'],
  });
  await client.things.report();
  assert.deepEqual(asked(), ['/token', '/reports t1']);
  assert.equal(seen[0].headers.authorization, undefined);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(seen[0].body)), {
    grant_type: 'client_credentials',
    scope: 'a b',
    audience: 'reports',
    client_id: 'me',
    client_secret: 'secret',
  });
});

test('id and secret come from the environment', async () => {
  process.env.OAUTH_CLIENT_CREDENTIALS_CLIENT_ID = 'me';
  process.env.OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET = 'secret';
  tell(token('t1'));
  await made({ clientID: undefined, clientSecret: undefined }).things.retrieve();
  assert.equal(seen[0].headers.authorization, `Basic ${btoa('me:secret')}`);
  delete process.env.OAUTH_CLIENT_CREDENTIALS_CLIENT_ID;
  delete process.env.OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET;
});

test('a token is fetched again a little before its end', async () => {
  tell(token('t1', { expires_in: 3600 }), good, good, token('t2', { expires_in: '20' }), good);
  const client = made();
  for (const seconds of [0, 3539, 2]) {
    now += seconds * 1000;
    await client.things.retrieve();
  }
  const first = ['/token', '/things t1', '/things t1', '/token', '/things t2'];
  assert.deepEqual(asked(), first);
  tell(token('t3'));
  for (const seconds of [19, 1e9]) {
    now += seconds * 1000;
    await client.things.retrieve();
  }
  assert.deepEqual(asked(), ['/token', '/things t3', '/things t3']);
});

test('calls at the same time share a token, and so do copies of a client', async () => {
  tell(token('t1'));
  const client = made();
  await Promise.all(Array.from({ length: 8 }, () => client.things.retrieve()));
  await client.withOptions({ timeout: 3000 }).things.retrieve();
  assert.deepEqual(asked(), ['/token', ...Array(9).fill('/things t1')]);
  tell(token('t2'));
  await client.withOptions({ clientID: 'you' }).things.retrieve();
  await client.things.retrieve();
  assert.deepEqual(asked(), ['/token', '/things t2', '/things t1']);
});

test('a token that the API refuses is fetched again, once', async () => {
  const no = status(401, {}, '{"error": "expired"}');
  tell(token('t1'), no, token('t2'), done);
  const client = made();
  await client.things.create();
  assert.deepEqual(asked(), ['/token', '/things t1', '/token', '/things t2']);
  tell(no, token('t3'), no);
  assert.equal((await refused(client.things.create())).name, 'AuthenticationError');
  assert.deepEqual(asked(), ['/things t2', '/token', '/things t3']);
  tell(no);
  assert.equal((await refused(made({ accessToken: 'mine' }).things.retrieve())).status, 401);
  assert.equal(seen.length, 1);
});

const who = status(401, {}, '{"error": "invalid_client", "error_description": "Who?"}');
const REFUSALS = [
  [who, '401: invalid_client: Who?', 'invalid_client'],
  [status(404, {}, '<html>'), '404', null],
  [json({ error: 'bad_thing' }), 'its answer holds no access token: bad_thing', 'bad_thing'],
  [status(200, {}, '['), 'its answer holds no access token', null],
  [token('a\nb'), 'its answer holds no access token', null],
  [token('secret-9', { token_type: 'mac' }), "nothing here sends tokens of type 'mac'", null],
  [status(302, { location: '/x' }), '302', null],
];

for (const [answer, message, code] of REFUSALS) {
  test(`no token: ${message}`, async () => {
    tell(answer);
    const client = made();
    const error = await refused(client.things.retrieve());
    assert.ok(error instanceof sdk.TokenError && error instanceof sdk.default.APIError);
    assert.equal(error.message, `No access token from 127.0.0.1: ${message}`);
    assert.equal(error.code, code);
    assert.equal(seen.length, 1);
    tell(token('t1'));
    await client.things.retrieve(); // an error isn't kept
  });
}

test('a failure that passes is tried again', async () => {
  tell(status(503), token('t1'));
  await Promise.all([made({ maxRetries: 1 }).things.retrieve(), passPause()]);
  assert.deepEqual(asked(), ['/token', '/token', '/things t1']);
});

test('who gives up lets others have their token, and the last one ends it', async () => {
  let answer;
  tell((_, response) => (answer = response));
  const [first, second] = [new AbortController(), new AbortController()];
  const client = made();
  const left = refused(client.things.retrieve({ signal: first.signal }));
  const stays = client.things.retrieve({ signal: second.signal });
  await help.until(() => answer);
  first.abort();
  assert.equal((await left).name, 'APIUserAbortError');
  token('t1')(null, answer);
  await stays;
  assert.deepEqual(asked(), ['/token', '/things t1']);
  const third = new AbortController();
  const other = made();
  tell(silent, token('t2'));
  const given = refused(other.things.retrieve({ signal: third.signal }));
  await help.until(() => seen.length === 1);
  third.abort();
  assert.equal((await given).name, 'APIUserAbortError');
  await other.things.retrieve();
  for (const { signal } of [first, second, third]) {
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  }
});

test('what is missing is named before anything is sent', async () => {
  tell();
  const nobody = made({ clientID: null, clientSecret: null });
  assert.equal(
    (await refused(nobody.things.create())).message,
    'Nothing to authenticate with:' +
      ' give the client `accessToken` or `clientID` with `clientSecret` or `key`',
  );
  assert.match(
    (await refused(made({ clientSecret: null }).things.retrieve())).message,
    /^`clientID` needs more to authenticate: give the client `clientSecret`$/,
  );
  assert.equal(seen.length, 0);
});

test('neither tokens nor secrets are shown', async () => {
  const said = [];
  const note = (...given) => said.push(inspect(given, { depth: 9 }));
  const logger = { error: note, warn: note, info: note, debug: note };
  tell(token('secret-2'), status(401), token('secret-3'), status(500));
  const client = made({ clientSecret: 'secret-1', logger, logLevel: 'debug' });
  const shown = [await refused(client.things.retrieve())];
  tell(token('secret-4', { token_type: 'mac' }));
  shown.push(await refused(made({ clientSecret: 'secret-1' }).things.retrieve()), client);
  said.push(...shown.map((each) => inspect(each, { depth: 9 })));
  assert.ok(said.length > 6);
  assert.deepEqual(
    said.filter((each) => each.includes('secret-')),
    [],
  );
});

test("a POST has one key on all of its attempts, and the caller's if there is one", async () => {
  const { default: Shop } = await import('./clients/idempotency/src/index.js');
  const { orders } = new Shop({ baseURL: help.baseURL });
  const keys = [];
  const sent = async (call) => {
    tell(done);
    await call;
    return seen[0].headers['idempotency-key'];
  };
  keys.push(await sent(orders.create()), await sent(orders.create()));
  assert.equal(new Set(keys).size, 2);
  assert.equal(await sent(orders.create({ idempotencyKey: 'option' })), 'option');
  assert.equal(await sent(orders.create({ headers: { 'idempotency-KEY': 'header' } })), 'header');
  assert.equal(await sent(orders.pay({ 'Idempotency-Key': 'argument' })), 'argument');
  assert.equal(await sent(orders.replace('o')), undefined);
});

test('the key stays where an answer breaks off', async () => {
  const { default: Shop } = await import('./clients/idempotency/src/index.js');
  const { orders } = new Shop({ baseURL: help.baseURL });
  tell(status(500), help.broken, done);
  await Promise.all([orders.create(), passPause().then(passPause)]);
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
  assert.match(keys[0], /^[0-9a-f-]{36}$/);
});

test('servers are chosen by options, and by those of a copy', async () => {
  const { default: Servers } = await import('./clients/servers/src/index.js');
  const urls = [];
  const fetch = async (url) => {
    urls.push(url);
    return new Response(null, { status: 204 });
  };
  const usual = new Servers({ fetch });
  const chosen = new Servers({ fetch, region: 'us', port: '1' });
  const staging = new Servers({ fetch, server: 'staging' });
  for (const { calls } of [usual, chosen, staging.withOptions({ timeout: 3 })]) {
    await calls.usual();
    await calls.upload();
    await calls.download();
  }
  await chosen.withOptions({ region: 'eu' }).calls.usual();
  await new Servers({ fetch, server: 'own_example', tenant: 'we' }).calls.usual();
  assert.deepEqual(urls, [
    'https://eu.api.example:8443/v1/usual',
    'https://uploads.example/uploads',
    'https://eu.api.example:8443/downloads/v9/uploads',
    'https://us.api.example:1/v1/usual',
    'https://uploads.example/uploads',
    'https://us.api.example:1/downloads/v9/uploads',
    'https://staging.api.example/v1/usual',
    'https://uploads.example/uploads',
    'https://staging.api.example/downloads/v9/uploads',
    'https://eu.api.example:1/v1/usual',
    'https://we.own.example/usual',
  ]);
});
