// The installed SDK at work in a page, which sends home what came of each call.

import Anthropic, {
  APIUserAbortError,
  AnthropicError,
  AuthenticationError,
  NotFoundError,
} from '@anthropic-ai/sdk';

const baseURL = new URLSearchParams(location.search).get('api');
const ENVIRONMENT = 'env_1';
const unhandled: string[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)));

/** What a call gives, or the class and the text of its error. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return error instanceof AnthropicError ? `${error.name}: ${error.message}` : String(error);
  }
}

async function calls(): Promise<Record<string, unknown>> {
  const options = { apiKey: 'key', baseURL, maxRetries: 1 };
  const found: Record<string, unknown> = {
    refused: await outcome(() => new Anthropic(options).baseURL),
  };
  const client = new Anthropic({ ...options, dangerouslyAllowBrowser: true });
  client.firstRetryDelay = 1;
  const { environments } = client.beta;
  found.get = await outcome(async () => {
    const { data, request_id } = await environments.retrieve(ENVIRONMENT).withResponse();
    return [data.id, request_id, data._request_id];
  });
  found.post = await outcome(async () => (await environments.create({ name: 'ünïcode' })).name);
  found.list = await outcome(async () => {
    const ids: string[] = [];
    for await (const { id } of environments.list({ limit: 1 })) ids.push(id);
    return ids;
  });
  found.missing = await outcome(async () => {
    const error: unknown = await environments.retrieve('env_9').catch((each: unknown) => each);
    return error instanceof NotFoundError && [error.status, error.type];
  });
  found.denied = await outcome(async () => {
    const other = client.withOptions({ apiKey: 'invalid-key' });
    const error: unknown = await other.beta.environments.list().catch((each: unknown) => each);
    return error instanceof AuthenticationError;
  });
  found.aborted = await outcome(async () => {
    const controller = new AbortController();
    const sent = client.withOptions({
      fetch: (url, init) => {
        queueMicrotask(() => controller.abort());
        return fetch(url, init);
      },
    });
    const { signal } = controller;
    const call = sent.beta.environments.work.stats(ENVIRONMENT, null, { signal });
    const error: unknown = await call.catch((each: unknown) => each);
    return error instanceof APIUserAbortError;
  });
  found.late = await outcome(() => environments.work.stats(ENVIRONMENT, null, { timeout: 50 }));
  found.worker = await outcome(async () => {
    const handled: string[] = [];
    const handler = ({ id }: { id: string }) => void handled.push(id);
    const given = { environmentId: ENVIRONMENT, environmentKey: 'key', drain: true, handler };
    await environments.work.worker({ ...given, workerId: 'page' }).run();
    return handled;
  });
  return found;
}

const found = await calls();
await fetch('/report', { method: 'POST', body: JSON.stringify({ ...found, unhandled }) });
