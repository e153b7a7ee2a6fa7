import { Page, type Turn } from './core/pagination.js';

/** One page of a list. To iterate it goes over all items, from this page on. */
export class CursorPage<Item> extends Page<Item> {
  static readonly cursor = 'cursor';
  readonly films: Item[];
  readonly next_cursor: string | null;

  constructor(body: Readonly<Record<string, unknown>>, turn: Turn<unknown>) {
    super(body, turn);
    this.films = (body['films'] ?? []) as Item[];
    this.next_cursor = (body['next_cursor'] ?? null) as string | null;
  }

  getPaginatedItems(): Item[] {
    return this.films;
  }

  nextPageQuery(): Readonly<Record<string, unknown>> | null {
    return this.next_cursor ? { cursor: this.next_cursor } : null;
  }
}
