import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/findings/finding';
import { fingerprintOf } from '../../../src/core/findings/fingerprint';
import { matchWaivers, reasonProblem, waiverOf, type Waiver } from '../../../src/core/findings/waiver';
import { readWaivers, waiverRows } from '../../../src/core/findings/waiver-sheet';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import type { Field } from '../../../src/core/table/field';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const finding = (cell: string, value: CellValue, other: Partial<Finding> = {}): Finding => ({
  rule: 'pagu-kosong',
  messageId: 'kosong',
  severity: 'warning',
  file: 'a.xlsx',
  sheet: 'Matrik',
  cell,
  row: Number(cell.replace(/\D/g, '')),
  field: 'pagu',
  value,
  data: {},
  related: [],
  fix: null,
  suggestions: [],
  ...other,
});
const decision = {
  jenis: 'abaikan',
  alasan: 'Sudah dicek dengan DPA.',
  oleh: 'Bappeda',
  tanggal: '2025-03-01',
} as const;
const waiver = (of: Finding, other: Partial<Waiver> = {}): Waiver => ({
  ...waiverOf(of, decision),
  ...other,
});
const open = (): boolean => false;

/** Which finding takes which waiver, and what became of each. */
const matched = (
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  isLocked: (rule: string) => boolean = open,
): unknown => {
  const { byFinding, states } = matchWaivers(findings, waivers, isLocked);
  return { by: [...byFinding].map(([at, one]) => [findings[at]?.cell, waivers.indexOf(one)]), states };
};

