import { FOLLOW_UP_SHEET } from '../../core/followup/follow-up-rows';

/** What can be written, in tab order. */
export const RESULT_KINDS = [
  'temuan',
  'rekap',
  'konvergensi',
  'kesenjangan',
  'opd',
  'tindak-lanjut',
] as const;
/** One of {@link RESULT_KINDS}. */
export type ResultKind = (typeof RESULT_KINDS)[number];

/** What the sheets are called; the same in every language, so that writing again finds the ones it is to replace. */
export const RESULT_SHEETS = {
  temuan: 'Temuan',
  rekap: 'Rekap Anggaran',
  konvergensi: 'Konvergensi',
  kesenjangan: 'Kesenjangan',
  opd: 'Daftar per OPD',
  'tindak-lanjut': FOLLOW_UP_SHEET,
} as const satisfies Readonly<Record<ResultKind, string>>;
