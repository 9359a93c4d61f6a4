import { withFullCalculation, type Book } from './book-part';
import type { Parts } from './parts';
import { removePart } from './remove-part';

/** Sheets up to this many bytes are looked into for formulas; a larger one is taken to hold some. */
const LOOK_INTO = 4 * 2 ** 20;

/** What the changed sheets say of formulas. */
export interface FormulaNews {
  /** Parts of the sheets that were scanned already. */
  readonly scanned: ReadonlySet<string>;
  readonly hasFormulas: boolean;
  /** True when a formula came or went: the list of the order to compute in is out of date then. */
  readonly changed: boolean;
}

/**
 * Sees to it that no formula goes on showing a number of before. Excel computes everything when it opens the file; the
 * list of what to compute is dropped when it has become wrong, and Excel makes it anew.
 *
 * @returns true when the workbook holds formulas, or may.
 */
export async function recalculate(parts: Parts, book: Book, news: FormulaNews): Promise<boolean> {
  const chain = book.relationships.find(({ kind }) => kind === 'calcChain')?.target ?? null;
  const chained = chain !== null && parts.has(chain);
  if (chained && news.changed) await removePart(parts, book.part, chain);
  const needed = news.hasFormulas || chained || (await anyFormula(parts, book, news.scanned));
  if (needed) parts.put(book.part, withFullCalculation(await parts.text(book.part)));
  return needed;
}

async function anyFormula(parts: Parts, book: Book, scanned: ReadonlySet<string>): Promise<boolean> {
  const others = book.sheets.flatMap(({ part }) =>
    part !== null && !scanned.has(part) && parts.has(part) ? [part] : [],
  );
  if (others.reduce((sum, part) => sum + parts.sizeOf(part), 0) > LOOK_INTO) return true;
  for (const part of others) if (/<(\w+:)?f[\s>/]/.test(await parts.text(part))) return true;
  return false;
}
