import { readContainer, tooLarge, type BadContainer, type ContainerProblem } from './container';
import { withSoundFormulas } from './biff-formulas';
import { openCompound } from './compound';
import { READ_LIMITS, type LimitHit, type ReadLimits } from './limits';
import { readDirect } from './read/read-direct';
import type { Detour } from './read/read-error';
import { odsCells } from './ods-extent';
import { protectionOf } from './read-protection';
import { countSheets, readWithSheetJs } from './sheetjs-reader';
import type { SideParts } from './side-parts';
import { storedParts, unpack } from './unpack';
import { memoryWorkbook } from '../memory/memory-workbook';
import { modelFromGrids, newId, type BookModel } from '../memory/model';
import type { Grid } from '../../core/table/grid';
import { withLinks } from '../../core/table/grid-formulas';
import type { Workbook } from '../port';

/** Why a file could not be read as a workbook. */
export type UnreadableReason = ContainerProblem | 'tanpa-lembar';

/** A file that was read, or the reason it was not. `bytes` are never kept. */
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      /** What stands behind `workbook`, for those who show or edit it. */
      readonly model: BookModel;
      /** The form the file was in; anything but `xlsx` came through the older path. */
      readonly format: 'xlsx' | 'xls';
      /** Why the library had to read it: what our own reader does not know; `null` when it read the file itself. */
      readonly detour: Detour | null;
      /** When the file was last saved, as it says itself (ISO 8601, UTC), or `null`. */
      readonly modified: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: UnreadableReason;
      /** The limit a file that is too large goes beyond. */
      readonly limit?: LimitHit;
    };

/** What a reader hands on, whichever it was. */
interface ReadBook {
  readonly grids: readonly Grid[];
  /** As {@link readDirect} tells them; absent where the library read. */
  readonly protections?: readonly (string | null)[];
  readonly side: SideParts | null;
  readonly detour: Detour | null;
}

/**
 * Reads workbook bytes into memory. Never throws for a bad file.
 *
 * @param name file name, carried to every finding and figure.
 * @param bytes the whole file; .xlsx, .xlsm, .xlsb, .ods in a zip, or an old binary .xls.
 * @param limits what a file may take; beyond it is refused.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadWorkbook> {
  const container = readContainer(bytes, limits);
  if (!container.ok) return container;
  const read = container.format === 'xls' ? readCompound(bytes, limits) : await readZip(bytes, limits);
  if ('reason' in read) return read;
  const { grids, protections = [], side, detour } = read;
  if (grids.length === 0) return { ok: false, reason: 'tanpa-lembar' };
  const model = modelFromGrids(
    grids.map((grid) => withLinks(grid, { links: side?.links ?? [] })),
    name,
  );
  if (side) addComments(model, side);
  for (const [at, tag] of protections.entries()) {
    const sheet = model.sheets[at];
    if (sheet && tag !== null) sheet.protection = protectionOf(tag);
  }
  return {
    ok: true,
    workbook: memoryWorkbook(name, model),
    model,
    format: container.format,
    detour,
    modified: side?.modified ?? null,
  };
}

function readCompound(bytes: Uint8Array, limits: ReadLimits): ReadBook | BadContainer {
  const workbook = openCompound(bytes)?.workbook;
  const sound = workbook ? withSoundFormulas(workbook) : null;
  return sound ? readWithLibrary(sound, null, 'format-lain', limits) : { ok: false, reason: 'rusak' };
}

async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<ReadBook | BadContainer> {
  // What Node reads from a disk is a Buffer, whose slices are no copies and whose methods are others.
  const zip = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const direct = await readDirect(zip, limits);
  if (direct.ok) return { ...direct, detour: null };
  const { cause } = direct;
  if (cause.kind === 'rusak') return { ok: false, reason: 'rusak' };
  if (cause.kind === 'batas') return tooLarge(cause.limit, limits);
  const stored = unpack(zip, limits.pustaka);
  if (stored === 'terlalu-besar') return tooLarge('pustaka', limits);
  if (stored === 'rusak') return { ok: false, reason: 'rusak' };
  const problem = libraryProblem(stored, limits);
  if (problem) return problem;
  return readWithLibrary(stored, direct.side, cause.detour, limits);
}

/** About what one cell takes that the library makes. */
const LIBRARY_CELL = 64;

/**
 * What keeps a file from being handed to the library: of an OpenDocument a password, or cells that stand for millions of
 * others; of any other workbook one part that is listed as many sheets, each of which the library would read.
 */
function libraryProblem(stored: Uint8Array, limits: ReadLimits): BadContainer | null {
  const parts = storedParts(stored);
  const content = parts?.get('content.xml');
  if (!content) return countSheets(stored) > (parts?.size ?? 0) ? { ok: false, reason: 'rusak' } : null;
  const manifest = new TextDecoder().decode(parts?.get('META-INF/manifest.xml'));
  if (manifest.includes('encryption-data')) return { ok: false, reason: 'bersandi' };
  return odsCells(content) * LIBRARY_CELL > limits.pustaka ? tooLarge('pustaka', limits) : null;
}

function readWithLibrary(
  bytes: Uint8Array,
  side: SideParts | null,
  detour: Detour,
  limits: ReadLimits,
): ReadBook | BadContainer {
  const grids = readWithSheetJs(bytes, limits.sel);
  if (grids === 'terlalu-besar') return tooLarge('sel', limits);
  return typeof grids === 'string' ? { ok: false, reason: grids } : { grids, side, detour };
}

function addComments(model: BookModel, { comments }: SideParts): void {
  for (const sheet of model.sheets) {
    for (const comment of comments.get(sheet.name) ?? []) {
      const replies = comment.replies.map((reply) => ({ id: newId(model), ...reply }));
      sheet.comments.push({ id: newId(model), ...comment, replies });
    }
  }
}
