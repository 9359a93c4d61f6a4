import { isProposal, nextId, type FollowUp } from '../../core/followup/follow-up';
import { FOLLOW_UP_COLUMNS, FOLLOW_UP_SHEET, followUpCell } from '../../core/followup/follow-up-rows';
import { readFollowUps, type ReadFollowUps } from '../../core/followup/read-follow-ups';
import { maskRuns } from '../../core/report/mask';
import { markOf } from '../../core/schema/marks';
import { cellAddress, sheetPrefix } from '../../core/table/address';
import type { Grid } from '../../core/table/grid';
import { isBlank, type CellValue } from '../../core/values/cell-value';
import type { Hari } from '../../core/values/tanggal';
import type { CellChange, Workbook } from '../../workbook/port';
import { WorkbookError } from '../../workbook/workbook-error';
import { masked } from './build-agenda';
import { emptyLog, type MeetingLog } from './follow-up-log';
import { followUpSheet } from './follow-up-sheet';
import { draftProblem, type DecisionDraft, type DraftProblem } from './decision';

/** What came of a decision. */
export type Kept =
  | { readonly ok: true; readonly id: string; readonly log: MeetingLog }
  | {
      readonly ok: false;
      readonly reason: 'judul' | 'berubah' | 'tulis' | 'isi';
      /** The sheet, the headings or the part of the form it is about. */
      readonly about: string;
      /** What the sheet says now, where it was read. */
      readonly log: MeetingLog | null;
    };

/** Used where somebody has a sheet of their own of the usual name. */
const OTHER_NAME = `${FOLLOW_UP_SHEET} Konvergen`;
const LONGEST_NAME = 31;

interface Found {
  readonly name: string;
  /** `null` while there is none. */
  readonly grid: Grid | null;
  readonly read: ReadFollowUps | null;
}

/** Reads the decisions of a workbook, wherever their sheet stands and whatever it is called by now. */
export async function readLog(workbook: Workbook): Promise<MeetingLog> {
  return logOf(await find(workbook));
}

/**
 * Keeps a decision: changes its own cells on the sheet of follow-ups, and makes the sheet when there is none. Everything
 * else people wrote there stays as it is. Fails with WorkbookError only where reading fails.
 *
 * @param workbook where it is kept.
 * @param draft the decision; `id` is `null` for a new one.
 * @param today the day of the meeting.
 */
export async function keepDecision(workbook: Workbook, draft: DecisionDraft, today: Hari): Promise<Kept> {
  const wrong = draftProblem(draft);
  if (wrong)
    return { ok: false, reason: 'isi', about: wrong.field satisfies DraftProblem['field'], log: null };
  const found = await find(workbook);
  const log = logOf(found);
  if (log.missing.length > 0) return { ok: false, reason: 'judul', about: log.missing.join(', '), log };
  const at = draft.id === null ? -1 : log.list.findIndex(({ id }) => id === draft.id);
  const before = log.list[at];
  if (draft.id !== null && (!before || !isSame(before, draft.before))) {
    return { ok: false, reason: 'berubah', about: found.name, log };
  }
  const made = madeOf(draft, before, idsOf(found), today);
  try {
    const written = await put(workbook, found, made, found.read?.rows[at] ?? null);
    const after = await readLog(workbook);
    return written
      ? { ok: true, id: made.id, log: after }
      : { ok: false, reason: 'berubah', about: found.name, log: after };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ok: false, reason: 'tulis', about: found.name, log };
  }
}

async function find(workbook: Workbook): Promise<Found> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  const usual = (name: string): number =>
    name.toLowerCase().startsWith(FOLLOW_UP_SHEET.toLowerCase()) ? 0 : 1;
  for (const name of [...names].sort((a, b) => usual(a) - usual(b))) {
    // Its first cell says what a sheet is: the others need not be read.
    const corner = await workbook.readAreas(name, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
    if (markOf(corner) !== 'tindak-lanjut') continue;
    const [grid] = await workbook.readGrids([name]);
    if (grid) return { name, grid, read: readFollowUps(grid) };
  }
  return { name: freeName(names), grid: null, read: null };
}

