import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvText, SEPARATORS, type ReportCell, type Separator } from '../../../src/app/reports/csv';

/** Reads a CSV file by RFC 4180, written apart from the code under test. */
function readCsv(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text.charAt(at) === '"') {
      for (at += 1; ; at += 1) {
        if (text.charAt(at) !== '"') field += text.charAt(at);
        else if (text.charAt(at + 1) === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\r') {
        field += text.charAt(at);
        at += 1;
      }
    }
    row.push(field);
    if (text.charAt(at) === separator) at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const line = (cells: readonly ReportCell[], separator: Separator = ';'): string =>
  csvText(['a'], [cells], separator).text.split('\r\n')[1] ?? '';

describe('fields', () => {
  test.each([
    ['plain', 'plain'],
    ['a;b', '"a;b"'],
    ['a,b', 'a,b'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' led by a space', '" led by a space"'],
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['-', "'-"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['9901010101800001', "'9901010101800001"],
    ['1.06.05.2.02.0001', '1.06.05.2.02.0001'],
    [null, ''],
    [-5, '-5'],
    [0.5, '0,5'],
    [100_000_025n, '1000000,25'],
    [-200n, '-2'],
    [900_000_000_000_000_001n, '9000000000000000,01'],
  ])('%j is written %j', (cell, written) => {
    expect(line([cell])).toBe(written);
  });

  test('tabs and returns at the start are guarded and quoted', () => {
    expect(csvText(['a'], [['\t=1'], ['\r=1']], ';')).toMatchObject({ guarded: 2 });
  });

  test('a point between commas', () => {
    expect(line([100_000_025n, 1.5], ',')).toBe('1000000.25,1.5');
  });

  test('begins with the mark Excel knows UTF-8 by', () => {
    expect(csvText(['Desa'], [], ';').text).toBe('\uFEFFDesa\r\n');
  });
});

describe('whatever texts there are', () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', 'a', '1', ' ') }),
  );

  test('what is read back is what was written, guarded where it would be a formula', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEPARATORS),
        fc.array(fc.tuple(nasty, nasty, nasty), { maxLength: 6 }),
        (separator, rows) => {
          const written = csvText(['x', 'y', 'z'], rows, separator);
          const [, ...back] = readCsv(written.text, separator);
          let guarded = 0;
          const wanted = rows.map((row) =>
            row.map((text) => {
              if (!/^[=+\-@\t\r\n]/.test(text)) return text;
              guarded += 1;
              return `'${text}`;
            }),
          );
          expect(back).toEqual(wanted);
          expect(written.guarded).toBe(guarded);
          for (const field of back.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });
});
