import type { APIPromise } from '../core/api-promise.js';
import type { Operation } from '../core/operation.js';
import type { RequestOptions } from '../core/options.js';
import { APIResource } from '../core/resource.js';
import { events } from '../core/streaming.js';
import type { Stream } from '../core/streaming.js';
import type { Screening } from './films.js';

/** Screenings. */
export class Screenings extends APIResource {
  /** Watch screenings */
  watch(options?: RequestOptions): APIPromise<Stream<Event>> {
    return this._client.call(WATCH, {}, options);
  }
}

/** Something that happens at a screening. */
export type Event = Screening | Interval;

export interface Interval {
  type: 'interval';

  minutes?: number;
}

export declare namespace Screenings {
  export { type Event as Event, type Interval as Interval };
}

const WATCH: Operation = {
  method: 'GET',
  path: '/screenings/watch',
  accept: 'text/event-stream',
  answer: events,
};
