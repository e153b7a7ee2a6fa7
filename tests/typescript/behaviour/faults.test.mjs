// Faults lead to the right class of error after the right number of attempts, and to no leaks.

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import * as help from './help.mjs';

const { default: Anthropic } = await import('@anthropic-ai/sdk');
const { broken, half, json, pass, passPause, refused, reset, seen, silent, status, tell } = help;
const client = new Anthropic({ apiKey: 'k', baseURL: help.baseURL });
const list = (options) => client.beta.environments.list({}, options);
const LIMIT = (ms) => ms === help.LIMIT;

/** A call that goes well after a pause, whose length is given. */
async function again(...answers) {
  tell(...answers);
  const [, pause] = await Promise.all([list(), passPause()]);
  assert.equal(seen.length, answers.length + 1);
  return pause;
}

test('Retry-After in seconds is waited for', async () => {
  assert.equal(await again(status(429, { 'retry-after': '7' })), 7000);
});

test('Retry-After as a date is waited for', async () => {
  const date = new Date(help.NOW + 20_000).toUTCString();
  assert.equal(await again(status(429, { 'retry-after': date })), 20_000);
});

test('retry-after-ms counts before Retry-After', async () => {
  assert.equal(await again(status(503, { 'retry-after-ms': '30', 'retry-after': '7' })), 30);
});

test('what is asked for in the past, or for more than a minute, is no matter', async () => {
  for (const after of ['61', '-1', 'soon', new Date(help.NOW - 5000).toUTCString()]) {
    const pause = await again(status(429, { 'retry-after': after }));
    assert.ok(pause >= 375 && pause <= 500, `${after}: ${pause}`);
  }
});

test('pauses double up to eight seconds, less up to a quarter', async () => {
  tell(...Array.from({ length: 7 }, () => status(500)));
  const call = refused(list({ maxRetries: 6 }));
  const pauses = [];
  for (const whole of [500, 1000, 2000, 4000, 8000, 8000]) {
    const pause = await passPause();
    assert.ok(pause <= whole && pause >= whole * 0.75, `${pause} of ${whole}`);
    pauses.push(pause / whole);
  }
  assert.ok(new Set(pauses).size > 1, 'they are drawn');
  assert.equal((await call).name, 'InternalServerError');
  assert.deepEqual(
    seen.map(({ headers }) => headers['x-stainless-retry-count']),
    ['0', '1', '2', '3', '4', '5', '6'],
  );
});

test('x-should-retry has the last word', async () => {
  tell(status(500, { 'x-should-retry': 'false' }));
  assert.equal((await refused(list())).name, 'InternalServerError');
  assert.equal(seen.length, 1);
  await again(status(400, { 'x-should-retry': 'true' }));
});

for (const code of [408, 409, 429, 500, 502, 503, 529]) {
  test(`${code} is tried again`, () => again(status(code)));
}

for (const code of [400, 401, 403, 404, 412, 413, 422]) {
  test(`${code} is not tried again`, async () => {
    tell(status(code));
    assert.equal((await refused(list())).status, code);
    assert.equal(seen.length, 1);
  });
}

test('half a body is asked for again, twice', async () => {
  await again(broken);
  tell(broken, broken, broken);
  const call = refused(list());
  await passPause();
  await passPause();
  assert.equal((await call).name, 'APIConnectionError');
  assert.equal(seen.length, 3);
});

test('a reset is tried again, twice', async () => {
  tell(reset, reset, reset);
  const call = refused(list());
  await passPause();
  await passPause();
  const error = await call;
  assert.equal(error.name, 'APIConnectionError');
  assert.ok(error.cause instanceof Error);
  assert.equal(seen.length, 3);
});

test('a server that says nothing is left when the time is over', async () => {
  tell(silent, silent, silent);
  const call = refused(list());
  for (const attempt of [1, 2, 3]) {
    await help.until(() => seen.length === attempt);
    await pass(LIMIT);
    if (attempt < 3) await passPause();
  }
  const error = await call;
  assert.equal(error.name, 'APIConnectionTimeoutError');
  assert.ok(error instanceof Anthropic.APIConnectionError);
});

test('a body that takes too long has a time of its own', async () => {
  const writing = new Promise((done) => tell(half(done)));
  const call = refused(list({ maxRetries: 0 }));
  await writing;
  await help.settled();
  await pass(LIMIT);
  assert.equal((await call).name, 'APIConnectionTimeoutError');
});

