import type { CellValue } from './cell-value';
import { isCellError } from './cell-value';
import type { Read, Unread } from './reading';
import { visibleText } from './text';

/** The longest visible text a value reader looks at; no code, amount or date is longer, so hostile input stays cheap. */
export const LONGEST_VALUE = 400;

/** A cell with something in it: its visible text when it holds text (see `visibleText`), otherwise the number or boolean. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean };

/** A value that was read, with the normalisation it took, if any. */
export const read = <T, Assumed extends string = never>(value: T, assumed?: Assumed): Read<T, Assumed> =>
  assumed === undefined ? { ok: true, value } : { ok: true, value, assumed };

/** A cell that could not be read, and why. */
export const unread = <Reason extends string>(reason: Reason): Unread<Reason> => ({ ok: false, reason });

/** The content every reader starts from, or `'empty'` (blank, or only dashes: the accountants' nothing) or `'error-value'` (`#N/A`). */
export const contentOf = (cell: CellValue): Content | 'empty' | 'error-value' => {
  if (cell === null) return 'empty';
  if (isCellError(cell)) return 'error-value';
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell === 'boolean') return { kind: 'boolean', boolean: cell };
  const text = visibleText(cell);
  return /^[-\u2010-\u2015\u2212]*$/u.test(text) ? 'empty' : { kind: 'text', text };
};

/** The text without the apostrophes (`' ’ ‘ \``) with which people force Excel to keep text, when they became part of it. */
export const withoutApostrophe = (text: string): string => text.replace(/^['\u2018\u2019`]+ ?/u, '');
