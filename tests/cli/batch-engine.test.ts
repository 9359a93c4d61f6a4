import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { batchFlags } from '../../src/cli/batch-engine';

test.each([
  ['Node 20', '11.3.244.8-node.33', 2],
  ['Node 22', '12.4.254.21-node.21', 2],
  ['Node 24, whose V8 does not know them', '13.6.233.10-node.28', 0],
])('%s', (_, v8, count) => {
  expect(batchFlags(v8)).toHaveLength(count);
});

test('the V8 at hand takes them without a word', () => {
  const flags = batchFlags(process.versions.v8);
  const script = `const { setFlagsFromString } = require('node:v8'); for (const flag of ${JSON.stringify(flags)}) setFlagsFromString(flag);`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
