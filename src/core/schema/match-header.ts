import { distance } from 'fastest-levenshtein';
import type { Field } from '../table/field';
import type { Role } from '../table/table';
import { findProgramOfHeader } from '../taxonomy/program';
import { fold } from '../values/text';
import { HEADER_NAMES } from './header-names';

/** How a header was matched: letter for letter, as a known wording, as part of a longer wording, or by likeness. */
export type MatchWay = 'sama' | 'sinonim' | 'bagian' | 'mirip';

/** One field a header may stand for. `confidence` runs from 0 to 1. */
export interface HeaderMatch {
  readonly field: Field;
  readonly confidence: number;
  readonly way: MatchWay;
}

/** The texts over one column: the labels from the top row down, and the whole joined. */
export interface HeaderText {
  /** The lowest label, the one nearest to the data. */
  readonly leaf: string;
  /** All labels from top to bottom joined with a space. */
  readonly joined: string;
}

const MIN_LIKENESS = 0.82;
const MAX_FUZZY_LENGTH = 60;
// A count, a share or a physical measure of a thing is not the thing.
const NOT_THE_THING = /^(jumlah|total|persen|persentase|capaian|kinerja|target|rasio|progres)\b/;
const NOT_MONEY = /\b(fisik|persen|persentase|capaian|kinerja|output|volume)\b|%/i;
const MONEY_FIELDS = /^(pagu|realisasi|nilaiManfaat)/;

interface Known {
  readonly field: Field;
  readonly name: string;
  readonly first: boolean;
}

const knownByRole = new Map<
  Role,
  { readonly exact: ReadonlyMap<string, Known>; readonly all: readonly Known[] }
>();

function knownFor(role: Role): {
  readonly exact: ReadonlyMap<string, Known>;
  readonly all: readonly Known[];
} {
  const ready = knownByRole.get(role);
  if (ready) return ready;
  const exact = new Map<string, Known>();
  // Wordings that hold for this role only come first: they are the more specific ones.
  const ordered = [...HEADER_NAMES].sort(
    (a, b) => Number(a.roles === undefined) - Number(b.roles === undefined),
  );
  for (const { field, roles, names } of ordered) {
    if (roles && !roles.includes(role)) continue;
    names.forEach((name, at) => {
      if (!exact.has(name)) exact.set(name, { field, name, first: at === 0 });
    });
  }
  const made = { exact, all: [...exact.values()] };
  knownByRole.set(role, made);
  return made;
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]{0,80}\)|\*/g, ' ');

/** The forms of a header worth looking up: as it is and without brackets, the lowest label and the joined one. */
function formsOf({ leaf, joined }: HeaderText): readonly string[] {
  return [
    ...new Set([joined, withoutBrackets(joined), leaf, withoutBrackets(leaf)].map((text) => fold(text))),
  ].filter((form) => form !== '');
}

/**
 * The fields a header may stand for in a sheet of this role, best first.
 *
 * Known wordings win over parts of longer wordings, and those over likeness; likeness is the Levenshtein
 * distance relative to the longer of the two texts and starts at 0.82.
 */
export function matchHeader(header: HeaderText, role: Role): readonly HeaderMatch[] {
  return matchExact(header, role) ?? matchLoose(header, role);
}

/** Only wordings known letter for letter; cheap enough to try on every row of a sheet. */
export function matchExact(header: HeaderText, role: Role): readonly HeaderMatch[] | null {
  const { exact } = knownFor(role);
  const forms = formsOf(header);
  for (const form of forms) {
    const known = exact.get(form);
    if (known && !wrongMeasure(known.field, header)) {
      // "Sem.1" alone says less than "Realisasi Sem.1".
      const confidence = form === forms[0] ? 1 : 0.95;
      return [{ field: known.field, confidence, way: known.first ? 'sama' : 'sinonim' }];
    }
  }
  if (role !== 'keluarga' && role !== 'individu') return null;
  const program = findProgramOfHeader(header.joined) ?? findProgramOfHeader(header.leaf);
  return program === null ? null : [{ field: `penerima.${program}`, confidence: 0.95, way: 'sinonim' }];
}

function matchLoose(header: HeaderText, role: Role): readonly HeaderMatch[] {
  const { all } = knownFor(role);
  const best = new Map<Field, HeaderMatch>();
  const offer = (field: Field, confidence: number, way: MatchWay): void => {
    if ((best.get(field)?.confidence ?? 0) < confidence) best.set(field, { field, confidence, way });
  };
  for (const form of formsOf(header)) {
    if (form.length > MAX_FUZZY_LENGTH) continue;
    for (const { field, name } of all) {
      if (wrongMeasure(field, header)) continue;
      if (name.length >= 4 && !NOT_THE_THING.test(form) && containsWords(form, name)) {
        // The larger the share of the header the known wording covers, the surer.
        offer(field, 0.6 + 0.25 * (name.length / form.length), 'bagian');
      } else if (name.length >= 5 && Math.abs(name.length - form.length) <= 4) {
        const likeness = 1 - distance(form, name) / Math.max(form.length, name.length);
        if (likeness >= MIN_LIKENESS) offer(field, likeness * 0.9, 'mirip');
      }
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

const wrongMeasure = (field: Field, { joined }: HeaderText): boolean =>
  MONEY_FIELDS.test(field) && NOT_MONEY.test(joined);

const containsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
