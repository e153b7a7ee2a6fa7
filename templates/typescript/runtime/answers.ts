/** What becomes of the bodies of answers. */

import type { Deadline } from './deadline.js';

/** The response for whoever reads its body; as long as they have it, their signal ends it. */
export function handedOver(response: Response, deadline: Deadline): Response {
  deadline.handOver(response);
  return response;
}

/** Leave a body unread, so that nothing is kept waiting for it. */
export async function drop(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

/** The body of an answer that is an error; what breaks off hides no error. */
export async function told(response: Response, signal?: AbortSignal | null): Promise<string> {
  return response.text().catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    return '';
  });
}

/** A text in the encoding that its media type names; UTF-8 if nobody knows it. */
export async function decoded(response: Response): Promise<string> {
  const kind = response.headers.get('content-type') ?? '';
  const label = /;\s*charset="?([^\s";]+)/i.exec(kind)?.[1];
  const content = await response.arrayBuffer();
  try {
    return new TextDecoder(label).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}
