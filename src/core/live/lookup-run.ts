import type { Finding } from '../findings/finding';
import type { LookupRule, SheetContext } from '../rules/rule';
import { indexOfRow, rowCursor, rowsOf } from '../table/table';
import { createKeyIndex, placeOf, rowOf, sheetOf } from './places';
import { findingOf, inOrder, type Running } from './placed';
import { goesByTurned, touches } from './reads';
import { contextAt, type BookView, type RuleRun, type Sink } from './run';
import { createShown, type Shown } from './shown';
import { createWholeSheet, type WholeSheet } from './whole-sheet';

interface Checked {
  readonly shown: Shown<number>;
  readonly whole: WholeSheet | null;
  /** Rows that have a key. */
  keyed: number;
}

/** A rule that asks whether other sheets know a row: an edit there concerns the rows that ask for what came or went. */
export function createLookupRun(running: Running<LookupRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  /** How many looked-up rows have each key. */
  const known = new Map<string, number>();
  /** Which checked rows ask for each key. */
  let askers = createKeyIndex();
  const checked = new Map<number, Checked>();
  /** Keys of looked-up rows that were taken out for an edit. */
  const gone = new Set<string>();

  const isChecked = ({ sheet }: SheetContext): boolean => rule.meta.roles.includes(sheet.role);
  const isLookedUp = ({ sheet }: SheetContext): boolean => rule.among.includes(sheet.role);
  const checkedOf = (sheet: number): Checked => {
    let one = checked.get(sheet);
    if (!one) {
      const whole = rule.whole ? createWholeSheet(running, sheet, sink) : null;
      one = { shown: createShown(whole?.sink ?? sink), whole, keyed: 0 };
      checked.set(sheet, one);
    }
    return one;
  };
  const count = (key: string, by: 1 | -1): void => {
    const now = (known.get(key) ?? 0) + by;
    if (now > 0) known.set(key, now);
    else known.delete(key);
  };
  const isNeeded = (): boolean => view.book().sheets.some(isChecked);

  const sayRow = (sheet: number, row: number): void => {
    const context = contextAt(view, sheet);
    const found: Finding[] = [];
    const index = isChecked(context) ? indexOfRow(context.table, row) : null;
    if (index !== null) {
      const cursor = rowCursor(context.table);
      cursor.moveTo(index);
      const keys = rule.keys(cursor, context);
      for (const draft of rule.check(cursor, context, keys, (key) => known.has(key)))
        found.push(findingOf(running, context, draft, { index }));
    }
    checkedOf(sheet).shown.say(row, inOrder(found, running, sheet));
  };
  const settle = (): void => {
    for (const [sheet, { whole, keyed }] of checked) {
      const context = contextAt(view, sheet);
      whole?.settle(context, (said) => {
        const counts = { rows: { value: keyed }, known: { value: known.size } };
        // Spread would look at `first`, which costs a pass.
        return isChecked(context)
          ? rule.whole?.(
              Object.create(said, counts) as typeof said & { rows: number; known: number },
              context,
            )
          : null;
      });
    }
  };
  const start = (): void => {
    known.clear();
    askers = createKeyIndex();
    for (const one of checked.values()) one.keyed = 0;
    if (!isNeeded() && checked.size === 0) return;
    for (const context of view.book().sheets.filter(isLookedUp)) {
      for (const row of rowsOf(context.table)) for (const key of rule.keys(row, context)) count(key, 1);
    }
    for (const [sheet, context] of view.book().sheets.entries()) {
      const rows = new Set<number>(checked.get(sheet)?.shown.keys());
      if (isChecked(context)) {
        const one = checkedOf(sheet);
        for (const row of rowsOf(context.table)) {
          rows.add(row.row);
          const keys = rule.keys(row, context);
          if (keys.length > 0) one.keyed += 1;
          for (const key of keys) askers.add(key, placeOf(sheet, row.row));
        }
      }
      for (const row of rows) sayRow(sheet, row);
    }
    settle();
  };

  return {
    perSheet: false,
    start,
    leave(sheet, rows) {
      gone.clear();
      const context = contextAt(view, sheet);
      if (!isNeeded() || (!isChecked(context) && !isLookedUp(context))) return;
      const cursor = rowCursor(context.table);
      for (const row of rows) {
        const index = indexOfRow(context.table, row);
        if (index === null) continue;
        cursor.moveTo(index);
        const keys = rule.keys(cursor, context);
        if (isLookedUp(context)) {
          for (const key of keys) {
            count(key, -1);
            gone.add(key);
          }
        }
        if (!isChecked(context)) continue;
        if (keys.length > 0) checkedOf(sheet).keyed -= 1;
        for (const key of keys) askers.remove(key, placeOf(sheet, row));
      }
    },
    enter(edit) {
      const { sheet, rows } = edit;
      const context = contextAt(view, sheet);
      if (!isNeeded() || (!isChecked(context) && !isLookedUp(context))) return;
      if (goesByTurned(rule.facts, edit)) {
        start();
        return;
      }
      const cursor = rowCursor(context.table);
      const keysNow = new Set(gone);
      for (const row of rows) {
        const index = indexOfRow(context.table, row);
        if (index === null) continue;
        cursor.moveTo(index);
        const keys = rule.keys(cursor, context);
        if (isLookedUp(context)) {
          for (const key of keys) {
            count(key, 1);
            keysNow.add(key);
          }
        }
        if (!isChecked(context)) continue;
        if (keys.length > 0) checkedOf(sheet).keyed += 1;
        for (const key of keys) askers.add(key, placeOf(sheet, row));
      }
      if (!touches(edit, rule.reads)) return;
      const places = new Set(isChecked(context) ? rows.map((row) => placeOf(sheet, row)) : []);
      for (const key of keysNow) for (const place of askers.of(key)) places.add(place);
      for (const place of places) sayRow(sheetOf(place), rowOf(place));
      settle();
    },
    replace(sheet, before) {
      const concerned = [before, contextAt(view, sheet)];
      if (concerned.some((context) => isChecked(context) || isLookedUp(context))) start();
    },
  };
}
