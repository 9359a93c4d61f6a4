import { readKode } from '../values/kode-subkegiatan';
import { fold } from '../values/text';
import type { RecognisedSheet } from '../schema/recognise';
import { textColumn } from '../table/table';
import type { District, StatedDistrict } from './district';
import type { SentBook } from './submissions';
import { nameBehind, titleTexts } from './titles';

/** Who a workbook comes from: its district, or the province whose own it is; `null` where it says neither. */
export function senderOf({ book, district }: SentBook): District | null {
  if (district !== null || book.provinsi === null) return district;
  return { key: fold(book.provinsi), nama: book.provinsi };
}

const PROVINSI = 2;

/**
 * The province's own workbooks, where all workbooks are of one province; of several nobody can say which district is in
 * which.
 */
export function ownOfProvince(sent: readonly SentBook[]): readonly SentBook[] {
  const codes = new Set(
    sent.flatMap(({ book, district }) => (district ? (book.district.kode?.slice(0, PROVINSI) ?? []) : [])),
  );
  const own = sent.flatMap((one) =>
    one.district === null && one.book.provinsi !== null ? [{ one, name: fold(one.book.provinsi) }] : [],
  );
  const names = new Set(own.map(({ name }) => name));
  return codes.size <= 1 && names.size === 1 ? own.map(({ one }) => one) : [];
}

const PROVINCE = /(?<!\p{L})(?:provinsi|propinsi|prov\.?)\s*:?\s+(?=\p{L})/giu;
const MOST_WORDS = 4;
/** Words that come behind a province's name in a title. */
const BEHIND = new Set([
  ...['tahun', 'ta', 't', 'anggaran', 'semester', 'triwulan', 'tw', 'periode', 'per', 'bulan', 'dalam'],
  ...['dan', 'untuk', 'sampai', 'keadaan', 'perubahan', 'kabupaten', 'kab', 'kota', 'provinsi', 'prov'],
]);

/**
 * The province whose own a workbook is, as `Provinsi Bengkulu`: the one its titles name, where nothing in it is of a
 * district. Districts name their province as well, so a title alone is not enough.
 *
 * @param sheets its recognised sheets.
 * @param stated what it says of its district.
 */
export function statedProvince(sheets: readonly RecognisedSheet[], stated: StatedDistrict): string | null {
  if (stated.kode !== null || stated.nama !== null) return null;
  const names = new Map<string, string>();
  for (const text of titleTexts(sheets)) {
    for (const name of namesIn(text)) names.set(fold(name), names.get(fold(name)) ?? name);
  }
  const [only] = names.values();
  return only !== undefined && names.size === 1 && !sheets.some(hasDistrictCode) ? only : null;
}

function* namesIn(text: string): Generator<string> {
  for (const match of text.matchAll(PROVINCE)) {
    const name = nameBehind(text, match, BEHIND, MOST_WORDS);
    if (name !== null) yield `Provinsi ${name}`;
  }
}

/** True where a row budgets under a code of the level of districts. */
function hasDistrictCode({ table }: RecognisedSheet): boolean {
  const column = table.role === 'pemetaan' ? textColumn(table, 'kode') : undefined;
  return (
    column?.dictionary.some((kode) => {
      const read = readKode(kode);
      return read.ok && read.value.tingkat === 'kabupaten';
    }) === true
  );
}
