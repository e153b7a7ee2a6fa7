/** The host's name and a random number: workers on one host differ. */
export function newWorkerID(): string {
  const random = crypto.getRandomValues(new Uint8Array(6));
  const hex = Array.from(random, (each) => each.toString(16).padStart(2, '0')).join('');
  return `${hostName().replace(/[^\x21-\x7e]/g, '') || 'worker'}-${hex}`;
}

/** Asked for in a way that bundlers for browsers have no trouble with. */
function hostName(): string {
  const { process } = globalThis as {
    process?: {
      env?: Record<string, string | undefined>;
      getBuiltinModule?: (name: string) => { hostname?: () => string } | undefined;
    };
  };
  return process?.getBuiltinModule?.('node:os')?.hostname?.() ?? process?.env?.['HOSTNAME'] ?? '';
}
