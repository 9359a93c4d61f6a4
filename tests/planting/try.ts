import { createHash } from 'node:crypto';
import type { Finding } from '../../src/core/findings/finding';
import { checkDraft } from './check';
import { createChance } from './chance';
import { cleanBook } from './clean/clean-book';
import { REGIONS } from './clean/place';
import { addressOf, type DraftBook } from './draft';
import type { Planted, Planter } from './planter';

/** What came of one planted mistake. */
export interface Tried {
  readonly planter: Planter;
  readonly seed: number;
  /** False where the workbook had no place for it. */
  readonly planted: boolean;
  /** What was planted and not found. */
  readonly missed: readonly string[];
  /** What was found and not planted: false alarms. */
  readonly extra: readonly string[];
  /** Errors and warnings of the clean workbook. */
  readonly clean: readonly string[];
}

const sayFinding = ({ rule, messageId, sheet, cell }: Finding): string =>
  `${rule}/${messageId} '${sheet}'!${cell}`;

const sayPlanted = ({ rule, messageId, at }: Planted): string =>
  `${rule}/${messageId} '${at.sheet.name}'!${'cell' in at ? at.cell : addressOf(at)}`;

/** What is in the first list and not in the second, each as often as it is too many. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Tells the seeds of planters apart, so that two planters of one run do not get the same workbook. */
const seedOf = ({ rule, messageId, how = '' }: Planter, seed: number, attempt: number): number =>
  createHash('sha1')
    .update(`${rule}/${messageId}/${how}/${String(seed)}/${String(attempt)}`)
    .digest()
    .readInt32LE(0);

const draftOf = (planter: Planter, seed: number): { readonly book: DraftBook; readonly regions: boolean } => {
  const chance = createChance(seed);
  const regions = planter.regions ?? chance.chance(0.5);
  return { book: cleanBook(planter.book(chance), chance), regions };
};

// A small workbook may have no row for it; that so many in a row have none is a planter that is broken.
const MOST_ATTEMPTS = 8;

/** Plants one mistake in a clean workbook and looks at what is said of it beyond what was said before. */
export function tryPlanter(planter: Planter, run: number): Tried {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const seed = seedOf(planter, run, attempt);
    const { book, regions } = draftOf(planter, seed);
    const planted = planter.plant(book, createChance(~seed));
    if (planted.length > 0) return lookAt(planter, seed, { book, regions, planted });
  }
  return { planter, seed: run, planted: false, missed: [], extra: [], clean: [] };
}

function lookAt(
  planter: Planter,
  seed: number,
  { book, regions, planted }: { book: DraftBook; regions: boolean; planted: readonly Planted[] },
): Tried {
  const known = regions ? REGIONS : null;
  const before = checkDraft(draftOf(planter, seed).book, known);
  const wanted = planted.map(sayPlanted);
  const found = without(checkDraft(book, known).map(sayFinding), before.map(sayFinding));
  return {
    planter,
    seed,
    planted: true,
    missed: without(wanted, found),
    extra: without(found, wanted),
    clean: before.filter(({ severity }) => severity !== 'info').map(sayFinding),
  };
}
