import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGridBuilder } from '../../../src/core/table/grid';
import {
  createTableBuilder,
  NO_CELL,
  type CellInput,
  type ColumnPlan,
  type TablePlan,
} from '../../../src/core/table/table-builder';
import type { Table } from '../../../src/core/table/table';
import { isBlank, type CellValue } from '../../../src/core/values/cell-value';

const COLUMNS: readonly ColumnPlan[] = (
  ['nik', 'nama', 'desil', 'nilaiManfaat', 'tanggalLahir'] as const
).map((field, sheetColumn) => ({ field, sheetColumn, header: field, satuan: 1 }));

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    ' ',
    '1',
    'Desil 2',
    'Sari',
    'sari',
    '1703010101800001',
    '12/08/2024',
    true,
  ),
  fc.constantFrom<CellValue>({ error: '#N/A' }, 'Rp 1.500.000', 45_000, 3, 0.5),
  fc.string({ maxLength: 8 }),
  fc.integer({ min: -5, max: 50_000 }),
);

const plain = ({ columns, rows, length }: Table): unknown => ({
  rows: [...rows],
  length,
  columns: [...columns].map(([field, column]) => ({
    field,
    status: [...column.status],
    values: Array.from({ length }, (_, at) =>
      column.storage === 'text'
        ? column.dictionary[column.codes[at] ?? 0]
        : column.storage === 'money'
          ? column.sen[at]
          : [column.values[at], column.units.get(at)],
    ),
  })),
});

describe('appending a list', () => {
  test('gives the table that appending its rows one by one gives, in any parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 30 }),
        fc.nat(30),
        fc.boolean(),
        (lines, cut, inherits) => {
          const grid = createGridBuilder({ sheet: 'Daftar' });
          lines.forEach((line, row) => {
            line.forEach((value, column) => {
              grid.set(row, column, value);
            });
          });
          const { value, textCode } = grid.finish();
          const plan: TablePlan = {
            ...{ file: 'uji.xlsx', sheet: 'Daftar', role: 'penerima', layout: 'bebas', date1904: false },
            columns: COLUMNS,
            raw: value,
          };
          const above: CellInput = { value: 'Sari', flags: 4, textCode: 0 };
          const blank = (_: number, { field }: ColumnPlan): CellInput =>
            inherits && field === 'nama' ? above : NO_CELL;
          const slow = createTableBuilder(plan);
          lines.forEach((_, row) => {
            slow.append(row, (column) => {
              const own = value(row, column.sheetColumn);
              return isBlank(own)
                ? blank(row, column)
                : { value: own, flags: 0, textCode: textCode(row, column.sheetColumn) };
            });
          });
          const fast = createTableBuilder(plan);
          const rows = lines.map((_, row) => row);
          fast.appendList(rows.slice(0, cut), { value, textCode, blank });
          fast.appendList(rows.slice(cut), { value, textCode, blank });
          expect(plain(fast.finish())).toEqual(plain(slow.finish()));
        },
      ),
    );
  });
});
