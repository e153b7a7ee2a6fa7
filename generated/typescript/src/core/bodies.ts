/** Request bodies that are not JSON. */

import { isObject, scalar } from './encode.js';
import { SDKError } from './errors.js';
import type { WrittenBody } from './operation.js';
import { flat } from './styles.js';
import type { Uploadable } from './uploads.js';

/** `application/x-www-form-urlencoded`: lists repeat their name, objects are written `a[b]`. */
export function form(value: unknown, mediaType?: string): WrittenBody {
  const pairs = Object.entries(members(value)).flatMap(([name, each]) =>
    Array.isArray(each) ? each.flatMap((item) => flat(name, item)) : flat(name, each),
  );
  const texts = pairs.map(([name, each]) => [name, scalar(each)]);
  const content = new URLSearchParams(texts).toString();
  return { content, mediaType: mediaType ?? 'application/x-www-form-urlencoded' };
}

/** `multipart/form-data`: files as they are, text as text, other objects as JSON. */
export function multipart(value: unknown): WrittenBody {
  const content = new FormData();
  for (const [name, given] of Object.entries(members(value))) {
    for (const each of Array.isArray(given) ? given : [given]) {
      if (each === undefined || each === null) continue;
      if (isFile(each)) content.append(name, blob(each), fileName(each));
      else if (isObject(each)) {
        content.append(name, new Blob([JSON.stringify(each)], { type: 'application/json' }));
      } else content.append(name, scalar(each));
    }
  }
  return { content }; // fetch names the boundary
}

/** A text, as it is. */
export function text(value: unknown, mediaType?: string): WrittenBody {
  return { content: String(value), mediaType: mediaType ?? 'text/plain; charset=utf-8' };
}

/** Bytes, as they are. */
export function binary(value: unknown, mediaType?: string): WrittenBody {
  if (typeof value !== 'string' && !isFile(value)) {
    throw new SDKError('Expected bytes, a Blob or a File as the body');
  }
  const content = typeof value === 'string' ? value : blob(value);
  return { content, mediaType: mediaType ?? 'application/octet-stream' };
}

function members(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new SDKError('Expected an object as the body of a form');
}

function isFile(value: unknown): value is Uploadable {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

function blob(value: Uploadable): Blob {
  return value instanceof Blob ? value : new Blob([value as BlobPart]);
}

function fileName(value: Uploadable): string {
  return value instanceof Blob && 'name' in value ? String(value.name) : 'upload';
}
