/** Servers that an API's description lets people choose from. */

import { SDKError } from './errors.js';

export interface Servers {
  /** Makes a choice; APIs without one do without it. */
  readonly choose: typeof choose;
  /** The client's option that names a server, if there are several. */
  readonly option?: string;
  readonly list: readonly {
    readonly name: string;
    /** With `{name}` where the value of a variable goes. */
    readonly url: string;
    readonly defaults?: Readonly<Record<string, string>>;
  }[];
  readonly variables?: readonly {
    readonly name: string;
    readonly option: string;
    /** What it can be, if that isn't open. */
    readonly values?: readonly string[];
  }[];
}

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

/** Whether options have a say in it. */
export function chooses({ option, variables = [] }: Servers, options: object): boolean {
  const names = [...(option ? [option] : []), ...variables.map((each) => each.option)];
  return names.some((each) => (Reflect.get(options, each) ?? null) !== null);
}
