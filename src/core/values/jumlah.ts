import { itemAt } from './at';
import { contentOf, LONGEST_VALUE, read, unread, withoutApostrophe } from './cell-text';
import type { CellValue } from './cell-value';
import { isPlainWhole, ungroup } from './digit-groups';
import type { Reading } from './reading';
import { fold, foundIn } from './text';

/** A whole count (0 or more) and what it counts, lower case as written (`kk`, `orang`); `null` when not written. */
export interface Jumlah {
  readonly jumlah: number;
  readonly satuan: string | null;
}

/** Assumed: `text`, a number kept as text; `unit`, a unit was split off; `parts`, put together from men, women or a stated total. */
export type ReadJumlah = Reading<Jumlah, 'empty' | 'error-value' | 'not-a-number', 'text' | 'unit' | 'parts'>;

/** Words that make the number before them something else than a count: scales, approximations, shares, alternatives. */
const NOT_A_UNIT: ReadonlySet<string> = new Set([
  ...['ribu', 'ribuan', 'rb', 'juta', 'jutaan', 'jt', 'miliar', 'milyar', 'mlr', 'triliun', 'trilyun'],
  ...['puluh', 'puluhan', 'ratus', 'ratusan', 'lusin', 'kodi', 'persen', 'x', 'kali', 'an'],
  ...['lebih', 'kurang', 'sekitar', 'kira', 'hingga', 'sampai', 'sd', 'atau', 'dari', 'per', 'minus'],
]);

/** Units of measure: `1.500 km` may be one and a half. */
const MEASURES: ReadonlySet<string> = new Set([
  ...['m', 'km', 'cm', 'meter', 'kilometer', 'ha', 'hektar', 'hektare', 'are'],
  ...['kg', 'kilogram', 'gram', 'ton', 'kuintal', 'liter', 'l', 'ltr'],
]);

/** A count is whole, so `1.500` and `1,500` can only be thousands. */
const readWhole = (text: string): number | null => {
  const digits = isPlainWhole(text) ? text : (ungroup(text, '.') ?? ungroup(text, ','));
  const value = Number(digits ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
};

const readUnit = (text: string, number: string): string | null => {
  if (!/^\p{L}[\p{L} ./-]*$/u.test(text)) return null;
  const words = fold(text).split(' ');
  if (words.some((word) => NOT_A_UNIT.has(word))) return null;
  if (MEASURES.has(itemAt(words, 0, '')) && !isPlainWhole(number)) return null;
  return text.toLowerCase().replace(/[ ./-]+$/, '');
};

type Part = 'l' | 'p' | 'jumlah';

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...['l', 'lk', 'laki', 'laki2', 'laki-laki', 'pria'].map((word): [string, Part] => [word, 'l']),
  ...['p', 'pr', 'perempuan', 'wanita'].map((word): [string, Part] => [word, 'p']),
  ...['jumlah', 'jml', 'total'].map((word): [string, Part] => [word, 'jumlah']),
]);

const LABEL = '(laki ?- ?laki|laki2|laki|lk|l|pria|perempuan|wanita|pr|p|jumlah|jml|total)';
const NUMBER = '(\\d[\\d.,]*\\d|\\d)';
const END = '(?![\\p{L}\\p{N}])';
const UNIT = '( ?(?:orang|org|jiwa|kk|kpm|keluarga|siswa|anak))?';
const LABEL_FIRST = new RegExp(`${LABEL}(?!\\p{L}) ?[.:=]? ?${NUMBER}${END}(?:${UNIT}${END})`, 'uy');
const NUMBER_FIRST = new RegExp(`${NUMBER}${UNIT} ?${LABEL}${END}`, 'uy');
const BETWEEN = /(?:[ /,;|&+]|dan )*/y;

interface Found {
  readonly label: string;
  readonly number: string;
  readonly unit: string;
}

/** All labelled numbers, when the text consists of nothing else and all are written the same way round. */
const labelled = (
  text: string,
  pattern: RegExp,
  names: (match: RegExpExecArray) => Found,
): readonly Found[] => {
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return [];
    found.push(names(match));
    BETWEEN.lastIndex = pattern.lastIndex;
    BETWEEN.exec(text);
    at = BETWEEN.lastIndex;
  }
  return found;
};

const readParts = (text: string): Jumlah | null => {
  const lower = text.toLowerCase();
  const first = labelled(lower, LABEL_FIRST, (match) => ({
    label: itemAt(match, 1, ''),
    number: itemAt(match, 2, ''),
    unit: itemAt(match, 3, ''),
  }));
  const second = labelled(lower, NUMBER_FIRST, (match) => ({
    label: itemAt(match, 3, ''),
    number: itemAt(match, 1, ''),
    unit: itemAt(match, 2, ''),
  }));
  // A lone `30 l` is litres as likely as men.
  const found = first.length === 0 && second.length > 1 ? second : first;

  const counts = new Map<Part, number>();
  for (const { label, number } of found) {
    const part = PARTS.get(label.replaceAll(' ', ''));
    const count = readWhole(number);
    if (part === undefined || count === null || counts.has(part)) return null;
    counts.set(part, count);
  }
  const units = new Set(found.map(({ unit }) => unit.trim()).filter((unit) => unit !== ''));
  if (counts.size === 0 || units.size > 1) return null;

  const [men, women, stated] = [counts.get('l'), counts.get('p'), counts.get('jumlah')];
  const sum = (men ?? 0) + (women ?? 0);
  const [satuan = null] = units;
  if (stated === undefined) return { jumlah: sum, satuan };
  const complete = men !== undefined && women !== undefined;
  // A stated total that its own parts contradict is not a count anybody can rely on.
  return (complete ? sum !== stated : sum > stated) ? null : { jumlah: stated, satuan };
};

/**
 * Reads a count: `500`, `500 KK`, `1.500 orang` (whole, so thousands), `L: 30 / P: 13` (43), `Laki2 : 30 / Jumlah : 43` (43).
 * Approximations (`± 200 KK`, `200-an`), scales (`5 ribu`), shares, ranges, fractions, negatives, and parts that contradict the
 * stated total are `not-a-number`.
 */
export const readJumlah = (cell: CellValue): ReadJumlah => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return unread('not-a-number');
  if (content.kind === 'number') {
    const counts = Number.isSafeInteger(content.number) && content.number >= 0;
    return counts ? read({ jumlah: content.number, satuan: null }) : unread('not-a-number');
  }
  if (content.text.length > LONGEST_VALUE) return unread('not-a-number');

  const text = withoutApostrophe(content.text);
  const parts = readParts(text);
  if (parts !== null) return read(parts, 'parts');
  const [, number = '', unit = ''] = foundIn(/^(\d[\d.,]*\d|\d) ?(.*)$/, text);
  const jumlah = readWhole(number);
  if (jumlah === null) return unread('not-a-number');
  if (unit === '') return read({ jumlah, satuan: null }, 'text');
  const satuan = readUnit(unit, number);
  return satuan === null ? unread('not-a-number') : read({ jumlah, satuan }, 'unit');
};

/**
 * True for a unit that counts families: `kk`, `keluarga`, `kepala keluarga`, `kpm`, also with a word behind (`kk miskin`).
 * Not `rumah tangga`: DTKS counts those, and one may hold several families.
 */
export const isKeluargaUnit = (satuan: string | null): boolean =>
  satuan !== null && /^(?:kk|kpm|keluarga|kepala keluarga)(?: |$)/.test(fold(satuan));
