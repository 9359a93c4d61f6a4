import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repairWorkbook } from '../../src/app/repair-workbook';
import type { Finding } from '../../src/core/findings/finding';
import { isSafeToFix } from '../../src/core/repair/plan-repair';
import { checkBook, type RecognisedBook } from '../../src/core/report/checked-book';
import { gridOf } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { formulaAt, writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../src/workbook/memory/model';
import { shiftCells } from '../../src/workbook/memory/shift';
import { patchStyle } from '../../src/workbook/memory/style';
import { BACKENDS } from './backends';
import { contentsOf, sheetOf } from './dump';

const check = (book: RecognisedBook): Promise<readonly Finding[]> => Promise.resolve(checkBook(book));
const ALL = { kind: 'semua' } as const;

/** A made-up NIK: no region is called 99. */
const nik = (serial: number): string => `990101010180${String(serial).padStart(4, '0')}`;

const HEAD = ['id_keluarga', 'kepala_keluarga', 'nik', 'nomor_kk', 'desa_kelurahan', 'desil_kesejahteraan'];
/** Forms a NIK is typed in; all but the first want tidying. */
const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `'${text}`,
  (text) => ` ${text}`,
  (text) => `${text} `,
  (text) => `${text.slice(0, 4)} ${text.slice(4, 10)} ${text.slice(10)}`,
  (text) => `\u00a0${text}`,
];
const MONEY: readonly CellValue[] = ['Rp. 384.750.000,-', 'Rp 1.500.000', 1_500_000, '2.000.000'];

const MAPPING_HEAD = [
  ...['No', 'Perangkat Daerah', 'Kode Sub Kegiatan', 'Sub Kegiatan', 'Strategi', 'Klaster'],
  ...['Jenis Aktivitas', 'Sumber Dana', 'Pagu (Rp)', 'Total Realisasi (Rp)'],
];

interface Choice {
  readonly nik: number;
  readonly kk: number;
  readonly pagu: number;
  readonly format: string;
  readonly formula: boolean;
}

/** A district workbook whose cells are untidy as chosen, with formats, and formulas in some of them. */
function untidy(choices: readonly Choice[]): BookModel {
  const families = choices.map((one, at) => [
    `K-${String(at)}`,
    `Orang Contoh ${String(at)}`,
    FORMS[one.nik % FORMS.length]?.(nik(at)) ?? null,
    FORMS[one.kk % FORMS.length]?.(nik(5_000 + at)) ?? null,
    'Misal Jaya',
    1 + (at % 10),
  ]);
  const programmes = choices.map((one, at) => [
    ...[at + 1, 'Dinas Sosial', `1.06.05.2.02.${String(at + 1).padStart(4, '0')}`, `Kegiatan ${String(at)}`],
    ...['S1', 'K1', 'Langsung', 'APBD - DAU', MONEY[one.pagu % MONEY.length] ?? null, 0],
  ]);
  const model = modelFromGrids(
    [
      gridOf('Matrik', [['Laporan Tahun 2025'], MAPPING_HEAD, ...programmes]),
      gridOf('Keluarga', [HEAD, ...families]),
    ],
    'kab.xlsx',
  );
  choices.forEach(({ format, formula, nik: form }, at) => {
    const money = { top: at + 2, left: 8, bottom: at + 2, right: 8 };
    patchStyle(model, sheetOf(model, 'Matrik'), money, { numberFormat: format });
    if (format === '@')
      patchStyle(
        model,
        sheetOf(model, 'Keluarga'),
        { top: at + 1, left: 2, bottom: at + 1, right: 3 },
        { numberFormat: '@' },
      );
    if (formula) {
      const result = FORMS[form % FORMS.length]?.(nik(at)) ?? '';
      const cell = { top: at + 1, left: 2, bottom: at + 1, right: 2 };
      writeArea(
        model,
        sheetOf(model, 'Keluarga'),
        cell,
        () => ({ kind: 'formula', formula: `=Z${String(at + 2)}`, result }),
        USER,
      );
    }
  });
  return model;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  nik: fc.nat({ max: FORMS.length - 1 }),
  kk: fc.nat({ max: FORMS.length - 1 }),
  pagu: fc.nat({ max: MONEY.length - 1 }),
  format: fc.constantFrom('General', '@', '#,##0', '#,##0.00'),
  formula: fc.boolean(),
});

