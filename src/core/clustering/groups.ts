import type { JenisEjaan } from '../taxonomy/kamus';
import { itemAt, uint32At } from '../values/at';
import { acronymsOf, knownNames, type KnownName, type NameGround } from './known-names';
import { formOf, type NameForm } from './name-form';
import { readShortName, type ShortName } from './opd-short-names';
import type { Spelling } from './spelling';

/** A spelling with everything it is compared by. */
export interface NamedSpelling {
  readonly spelling: Spelling;
  readonly form: NameForm;
  readonly known: KnownName | null;
}

/** Spellings that are one name beyond doubt. */
export interface NameGroup {
  /** The one that speaks for them. */
  readonly best: NamedSpelling;
  readonly members: readonly NamedSpelling[];
  readonly rows: number;
  /** What its name is short for, where offices use it so. */
  readonly short: ShortName | null;
  /** What is known of any of its members. */
  readonly known: KnownName | null;
}

/**
 * Puts together what is the same letter for letter, with short words written out, or by what is known of it. Groups come
 * in their rank: official names first, abbreviations last, then by rows.
 */
export function groupSpellings(
  spellings: readonly Spelling[],
  jenis: JenisEjaan,
  ground: NameGround,
): readonly NameGroup[] {
  const acronyms = acronymsOf(jenis);
  const knownOf = knownNames(jenis, ground);
  const named = spellings.map((spelling): NamedSpelling => ({
    spelling,
    form: formOf(spelling.text, jenis, acronyms),
    known: knownOf(spelling.text, spelling.domain),
  }));
  const sets = createSets(named.length);
  const firstWith = new Map<string, number>();
  const join = (at: number, key: string): void => {
    const known = firstWith.get(key);
    if (known === undefined) firstWith.set(key, at);
    else sets.join(at, known);
  };
  for (const [at, { spelling, form, known }] of named.entries()) {
    const { domain } = spelling;
    if (form.letters === '') continue;
    join(at, `${domain.key}\u0000b${form.letters}\u0000${form.numbers}`);
    if (!domain.known) continue;
    join(at, `${domain.key}\u0000p${form.joined}\u0000${form.designators}`);
    if (known?.joins === true) join(at, `${domain.key}\u0000k${known.id}`);
  }
  const byRoot = new Map<number, Members>();
  for (const [at, one] of named.entries()) {
    const root = sets.rootOf(at);
    const known = byRoot.get(root);
    if (known) known.push(one);
    else byRoot.set(root, [one]);
  }
  return [...byRoot.values()].map((members) => groupOf(members, jenis)).sort(compareGroups);
}

type Members = [NamedSpelling, ...NamedSpelling[]];

function groupOf(members: Readonly<Members>, jenis: JenisEjaan): NameGroup {
  const rows = rowsByForm(members);
  const sorted = [...members].sort(
    (a, b) =>
      Number(b.known?.main === true) - Number(a.known?.main === true) ||
      (rows.get(b.form.letters) ?? 0) - (rows.get(a.form.letters) ?? 0) ||
      compareSpellings(a.spelling, b.spelling),
  );
  const best = itemAt(sorted, 0, members[0]);
  return {
    best,
    members: sorted,
    rows: members.reduce((sum, { spelling }) => sum + spelling.rows, 0),
    short: jenis === 'opd' ? readShortName(best.form.words) : null,
    known: sorted.find(({ known }) => known !== null)?.known ?? null,
  };
}

/** Rows of everything written with the same letters: it is names that are weighed first, then ways to write them. */
function rowsByForm(members: readonly NamedSpelling[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { form, spelling } of members)
    rows.set(form.letters, (rows.get(form.letters) ?? 0) + spelling.rows);
  return rows;
}

const compareGroups = (a: NameGroup, b: NameGroup): number =>
  Number(b.known?.main === true) - Number(a.known?.main === true) ||
  Number(a.short !== null) - Number(b.short !== null) ||
  b.rows - a.rows ||
  compareSpellings(a.best.spelling, b.best.spelling);

/** More rows first, then the better form, then the alphabet; a total order, so that no order of rows shows through. */
const compareSpellings = (a: Spelling, b: Spelling): number =>
  b.rows - a.rows ||
  untidiness(a.text) - untidiness(b.text) ||
  (a.text < b.text ? -1 : a.text > b.text ? 1 : a.domain.key < b.domain.key ? -1 : 1);

/** What makes one of two equally frequent spellings the worse: no capitals, nothing but capitals, `&`, odd spacing. */
function untidiness(text: string): number {
  const letters = text.replace(/\P{L}/gu, '');
  const shouted = letters.length > 5 && letters === letters.toUpperCase();
  const whispered = letters === letters.toLowerCase();
  return Number(shouted) + 2 * Number(whispered) + Number(/&| [,.;]|[,;](?=\S)/u.test(text));
}

interface Sets {
  readonly rootOf: (item: number) => number;
  readonly join: (a: number, b: number) => void;
}

/** Disjoint sets of the numbers below `count`. */
function createSets(count: number): Sets {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = uint32At(parents, root, root);
    for (let at = item; at !== root;) {
      const next = uint32At(parents, at, root);
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join: (a, b) => {
      parents[rootOf(a)] = rootOf(b);
    },
  };
}
