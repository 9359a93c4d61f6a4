import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { patchWorkbook } from '../../../../src/workbook/xlsx/patch/patch-workbook';
import type { WorkbookPatch } from '../../../../src/workbook/xlsx/patch/patch';
import { shiftFormula } from '../../../../src/workbook/xlsx/patch/formula-shift';
import { cellText, readCellText } from '../../../../src/workbook/xlsx/patch/xml-text';
import { crc32 } from '../../../../src/workbook/xlsx/patch/crc32';
import { readDirectory } from '../../../../src/workbook/xlsx/zip-directory';
import { bookOf } from './book-of';
import { fullBook } from './full-book';
import { refused } from './opened';

const PATCH: WorkbookPatch = {
  cells: [{ sheet: 'Data', row: 1, column: 1, value: 9 }],
  sheets: [{ sheet: 'Data', notes: [{ row: 7, column: 0, text: 'n', author: 'A' }], tabColor: '#FF0000' }],
  added: [{ name: 'Baru', cells: [] }],
};

describe('a damaged file is patched or refused, never a crash', () => {
  test('bytes of the zip', async () => {
    const good = fullBook();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (hits) => {
          const bytes = good.slice();
          for (const [at, byte] of hits) bytes[at] = byte;
          const { ok } = await patchWorkbook(bytes, PATCH);
          expect(typeof ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('characters of a part, its checksum right again', async () => {
    const parts = unzipSync(fullBook());
    const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.constantFrom('<', '>', '"', '/', '<!--', ']]>', '=', '', '\u0000', '9'),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (name, hits) => {
          let text = new TextDecoder().decode(parts[name]);
          for (const [share, put] of hits) {
            const at = Math.floor(share * text.length);
            text = text.slice(0, at) + put + text.slice(at + 1);
          }
          const bytes = zipSync({ ...parts, [name]: new TextEncoder().encode(text) });
          const { ok } = await patchWorkbook(bytes, PATCH);
          expect(typeof ok).toBe('boolean');
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each<[string, string]>([
    ['starts of cells', '<row r="1">' + '<c '.repeat(200_000)],
    ['starts of comments', '<!--'.repeat(200_000)],
    ['cells without end', '<row r="2">' + '<c r="A2"><v>'.repeat(100_000)],
    ['an attribute without end', `<row r="2"><c r="${'A'.repeat(400_000)}`],
    [
      'formulas of one cell',
      '<row r="1"><c r="A1">' + '<f t="shared" si="1"/>'.repeat(100_000) + '</c></row>',
    ],
  ])('%s by the hundred thousand end', async (_, rows) => {
    const result = await patchWorkbook(bookOf({ A: { rows } }), {
      cells: [{ sheet: 'A', row: 1, column: 0, value: 1 }],
    });
    expect(typeof result.ok).toBe('boolean');
  });

  test('parts that share bytes are refused', async () => {
    const bytes = fullBook();
    const directory = readDirectory(bytes, 999);
    if (typeof directory === 'string') throw new Error(directory);
    const [first, second] = directory;
    const view = new DataView(bytes.buffer);
    view.setUint32((second?.record.at ?? 0) + 42, first?.headerAt ?? 0, true);
    expect(await refused(bytes, PATCH)).toMatchObject([{ reason: 'rusak' }]);
  });

  test('a formula a million cells share is not written out for each', async () => {
    const long = `"${'x'.repeat(8000)}"`;
    const children = Array.from(
      { length: 10_000 },
      (_, at) => `<row r="${String(at + 2)}"><c r="A${String(at + 2)}"><f t="shared" si="0"/></c></row>`,
    );
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A10001" si="0">${long}</f></c></row>${children.join('')}`;
    expect(
      await refused(bookOf({ A: { rows } }), { cells: [{ sheet: 'A', row: 0, column: 0, value: 1 }] }),
    ).toMatchObject([{ reason: 'rumus-bersama' }]);
  });
});

describe('a formula that moves', () => {
  test.each<[string, number, number, string | null]>([
    ['A1+$B1+C$1+$D$1', 2, 1, 'B3+$B3+D$1+$D$1'],
    ['SUM(A1:B2)/LOG10(A1)', 1, 0, 'SUM(A2:B3)/LOG10(A2)'],
    ['SUM(A:A)+SUM($A:B)+SUM(3:4)+SUM($3:4)', 1, 1, 'SUM(B:B)+SUM($A:C)+SUM(4:5)+SUM($3:5)'],
    [`'Data A1'!A1&"A1 ""B2"""&Lain!B2`, 1, 0, `'Data A1'!A2&"A1 ""B2"""&Lain!B3`],
    [
      '[1]Data!A1+Tabel1[[#This Row],[A1]]+Tabel1[A1]',
      1,
      0,
      '[1]Data!A2+Tabel1[[#This Row],[A1]]+Tabel1[A1]',
    ],
    ['A1_x+kolomA1+A1.b+TRUE+1E5+#REF!', 5, 5, 'A1_x+kolomA1+A1.b+TRUE+1E5+#REF!'],
    ['SUM(A1:INDEX(B:B,3))', 1, 1, 'SUM(B2:INDEX(C:C,3))'],
    ['Jan:Mar!A1', 1, 0, 'Jan:Mar!A2'],
    ['A1', -1, 0, null],
    ['XFD1', 0, 1, null],
    ['A1048576', 1, 0, null],
  ])('%s', (formula, rows, columns, want) => {
    expect(shiftFormula(formula, rows, columns)).toBe(want);
  });
});

test('what a cell holds is read back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = cellText(text);
      expect(readCellText(written)).toBe(text);
      // eslint-disable-next-line no-control-regex
      expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f<>]/);
    }),
  );
});

test('the checksum is the one everybody computes', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
