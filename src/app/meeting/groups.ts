import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { StageBreak } from '../../core/convergence/stage-breaks';
import type { Finding } from '../../core/findings/finding';

/** A family that may lack something, as far as it is counted by what it has in common with others. */
export interface CountedFamily {
  /** The key of its village, as convergence lists it. */
  readonly desa: string;
  /** Village and kecamatan as they are written; `''` for none. */
  readonly namaDesa: string;
  /** The needs that are missing for certain. */
  readonly kurang: readonly string[];
  /** For each of them the OPDs that provide it. */
  readonly opd: readonly (readonly string[])[];
}

/** Families counted by one thing they have in common. */
export interface FamilyGroup {
  readonly key: string;
  /** `''` for what has no name: a village that is not known, needs no OPD provides. */
  readonly name: string;
  /** The places of its families in the order they came. */
  readonly places: readonly number[];
}

/** The families that lack something: by village, by the OPD they wait for, by what they lack. */
export interface FamilyGroups {
  readonly desa: readonly FamilyGroup[];
  readonly opd: readonly FamilyGroup[];
  readonly kebutuhan: readonly FamilyGroup[];
}

interface Draft {
  readonly key: string;
  name: string;
  readonly places: number[];
}

/**
 * Counts families; those that lack nothing are in no group. The groups with most families stand first, equal ones by name:
 * the order of lines in the workbook does not matter.
 */
export function groupFamilies(families: Iterable<CountedFamily>): FamilyGroups {
  const desa = new Map<string, Draft>();
  const opd = new Map<string, Draft>();
  const kebutuhan = new Map<string, Draft>();
  let at = -1;
  for (const family of families) {
    at += 1;
    if (family.kurang.length === 0) continue;
    put(desa, family.desa, family.desa === UNKNOWN_PLACE ? '' : family.namaDesa, at);
    for (const name of new Set(family.opd.flatMap((names) => (names.length > 0 ? names : ['']))))
      put(opd, name, name, at);
    for (const need of family.kurang) put(kebutuhan, need, need, at);
  }
  // A village that is known by its code alone is called by it.
  for (const draft of desa.values())
    if (draft.name === '' && draft.key !== UNKNOWN_PLACE) draft.name = draft.key;
  return { desa: largestFirst(desa), opd: largestFirst(opd), kebutuhan: largestFirst(kebutuhan) };
}

function put(groups: Map<string, Draft>, key: string, name: string, at: number): void {
  const known = groups.get(key);
  if (!known) groups.set(key, { key, name, places: [at] });
  else {
    known.places.push(at);
    if (name !== '' && (known.name === '' || name < known.name)) known.name = name;
  }
}

const largestFirst = (groups: ReadonlyMap<string, Draft>): readonly FamilyGroup[] =>
  [...groups.values()].sort(
    (a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );

/** The errors among findings by rule, the rules with most of them first, equal ones by id. */
export function errorsByRule<T extends Pick<Finding, 'rule' | 'severity'>>(
  findings: Iterable<T>,
): readonly (readonly [rule: string, findings: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    const known = groups.get(finding.rule);
    if (known) known.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
}

/** The one name all of them have; `''` where there are several or none. */
export function onlyName(names: Iterable<string | null>): string {
  const all = new Set<string>();
  for (const name of names) all.add(name ?? '');
  return all.size === 1 ? ([...all][0] ?? '') : '';
}

/** The kinds of break that were found, the one with most in it first. What cannot be judged is not among them. */
export const foundBreaks = (breaks: readonly StageBreak[]): readonly StageBreak[] =>
  breaks.filter(({ dapatDinilai, jumlah }) => dapatDinilai && jumlah > 0).sort((a, b) => b.jumlah - a.jumlah);
