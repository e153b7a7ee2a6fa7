/** Answers that arrive item by item: server-sent events, and lines of JSON. */

import { APIResponseValidationError } from './errors.js';
import type { StreamMaker } from './operation.js';

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
export const events: StreamMaker = (...given) => stream(given, decoded);

/** Server-sent events, of which each holds an item as text. */
export const textEvents: StreamMaker = (...given) => stream(given, (text) => text);

function stream(given: Parameters<StreamMaker>, item: (text: string) => unknown): Stream<unknown> {
  const [response, , end] = given;
  async function* items() {
    const kind = response.headers.get('content-type') ?? '';
    // A single value isn't what was asked for: an error, most often.
    if (kind.includes('json')) {
      end();
      throw new APIResponseValidationError(`Expected server-sent events, received ${kind}`);
    }
    let data: string[] = [];
    for await (const line of lines(...given)) {
      if (line === 'data') data.push('');
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '' || data.length === 0) continue;
      const text = data.join('\n');
      data = [];
      if (text === END) return;
      if (text.trim()) yield item(text);
    }
  }
  return new Stream(items(), end);
}

/** Lines, of which each is an item as JSON; a text sequence begins each with U+001E (RFC 7464). */
export const jsonLines: StreamMaker = (...given) => {
  async function* items() {
    for await (const line of lines(...given)) {
      const text = line.startsWith('\x1e') ? line.slice(1) : line;
      if (text.trim()) yield decoded(text);
    }
  }
  return new Stream(items(), given[2]);
};

/** The body line by line, as it arrives; a last line needs no end. To stop early ends the request. */
async function* lines(
  response: Response,
  failure: (cause: unknown) => Error,
  end: () => void,
): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let held = ''; // a carriage return, which may be half of a line end
  let line: string[] = []; // in pieces: a long one isn't looked through again and again
  try {
    for (;;) {
      const chunk = await reader?.read().catch((error: unknown) => {
        throw failure(error);
      });
      const isLast = !chunk || chunk.done;
      const text = held + decoder.decode(chunk?.value, { stream: !isLast });
      held = !isLast && text.endsWith('\r') ? '\r' : '';
      const [first = '', ...others] = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/);
      line.push(first);
      for (const next of others) {
        yield line.join('');
        line = [next];
      }
      if (!isLast) continue;
      if (line.some(Boolean)) yield line.join('');
      return;
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
