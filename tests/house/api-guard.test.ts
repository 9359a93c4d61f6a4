import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { guardApi } from '../../scripts/lib/api-guard';

const root = join(__dirname, '../..');

/** A file that is not on the disk: uses of members beyond ExcelApi 1.13, some of them behind a question. */
const PLANTED = 'src/workbook/office/planted.ts';
const TEXT = `/// <reference types="office-js" />
import { supports } from './support';

export function plain(sheet: Excel.Worksheet): void {
  sheet.notes.add('A1', 'x');
  sheet.getRange('A1').load({ values: true, valuesAsJson: true });
  sheet.getRange('A1').getMergedAreasOrNullObject();
}
export function asked(sheet: Excel.Worksheet, also: boolean): void {
  if (supports('catatan') && also) sheet.notes.add('A1', 'x');
  const has = supports('catatan');
  if (!has) return;
  sheet.notes.add('A1', 'x');
}
export function wrong(sheet: Excel.Worksheet): unknown {
  if (supports('dialog')) sheet.notes.load({ items: true });
  if (supports('catatan')) return null;
  return supports('catatan') ? null : sheet.notes;
}
`;

test('nothing newer than the manifest asks for is used without a question, and a planted use is caught', () => {
  const { unguarded, stale, seen } = guardApi(root, new Map([[PLANTED, TEXT]]));
  const planted = unguarded.filter(({ file }) => file === PLANTED);
  expect(unguarded.filter(({ file }) => file !== PLANTED)).toEqual([]);
  expect(stale).toEqual([]);
  expect(seen).toBeGreaterThan(planted.length);

  const lineOf = (part: string): number => TEXT.slice(0, TEXT.indexOf(part)).split('\n').length;
  const said = planted.map(({ line, member, needs }) => `${String(line)} ${member} ${needs}`);
  expect(said).toContain(`${String(lineOf("sheet.notes.add('A1', 'x');"))} notes ExcelApi 1.18`);
  expect(said).toContain(`${String(lineOf('sheet.getRange'))} valuesAsJson ExcelApi 1.16`);
  expect(said).toContain(`${String(lineOf("if (supports('dialog'))"))} notes ExcelApi 1.18`);
  expect(said).toContain(`${String(lineOf("return supports('catatan')"))} notes ExcelApi 1.18`);

  const lines = new Set(planted.map(({ line }) => line));
  const within = (name: string, next: string): readonly number[] =>
    [...lines].filter((line) => line > lineOf(`function ${name}`) && line < lineOf(next));
  expect(within('asked', 'export function wrong')).toEqual([]);
  expect(lines.has(lineOf("sheet.getRange('A1').getMergedAreas"))).toBe(false);
}, 120_000);
