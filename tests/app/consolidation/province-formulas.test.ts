import { expect, test } from '@jest/globals';
import { dataColumn } from '../../../src/app/consolidation/province-data';
import { provinceBook } from '../../../src/app/consolidation/province-book';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { gridsOf } from '../../workbook/xlsx/patch/opened';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { bytesOfSpec, madeProvince } from './made-province';
import { describeWithLibreOffice, savedByLibreOffice } from '../../libre-office';
import { formulasOf, withoutResults } from './recalculated';

const PROVINCE = madeProvince({
  ...{ districts: 9, rows: 40, families: 15, seed: 11 },
  ...{ kolomTeracak: 1, kolomTambahan: 1, kirimanGanda: 1, programProvinsi: 1, kegiatanGanda: 1 },
});

/** Cells of a recalculated file hold what the engine announced; amounts to the sen, shares to a billionth. */
const isSame = (announced: unknown, computed: unknown): boolean =>
  typeof announced === 'number' && typeof computed === 'number'
    ? Math.abs(announced - computed) < (Math.abs(announced) < 2 ? 1e-9 : 0.005)
    : announced === (computed ?? '');

/** The sheet with one rupiah more in the first row, where it is the one of that name. */
function withOneMore(sheet: SheetSpec, name: string): SheetSpec {
  const { body } = sheet;
  if (sheet.name !== name || !body) return sheet;
  const [first = [], ...rest] = body.rows();
  const more = first.map((value, column) => (column === dataColumn('pagu') ? Number(value) + 1 : value));
  return { ...sheet, body: { ...body, rows: () => [more, ...rest] } };
}

describeWithLibreOffice('LibreOffice computes the workbook of a province', () => {
  test('every formula comes to the figure of the engine', async () => {
    const { book } = provinceBook(PROVINCE, { lang: 'id', stempel: '1 Juli 2025' });
    const bytes = await bytesOfSpec(book);
    expect(problemsOf(bytes)).toEqual([]);
    const grids = await gridsOf(savedByLibreOffice(withoutResults(bytes)));
    const formulas = formulasOf(book);
    const wrong = formulas.filter(
      ({ sheet, row, column, result }) => !isSame(result, grids[sheet]?.value(row, column) ?? null),
    );
    expect(
      wrong.slice(0, 5).map(({ sheet, row, column, ...rest }) => ({
        ...{ sheet, ...rest },
        computed: grids[sheet]?.value(row, column) ?? null,
      })),
    ).toEqual([]);
    // Kinds of formulas, and that there are as many as the sheets need.
    const kinds = ['COUNTIFS', 'SUMIFS', 'SUBTOTAL', 'IF(', 'SUM('];
    expect(kinds.filter((kind) => !formulas.some(({ formula }) => formula.includes(kind)))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(1_000);
  }, 120_000);

  test('OPDs that Excel would take for something else than their name', async () => {
    const names = [
      ...['Dinas *', '=1+1', '>5', 'Mei 2024', 'TRUE', '12', '~x', 'Dinas "Kutip"', 'a, b', '#N/A', '-'],
      ...['<>', '1/2', "'", 'Dinas ?', ' Dinas  Spasi ', `Dinas ${'x'.repeat(300)}`, 'Dinas Sosial', 'E1'],
    ];
    const province = madeProvince(
      { districts: 3, rows: 30, families: 0, seed: 2 },
      {
        edit: (value, { header, row }) =>
          header === 'Perangkat Daerah' ? (names[row % names.length] ?? null) : value,
      },
    );
    const { book } = provinceBook(province, { lang: 'id', stempel: '-' });
    const grids = await gridsOf(savedByLibreOffice(withoutResults(await bytesOfSpec(book))));
    const formulas = formulasOf(book).filter(({ sheet }) => sheet === 'Rekap OPD');
    expect(
      formulas.filter(
        ({ row, column, result }) => !isSame(result, grids['Rekap OPD']?.value(row, column) ?? null),
      ),
    ).toEqual([]);
    // Some names are plain, some are not and have fixed figures.
    const live = new Set(formulas.filter(({ formula }) => formula.includes('SUMIFS')).map(({ row }) => row));
    expect(live.size).toBeGreaterThan(2);
    expect(live.size).toBeLessThan(names.length - 5);
  }, 120_000);

  test('a changed amount moves the totals and is told apart from the engine', async () => {
    const { book } = provinceBook(PROVINCE, { lang: 'id', stempel: '1 Juli 2025' });
    const changed = { sheets: book.sheets.map((sheet) => withOneMore(sheet, 'Data Pemetaan')) };
    const grids = await gridsOf(savedByLibreOffice(withoutResults(await bytesOfSpec(changed))));
    const summary = grids['Ringkasan'];
    const results = Array.from({ length: 60 }, (_, row) => summary?.value(row, 4) ?? null);
    expect(results.filter((text) => text === 'BERBEDA')).not.toEqual([]);
    expect(results.filter((text) => text === 'sama')).not.toEqual([]);
  }, 120_000);
});
