import { DESA } from '../../scripts/samples/district';
import { households } from '../../scripts/samples/households';
import {
  pemetaanColumn,
  pemetaanRow,
  pemetaanSheet,
  type PemetaanColumn,
} from '../../scripts/samples/konvergen';
import { LAYOUT_PROGRAMMES } from '../../scripts/samples/layout-programmes';
import type { LayoutProgramme } from '../../scripts/samples/layout-programme';
import { createRandom } from '../../scripts/samples/random';
import { PENERIMA_FORMATS, PENERIMA_HEADER, recipientRows } from '../../scripts/samples/recipients';
import { regionSheet } from '../../scripts/samples/regions';
import { workbookBytes, type SheetSpec } from '../../scripts/samples/workbook';
import { parseReference } from '../../src/workbook/a1';
import type { CellValue } from '../../src/core/values/cell-value';

const KECAMATAN = [...new Map(DESA.map((desa) => [desa.kecamatan, desa])).values()];
/** National programmes are a hundred times what an OPD spends on a family: they are no part of its own mapping. */
const PROGRAMMES = LAYOUT_PROGRAMMES.filter(({ katalog }) => katalog !== 'PKH' && katalog !== 'SEMBAKO');
const RECIPIENTS = 72;
/** The row of the mapping, from 0, that is there twice. */
const TWICE = 40;
/** Rows, from 0, whose quarters are running totals. */
const RUNNING = [4, 28, 52, 76];
const NIK = PENERIMA_HEADER.indexOf('NIK');
const NOMOR_KK = PENERIMA_HEADER.indexOf('Nomor KK');
const LOKUS = 5;

