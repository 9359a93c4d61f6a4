import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const LIBRARY = JSON.stringify(join(root, 'scripts/lib/manifest.mjs'));

/** Runs an expression over scripts/lib/manifest.mjs, here `it`, in Node, and answers the text it gives. */
export function fromManifestScript(expression: string): string {
  const script = `const it = await import(${LIBRARY}); process.stdout.write(String(${expression}));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The manifest as the build makes it. */
export const madeManifest = (options: {
  readonly host: string;
  readonly version: string;
  readonly shortcuts?: boolean;
}): string => fromManifestScript(`it.manifestXml(${JSON.stringify(options)})`);

/** What a host is read as, or the first line of why it is none. */
export const readHost = (text: string): string =>
  fromManifestScript(
    `(() => { try { return it.readHost(${JSON.stringify(text)}); } catch (error) { return error.message.split('\\n')[0]; } })()`,
  );
