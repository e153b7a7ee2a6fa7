// Everything that users of the package see, with its type; and mistakes that a compiler finds.

import Anthropic, { APIError, NotFoundError, PageCursor } from '@anthropic-ai/sdk';
import { expectTypeOf } from 'expect-type';

type Environments = Anthropic.Beta.Environments;
type Work = Anthropic.Beta.Environments.BetaSelfHostedWork;
type Poll = Anthropic.Beta.Environments.WorkPollParams;
type Create = Anthropic.Beta.EnvironmentCreateParams;

export async function uses(): Promise<void> {
  const client = new Anthropic({ apiKey: undefined, authToken: null, maxRetries: 0, timeout: 1 });
  const { environments } = client.beta;
  expectTypeOf(environments).toEqualTypeOf<Environments>();

  // Arguments: a path parameter, then params, then options.
  const made = await environments.create({ name: 'x', config: null, scope: 'account' });
  expectTypeOf(made.id).toEqualTypeOf<string>();
  expectTypeOf(made.archived_at).toEqualTypeOf<string | null>();
  expectTypeOf(made.scope).toEqualTypeOf<'organization' | 'account' | undefined>();
  expectTypeOf(made._request_id).toEqualTypeOf<string | null | undefined>();
  const work = await environments.work.retrieve('w', { environment_id: 'e' }, { timeout: 5 });
  expectTypeOf(work.state).toEqualTypeOf<
    'queued' | 'starting' | 'active' | 'stopping' | 'stopped'
  >();
  expectTypeOf(work.data.type).toEqualTypeOf<'session'>();

  // @ts-expect-error a name is needed
  await environments.create({});
  // @ts-expect-error a name is no number
  await environments.create({ name: 1 });
  // @ts-expect-error a name can't be null
  await environments.create({ name: null });
  // @ts-expect-error an environment is needed
  await environments.work.retrieve('w');
  // @ts-expect-error there is no such parameter
  await environments.work.poll('e', { block: 1 });
  // @ts-expect-error no such scope
  await environments.create({ name: 'x', scope: 'nobody' });
  // @ts-expect-error results have no such member
  expectTypeOf(work.nothing);
  // @ts-expect-error what is left out is not undefined
  await environments.create({ name: 'x', metadata: undefined });

  // Null is not the same as nothing.
  expectTypeOf<Poll['block_ms']>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<Poll>().toHaveProperty('Anthropic-Worker-ID').toEqualTypeOf<string | undefined>();
  expectTypeOf<Create['metadata']>().toEqualTypeOf<Record<string, string> | undefined>();
  const polled = await environments.work.poll('e');
  // @ts-expect-error the queue may be empty
  expectTypeOf(polled.id);
  if (polled) expectTypeOf(polled.id).toEqualTypeOf<string>();

  // Enums that may grow take any string, and editors offer what is known.
  await environments.list({ betas: ['files-api-2025-04-14', 'something-new'] });
  // @ts-expect-error a list of strings
  await environments.list({ betas: [1] });

  // Unions are told apart by their discriminator.
  if (made.config.type === 'cloud') {
    expectTypeOf(made.config.packages.pip).toEqualTypeOf<string[]>();
    if (made.config.networking.type === 'limited') {
      expectTypeOf(made.config.networking.allowed_hosts).toEqualTypeOf<string[]>();
    }
  }

  // Pages
  const page = await environments.work.list('e', { limit: 1 });
  expectTypeOf(page).toExtend<PageCursor<Work>>();
  expectTypeOf(page.data).toEqualTypeOf<Work[]>();
  expectTypeOf(page.next_page).toEqualTypeOf<string | null>();
  expectTypeOf(page.hasNextPage()).toEqualTypeOf<boolean>();
  for await (const item of environments.work.list('e')) expectTypeOf(item).toEqualTypeOf<Work>();
  for await (const each of page.iterPages()) expectTypeOf(each.data).toEqualTypeOf<Work[]>();

  // Responses
  expectTypeOf(environments.list().asResponse()).toEqualTypeOf<Promise<Response>>();
  const { data, response, request_id } = await environments.retrieve('e').withResponse();
  expectTypeOf(data.name).toEqualTypeOf<string>();
  expectTypeOf(response).toEqualTypeOf<Response>();
  expectTypeOf(request_id).toEqualTypeOf<string | null>();
  expectTypeOf(await client.get<{ id: string }>('/v1/x')).toExtend<{ id: string }>();
  expectTypeOf(await client.get('/v1/x')).toEqualTypeOf<unknown>();

  // Errors
  try {
    await environments.delete('e');
  } catch (error) {
    if (error instanceof Anthropic.NotFoundError) expectTypeOf(error).toExtend<NotFoundError>();
    if (error instanceof APIError) {
      expectTypeOf(error.status).toEqualTypeOf<number | undefined>();
      expectTypeOf(error.requestID).toEqualTypeOf<string | null>();
    }
  }

  // The worker
  const worker = environments.work.worker({
    environmentId: 'e',
    environmentKey: 'k',
    handler: async (item) => expectTypeOf(item.work).toEqualTypeOf<Work>() && undefined,
  });
  expectTypeOf(worker.run()).toEqualTypeOf<Promise<void>>();
  // @ts-expect-error a handler is needed
  environments.work.worker({ environmentId: 'e', environmentKey: 'k' });

  expectTypeOf(client.withOptions({ timeout: 1 })).toEqualTypeOf<Anthropic>();
}
