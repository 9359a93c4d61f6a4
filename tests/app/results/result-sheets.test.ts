import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { RESULT_KINDS, RESULT_SHEETS } from '../../../src/app/results/result-kinds';
import { resultSheets } from '../../../src/app/results/result-sheets';
import { RESULTS_TEXTS } from '../../../src/core/messages/results-text';
import { gridOf } from '../../../src/core/table/grid';
import { formulaAt, valueAt } from '../../../src/workbook/memory/cells';
import { modelFromGrids } from '../../../src/workbook/memory/model';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { newWorkbook } from '../../../src/workbook/xlsx/patch/new-workbook';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { BACKENDS } from '../../contract/backends';
import { sheetOf } from '../../contract/dump';
import { describeWithLibreOffice, savedByLibreOffice } from '../../libre-office';
import { differingParts, gridsOf, newProblems, packedOf } from '../../workbook/xlsx/patch/opened';
import { formulasOf, withoutResults } from '../consolidation/recalculated';
import { shownRows } from '../consolidation/made-province';
import { makeProvince } from '../../synthetic/province';
import { provinceFile } from '../../synthetic/province-files';
import { filledTemplate } from '../templates/filled';
import { inputOf, inputOfFile, mappingGrid, STAMP, withSheets } from './made-results';

const SAMPLE = new Uint8Array(readFileSync('assets/contoh/kabupaten-contoh.xlsx'));
const OPTIONS = { lang: 'id', stempel: STAMP } as const;

async function templateBytes(): Promise<Uint8Array> {
  const made = await newWorkbook(filledTemplate('lengkap'));
  if (!made.ok) throw new Error('the template was not made');
  return made.bytes;
}

/** One district of a made-up province: a mapping and families that lack things. */
function districtBytes(): Uint8Array {
  const [book] = makeProvince({ districts: 1, rows: 30, families: 25, seed: 5 }).books;
  if (!book) throw new Error('no district was made');
  return provinceFile(book);
}

/** Sheets as plain data, the rows of their bodies among it. */
const plain = (sheets: readonly SheetSpec[]): unknown =>
  sheets.map((sheet) => ({
    ...sheet,
    body: sheet.body && { ...sheet.body, rows: [...sheet.body.rows()], formulas: null },
    shown: shownRows(sheet),
  }));

const textsIn = (sheets: readonly SheetSpec[]): readonly string[] =>
  sheets.flatMap((sheet) =>
    shownRows(sheet)
      .flat()
      .filter((cell): cell is string => typeof cell === 'string'),
  );

/** Every cell that shows something, `''` for those that show nothing. */
function* cellsOf(sheets: readonly SheetSpec[]) {
  for (const spec of sheets)
    for (const [row, cells] of shownRows(spec).entries())
      for (const [column, value] of cells.entries()) yield { spec, row, column, value: value ?? '' };
}

/** What looks like a formula and is none, with its place. */
const nastyIn = (sheets: readonly SheetSpec[]) =>
  [...cellsOf(sheets)].flatMap(({ spec, row, column, value }) =>
    typeof value === 'string' && /^[=+\-@]/.test(value) ? [{ sheet: spec.name, row, column, value }] : [],
  );

/** Cells of a recalculated file hold what the engine announced; amounts to the sen, shares to a billionth. */
const isSame = (announced: unknown, computed: unknown): boolean =>
  typeof announced === 'number' && typeof computed === 'number'
    ? Math.abs(announced - computed) < (Math.abs(announced) < 2 ? 1e-9 : 0.005)
    : announced === (computed ?? '');

