// What compilers of any age that is supported, and any way of finding packages, have to understand.

import Anthropic, { NotFoundError, PageCursor, toFile } from '@anthropic-ai/sdk';

export async function uses(): Promise<unknown[]> {
  const client = new Anthropic({ apiKey: 'k' });
  const { environments } = client.beta;
  const made: Anthropic.Beta.BetaEnvironment = await environments.create({ name: 'x' });
  const params: Anthropic.Beta.Environments.WorkPollParams = { block_ms: null };
  const work = await environments.work.poll(made.id, params);
  // @ts-expect-error it may be null
  const id: string = work.id;
  const kinds: string[] = [];
  for await (const each of environments.list()) kinds.push(each.config.type);
  const page: PageCursor<Anthropic.Beta.BetaEnvironment> = await environments.list();
  const { data, response } = await environments.retrieve('e').withResponse();
  const status: number = response.status;
  try {
    await environments.delete('x');
  } catch (error) {
    if (error instanceof NotFoundError) kinds.push(error.message);
    if (error instanceof Anthropic.APIError) kinds.push(error.requestID ?? '');
  }
  const worker = environments.work.worker({
    environmentId: 'e',
    environmentKey: 'k',
    handler: async (item) => void kinds.push(item.id),
  });
  await worker.run();
  return [id, kinds, page.data, data.name, status, await toFile('x')];
}
