import { distance } from 'fastest-levenshtein';
import type { Field } from '../table/field';
import type { Role } from '../table/table';
import { KAMUS_NASIONAL, type Kamus } from '../taxonomy/kamus';
import type { ProgramId } from '../taxonomy/program';
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
  /** The lowest label that is more than a unit, the one nearest to the data. */
  readonly leaf: string;
  /** All labels from top to bottom joined with a space. */
  readonly joined: string;
}

const MIN_LIKENESS = 0.82;
const MAX_FUZZY_LENGTH = 60;
// A share or a physical measure of a budget is not the budget.
const NOT_MONEY = /\b(fisik|persen|persentase|capaian|kinerja|output|volume)\b|%/i;
const NAMES_MONEY = /\b(anggaran|pagu|keuangan|rp|rupiah|dana)\b/i;
const MONEY_FIELDS = /^(pagu|realisasi|nilaiManfaat)/;
// Words that may stand beside the name of an amount without making it another amount.
const BESIDE_MONEY = new Set(
  (
    'rp rupiah dalam ribu ribuan juta jutaan miliar miliaran milyar triliun total jumlah pagu anggaran alokasi belanja ' +
    'dana keuangan indikatif definitif murni awal akhir perubahan setelah apbd apbdp apbn apbdes p dpa dppa rka rkpd ta ' +
    'tahun s d sd sampai dengan saat ini bulan program kegiatan sub subkegiatan kemiskinan penanggulangan bantuan per ' +
    'penerima semester sem triwulan tw i ii iii iv dan serta dau dak dbh pad did non fisik'
  ).split(' '),
);
const YEAR = /^20\d\d$/;
// Indonesian names the thing first: `Desil Provinsi` is a desil, not a province. These may stand before it.
const OPENERS = /^(?:nama|uraian|data|besaran|besar|nilai|rincian|kolom) /;
// Longer wordings that begin with a name we know and are something else.
const SOMETHING_ELSE: Readonly<Partial<Record<Field, RegExp>>> = {
  no: /^nomor (?!urut\b)/,
  kode: /^kode (opd|skpd|organisasi|urusan|bidang|unit|pos|bank|desa|wilayah|sumber)\b/,
  sasaran: /^sasaran (strategis|kinerja|program|kegiatan|rpjmd|renstra|pembangunan)\b/,
  desil: /^desil (provinsi|kabupaten|kab|kota|kecamatan|desa)\b/,
  nik: /\b(ibu|ayah|bapak|orang tua|suami|istri|pasangan|petugas|pendamping)\b/,
  nomorKk: /\b(ibu|ayah|bapak|orang tua|suami|istri|pasangan|petugas|pendamping)\b/,
  nama: /\b(ibu|ayah|bapak|orang tua|suami|istri|pasangan|petugas|pendamping|bank|rekening|program|kegiatan|sekolah|usaha|kelompok|operator|opd|skpd|instansi|perangkat daerah)\b/,
};
const NUMERAL = /^(?:\d{1,4}|[ivx]{1,5}|s\d|k\d)$/;

interface Known {
  readonly field: Field;
  readonly name: string;
  readonly first: boolean;
}

interface KnownNames {
  readonly exact: ReadonlyMap<string, Known>;
  /** By length of the name, for likeness. */
  readonly byLength: ReadonlyMap<number, readonly Known[]>;
}

const knownByRole = new Map<Role, KnownNames>();

function knownFor(role: Role): KnownNames {
  const ready = knownByRole.get(role);
  if (ready) return ready;
  const exact = new Map<string, Known>();
  const byLength = new Map<number, Known[]>();
  // Wordings that hold for this role only come first: they are the more specific ones.
  const ordered = [...HEADER_NAMES].sort(
    (a, b) => Number(a.roles === undefined) - Number(b.roles === undefined),
  );
  for (const { field, roles, names } of ordered) {
    if (roles && !roles.includes(role)) continue;
    names.forEach((name, at) => {
      if (exact.has(name)) return;
      const known = { field, name, first: at === 0 };
      exact.set(name, known);
      byLength.set(name.length, [...(byLength.get(name.length) ?? []), known]);
    });
  }
  const made = { exact, byLength };
  knownByRole.set(role, made);
  return made;
}

