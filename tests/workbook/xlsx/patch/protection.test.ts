import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../../src/workbook/xlsx/read-workbook';
import { protectionOf } from '../../../../src/workbook/xlsx/read-protection';
import { writeCells } from '../../../../src/workbook/memory/cells';
import { USER, type BookModel, type SheetModel } from '../../../../src/workbook/memory/model';
import { baselineOf } from '../../../../src/workbook/xlsx/save-baseline';
import { saveModel } from '../../../../src/workbook/xlsx/save-model';
import { bookOf } from './book-of';
import { fullBook } from './full-book';
import { differingParts, newProblems, textsOf } from './opened';

const PART = 'xl/worksheets/sheet1.xml';
const ROWS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
const sheetWith = (protection: string): Uint8Array =>
  bookOf({ A: { rows: ROWS, after: `${protection}<pageMargins/>` } });

async function saved(bytes: Uint8Array, change: (sheet: SheetModel, book: BookModel) => void) {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const baseline = baselineOf(read.model);
  const [sheet] = read.model.sheets;
  if (!sheet) throw new Error('no sheet');
  change(sheet, read.model);
  const result = await saveModel(bytes, baseline, read.model);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  expect(newProblems(bytes, result.bytes)).toEqual([]);
  return { ...result, sheet };
}
const elementOf = (bytes: Uint8Array): string | undefined =>
  /<sheetProtection[^>]*>/.exec(textsOf(bytes)[PART] ?? '')?.[0];

describe('what a sheet allows', () => {
  test('is read in the words of the object model', () => {
    const read = protectionOf(
      '<sheetProtection sheet="1" objects="1" sort="0" formatCells="false" selectLockedCells="1"/>',
    );
    expect(read).toMatchObject({ password: '', ofFile: true });
    const { options } = read ?? {};
    expect(options).toMatchObject({
      allowSort: true,
      allowFormatCells: true,
      allowInsertRows: false,
      allowEditObjects: false,
      allowEditScenarios: true,
      selectionMode: 'Unlocked',
    });
  });
  test.each([
    ['sheet="1" password="CC1A"', null],
    ['sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1"', null],
    ['sheet="true" password=""', ''],
  ])('of a password the file keeps the hash only: %s', (attributes, password) => {
    expect(protectionOf(`<sheetProtection ${attributes}/>`)?.password).toBe(password);
  });
  test('an element that protects nothing is none', () => {
    expect(protectionOf('<sheetProtection objects="1"/>')).toBeNull();
    expect(protectionOf('<sheetProtection sheet="0"/>')).toBeNull();
  });
});

describe('a protection that came with the file', () => {
  const TAG = '<sheetProtection password="CC1A" sheet="1" objects="1" sort="0"/>';

  test('is on the model, and stays as it is written, password and all', async () => {
    const bytes = sheetWith(TAG);
    const { sheet, bytes: after } = await saved(bytes, ({ protection }) => {
      expect(protection?.options['allowSort']).toBe(true);
    });
    expect(sheet.protection?.password).toBeNull();
    expect(differingParts(bytes, after)).toEqual([]);
  });

  test('lets the unlocked cell be written; the locked one is left and named', async () => {
    const read = await readWorkbook('uji.xlsx', sheetWith(TAG));
    if (!read.ok) throw new Error(read.reason);
    const baseline = baselineOf(read.model);
    await read.workbook.write([
      { sheet: 'A', row: 0, column: 0, value: 8 },
      { sheet: 'A', row: 0, column: 1, value: 9 },
    ]);
    const result = await saveModel(sheetWith(TAG), baseline, read.model);
    if (!result.ok) throw new Error('refused');
    expect(result.skipped).toEqual([{ reason: 'sel-terkunci', sheet: 'A', row: 0, column: 0 }]);
    expect(textsOf(result.bytes)[PART]).toContain('<c r="B1" s="1"><v>9</v></c>');
    expect(elementOf(result.bytes)).toBe(TAG);
  });

  test('goes when it was taken away, and another takes its place', async () => {
    const gone = await saved(sheetWith(TAG), (sheet) => {
      sheet.protection = null;
    });
    expect(elementOf(gone.bytes)).toBeUndefined();
    const other = await saved(sheetWith(TAG), (sheet) => {
      sheet.protection = { options: { allowAutoFilter: true, allowSort: false }, password: '' };
    });
    expect(elementOf(other.bytes)).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0"/>',
    );
    const fresh = await saved(sheetWith(''), (sheet) => {
      sheet.protection = { options: {}, password: '' };
    });
    expect(elementOf(fresh.bytes)).toBe('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
    expect([gone.unsaved, other.unsaved, fresh.unsaved]).toEqual([[], [], []]);
  });

  test('a new password cannot be written, and that is said', async () => {
    const { unsaved } = await saved(sheetWith(TAG), (sheet) => {
      sheet.protection = { options: {}, password: 'rahasia' };
    });
    expect(unsaved).toEqual(['proteksi']);
  });

  test('of a workbook with one of everything: a cell changes, the protection does not', async () => {
    const before = fullBook();
    const result = await saved(before, () => undefined);
    expect(differingParts(before, result.bytes)).toEqual([]);
    const changed = await saved(before, (sheet, book) => {
      const content = { kind: 'constant', value: 9 } as const;
      writeCells(book, sheet, [{ row: 1, column: 1, content }], USER);
    });
    expect(elementOf(changed.bytes)).toBe(elementOf(before));
    expect(differingParts(before, changed.bytes)).toEqual([PART]);
  });
});
