import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/core/rules/index';
import { run } from './fake-io';

const RULE = 'realisasi-kumulatif-ganda';

test('a rule says what it looks for, why, and what to do', async () => {
  const { code, out, err } = await run(['explain', RULE]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Tingkat: peringatan');
  expect(out).toContain('Dasar: Format Laporan OPPKPKE');
  expect(out).toContain('<pagu>');
  expect(out).not.toContain('{{');
});
test('its page follows where the docs are at hand', async () => {
  const { out } = await run(['explain', RULE], {}, { pages: { [`rules/${RULE}.md`]: '# Halaman\n' } });
  expect(out.endsWith('\n\n# Halaman')).toBe(true);
});
test('in English', async () => {
  expect((await run(['explain', RULE, '--lang', 'en'])).out).toContain('Severity: warning');
});
test('a slip of the pen gets the rule that was meant', async () => {
  const { code, out, err } = await run(['explain', 'realisasi-kumulatip-ganda']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`Yang mirip: ${RULE}, `));
});
test('without a rule', async () => {
  expect(await run(['explain'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Sebutkan satu aturan'),
  });
});

describe('every rule', () => {
  test.each(RULES.map(({ meta }) => meta.id))('%s can be explained', async (id) => {
    expect((await run(['explain', id])).out.startsWith(id)).toBe(true);
  });
  test('also by its older ids', async () => {
    const aliases = RULES.flatMap(({ meta }) =>
      (meta.aliases ?? []).map((alias) => [alias, meta.id] as const),
    );
    for (const [alias, id] of aliases) expect((await run(['explain', alias])).out.startsWith(id)).toBe(true);
  });
});
