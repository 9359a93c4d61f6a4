import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { errorsByRule, groupFamilies, onlyName, type CountedFamily } from '../../../src/app/meeting/groups';
import { needMatter, opdMatter, unspentMatter, villageMatter } from '../../../src/app/meeting/matters';
import { UNKNOWN_PLACE } from '../../../src/core/convergence/place-groups';
import { LONGEST_FOLLOW_UP } from '../../../src/core/followup/follow-up';
import { renderMessage } from '../../../src/core/messages/translate';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';
import { nikOf } from '../fixture-book';

const family = (other: Partial<CountedFamily> = {}): CountedFamily => ({
  desa: '99.01.01.2001',
  namaDesa: 'Contoh Jaya',
  kurang: ['pkh'],
  opd: [['Dinas Sosial']],
  ...other,
});

describe('families counted', () => {
  test('one that lacks nothing is in no group, and keeps its place in the list', () => {
    const { desa, opd, kebutuhan } = groupFamilies([family({ kurang: [], opd: [] }), family()]);
    expect([desa, opd, kebutuhan].map((groups) => groups.map(({ places }) => places))).toEqual([
      [[1]],
      [[1]],
      [[1]],
    ]);
  });

  test('a family waits for each OPD once, and for nobody where a need has none', () => {
    const { opd } = groupFamilies([
      family({ kurang: ['pkh', 'sembako', 'bpnt'], opd: [['Dinas Sosial'], ['Dinas Sosial', 'Bulog'], []] }),
    ]);
    expect(opd.map(({ name, places }) => [name, places.length])).toEqual([
      ['', 1],
      ['Bulog', 1],
      ['Dinas Sosial', 1],
    ]);
  });

  test('a village known by its code alone is called by it; one nobody knows has no name', () => {
    const { desa } = groupFamilies([
      family({ desa: '99.01.01.2009', namaDesa: '' }),
      family({ desa: '99.01.01.2009', namaDesa: '' }),
      family({ desa: UNKNOWN_PLACE, namaDesa: 'Anjongan' }),
    ]);
    expect(desa.map(({ name }) => name)).toEqual(['99.01.01.2009', '']);
  });

  test('names and order hang on the families, not on the order they come in', () => {
    const any = fc.record({
      desa: fc.constantFrom('A', 'B', UNKNOWN_PLACE),
      namaDesa: fc.constantFrom('', 'Satu', 'satu', 'Dua'),
      kurang: fc.uniqueArray(fc.constantFrom('pkh', 'sembako', 'rutilahu')),
      opd: fc.array(fc.subarray(['Dinas A', 'Dinas B']), { maxLength: 3 }),
    });
    /** What is said of the groups; those of one size and one name may change places. */
    const said = (list: readonly CountedFamily[]): readonly (readonly string[])[] => {
      const { desa, opd, kebutuhan } = groupFamilies(list);
      return [desa, opd, kebutuhan].map((groups) =>
        groups.map(({ key, name, places }) => [key, name, String(places.length)].join('|')).sort(),
      );
    };
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (list) => {
        expect(said([...list].reverse())).toEqual(said(list));
      }),
    );
  });
});

describe('errors by rule', () => {
  test('errors alone, most of them first, equal ones by id', () => {
    const found = [
      { rule: 'b', severity: 'error' },
      { rule: 'a', severity: 'error' },
      { rule: 'c', severity: 'warning' },
      { rule: 'd', severity: 'error' },
      { rule: 'd', severity: 'error' },
    ] as const;
    expect(errorsByRule(found).map(([rule, { length }]) => [rule, length])).toEqual([
      ['d', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  test.each([
    [['Dinas A', 'Dinas A'], 'Dinas A'],
    [['Dinas A', 'Dinas B'], ''],
    [['Dinas A', null], ''],
    [[null], ''],
    [[], ''],
  ] as const)('the OPD of %j is "%s"', (names, only) => {
    expect(onlyName(names)).toBe(only);
  });
});

describe('what a matter is called', () => {
  test('needs by their Indonesian name, unknown ones by their id', () => {
    expect(needMatter('bantuan-daerah').perihal).toBe('Kebutuhan belum terpenuhi: bantuan-daerah');
    const [need] = KEBUTUHAN;
    const name = need && renderMessage(need.nama, {}, 'id');
    expect(needMatter(need?.id ?? '').perihal).toBe(`Kebutuhan belum terpenuhi: ${name ?? ''}`);
    expect(name).not.toBe(need?.id);
  });

  test('a NIK somebody wrote into a name is masked, in the OPD too', () => {
    for (const { perihal, opd } of [opdMatter(`Dinas ${nikOf(1)}`), villageMatter(nikOf(1))])
      expect(perihal + opd).not.toContain(nikOf(1));
  });

  test('a name of any length can be read back', () => {
    const { perihal, opd } = unspentMatter('😀'.repeat(400), '😀'.repeat(400));
    for (const text of [perihal, opd]) {
      expect(text.length).toBeLessThanOrEqual(LONGEST_FOLLOW_UP);
      expect(/[\uD800-\uDBFF]$/.test(text)).toBe(false);
    }
  });

  test('families whose village is not known have one matter, and it is not that of a village', () => {
    expect(villageMatter('').perihal).toBe('Keluarga belum lengkap, desa tidak diketahui');
    expect(opdMatter('')).toMatchObject({ perihal: 'Kebutuhan keluarga tanpa OPD', opd: '' });
  });
});