describe.each([
  ['a made-up district', () => Promise.resolve(districtBytes())],
  ['our own template, filled in', templateBytes],
] as const)('%s', (_, load) => {
  let bytes: Uint8Array;
  let sheets: readonly SheetSpec[];
  let after: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    bytes = await load();
    sheets = resultSheets(await inputOfFile(bytes), OPTIONS);
    after = await withSheets(bytes, sheets);
  }, 60_000);

  test('every sheet is there, ours to the eye of the next run, and what it says fits its page', async () => {
    expect(sheets.map(({ name }) => name)).toEqual(RESULT_KINDS.map((kind) => RESULT_SHEETS[kind]));
    const { book } = await inputOfFile(after);
    const roles = new Map(book.sheets.map(({ sheet, role }) => [sheet, role]));
    expect(RESULT_KINDS.map((kind) => roles.get(RESULT_SHEETS[kind]))).toEqual(
      RESULT_KINDS.map(() => 'hasil'),
    );
    for (const { print, frozen } of sheets) {
      expect(print).toMatchObject({ landscape: true, fitWidth: true });
      expect(frozen?.rows ?? 0).toBeGreaterThan(0);
    }
    expect(sheets.flatMap(({ charts = [] }) => charts.map(({ type }) => type))).toEqual(['bar', 'bar']);
  });

  test('Excel finds nothing damaged', () => {
    expect(newProblems(bytes, after)).toEqual([]);
  });

  test('the user’s own parts are byte for byte what they were', () => {
    const old = new Set(Object.keys(packedOf(bytes)));
    // What lists sheets, parts and looks tells of ours too; nothing else of theirs is another.
    const shared =
      /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|\[Content_Types\]\.xml|docProps\/app\.xml)$/;
    const other = differingParts(bytes, after).filter((part) => old.has(part));
    expect(other.filter((part) => !shared.test(part))).toEqual([]);
  });

  test('written again, nothing is another but the time stamp; decisions are left as they are', async () => {
    const again = resultSheets(await inputOfFile(after), OPTIONS);
    expect(plain(again)).toEqual(plain(sheets.slice(0, -1)));
    const later = resultSheets(await inputOfFile(after), { ...OPTIONS, stempel: '2026-07-31 09:00' });
    const differing = textsIn(later).filter((text, at) => text !== textsIn(again)[at]);
    expect(differing.every((text) => text.includes('2026-07-31 09:00'))).toBe(true);
    expect(differing).toHaveLength(later.length);
    const twice = await withSheets(after, again);
    expect(differingParts(after, twice).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toEqual(
      [],
    );
  });

  test('nobody’s NIK, nomor KK or name stands in them', async () => {
    expect(textsIn(sheets).filter((text) => /\d{13,}/.test(text))).toEqual([]);
    const open = resultSheets(await inputOfFile(bytes), { ...OPTIONS, unmask: true });
    expect(textsIn(open).some((text) => /\d{16}/.test(text))).toBe(true);
  });

  test('in English there is no word of ours in Bahasa', async () => {
    const english = textsIn(resultSheets(await inputOfFile(bytes), { ...OPTIONS, lang: 'en' }));
    const own = Object.values(RESULTS_TEXTS)
      .filter(({ id, en }) => id !== en && id.length > 12 && !id.includes('{{'))
      .map(({ id }) => id);
    expect(english.filter((text) => own.includes(text))).toEqual([]);
  });

  test.each(BACKENDS)('in the host ($name) and as a file they show the same', async ({ open, name }) => {
    const formulas = new Map(
      formulasOf({ sheets }).map((one) => [
        `${one.sheet} ${String(one.row)} ${String(one.column)}`,
        one.formula,
      ]),
    );
    const grids = Object.values(await gridsOf(bytes));
    const model = modelFromGrids(grids, 'uji.xlsx');
    await open(model).putSheets(sheets);
    const file = await gridsOf(after);
    const shown: unknown[] = [];
    const filed: unknown[] = [];
    const made: unknown[] = [];
    for (const { spec, row, column, value } of cellsOf(sheets)) {
      const sheet = sheetOf(model, spec.name);
      const place = `${spec.name} ${String(row)} ${String(column)}`;
      const formula = formulas.get(place) ?? null;
      // Our stand-in for Excel computes nothing.
      const isComputed = formula !== null && name !== 'memory';
      made.push([place, value, formula]);
      filed.push([place, file[spec.name]?.value(row, column) ?? '', formula]);
      shown.push([
        place,
        isComputed ? value : (valueAt(sheet, row, column) ?? ''),
        formulaAt(sheet, row, column)?.slice(1) ?? null,
      ]);
    }
    expect(shown).toEqual(made);
    expect(filed).toEqual(made);
  });
});

describeWithLibreOffice('LibreOffice computes them', () => {
  test.each([
    ['a district as it comes', () => Promise.resolve(SAMPLE), 60],
    ['our own template, filled in', templateBytes, 90],
  ] as const)(
    '%s: every formula comes to the figure of the engine',
    async (_, load, least) => {
      const bytes = await load();
      const sheets = resultSheets(await inputOfFile(bytes), OPTIONS);
      const grids = await gridsOf(savedByLibreOffice(withoutResults(await withSheets(bytes, sheets))));
      const formulas = formulasOf({ sheets });
      expect(formulas.length).toBeGreaterThan(least);
      const wrong = formulas.filter(
        ({ sheet, row, column, result }) => !isSame(result, grids[sheet]?.value(row, column) ?? null),
      );
      expect(
        wrong.slice(0, 5).map(({ sheet, cell, formula, result, row, column }) => ({
          ...{ sheet, cell, formula, result },
          computed: grids[sheet]?.value(row, column) ?? null,
        })),
      ).toEqual([]);
    },
    120_000,
  );

  test('a changed amount moves the total and no longer agrees', async () => {
    const lines = [{ pagu: 29_986_597.2 }, { pagu: 0.1, klaster: 2 }, { pagu: 0.2, klaster: '3' }];
    const sheets = resultSheets(inputOf([mappingGrid(lines)]), { ...OPTIONS, kinds: ['rekap'] });
    const bytesOf = async (pagu: number): Promise<Uint8Array> => {
      const grid = mappingGrid([{ pagu }, ...lines.slice(1)]);
      const cells = [...grid.usedRows].flatMap((row) =>
        grid.usedColumns.map((column) => ({
          ...{ row, column },
          content: { kind: 'constant', value: grid.value(row, column) } as const,
        })),
      );
      const made = await newWorkbook({ sheets: [{ name: 'Pemetaan', cells }, ...sheets] });
      if (!made.ok) throw new Error('not made');
      return savedByLibreOffice(withoutResults(made.bytes));
    };
    const checks = async (pagu: number): Promise<readonly unknown[]> => {
      const grid = (await gridsOf(await bytesOf(pagu)))[RESULT_SHEETS.rekap];
      return [...(grid?.usedRows ?? [])]
        .filter((row) => grid?.value(row, 0) === 'Kontrol')
        .map((row) => grid?.value(row, 4));
    };
    expect(new Set(await checks(29_986_597.2))).toEqual(new Set(['cocok']));
    expect(new Set(await checks(29_986_597.21))).toEqual(new Set(['TIDAK COCOK']));
  }, 120_000);
});

