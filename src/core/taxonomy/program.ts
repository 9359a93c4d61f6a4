import { itemAt } from '../values/at';
import { remembering } from '../values/remember';
import { capProse, findPhrases, indexPhrases, wordsOf, wordsOfName, type PhraseIndex } from './match';
import { PROGRAM_BEBAN } from './program-beban';
import type { CatalogueId, Program, ProgramId } from './program-entry';
import { PROGRAM_KANTONG, PROGRAM_NONPEMERINTAH } from './program-kantong';
import { PROGRAM_PENDAPATAN } from './program-pendapatan';

export type { CatalogueId, OwnProgramId, Program, ProgramId, UnitSasaran } from './program-entry';

/** The programme catalogue, by strategy in the order of the source, non-government help last. */
export const PROGRAM: readonly Program[] = [
  ...PROGRAM_BEBAN,
  ...PROGRAM_PENDAPATAN,
  ...PROGRAM_KANTONG,
  ...PROGRAM_NONPEMERINTAH,
];

const BY_ID: ReadonlyMap<string, Program> = new Map(PROGRAM.map((program) => [program.id, program]));

/**
 * The catalogue entry of a programme; a region's own programmes are known to its Kamus only.
 * @throws RangeError for an id outside `CatalogueId`, which no type-checked caller can write
 */
export function programOf(id: CatalogueId): Program {
  const program = BY_ID.get(id);
  if (program === undefined) throw new RangeError(`unknown programme ${id}`);
  return program;
}

/** One programme a text may mean. */
export interface ProgramMatch {
  readonly program: ProgramId;
  /** `kode`: id or abbreviation. `nama`: name or synonym. `kata`: found inside a longer text. */
  readonly cara: 'kode' | 'nama' | 'kata';
  /** 1 for a whole cell, 0.8 for a phrase inside a longer text. */
  readonly keyakinan: number;
}

/** Words that mean the programme only when they are the whole cell: in a sentence they mean anything. */
const HANYA_UTUH = new Set([
  'bnpt',
  'topup',
  'top up',
  'beras',
  'lpg',
  'elpiji',
  'pendampingan',
  'sekolah',
  'puskesmas',
  'jalan',
  'transportasi',
  'internet',
  'sambungan rumah',
]);

/** Short forms that are words or other abbreviations too: inside a text they count only in capitals. */
const HANYA_KAPITAL = new Set(['pkt', 'pena', 'kb', 'uep', 'atensi', 'spam']);

/** Capitals that prove nothing where the whole text is in capitals, because the word is an everyday one. */
const KATA_BIASA = new Set(['pena', 'atensi']);

/** Longer phrases that swallow a programme's word and mean something else. */
const JEBAKAN = [
  'KIP Kuliah',
  'PAUD KB',
  'KB PAUD',
  'TK KB',
  'air minum kemasan',
  'air minum dalam kemasan',
  'air minum rapat',
  'bedah rumah sakit',
];

/** What a written name stands for, and whether it is an abbreviation or a name. */
export interface ProgramName {
  readonly program: ProgramId;
  readonly cara: 'kode' | 'nama';
  /** Inside a longer text it counts only in capitals: too short a word to be told from others. */
  readonly hanyaKapital?: true;
}

const names = (program: Program): readonly (readonly [string, ProgramName])[] =>
  [program.id, program.nama.id, ...program.aliases].map((written) => [
    written,
    { program: program.id, cara: written === program.id || !/[a-z]/.test(written) ? 'kode' : 'nama' },
  ]);

const NAMES = PROGRAM.flatMap(names);

/** The names programmes are looked for by. */
interface Names {
  readonly exact: ReadonlyMap<string, ProgramName>;
  /** "P K H" and "BLTDD" are written as often as "PKH" and "BLT DD". */
  readonly squeezed: ReadonlyMap<string, ProgramName>;
  readonly inside: PhraseIndex<ProgramName | null>;
}

function indexNames(extra: readonly (readonly [string, ProgramName])[]): Names {
  const all = [...extra, ...NAMES];
  const exact = indexPhrases<ProgramName>(all).byPhrase;
  return {
    exact,
    squeezed: new Map([...exact].map(([name, value]) => [name.replaceAll(' ', ''), value])),
    inside: indexPhrases<ProgramName | null>([
      ...extra,
      ...NAMES,
      ...JEBAKAN.map((phrase) => [phrase, null] as const),
    ]),
  };
}

/** Looks programmes up, in cells and in headers. */
export interface ProgramFinder {
  /**
   * Programmes a text names, best first: a whole cell answers one programme, a longer text every one it contains.
   * Whole words only ("pipa" is no PIP); longer phrases come before shorter ones. Empty when none. Never throws.
   */
  readonly findProgram: (text: string) => readonly ProgramMatch[];
  /**
   * The programme whose receipt a column records: "penerima_pkh", "Penerima BPJS PBI", "PKH (Ya/Tidak)", "PIP/KIP".
   * The header must be a programme's exact name once "penerima", "status" and a tail in brackets are off. `null` for a
   * bare "RTLH" or "Air minum", which describe the family; for area infrastructure, which no family receives; for two
   * programmes in one header; and where the bracket changes the meaning ("BPJS PBI (Pemda)" unless that is a name).
   */
  readonly findProgramOfHeader: (header: string) => ProgramId | null;
}

