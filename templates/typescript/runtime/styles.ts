/** Parameters in other than the usual styles (OpenAPI 3.1, section 4.8.12; RFC 6570). */

import { isObject, list, pair, scalar, segment } from './encode.js';
import type { Style } from './operation.js';

const SEPARATORS: Readonly<Record<string, string>> = {
  form: ',',
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** A style by its name in OpenAPI, with `*` behind it where lists and objects are exploded. */
export function styled(name: string): Style {
  const style = name.replace('*', '');
  const explode = style !== name;

  /** A list's items, or an object's members. */
  function items(value: unknown, encode: (value: unknown) => string): string[] {
    if (!isObject(value)) return list(value).map(encode);
    const members = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
    return members.map(([key, each]) => `${encode(key)}${explode ? '=' : ','}${encode(each)}`);
  }

  function path(name: string, value: unknown): string {
    if (style === 'json') return encodeURIComponent(JSON.stringify(value));
    const parts = items(value, segment);
    if (style === 'label') return `.${parts.join(explode ? '.' : ',')}`;
    if (style === 'matrix') {
      if (!explode) return `;${name}=${parts.join(',')}`;
      return `;${(isObject(value) ? parts : parts.map((each) => `${name}=${each}`)).join(';')}`;
    }
    return parts.join(',');
  }

  function query(name: string, value: unknown): string[] {
    if (style === 'json') return pair(name, JSON.stringify(value));
    if (style === 'deepObject') return flat(name, value).flatMap((each) => pair(...each));
    if (explode) {
      if (isObject(value)) return Object.entries(value).flatMap((each) => pair(...each));
      return list(value).flatMap((each) => pair(name, each));
    }
    const found = Array.isArray(value)
      ? value.filter((each) => each !== null && each !== undefined)
      : value;
    const parts = items(found, (each) => encodeURIComponent(scalar(each)));
    const text = parts.join(SEPARATORS[style] ?? ',');
    return parts.length > 0 ? [`${encodeURIComponent(name)}=${text}`] : [];
  }

  function header(value: unknown): string {
    return style === 'json' ? JSON.stringify(value) : items(value, scalar).join(',');
  }

  return { path, query, header };
}

/** Nested members with the names that forms give them: `a[b]`, and `a[]` for each item. */
export function flat(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each) => flat(`${name}[]`, each));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, each]) => flat(`${name}[${key}]`, each));
  }
  return value === undefined || value === null ? [] : [[name, value]];
}