describe.each(BACKENDS)('mending: $name', ({ open }) => {
  test('mended, nothing is left to mend but formulas, and all comes back cell by cell', async () => {
    let mendings = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 6 }), async (choices) => {
        const model = untidy(choices);
        const first = contentsOf(model);
        const workbook = open(model);
        const { mended, left, findings, undo } = await repairWorkbook(workbook, ALL, check);
        mendings += mended.length;
        const stillSafe = findings.filter(isSafeToFix);
        expect(stillSafe.map(({ cell }) => cell)).toEqual(left.map(({ cell }) => cell));
        for (const { row } of left) expect(formulaAt(sheetOf(model, 'Keluarga'), row - 1, 2)).not.toBeNull();
        // A second run finds nothing to do.
        expect((await repairWorkbook(workbook, ALL, check)).mended).toEqual([]);
        for (const before of undo) expect(await workbook.restore(before)).toEqual([]);
        expect(contentsOf(model)).toEqual(first);
      }),
      { numRuns: 25 },
    );
    expect(mendings).toBeGreaterThan(20);
  }, 60_000);

  test('only the rules that are named, only the cell that is named', async () => {
    const model = untidy([
      { nik: 1, kk: 2, pagu: 0, format: 'General', formula: false },
      { nik: 2, kk: 0, pagu: 1, format: 'General', formula: false },
    ]);
    const workbook = open(model);
    const one = await repairWorkbook(workbook, { kind: 'sel', sheet: 'Keluarga', cell: 'C2' }, check);
    expect(one.mended).toMatchObject([
      { sheet: 'Keluarga', row: 1, column: 2, before: `'${nik(0)}`, after: nik(0) },
    ]);
    const money = await repairWorkbook(workbook, { kind: 'aturan', rules: ['pagu-teks'] }, check);
    expect(money.mended.map(({ after }) => after)).toEqual([384_750_000, 1_500_000]);
    expect(money.findings.filter(isSafeToFix)).not.toEqual([]);
  });

  test('after rows were inserted, what moved is passed over, never overwritten', async () => {
    const model = untidy([{ nik: 1, kk: 1, pagu: 0, format: '#,##0', formula: false }]);
    const workbook = open(model);
    const { undo } = await repairWorkbook(workbook, ALL, check);
    const keluarga = sheetOf(model, 'Keluarga');
    shiftCells(model, keluarga, { top: 0, left: 0, bottom: 0, right: 16_383 }, 'down', USER);
    const shifted = contentsOf(model);
    const passed = (await Promise.all(undo.map((before) => workbook.restore(before)))).flat();
    expect(passed.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Keluarga', 1, 2],
      ['Keluarga', 1, 3],
    ]);
    const now = contentsOf(model);
    const ofFamilies = (all: Readonly<Record<string, unknown>>): unknown =>
      Object.entries(all).filter(([cell]) => cell.startsWith('Keluarga'));
    expect(ofFamilies(now)).toEqual(ofFamilies(shifted));
    expect(now['Matrik 2 8']).toMatchObject({ value: 'Rp. 384.750.000,-', numberFormat: '#,##0' });
  });

  test('a cell that must not be touched is not', async () => {
    const model = untidy([{ nik: 1, kk: 2, pagu: 2, format: 'General', formula: false }]);
    const { mended } = await repairWorkbook(open(model), ALL, check, ({ column }) => column === 2);
    expect(mended.map(({ column }) => column)).toEqual([3]);
  });
});

describe('rounds', () => {
  const workbookOf = (
    value: CellValue,
  ): { model: BookModel; workbook: ReturnType<(typeof BACKENDS)[0]['open']> } => {
    const model = modelFromGrids([gridOf('A', [[value]])], 'a.xlsx');
    const [memory] = BACKENDS;
    if (!memory) throw new Error('no backend');
    return { model, workbook: memory.open(model) };
  };
  /** Finds `from`, wants `to`. */
  const want =
    (...rules: readonly (readonly [from: string, to: string])[]) =>
    async (): Promise<readonly Finding[]> => {
      const [grid] = await current.readGrids(['A']);
      const value = grid?.value(0, 0) ?? null;
      return rules.flatMap(([from, to], at): Finding[] =>
        value === from
          ? [
              {
                rule: `r${String(at)}`,
                messageId: 'm',
                severity: 'info',
                file: 'a.xlsx',
                sheet: 'A',
                cell: 'A1',
                row: 1,
                field: null,
                value,
                data: {},
                related: [],
                fix: to,
                suggestions: [],
              },
            ]
          : [],
      );
    };
  let current = workbookOf('a').workbook;

  test('of two fixes of one cell the first is made, the other if it is still wanted then', async () => {
    const { workbook } = workbookOf('a');
    current = workbook;
    const { mended, undo } = await repairWorkbook(workbook, ALL, want(['a', 'b'], ['a', 'x'], ['b', 'c']));
    expect(mended).toMatchObject([{ before: 'a', after: 'c', findings: [{ rule: 'r0' }, { rule: 'r2' }] }]);
    for (const before of undo) expect(await workbook.restore(before)).toEqual([]);
    expect((await workbook.readGrids(['A']))[0]?.value(0, 0)).toBe('a');
  });
  test('rules that undo each other end, and a cell that is as it was counts for nothing', async () => {
    const { workbook } = workbookOf('a');
    current = workbook;
    const { mended } = await repairWorkbook(workbook, ALL, want(['a', 'b'], ['b', 'a']));
    expect(mended).toEqual([]);
  });
});
