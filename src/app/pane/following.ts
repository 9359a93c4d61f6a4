import type { Grid } from '../../core/table/grid';
import type { Area, WorkbookEvent } from '../../workbook/port';
import { WorkbookError } from '../../workbook/workbook-error';
import { formulaArea } from '../engine/area-cells';
import type { AreaEdit, CheckedFinding, EditOutcome } from '../engine/engine';
import { findingKey } from '../findings/finding-list';
import { patchFindings } from '../findings/patch-list';
import type { PaneContext } from './context';
import type { Listing } from './listing';
import { workbookEventIsEdit } from './workbook-events';

/** Checking what an edit concerns, while a person works. */
export interface Following {
  /** Hears of the workbook; what can be followed is, anything else makes the findings stale. */
  readonly heard: (event: WorkbookEvent) => void;
  /** True while edits are followed: then nothing makes the findings stale but an edit that cannot be. */
  readonly isOn: () => boolean;
  /** The cells a check is about were read: which of them hold formulas. */
  readonly read: (grids: readonly Grid[]) => void;
  readonly stop: () => void;
}

/** What an edit leads to. */
interface Consequences {
  /** The findings are stale: a check in full has to tell. */
  readonly stale: () => void;
  /** An edit was followed. */
  readonly followed: () => void;
}

/** Edits this close together are one: a paste, a fill, a word typed in a hurry. */
const TOGETHER = 120;
/** While something else goes on, an edit waits this long before it tries again. */
const PATIENCE = 400;
/** More areas of one sheet are read as the one area around them. */
const MOST_AREAS = 40;
/** Formulas may change with any edit and nobody says which: they are read with it, up to this many cells. */
const MOST_FORMULA_CELLS = 20_000;

/**
 * Starts with nothing to follow.
 *
 * @param context the pane.
 * @param listing brings the list into step.
 * @param then what an edit leads to.
 */
