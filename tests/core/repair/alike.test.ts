import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Suggestion } from '../../../src/core/findings/finding';
import { alikeRepairs } from '../../../src/core/repair/alike';

const offer = (value: string | number, label = String(value)): Suggestion => ({
  label: { id: label, en: label },
  value,
});

const finding = (other: Partial<Finding>): Finding => ({
  rule: 'sumber-dana-tidak-dikenal',
  messageId: 'asing',
  severity: 'error',
  file: 'buku.xlsx',
  sheet: 'Pemetaan',
  cell: 'J2',
  row: 2,
  field: 'sumberDana',
  value: 'Kas daerah',
  data: {},
  related: [],
  fix: null,
  suggestions: [offer('APBN'), offer('APBD')],
  ...other,
});

const positions = (findings: readonly Finding[], value: string | number): readonly number[] =>
  alikeRepairs(findings, 0, value).map(({ at }) => at);

describe('the same wrong word', () => {
  test.each<readonly [string, Partial<Finding>, boolean]>([
    ['in another row', { cell: 'J9' }, true],
    ['in another sheet', { sheet: 'Lain' }, true],
    ['with other capitals and spaces', { cell: 'J9', value: ' kas  DAERAH' }, true],
    ['another word', { cell: 'J9', value: 'Kas pusat' }, false],
    ['an empty cell', { cell: 'J9', value: null }, false],
    ['where the value is not offered', { cell: 'J9', suggestions: [offer('APBN'), offer('APBDes')] }, false],
    ['of another rule', { cell: 'J9', rule: 'istilah-lama' }, false],
    ['of which the rule says something else', { cell: 'J9', messageId: 'mendua' }, false],
    ['in another column', { cell: 'K9', field: 'rincianSumberDana' }, false],
    ['that is mended by its form', { cell: 'J9', fix: 'APBD' }, false],
    ['about an area', { cell: 'J9:J12' }, false],
  ])('%s', (_why, other, goes) => {
    expect(positions([finding({}), finding(other)], 'APBD')).toEqual(goes ? [0, 1] : [0]);
  });

  test('another word goes with it only where nothing is left to choose', () => {
    const only = finding({ suggestions: [offer('APBD')] });
    const other = finding({ cell: 'J9', value: 'Kas pusat', suggestions: [offer('APBN')] });
    expect(alikeRepairs([only, other], 0, 'APBD')).toEqual([
      { at: 0, value: 'APBD' },
      { at: 1, value: 'APBN' },
    ]);
    expect(
      alikeRepairs([only, finding({ ...other, suggestions: [offer('APBN'), offer('APBD')] })], 0, 'APBD'),
    ).toEqual([{ at: 0, value: 'APBD' }]);
  });

  test('“Ada” is not taken for “Ya” because “Ya” was chosen for something else', () => {
    const yesNo = { field: 'sumberDana', suggestions: [offer('Ya'), offer('Tidak')] } as const;
    expect(
      positions([finding({ ...yesNo, value: 'lokus' }), finding({ ...yesNo, value: 'non' })], 'Ya'),
    ).toEqual([0]);
  });

  test('klaster differ by their number only: none is taken for another', () => {
    const k = (id: string): Suggestion => offer(id, `${id} Klaster`);
    const one = finding({ field: 'klaster', value: 'a', suggestions: [k('K1'), k('K2')] });
    const other = finding({ field: 'klaster', value: 'b', suggestions: [k('K3'), k('K2')] });
    expect(positions([one, other], 'K1')).toEqual([0]);
  });
});

describe('amounts of their own', () => {
  const money = (value: number, sum: number, last: number): Finding =>
    finding({
      rule: 'realisasi-total-tidak-sama',
      field: 'realisasi',
      value,
      suggestions: [
        offer(sum, `Rp${String(sum)} (jumlah seluruh periode)`),
        offer(last, `Rp${String(last)} (periode terakhir)`),
      ],
    });

  test('go by the ground they are proposed on', () => {
    const findings = [money(1, 100, 40), money(2, 250, 90), money(3, 7, 40)];
    expect(alikeRepairs(findings, 0, 40)).toEqual([
      { at: 0, value: 40 },
      { at: 1, value: 90 },
      { at: 2, value: 40 },
    ]);
  });

  test('a word in a column of amounts is no amount', () => {
    const words = { field: 'pagu', suggestions: [offer('nihil'), offer('tidak ada')] } as const;
    expect(
      positions([finding({ ...words, value: '-' }), finding({ ...words, value: '?' })], 'nihil'),
    ).toEqual([0]);
  });

  test('an amount without a ground goes with none', () => {
    const bare = (value: number, amount: number): Finding =>
      finding({
        field: 'realisasi',
        value,
        suggestions: [offer(amount, `Rp${String(amount)}`), offer(5, 'Rp5')],
      });
    expect(positions([bare(1, 100), bare(2, 250)], 100)).toEqual([0]);
  });
});

test('what is settled is left alone, and a value nobody offers mends nothing', () => {
  const findings = [finding({}), finding({ cell: 'J3' }), finding({ cell: 'J4' })];
  expect(alikeRepairs(findings, 0, 'APBD', new Set([1])).map(({ at }) => at)).toEqual([0, 2]);
  expect(alikeRepairs(findings, 0, 'Hibah')).toEqual([]);
  expect(alikeRepairs(findings, 7, 'APBD')).toEqual([]);
});

test('only values a finding itself offers are ever put into its cell', () => {
  const some = fc.record({
    value: fc.constantFrom('Kas daerah', 'kas daerah', 'Pusat', null),
    messageId: fc.constantFrom('asing', 'lain'),
    field: fc.constantFrom('sumberDana' as const, 'realisasi' as const),
    suggestions: fc.array(
      fc.constantFrom(offer('APBN'), offer('APBD'), offer(12, 'Rp12 (x)'), offer(90, 'Rp90 (x)')),
      {
        maxLength: 3,
      },
    ),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (made) => {
      const findings = made.map((other, at) => finding({ ...other, cell: `J${String(at + 2)}` }));
      for (const { value } of findings[0]?.suggestions ?? []) {
        for (const repair of alikeRepairs(findings, 0, value)) {
          expect(findings[repair.at]?.suggestions.map((one) => one.value)).toContain(repair.value);
        }
      }
    }),
  );
});
