import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Field } from '../../../src/core/table/field';
import { createEditableTable, type CellSource } from '../../../src/core/table/table-builder';
import { rowsOf, type Table } from '../../../src/core/table/table';
import type { CellValue } from '../../../src/core/values/cell-value';

const FIELDS: readonly Field[] = ['nama', 'pagu', 'sasaran', 'desil'];
const plan = {
  file: 'uji.xlsx',
  sheet: 'A',
  role: 'keluarga' as const,
  layout: 'bebas' as const,
  date1904: false,
  columns: FIELDS.map((field, sheetColumn) => ({ field, sheetColumn, header: field, satuan: 1 as const })),
  raw: () => null,
};

type Line = readonly CellValue[];
const line: fc.Arbitrary<Line> = fc.tuple(
  fc.constantFrom(null, 'Siti', 'Budi', 'w', ''),
  fc.constantFrom(null, 100, '1.500', 2_000_000.25, 'x'),
  fc.constantFrom(null, 5, '500 KK', '20 orang'),
  fc.constantFrom(null, 1, 10, 11),
);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(), line }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), line }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 4 }) }),
);

const source =
  (cells: Line): CellSource =>
  ({ sheetColumn }) => ({ value: cells[sheetColumn] ?? null, flags: 0, textCode: 0 });

const seen = (table: Table) => ({
  length: table.length,
  rows: [...table.rows],
  values: [...rowsOf(table)].map((row) =>
    FIELDS.map((field) => [
      row.state(field),
      row.text(field),
      row.number(field),
      row.unit(field),
      row.sen('pagu'),
    ]),
  ),
  names: new Set(table.columns.get('nama')?.storage === 'text' ? dictionaryOf(table) : []),
});

function dictionaryOf(table: Table): readonly string[] {
  const column = table.columns.get('nama');
  return column?.storage === 'text' ? column.dictionary : [];
}

test('an edited table is the table built of its rows, its dictionary too', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(edit, { maxLength: 12 }), (begin, edits) => {
      const builder = createEditableTable(plan);
      // Even rows, so that there is room between them.
      let now = begin.map((cells, at) => ({ row: at * 1_000, cells }));
      for (const { row, cells } of now) builder.append(row, source(cells));
      const editor = builder.edit();
      for (const one of edits) {
        const at = now.length === 0 ? 0 : one.at % now.length;
        if (one.kind === 'rewrite' && now.length > 0) {
          editor.rewrite(at, source(one.line));
          now = now.map((old, place) => (place === at ? { ...old, cells: one.line } : old));
        } else if (one.kind === 'insert') {
          const row = (now[at - 1]?.row ?? -1_000) + 1;
          if (at > 0 && row >= (now[at]?.row ?? Infinity)) continue;
          editor.insert(at, row + 1_000, source(one.line));
          now = [...now.slice(0, at), { row: row + 1_000, cells: one.line }, ...now.slice(at)];
        } else if (one.kind === 'remove') {
          const indices = Array.from({ length: one.count }, (_, step) => at + step * 2).filter(
            (index) => index < now.length,
          );
          editor.remove(indices);
          now = now.filter((_, place) => !indices.includes(place));
        }
      }
      const fresh = createEditableTable(plan);
      for (const { row, cells } of now) fresh.append(row, source(cells));
      expect(seen(editor.table)).toEqual(seen(fresh.finish()));
    }),
  );
});
