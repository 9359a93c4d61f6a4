import { likenessOf } from '../regions/name-likeness';
import type { Propose } from './group-link';
import type { NameGroup } from './groups';

/** A group, by its number, whose name is written in full. */
interface FullName {
  readonly at: number;
  readonly words: readonly string[];
}

/**
 * Puts a short name to the full name it stands for. Only where one full name of the workbook can be meant: with the Dinas
 * Sosial and the Dinas Sosial P3A in one workbook nobody but its people knows which one "Dinsos" is.
 */
export function linkShortNames(groups: readonly NameGroup[], propose: Propose): void {
  const full = new Map<string, FullName[]>();
  for (const [at, { short, best }] of groups.entries()) {
    if (short) continue;
    // By its first words too, so that names that say more than a known one are seen as rivals.
    const { words } = best.form;
    const name = { at, words };
    for (let count = 2; count <= words.length; count += 1) {
      const key = words.slice(0, count).join(' ');
      const known = full.get(key);
      if (known) known.push(name);
      else full.set(key, [name]);
    }
  }
  for (const [at, { short }] of groups.entries()) {
    if (!short) continue;
    const possible = new Set(short.names.flatMap((name) => full.get(name.join(' ')) ?? []));
    const exact = new Set(short.names.map((name) => [...name, ...short.tail].join(' ')));
    const [only, second] = [...possible].filter(({ words }) => isOfTail(words, short.tail));
    if (only === undefined || second !== undefined) continue;
    if (!exact.has(only.words.join(' '))) continue;
    propose(at, only.at, (one, other) => ({
      cara: 'singkatan',
      likeness: likenessOf(one.best.form.joined, other.best.form.joined),
    }));
  }
}

/** Names of another region's office are no rivals: where the short name says whose it is, so must the full one. */
const isOfTail = (words: readonly string[], tail: readonly string[]): boolean =>
  tail.every((word, at) => words[words.length - tail.length + at] === word);
