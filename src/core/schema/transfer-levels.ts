import { asText } from '../table/cell-readers';
import type { Row } from '../table/table';
import { fold } from '../values/text';
import { sumberDanaOf } from './mapping-row';

/** Money one government hands to another that both may report: to the villages ADD and financial aid, to districts financial aid. */
export const TRANSFERS = ['ADD', 'BANKEU', 'BANKEU_KAB'] as const;
/** One of {@link TRANSFERS}. */
export type Transfer = (typeof TRANSFERS)[number];

/** What people call it. */
export const TRANSFER_NAMES: Readonly<Record<Transfer, string>> = {
  ADD: 'Alokasi Dana Desa (ADD)',
  BANKEU: 'Bantuan keuangan desa',
  BANKEU_KAB: 'Bantuan keuangan provinsi kepada kabupaten/kota',
};

/** Where a row counts this money: with who hands it over, or with who receives and spends it. */
export type TransferLevel = 'pemberi' | 'penerima';

/** How a funding cell of the APBD names money for the villages. */
const IN_SOURCE = {
  ADD: /\b(?:add|alokasi dana desa)\b/,
  BANKEU: /\b(?:bankeu|bantuan keuangan)\b/,
} as const;
/** How a sub kegiatan says that it hands the money over. */
const IN_NAME: Readonly<Record<Transfer, RegExp>> = {
  ADD: /\b(?:alokasi dana desa|add)\b/,
  BANKEU: /\bbantuan keuangan\b.*\bdesa\b/,
  BANKEU_KAB: /\bbantuan keuangan\b.*\b(?:kabupaten|kota)\b/,
};
/** How a funding cell names what came from the province. */
const FROM_PROVINCE = /\b(?:bankeu|bantuan keuangan)\b.*\bprov(?:insi)?\b/;
/** Guiding, checking or planning the money is not the money. */
const ABOUT_IT =
  /\b(?:pembinaan|pengawasan|fasilitasi|evaluasi|monitoring|monev|pemantauan|koordinasi|pendampingan|penyusunan|verifikasi|pelatihan|bimbingan|bimtek|sosialisasi|pelaporan|pengelolaan|penatausahaan|asistensi|reviu|audit)\b/;
const MAY_SPEAK = /dana|add|keuangan|bankeu/i;
const LONGEST = 400;

/** False for texts that speak of none of this money for certain; cheaper than to fold and read them all. */
export const maySpeakOfTransfer = (text: string): boolean => MAY_SPEAK.test(text);

/** Where a row of a mapping counts a transfer; `null` for a row that does not. */
export function transferLevelOf(row: Row, transfer: Transfer): TransferLevel | null {
  const funding = sumberDanaOf(row);
  if (!funding) return null;
  if (transfer === 'BANKEU_KAB') {
    if (speaks(FROM_PROVINCE, sourceText(row))) return 'penerima';
    return funding.sumber === 'APBD' && handsOver(row, transfer) ? 'pemberi' : null;
  }
  const leaf = `APBDes.${transfer}`;
  if (funding.sumber === 'APBDes') return funding.rincian === leaf ? 'penerima' : null;
  if (funding.sumber !== 'APBD') return null;
  const isStated = funding.rincian === leaf || speaks(IN_SOURCE[transfer], sourceText(row));
  return isStated || handsOver(row, transfer) ? 'pemberi' : null;
}

const sourceText = (row: Row): string =>
  [asText(row.raw('sumberDana')), asText(row.raw('rincianSumberDana'))].join(' ');

const speaks = (pattern: RegExp, written: string): boolean =>
  MAY_SPEAK.test(written) && pattern.test(fold(written.slice(0, LONGEST)));

/** True when the row's own name says that it hands the money over. */
function handsOver(row: Row, transfer: Transfer): boolean {
  const written = (row.text('subkegiatan') ?? row.text('kegiatan') ?? '').slice(0, LONGEST);
  if (!MAY_SPEAK.test(written) || row.inherited('subkegiatan') || row.merged('subkegiatan')) return false;
  const name = fold(written);
  return IN_NAME[transfer].test(name) && !ABOUT_IT.test(name);
}