const textOf = (value: CellValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const ribuan = (rupiah: number): string => String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.');

/** What is left of a cell when someone types it the way it is typed in offices. */
type Habit = (value: CellValue, turn: number) => CellValue;

const asRupiahText: Habit = (value, turn) => {
  if (typeof value !== 'number') return value;
  const amount = ribuan(Math.round(value));
  return [`Rp ${amount},-`, `Rp. ${amount}`, `Rp${amount},00`, ` ${amount},- `][turn % 4] ?? amount;
};
const asLooseCode: Habit = (value, turn) =>
  [
    textOf(value).replaceAll('.', ' '),
    textOf(value).replaceAll('.', ' . '),
    textOf(value).replaceAll('.', '-'),
    `${textOf(value)}.`,
  ][turn % 4] ?? null;
const asSpacedNumber: Habit = (value, turn) => {
  const digits = textOf(value);
  const groups = (digits.match(/.{1,4}/g) ?? []).join(turn % 2 === 0 ? ' ' : '-');
  return turn % 3 === 0 ? `'${digits}` : groups;
};
const asSpelling =
  (spellings: readonly string[]): Habit =>
  (_, turn) =>
    spellings[turn % spellings.length] ?? null;
const nothing: Habit = () => null;

/** One mistake made in many rows: those whose number, counted from 0, leaves `from` when divided by `every`. */
interface Slip {
  readonly column: PemetaanColumn;
  readonly rows: (row: LayoutProgramme, at: number) => boolean;
  readonly habit: Habit;
}

const SLIPS: readonly Slip[] = [
  { column: 'Pagu (Rp)', rows: (_, at) => at % 8 < 3, habit: asRupiahText },
  { column: 'Realisasi TW I (Rp)', rows: (_, at) => at % 8 === 5, habit: asRupiahText },
  { column: 'Kode Sub Kegiatan', rows: (_, at) => at % 4 === 1, habit: asLooseCode },
  {
    column: 'Jumlah Sasaran',
    rows: (_, at) => at % 5 === 2,
    habit: (value) => `${ribuan(Number(value))} KK`,
  },
  {
    column: 'Perangkat Daerah',
    rows: ({ opd }, at) => opd === 'Dinas Kesehatan' && at < 48,
    habit: asSpelling(['DINAS KESEHATAN', 'Dinkes', 'Dinas Kesehtan']),
  },
  {
    column: 'Perangkat Daerah',
    rows: ({ opd }) => opd === 'Dinas Lingkungan Hidup',
    habit: asSpelling(['DLH', 'Dinas Lingkungan Hiduo', 'Dinas Lingkungan Hidup', 'DINAS LINGKUNGAN HIDUP']),
  },
  { column: 'Strategi', rows: ({ strategi }, at) => strategi === 2 && at < 48, habit: () => 'Pendapatan' },
  { column: 'Klaster', rows: (_, at) => at >= 72, habit: nothing },
  { column: 'Klaster', rows: ({ klaster }, at) => klaster === 3 && at < 72, habit: () => 'Usaha kecil' },
  {
    column: 'Sumber Dana',
    rows: ({ sumber }, at) => sumber === 'APBD' && at < 24,
    habit: () => 'Kas daerah',
  },
  { column: 'Jumlah Sasaran', rows: (_, at) => [9, 31, 63].includes(at), habit: nothing },
  { column: 'Pagu (Rp)', rows: (_, at) => [20, 68].includes(at), habit: nothing },
];

const share = (value: CellValue, part: number): CellValue =>
  typeof value === 'number' ? Math.round((value * part) / 1000) * 1000 : value;

const QUARTERS: readonly PemetaanColumn[] = [
  'Realisasi TW I (Rp)',
  'Realisasi TW II (Rp)',
  'Realisasi TW III (Rp)',
  'Realisasi TW IV (Rp)',
];

/** Every programme in each kecamatan, as its OPD ought to have written it. */
function cleanRows(): { readonly programme: LayoutProgramme; readonly cells: CellValue[] }[] {
  const random = createRandom(404);
  return KECAMATAN.flatMap((desa, k) =>
    PROGRAMMES.map((programme, p) => {
      const cells = pemetaanRow(programme, k * PROGRAMMES.length + p + 1);
      const part = random.int(200, 300) / 1000;
      for (const column of ['Pagu (Rp)', ...QUARTERS] as const) {
        const at = pemetaanColumn(column);
        cells[at] = share(cells[at] ?? null, part);
      }
      cells[pemetaanColumn('Total Realisasi (Rp)')] = QUARTERS.reduce(
        (sum, column) => sum + Number(cells[pemetaanColumn(column)]),
        0,
      );
      cells[pemetaanColumn('Jumlah Sasaran')] = Math.max(3, Math.round(programme.sasaran * part));
      cells[pemetaanColumn('Kode Wilayah')] = desa.kode.slice(0, 8);
      cells[pemetaanColumn('Kecamatan')] = desa.kecamatan;
      cells[pemetaanColumn('Mitra Nonpemerintah')] = 'Baznas';
      return { programme, cells };
    }),
  );
}

function mappingOf(slips: readonly Slip[], extra: boolean): SheetSpec {
  const rows = cleanRows();
  for (const { column, rows: concerns, habit } of slips) {
    let turn = 0;
    rows.forEach(({ programme, cells }, at) => {
      if (!concerns(programme, at)) return;
      cells[pemetaanColumn(column)] = habit(cells[pemetaanColumn(column)] ?? null, turn);
      turn += 1;
    });
  }
  if (extra) {
    for (const at of RUNNING) addUpRunningTotals(rows[at]?.cells ?? []);
    const again = rows[TWICE];
    if (again) rows.push({ ...again, cells: [rows.length + 1, ...again.cells.slice(1)] });
  }
  return pemetaanSheet(rows.map(({ cells }) => cells));
}

/** Quarters as running totals, added up all the same. */
function addUpRunningTotals(cells: CellValue[]): void {
  const pagu = pemetaanColumn('Pagu (Rp)');
  const whole = Number(
    textOf(cells[pagu] ?? null)
      .replace(/,.*$/, '')
      .replace(/\D/g, ''),
  );
  const running = [0.3, 0.55, 0.75, 0.9].map((part) => Math.round((whole * part) / 1000) * 1000);
  QUARTERS.forEach((column, at) => (cells[pemetaanColumn(column)] = running[at] ?? null));
  cells[pemetaanColumn('Total Realisasi (Rp)')] = running.reduce((sum, amount) => sum + amount, 0);
}

function recipientsOf(spoiled: boolean): SheetSpec {
  const rows = recipientRows(households(200, 7), 11).slice(0, RECIPIENTS);
  if (spoiled) {
    rows.forEach((row, at) => {
      if (at % 2 === 0) row[NIK] = asSpacedNumber(row[NIK] ?? null, at / 2);
      if (at % 5 === 1) row[NOMOR_KK] = asSpacedNumber(row[NOMOR_KK] ?? null, at);
    });
    const twice = rows[33];
    if (twice) rows.push([rows.length + 1, ...twice.slice(1)]);
  }
  return { name: 'Penerima', cells: [PENERIMA_HEADER, ...rows], formats: PENERIMA_FORMATS };
}

function regionsOf(spoiled: boolean): SheetSpec {
  const sheet = regionSheet([]);
  if (!spoiled) return sheet;
  const cells = sheet.cells.map((row, at) =>
    row.map((value, column) =>
      at === 0 || column !== LOKUS ? value : value === 'Ya' ? 'lokus' : at % 3 === 0 ? 'non' : value,
    ),
  );
  return { ...sheet, cells };
}

/** What belongs in a cell of the mapping (`Sheet!A1`), as its OPD would know. */
export function rightContent(cell: string): string {
  const area = parseReference(cell)?.area;
  return textOf(mappingOf([], false).cells[area?.top ?? -1]?.[area?.left ?? -1] ?? null);
}

/** True for a cell of the mapping (0-based) that is meant to differ from the clean workbook when all is mended. */
export const isMeant = (row: number, column: number): boolean =>
  row > KECAMATAN.length * PROGRAMMES.length ||
  (RUNNING.includes(row - 1) &&
    [...QUARTERS, 'Total Realisasi (Rp)' as const].some((one) => pemetaanColumn(one) === column));

/** A mapping, a list of recipients and one of villages, filled in without a mistake. */
export const cleanBook = (): Uint8Array =>
  workbookBytes([mappingOf([], false), recipientsOf(false), regionsOf(false)]);

/** The same workbook as three offices in a hurry would send it. */
export const hurriedBook = (): Uint8Array =>
  workbookBytes([mappingOf(SLIPS, true), recipientsOf(true), regionsOf(true)]);
