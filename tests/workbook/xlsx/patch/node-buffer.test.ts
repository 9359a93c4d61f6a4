import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { patchWorkbook } from '../../../../src/workbook/xlsx/patch/patch-workbook';
import { readWorkbook } from '../../../../src/workbook/xlsx/read-workbook';

// Small enough for Node to cut it from a buffer it shares among files.
const PATH = 'assets/contoh/pemetaan-kecil.xlsx';
const CELL = { sheet: 'Pemetaan', row: 7, column: 11, value: 384_750_000 };

describe('a file as Node reads it', () => {
  test('is patched into the same bytes as any other, and is itself untouched', async () => {
    const buffer = readFileSync(PATH);
    const before = Uint8Array.from(buffer);
    const plain = await patchWorkbook(Uint8Array.from(buffer), { cells: [CELL] });
    const patched = await patchWorkbook(buffer, { cells: [CELL] });
    if (!patched.ok || !plain.ok) throw new Error('refused');
    expect(Buffer.compare(patched.bytes, plain.bytes)).toBe(0);
    expect(Buffer.compare(buffer, before)).toBe(0);
    const read = await readWorkbook('a.xlsx', patched.bytes);
    expect(read.ok && (await read.workbook.readGrids(['Pemetaan']))[0]?.value(7, 11)).toBe(CELL.value);
  });
});
