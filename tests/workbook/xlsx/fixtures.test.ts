import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summariseBudget, type BudgetFigure } from '../../../src/core/budget/budget';
import { recogniseSheet, type RecognisedSheet } from '../../../src/core/schema/recognise';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';

const FIXTURES = join(__dirname, '../../fixtures');
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, path)));

async function firstSheet(path: string): Promise<RecognisedSheet> {
  const read = await readWorkbook(path, bytesOf(path));
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  const [info] = await read.workbook.sheets();
  const [grid] = await read.workbook.readGrids([info?.name ?? '']);
  if (!grid) throw new Error(`${path}: no sheet`);
  return recogniseSheet(path, grid);
}

interface Figure {
  readonly count: number;
  readonly pagu: string;
  readonly realisasi: string;
}
const TOTALS = JSON.parse(readFileSync(join(FIXTURES, 'layouts/totals.json'), 'utf8')) as Figure & {
  readonly strategi: Readonly<Record<string, Figure>>;
  readonly sumberDana: Readonly<Record<string, Figure>>;
};
const strategies = (lines: readonly BudgetFigure[]): unknown =>
  lines.map(({ key, subkegiatan, pagu }) => [key, subkegiatan, String(pagu)]);

describe('one list of programmes in every layout', () => {
  test.each([
    ['rat-18', 'rat-18', false],
    ['laporan-21', 'laporan-21', true],
    ['laporan-23', 'laporan-23', true],
    ['tanpa-merge', 'laporan-21', true],
    ['teracak', 'laporan-21', true],
    ['konvergen', 'konvergen', true],
    ['bebas', 'bebas', false],
    ['kode-nama', 'bebas', true],
    ['merged', 'bebas', true],
    ['opd-ejaan', 'bebas', true],
  ])('%s: the same totals', async (file, layout, hasRealisasi) => {
    const sheet = await firstSheet(`layouts/${file}.xlsx`);
    const { total, strategi, sumberDana } = summariseBudget([sheet.table]);
    expect([sheet.role, sheet.layout]).toEqual(['pemetaan', layout]);
    expect([total.subkegiatan, String(total.pagu)]).toEqual([TOTALS.count, TOTALS.pagu]);
    expect(String(total.realisasi)).toBe(hasRealisasi ? TOTALS.realisasi : '0');
    const expected = (of: Readonly<Record<string, Figure>>): readonly unknown[] =>
      Object.entries(of).map(([key, { count, pagu }]) => [key, count, pagu]);
    expect(strategies(strategi)).toEqual(expected(TOTALS.strategi));
    expect(new Set(strategies(sumberDana) as readonly unknown[])).toEqual(
      new Set(expected(TOTALS.sumberDana)),
    );
  });

  test.each([
    ['p3ke-keluarga', 'keluarga', 'p3ke-keluarga'],
    ['p3ke-individu', 'individu', 'p3ke-individu'],
    ['dtsen', 'keluarga', 'dtsen'],
  ])('%s', async (file, role, layout) => {
    const sheet = await firstSheet(`layouts/${file}.xlsx`);
    expect([sheet.role, sheet.layout, sheet.skipped]).toEqual([role, layout, []]);
    expect(sheet.table.length).toBeGreaterThan(0);
  });
});

describe('files that go wrong', () => {
  test.each([
    ['empty.xlsx', 'kosong'],
    ['bukan-zip.xlsx', 'bukan-buku-kerja'],
    ['terpassword.xlsx', 'bersandi'],
  ])('%s is refused: %s', async (file, reason) => {
    expect(await readWorkbook(file, bytesOf(`buruk/${file}`))).toEqual({ ok: false, reason });
  });

  test.each([
    ['lama.xls', 'pemetaan', 'kolom', 4],
    ['hanya-judul.xlsx', 'pemetaan', 'kolom', 0],
    ['nol-baris.xlsx', 'pemetaan', 'kolom', 0],
    ['galat.xlsx', 'pemetaan', 'kolom', 10],
    ['200-kolom.xlsx', 'pemetaan', 'kolom', 4],
    ['xfd.xlsx', 'pemetaan', 'kolom', 4],
    ['tanpa-judul.xlsx', 'lain', 'tanpa-judul-kolom', 0],
    ['satu-kolom.xlsx', 'lain', 'tanpa-judul-kolom', 0],
    ['semua-digabung.xlsx', 'lain', 'tanpa-judul-kolom', 0],
  ])('%s is read for what it is: %s, %s, %d rows', async (file, role, reason, rows) => {
    const sheet = await firstSheet(`buruk/${file}`);
    expect([sheet.role, sheet.reason, sheet.table.length]).toEqual([role, reason, rows]);
  });
});
