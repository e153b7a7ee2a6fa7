// Redirects are followed, and no other server is told a secret.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as help from './help.mjs';

const { default: Anthropic } = await import('@anthropic-ai/sdk');
const { json, refused, seen, status, tell } = help;
const client = new Anthropic({ apiKey: 'k', authToken: 't', baseURL: help.baseURL, maxRetries: 0 });
const MADE = { id: 'env_1' };
/** The same server under another name is another origin. */
const ELSEWHERE = help.baseURL.replace('127.0.0.1', 'localhost');

const create = () => client.beta.environments.create({ name: 'n' });
const told = (name) => seen.map(({ headers }) => headers[name]);
const to = (location, code = 307) => status(code, { location });

test('a redirect to the same server is followed with everything', async () => {
  tell(to('/there?a=b'), json(MADE));
  assert.equal((await client.beta.environments.retrieve('env_1')).id, 'env_1');
  assert.equal(seen[1].url, '/there?a=b');
  assert.deepEqual(told('x-api-key'), ['k', 'k']);
  assert.deepEqual(told('authorization'), ['Bearer t', 'Bearer t']);
});

test('another server is told no secrets, on the way back neither', async () => {
  tell(to(`${ELSEWHERE}/there`), to(`${help.baseURL}/back`), json(MADE));
  await client.beta.environments.retrieve('env_1');
  assert.deepEqual(told('x-api-key'), ['k', undefined, undefined]);
  assert.deepEqual(told('authorization'), ['Bearer t', undefined, undefined]);
  assert.equal(new Set(told('anthropic-version')).size, 1);
});

test('307 and 308 repeat a request, other redirects of a POST ask for another resource', async () => {
  for (const [code, method] of [
    [301, 'GET'],
    [302, 'GET'],
    [303, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ]) {
    tell(to('/there', code), json(MADE));
    await create();
    assert.equal(seen[1].method, method, String(code));
    assert.equal(seen[1].body, method === 'GET' ? '' : seen[0].body);
    assert.equal(seen[1].headers['content-type'], method === 'GET' ? undefined : 'application/json');
  }
});

test('redirects come to an end', async () => {
  tell(...Array.from({ length: 21 }, () => to('/again')));
  const error = await refused(create());
  assert.equal(error.name, 'APIConnectionError');
  assert.match(error.cause.message, /too many redirects/);
  assert.equal(seen.length, 21);
});

test('what is no server is not asked', async () => {
  tell(to('data:application/json,{}'));
  assert.equal((await refused(create())).name, 'APIConnectionError');
});

test('a redirect that says not where is an answer', async () => {
  tell(status(302));
  assert.equal((await refused(create())).status, 302);
});

test('who says how redirects are treated has it so', async () => {
  tell(to('/there'));
  const call = client.beta.environments.list({}, { fetchOptions: { redirect: 'manual' } });
  assert.equal((await refused(call)).status, 307);
  assert.equal(seen.length, 1);
});
