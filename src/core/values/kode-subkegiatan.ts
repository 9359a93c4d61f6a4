import { itemAt } from './at';
import { contentOf, LONGEST_VALUE, read, unread, withoutApostrophe } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';
import { remembering } from './remember';
import { squeeze, visibleText } from './text';

/** What a code of the budget nomenclature names. */
export type JenisKode =
  'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subkegiatan' | 'organisasi' | 'rekening';

/**
 * A code of the budget nomenclature (Permendagri 90/2019 and its updates). `kode` is canonical: dotted, level as one digit
 * (`02` → `2`), `X` capital; the sub kegiatan keeps its two or four digits as written. `segmen` are its parts.
 */
export interface Kode {
  readonly jenis: JenisKode;
  readonly kode: string;
  readonly segmen: readonly string[];
  /** Program segment 01: program penunjang urusan pemerintahan daerah, in every bidang. */
  readonly penunjang: boolean;
  /** The canonical sub kegiatan, also when an account (rekening) follows it; `null` above that level. */
  readonly subkegiatan: string | null;
  /** From the level segment: 1 provinsi, 2 kabupaten/kota; `null` for others (3 is seen) and without one. */
  readonly tingkat: 'provinsi' | 'kabupaten' | null;
}

/** `number`: kept as a number, so zeros may be lost (11.10 → 11.1), see `kodeCandidates`. `separators`: other than plain dots. */
export type ReadKode = Reading<Kode, 'empty' | 'error-value' | 'format' | 'number', 'separators'>;

const TWO = /^(?!00)\d{2}$/;
/** U.BB.PP.L.KK.SSSS, X in the generic nomenclature. */
const NOMENCLATURE: readonly RegExp[] = [
  /^(?:[1-9]|X)$/,
  /^(?:(?!00)\d{2}|XX)$/,
  TWO,
  /^0?[123]$/,
  TWO,
  /^(?!0+$)(?:\d{2}|\d{4})$/,
];
/** 5.1.02.01.001.00039. */
const ACCOUNT: readonly RegExp[] = [/^[456]$/, /^[1-9]$/, TWO, TWO, /^\d{3}$/, /^\d{5}$/];
/** 5.1.02.01.01.0039: the notation before five-digit accounts. General knowledge, not confirmed in a source read here. */
const OLD_ACCOUNT: readonly RegExp[] = [...ACCOUNT.slice(0, 4), /^\d{2}$/, /^\d{4}$/];
/** 1.01.2.22.0.00.01.0000: up to three bidang, a sequence number and a unit. */
const ORGANISATION: readonly RegExp[] = [
  /^[1-9]$/,
  TWO,
  /^\d$/,
  /^\d{2}$/,
  /^\d$/,
  /^\d{2}$/,
  TWO,
  /^\d{4}$/,
];
const JENIS_BY_LENGTH: readonly (JenisKode | null)[] = [
  null,
  'urusan',
  'bidang',
  'program',
  null,
  'kegiatan',
  'subkegiatan',
];
/** From here on `5.1.02.01` is an account; shorter, `5.1` is more likely a bidang without its zero. */
const SHORTEST_LONE_ACCOUNT = 4;

/** True when the segments are a prefix of the pattern. */
const fits = (segments: readonly string[], pattern: readonly RegExp[]): boolean =>
  segments.length <= pattern.length && segments.every((segment, index) => pattern[index]?.test(segment));

const isAccount = (segments: readonly string[]): boolean =>
  fits(segments, ACCOUNT) || fits(segments, OLD_ACCOUNT);

const plainKode = (jenis: JenisKode, segmen: readonly string[]): Kode => ({
  jenis,
  kode: segmen.join('.'),
  segmen,
  penunjang: false,
  subkegiatan: null,
  tingkat: null,
});

const classify = (written: readonly string[]): Kode | null => {
  if (written.length === ORGANISATION.length && fits(written, ORGANISATION)) {
    return plainKode('organisasi', written);
  }
  if (written.length >= SHORTEST_LONE_ACCOUNT && isAccount(written)) return plainKode('rekening', written);

  const nomenclature = written.slice(0, NOMENCLATURE.length);
  const account = written.slice(NOMENCLATURE.length);
  const jenis = account.length > 0 ? 'rekening' : JENIS_BY_LENGTH[written.length];
  if (jenis === null || jenis === undefined) return null;
  if (!fits(nomenclature, NOMENCLATURE) || !isAccount(account)) return null;

  const segmen = written.map((segment, index) => (index === 3 ? segment.slice(-1) : segment));
  const level = segmen[3];
  return {
    ...plainKode(jenis, segmen),
    penunjang: segmen[2] === '01',
    subkegiatan: segmen.length >= NOMENCLATURE.length ? segmen.slice(0, NOMENCLATURE.length).join('.') : null,
    tingkat: level === '1' ? 'provinsi' : level === '2' ? 'kabupaten' : null,
  };
};

/** Splits at dots, commas, dashes or spaces; an empty segment stays, so that a missing part is never skipped over. */
const segmentsOf = (visible: string): readonly string[] =>
  withoutApostrophe(visible)
    .toUpperCase()
    .replace(/ ?[.,\-\u2013]$/u, '')
    .split(/ ?[.,\-\u2013] ?| /u);

/**
 * Reads a code of any level: urusan, bidang, program (3 segments), kegiatan (5), sub kegiatan (6), sub kegiatan with an
 * account behind it, an account alone, or an organisation code (8). Level `2` and `02`, sub kegiatan of two or four digits and
 * the generic `X.XX` are all read. A missing leading zero is `format`, never padded: see `kodeCandidates`. Whether the code
 * exists in the nomenclature is not checked here.
 */
