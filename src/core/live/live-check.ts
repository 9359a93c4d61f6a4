import type { Finding } from '../findings/finding';
import type { Basis, BookContext, Rule, TableFact } from '../rules/rule';
import { followSheet, type SheetFollower } from '../schema/edit-sheet';
import type { ReadSheet, RecognisedSheet } from '../schema/recognise';
import { editableGrid, type CellEdit, type EditableGrid } from '../table/editable-grid';
import type { Field } from '../table/field';
import type { Grid } from '../table/grid';
import { noteEdit } from '../table/revisions';
import { indexOfRow, textAt, type Table } from '../table/table';
import { createRun } from './create-run';
import { createFindingStore, type FindingPatch, type FindingStore } from './finding-store';
import { turnedFacts } from './reads';
import { contextAt, type BookView, type RuleRun } from './run';

/** A finding with the OPD of its row, where the row names one. */
export interface LiveFinding extends Finding {
  readonly opd: string | null;
}

/** A sheet as whoever opened the workbook took it. */
export interface LiveSheet {
  readonly read: ReadSheet;
  /** A person said that it holds no data: no rule sees it. */
  readonly leftOut: boolean;
}

/** Cells of one sheet as they stand after an edit. */
export interface SheetCells {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

/** What an edit changed. */
export interface LiveEdit extends FindingPatch<LiveFinding> {
  /** Places of the sheets that are another or have other rows now. */
  readonly sheets: readonly number[];
}

/** A stop on the way through a check: sheets done so far, and the findings of the sheet just finished. */
export interface CheckStep {
  readonly done: number;
  readonly findings: readonly LiveFinding[];
}

/** A workbook under check, before and after edits. */
export interface LiveCheck<S extends LiveSheet> {
  /** All sheets as they are now, those left out among them. */
  readonly sheets: () => readonly S[];
  /** Runs every rule, one sheet and rule a step, so that whoever drives it can pause or stop. Starts over each time. */
  readonly steps: (basis: Basis) => Generator<CheckStep, void>;
  /**
   * Takes over an edit and checks what depends on it. Equal to a check in full of the edited workbook, by the same
   * code. `null` where that cannot be followed (no check has ended, an unknown sheet, another budget year, a sheet that
   * settings or words come from): the workbook must be opened again.
   */
  readonly edit: (edits: readonly SheetCells[]) => LiveEdit | null;
}

/** What a live check is made of. */
export interface LiveInput<S extends LiveSheet> {
  readonly grids: readonly Grid[];
  /** Reads one sheet; its grid follows edits. */
  readonly read: (grid: Grid) => S;
  /** True for a sheet other sheets are read or checked by: an edit of it is one of everything. */
  readonly isGround: (sheet: RecognisedSheet) => boolean;
  /** What rules are given; sheets that are still the same keep the context they had `before`. */
  readonly contextOf: (
    sheets: readonly RecognisedSheet[],
    basis: Basis,
    before: BookContext | null,
  ) => BookContext;
  readonly rules: readonly Rule[];
}

/** The workbook as it is taken now. */
interface Taken {
  book: BookContext;
}

interface Check {
  readonly basis: Basis;
  readonly taken: Taken;
  readonly store: FindingStore<LiveFinding>;
  readonly runs: readonly RuleRun[];
  complete: boolean;
}

interface Held<S> {
  readonly editable: EditableGrid;
  sheet: S;
  follower: SheetFollower;
  isGround: boolean;
}

/** Reads sheets one by one, a sheet a step, and answers the check that is to come. */
export function* openLiveCheck<S extends LiveSheet>(input: LiveInput<S>): Generator<number, LiveCheck<S>> {
  const { rules } = input;
  const held: Held<S>[] = [];
  for (const [at, grid] of input.grids.entries()) {
    yield at;
    const editable = editableGrid(grid);
    const sheet = input.read(editable.grid);
    held.push({
      editable,
      sheet,
      follower: followSheet(sheet.read),
      isGround: input.isGround(sheet.read.sheet),
    });
  }

  /** Runs and all they found, once a check has begun. */
  let check: Check | null = null;
  const facts = new Set<TableFact>(rules.flatMap((rule) => ('facts' in rule ? rule.facts : [])));
  const contextOf = (basis: Basis, before: BookContext | null): BookContext =>
    input.contextOf(
      held.flatMap(({ sheet }) => (sheet.leftOut ? [] : [sheet.read.sheet])),
      basis,
      before,
    );

  const newStore = (view: BookView): FindingStore<LiveFinding> =>
    createFindingStore(
      ({ finding, sheet }) => ({ ...finding, opd: opdAt(contextAt(view, sheet).table, finding.row) }),
      (a, b) => a.opd === b.opd,
    );

  function* steps(basis: Basis): Generator<CheckStep, void> {
    const book = contextOf(basis, null);
    const taken: Taken = { book };
    const view: BookView = { book: () => taken.book, sheet: (at) => taken.book.sheets[at] };
    const store = newStore(view);
    const runs = rules.flatMap((rule, at) => createRun(rule, at, basis.settings, view, store.sink) ?? []);
    const own: Check = { basis, taken, store, runs, complete: false };
    check = own;
    for (const run of runs.filter(({ perSheet }) => !perSheet)) {
      run.start(null);
      yield { done: 0, findings: [] };
    }
    for (const sheet of book.sheets.keys()) {
      for (const run of runs.filter(({ perSheet }) => perSheet)) {
        run.start(sheet);
        yield { done: sheet, findings: [] };
      }
      store.settle();
      yield { done: sheet + 1, findings: store.ofSheet(sheet) };
    }
    own.complete = true;
  }

  /** Takes over the cells of one sheet; answers its place where its rows moved, `null` where it cannot be followed. */
  function editSheet(one: Held<S>, cells: readonly CellEdit[], now: Check): readonly number[] | null {
    if (cells.length === 0) return [];
    if (one.isGround) return null;
    const at = held.filter(({ sheet }) => !sheet.leftOut).indexOf(one);
    const rows = [...new Set(cells.map(({ row }) => row + 1))].sort((a, b) => a - b);
    if (at >= 0) for (const run of now.runs) run.leave(at, rows);
    for (const cell of cells) one.editable.set(cell);
    const followed = one.follower.follow(cells);
    if (!followed) return readAgain(one, at, now);
    if (input.isGround(one.sheet.read.sheet)) return null;
    if (at < 0) return [];
    const { table } = one.sheet.read.sheet;
    const { rowsMoved } = followed;
    const fields = new Set<Field>(rowsMoved ? table.columns.keys() : followed.fields);
    noteEdit(table, fields, rowsMoved);
    const edit = { sheet: at, rows: followed.rows, fields, rowsMoved, turned: turnedFacts(facts, table) };
    for (const run of now.runs) run.enter(edit);
    if (fields.has('opd')) now.store.review(at);
    return rowsMoved ? [at] : [];
  }

  function readAgain(one: Held<S>, at: number, now: Check): readonly number[] | null {
    const before = now.taken.book.sheets[at];
    const wasLeftOut = one.sheet.leftOut;
    one.sheet = input.read(one.editable.grid);
    one.follower = followSheet(one.sheet.read);
    one.isGround = input.isGround(one.sheet.read.sheet);
    if (one.isGround || wasLeftOut !== one.sheet.leftOut) return null;
    if (!before) return [];
    const next = contextOf(now.basis, now.taken.book);
    if (next.tahun !== now.taken.book.tahun) return null;
    now.taken.book = next;
    for (const run of now.runs) run.replace(at, before);
    now.store.review(at);
    return [at];
  }

  return {
    sheets: () => held.map(({ sheet }) => sheet),
    steps,
    edit(edits) {
      const now = check;
      if (!now?.complete) return null;
      const sheets = new Set<number>();
      for (const { sheet, cells } of edits) {
        const one = held.find(({ editable }) => editable.grid.sheet === sheet);
        const changed =
          one &&
          editSheet(
            one,
            lastOfEach(cells).filter((cell) => one.editable.differs(cell)),
            now,
          );
        if (!changed) {
          now.complete = false;
          return null;
        }
        for (const at of changed) sheets.add(at);
      }
      return { ...now.store.settle(), sheets: [...sheets].sort((a, b) => a - b) };
    },
  };
}

/** An edit that names a cell twice means the last. */
function lastOfEach(cells: readonly CellEdit[]): readonly CellEdit[] {
  const byCell = new Map(cells.map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell]));
  return byCell.size === cells.length ? cells : [...byCell.values()];
}

function opdAt(table: Table, row: number): string | null {
  const column = table.columns.get('opd');
  const index = column ? indexOfRow(table, row) : null;
  return index === null ? null : textAt(column, index);
}
