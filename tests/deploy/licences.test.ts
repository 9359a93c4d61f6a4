import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { read, root } from './security';

const LIBRARY = JSON.stringify(join(root, 'scripts/lib/licences.mjs'));

function fromLibrary(expression: string): unknown {
  const script = `const it = await import(${LIBRARY}); process.stdout.write(JSON.stringify(${expression}));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('licences of what we hand out', () => {
  test('the page names the versions that are locked, all under licences that are allowed', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/make-licences.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('every product is on the page, and nothing that only builds or tests', () => {
    const page = read('docs/lisensi.md');
    for (const product of ['taskpane.html', 'meeting.html', 'workbench.html', 'univer/', 'konvergen.js']) {
      expect(page).toContain(product);
    }
    expect(page).not.toMatch(/^\| (?:webpack|jest|typescript|eslint|@microsoft\/office-js) /m);
  });

  test('one that asks for more than its text, or has no name, is not let in', () => {
    const verdicts = fromLibrary(
      `['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', 'GPL-3.0', 'AGPL-3.0-only', 'LGPL-2.1', 'MIT AND GPL-3.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md', ''].map(it.isAllowed)`,
    );
    expect(verdicts).toEqual([true, true, true, false, false, false, false, false, false, false]);
  });

  test('a package is found by the file it brought, with the name of its licence', () => {
    const file = (path: string): string => JSON.stringify(join(root, path));
    expect(fromLibrary(`it.packageOf(${file('node_modules/react/index.js')})`)).toMatchObject({
      name: 'react',
      licence: 'MIT',
    });
    // The name is missing in its package.json; the text is there.
    expect(
      fromLibrary(`it.packageOf(${file('node_modules/@univerjs/telemetry/lib/es/index.js')})`),
    ).toMatchObject({ licence: 'Apache-2.0' });
    expect(fromLibrary(`it.packageOf(${file('src/core/values/nik.ts')})`)).toBeNull();
  });
});