export const readKode = (cell: CellValue): ReadKode =>
  typeof cell === 'string' ? readText(cell) : readCell(cell);

const readCell = (cell: CellValue): ReadKode => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'number') return unread('number');
  if (content.kind === 'boolean' || content.text.length > LONGEST_VALUE) return unread('format');
  const written = segmentsOf(content.text);
  const kode = classify(written);
  if (kode === null) return unread('format');
  return read(kode, written.join('.') === cell ? undefined : 'separators');
};

// The same codes stand in every district, and every rule about codes asks.
const readText = remembering(readCell);

const WIDTHS: readonly (readonly number[])[] = [
  [1],
  [2],
  [2],
  [1],
  [2],
  [4, 2],
  [1],
  [1],
  [2],
  [2],
  [3],
  [5],
];
const ORGANISATION_WIDTHS: readonly (readonly number[])[] = [[1], [2], [1], [2], [1], [2], [2], [4]];

const padded = (segment: string, widths: readonly number[]): readonly string[] => {
  if (!/^\d+$/.test(segment)) return [segment];
  const bare = widths.some((width) => segment.length <= width) ? segment : segment.replace(/^0+(?=\d)/, '');
  return widths.filter((width) => bare.length <= width).map((width) => bare.padStart(width, '0'));
};

const paddings = (
  segments: readonly string[],
  widths: readonly (readonly number[])[],
): readonly (readonly string[])[] => {
  if (segments.length > widths.length) return [];
  return segments.reduce<readonly (readonly string[])[]>(
    (heads, segment, index) =>
      heads.flatMap((head) => padded(segment, itemAt(widths, index, [])).map((tail) => [...head, tail])),
    [[]],
  );
};

/** Dots that were never typed: 10202 → 1.02.02, and 12 or 10 digits for a sub kegiatan. */
const redotted = (digits: string): readonly string[] => {
  const cuts = [0, 1, 3, 5, 6, 8, digits.length];
  return cuts
    .slice(0, -1)
    .map((start, index) => digits.slice(start, cuts[index + 1]))
    .filter((segment) => segment !== '');
};

const segmentCandidates = (content: string | number): readonly (readonly string[])[] => {
  if (typeof content === 'string') {
    const segments = segmentsOf(content);
    if (segments.length === 1) return [segments, redotted(itemAt(segments, 0, ''))];
    return [...paddings(segments, WIDTHS), ...paddings(segments, ORGANISATION_WIDTHS)];
  }
  const [, integer, fraction] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(content)) ?? [];
  if (integer === undefined) return [];
  if (fraction === undefined) return [[integer], redotted(integer)];
  const bidang = fraction.length === 2 ? [fraction] : [`${fraction}0`, `0${fraction}`];
  return bidang.map((segment) => [integer, segment]);
};

/**
 * The canonical codes a cell that was refused as `number` or `format` may stand for: 2.1 was `2.10` or `2.01`, `1.2.02` was
 * `1.02.02`. The code itself when it can be read; empty when nothing fits. To be offered, never applied.
 */
export const kodeCandidates = (cell: CellValue): readonly string[] => {
  const content = contentOf(cell);
  if (typeof content === 'string' || content.kind === 'boolean') return [];
  if (content.kind === 'text' && content.text.length > LONGEST_VALUE) return [];
  const reading = readKode(cell);
  if (reading.ok) return [reading.value.kode];
  const candidates = segmentCandidates(content.kind === 'text' ? content.text : content.number);
  return [...new Set(candidates.flatMap((segments) => classify(segments)?.kode ?? []))];
};

/** A code and the name behind it: `kodeText` as written, `nama` squeezed. */
export interface KodeNama {
  readonly kode: Kode;
  readonly kodeText: string;
  readonly nama: string;
}

const LOOSE_CODE = /^(?:\d+|X{1,2})(?: ?\. ?(?:\d+|X{1,2}))*/i;
const TIGHT_CODE = /^(?:\d+|X{1,2})(?:\.(?:\d+|X{1,2}))*/i;

const splitAt = (text: string, pattern: RegExp, bracketed: boolean): KodeNama | null => {
  const kodeText = pattern.exec(text)?.[0] ?? '';
  const reading = readKode(kodeText);
  if (!reading.ok || reading.value.jenis === 'urusan' || reading.value.jenis === 'bidang') return null;
  const behind = text.slice(kodeText.length);
  if (bracketed && !/^ ?[\])]/.test(behind)) return null;
  // `0014Pengelolaan` lost its space; `0014A` is no code we know.
  if (/^(?:\p{N}|\p{L}(?!\p{L}))/u.test(behind)) return null;
  const nama = squeeze(behind.replace(/^[\s.:\-\u2013\u2014)\]]+/u, ''));
  // A name that goes on in digits like a code would mean that the code was cut short.
  if (!/\p{L}/u.test(nama) || /^(?:0\d|\d+ ?\.)/.test(nama)) return null;
  return { kode: reading.value, kodeText, nama };
};

/**
 * Splits a cell that holds a code and its name (`1.02.02.2.01.0014 Pengelolaan …`, with a line break, a dash or brackets
 * around the code) when what leads is a code of program level or deeper, an account or an organisation; otherwise `null`,
 * also when it is undecidable where the code ends.
 */
export const splitKodeNama = (text: string): KodeNama | null => {
  const visible = visibleText(text);
  const bracketed = /^[[(]/.test(visible);
  const body = bracketed ? visible.slice(1).trimStart() : visible;
  const loose = splitAt(body, LOOSE_CODE, bracketed);
  const tight = splitAt(body, TIGHT_CODE, bracketed);
  if (loose !== null && tight !== null && loose.kodeText !== tight.kodeText) return null;
  return loose ?? tight;
};