/** Looks up by the names of the catalogue and by more names, which win where both know a text. */
export function programFinder(extra: readonly (readonly [string, ProgramName])[]): ProgramFinder {
  const known = indexNames(extra);
  return {
    findProgram: remembering((text) => findIn(known, text)),
    findProgramOfHeader: (header) => findHeaderIn(known, header),
  };
}

const exactName = ({ exact, squeezed }: Names, words: readonly string[]): ProgramName | undefined =>
  exact.get(words.join(' ')) ?? squeezed.get(words.join(''));

function findIn(known: Names, text: string): readonly ProgramMatch[] {
  const whole = exactName(known, wordsOfName(text));
  if (whole !== undefined) return [{ program: whole.program, cara: whole.cara, keyakinan: 1 }];

  const prose = capProse(text);
  const written = new Set(prose.split(/[^\p{L}\p{N}]+/u));
  const shouted = !/\p{Ll}/u.test(prose);
  const inCapitals = (word: string): boolean =>
    written.has(word.toUpperCase()) && !(shouted && KATA_BIASA.has(word));

  const hits = findPhrases(wordsOf(prose), known.inside).filter(
    ({ phrase, value }) =>
      !HANYA_UTUH.has(phrase) &&
      (!(HANYA_KAPITAL.has(phrase) || value?.hanyaKapital === true) || inCapitals(phrase)),
  );
  const best = new Map<ProgramId, number>();
  for (const { value, from, to } of hits) {
    if (value !== null) best.set(value.program, Math.max(best.get(value.program) ?? 0, to - from));
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .map(([program]) => ({ program, cara: 'kata', keyakinan: 0.8 }));
}

const MAX_HEADER = 400;

/** Words of a header that say "receives"; a header with one of them is about aid, not about a condition. */
const KATA_TERIMA = [
  'penerima',
  'menerima',
  'terima',
  'bantuan',
  'mendapat',
  'mendapatkan',
  'dapat',
  'peserta',
  'kepesertaan',
];
const KATA_HIAS = ['status', 'program', 'manfaat', 'apakah'];
const EKOR = ['ya', 'tidak', 'y', 't'];

/** As a bare header these, and the words below, describe the family (its water, its house), not what it receives. */
const HEADER_KEADAAN = new Set<ProgramId>(['SANITASI', 'AIR-MINUM', 'KB', 'TRANSMIGRASI']);
const KATA_KEADAAN = new Set([
  'beras',
  'lpg',
  'elpiji',
  'pendampingan',
  'rtlh',
  'rutilahu',
  'rumah tidak layak huni',
]);

/** In brackets these make another programme (PBI of the region) or another column (an amount) of it. */
const KURUNG_PENGUBAH = new Set([
  ...['pemda', 'daerah', 'lokal', 'mandiri', 'kab', 'kabupaten', 'kota', 'prov', 'provinsi'],
  ...['apbn', 'apbd', 'apbdes', 'rp', 'rupiah', 'nominal', 'jumlah', 'nama'],
]);

function programOfPlainHeader(known: Names, header: string): ProgramId | null {
  let words = wordsOfName(header);
  while (words.length > 1 && EKOR.includes(itemAt(words, words.length - 1, ''))) words = words.slice(0, -1);
  let receives = false;
  for (;;) {
    const name = exactName(known, words);
    if (name !== undefined && BY_ID.get(name.program)?.unit !== 'wilayah') {
      const describes = HEADER_KEADAAN.has(name.program) || KATA_KEADAAN.has(words.join(' '));
      if (receives || !describes) return name.program;
    }
    const first = words[0];
    if (first === undefined || !(KATA_TERIMA.includes(first) || KATA_HIAS.includes(first))) return null;
    receives ||= KATA_TERIMA.includes(first);
    words = words.slice(1);
  }
}

function programOfHeaderList(known: Names, header: string): ProgramId | null {
  const parts = header.split('/').map((part) => programOfPlainHeader(known, part));
  const [first] = parts;
  return first !== undefined && parts.every((part) => part === first) ? first : null;
}

function findHeaderIn(known: Names, header: string): ProgramId | null {
  if (header.length > MAX_HEADER) return null;
  const named = (text: string): ProgramId | null =>
    programOfPlainHeader(known, text) ?? programOfHeaderList(known, text);
  const whole = named(header);
  const bracket = header.indexOf('(');
  if (whole !== null || bracket <= 0) return whole;
  if (wordsOf(header.slice(bracket)).some((word) => KURUNG_PENGUBAH.has(word))) return null;
  return named(header.slice(0, bracket));
}

/** {@inheritDoc ProgramFinder} Knows the catalogue only. */
export const { findProgram, findProgramOfHeader } = programFinder([]);