/** A text without what stands in brackets, and without the stars of mandatory fields. */
export const withoutBrackets = (text: string): string => text.replace(/\([^()]{0,80}\)|\*/g, ' ');

// One header is asked about for every role; folding it is the dearest part.
const knownForms = new WeakMap<HeaderText, readonly string[]>();

/** The forms of a header worth looking up: as it is and without brackets, the lowest label and the joined one. */
function formsOf(header: HeaderText): readonly string[] {
  let forms = knownForms.get(header);
  if (!forms) {
    const { leaf, joined } = header;
    const texts = [...new Set([joined, withoutBrackets(joined), leaf, withoutBrackets(leaf)])];
    forms = [...new Set(texts.map(fold))].filter((form) => form !== '');
    knownForms.set(header, forms);
  }
  return forms;
}

const knownPrograms = new WeakMap<
  HeaderText,
  { readonly kamus: Kamus; readonly program: ProgramId | null }
>();

/** The programme a header names; asked by every role of people, worked out once. */
function programNamed(header: HeaderText, kamus: Kamus): ProgramId | null {
  let known = knownPrograms.get(header);
  if (known?.kamus !== kamus) {
    const { joined, leaf } = header;
    const program =
      kamus.findProgramOfHeader(joined) ?? (leaf === joined ? null : kamus.findProgramOfHeader(leaf));
    known = { kamus, program };
    knownPrograms.set(header, known);
  }
  return known.program;
}

/** Answers which fields a header may stand for in a sheet of a role, best first. */
export type HeaderMatcher = (header: HeaderText, role: Role) => readonly HeaderMatch[];

/**
 * Makes a matcher for one sheet: the fields a header may stand for in a sheet of a role, best first.
 *
 * Known wordings win over longer wordings that begin with one, and those over likeness; likeness is the
 * Levenshtein distance relative to the longer of the two texts and starts at 0.82. The same labels come back in
 * every depth and row tried, so what a text is like is worked out once.
 */
export function rememberingMatcher(kamus: Kamus): HeaderMatcher {
  const known = new Map<string, readonly HeaderMatch[]>();
  const find: LooseMatcher = (form, role) => {
    const key = `${role}|${form}`;
    let matches = known.get(key);
    if (!matches) {
      matches = looseOf(form, role);
      known.set(key, matches);
    }
    return matches;
  };
  return (header, role) => matchExact(header, role, kamus) ?? matchLoose(header, role, find);
}

const IN_RUPIAH = /\(\s*rp\.?\s*\)\s*$/i;

/** Only wordings known letter for letter; cheap enough to try on every row of a sheet. */
export function matchExact(
  header: HeaderText,
  role: Role,
  kamus: Kamus = KAMUS_NASIONAL,
): readonly HeaderMatch[] | null {
  const named = matchName(header, role);
  if (named) return [named];
  if (role !== 'keluarga' && role !== 'individu') return null;
  const program = programNamed(header, kamus);
  if (program === null) return null;
  // A bare name of a programme may stand for its amount or its date.
  const confidence = fold(header.joined).startsWith('penerima ') ? 1 : 0.95;
  return [{ field: `penerima.${program}`, confidence, way: 'sinonim' }];
}

/** {@link matchExact} without the names of programmes, which are dearer to look up. */
export function matchName(header: HeaderText, role: Role): HeaderMatch | null {
  const { exact } = knownFor(role);
  const forms = formsOf(header);
  for (const form of forms) {
    const known = exact.get(form);
    if (known && !wrongMeasure(known.field, header)) {
      // "Sem.1" alone says less than "Realisasi Sem.1"; a unit behind the name takes nothing away.
      const isWhole = form === forms[0] || form === fold(header.joined.replace(IN_RUPIAH, ''));
      const confidence = isWhole ? 1 : 0.95;
      return { field: known.field, confidence, way: known.first ? 'sama' : 'sinonim' };
    }
  }
  return null;
}

