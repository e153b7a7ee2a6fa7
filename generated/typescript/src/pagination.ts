import { Page, type Turn } from './core/pagination.js';

/** One page of a list. To iterate it goes over all items, from this page on. */
export class PageCursor<Item> extends Page<Item> {
  static readonly cursor = 'page';
  readonly data: Item[];
  readonly next_page: string | null;

  constructor(body: Readonly<Record<string, unknown>>, turn: Turn<unknown>) {
    super(body, turn);
    this.data = (body['data'] ?? []) as Item[];
    this.next_page = (body['next_page'] ?? null) as string | null;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  nextPageQuery(): Readonly<Record<string, unknown>> | null {
    return this.next_page ? { page: this.next_page } : null;
  }
}
