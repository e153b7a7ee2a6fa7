/** Servers that an API's description lets people choose from. */

import { SDKError } from './errors.js';
import type { Servers } from './settings.js';

/**
 * The URL that a client's options ask for, undefined if they don't say.
 *
 * Throws SDKError for a server or a value that there isn't.
 */
export function choose(servers: Servers, options: object): string | undefined {
  const given = (option: string | undefined): unknown =>
    option === undefined ? undefined : (Reflect.get(options, option) ?? undefined);
  const { list, variables = [] } = servers;
  const name = given(servers.option);
  const chosen = variables.filter(({ option }) => given(option) !== undefined);
  if (name === undefined && chosen.length === 0) return undefined;
  const server = name === undefined ? list[0] : list.find((each) => each.name === name);
  if (!server) {
    const known = list.map((each) => each.name).join(', ');
    throw new SDKError(`There is no server '${String(name)}', only ${known}`);
  }
  const values = { ...server.defaults };
  for (const each of chosen) values[each.name] = String(given(each.option));
  let { url } = server;
  for (const [variable, value] of Object.entries(values)) {
    const known = variables.find((each) => each.name === variable)?.values;
    if (known && !known.includes(value)) {
      throw new SDKError(`'${variable}' can't be '${value}', only ${known.join(', ')}`);
    }
    url = url.replaceAll(`{${variable}}`, () => value);
  }
  return url;
}
