import type { RecognisedSheet } from '../schema/recognise';
import type { Settings } from '../settings/settings';
import { CELL_STATE, stateOf, type TextColumn } from '../table/column';
import { textColumn } from '../table/table';
import type { Field } from '../table/field';
import { itemAt, uint32At, uint8At } from '../values/at';
import { fold } from '../values/text';
import { compareTexts } from './compare-texts';
import { nameBehind, titleTexts } from './titles';

/** What a workbook says of the district it comes from: Kemendagri code (`17.01`) and name, as far as it says them. */
export interface StatedDistrict {
  readonly kode: string | null;
  /** As written: `Kabupaten Kotabaru`; `null` when no title or column names exactly one. */
  readonly nama: string | null;
}

/** A district as all workbooks of it are known by. */
export interface District {
  readonly key: string;
  /** For people to read. */
  readonly nama: string;
}

/** Districts by key; what is of none comes last. */
export const compareDistricts = (a: District | null, b: District | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareTexts(a.key, b.key);

// A few rows of a list may bear a wrong code; more say that the list is not of one district.
const ALMOST_ALL = 0.9;
const KABUPATEN = 5;

/**
 * What a workbook says of its district: its settings, else the region codes of its rows, and the one name its titles or
 * its column of districts state. Where they name several, nothing is taken.
 *
 * @param sheets its recognised sheets.
 * @param wilayah code in its own settings, or `null`.
 */
export function statedDistrict(sheets: readonly RecognisedSheet[], wilayah: string | null): StatedDistrict {
  const own = wilayah !== null && wilayah.length >= KABUPATEN ? wilayah.slice(0, KABUPATEN) : null;
  return {
    kode:
      own ??
      mostStated(sheets, 'kodeWilayah', (kode) =>
        kode.length < KABUPATEN ? null : kode.slice(0, KABUPATEN),
      ),
    nama: titleName(sheets) ?? mostStated(sheets, 'kabupaten', (name) => withKind(name)),
  };
}

/** What almost all rows that say something in a column say. Each distinct text is read once. */
function mostStated(
  sheets: readonly RecognisedSheet[],
  field: Field,
  read: (text: string) => string | null,
): string | null {
  const counts = new Map<string, { readonly text: string; rows: number }>();
  let rows = 0;
  for (const { table } of sheets) {
    const column = textColumn(table, field);
    if (!column) continue;
    for (const [code, own] of rowsByCode(column)) {
      const text = read(itemAt(column.dictionary, code, ''));
      if (text === null) continue;
      rows += own;
      const known = counts.get(fold(text));
      if (known) known.rows += own;
      else counts.set(fold(text), { text, rows: own });
    }
  }
  for (const { text, rows: own } of counts.values()) if (own >= rows * ALMOST_ALL) return text;
  return null;
}

/** How many rows say each text of a column, in the order they are first said in. */
function rowsByCode({ codes, status }: TextColumn): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let at = 0; at < status.length; at += 1) {
    if (stateOf(uint8At(status, at)) !== CELL_STATE.read) continue;
    const code = uint32At(codes, at);
    rows.set(code, (rows.get(code) ?? 0) + 1);
  }
  return rows;
}

const KIND = /(?<!\p{L})(kabupaten|kab\.?|kota)\s*(?:\/\s*kota\s*)?[:\s]\s*/giu;
const MOST_WORDS = 5;
/** Words that come behind a district's name in a title. */
const BEHIND = new Set([
  ...[
    'tahun',
    'ta',
    't',
    'anggaran',
    'provinsi',
    'prov',
    'propinsi',
    'semester',
    'triwulan',
    'tw',
    'periode',
  ],
  ...['per', 'bulan', 'dalam', 'dan', 'untuk', 'sampai', 'keadaan', 'perubahan', 'kabupaten', 'kab', 'kota'],
]);

/** The one district all titles of a workbook speak of, or `null`. */
function titleName(sheets: readonly RecognisedSheet[]): string | null {
  const names = new Map<string, string>();
  for (const text of titleTexts(sheets)) {
    for (const name of namesIn(text)) names.set(districtName(name), name);
  }
  const [only, ...others] = names.values();
  return others.length === 0 ? (only ?? null) : null;
}

function* namesIn(text: string): Generator<string> {
  for (const match of text.matchAll(KIND)) {
    const name = nameBehind(text, match, BEHIND, MOST_WORDS);
    if (name !== null) yield inCaseOf(name, /^kota/i.test(match[0]) ? 'Kota' : 'Kabupaten');
  }
}

/** A name as a title writes it, with its kind: `Kabupaten Misal`, `KABUPATEN MISAL`. Which letters are an abbreviation is not guessed. */
const inCaseOf = (name: string, kind: string): string =>
  `${/\p{Ll}/u.test(name) ? kind : kind.toUpperCase()} ${name}`;

/** A district's name with what it is: a bare one is a kabupaten, as columns of that name hold it. */
function withKind(name: string): string | null {
  const folded = fold(name.slice(0, 200));
  if (folded === '') return null;
  return /^(?:kabupaten|kab|kota) /.test(folded)
    ? name.slice(0, 200).trim()
    : `Kabupaten ${name.slice(0, 200).trim()}`;
}

/** The form in which district names are compared: `kabupaten kotabaru`, `kota bandung`. */
export function districtName(name: string): string {
  const folded = fold(name.slice(0, 200)).replace(/^kab /, 'kabupaten ');
  return /^(?:kabupaten|kota) /.test(folded) ? folded : `kabupaten ${folded}`;
}

/**
 * Which workbooks come from one district: by code, by name, or by the list of senders that says which name has which
 * code. `null` where a workbook states neither.
 */
export function districtsOf(
  stated: readonly StatedDistrict[],
  pengirim: Settings['pengirim'],
): readonly (District | null)[] {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  const learn = (kode: string, nama: string): void => {
    codes.set(districtName(nama), kode);
    names.set(kode, names.get(kode) ?? nama);
  };
  for (const { kode, nama } of pengirim) learn(kode.slice(0, KABUPATEN), nama);
  for (const { kode, nama } of stated) {
    if (kode !== null && nama !== null && !codes.has(districtName(nama))) learn(kode, nama);
  }
  return stated.map(({ kode, nama }) => {
    const known = kode ?? (nama === null ? null : (codes.get(districtName(nama)) ?? null));
    if (known !== null) return { key: known, nama: names.get(known) ?? nama ?? known };
    return nama === null ? null : { key: districtName(nama), nama };
  });
}
