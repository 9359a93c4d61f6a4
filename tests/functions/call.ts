import { callFunction } from '../../src/functions/call-function';
import type { FunctionId } from '../../src/functions/function-ids';
import { isCellError, type CellValue } from '../../src/core/values/cell-value';

/** Calls a function as Excel would in Bahasa Indonesia; an error stands as its code and sentence. */
export function call(id: FunctionId, ...given: readonly unknown[]): readonly (readonly unknown[])[] | string {
  try {
    return callFunction(id, given, { lang: 'id', makeError: (code, text) => `${code} ${text}` });
  } catch (error) {
    if (typeof error === 'string') return error;
    throw error;
  }
}

/** One value as a column of answers. */
export const column = (
  id: FunctionId,
  values: readonly unknown[],
  ...more: readonly unknown[]
): unknown[] => {
  const answer = call(
    id,
    values.map((value) => [value]),
    ...more,
  );
  if (typeof answer === 'string') throw new Error(answer);
  return answer.map(([first]) => first);
};

/** Cells as Excel hands them over: rectangular, blank ones as it has them, errors as objects. */
export function given(cells: readonly (readonly CellValue[])[], blank: null | 0 | ''): unknown[][] {
  const width = Math.max(0, ...cells.map((line) => line.length));
  return cells.map((line) =>
    Array.from({ length: width }, (_, at) => {
      const cell = line[at] ?? null;
      if (cell === null || cell === '') return blank;
      return isCellError(cell) ? { code: cell.error, type: 'Error' } : cell;
    }),
  );
}
