/** Lists that come in pages. */

import { APIPromise } from './api-promise.js';
import { SDKError } from './errors.js';

/** Asks for another page of the same list; `query` are the parameters that differ. */
export type Turn<P> = (query: Readonly<Record<string, unknown>>) => Promise<P>;

/** A class of pages, made of an answer. */
export interface PageClass<P> {
  new (body: Readonly<Record<string, unknown>>, turn: Turn<unknown>): P;
  /** The query parameter that asks for a page. */
  readonly cursor: string;
}

/** One page of a list. To iterate it goes over all items, from this page on. */
export abstract class Page<Item> implements AsyncIterable<Item> {
  /** The answer as it came. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly #turn: Turn<this>;

  constructor(body: Readonly<Record<string, unknown>>, turn: Turn<unknown>) {
    this.body = body;
    this.#turn = turn as Turn<this>;
  }

  /** The items on this page. */
  abstract getPaginatedItems(): Item[];

  /** The query parameters that ask for the next page; null if there is none. */
  abstract nextPageQuery(): Readonly<Record<string, unknown>> | null;

  /** Whether there is more to get. A page without items is the last one. */
  hasNextPage(): boolean {
    return this.getPaginatedItems().length > 0 && this.nextPageQuery() !== null;
  }

  /** The next page. Throws SDKError if this is the last one. */
  async getNextPage(): Promise<this> {
    const query = this.nextPageQuery();
    if (!query) throw new SDKError('This is the last page: `hasNextPage()` tells beforehand');
    return this.#turn(query);
  }

  /** All pages, this one first. */
  iterPages(): AsyncGenerator<this, void, undefined> {
    return pagesFrom(this);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsFrom(this);
  }
}

async function* pagesFrom<P extends Page<unknown>>(first: P): AsyncGenerator<P, void, undefined> {
  yield first;
  for (let page = first; page.hasNextPage();) {
    page = await page.getNextPage();
    yield page;
  }
}

/** One generator for all items: each layer more would cost every item another turn. */
async function* itemsFrom<Item>(
  first: PromiseLike<Page<Item>> | Page<Item>,
): AsyncGenerator<Item, void, undefined> {
  for (let page = await first; ; page = await page.getNextPage()) {
    for (const item of page.getPaginatedItems()) yield item;
    if (!page.hasNextPage()) return;
  }
}

/** A list that has been asked for: `await` gives its first page, `for await` all its items. */
export class PagePromise<P extends Page<Item>, Item>
  extends APIPromise<P>
  implements AsyncIterable<Item>
{
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsFrom(this);
  }
}
