/** See build.mjs. */
export function ensureBuilt(names: readonly string[]): boolean;
