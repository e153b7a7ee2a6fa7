/** Arguments to text: paths, queries and headers in their usual styles. */

import { SDKError } from './errors.js';
import type { Style } from './operation.js';

type Styles = Readonly<Record<string, Style>> | undefined;

/** What RFC 3986, section 3.3 allows in a segment as it is, and encodeURIComponent escapes. */
const IN_SEGMENT = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;

/**
 * The template with each `{name}` replaced by its value, percent-encoded.
 *
 * Throws SDKError for a value that is empty, or with which another path would be asked for.
 */
export function path(template: string, values: Readonly<Record<string, unknown>>, styles: Styles) {
  const filled = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const style = own(styles, `{${name}}`);
    if (isAbsent(value, style) || (value === '' && !style)) {
      const shown = value === undefined ? 'undefined' : JSON.stringify(value);
      throw new SDKError(`Expected a non-empty value for \`${name}\` but received ${shown}`);
    }
    if (style) return style.path(name, value);
    const encode = Array.isArray(value) || isObject(value) ? part : segment;
    return list(value).map(encode).join(',');
  });
  if (/\/\.\.?(?:\/|$)/.test(filled)) {
    throw new SDKError(`A path parameter can't be '.' or '..': ${filled}`);
  }
  return filled;
}

/** A query string without its question mark. Neither null nor undefined is sent. */
export function query(values: Readonly<Record<string, unknown>>, styles?: Styles): string {
  const pieces: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const style = own(styles, name);
    if (style) pieces.push(...style.query(name, value));
    else if (Array.isArray(value)) for (const each of value) pieces.push(...pair(name, each));
    else if (isObject(value))
      for (const each of Object.entries(value)) pieces.push(...pair(...each));
    else pieces.push(...pair(name, value));
  }
  return pieces.join('&');
}

/** The value of a header, or of a cookie; a list's items are joined by commas. */
export function header(value: unknown, style?: Style): string {
  if (style) return style.header(value);
  if (isObject(value)) return Object.entries(value).flat().map(scalar).join(',');
  return list(value).map(scalar).join(',');
}

/** A value as part of a path. */
export function segment(value: unknown): string {
  return encodeURIComponent(scalar(value)).replace(IN_SEGMENT, decodeURIComponent);
}

/** A value beside separators, its own of them encoded (RFC 6570, section 3.2). */
export function part(value: unknown): string {
  return encodeURIComponent(scalar(value));
}

/** A single value as text, the way JSON would write it but without quotes. */
export function scalar(value: unknown): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}

/** `key=value`, or nothing where there is no value. */
export function pair(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return [`${encodeURIComponent(name)}=${encodeURIComponent(scalar(value))}`];
}

/**
 * Whether nothing is sent for a value: a list without items is none (RFC 6570, section 2.3), but as
 * JSON.
 */
export function isAbsent(value: unknown, style?: Style): boolean {
  if (value === undefined || value === null) return true;
  if (style?.isJSON) return false;
  return (Array.isArray(value) || isObject(value)) && Object.keys(value).length === 0;
}

/** Whether a value has members. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** The items of a list, or of anything else that alone. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isObject(value) ? Object.entries(value).flat() : [value];
}

/** A member of an object, if it is its own: a parameter may be called `constructor`. */
export function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return of && Object.hasOwn(of, name) ? of[name] : undefined;
}
