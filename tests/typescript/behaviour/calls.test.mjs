// What calls, pages, responses and errors offer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as help from './help.mjs';

const sdk = await import('@anthropic-ai/sdk');
const { default: Anthropic } = sdk;
const { json, refused, seen, status, tell } = help;
const client = new Anthropic({ apiKey: 'k', baseURL: help.baseURL, maxRetries: 0 });
const { environments } = client.beta;
const ID = { 'request-id': 'req_1' };

test('the path parameter comes first, the others are one object, options are last', async () => {
  tell(json({ id: 'work_1' }));
  const options = { headers: { 'x-own': 'o' }, query: { more: 1 } };
  await environments.work.retrieve('work_1', { environment_id: 'env_1', betas: ['b'] }, options);
  const [{ method, url, headers }] = seen;
  assert.equal(method, 'GET');
  assert.equal(url, '/v1/environments/env_1/work/work_1?beta=true&more=1');
  assert.equal(headers['x-own'], 'o');
  assert.match(headers['anthropic-beta'], /^b,/);
});

test('a call is sent once, however often it is awaited', async () => {
  tell(json({ id: 'e' }, ID));
  const call = environments.retrieve('e');
  assert.equal((await call).id, 'e');
  assert.equal((await call.withResponse()).data, await call);
  assert.equal(await call.then((each) => each.id).finally(() => undefined), 'e');
  assert.equal(seen.length, 1);
});

test('asResponse gives the response unread, and withResponse both', async () => {
  tell(json({ id: 'e' }, ID), json({ id: 'e' }, ID));
  const response = await environments.retrieve('e').asResponse();
  assert.equal(response.bodyUsed, false);
  assert.deepEqual(await response.json(), { id: 'e' });
  const both = await environments.retrieve('e').withResponse();
  assert.equal(both.data.id, 'e');
  assert.equal(both.response.headers.get('request-id'), 'req_1');
  assert.equal(both.request_id, 'req_1');
});

test('an answer knows its request, and shows nothing of that', async () => {
  tell(json({ id: 'e' }, ID));
  const found = await environments.retrieve('e');
  assert.equal(found._request_id, 'req_1');
  assert.deepEqual({ ...found }, { id: 'e' });
});

const PAGES = [
  { data: [{ id: 'a' }, { id: 'b' }], next_page: 'n/1' },
  { data: [{ id: 'c' }], next_page: 'n2' },
  { data: [], next_page: 'n3' },
];

test('a list is awaited page by page', async () => {
  tell(...PAGES.map((each) => json(each, ID)));
  const first = await environments.list({ limit: 2 });
  assert.ok(first instanceof sdk.Page);
  assert.equal(first._request_id, 'req_1');
  assert.deepEqual(first.getPaginatedItems(), PAGES[0].data);
  assert.equal(first.hasNextPage(), true);
  const second = await first.getNextPage();
  assert.ok(second instanceof first.constructor);
  assert.deepEqual(second.data, [{ id: 'c' }]);
  const third = await second.getNextPage();
  assert.equal(third.hasNextPage(), false);
  assert.deepEqual(
    seen.map(({ url }) => new URL(url, 'http://x').searchParams.getAll('page')),
    [[], ['n/1'], ['n2']],
  );
  assert.ok(seen.every(({ url }) => url.includes('limit=2')));
});

test('the last page has no next one, and says so', async () => {
  tell(json({ data: [{ id: 'a' }], next_page: null }));
  const page = await environments.list();
  assert.equal(page.hasNextPage(), false);
  const error = await refused(page.getNextPage());
  assert.ok(error instanceof sdk.AnthropicError);
});

test('a list is iterated item by item, and page by page', async () => {
  const items = [];
  tell(...PAGES.map((each) => json(each)));
  for await (const each of environments.list()) items.push(each.id);
  assert.deepEqual(items, ['a', 'b', 'c']);
  const pages = [];
  tell(...PAGES.map((each) => json(each)));
  for await (const page of (await environments.list()).iterPages()) pages.push(page.data.length);
  assert.deepEqual(pages, [2, 1, 0]);
});

test('whoever leaves a loop asks for no more', async () => {
  tell(...PAGES.slice(0, 1).map((each) => json(each)));
  for await (const each of environments.list()) if (each.id === 'b') break;
  assert.equal(seen.length, 1);
});

test('lists have responses too', async () => {
  tell(json(PAGES[0], ID), json(PAGES[0], ID));
  assert.equal((await (await environments.list().asResponse()).json()).data.length, 2);
  const { data, request_id } = await environments.list().withResponse();
  assert.equal(data.hasNextPage(), true);
  assert.equal(request_id, 'req_1');
});

test('a page keeps the options of its list', async () => {
  tell(json(PAGES[0]), status(429));
  const page = await environments.list({}, { headers: { 'x-own': 'o' }, maxRetries: 0 });
  await refused(page.getNextPage());
  assert.deepEqual(
    seen.map(({ headers }) => headers['x-own']),
    ['o', 'o'],
  );
});

const CLASSES = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  402: 'APIError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  412: 'PreconditionFailedError',
  413: 'ContentTooLargeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  500: 'InternalServerError',
  501: 'InternalServerError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
  529: 'OverloadedError',
};

for (const [code, name] of Object.entries(CLASSES)) {
  test(`${code} is ${name}`, async () => {
    const body = { type: 'error', error: { type: 'some_error', message: 'No.' } };
    tell(status(Number(code), { ...ID, 'x-more': 'm' }, JSON.stringify(body)));
    const error = await refused(environments.list());
    assert.equal(error.name, name);
    assert.ok(error instanceof sdk[name] && error instanceof Anthropic[name]);
    assert.ok(error instanceof sdk.APIError && error instanceof sdk.AnthropicError);
    assert.ok(code < 500 || error instanceof sdk.InternalServerError);
    assert.equal(error.status, Number(code));
    assert.deepEqual(error.error, body);
    assert.equal(error.type, 'some_error');
    assert.equal(error.requestID, 'req_1');
    assert.equal(error.headers.get('x-more'), 'm');
    assert.match(error.message, new RegExp(`^${code} .*: No\\. \\(request req_1\\)$`));
  });
}

test('an error may have any body', async () => {
  for (const [body, expected] of [
    ['<html>', '<html>'],
    ['', undefined],
    ['[1]', [1]],
    ['null', null],
    ['{"error": "no", "request_id": "req_b"}', { error: 'no', request_id: 'req_b' }],
  ]) {
    tell(status(400, {}, body));
    const error = await refused(environments.list());
    assert.deepEqual(error.error, expected);
    assert.equal(error.requestID, body.includes('req_b') ? 'req_b' : null);
  }
});
