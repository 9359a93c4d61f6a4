import { asText } from '../table/cell-readers';
import { cellAddress, columnRanges, sheetPrefix } from '../table/address';
import { rowsOf } from '../table/table';
import { opdKey } from '../values/opd';
import { isOwn, shown } from './helpers/mapping-cells';
import { defineBookRule, same, type BookContext, type Place, type SheetContext } from './rule';

/** One office spelt in several ways; totals by OPD bring them together, other people's tables do not. */
export const opdEjaanBerbeda = defineBookRule({
  meta: {
    id: 'opd-ejaan-berbeda',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Nama OPD ditulis berbeda-beda', en: 'One OPD in several spellings' },
    next: {
      id: 'Samakan ejaan nama OPD di seluruh buku kerja.',
      en: 'Use one spelling of the OPD’s name throughout the workbook.',
    },
    source: 'Praktik pelaporan: ejaan yang berbeda memecah satu OPD menjadi beberapa OPD saat direkap',
    messages: {
      ejaan: {
        id: '“{{isi}}” ({{jumlah}} sel) tampaknya OPD yang sama dengan “{{lazim}}”.',
        en: '“{{isi}}” ({{jumlah}} cells) seems to be the same OPD as “{{lazim}}”.',
      },
    },
  },
  reads: ['opd'],
  *check(book) {
    for (const spellings of spellingsOf(book).values()) {
      const lazim = commonest(spellings);
      for (const [isi, { places, ranges }] of spellings) {
        const [first] = places;
        if (isi === lazim || !first) continue;
        yield {
          messageId: 'ejaan',
          field: 'opd',
          data: { isi: shown(isi), jumlah: places.length, lazim: shown(lazim) },
          related: ranges.map(({ sheet, range }) =>
            sheet === first.sheet ? range : `${sheetPrefix(sheet.sheet.sheet)}!${range}`,
          ),
          suggest: [{ label: same(lazim), value: lazim }],
          ...first,
        };
      }
    }
  },
});

interface Spelling {
  /** Rows that carry this spelling, also where it stands above them. */
  readonly rows: number;
  readonly places: readonly { readonly sheet: SheetContext; readonly at: Place }[];
  /** The same cells as ranges of their sheet. */
  readonly ranges: readonly { readonly sheet: SheetContext; readonly range: string }[];
}

/** The spelling that speaks for most rows; equal ones by alphabet, as in the totals by OPD. */
function commonest(spellings: ReadonlyMap<string, Spelling>): string {
  const [best] = [...spellings].sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** By `opdKey`, then by spelling, both in the order they first appear. */
function spellingsOf(book: BookContext): ReadonlyMap<string, ReadonlyMap<string, Spelling>> {
  const found = new Map<string, Map<string, Spelling>>();
  for (const context of book.sheets) {
    if (context.sheet.role !== 'pemetaan') continue;
    for (const [spelling, here] of inSheet(context)) {
      const key = opdKey(spelling);
      if (key === '') continue;
      const spellings = found.get(key) ?? new Map<string, Spelling>();
      const before = spellings.get(spelling);
      found.set(key, spellings);
      spellings.set(spelling, {
        rows: (before?.rows ?? 0) + here.rows,
        places: [...(before?.places ?? []), ...here.places],
        ranges: [...(before?.ranges ?? []), ...here.ranges],
      });
    }
  }
  return found;
}

function inSheet(context: SheetContext): ReadonlyMap<string, Spelling> {
  const counts = new Map<string, number>();
  const cells = new Map<string, { readonly index: number; readonly row: number }[]>();
  for (const row of rowsOf(context.table)) {
    const name = row.text('opd');
    if (name === null || name === '') continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const own = cells.get(name) ?? [];
    if (isOwn(row, 'opd')) own.push({ index: row.index, row: row.row });
    cells.set(name, own);
  }
  return new Map(
    [...counts].map(([name, rows]) => {
      const own = cells.get(name) ?? [];
      if (own.length === 0) return [name, { rows, ...onSectionRows(context, name) }];
      const places = own.map(({ index }) => ({ sheet: context, at: { index } }));
      const column = context.table.columns.get('opd')?.sheetColumn ?? 0;
      const ranges = columnRanges(
        own.map(({ row }) => row),
        column,
      ).map((range) => ({ sheet: context, range }));
      return [name, { rows, places, ranges }];
    }),
  );
}

/** A name that stands on section rows only: those cells are what has to change. */
function onSectionRows(context: SheetContext, name: string): Pick<Spelling, 'places' | 'ranges'> {
  const { sheet } = context;
  const places = sheet.sections.flatMap(({ row, kind }) => {
    if (kind !== 'opd') return [];
    const column = sheet.grid.usedColumns.find((one) => asText(sheet.grid.value(row - 1, one)) === name);
    if (column === undefined) return [];
    return [{ row, cell: cellAddress(row - 1, column), value: sheet.grid.value(row - 1, column) }];
  });
  return {
    places: places.map((at) => ({ sheet: context, at })),
    ranges: places.map(({ cell }) => ({ sheet: context, range: cell })),
  };
}
