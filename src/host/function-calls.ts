import { parseReference } from '../workbook/a1';
import { usedArea, valueAt } from '../workbook/memory/cells';
import type { BookModel, Json } from '../workbook/memory/model';
import { isCellError, type CellValue } from '../core/values/cell-value';
import type { ShellEntry } from './shell';

/** What a custom function answered, as office.js hands it over: cells to spill, or the number of an error and its text. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: number; readonly text: string };

/** The side of Excel that recalculates cells with custom functions in them. */
export interface FunctionCalls {
  /** True once the page has said that it takes calls. */
  readonly isReady: () => boolean;
  /**
   * Calls a function by the id of its metadata. Waits until the page takes calls; calls of one turn go out together, as
   * those of one recalculation do.
   */
  readonly call: (id: string, values: readonly Json[]) => Promise<FunctionAnswer>;

  /** For the library: it takes calls from now on. */
  readonly ready: () => void;
  /** For the library: the results of calls, as lists or as objects. */
  readonly settle: (results: Json) => void;
}

/** Messages that call a custom function. */
const CALL_CATEGORY = 1;
const CALL = 1000;
/** The function is told of errors in its arguments (`allowErrorForDataTypeAny`). */
const ALLOW_ERRORS = 4;

/** A recalculation without any cell yet. `send` brings messages to the add-in. */
export function createFunctionCalls(send: (entry: ShellEntry) => void): FunctionCalls {
  const open = new Map<number, (answer: FunctionAnswer) => void>();
  let waiting: ShellEntry[] = [];
  let isReady = false;
  let sequence = 0;

  const flush = (): void => {
    if (isReady) for (const entry of waiting.splice(0)) send(entry);
  };
  return {
    isReady: () => isReady,
    call(id, values) {
      sequence += 1;
      const call = [sequence, id, values, null, ALLOW_ERRORS];
      const entry: ShellEntry = [CALL_CATEGORY, CALL, '', JSON.stringify(call), sequence];
      return new Promise((resolve) => {
        open.set(sequence, resolve);
        waiting = [...waiting, entry];
        flush();
      });
    },
    ready() {
      isReady = true;
      flush();
    },
    settle(results) {
      if (!Array.isArray(results)) return;
      for (const result of results as readonly Json[]) {
        const read = readResult(result);
        if (read === null) continue;
        open.get(read.id)?.(read.answer);
        open.delete(read.id);
      }
    },
  };
}

/** `[id, ok, value, error number]`, or the same by name from an older library. */
function readResult(result: Json): { readonly id: number; readonly answer: FunctionAnswer } | null {
  if (typeof result !== 'object' || result === null) return null;
  const { id, failed, value, errorCode } = result as Readonly<Record<string, Json>>;
  const [number, ok, content, code] = Array.isArray(result)
    ? (result as readonly Json[])
    : [id, failed !== true, value, errorCode];
  return {
    id: Number(number),
    answer:
      ok === true
        ? { ok: true, value: content ?? null }
        : { ok: false, code: Number(code), text: typeof content === 'string' ? content : '' },
  };
}

/** What Excel hands over for a blank cell: 0 on the desktop, null in a browser (OfficeDev/office-js issue 4702). */
export type BlankAs = 0 | null;

/**
 * The cells of a reference as Excel hands them to a custom function: row by row, errors as objects.
 *
 * @param book the workbook.
 * @param reference `Sheet!A1:C9`, or whole columns, which end with the last cell that holds something.
 * @param blankAs what a blank cell is.
 * @throws Error where the workbook has no such sheet: a mistake of the test.
 */
export function rangeArgument(book: BookModel, reference: string, blankAs: BlankAs): Json {
  const parsed = parseReference(reference);
  const sheet = book.sheets.find(({ name }) => name === parsed?.sheet);
  if (!parsed || !sheet) throw new Error(`host: no such range ${reference}`);
  const used = usedArea(sheet);
  const { top, left } = parsed.area;
  const bottom = Math.min(parsed.area.bottom, Math.max(top, used?.bottom ?? top));
  const right = Math.min(parsed.area.right, Math.max(left, used?.right ?? left));
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) =>
      argumentOf(valueAt(sheet, top + row, left + column), blankAs),
    ),
  );
}

function argumentOf(value: CellValue, blankAs: BlankAs): Json {
  if (value === null) return blankAs;
  return isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
}