test('the time of a call is its own', async () => {
  tell(silent);
  const call = refused(list({ timeout: 1234, maxRetries: 0 }));
  await help.until(() => seen.length === 1);
  assert.deepEqual(help.waits(), [1234]);
  await pass();
  assert.equal((await call).name, 'APIConnectionTimeoutError');
  assert.equal(seen[0].headers['x-stainless-timeout'], '1');
});

test('malformed JSON is no answer', async () => {
  tell(status(200, { 'request-id': 'req_1' }, '{'));
  const error = await refused(list());
  assert.equal(error.name, 'APIResponseValidationError');
  assert.equal(error.requestID, 'req_1');
  assert.equal(seen.length, 1);
});

test('null is an answer, and so is nothing', async () => {
  tell(json(null));
  assert.deepEqual((await list()).data, []);
  tell(json(null), status(200, {}, ''));
  const { work } = client.beta.environments;
  assert.equal(await work.poll('env_1'), null);
  assert.equal(await work.poll('env_1'), null);
});

test('an error whose body breaks off is that error', async () => {
  tell(half((response) => response.destroy(), 404));
  assert.equal((await refused(list())).name, 'NotFoundError');
});

test('the body of an attempt that is repeated is cancelled', async () => {
  let cancelled = 0;
  const answers = [
    new Response(new ReadableStream({ cancel: () => void (cancelled += 1) }), { status: 500 }),
    new Response('{"data": []}'),
  ];
  const other = client.withOptions({ fetch: async () => answers.shift() });
  await Promise.all([other.beta.environments.list(), passPause()]);
  assert.equal(cancelled, 1);
});

test('a stream that is sent is sent once', async () => {
  tell(status(500));
  const body = new Blob(['{}']).stream();
  assert.equal((await refused(client.post('/v1/x', { body }))).status, 500);
  assert.deepEqual(
    seen.map((each) => each.body),
    ['{}'],
  );
});

const aborts = {
  'before it is sent': async (call, own) => {
    own.abort();
    const error = await refused(call());
    assert.equal(seen.length, 0);
    return error;
  },
  'while headers are awaited': async (call, own) => {
    tell(() => own.abort());
    return refused(call());
  },
  'while the body is read': async (call, own) => {
    tell(half(() => setImmediate(() => own.abort())));
    return refused(call());
  },
  'while the body of an error is read': async (call, own) => {
    tell(half(() => setImmediate(() => own.abort()), 404));
    return refused(call());
  },
  'between two attempts': async (call, own) => {
    tell(status(429, { 'retry-after': '50' }));
    const error = refused(call());
    await help.until(() => help.waits().includes(50_000));
    own.abort();
    return error;
  },
};

for (const [when, act] of Object.entries(aborts)) {
  test(`an abort ${when} ends it all`, async () => {
    tell();
    const own = new AbortController();
    const error = await act(() => list({ signal: own.signal }), own);
    assert.equal(error.name, 'APIUserAbortError');
    assert.ok(seen.length <= 1);
    assert.deepEqual(help.waits(), []);
    assert.deepEqual(getEventListeners(own.signal, 'abort'), []);
  });
}

test('nothing stays on the signal of a caller', async () => {
  const { signal } = new AbortController();
  const listeners = () => getEventListeners(signal, 'abort').length;
  await list({ signal });
  await list({ signal }).withResponse();
  for await (const _ of list({ signal }));
  tell(status(404));
  await refused(list({ signal }));
  tell(status(200, {}, '{'));
  await refused(list({ signal }));
  tell(status(500));
  await Promise.all([list({ signal }), passPause()]);
  tell(reset);
  await Promise.all([list({ signal }), passPause()]);
  assert.equal(listeners(), 0);
});

test('a response that is handed over can be ended, and is forgotten', async () => {
  const own = new AbortController();
  const listeners = () => getEventListeners(own.signal, 'abort').length;
  await (async () => {
    const response = await list({ signal: own.signal }).asResponse();
    assert.equal(listeners(), 1);
    await response.text();
  })();
  await help.until(() => {
    globalThis.gc();
    return listeners() === 0;
  });
  tell(half());
  const response = await list({ signal: own.signal }).asResponse();
  globalThis.gc();
  await help.settled();
  globalThis.gc();
  own.abort();
  assert.equal((await refused(response.text())).name, 'AbortError');
});
