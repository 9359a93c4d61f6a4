/**
 * `npm run bench:spell`: putting together the spellings of many distinct names. What counts is the growth: twice as many
 * names may cost little more than twice as much, however alike they are. Seconds are this machine's.
 */
import { clusterGathered } from '../src/core/clustering/cluster';
import type { Spelling } from '../src/core/clustering/spelling';
import { DEFAULT_SETTINGS } from '../src/core/settings/settings';
import { KAMUS_NASIONAL } from '../src/core/taxonomy/kamus';
import { interleaved, ratio } from './measure';

const HALF = 25_000;
const WHOLE = 50_000;
const ROUNDS = 3;
/** Twice the names, sorting and a busy machine included; pairs of all names would make it four. */
const MOST_GROWTH = 3;

const SYLLABLES = 'su ka ma ju ra di to no wa ri pan jung sari mul yo ban tu la bu han'.split(' ');
const DOMAIN = { key: '', label: '', kode: null, known: true };

/** The same numbers every time, spread well enough that names do not run in circles. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Distinct names of three words, half of them a letter away from the one before. */
function names(count: number): readonly Spelling[] {
  const pick = chance(1);
  const word = (): string =>
    Array.from({ length: 2 + pick(3) }, () => SYLLABLES[pick(SYLLABLES.length)] ?? '').join('');
  const found = new Set<string>();
  let base = '';
  while (found.size < count) {
    if (base === '' || pick(2) === 0) base = `Kantor ${word()} ${word()} ${word()}`;
    const slip = pick(base.length);
    found.add(pick(2) === 0 ? base : base.slice(0, slip) + base.slice(slip + 1));
  }
  return [...found].map((text) => ({ domain: DOMAIN, text, read: text, rows: 1, cells: 1, places: [] }));
}

const work = (spellings: readonly Spelling[]): number =>
  clusterGathered(spellings, 'opd', { settings: DEFAULT_SETTINGS, regions: null, kamus: KAMUS_NASIONAL })
    .length;

const [half, whole] = [names(HALF), names(WHOLE)];
const times = await interleaved(
  [
    { name: 'half', run: () => work(half) },
    { name: 'whole', run: () => work(whole) },
  ],
  ROUNDS,
);
const [small, large] = [times.get('half') ?? 0, times.get('whole') ?? 0];
console.log(
  `${String(WHOLE)} distinct spellings against ${String(HALF)}: ${ratio(large, small)} times the work ` +
    `(at most ${String(MOST_GROWTH)}), ${String(work(whole))} clusters`,
);
process.exitCode = large > small * MOST_GROWTH ? 1 : 0;
