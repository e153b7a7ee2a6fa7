/** What a client tells about the machine it runs on. */

interface Globals {
  readonly process?: {
    readonly env?: Record<string, string | undefined>;
    readonly platform?: string;
    readonly arch?: string;
    readonly version?: string;
    readonly versions?: { readonly node?: string };
  };
  readonly Deno?: {
    readonly build: { readonly os: string; readonly arch: string };
    readonly version: { readonly deno: string };
  };
  readonly Bun?: { readonly version: string };
  readonly EdgeRuntime?: string;
  readonly window?: { readonly document?: unknown };
  readonly navigator?: { readonly userAgent?: string };
}

const globals = globalThis as Globals;

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'Android',
  darwin: 'MacOS',
  freebsd: 'FreeBSD',
  ios: 'iOS',
  linux: 'Linux',
  openbsd: 'OpenBSD',
  win32: 'Windows',
  windows: 'Windows',
};
const MACHINES: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'x32',
  x32: 'x32',
  x64: 'x64',
  x86_64: 'x64',
};
const BROWSERS = [
  ['edge', /Edge?\/([\d.]+)/],
  ['chrome', /Chrome\/([\d.]+)/],
  ['firefox', /Firefox\/([\d.]+)/],
  ['safari', /Version\/([\d.]+).* Safari\//],
] as const;

/** A variable of the environment, if there is such a thing here. An empty one counts as none. */
export function environment(name: string): string | undefined {
  try {
    return globals.process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined; // Deno asks its user first, who may have said no
  }
}

/** A credential as given, else from the environment; null means that there is to be none. */
export function secret<T>(given: T | null | undefined, variable: string): T | string | null {
  return given === undefined ? (environment(variable) ?? null) : given;
}

/** Keep credentials out of what is shown of a client, by `console.log` for one. */
export function conceal<T extends object>(client: T, ...options: (keyof T)[]): void {
  for (const each of options) Object.defineProperty(client, each, { enumerable: false });
}

/** Whether whoever looks at a page can read all that this program knows. */
export function isBrowser(): boolean {
  return !!globals.window?.document && !!globals.navigator;
}

/** Whether `fetch` tells where a redirect leads; pages and their workers can't know. */
export function showsRedirects(): boolean {
  return !isBrowser() && !('WorkerGlobalScope' in globals);
}

/** Language, system, architecture and runtime, by the last words of their headers. */
export function facts(): Record<string, string> {
  const { Deno, Bun, EdgeRuntime, process, navigator } = globals;
  let runtime = ['unknown', 'unknown'];
  if (Deno) runtime = ['deno', Deno.version.deno];
  else if (Bun) runtime = ['bun', Bun.version];
  else if (EdgeRuntime) runtime = ['edge', EdgeRuntime];
  else if (process?.versions?.node) runtime = ['node', process.version ?? 'unknown'];
  else {
    for (const [name, pattern] of BROWSERS) {
      const found = pattern.exec(navigator?.userAgent ?? '');
      if (found) {
        runtime = [`browser:${name}`, found[1] ?? 'unknown'];
        break;
      }
    }
  }
  const system = Deno?.build.os ?? process?.platform;
  const machine = Deno?.build.arch ?? process?.arch;
  return {
    Lang: 'js',
    OS: system ? (SYSTEMS[system] ?? `Other:${system}`) : 'Unknown',
    Arch: machine ? (MACHINES[machine] ?? `other:${machine}`) : 'unknown',
    Runtime: runtime[0] as string,
    'Runtime-Version': runtime[1] as string,
  };
}
