import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Jest and tsx both start at the top of the checkout; they do not agree on how a module learns where it is. */
export const root = process.cwd();

/** Runs an expression over modules of scripts/lib, here `headers` and `nginx`, in Node, and answers what it gives. */
export function fromScripts(expression: string): unknown {
  const at = (name: string): string => JSON.stringify(join(root, 'scripts/lib', name));
  const script = `const headers = await import(${at('security-headers.mjs')});
    const nginx = await import(${at('nginx-config.mjs')});
    process.stdout.write(JSON.stringify(${expression}));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A policy taken apart: sources by directive. */
export function directives(policy: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    policy.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );
}

/** A file of the checkout. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