describe('text that looks like a formula', () => {
  const NASTY = ['=HYPERLINK("http://x","y")', '+62 811', '-1+1', '@SUM(A1)', '=1+1'];
  const grids = [
    mappingGrid(NASTY.map((opd, at) => ({ opd, pagu: `${opd} ${String(at)}`, sumber: `${opd}?` }))),
    gridOf('Keluarga', [
      ['No', 'NIK', 'Nama Kepala Keluarga', 'Desa/Kelurahan', 'Kecamatan', 'Desil', 'Penerima PKH'],
      ...NASTY.map((nama, at) => [
        at + 1,
        `990101010190000${String(at + 1)}`,
        nama,
        nama,
        `${nama} kec`,
        1,
        'Tidak',
      ]),
    ]),
  ];
  const sheets = resultSheets(inputOf(grids), { ...OPTIONS, unmask: true });
  const announced = new Set(formulasOf({ sheets }).map(({ sheet, cell }) => `${sheet} ${cell}`));

  test('stands in them as text', () => {
    expect(new Set(textsIn(sheets)).has('=HYPERLINK("http://x","y")')).toBe(true);
    expect(textsIn(sheets).filter((text) => /^[=+\-@]/.test(text)).length).toBeGreaterThan(NASTY.length * 2);
  });

  test('and in a file', async () => {
    const made = await newWorkbook({ sheets });
    if (!made.ok) throw new Error('not made');
    const read = await readWorkbook('uji.xlsx', made.bytes);
    if (!read.ok) throw new Error(read.reason);
    const found = await read.workbook.readGrids(
      sheets.map(({ name }) => name),
      { formulas: true },
    );
    const formulas = found.flatMap((grid) =>
      [...(grid.formulaCells?.() ?? [])].map(({ row, column }) => ({ sheet: grid.sheet, row, column })),
    );
    expect(formulas).toHaveLength(announced.size);
    const valueOf = ({ sheet, row, column }: ReturnType<typeof nastyIn>[number]) =>
      found.find((grid) => grid.sheet === sheet)?.value(row, column);
    expect(nastyIn(sheets).map(valueOf)).toEqual(nastyIn(sheets).map(({ value }) => value));
  });

  test.each(BACKENDS)('and in the host ($name)', async ({ open }) => {
    const model = modelFromGrids(grids, 'uji.xlsx');
    await open(model).putSheets(sheets);
    const formulas = [...cellsOf(sheets)].filter(
      ({ spec, row, column }) => formulaAt(sheetOf(model, spec.name), row, column) !== null,
    );
    expect(formulas).toHaveLength(announced.size);
    const values = nastyIn(sheets).map(({ sheet, row, column }) =>
      valueAt(sheetOf(model, sheet), row, column),
    );
    expect(values).toEqual(nastyIn(sheets).map(({ value }) => value));
  });
});

describe('names and choices', () => {
  test('a sheet of somebody’s own keeps its name; ours of before is made anew', () => {
    const own = gridOf('temuan', [['catatan saya']]);
    const before = gridOf('Temuan (2)', [['Konvergen · hasil · Temuan']]);
    const sheets = resultSheets(inputOf([mappingGrid([{}]), own, before]), {
      ...OPTIONS,
      kinds: ['temuan', 'rekap'],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['Temuan (2)', 'Rekap Anggaran']);
  });

  test('an empty workbook gives sheets that say so', () => {
    const input = { ...inputOf([gridOf('Kosong', [['apa saja']])]), findings: [] };
    const said = textsIn(resultSheets(input, OPTIONS));
    for (const key of [
      'temuan.tidak-ada',
      'temuan.tidak-ada',
      'rekap.tidak-ada',
      'konvergensi.tanpa-keluarga',
      'opd.tidak-ada',
    ] as const)
      expect(said).toContain(RESULTS_TEXTS[key].id);
  });

  test('every sentence is said in both languages', () => {
    for (const [key, { id, en }] of Object.entries(RESULTS_TEXTS)) {
      const gaps = (text: string): readonly string[] =>
        [...text.matchAll(/{{(\w+)}}/g)].map(([gap]) => gap).sort();
      expect([key, gaps(en)]).toEqual([key, gaps(id)]);
    }
  });
});
