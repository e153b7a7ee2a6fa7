import type { APIPromise } from '../core/api-promise.js';
import type { Operation } from '../core/operation.js';
import type { RequestOptions } from '../core/options.js';
import type { PagePromise } from '../core/pagination.js';
import { APIResource } from '../core/resource.js';
import { styled } from '../core/styles.js';
import { CursorPage } from '../pagination.js';

/** Films. */
export class FilmsResource extends APIResource {
  /** List films */
  list(
    params?: FilmListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Film>, Film> {
    return this._client.page(CursorPage<Film>, LIST, { ...params }, options);
  }

  /** Add a film */
  add(body: FilmAddParams, options?: RequestOptions): APIPromise<Film> {
    return this._client.call(ADD, { ...body }, options);
  }

  /** Get a film */
  retrieve(filmID: string, options?: RequestOptions): APIPromise<Film> {
    return this._client.call(RETRIEVE, { film_id: filmID }, options);
  }

  /**
   * Delete a film
   *
   * It is gone at once. What *\/ a comment would end, and `code`, are text here.
   *
   * @deprecated The API's description advises against it.
   */
  delete(filmID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.call(DELETE, { film_id: filmID }, options);
  }
}

export interface FilmPage {
  films: Array<Film>;

  next_cursor: string | null;
}

/** A kind of film. There may be others. */
export type Genre = (string & {}) | 'comedy' | 'drama' | 'documentary';

export interface NewFilm {
  title: string;

  genre?: Genre;

  /** Null takes it away. */
  subtitle?: string | null;

  notes_of_the_people_who_have_restored_it_by_their_languages?: Record<
    string,
    Screening | Array<string>
  > | null;
}

/** A film of the archive. */
export interface Film {
  title: string;

  genre?: Genre;

  /** Null takes it away. */
  subtitle?: string | null;

  notes_of_the_people_who_have_restored_it_by_their_languages?: Record<
    string,
    Screening | Array<string>
  > | null;

  id: string;

  added_at: string;

  rating: 1 | 2 | 3 | null;

  remakes?: Array<Film>;
}

/** A film of the archive. */
export interface FilmParam {
  title: string;

  genre?: Genre;

  /** Null takes it away. */
  subtitle?: string | null;

  notes_of_the_people_who_have_restored_it_by_their_languages?: Record<
    string,
    ScreeningParam | Array<string>
  > | null;

  added_at: string;

  rating: 1 | 2 | 3 | null;

  remakes?: Array<FilmParam>;
}

export interface Screening {
  type: 'screening';

  film: Film;
}

export interface ScreeningParam {
  type: 'screening';

  film: FilmParam;
}

export interface FilmListParams {
  /** Query param: From where to go on. */
  cursor?: string | null;

  /** Query param: Only films of these kinds. */
  genre?: Array<Genre>;

  /** Header param: The language of titles. */
  'X-Request-Language'?: string;
}

export interface FilmAddParams {
  title: string;

  genre?: Genre;

  /** Null takes it away. */
  subtitle?: string | null;

  notes_of_the_people_who_have_restored_it_by_their_languages?: Record<
    string,
    ScreeningParam | Array<string>
  > | null;
}

export declare namespace FilmsResource {
  export {
    type FilmPage as FilmPage,
    type Genre as Genre,
    type NewFilm as NewFilm,
    type Film as Film,
    type FilmParam as FilmParam,
    type Screening as Screening,
    type ScreeningParam as ScreeningParam,
    type FilmListParams as FilmListParams,
    type FilmAddParams as FilmAddParams,
  };
}

const LIST: Operation = {
  method: 'GET',
  path: '/films',
  headers: { 'X-Request-Language': 'X-Request-Language' },
  styles: { genre: styled('pipeDelimited') },
};

const ADD: Operation = {
  method: 'POST',
  path: '/films',
  body: 'json',
};

const RETRIEVE: Operation = {
  method: 'GET',
  path: '/films/{film_id}',
};

const DELETE: Operation = {
  method: 'DELETE',
  path: '/films/{film_id}',
  accept: '*/*',
  answer: 'none',
};