export function createFollowing(context: PaneContext, listing: Listing, then: Consequences): Following {
  const { deps, state, dispatch } = context;
  const { workbook, engine } = deps;
  let waiting = new Map<string, readonly Area[]>();
  let formulas: ReadonlyMap<string, Area> = new Map();
  let forgetPlan: (() => void) | null = null;
  let busy = false;
  let stopped = false;

  const isOn = (): boolean => {
    const { run, checked, settings, stale } = state();
    return run === null && checked?.outcome?.complete === true && settings.autoRecheck && !stale;
  };
  const giveUp = (): void => {
    waiting = new Map();
    then.stale();
  };
  const plan = (rest: number): void => {
    forgetPlan?.();
    if (stopped) return;
    forgetPlan = deps.later(rest, () => {
      forgetPlan = null;
      void flush();
    });
  };

  const flush = async (): Promise<void> => {
    if (waiting.size === 0) return;
    if (!isOn()) {
      // Whatever came between checks in full, or says that one is due.
      waiting = new Map();
      return;
    }
    const { writing, preview, matching } = state();
    if (busy || writing || preview !== null || matching !== null) {
      plan(PATIENCE);
      return;
    }
    const areas = waiting;
    waiting = new Map();
    busy = true;
    try {
      await follow(areas);
    } catch (error) {
      if (error instanceof WorkbookError && error.code === 'cell-editing') {
        // Someone is still typing in a cell; what changed is read when the cell is left.
        for (const [sheet, list] of areas) postpone(sheet, list);
        plan(PATIENCE);
      } else giveUp();
    } finally {
      busy = false;
    }
  };

  const follow = async (areas: ReadonlyMap<string, readonly Area[]>): Promise<void> => {
    const before = state().checked?.findings;
    const edits: AreaEdit[] = [];
    for (const sheet of new Set([...areas.keys(), ...formulas.keys()])) {
      const own = formulas.get(sheet);
      const wanted = [...(areas.get(sheet) ?? []), ...(own ? [own] : [])];
      const grid = await workbook.readAreas(sheet, wanted, { formulas: true });
      edits.push({ areas: wanted, grid });
    }
    const outcome = await engine.edit(edits);
    if (!outcome) giveUp();
    // A check in full that began meanwhile knows of the edit.
    if (!outcome || !before || state().checked?.findings !== before) return;
    formulas = withFormulasOf(formulas, edits);
    apply(before, outcome);
  };

  const apply = (before: readonly CheckedFinding[], outcome: EditOutcome): void => {
    const { checked, current, book } = state();
    if (!checked || !book) return;
    const patched = patchFindings(before, outcome);
    const { places, findings } = patched;
    const mended = new Set([...checked.mended].map((at) => places[at] ?? -1).filter((at) => at >= 0));
    const list = listing.listAfter(patched, mended);
    const isMaking = listing.isMaking();
    dispatch({
      type: 'patched',
      findings,
      mended,
      list,
      current: current === null ? null : placeOfCurrent(before[current], places[current] ?? -1, outcome),
      outcome: { rows: outcome.rows, rules: checked.outcome?.rules ?? 0, complete: true },
      book: {
        ...book,
        sheets: book.sheets.map((sheet) => outcome.sheets.find(({ name }) => name === sheet.name) ?? sheet),
      },
    });
    if (isMaking) void listing.relist();
    then.followed();
  };

  const postpone = (sheet: string, areas: readonly Area[]): void => {
    waiting.set(sheet, joined([...(waiting.get(sheet) ?? []), ...areas]));
  };

  return {
    isOn,
    heard(event) {
      if (event.kind === 'selected' || stopped) return;
      const isFollowed = event.kind === 'changed' && event.area !== null && isOn();
      if (!isFollowed) {
        if (workbookEventIsEdit(event)) giveUp();
        return;
      }
      const { sheet, area, byUs } = event;
      // Sheets of ours are nobody's data; what stands in them was told already.
      if (byUs && !isData(state().book, sheet)) return;
      if (formulaCells(formulas) > MOST_FORMULA_CELLS) {
        giveUp();
        return;
      }
      if (area) postpone(sheet, [area]);
      plan(TOGETHER);
    },
    read(grids) {
      waiting = new Map();
      formulas = withFormulasOf(
        new Map(),
        grids.map((grid) => ({ grid })),
      );
    },
    stop() {
      stopped = true;
      forgetPlan?.();
    },
  };
}

function isData(
  book: { readonly sheets: readonly { readonly name: string; readonly role: string }[] } | null,
  name: string,
): boolean {
  const sheet = book?.sheets.find((one) => one.name === name);
  return sheet !== undefined && sheet.role !== 'pengaturan' && sheet.role !== 'hasil';
}

/** Where the finding of the open card is: where it went, or where one took its place that is about the same cell. */
function placeOfCurrent(
  finding: CheckedFinding | undefined,
  place: number,
  { added }: EditOutcome,
): number | null {
  if (place >= 0) return place;
  const key = finding && findingKey(finding);
  return added.find((one) => findingKey(one.finding) === key)?.at ?? null;
}

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The areas, or the one around them where they are many. */
function joined(areas: readonly Area[]): readonly Area[] {
  const [first, ...others] = areas;
  return first && areas.length > MOST_AREAS ? [others.reduce(around, first)] : areas;
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

const formulaCells = (formulas: ReadonlyMap<string, Area>): number =>
  [...formulas.values()].reduce((sum, area) => sum + cellsIn(area), 0);

/** By sheet the area around all its formulas, grown by those of grids just read. */
function withFormulasOf(
  known: ReadonlyMap<string, Area>,
  edits: readonly Pick<AreaEdit, 'grid'>[],
): ReadonlyMap<string, Area> {
  const next = new Map(known);
  for (const { grid } of edits) {
    const area = formulaArea(grid);
    const before = next.get(grid.sheet);
    if (area) next.set(grid.sheet, before ? around(before, area) : area);
  }
  return next;
}