type LooseMatcher = (form: string, role: Role) => readonly HeaderMatch[];

function matchLoose(header: HeaderText, role: Role, find: LooseMatcher): readonly HeaderMatch[] {
  const best = new Map<Field, HeaderMatch>();
  for (const form of formsOf(header)) {
    if (form.length > MAX_FUZZY_LENGTH) continue;
    for (const match of find(form, role)) {
      if (wrongMeasure(match.field, header)) continue;
      if ((best.get(match.field)?.confidence ?? 0) < match.confidence) best.set(match.field, match);
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/** What one folded form is like. */
const looseOf: LooseMatcher = (form, role) => {
  const known = knownFor(role);
  return [...partsOf(form, known), ...likeOf(form, known)];
};

/** The known wordings a longer one begins with, and how sure it is that only words were added behind. */
function partsOf(form: string, { exact }: KnownNames): readonly HeaderMatch[] {
  const found: HeaderMatch[] = [];
  const opened = form.replace(OPENERS, '');
  for (const body of opened === form ? [form] : [form, opened]) {
    for (let end = body.indexOf(' '); end > 0; end = body.indexOf(' ', end + 1)) {
      const known = exact.get(body.slice(0, end));
      if (!known || end < 3 || !mayFollow(known.field, body, body.slice(end + 1).split(' '))) continue;
      // The larger the share of the header the known wording covers, the surer.
      found.push({ field: known.field, confidence: 0.6 + 0.25 * (end / form.length), way: 'bagian' });
    }
  }
  return found;
}

function mayFollow(field: Field, body: string, rest: readonly string[]): boolean {
  if (SOMETHING_ELSE[field]?.test(body) === true) return false;
  // `Klaster 1` is a value of the column, not its name.
  if (rest.every((word) => NUMERAL.test(word) && !YEAR.test(word))) return false;
  return !MONEY_FIELDS.test(field) || rest.every((word) => BESIDE_MONEY.has(word) || YEAR.test(word));
}

const LARGEST_DIFFERENCE = 4;
const SHORTEST_ALIKE = 5;

/** Likeness by letters; none where a number differs or the text is a known wording of something else. */
function likeOf(form: string, { byLength }: KnownNames): readonly HeaderMatch[] {
  if (isKnownName(form)) return [];
  const found: HeaderMatch[] = [];
  const shortest = Math.max(
    SHORTEST_ALIKE,
    Math.ceil(form.length * MIN_LIKENESS),
    form.length - LARGEST_DIFFERENCE,
  );
  for (let length = shortest; length <= form.length + LARGEST_DIFFERENCE; length += 1) {
    for (const { field, name } of byLength.get(length) ?? []) {
      if (MONEY_FIELDS.test(field) && !form.startsWith(name.charAt(0))) continue;
      const likeness = 1 - distance(form, name) / Math.max(form.length, name.length);
      if (likeness < MIN_LIKENESS || numeralsOf(form) !== numeralsOf(name)) continue;
      found.push({ field, confidence: likeness * 0.9, way: 'mirip' });
    }
  }
  return found;
}

const numeralsOf = (text: string): string =>
  text
    .split(' ')
    .filter((word) => NUMERAL.test(word))
    .join(' ');

let knownNames: ReadonlySet<string> | undefined;

function isKnownName(form: string): boolean {
  knownNames ??= new Set(HEADER_NAMES.flatMap(({ names }) => names));
  return knownNames.has(form);
}

/** A percentage or a physical measure by the label itself, or by the group above a label that names no money. */
const wrongMeasure = (field: Field, { leaf, joined }: HeaderText): boolean =>
  MONEY_FIELDS.test(field) && (isMeasure(leaf) || (isMeasure(joined) && !NAMES_MONEY.test(leaf)));

/** `DAK Fisik` is money; `Realisasi Fisik` is not. */
const isMeasure = (text: string): boolean => NOT_MONEY.test(text.replace(/\bdak (non ?)?fisik\b/gi, ' '));