/** A name nobody uses. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const isFree = (name: string): boolean => !taken.has(name.toLowerCase());
  const candidates = [
    FOLLOW_UP_SHEET,
    OTHER_NAME,
    ...names.map((_, at) => `${OTHER_NAME} ${String(at + 2)}`),
  ];
  return (candidates.find(isFree) ?? OTHER_NAME).slice(0, LONGEST_NAME);
}

function logOf({ name, grid, read }: Found): MeetingLog {
  if (!grid || !read) return emptyLog(name);
  const cellOf = (row: number, column: number): string => `${sheetPrefix(name)}!${cellAddress(row, column)}`;
  const first = Math.min(...read.columns.values(), grid.usedColumns[0] ?? 0);
  return {
    sheet: name,
    list: read.list,
    cells: read.rows.map((row) => cellOf(row, first)),
    unread: read.unread.map(({ row, columns }) =>
      cellOf(row, columns[0] === undefined ? first : (read.columns.get(columns[0]) ?? first)),
    ),
    missing: read.missing,
    isKnown: true,
  };
}

/** All numbers that stand on the sheet, also those of lines nobody can read: none is given twice. */
function idsOf({ grid, read }: Found): readonly string[] {
  const column = read?.columns.get('id');
  const written =
    grid && column !== undefined ? [...grid.usedRows].map((row) => textOf(grid.value(row, column))) : [];
  return [...written, ...(read?.list.map(({ id }) => id) ?? [])];
}

const textOf = (value: CellValue): string => (typeof value === 'string' ? value.trim() : '');

/** True where a line still says what the form was opened with; what the form showed was masked. */
function isSame(one: FollowUp, other: FollowUp | null): boolean {
  const shown = masked(one);
  return other !== null && FOLLOW_UP_COLUMNS.every((name) => shown[name] === other[name]);
}

function madeOf(
  draft: DecisionDraft,
  before: FollowUp | undefined,
  ids: readonly string[],
  today: Hari,
): FollowUp {
  const { matter, tenggat, status } = draft;
  // What nobody changed in the form stays as it stands on the sheet: the form may have shown it masked.
  const textOfField = (field: 'opd' | 'penanggungJawab' | 'keputusan'): string =>
    before && draft.before?.[field] === draft[field] ? before[field] : draft[field].trim();
  return {
    id: before?.id ?? nextId(ids),
    perihal: before?.perihal ?? maskRuns(matter.perihal),
    jenis: before?.jenis ?? matter.jenis,
    opd: textOfField('opd'),
    penanggungJawab: textOfField('penanggungJawab'),
    tenggat,
    keputusan: textOfField('keputusan'),
    status,
    // A decision belongs to the meeting that took it, whenever its status changes.
    rapat: before && !isProposal(before) ? before.rapat : today,
    dicatat: today,
  };
}

/** True when everything was written; false when somebody was at one of the cells meanwhile. */
async function put(
  workbook: Workbook,
  { name, grid, read }: Found,
  made: FollowUp,
  row: number | null,
): Promise<boolean> {
  if (!grid || !read) {
    await workbook.putSheets([followUpSheet(name, [made])]);
    return true;
  }
  const at = row ?? read.nextRow;
  const changes = FOLLOW_UP_COLUMNS.flatMap((field): readonly CellChange[] => {
    const column = read.columns.get(field);
    if (column === undefined) return [];
    const expects = grid.value(at, column);
    const value = followUpCell(made, field);
    if (value === expects || (value === null && isBlank(expects))) return [];
    return [{ sheet: name, row: at, column, value, expects }];
  });
  if (changes.length === 0) return true;
  return (await workbook.write(changes)).length === changes.length;
}
