import type { Finding } from '../core/findings/finding';
import { planRepair, type RepairChange, type RepairScope } from '../core/repair/plan-repair';
import type { RecognisedBook } from '../core/report/checked-book';
import type { Settings } from '../core/settings/settings';
import type { CellValue } from '../core/values/cell-value';
import type { CellBefore, Workbook } from '../workbook/port';
import { recogniseWorkbook } from './recognise-workbook';

/** One cell that was mended, from what stood there at first to what stands there now; offsets 0-based. */
export interface MendedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: string | number;
  /** What was wrong with it, in the order it was mended; at least one. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** A workbook after everything that is safe to mend was mended. */
export interface RepairedWorkbook {
  /** As the last check read it. */
  readonly book: RecognisedBook;
  /** What the last check still finds. */
  readonly findings: readonly Finding[];
  readonly mended: readonly MendedCell[];
  /** Findings whose cell could not be changed: a formula stands there. */
  readonly left: readonly Finding[];
  /** What each round of writing replaced, the newest first, for {@link Workbook.restore}. */
  readonly undo: readonly (readonly CellBefore[])[];
}

/** Rules that mend each other's mending would go on for ever; three rounds are more than any cell needs. */
const MOST_ROUNDS = 8;

const keyOf = ({ sheet, row, column }: Pick<RepairChange, 'sheet' | 'row' | 'column'>): string =>
  `${sheet}\u0000${String(row)}\u0000${String(column)}`;

/**
 * Mends a workbook until a check finds nothing more that is safe to mend: one change a cell and round, because what a
 * second finding was about may be gone by then.
 *
 * @param workbook is written to.
 * @param scope what is to be mended.
 * @param check finds what is wrong with the workbook as it stands.
 * @param isFrozen says which cells must not be touched.
 * @param given settings that hold instead of the workbook's own, or `null`.
 */
export async function repairWorkbook(
  workbook: Workbook,
  scope: RepairScope,
  check: (book: RecognisedBook) => Promise<readonly Finding[]>,
  isFrozen: (cell: Pick<RepairChange, 'sheet' | 'row' | 'column'>) => boolean = () => false,
  given: Settings | null = null,
): Promise<RepairedWorkbook> {
  const cells = new Map<string, MendedCell>();
  const left = new Map<string, Finding>();
  const tried = new Set<string>();
  const undo: (readonly CellBefore[])[] = [];
  for (let round = 0; ; round += 1) {
    const book = await recogniseWorkbook(workbook, given);
    const findings = await check(book);
    const changes = planRepair(findings, scope).changes.filter((change) => {
      const key = keyOf(change);
      return (
        !isFrozen(change) &&
        !left.has(key) &&
        !tried.has(`${key}\u0000${typeof change.value} ${String(change.value)}`)
      );
    });
    if (changes.length === 0 || round === MOST_ROUNDS) {
      const mended = [...cells.values()].filter(({ before, after }) => before !== after);
      return { book, findings, mended, left: [...left.values()], undo };
    }
    const before = await workbook.write(changes);
    undo.unshift(before);
    const done = new Set(before.map(keyOf));
    for (const change of changes) {
      const key = keyOf(change);
      tried.add(`${key}\u0000${typeof change.value} ${String(change.value)}`);
      const [first, ...others] = change.findings.flatMap((at) => findings[at] ?? []);
      if (!first) continue;
      if (!done.has(key)) left.set(key, first);
      else cells.set(key, mendedBy(change, [first, ...others], cells.get(key)));
    }
  }
}

function mendedBy(
  { sheet, row, column, value, expects }: RepairChange,
  findings: MendedCell['findings'],
  known: MendedCell | undefined,
): MendedCell {
  if (!known) return { sheet, row, column, before: expects, after: value, findings };
  return { ...known, after: value, findings: [...known.findings, ...findings] };
}
