import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../../../src/workbook/xlsx/read-workbook';
import { patchWorkbook } from '../../../../src/workbook/xlsx/patch/patch-workbook';
import type { Refusal, WorkbookPatch } from '../../../../src/workbook/xlsx/patch/patch';
import type { Grid } from '../../../../src/core/table/grid';
import { readWithSheetJs } from '../../../../src/workbook/xlsx/sheetjs-reader';
import { readDirectory } from '../../../../src/workbook/xlsx/zip-directory';
import { problemsOf } from './strict';

/** What Excel would call damaged in a file and not in the one it was made from. */
export function newProblems(before: Uint8Array, after: Uint8Array): readonly string[] {
  const known = new Set(problemsOf(before));
  return problemsOf(after).filter((problem) => !known.has(problem));
}

/** The patched file; a refusal fails the test, and so does anything Excel or another reader would stumble over. */
export async function patched(bytes: Uint8Array, patch: WorkbookPatch): Promise<Uint8Array<ArrayBuffer>> {
  const result = await patchWorkbook(bytes, patch);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  const problems = newProblems(bytes, result.bytes);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const isRead = (file: Uint8Array): boolean => typeof readWithSheetJs(file) !== 'string';
  if (isRead(bytes) && !isRead(result.bytes)) throw new Error('SheetJS does not read it any more');
  return result.bytes;
}

/** The refusals of a patch; a success fails the test. */
export async function refused(bytes: Uint8Array, patch: WorkbookPatch): Promise<readonly Refusal[]> {
  const result = await patchWorkbook(bytes, patch);
  if (result.ok) throw new Error('was not refused');
  return result.refusals;
}

/** Grids by sheet name, read by our reader. */
export async function gridsOf(bytes: Uint8Array): Promise<Readonly<Record<string, Grid>>> {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const grids = await read.workbook.readGrids((await read.workbook.sheets()).map(({ name }) => name));
  return Object.fromEntries(grids.map((grid) => [grid.sheet, grid]));
}

/** Text of each part. */
export const textsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The packed bytes of each part as they lie in the zip. */
export function packedOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const directory = readDirectory(bytes, 65_534);
  if (typeof directory === 'string') throw new Error(directory);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Object.fromEntries(
    directory.map(({ name, headerAt, packed }) => {
      const at = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
      return [name, bytes.slice(at, at + packed)];
    }),
  );
}

/** Names of the parts that are not the same, byte for byte, in both files; also those only one of them has. */
export function differingParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, made] = [packedOf(before), packedOf(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(made)]);
  const same = (name: string): boolean => {
    const [a, b] = [old[name], made[name]];
    if (!a || !b) return false;
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
  };
  return [...names].filter((name) => !same(name)).sort();
}
