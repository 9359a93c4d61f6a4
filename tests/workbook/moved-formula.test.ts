import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaAddress, parseReference } from '../../src/workbook/a1';
import { movedTo } from '../../src/workbook/cell-move';
import { movedFormula } from '../../src/workbook/moved-formula';
import type { Area, CellMove } from '../../src/workbook/port';

const area = (address: string): Area => {
  const read = parseReference(address)?.area;
  if (!read) throw new Error(address);
  return read;
};
const after = (formula: string, shift: CellMove['shift'], where: string, own = 'Data'): string =>
  movedFormula(formula, own, { sheet: 'Data', move: { area: area(where), shift } });

describe('references follow their cells', () => {
  test.each<[string, CellMove['shift'], string, string]>([
    ['=A1+A5+$A$5', 'down', '3:3', '=A1+A6+$A$6'],
    ['=SUM(A1:A5)*SUM(A3:A5)', 'down', '3:4', '=SUM(A1:A7)*SUM(A5:A7)'],
    ['=SUM(A1:A5)', 'up', '2:3', '=SUM(A1:A3)'],
    ['=SUM(A1:A5)+SUM(A5:A9)', 'up', '4:6', '=SUM(A1:A3)+SUM(A4:A6)'],
    ['=A4+SUM(A4:A5)+A7', 'up', '4:5', '=#REF!+SUM(#REF!)+A5'],
    ['=B1+SUM($B1:D$1)', 'right', 'C:C', '=B1+SUM($B1:E$1)'],
    ['=B1+SUM(B1:D1)+SUM(B:D)', 'left', 'B:B', '=#REF!+SUM(B1:C1)+SUM(B:C)'],
    ['=SUM(A:A)+SUM(2:5)', 'down', '3:3', '=SUM(A:A)+SUM(2:6)'],
    ['=SUM(A5:A1)', 'down', '3:3', '=SUM(A6:A1)'],
    ['=SUM(A1:A1048576)', 'down', '3:3', '=SUM(A1:A1048576)'],
    ['=A1048576', 'down', '3:3', '=#REF!'],
    // Only column B makes way: what reaches beyond it stays.
    ['=B5+C5+SUM(A4:C5)+SUM(B4:B5)', 'down', 'B2:B2', '=B6+C5+SUM(A4:C5)+SUM(B5:B6)'],
    ['="A5"&A5_x+Tabel1[A5]+LOG10(A5)', 'down', '1:1', '="A5"&A5_x+Tabel1[A5]+LOG10(A6)'],
    ["=Data!A5+'data'!A5+Lain!A5+[1]Data!A5", 'down', '1:1', "=Data!A6+'data'!A6+Lain!A5+[1]Data!A5"],
    ['=SUM(Awal:Data!A5)', 'down', '1:1', '=SUM(Awal:Data!A5)'],
  ])('%s, %s at %s', (formula, shift, where, want) => {
    expect(after(formula, shift, where)).toBe(want);
  });

  test('from another sheet only those that name the sheet; quotes in its name', () => {
    expect(after('=A5+Data!A5', 'down', '1:1', 'Rekap')).toBe('=A5+Data!A6');
    const move = { area: area('1:1'), shift: 'down' } as const;
    expect(movedFormula("='Rekap ''25'!B2", 'Data', { sheet: "Rekap '25", move })).toBe("='Rekap ''25'!B3");
  });
});

const index = fc.nat(11);
const span = fc.tuple(index, index).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const anyArea = fc.tuple(span, span).map(([[top, bottom], [left, right]]) => ({ top, bottom, left, right }));
/** A range stays one, also over a single cell. */
const rangeText = (range: Area): string => {
  const text = areaAddress(range);
  return text.includes(':') ? text : `${text}:${text}`;
};
const anyShift = fc.constantFrom<CellMove['shift']>('down', 'right', 'up', 'left');

test('a range is the smallest around where its cells went, unless it lies only partly in the way', () => {
  fc.assert(
    fc.property(anyArea, anyArea, anyShift, (range, way, shift) => {
      const isVertical = shift === 'down' || shift === 'up';
      const covers = isVertical
        ? way.left <= range.left && way.right >= range.right
        : way.top <= range.top && way.bottom >= range.bottom;
      const places: (readonly [number, number])[] = [];
      for (let row = range.top; row <= range.bottom; row += 1)
        for (let column = range.left; column <= range.right; column += 1) {
          const to = movedTo({ area: way, shift }, row, column);
          if (to) places.push(to);
        }
      const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
      const want = !covers
        ? rangeText(range)
        : places.length === 0
          ? '#REF!'
          : rangeText({
              top: Math.min(...rows),
              bottom: Math.max(...rows),
              left: Math.min(...columns),
              right: Math.max(...columns),
            });
      const move = { area: way, shift };
      expect(movedFormula(`=${rangeText(range)}`, 'Data', { sheet: 'Data', move })).toBe(`=${want}`);
    }),
  );
});
