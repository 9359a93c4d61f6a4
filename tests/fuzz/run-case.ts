import { createRandom } from '../../scripts/samples/random';
import { isCellError } from '../../src/core/values/cell-value';
import type { Grid } from '../../src/core/table/grid';
import { writeCells } from '../../src/workbook/memory/cells';
import { newId, USER } from '../../src/workbook/memory/model';
import { READ_LIMITS, type ReadLimits } from '../../src/workbook/xlsx/limits';
import { patchWorkbook } from '../../src/workbook/xlsx/patch/patch-workbook';
import { readWorkbook, type ReadWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { baselineOf } from '../../src/workbook/xlsx/save-baseline';
import { saveModel } from '../../src/workbook/xlsx/save-model';
import type { Specimen } from './corpus';
import { mutateXml } from './mutate-xml';
import { mutateZip } from './mutate-zip';

/** What became of a file: `dibaca` and `disimpan`, or what kept it from that. */
export interface Outcome {
  readonly read: string;
  readonly saved: string;
}

const MIB = 2 ** 20;

/** Tight, so that a file which goes beyond them is small enough to be made by the hundred. */
const FUZZ_LIMITS: ReadLimits = {
  ...READ_LIMITS,
  isiBagian: 24 * MIB,
  isi: 32 * MIB,
  rasioMulai: 8 * MIB,
  pustaka: 4 * MIB,
  sel: 32 * MIB,
  teks: 32 * MIB,
  rumus: 32 * MIB,
};

/** More cells than this are not looked at one by one. */
const CELLS_LOOKED_AT = 20_000;
const WRITTEN = 4711.25;

/** The file a case is about: always the same one for the same seed, number and specimens. */
export function fileOfCase(specimens: readonly Specimen[], seed: number, number: number): Specimen {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const { name, bytes } = random.pick(specimens);
  // A file that is no zip has no XML; what is damaged in its zip has none that could be found.
  if (bytes[0] !== 0x50 || random.chance(0.35)) return { name, bytes: mutateZip(random, bytes) };
  const made = mutateXml(random, bytes);
  return { name, bytes: random.chance(0.1) ? mutateZip(random, made) : made };
}

/**
 * Reads a file, and where that works changes it, saves it and reads it again.
 *
 * @throws Error when anything throws, answers what no cell can hold, or does not read back what was written.
 */
export async function runCase(bytes: Uint8Array): Promise<Outcome> {
  const before = bytes.slice();
  const read = await readWorkbook('uji.xlsx', bytes, FUZZ_LIMITS);
  if (!read.ok) {
    // A file nobody can read may still be given to the writer.
    const patch = { cells: [{ sheet: 'Data', row: 1, column: 1, value: WRITTEN }] };
    const { ok } = await patchWorkbook(bytes, patch);
    return { read: `ditolak ${read.reason}`, saved: ok ? 'ditulis' : 'ditolak' };
  }
  const names = (await read.workbook.sheets()).map(({ name }) => name);
  for (const grid of await read.workbook.readGrids(names, { formulas: true })) checkGrid(grid);
  const saved = await saveAndReadAgain(bytes, read);
  if (bytes.some((byte, at) => byte !== before[at])) throw new Error('the file in hand was changed');
  return { read: read.detour === null ? 'dibaca' : `dibaca lewat pustaka: ${read.detour}`, saved };
}

/** @throws Error for a cell that no sheet has. */
function checkGrid(grid: Grid): void {
  const { usedRows, usedColumns } = grid;
  let looked = 0;
  for (const row of usedRows) {
    for (const column of usedColumns) {
      if (row >= 1_048_576 || column >= 16_384 || row < 0 || column < 0) throw new Error('a cell outside');
      const value = grid.value(row, column);
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that is none');
      if (value !== null && typeof value === 'object' && !isCellError(value)) throw new Error('no value');
      looked += 1;
      if (looked > CELLS_LOOKED_AT) return;
    }
  }
  for (const { row, column } of grid.formulaCells?.() ?? []) {
    if (row < 0 || column < 0 || row >= 1_048_576 || column >= 16_384) throw new Error('a formula outside');
    looked += 1;
    if (looked > CELLS_LOOKED_AT) return;
  }
}

async function saveAndReadAgain(
  bytes: Uint8Array,
  { model }: Extract<ReadWorkbook, { readonly ok: true }>,
): Promise<string> {
  const baseline = baselineOf(model);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  const { name } = sheet;
  writeCells(model, sheet, [{ row: 1, column: 1, content: { kind: 'constant', value: WRITTEN } }], USER);
  const note = { content: 'Periksa', author: 'A', resolved: false, replies: [] };
  sheet.notes.push({ id: newId(model), row: 40, column: 3, ...note });
  sheet.columnWidths.set(1, 90);
  const saved = await saveModel(bytes, baseline, model);
  if (!saved.ok) return `ditolak ${saved.refusals[0]?.reason ?? ''}`;
  const again = await readWorkbook('uji.xlsx', saved.bytes);
  if (!again.ok) throw new Error(`what was saved is not read: ${again.reason}`);
  if (saved.skipped.length > 0) return 'disimpan sebagian';
  const value = again.model.sheets.find((one) => one.name === name)?.base.value(1, 1);
  if (value !== WRITTEN) throw new Error('what was written is not what is read');
  return 'disimpan';
}
