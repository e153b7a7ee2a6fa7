/** Request bodies that are not JSON. */

import { isObject, query, scalar } from './encode.js';
import { SDKError } from './errors.js';
import type { Encoding, WrittenBody } from './operation.js';
import { flat, styled } from './styles.js';
import type { Uploadable } from './uploads.js';

/**
 * `application/x-www-form-urlencoded`: lists repeat their name, objects are written `a[b]`, unless
 * `encoding` says otherwise.
 */
export function form(value: unknown, mediaType?: string, encoding?: Encoding): WrittenBody {
  const pieces = Object.entries(members(value)).flatMap(([name, each]) => {
    const how = kindOf(encoding, name);
    if (each === undefined || each === null) return [];
    if (how.includes('json')) return [query({ [name]: JSON.stringify(each) })];
    if (how && !how.includes('/')) return styled(how).query(name, each);
    const pairs = Array.isArray(each) ? each.flatMap((item) => flat(name, item)) : flat(name, each);
    return pairs.map(([key, item]) => query({ [key]: item }));
  });
  const content = pieces.join('&').replaceAll('%20', '+');
  return { content, mediaType: mediaType ?? 'application/x-www-form-urlencoded' };
}

/**
 * `multipart/form-data` (RFC 7578): files as they are, text as text, other objects as JSON.
 *
 * It isn't a FormData, which calls everything a file that has a media type.
 */
export function multipart(value: unknown, _?: string, encoding?: Encoding): WrittenBody {
  const boundary = crypto.randomUUID();
  const parts: BlobPart[] = [];
  for (const [name, given] of Object.entries(members(value))) {
    const kind = kindOf(encoding, name);
    const isWhole = !Array.isArray(given) || kind.includes('json');
    for (const each of isWhole ? [given] : given) {
      if (each === undefined || each === null) continue;
      parts.push(`--${boundary}\r\n`, ...part(name, each, kind.includes('/') ? kind : ''), '\r\n');
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return { content: new Blob(parts), mediaType: `multipart/form-data; boundary=${boundary}` };
}

/** The head and the content of a part; `kind` is the media type that the API wants it to have. */
function part(name: string, value: unknown, kind: string): BlobPart[] {
  let disposition = `Content-Disposition: form-data; name="${escaped(name)}"`;
  let type = kind;
  let content: BlobPart;
  if (isFile(value)) {
    content = blob(value);
    disposition += `; filename="${escaped(fileName(value))}"`;
    type = content.type || kind || 'application/octet-stream';
  } else if (isObject(value) || kind.includes('json')) {
    content = JSON.stringify(value);
    type ||= 'application/json';
  } else content = scalar(value);
  return [`${disposition}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`, content];
}

/** A name in a part's head, with what would end it escaped as browsers escape it. */
function escaped(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

function kindOf(encoding: Encoding | undefined, name: string): string {
  return encoding && Object.hasOwn(encoding, name) ? (encoding[name] ?? '') : '';
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
