import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('docs/lisensi.md lists what the bundles hold, no more and no less', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/make-licences.mjs', '--print'], {
    cwd: process.cwd(),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(readFileSync('docs/lisensi.md', 'utf8')).toBe(stdout);
});
