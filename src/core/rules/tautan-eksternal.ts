import { cellAddress, columnRanges, sheetPrefix } from '../table/address';
import type { FormulaCell } from '../table/grid-formulas';
import { linkedBooks } from './helpers/linked-books';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

/** One workbook others are linked to, with the cells that look into it. */
interface Link {
  readonly name: string;
  /** The first of its cells, and the sheet it stands in. */
  readonly sheet: SheetContext;
  readonly cell: FormulaCell;
  readonly cells: Map<SheetContext, FormulaCell[]>;
}

const MOST_RELATED = 50;

/** Linked values are as old as the last time both files were open, and gone for whoever gets this file alone. */
export const tautanEksternal = defineBookRule({
  meta: {
    id: 'tautan-eksternal',
    scope: 'buku',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Nilai diambil dari buku kerja lain', en: 'Values come from another workbook' },
    next: {
      id: 'Tempel sebagai nilai (Salin, lalu Tempel Khusus > Nilai), atau putuskan tautannya di menu Data > Edit Tautan.',
      en: 'Paste as values (Copy, then Paste Special > Values), or break the link in Data > Edit Links.',
    },
    source: 'Praktik pelaporan: buku kerja yang dikirim dapat dihitung ulang tanpa berkas lain',
    messages: {
      tautan: {
        id: '{{jumlah}} sel di {{lembar}} lembar mengambil nilai dari buku kerja lain, “{{buku}}”; nilainya tidak ikut berubah setelah dikirim.',
        en: '{{jumlah}} cell(s) in {{lembar}} sheet(s) take values from another workbook, “{{buku}}”; they no longer follow it once this file is sent.',
      },
    },
  },
  reads: 'any',
  besides: ['lain', 'hasil'],
  *check(book) {
    for (const { name, sheet, cell, cells } of linksOf(book)) {
      yield {
        messageId: 'tautan',
        sheet,
        field: null,
        at: {
          cell: cellAddress(cell.row, cell.column),
          row: cell.row + 1,
          value: sheet.sheet.grid.value(cell.row, cell.column),
        },
        data: {
          buku: shownCell(name),
          jumlah: [...cells.values()].reduce((sum, one) => sum + one.length, 0),
          lembar: cells.size,
        },
        related: [...cells]
          .flatMap(([at, list]) => rangesOf(list, at === sheet ? null : at))
          .slice(0, MOST_RELATED),
      };
    }
  },
});

function linksOf({ sheets }: BookContext): readonly Link[] {
  const links = new Map<string, Link>();
  for (const context of sheets) {
    const { grid, role } = context.sheet;
    if (role === 'pengaturan') continue;
    const linked = [...(grid.formulaCells?.() ?? [])].flatMap((cell) =>
      linkedBooks(cell.formula, grid.links ?? []).map((to) => ({ cell, ...to })),
    );
    for (const { cell, key, name } of linked.sort((a, b) => byPlace(a.cell, b.cell))) {
      const link = links.get(key) ?? {
        name,
        sheet: context,
        cell,
        cells: new Map<SheetContext, FormulaCell[]>(),
      };
      links.set(key, link);
      const known = link.cells.get(context);
      if (known) known.push(cell);
      else link.cells.set(context, [cell]);
    }
  }
  return [...links.values()];
}

const byPlace = (a: FormulaCell, b: FormulaCell): number => a.row - b.row || a.column - b.column;

/** Cells as ranges down their columns, `Rekap!C2:C9`; `null` for the sheet the finding stands on. */
function rangesOf(cells: readonly FormulaCell[], other: SheetContext | null): readonly string[] {
  const prefix = other ? `${sheetPrefix(other.sheet.sheet)}!` : '';
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row + 1);
    else columns.set(column, [row + 1]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, rows]) => columnRanges(rows, column).map((range) => prefix + range));
}
