import { likenessOf } from '../regions/name-likeness';
import type { JenisEjaan } from '../taxonomy/kamus';
import { itemAt } from '../values/at';
import type { Link } from './attach';
import { mayStandTogether, type GroupLink, type Propose } from './group-link';
import type { NameGroup } from './groups';
import { fingerprint, ngramFingerprint } from './name-form';
import { visitNeighbours } from './neighbours';
import { slipLikeness } from './slips';
import { linkShortNames } from './short-links';
import { linkTitles } from './title-links';
import { slipKeys } from './slip-keys';

/** How many of a block that share a key are held against every other: those that rank first. */
const LEADERS = 3;

/**
 * Everything that may be one name with something else, both ways, by the number of the group.
 *
 * @param groups in their rank.
 * @param jenis the kind of names.
 * @param least likeness below which letters are no reason.
 */
export function linkGroups(
  groups: readonly NameGroup[],
  jenis: JenisEjaan,
  least: number,
): ReadonlyMap<number, readonly Link<GroupLink>[]> {
  const links = new Map<number, Link<GroupLink>[]>();
  const add = (a: number, b: number, link: GroupLink): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from);
      if (known) known.push({ to, link });
      else links.set(from, [{ to, link }]);
    }
  };
  const propose: Propose = (a, b, judge) => {
    const [one, other] = [groups[a], groups[b]];
    if (!one || !other || !mayStandTogether(one, other)) return;
    const { domain } = one.best.spelling;
    // Where nobody can say whose names they are, names that only look alike stay apart.
    if (!domain.known || domain.key !== other.best.spelling.domain.key) return;
    const link = judge(one, other);
    if (link) add(a, b, link);
  };

  if (jenis === 'opd') linkShortNames(groups, propose);
  if (jenis === 'desa') linkTitles(groups, propose);
  for (const block of blocksBy(groups, wordKey)) {
    pairLeaders(block, (a, b) => {
      propose(a, b, sameWords);
    });
  }
  const lettered = sameLetters(least);
  for (const block of blocksBy(groups, ({ best }) => ngramFingerprint(best.form))) {
    pairLeaders(block, (a, b) => {
      propose(a, b, lettered);
    });
  }
  const slipped = bySlips(least);
  const domains = groups.map(({ best }) => best.spelling.domain.key);
  const texts = groups.map(({ best }, at) => `${String(domains[at])}\u0000${best.form.joined}`);
  visitNeighbours(texts, (a, b) => {
    propose(a, b, slipped);
  });
  const keys = slipKeys(groups);
  for (const block of blocksBy(groups, (_, at) => itemAt(keys, at, ''))) {
    pairLeaders(block, (a, b) => {
      propose(a, b, slipped);
    });
  }
  return links;
}

const wordKey = ({ best: { form } }: NameGroup): string => (form.words.length > 1 ? fingerprint(form) : '');

const alike = (a: NameGroup, b: NameGroup): number => likenessOf(a.best.form.joined, b.best.form.joined);

const sameDesignators = (a: NameGroup, b: NameGroup): boolean =>
  a.best.form.designators === b.best.form.designators;

const sameWords = (a: NameGroup, b: NameGroup): GroupLink | null =>
  sameDesignators(a, b) ? { cara: 'kata', likeness: alike(a, b) } : null;

const sameLetters =
  (least: number) =>
  (a: NameGroup, b: NameGroup): GroupLink | null => {
    const likeness = alike(a, b);
    return likeness >= least && sameDesignators(a, b) ? { cara: 'kata', likeness } : null;
  };

const bySlips =
  (least: number) =>
  (a: NameGroup, b: NameGroup): GroupLink | null => {
    if (isAcronym(a) && isAcronym(b)) return null;
    const likeness = slipLikeness(a.best.form, b.best.form);
    return likeness !== null && likeness >= least ? { cara: 'ketik', likeness } : null;
  };

/** Every letter of an acronym counts: BPKAD and BPPKAD are two offices. */
const isAcronym = ({ best: { spelling, form }, short }: NameGroup): boolean =>
  form.words.length === 1 && (short !== null || !/\p{Ll}/u.test(spelling.text));

/** Groups of one domain that share a key, in their rank; only blocks of two or more. An empty key is none. */
function* blocksBy(
  groups: readonly NameGroup[],
  keyOf: (group: NameGroup, at: number) => string,
): Generator<readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    const key = keyOf(group, at);
    if (key === '') continue;
    const inDomain = `${group.best.spelling.domain.key}\u0000${key}`;
    const known = blocks.get(inDomain);
    if (known) known.push(at);
    else blocks.set(inDomain, [at]);
  }
  for (const block of blocks.values()) if (block.length > 1) yield block;
}

function pairLeaders(block: readonly number[], visit: (a: number, b: number) => void): void {
  for (const [at, one] of block.slice(0, LEADERS).entries()) {
    for (const other of block.slice(at + 1)) visit(one, other);
  }
}
