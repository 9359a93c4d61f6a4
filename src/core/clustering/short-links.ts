import { likenessOf } from '../regions/name-likeness';
import type { Propose } from './group-link';
import type { NameGroup } from './groups';

/**
 * Puts a short name to the full name it stands for. Only where one full name of the workbook can be meant: with the Dinas
 * Sosial and the Dinas Sosial P3A in one workbook nobody but its people knows which one "Dinsos" is.
 */
export function linkShortNames(groups: readonly NameGroup[], propose: Propose): void {
  const full = new Map<string, number[]>();
  for (const [at, { short, best }] of groups.entries()) {
    if (short) continue;
    // By its first words too, so that names that say more than a known one are seen as rivals.
    for (let words = 2; words <= best.form.words.length; words += 1) {
      const key = best.form.words.slice(0, words).join(' ');
      const known = full.get(key);
      if (known) known.push(at);
      else full.set(key, [at]);
    }
  }
  for (const [at, { short }] of groups.entries()) {
    if (!short) continue;
    const possible = new Set(short.names.flatMap((name) => full.get(name.join(' ')) ?? []));
    const exact = new Set(short.names.map((name) => [...name, ...short.tail].join(' ')));
    const [only, second] = [...possible].filter((other) => isOfTail(groups[other], short.tail));
    if (only === undefined || second !== undefined) continue;
    if (!exact.has(groups[only]?.best.form.words.join(' ') ?? '')) continue;
    propose(at, only, (one, other) => ({
      cara: 'singkatan',
      likeness: likenessOf(one.best.form.joined, other.best.form.joined),
    }));
  }
}

/** Names of another region's office are no rivals: where the short name says whose it is, so must the full one. */
const isOfTail = (group: NameGroup | undefined, tail: readonly string[]): boolean => {
  const words = group?.best.form.words ?? [];
  return tail.length === 0 || tail.every((word, at) => words[words.length - tail.length + at] === word);
};
