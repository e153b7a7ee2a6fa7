/** Answers that arrive item by item: server-sent events, and lines of JSON. */

import { APIResponseValidationError } from './errors.js';

const END = '[DONE]'; // how many APIs end a stream of events

/** Items as they arrive; each comes once. To leave a loop over it ends the request. */
export class Stream<T> implements AsyncIterable<T> {
  readonly #items: AsyncGenerator<T, void, undefined>;
  readonly #end: () => void;

  constructor(items: AsyncGenerator<T, void, undefined>, end: () => void) {
    this.#items = items;
    this.#end = end;
  }

  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.#items;
  }

  /** End the request, whatever is still to come. */
  abort(): void {
    this.#end();
  }
}

/** Server-sent events, of which each holds an item as JSON (HTML, section 9.2). */
export function events(
  response: Response,
  failure: (cause: unknown) => Error,
  end: () => void,
): Stream<unknown> {
  async function* items() {
    let data: string[] = [];
    for await (const line of lines(response, failure, end)) {
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '' || data.length === 0) continue;
      const text = data.join('\n');
      data = [];
      if (text === END) return;
      if (text.trim()) yield decoded(text);
    }
  }
  return new Stream(items(), end);
}

/** Lines, of which each is an item as JSON. */
export function jsonLines(
  response: Response,
  failure: (cause: unknown) => Error,
  end: () => void,
): Stream<unknown> {
  async function* items() {
    for await (const line of lines(response, failure, end)) if (line.trim()) yield decoded(line);
  }
  return new Stream(items(), end);
}

/** The body line by line, as it arrives; a last line needs no end. To stop early ends the request. */
async function* lines(
  response: Response,
  failure: (cause: unknown) => Error,
  end: () => void,
): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const chunk = await reader?.read().catch((error: unknown) => {
        throw failure(error);
      });
      rest += decoder.decode(chunk?.value, { stream: !!chunk && !chunk.done });
      const isLast = !chunk || chunk.done;
      // A carriage return at the end may be half of a line end.
      const found = rest.split(isLast ? /\r\n|\r|\n/ : /\r\n|\r(?!$)|\n/);
      rest = found.pop() as string; // what no line end stands behind
      if (isLast && rest) found.push(rest);
      yield* found;
      if (isLast) return;
    }
  } finally {
    end();
  }
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new APIResponseValidationError("An item of the stream isn't JSON.", undefined, { cause });
  }
}
