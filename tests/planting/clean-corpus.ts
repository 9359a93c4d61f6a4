import type { Finding } from '../../src/core/findings/finding';
import { checkDrafts } from './check';
import { createChance } from './chance';
import { anyPlan, cleanBook } from './clean/clean-book';
import { REGIONS } from './clean/place';
import type { DraftBook } from './draft';

/** Any clean workbook, with what is said of it. */
export function checkedClean(seed: number): {
  readonly book: DraftBook;
  readonly findings: readonly Finding[];
} {
  const chance = createChance(seed);
  const book = cleanBook(anyPlan(chance), chance);
  return { book, findings: checkDrafts([book], chance.chance(0.5) ? REGIONS : null) };
}

/** Errors and warnings of it, which there must not be. */
export const alarmsIn = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, messageId, sheet, cell }) => `${rule}/${messageId} '${sheet}'!${cell}`);
