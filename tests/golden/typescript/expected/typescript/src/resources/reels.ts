import type { APIPromise } from '../core/api-promise.js';
import { multipart } from '../core/bodies.js';
import type { Operation } from '../core/operation.js';
import type { RequestOptions } from '../core/options.js';
import { APIResource } from '../core/resource.js';
import type { Uploadable } from '../core/uploads.js';

/** Reels. */
export class Reels extends APIResource {
  /** Upload a reel */
  upload(filmID: string, body: ReelUploadParams, options?: RequestOptions): APIPromise<Reel> {
    return this._client.call(UPLOAD, { ...body, film_id: filmID }, options);
  }

  /** Download a reel */
  download(
    number: number,
    params: ReelDownloadParams,
    options?: RequestOptions,
  ): APIPromise<Response> {
    return this._client.call(DOWNLOAD, { ...params, number }, options);
  }
}

export interface Reel {
  number: number;

  'from-camera'?: boolean;
}

export interface ReelUploadParams {
  /** The pictures. */
  file: Uploadable;

  /** Which reel it is. */
  number?: number;
}

export interface ReelDownloadParams {
  film_id: string;
}

export declare namespace Reels {
  export {
    type Reel as Reel,
    type ReelUploadParams as ReelUploadParams,
    type ReelDownloadParams as ReelDownloadParams,
  };
}

const UPLOAD: Operation = {
  method: 'POST',
  path: '/films/{film_id}/reels',
  body: multipart,
};

const DOWNLOAD: Operation = {
  method: 'GET',
  path: '/films/{film_id}/reels/{number}/content',
  accept: 'application/octet-stream',
  answer: 'binary',
};
