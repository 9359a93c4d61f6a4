import { createHash } from 'node:crypto';
import type { Finding } from '../../src/core/findings/finding';
import { checkDrafts } from './check';
import { createChance } from './chance';
import { cleanBook } from './clean/clean-book';
import { REGIONS } from './clean/place';
import { addressOf, type DraftBook } from './draft';
import type { Planted, Planter } from './planter';

/** A finding, as far as it is compared; `text` says all of it. */
export interface Said {
  readonly rule: string;
  readonly text: string;
}

/** What came of one planted mistake. */
export interface Tried {
  readonly planter: Planter;
  /** What the workbook was made by. */
  readonly seed: number;
  /** What had to be found; empty where no workbook had a place for the mistake. */
  readonly wanted: readonly Said[];
  readonly missed: readonly Said[];
  /** What was found and not planted: false alarms. */
  readonly extra: readonly Said[];
  /** Errors and warnings of the clean workbook: false alarms too. */
  readonly clean: readonly Said[];
}

type Spoken = Pick<Finding, 'rule' | 'messageId' | 'file' | 'sheet' | 'cell'>;

const say = ({ rule, messageId, file, sheet, cell }: Spoken): Said => ({
  rule,
  text: `${rule}/${messageId} '[${file}]${sheet}'!${cell}`,
});

const sayPlanted = ({ rule, messageId, file = '', at }: Planted, [only]: readonly DraftBook[]): Said =>
  say({
    rule,
    messageId,
    file: at === null ? '' : file === '' ? (only?.file ?? '') : file,
    sheet: at?.sheet.name ?? '',
    cell: at === null ? '' : 'cell' in at ? at.cell : addressOf(at),
  });

/** What is in the first list and not in the second, each as often as it is too many. */
function without(list: readonly Said[], other: readonly Said[]): readonly Said[] {
  const left = other.map(({ text }) => text);
  return list.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** True where just what was planted was found, and nothing was wrong before. */
export const isRight = ({ wanted, missed, extra, clean }: Tried): boolean =>
  wanted.length > 0 && missed.length + extra.length + clean.length === 0;

/** Tells the seeds of planters apart, so that two planters of one run do not get the same workbook. */
const seedOf = ({ rule, messageId, how = '' }: Planter, seed: number, attempt: number): number =>
  createHash('sha1')
    .update(`${rule}/${messageId}/${how}/${String(seed)}/${String(attempt)}`)
    .digest()
    .readInt32LE(0);

interface Clean {
  readonly books: DraftBook[];
  /** Whether the official regions are at hand. */
  readonly regions: boolean;
}

function cleanFor(planter: Planter, seed: number): Clean {
  const chance = createChance(seed);
  if ('books' in planter) return { books: planter.books(chance), regions: false };
  const regions = planter.regions ?? chance.chance(0.5);
  return { books: [cleanBook(planter.book(chance), chance)], regions };
}

function plantIn(planter: Planter, books: DraftBook[], seed: number): readonly Planted[] {
  const chance = createChance(~seed);
  if ('books' in planter) return planter.plant(books, chance);
  const [book] = books;
  return book ? planter.plant(book, chance) : [];
}

// A small workbook may have no row for it; that so many in a row have none is a planter that is broken.
const MOST_ATTEMPTS = 8;

/** Plants one mistake in a clean workbook and looks at what is said of it beyond what was said before. */
export function tryPlanter(planter: Planter, run: number): Tried {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const seed = seedOf(planter, run, attempt);
    const { books, regions } = cleanFor(planter, seed);
    const planted = plantIn(planter, books, seed);
    if (planted.length === 0) continue;
    const known = regions ? REGIONS : null;
    const before = checkDrafts(cleanFor(planter, seed).books, known);
    const wanted = planted.map((one) => sayPlanted(one, books));
    const found = without(checkDrafts(books, known).map(say), before.map(say));
    return {
      planter,
      seed,
      wanted,
      missed: without(wanted, found),
      extra: without(found, wanted),
      clean: before.filter(({ severity }) => severity !== 'info').map(say),
    };
  }
  return { planter, seed: run, wanted: [], missed: [], extra: [], clean: [] };
}
