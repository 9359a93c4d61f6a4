import type { Finding } from '../findings/finding';
import type { GroupRule, Member, SheetContext } from '../rules/rule';
import { indexOfRow, lowerBound, rowCursor, rowsOf, type Row } from '../table/table';
import { itemAt } from '../values/at';
import { createKeyIndex, placeOf, rowOf, sheetOf, type KeyIndex } from './places';
import { findingOf, inOrder, type Placed, type Running } from './placed';
import { goesByTurned, touches } from './reads';
import { contextAt, type BookView, type RuleRun, type Sink } from './run';
import { createShown, type Shown } from './shown';
import { createWholeSheet, type WholeSheet } from './whole-sheet';

/** The groups of one sheet, or of the workbook. */
interface Pool {
  readonly index: KeyIndex;
  readonly shown: Shown<string>;
  readonly whole: WholeSheet | null;
}

/** The pool of a rule that compares rows across the workbook. */
const BOOK = -1;

/** A rule that compares rows by a key: an edit concerns the groups its rows are in before or after it. */
export function createGroupRun(running: Running<GroupRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  const perSheet = rule.meta.scope === 'lembar';
  const pools = new Map<number, Pool>();
  /** Rows taken out for an edit that is going on, and the keys they had. */
  const left = { rows: new Set<number>(), keys: new Set<string>() };
  let active = true;

  const takesPart = ({ sheet }: SheetContext): boolean => rule.meta.roles.includes(sheet.role);
  const poolOf = (sheet: number): Pool => {
    const key = perSheet ? sheet : BOOK;
    let pool = pools.get(key);
    if (!pool) {
      const whole = perSheet && rule.whole ? createWholeSheet(running, sheet, sink) : null;
      pool = { index: createKeyIndex(), shown: createShown(whole?.sink ?? sink), whole };
      pools.set(key, pool);
    }
    return pool;
  };
  const keysOf = (row: Row, context: SheetContext): readonly string[] => rule.keys(row, context);

  const memberAt = (place: number): Member => {
    const sheet = contextAt(view, sheetOf(place));
    return { sheet, index: lowerBound(sheet.table.rows, rowOf(place)) };
  };
  const findingsOf = (key: string, places: readonly number[]): readonly Placed[] => {
    const begin = places[0];
    if (begin === undefined || (places.length < 2 && rule.alone !== true)) return [];
    const last = itemAt(places, places.length - 1, begin);
    if (rule.acrossSheets === true && sheetOf(begin) === sheetOf(last)) return [];
    const first = memberAt(begin);
    const others = places.slice(1).map(memberAt);
    const bySheet = new Map<SheetContext, Finding[]>();
    for (const draft of rule.check(key, [first, ...others])) {
      const sheet = draft.sheet ?? first.sheet;
      const finding = findingOf(running, sheet, draft, draft.at);
      const known = bySheet.get(sheet);
      if (known) known.push(finding);
      else bySheet.set(sheet, [finding]);
    }
    if (bySheet.size === 0) return [];
    const numbers = [...new Set(places.map(sheetOf))];
    return numbers.flatMap((sheet) => {
      // Each group counts its own turns: two groups in a cell are told apart by what they say.
      return inOrder(bySheet.get(contextAt(view, sheet)) ?? [], running, sheet);
    });
  };
  const sayKeys = (pool: Pool, keys: Iterable<string>): void => {
    for (const key of keys) pool.shown.say(key, findingsOf(key, pool.index.of(key)));
  };
  /** Says every group there is, and that those of `before` which are no more say nothing. */
  const sayAll = (pool: Pool, before: Iterable<string>): void => {
    const gone = [...before].filter((key) => pool.index.of(key).length === 0);
    sayKeys(pool, gone);
    sayKeys(pool, pool.index.keys());
  };
  const settle = (pool: Pool, sheet: number): void => {
    const context = contextAt(view, sheet);
    pool.whole?.settle(context, (said) => {
      const groups = pool.index.size();
      // Spread would look at `first`, which costs a pass.
      return rule.whole?.(
        Object.create(said, { groups: { value: groups } }) as typeof said & { groups: number },
        context,
      );
    });
  };
  const addSheet = (pool: Pool, sheet: number): void => {
    const context = contextAt(view, sheet);
    if (!takesPart(context)) return;
    for (const row of rowsOf(context.table))
      for (const key of keysOf(row, context)) pool.index.add(key, placeOf(sheet, row.row));
  };
  const isActive = (): boolean =>
    rule.acrossSheets !== true || view.book().sheets.filter(takesPart).length > 1;
  const startBook = (): void => {
    const pool = poolOf(BOOK);
    active = isActive();
    const { sheets } = view.book();
    for (const sheet of sheets.keys()) {
      pool.index.removeSheet(sheet);
      if (active) addSheet(pool, sheet);
    }
    sayAll(pool, pool.shown.keys());
  };
  const startSheet = (sheet: number): void => {
    const pool = poolOf(sheet);
    // Rows taken out for an edit are in no group any more; their groups are said anew all the same.
    const concerned = new Set([...pool.index.removeSheet(sheet), ...left.keys]);
    left.keys.clear();
    addSheet(pool, sheet);
    if (perSheet) sayAll(pool, concerned);
    else {
      const context = contextAt(view, sheet);
      if (takesPart(context))
        for (const row of rowsOf(context.table)) for (const key of keysOf(row, context)) concerned.add(key);
      sayKeys(pool, concerned);
    }
    settle(pool, sheet);
  };

  return {
    perSheet,
    start(sheet) {
      if (sheet === null) startBook();
      else startSheet(sheet);
    },
    leave(sheet, rows) {
      left.rows.clear();
      left.keys.clear();
      const context = contextAt(view, sheet);
      if (!active || !takesPart(context)) return;
      const { index } = poolOf(sheet);
      const { table } = context;
      const cursor = rowCursor(table);
      for (const row of rule.beside === true ? withNeighbours(table.rows, rows) : rows) {
        left.rows.add(row);
        const at = indexOfRow(table, row);
        if (at === null) continue;
        cursor.moveTo(at);
        for (const key of keysOf(cursor, context)) {
          index.remove(key, placeOf(sheet, row));
          left.keys.add(key);
        }
      }
    },
    enter(edit) {
      const { sheet, rowsMoved } = edit;
      const context = contextAt(view, sheet);
      if (!active || !takesPart(context)) return;
      if (goesByTurned(rule.facts, edit)) {
        startSheet(sheet);
        return;
      }
      const pool = poolOf(sheet);
      const cursor = rowCursor(context.table);
      const keys = new Set(left.keys);
      for (const row of left.rows) {
        const at = indexOfRow(context.table, row);
        if (at === null) continue;
        cursor.moveTo(at);
        for (const key of keysOf(cursor, context)) {
          pool.index.add(key, placeOf(sheet, row));
          keys.add(key);
        }
      }
      if (!touches(edit, rule.reads)) return;
      sayKeys(pool, rowsMoved && rule.countsRows === true ? new Set([...keys, ...pool.index.keys()]) : keys);
      settle(pool, sheet);
    },
    replace(sheet, before) {
      if (!takesPart(before) && !takesPart(contextAt(view, sheet))) return;
      if (!perSheet && active !== isActive()) startBook();
      else if (active) startSheet(sheet);
    },
  };
}

/** Rows with the data rows directly above and below each of them, before or after any of them comes or goes. */
function withNeighbours(table: Uint32Array, rows: readonly number[]): readonly number[] {
  const all = new Set(rows);
  for (const row of rows) {
    const at = lowerBound(table, row);
    for (const near of [table[at - 1], table[at], table[at + 1]]) if (near !== undefined) all.add(near);
  }
  return [...all].sort((a, b) => a - b);
}
