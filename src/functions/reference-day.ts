import type { RecognisedBook } from '../core/report/checked-book';
import type { CellValue } from '../core/values/cell-value';
import { fromCalendar, readTanggal, type Hari } from '../core/values/tanggal';
import { asText } from '../core/table/cell-readers';
import { refuse, type ParameterSpec, type Refusal } from './function-spec';

/** The argument that says on which day ages are reckoned. */
export const ACUAN: ParameterSpec = {
  name: 'acuan',
  kind: 'pilihan',
  optional: true,
  description: {
    id: 'Tahun anggaran atau tanggal untuk menghitung umur; bawaan: tahun dari pengaturan atau judul.',
    en: 'Budget year or date ages are reckoned at; default: the year of the settings or of a title.',
  },
};

const TANPA_ACUAN = refuse('#VALUE!', {
  id: 'Sebutkan acuan: tahun anggaran, misalnya 2025, atau tanggal. Umur tidak dihitung pada hari ini, agar hasilnya tetap.',
  en: 'Name a reference: the budget year, such as 2025, or a date. Ages are not reckoned today, so that the answer stays.',
});
const ACUAN_SALAH = refuse('#VALUE!', {
  id: 'Acuan harus tahun empat digit atau tanggal.',
  en: 'The reference must be a year of four digits or a date.',
});

const EARLIEST = 1_900;
const LATEST = 2_100;

/** The day asked for, else the last day of the workbook's budget year; never today, which no formula would see change. */
export function referenceDayOf(given: CellValue, { tahun }: Pick<RecognisedBook, 'tahun'>): Hari | Refusal {
  if (given === null || given === 0 || asText(given) === '') {
    return (tahun === null ? null : fromCalendar(tahun, 12, 31)) ?? TANPA_ACUAN;
  }
  const year = /^\d{4}$/.test(asText(given)) ? Number(asText(given)) : 0;
  if (year >= EARLIEST && year <= LATEST) return fromCalendar(year, 12, 31) ?? ACUAN_SALAH;
  const reading = readTanggal(given);
  return reading.ok ? reading.value : ACUAN_SALAH;
}