describe('which finding a waiver is about', () => {
  const here = finding('D7', '1.500');

  test('the one at its address, with the value it had', () => {
    expect(matched([finding('D6', '1.500'), here], [waiver(here)])).toEqual({
      by: [['D7', 0]],
      states: ['berlaku'],
    });
  });

  test('none once the cell says something else, or the finding is gone', () => {
    expect(matched([finding('D7', '1.501')], [waiver(here)])).toEqual({ by: [], states: ['gugur'] });
    expect(matched([], [waiver(here)])).toEqual({ by: [], states: ['gugur'] });
  });

  test('the only other one of that value on the sheet, where rows moved', () => {
    expect(matched([finding('D9', '1.500'), finding('D7', 'x')], [waiver(here)])).toEqual({
      by: [['D9', 0]],
      states: ['berlaku'],
    });
  });

  test('none where two could be meant, or two waivers want one', () => {
    expect(matched([finding('D8', '1.500'), finding('D9', '1.500')], [waiver(here)])).toMatchObject({
      by: [],
    });
    expect(matched([finding('D9', '1.500')], [waiver(here), waiver(finding('D6', '1.500'))])).toMatchObject({
      by: [],
      states: ['gugur', 'gugur'],
    });
  });

  test.each<[string, Partial<Finding>]>([
    ['rule', { rule: 'pagu-teks' }],
    ['message', { messageId: 'lain' }],
    ['sheet', { sheet: 'Lain' }],
    ['column', { field: 'realisasi' }],
  ])('none of another %s', (_, other) => {
    expect(matched([finding('D7', '1.500', other)], [waiver(here)])).toMatchObject({ by: [] });
  });

  test('two findings of one rule at one cell need a waiver each; of two decisions the later holds', () => {
    const twice = [here, here];
    expect(matched(twice, [waiver(here)])).toMatchObject({ by: [['D7', 0]] });
    expect(matched([here], [waiver(here), waiver(here, { jenis: 'konfirmasi' })])).toEqual({
      by: [['D7', 1]],
      states: ['gugur', 'berlaku'],
    });
  });

  test('a locked rule cannot be waived, only marked for confirmation', () => {
    const locked = (): boolean => true;
    expect(matched([here], [waiver(here)], locked)).toEqual({ by: [], states: ['terkunci'] });
    expect(matched([here], [waiver(here, { jenis: 'konfirmasi' })], locked)).toMatchObject({
      by: [['D7', 0]],
    });
  });

  test('no finding takes two waivers and no waiver two findings', () => {
    const cell = fc.constantFrom('D7', 'D8', 'D9');
    const value = fc.constantFrom<CellValue>('a', 'b', null);
    const found = fc.array(
      fc.tuple(cell, value).map(([at, text]) => finding(at, text)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(found, found, (findings, others) => {
        const waivers = others.map((one) => waiver(one));
        const { byFinding, states } = matchWaivers(findings, waivers, open);
        expect(new Set(byFinding.values()).size).toBe(byFinding.size);
        expect(states.filter((state) => state === 'berlaku')).toHaveLength(byFinding.size);
        for (const [at, one] of byFinding) {
          expect(one.sidik).toBe(fingerprintOf('pagu', findings[at]?.value ?? null));
        }
      }),
    );
  });
});

describe('a fingerprint', () => {
  test('changes with the value and its kind, not with spaces', () => {
    const marks = ['1', 1, true, 'TRUE', '', { error: '#N/A' }, '#N/A', 'a', 'A'].map((one) =>
      fingerprintOf('pagu', one),
    );
    expect(new Set(marks).size).toBe(marks.length);
    expect(fingerprintOf('pagu', ' a\u00a0 b ')).toBe(fingerprintOf('pagu', 'a b'));
    expect(fingerprintOf('pagu', null)).toBe(fingerprintOf('pagu', '  '));
  });

  test.each<[Field | null, CellValue, number]>([
    ['pagu', '1.500', 8],
    ['keterangan', 'sudah dicek', 8],
    ['nik', '9901010101010001', 4],
    ['nomorKk', 9_901_010_101_010_000, 4],
    ['nama', 'Uji', 4],
    ['alamat', 'Jalan Uji 1', 4],
    ['tanggalLahir', 36_526, 4],
    ['pagu', '9901010101010001', 4],
    ['keterangan', 'NIK 9901 0101 0101 0001', 4],
    ['keterangan', "9901.01.010101.0001'", 4],
    [null, 'Uji', 4],
  ])('of %s %s has %i digits', (field, value, digits) => {
    expect(fingerprintOf(field, value)).toMatch(new RegExp(`^[0-9a-f]{${String(digits)}}$`));
  });

  test('of a NIK is one of 65 536, and many NIKs of one village share it', () => {
    const marks = new Map<string, number>();
    for (let serial = 0; serial < 200_000; serial += 1) {
      const mark = fingerprintOf('nik', `990101${String(serial).padStart(10, '0')}`);
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    expect(marks.size).toBeGreaterThan(40_000);
    expect([...marks.values()].filter((count) => count === 1).length).toBeLessThan(20_000);
  });
});

describe('a reason', () => {
  test.each([
    ['abaikan', 'ok', 'pendek'],
    ['abaikan', '          x          ', 'pendek'],
    ['abaikan', 'x'.repeat(401), 'panjang'],
    ['abaikan', 'NIK 9901010101010001 memang benar', 'identitas'],
    ['konfirmasi', '9901 0101 0101 0001', 'identitas'],
    ['konfirmasi', '', null],
    ['abaikan', 'Sesuai SK 900.1.15.5-1317/2023', null],
  ] as const)('%s: %s', (jenis, text, problem) => {
    expect(reasonProblem(jenis, text)).toBe(problem);
  });
});

describe('the sheet', () => {
  const text = fc
    .string({ minLength: 10, maxLength: 60, unit: 'grapheme' })
    .map((one) => one.replace(/[\s\p{Cf}]+/gu, ' ').trim())
    .filter((one) => reasonProblem('abaikan', one) === null);
  const anyWaiver: fc.Arbitrary<Waiver> = fc.record({
    jenis: fc.constantFrom('abaikan' as const, 'konfirmasi' as const),
    rule: fc.constantFrom('pagu-kosong', 'nik-ganda'),
    messageId: fc.constantFrom('kosong', 'ganda'),
    sheet: fc.constantFrom('Matrik', ' Data 2 ', "'25", '=x'),
    cell: fc.constantFrom('A1', 'XFD1048576', 'D7'),
    field: fc.constantFrom(null, 'pagu' as const, 'penerima.PKH' as const),
    sidik: fc.constantFrom('00ff', '0a1b2c3d'),
    alasan: text,
    oleh: text,
    tanggal: fc.constantFrom('2025-03-01', '2026-12-31'),
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(anyWaiver, { maxLength: 5 }), (waivers) => {
        expect(readWaivers(gridOf('S', waiverRows(waivers)))).toEqual({ waivers, unread: [], lines: [] });
      }),
    );
  });

  test('is known by its first cell', () => {
    expect(recogniseSheet('a.xlsx', gridOf('S', waiverRows([]))).role).toBe('pengaturan');
  });

  test('never takes a line without a reason, a day or a person', () => {
    const rows = waiverRows([waiver(finding('D7', 'x'))]);
    const line = rows.at(-1) ?? [];
    for (const column of [0, 1, 2, 3, 4, 6, 7, 8, 9]) {
      const broken = line.map((cell, at) => (at === column ? null : cell));
      const read = readWaivers(gridOf('S', [...rows.slice(0, -1), broken, line]));
      expect([column, read.waivers.length, read.unread]).toEqual([column, 1, [3]]);
      // Written anew, the line somebody broke is still there.
      const again = readWaivers(gridOf('S', waiverRows(read.waivers, read.lines)));
      expect([again.waivers, again.lines]).toEqual([read.waivers, [broken]]);
    }
  });

  test('a line with an error in any cell is none: it is counted and kept, not read as if the cell were empty', () => {
    const rows = waiverRows([
      waiver(finding('D7', 'x'), { jenis: 'konfirmasi', alasan: 'Ditanyakan ke OPD.' }),
    ]);
    const line = rows.at(-1) ?? [];
    for (const column of line.keys()) {
      const broken = line.map((cell, at): CellValue => (at === column ? { error: '#REF!' } : cell));
      const read = readWaivers(gridOf('S', [...rows.slice(0, -1), broken]));
      expect([column, read.waivers, read.unread]).toEqual([column, [], [3]]);
      expect(read.lines).toEqual([line.map((cell, at) => (at === column ? '#REF!' : cell))]);
    }
  });

  test('what somebody wrote beside the list is no line of it', () => {
    const rows = waiverRows([waiver(finding('D7', 'x'))]);
    const beside: CellValue[] = [...Array.from({ length: 10 }, () => null), 'catatan pinggir'];
    const read = readWaivers(gridOf('S', [...rows, beside]));
    expect([read.waivers.length, read.unread, read.lines]).toEqual([1, [], []]);
  });

  test('holds no NIK and no name', () => {
    const rows = waiverRows([
      waiver(finding('B2', '9901010101010001', { rule: 'nik-ganda', field: 'nik' })),
      waiver(finding('C2', 'Uji Sentosa', { field: 'nama' })),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/990101|Sentosa/);
  });
});
