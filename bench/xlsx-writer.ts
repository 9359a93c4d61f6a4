/** One writer in a process of its own; `xlsx-write.ts` asks it to change one cell of a workbook and write it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { patchWorkbook } from '../src/workbook/xlsx/patch/patch-workbook';
import { peer, serve } from './xlsx-child';

const [, , name = '', path = '', sheet = ''] = process.argv;
const target = `${path}.${name}.${sheet}`;
/** A cell in the middle of its sheet, which holds a number before. */
const [ROW, COLUMN] = [1_000, 0];

interface ExcelBook {
  readonly xlsx: {
    readonly readFile: (path: string) => Promise<unknown>;
    readonly writeFile: (path: string) => Promise<unknown>;
  };
  readonly getWorksheet: (
    name: string,
  ) => { readonly getCell: (row: number, column: number) => { value: unknown } } | undefined;
}

let value = 0;

/** Each answers the value it wrote. */
const WRITERS: Readonly<Record<string, () => Promise<number>>> = {
  async ours() {
    value += 1;
    const patched = await patchWorkbook(readFileSync(path), {
      cells: [{ sheet, row: ROW, column: COLUMN, value }],
    });
    if (!patched.ok) throw new Error(JSON.stringify(patched.refusals));
    writeFileSync(target, patched.bytes);
    return value;
  },
  async exceljs() {
    value += 1;
    const { Workbook } = peer('exceljs') as { readonly Workbook: new () => ExcelBook };
    const book = new Workbook();
    await book.xlsx.readFile(path);
    const cells = book.getWorksheet(sheet);
    if (!cells) throw new Error(`no sheet ${sheet}`);
    cells.getCell(ROW + 1, COLUMN + 1).value = value;
    await book.xlsx.writeFile(target);
    return value;
  },
};

serve(() => WRITERS[name]?.());
