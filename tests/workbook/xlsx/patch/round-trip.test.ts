import { describe, expect, test } from '@jest/globals';
import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { newWorkbook } from '../../../../src/workbook/xlsx/patch/new-workbook';
import { describeWithLibreOffice, savedTogether } from '../../../libre-office';
import { bytesOf, sheet, smallBook } from '../books';
import { DATA_ROWS, fullBook } from './full-book';
import { differingParts, gridsOf, packedOf, patched, refused, textsOf } from './opened';
import { problemsOf } from './strict';

const PART = 'xl/worksheets/sheet1.xml';
const CELL = { sheet: 'Data', row: 1, column: 1, value: 9 };

/** The same parts in a zip that was written as a stream: sizes stand behind the data, as Java's and Google's writers do. */
function streamed(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return Uint8Array.from(chunks.flatMap((chunk) => Array.from(chunk)));
}

describe('a workbook with one of everything, one cell changed', () => {
  test('is good to begin with', () => {
    expect(problemsOf(fullBook())).toEqual([]);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['packed', (bytes) => bytes],
    ['stored', (bytes) => zipSync(unzipSync(bytes), { level: 0 })],
    ['written as a stream', streamed],
    ['with a comment', (bytes) => zipSync(unzipSync(bytes), { comment: 'dari kabupaten' })],
  ])('%s: every other part is the same byte for byte, none is lost', async (_, pack) => {
    const before = pack(fullBook());
    const after = await patched(before, { cells: [CELL] });
    expect(differingParts(before, after)).toEqual([PART]);
    expect(Object.keys(packedOf(after))).toEqual(Object.keys(packedOf(before)));
    expect(problemsOf(after)).toEqual([]);
    expect((await gridsOf(after))['Data']?.value(1, 1)).toBe(9);
  });

  test('in the sheet itself only the cell is another', async () => {
    const before = fullBook();
    const after = await patched(before, { cells: [CELL] });
    const changed = DATA_ROWS.replace('<v>5</v>', '<v>9</v>');
    expect(textsOf(after)[PART]).toBe((textsOf(before)[PART] ?? '').replace(DATA_ROWS, changed));
  });

  test('put back, the sheet is the text it was', async () => {
    const before = fullBook();
    const there = await patched(before, { cells: [CELL] });
    const back = await patched(there, { cells: [{ ...CELL, value: 5 }] });
    expect(textsOf(back)).toEqual(textsOf(before));
  });

  test('a sheet is added beside all that, and taken away again', async () => {
    const before = fullBook();
    const after = await patched(before, {
      added: [
        {
          name: 'Konvergen',
          visibility: 'veryHidden',
          cells: [
            {
              row: 0,
              column: 0,
              content: { kind: 'constant', value: 'x' },
              style: { 'font.bold': true, 'fill.color': '#FFEB9C' },
            },
          ],
          notes: [{ row: 0, column: 0, text: 'n', author: 'A' }],
        },
      ],
    });
    expect(problemsOf(after)).toEqual([]);
    expect(differingParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
    const back = await patched(after, { removed: ['Konvergen'] });
    expect(problemsOf(back)).toEqual([]);
    expect(Object.keys(textsOf(back))).toEqual(Object.keys(textsOf(before)));
  });

  test('what another part speaks of is not broken', async () => {
    const cells = [
      { sheet: 'Data', row: 0, column: 1, value: 'Anggaran' },
      { sheet: 'Data', row: 1, column: 0, value: 'terkunci' },
      { sheet: 'Pivot', row: 3, column: 0, value: 1 },
    ];
    expect((await refused(fullBook(), { cells })).map(({ reason }) => reason)).toEqual([
      'judul-tabel',
      'sel-terkunci',
      'tabel-pivot',
    ]);
    for (const name of ['Data', 'Acuan']) {
      expect(await refused(fullBook(), { removed: [name] })).toMatchObject([{ reason: 'lembar-dirujuk' }]);
      expect(await refused(fullBook(), { sheets: [{ sheet: name, rename: 'Lain' }] })).toMatchObject([
        { reason: 'lembar-dirujuk' },
      ]);
    }
  });
});

test('the checker itself sees what is wrong', () => {
  const broken = (name: string, from: string | RegExp, to: string): readonly string[] => {
    const parts = unzipSync(fullBook());
    const text = new TextDecoder().decode(parts[name]);
    expect(text.replace(from, to)).not.toBe(text);
    return problemsOf(zipSync({ ...parts, [name]: new TextEncoder().encode(text.replace(from, to)) }));
  };
  const sheetOf = (from: string | RegExp, to: string): readonly string[] => broken(PART, from, to);
  expect(sheetOf('<dimension ref="A1:B3"/>', '')).toEqual([]);
  expect(sheetOf('<mergeCells count="1">', '<mergeCells count="2">')).toEqual([
    `${PART}: mergeCells is miscounted`,
  ]);
  expect(
    sheetOf(/(<dataValidations.*<\/dataValidations>)(<hyperlinks>)/, '$2</hyperlinks>$1<hyperlinks>'),
  ).not.toEqual([]);
  expect(sheetOf('<c r="B2" s="1">', '<c r="B2" s="7">')).toEqual([
    `${PART}: a cell with a look that is not there`,
  ]);
  expect(sheetOf('<row r="3"', '<row r="2"')).not.toEqual([]);
  expect(sheetOf('<tablePart r:id="rId4"/>', '<tablePart r:id="rId9"/>')).not.toEqual([]);
  expect(sheetOf('<t>Pagu</t>', '<t>Anggaran</t>')).toEqual([`${PART}: heading Pagu differs from its cell`]);
  expect(() => sheetOf('</worksheet>', '')).toThrow('unclosed');
  expect(broken('[Content_Types].xml', '/xl/comments1.xml', '/xl/comments9.xml')).toHaveLength(1);
  expect(broken('[Content_Types].xml', /<Default Extension="png"[^>]*>/, '')).toEqual([
    'xl/media/image1.png: has no content type',
  ]);
  expect(broken('xl/workbook.xml', 'activeTab="0"', 'activeTab="1"')).toEqual([
    'xl/workbook.xml: a hidden sheet in front',
  ]);
  expect(broken('xl/styles.xml', 'numFmtId="3" fontId="0"', 'numFmtId="170" fontId="3"')).toHaveLength(2);
  expect(broken('xl/worksheets/_rels/sheet1.xml.rels', '../comments1.xml', '../comments7.xml')).not.toEqual(
    [],
  );
});

describeWithLibreOffice('LibreOffice', () => {
  test('opens what we write and reads the same; what it writes we patch without loss', async () => {
    const texts = ['=1+1', ' spasi ', 'a\u000bb', '_x0041_', 'dua\nbaris', '<&>"'];
    const mapping = await patched(smallBook(), {
      cells: texts.map((value, at) => ({ sheet: 'Pemetaan', row: 4 + at, column: 1, value })),
      added: [{ name: 'Baru', cells: [{ row: 0, column: 0, content: { kind: 'constant', value: 'ya' } }] }],
    });
    const one = {
      row: 0,
      column: 0,
      content: { kind: 'constant', value: 12.5 },
      style: { numberFormat: '#,##0.0' },
    } as const;
    const made = await newWorkbook({
      sheets: [{ name: 'Rekap', cells: [one], notes: [{ row: 0, column: 0, text: 'n', author: 'A' }] }],
    });
    if (!made.ok) throw new Error('refused');
    const [before = new Uint8Array(), rekap = new Uint8Array()] = savedTogether([mapping, made.bytes]);
    const read = await gridsOf(before);
    expect(texts.map((_, at) => read['Pemetaan']?.value(4 + at, 1))).toEqual(texts);
    expect(read['Pemetaan']?.value(1, 3)).toBe(1_250_000.5);
    expect(read['Baru']?.value(0, 0)).toBe('ya');
    expect((await gridsOf(rekap))['Rekap']?.value(0, 0)).toBe(12.5);

    const after = await patched(before, { cells: [{ sheet: 'Pemetaan', row: 1, column: 3, value: 1 }] });
    expect(differingParts(before, after)).toEqual([PART]);
    expect((await gridsOf(after))['Pemetaan']?.value(1, 3)).toBe(1);
  }, 120_000);
});

test('a file of SheetJS with formulas and dates keeps both', async () => {
  const made = sheet([
    ['a', 'b'],
    [1, 2],
  ]);
  made['C2'] = { t: 'n', v: 3, f: 'A2+B2' };
  made['D2'] = { t: 'n', v: 45_658, z: 'dd/mm/yyyy' };
  made['!ref'] = 'A1:D2';
  const before = bytesOf({ A: made });
  const after = await patched(before, { cells: [{ sheet: 'A', row: 1, column: 0, value: 10 }] });
  expect(textsOf(after)[PART]).toContain('<f>A2+B2</f>');
  expect((await gridsOf(after))['A']?.value(1, 3)).toBe(45_658);
  expect(textsOf(after)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  expect(differingParts(before, after)).toEqual(['xl/workbook.xml', PART]);
});
