import { itemAt } from './at';
import { contentOf, LONGEST_VALUE, read, unread, withoutApostrophe } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';
import { foundIn } from './text';

const TINGKAT = ['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const;

/** The level of a region, by the length of its code; `kabupaten` includes kota, `desa` includes kelurahan. */
export type TingkatWilayah = (typeof TINGKAT)[number];

/** A Kemendagri region code: `kode` dotted (`17`, `17.01`, `17.01.01`, `17.01.01.2001`). */
export interface KodeWilayah {
  readonly kode: string;
  readonly tingkat: TingkatWilayah;
}

/**
 * `bps`: well formed, but the village part does not start with 1 (kelurahan), 2 or 3 (desa), as every Kemendagri code does:
 * a BPS code is suspected. `number`: kept as a fraction, so zeros may be lost (11.10 → 11.1), see `wilayahCandidates`.
 */
export type ReadKodeWilayah = Reading<
  KodeWilayah,
  'empty' | 'error-value' | 'format' | 'number' | 'bps',
  'undotted' | 'separators'
>;

const WIDTHS: readonly number[] = [2, 2, 2, 4];

const splitDigits = (digits: string): readonly string[] | null => {
  const levels = [2, 4, 6, 10].indexOf(digits.length) + 1;
  if (levels === 0) return null;
  return WIDTHS.slice(0, levels).map((width, index) => digits.slice(index * 2, index * 2 + width));
};

const classify = (segments: readonly string[]): KodeWilayah | 'format' | 'bps' => {
  const tingkat = TINGKAT[segments.length - 1];
  const wellFormed = segments.every(
    (segment, index) => /^\d+$/.test(segment) && segment.length === WIDTHS[index] && !/^0+$/.test(segment),
  );
  if (tingkat === undefined || !wellFormed || Number(segments[0]) < 11) return 'format';
  if (tingkat === 'desa' && !/^[123]/.test(itemAt(segments, 3, ''))) return 'bps';
  return { kode: segments.join('.'), tingkat };
};

const answer = (segments: readonly string[] | null, assumed?: 'undotted' | 'separators'): ReadKodeWilayah => {
  const kode = segments === null ? 'format' : classify(segments);
  return typeof kode === 'string' ? unread(kode) : read(kode, assumed);
};

/**
 * Reads a region code PP.KK.CC.DDDD of any level. Ten, six, four or two digits without dots, also as a whole number, are
 * `undotted`; other separators, spaces, a trailing dot or an apostrophe are `separators`. Provinces are 11 to 99; a part of
 * only zeros is `format`. Whether the region exists is not checked here.
 */
export const readKodeWilayah = (cell: CellValue): ReadKodeWilayah => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return unread('format');
  if (content.kind === 'number') {
    if (!Number.isInteger(content.number)) return unread('number');
    return answer(splitDigits(String(content.number)), 'undotted');
  }

  if (content.text.length > LONGEST_VALUE) return unread('format');
  const bare = withoutApostrophe(content.text);
  if (/^\d+$/.test(bare)) {
    if (bare.length > 2) return answer(splitDigits(bare), 'undotted');
    return answer([bare], bare === cell ? undefined : 'separators');
  }
  const segments = bare.replace(/ ?[.,/\-\u2013]$/u, '').split(/ ?[.,/\-\u2013] ?| /u);
  return answer(segments, segments.join('.') === cell ? undefined : 'separators');
};

/**
 * The kabupaten/kota codes a fractional number may once have been: 11.1 was `11.10` (a lost zero) or `11.01` (a zero never
 * typed), 17.01 was `17.01`. Empty when it can be none. To be offered, never applied.
 */
export const wilayahCandidates = (n: number): readonly string[] => {
  const [, province, fraction = ''] = foundIn(/^(\d{2})\.(\d{1,2})$/, String(n));
  if (province === undefined) return [];
  const regencies = fraction.length === 2 ? [fraction] : [`${fraction}0`, `0${fraction}`];
  return regencies.flatMap((regency) => {
    const kode = classify([province, regency]);
    return typeof kode === 'string' ? [] : [kode.kode];
  });
};
