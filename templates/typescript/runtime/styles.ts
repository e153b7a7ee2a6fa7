/** Parameters in other than the usual styles (OpenAPI 3.1, section 4.8.12; RFC 6570). */

import { isObject, list, pair, part, scalar, segment } from './encode.js';
import type { Style } from './operation.js';

const SEPARATORS: Readonly<Record<string, string>> = {
  form: ',',
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** What a query can hold as it is, but for what has a meaning in it. */
const IN_QUERY = /%(?:24|2C|2F|3A|3B|3F|40)/g;

/**
 * A style by its name in OpenAPI, with `*` behind it where lists and objects are exploded, and then
 * `+` where a query keeps the characters that it can hold.
 */
export function styled(name: string): Style {
  const style = name.replace(/[*+]+$/, '');
  const explode = name.includes('*');
  const encode = name.endsWith('+') ? reserved : part;

  /** A list's items, or an object's members. */
  function items(value: unknown, encode: (value: unknown) => string): string[] {
    if (!isObject(value)) return list(value).map(encode);
    return members(value).map(
      ([key, each]) => `${encode(key)}${explode ? '=' : ','}${encode(each)}`,
    );
  }

  function path(name: string, value: unknown): string {
    if (style === 'json') return segment(JSON.stringify(value));
    const isAlone = style === 'simple' && !isObject(value) && !Array.isArray(value);
    const parts = items(value, isAlone ? segment : part);
    if (style === 'label') return `.${parts.join(explode ? '.' : ',')}`;
    if (style === 'matrix') {
      const named = (each: string) => (each ? `${name}=${each}` : name);
      if (!explode) return `;${named(parts.join(','))}`;
      return `;${(isObject(value) ? parts : parts.map(named)).join(';')}`;
    }
    return parts.join(',');
  }

  function query(name: string, value: unknown): string[] {
    if (style === 'json') return pair(name, JSON.stringify(value));
    if (style === 'deepObject') return flat(name, value).flatMap((each) => pair(...each));
    const found = Array.isArray(value)
      ? value.filter((each) => each !== null && each !== undefined)
      : value;
    if (explode && isObject(value)) return items(value, encode);
    const separator = SEPARATORS[style] ?? ',';
    const parts = isObject(value)
      ? members(value).flatMap((each) => each.map(encode))
      : list(found).map(encode);
    if (explode) return parts.map((each) => `${part(name)}=${each}`);
    return parts.length > 0 ? [`${part(name)}=${parts.join(separator)}`] : [];
  }

  function header(value: unknown): string {
    return style === 'json' ? JSON.stringify(value) : items(value, scalar).join(',');
  }

  return { isJSON: style === 'json', path, query, header };
}

function members(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
}

function reserved(value: unknown): string {
  return part(value).replace(IN_QUERY, decodeURIComponent);
}

/** Nested members with the names that forms give them: `a[b]`, and `a[]` for each item. */
export function flat(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each) => flat(`${name}[]`, each));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, each]) => flat(`${name}[${key}]`, each));
  }
  return value === undefined || value === null ? [] : [[name, value]];
}
