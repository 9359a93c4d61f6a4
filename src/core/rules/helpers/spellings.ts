import { clusterSpellings } from '../../clustering/cluster';
import { isSureWay, type ClusterMember } from '../../clustering/spelling';
import { cellAddress, columnRanges, sheetPrefix } from '../../table/address';
import { indexOfRow } from '../../table/table';
import type { JenisEjaan } from '../../taxonomy/kamus';
import { itemAt } from '../../values/at';
import type { BookContext, Place, SheetContext } from '../rule';

/** A spelling that seems to be another way to write a name, with all its cells. */
export interface OddSpelling {
  readonly text: string;
  /** The spelling proposed in its place. */
  readonly baku: string;
  /** How the two are known to be one: no more than the writing differs, an abbreviation, or only their likeness. */
  readonly cara: 'tulisan' | 'singkatan' | 'mirip';
  readonly cells: number;
  /** The first of its cells. */
  readonly sheet: SheetContext;
  readonly at: Place;
  /** All of them, as seen from the first one's sheet. */
  readonly ranges: readonly string[];
}

/**
 * The spellings of a workbook that should be another one, as the pane puts them together; in the order they first
 * appear. What the settings read as the same name already is none.
 */
export function oddSpellings(book: BookContext, jenis: JenisEjaan): readonly OddSpelling[] {
  const found = clusterSpellings(book.sheets, jenis, book).flatMap(({ baku, members }) => {
    const read = members.find(({ text }) => text === baku)?.read ?? baku;
    return members.flatMap((member) => {
      if (member.cara === null || member.read === read) return [];
      const odd = oddOf(book, member, baku);
      return odd ? [odd] : [];
    });
  });
  return found.sort((a, b) => a.first.at - b.first.at || a.first.row - b.first.row).map(({ odd }) => odd);
}

function oddOf(
  { sheets }: BookContext,
  { text, cara, cells, places }: ClusterMember,
  baku: string,
): { readonly odd: OddSpelling; readonly first: { readonly at: number; readonly row: number } } | null {
  const sorted = [...places].sort((a, b) => a.at - b.at || itemAt(a.rows, 0, 0) - itemAt(b.rows, 0, 0));
  const [first] = sorted;
  const row = first?.rows[0];
  const sheet = first && sheets[first.at];
  if (!first || row === undefined || !sheet || cara === null) return null;
  const index = indexOfRow(sheet.table, row);
  const at = index === null ? { cell: cellAddress(row - 1, first.column), row, value: first.raw } : { index };
  // The same text in cells of different spacing is one spelling: its cells make one range again.
  const columns = new Map<string, { readonly place: (typeof sorted)[number]; readonly rows: number[] }>();
  for (const place of sorted) {
    const key = `${String(place.at)} ${String(place.column)}`;
    const known = columns.get(key) ?? { place, rows: [] };
    known.rows.push(...place.rows);
    columns.set(key, known);
  }
  const ranges = [...columns.values()].flatMap(({ place, rows }) =>
    columnRanges(
      rows.sort((a, b) => a - b),
      place.column,
    ).map((range) => (place.at === first.at ? range : `${sheetPrefix(place.sheet)}!${range}`)),
  );
  return {
    odd: {
      text,
      baku,
      cara: isSureWay(cara) ? 'tulisan' : cara === 'singkatan' ? 'singkatan' : 'mirip',
      cells,
      sheet,
      at,
      ranges,
    },
    first: { at: first.at, row },
  };
}
