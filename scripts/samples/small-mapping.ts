import type { CellValue } from '../../src/core/values/cell-value';
import { pemetaanColumn, pemetaanRow, pemetaanSheet, type PemetaanColumn } from './konvergen';
import { LAYOUT_PROGRAMMES } from './layout-programmes';
import { address, type Mistake, type SheetSpec } from './workbook';

const ROWS = 12;

interface SmallMistake {
  /** 0-based data row. */
  readonly at: number;
  readonly column: PemetaanColumn;
  readonly value: CellValue;
  readonly rule: string;
  readonly note: string;
}

const SMALL_MISTAKES: readonly SmallMistake[] = [
  {
    at: 3,
    column: 'Total Realisasi (Rp)',
    value: 160_950_750,
    rule: 'realisasi-total-tidak-sama',
    note: 'Dua angka tertukar: jumlah keempat triwulan 169.050.750.',
  },
  {
    at: 6,
    column: 'Pagu (Rp)',
    value: 'Rp. 384.750.000,-',
    rule: 'pagu-teks',
    note: 'Pagu disimpan sebagai teks.',
  },
  {
    at: 9,
    column: 'Sumber Dana',
    value: 'APBX',
    rule: 'sumber-dana-tidak-dikenal',
    note: 'Tidak ada sumber dana APBX.',
  },
];

/** A mapping of twelve rows, four per strategy, with three mistakes: the one the README walks through. */
export function smallMapping(): { readonly sheet: SheetSpec; readonly mistakes: readonly Mistake[] } {
  const chosen = [1, 2, 3].flatMap((strategi) =>
    LAYOUT_PROGRAMMES.filter((row) => row.strategi === strategi).slice(0, ROWS / 3),
  );
  const rows = chosen.map((row, at) => pemetaanRow(row, at + 1));
  // One partner per strategy: a mapping without any is told so.
  for (const at of [0, ROWS / 3, (2 * ROWS) / 3]) {
    const row = rows[at];
    if (row) row[pemetaanColumn('Mitra Nonpemerintah')] = 'Baznas';
  }
  const sheet = pemetaanSheet(rows);
  const mistakes = SMALL_MISTAKES.map(({ at, column, value, rule, note }) => {
    const row = rows[at];
    if (row === undefined) throw new RangeError(`no row ${String(at)}`);
    row[pemetaanColumn(column)] = value;
    return { sheet: sheet.name, cell: address(at + 1, pemetaanColumn(column)), rule, note };
  });
  return { sheet, mistakes };
}
