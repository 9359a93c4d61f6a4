import { fold } from '../values/text';
import { asText } from '../table/cell-readers';
import { hasData } from './helpers/header-cells';
import { shown } from './helpers/mapping-cells';
import { defineBookRule, type Place, type SheetContext } from './rule';

/** The sources of family data the documents name, and those a region's own decree names. */
const SOURCE =
  /\b(?:p3ke|dtsen|dtks|regsosek|bdt|ppfm|ppls|pendataan keluarga|bkkbn|sk (?:bupati|wali ?kota|gubernur|kepala desa)|keputusan (?:bupati|wali ?kota|gubernur|kepala desa)|verval|verifikasi dan validasi)\b/;
const YEAR = /\b20[12]\d\b/;
const SOURCE_COLUMN = /\b(?:sumber data|basis data|sumber sasaran|asal data)\b/;
const DATE_COLUMN =
  /\b(?:periode|versi|(?:tanggal|tgl|tahun|bulan) (?:data|pemutakhiran|update|pembaruan|pendataan|verval)|pemutakhiran|update)\b/;
/** Titles and notes are a handful of rows; a sheet full of notes is not read to its end. */
const MOST_ROWS = 40;
const LONGEST = 400;

/** Families of no stated source and date cannot be compared with next quarter's, nor with another OPD's. */
export const dataSasaranTanpaVersi = defineBookRule({
  meta: {
    id: 'data-sasaran-tanpa-versi',
    scope: 'buku',
    severity: 'warning',
    roles: ['keluarga', 'individu'],
    title: { id: 'Data sasaran tanpa sumber atau tanggal', en: 'Target data without source or date' },
    next: {
      id: 'Tulis sumber dan tanggal datanya di judul lembar, misalnya “Sumber: DTSEN, pemutakhiran Juni 2025”.',
      en: 'Write source and date of the data into the sheet’s title, for example “Sumber: DTSEN, pemutakhiran Juni 2025”.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 3 huruf e (sumber data mutakhir yang sama sampai pada individu)',
    messages: {
      tanpaKeduanya: {
        id: 'Tidak tertulis dari mana dan per kapan data di lembar {{lembar}}: tidak dapat dipastikan sama dengan data OPD lain.',
        en: 'It is not written where the data of sheet {{lembar}} come from and of when: whether other OPDs use the same cannot be told.',
      },
      tanpaSumber: {
        id: 'Tidak tertulis dari mana data di lembar {{lembar}} (P3KE, DTSEN, atau lainnya).',
        en: 'It is not written where the data of sheet {{lembar}} come from (P3KE, DTSEN or another).',
      },
      tanpaTanggal: {
        id: 'Tidak tertulis per kapan data di lembar {{lembar}}.',
        en: 'It is not written of when the data of sheet {{lembar}} are.',
      },
    },
  },
  reads: 'any',
  *check(book) {
    const lists = book.sheets.filter(
      ({ sheet, table }) => (sheet.role === 'keluarga' || sheet.role === 'individu') && table.length > 0,
    );
    const [first] = lists;
    if (!first) return;
    // Family and individual sheets are one body of data: what one of them states holds for all.
    const stated = lists.map(versionOf);
    const source = stated.some((one) => one.source);
    const date = stated.some((one) => one.date);
    if (source && date) return;
    yield {
      messageId: source ? 'tanpaTanggal' : date ? 'tanpaSumber' : 'tanpaKeduanya',
      sheet: first,
      field: null,
      at: firstCell(first),
      data: { lembar: shown(first.sheet.sheet) },
    };
  },
});

/** Whether a sheet says of its data where they come from and of when they are. */
function versionOf(context: SheetContext): { readonly source: boolean; readonly date: boolean } {
  const { sheet, table } = context;
  const titles = textsAround(context);
  const headers = sheet.columns.map(({ header, column }) => ({
    header: fold(header.slice(0, LONGEST)),
    column,
  }));
  const filled = (pattern: RegExp): boolean =>
    headers.some(({ header, column }) => pattern.test(header) && hasData(context, column));
  const says = (pattern: RegExp): boolean => titles.some((text) => pattern.test(text));
  return {
    source:
      /^(?:p3ke|dtsen)/.test(table.layout) ||
      says(SOURCE) ||
      headers.some(({ header }) => SOURCE.test(header)) ||
      filled(SOURCE_COLUMN),
    date:
      sheet.tahun !== null ||
      says(YEAR) ||
      headers.some(({ header }) => YEAR.test(header)) ||
      filled(DATE_COLUMN),
  };
}

/** The sheet's name, the texts above its header and the notes below its rows, folded. */
function textsAround({ sheet }: SheetContext): readonly string[] {
  const { grid, headerRows, skipped } = sheet;
  const above = [...grid.usedRows.subarray(0, MOST_ROWS)].filter((row) => row + 1 < (headerRows?.[0] ?? 1));
  const notes = skipped
    .filter(({ reason }) => reason === 'keterangan' || reason === 'lain')
    .slice(0, MOST_ROWS)
    .map(({ row }) => row - 1);
  const texts = [...above, ...notes].flatMap((row) =>
    grid.usedColumns.map((column) => fold(asText(grid.value(row, column)).slice(0, LONGEST))),
  );
  return [fold(sheet.sheet), ...texts];
}

function firstCell({ sheet }: SheetContext): Place {
  return { cell: 'A1', row: 1, value: sheet.grid.value(0, 0) };
}
