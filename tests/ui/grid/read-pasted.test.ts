import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPasted } from '../../../src/ui/grid/read-pasted';

/** As Excel writes cells to the clipboard. */
const copied = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');

describe('readPasted', () => {
  test.each<[string, string, string[][]]>([
    ['one cell', 'abc', [['abc']]],
    ['nothing is one empty cell', '', [['']]],
    [
      'the line end of the last row makes no row',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of every system', 'a\nb\rc', [['a'], ['b'], ['c']]],
    ['empty cells stay', '\t\tx', [['', '', 'x']]],
    ['an empty row in between stays', 'a\n\nb', [['a'], [''], ['b']]],
    ['a line end inside quotes belongs to the cell', '"a\nb"\tc', [['a\nb', 'c']]],
    ['a doubled quote is one', '"""a"""', [['"a"']]],
    ['a quote nobody closes is a letter', '"abc\tx', [['"abc', 'x']]],
    ['a quote in the middle is a letter', 'a"b', [['a"b']]],
  ])('%s', (_why, text, cells) => {
    expect(readPasted(text)).toEqual(cells);
  });

  test('reads back what was copied', () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '1') });
    // A lone empty cell on the last row cannot be told from the line end that closes the text.
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readPasted(copied(rows))).toEqual(rows);
      }),
    );
  });

  test('a hostile text takes no longer than a long one', () => {
    const text = '"'.repeat(200_000);
    const start = performance.now();
    readPasted(text);
    readPasted('"a\t'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
