import { columnLetters } from '../../core/table/address';
import { rowsOf } from '../../core/table/table';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import type { CellValue } from '../../core/values/cell-value';
import type { Style } from '../../workbook/sheet-spec';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../../workbook/sheet-spec';
import { cellAt, headAt, LOOK, printed, rowAt, TITLE_ROW, topOf, widths } from '../sheets/sheet-kit';
import { ASAL, RAT_18, ratRow, type Asal, type RatCell } from './rat-rows';
import type { ReportGround } from './report-ground';

const TITLE = 'RENCANA AKSI TAHUNAN PENANGGULANGAN KEMISKINAN DAN PENGHAPUSAN KEMISKINAN EKSTREM';
const HEAD: Style = { ...LOOK.head, horizontalAlignment: 'Center' };
const NUMBERING: Style = { 'fill.color': '#DDEBF7', horizontalAlignment: 'Center' };
const LOOKS: readonly Style[] = RAT_18.map(({ isian }) =>
  isian === 'rupiah'
    ? { ...LOOK.text, numberFormat: '#,##0.##' }
    : isian === 'kode'
      ? { ...LOOK.text, numberFormat: '@' }
      : LOOK.wrap,
);

/** Rows of headings: two tiers and the row that numbers the columns. */
const HEAD_TOP = 3;
const DATA_TOP = HEAD_TOP + 3;

interface RatSource {
  readonly book: RecognisedBook;
  readonly name: string;
  readonly rows: readonly (readonly RatCell[])[];
}

/**
 * The mapping sheets of each workbook as the national form of 18 columns, and a sheet that says what the sources do not
 * state. `null` where there is no mapping row at all.
 */
export function ratBook(ground: ReportGround): WorkbookSpec | null {
  const { books, say, shown } = ground;
  const sources = books.flatMap((book): Omit<RatSource, 'name'>[] => {
    const rows: (readonly RatCell[])[] = [];
    for (const table of tablesOf(book, 'pemetaan'))
      for (const row of rowsOf(table)) rows.push(ratRow(row, rows.length + 1).map(shownCell));
    return rows.length === 0 ? [] : [{ book, rows }];
  });
  if (sources.length === 0) return null;
  const named = sources.map((source, at): RatSource => ({
    ...source,
    name: at === 0 ? say('rat.lembar') : `${say('rat.lembar')} ${String(at + 1)}`,
  }));
  return { sheets: [...named.map(ratSheet), noteSheet(ground, named)] };

  function shownCell(cell: RatCell): RatCell {
    return typeof cell.value === 'string' ? { ...cell, value: shown(cell.value) } : cell;
  }
}

function ratSheet({ book, name, rows }: RatSource): SheetSpec {
  const tahun = book.tahun === null ? [] : [cellAt(1, 0, `TAHUN ANGGARAN ${String(book.tahun)}`, LOOK.block)];
  return {
    name,
    cells: [cellAt(0, 0, TITLE, LOOK.title), ...tahun, ...tieredHead()],
    body: {
      from: DATA_TOP,
      count: rows.length,
      width: RAT_18.length,
      *rows() {
        for (const row of rows) yield row.map(({ value }): CellValue => value);
      },
      styles: LOOKS,
    },
    rows: [
      { ...TITLE_ROW, index: 0 },
      { index: HEAD_TOP, size: 30 },
    ],
    columns: widths(RAT_18.map(({ lebar }) => lebar)),
    merges: RAT_18.flatMap(({ grup }, at) => {
      if (grup === undefined) return [{ top: HEAD_TOP, left: at, bottom: HEAD_TOP + 1, right: at }];
      if (RAT_18[at - 1]?.grup === grup) return [];
      let right = at;
      while (RAT_18[right + 1]?.grup === grup) right += 1;
      return [{ top: HEAD_TOP, left: at, bottom: HEAD_TOP, right }];
    }),
    frozen: { rows: DATA_TOP, columns: 0 },
    print: { landscape: true, fitWidth: true, titleRows: [HEAD_TOP, HEAD_TOP + 2] },
  };
}

function tieredHead(): readonly SpecCell[] {
  return RAT_18.flatMap(({ judul, grup }, at): SpecCell[] => {
    const opens = grup !== undefined && RAT_18[at - 1]?.grup !== grup;
    const upper = grup === undefined ? judul : opens ? grup : null;
    return [
      cellAt(HEAD_TOP, at, upper, HEAD),
      cellAt(HEAD_TOP + 1, at, grup === undefined ? null : judul, HEAD),
      cellAt(HEAD_TOP + 2, at, at + 1, NUMBERING),
    ];
  });
}

/** What the sources do not state, column by column; `gabungan` is stated in the cell above. */
function noteSheet(ground: ReportGround, sources: readonly RatSource[]): SheetSpec {
  const { say, source, shown } = ground;
  const title = say('rat.catatan-judul');
  const top = topOf({ name: '', title, notes: [source, say('rat.cara')] });
  const looks = [LOOK.text, LOOK.text, LOOK.wrap, ...Array.from({ length: 5 }, () => LOOK.count)];
  const heads = [
    ...(['buku', 'lembar', 'rat.kolom', 'rat.terisi', 'rat.dari-lain', 'rat.kosong'] as const),
    ...(['rat.disalin', 'rat.galat'] as const),
  ].map((key) => say(key));
  const lines = sources.flatMap(({ book, name, rows }) =>
    RAT_18.map(({ judul, grup }, at) => {
      const counts = Object.fromEntries(ASAL.map((asal) => [asal, 0])) as Record<Asal, number>;
      for (const row of rows) counts[row[at]?.asal ?? 'kosong'] += 1;
      const column = `${columnLetters(at)}: ${grup === undefined ? judul : `${grup} – ${judul}`}`;
      return [
        ...[shown(book.file), name, column, counts.terisi + counts.gabungan, counts['dari-lain']],
        ...[counts.kosong, counts.disalin, counts.galat],
      ];
    }),
  );
  return {
    name: say('rat.catatan'),
    cells: [
      ...top.cells,
      ...headAt(top.next, heads, looks),
      ...lines.flatMap((line, at) => rowAt(top.next + 1 + at, line, looks)),
    ],
    rows: [TITLE_ROW, { index: top.next, size: 48 }],
    columns: widths([28, 10, 40, 12, 16, 16, 16, 16]),
    frozen: { rows: top.next + 1, columns: 0 },
    print: printed(top.next),
  };
}
