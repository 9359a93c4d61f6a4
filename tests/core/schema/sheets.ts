import { summariseBudget } from '../../../src/core/budget/budget';
import { recogniseSheet, type RecognisedSheet } from '../../../src/core/schema/recognise';
import type { Field } from '../../../src/core/table/field';
import { gridOf, type MergedArea } from '../../../src/core/table/grid';
import { rowsOf } from '../../../src/core/table/table';
import type { CellValue } from '../../../src/core/values/cell-value';

export type Line = readonly CellValue[];

/** Recognises rows written down in a test. */
export const sheetOf = (lines: readonly Line[], merges: readonly MergedArea[] = []): RecognisedSheet =>
  recogniseSheet('uji.xlsx', gridOf('Lembar', lines, { merges }));

/** A merged area by 1-based sheet rows and column letters: `A4:C5`. */
export function area(reference: string): MergedArea {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = (letters: string): number =>
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { left: column(left), top: Number(top) - 1, right: column(right), bottom: Number(bottom) - 1 };
}

/** Total pagu in whole rupiah. */
export const paguOf = (sheet: RecognisedSheet): number =>
  Number(summariseBudget([sheet.table]).total.pagu) / 100;

/** Total realisation in whole rupiah. */
export const realisasiIn = (sheet: RecognisedSheet): number =>
  Number(summariseBudget([sheet.table]).total.realisasi) / 100;

/** The texts of one field, row by row. */
export const textsOf = (sheet: RecognisedSheet, field: Field): readonly (string | null)[] =>
  Array.from(rowsOf(sheet.table), (row) => row.text(field));

/** What became of every row under the header: `9 data`, `10 total`. */
export function verdicts(sheet: RecognisedSheet): readonly string[] {
  const rows = [
    ...[...sheet.table.rows].map((row) => ({ row, verdict: 'data' })),
    ...sheet.skipped.map(({ row, reason }) => ({ row, verdict: reason })),
  ];
  return rows.sort((a, b) => a.row - b.row).map(({ row, verdict }) => `${String(row)} ${verdict}`);
}

/** The verdict of one 1-based row, or `null`. */
export const verdictOf = (sheet: RecognisedSheet, row: number): string | null =>
  verdicts(sheet)
    .find((one) => one.startsWith(`${String(row)} `))
    ?.split(' ')[1] ?? null;

/** Field by column letter order: what each used column was taken for. */
export const fieldsOf = (sheet: RecognisedSheet): readonly (Field | null)[] =>
  sheet.columns.map(({ field }) => field);

export const RAT = [
  ...['No', 'Strategi OPPKPKE', 'Perangkat Daerah', 'Kode', 'Program', 'Kegiatan', 'Sub Kegiatan'],
  ...['Aktivitas Langsung', 'Aktivitas Tidak Langsung', 'Aktivitas Penunjang', 'Alokasi Anggaran'],
  ...['Sumber Pembiayaan', 'Sifat Bantuan', 'Lokasi', 'Jumlah Sasaran', 'Besaran Manfaat', 'Jenis Bantuan'],
  'Durasi Pemberian Bantuan',
];
export const SEMESTER = ['Realisasi Sem.1', 'Realisasi Sem.2', 'Total Realisasi'];
export const TRIWULAN = [
  ...['Realisasi Triwulan I', 'Realisasi Triwulan II', 'Realisasi Triwulan III', 'Realisasi Triwulan IV'],
  'Total Realisasi',
];

/** A row of the national form by the fields that matter in a test. */
export function ratLine(cells: {
  readonly no?: CellValue;
  readonly strategi?: CellValue;
  readonly opd?: CellValue;
  readonly kode?: CellValue;
  readonly program?: CellValue;
  readonly kegiatan?: CellValue;
  readonly sub?: CellValue;
  readonly pagu?: CellValue;
  readonly sumber?: CellValue;
  readonly lokasi?: CellValue;
  readonly sasaran?: CellValue;
}): Line {
  const { no = null, strategi = null, opd = null, kode = null, program = null, kegiatan = null } = cells;
  const { sub = null, pagu = null, sumber = null, lokasi = null, sasaran = null } = cells;
  return [
    no,
    strategi,
    opd,
    kode,
    program,
    kegiatan,
    sub,
    null,
    null,
    null,
    pagu,
    sumber,
    null,
    lokasi,
    sasaran,
  ];
}
