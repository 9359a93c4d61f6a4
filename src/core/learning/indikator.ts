import type { Message } from '../messages/translate';
import type { Source } from '../taxonomy/entry';
import type { CellValue } from '../values/cell-value';
import { asSen, type Sen } from '../values/rupiah';

/** A sheet of a worked example: its first row holds the headings, every other one is data. */
export interface LembarContoh {
  readonly nama: string;
  readonly baris: readonly (readonly CellValue[])[];
}

/** A figure of a worked example: an amount in sen, a count, numerator and denominator of a share, or days. */
export type Nilai =
  | { readonly jenis: 'rupiah'; readonly sen: Sen }
  | { readonly jenis: 'jumlah'; readonly jumlah: number }
  | { readonly jenis: 'bagian'; readonly dari: bigint; readonly seluruh: bigint }
  | { readonly jenis: 'persen'; readonly dari: bigint; readonly seluruh: bigint }
  | { readonly jenis: 'hari'; readonly jumlah: number };

/** What a worked example comes to. */
export interface HasilContoh {
  readonly nama: Message;
  readonly nilai: Nilai;
}

/** A small workbook and what the engine makes of it. */
export interface Contoh {
  readonly lembar: readonly LembarContoh[];
  /** How the figures come about, a sentence each. */
  readonly hitungan: readonly Message[];
  readonly hasil: readonly HasilContoh[];
}

/**
 * One number the product shows, defined once. The pane's help, the page in `docs/indikator` and the test that has the
 * engine work the example out are all made of it.
 */
export interface Indikator {
  /** Also the name of its page; permanent. */
  readonly id: string;
  readonly nama: Message;
  /** What the number says, in a sentence or two. */
  readonly arti: Message;
  readonly rumus: Message;
  /** What stands above and below the line; `null` where the number is no share. */
  readonly pembilang: Message | null;
  readonly penyebut: Message | null;
  readonly satuan: Message;
  /** What is left out, what is unknown, and how the number is misread. */
  readonly perhatikan: readonly Message[];
  /** Where the definition is from. */
  readonly sumber: readonly Source[];
  readonly contoh: Contoh;
}

/** Reads a definition; it is only here so that the compiler checks each where it is written. */
export const defineIndikator = (indikator: Indikator): Indikator => indikator;

/** A text in both languages. */
export const dwi = (id: string, en: string): Message => ({ id, en });

/** A result in whole rupiah. */
export const rupiah = (id: string, en: string, amount: number): HasilContoh => ({
  nama: { id, en },
  nilai: { jenis: 'rupiah', sen: asSen(BigInt(amount) * 100n) },
});

/** A result that is counted. */
export const jumlah = (id: string, en: string, count: number): HasilContoh => ({
  nama: { id, en },
  nilai: { jenis: 'jumlah', jumlah: count },
});

/** A result of so many out of so many. */
export const bagian = (id: string, en: string, dari: number, seluruh: number): HasilContoh => ({
  nama: { id, en },
  nilai: { jenis: 'bagian', dari: BigInt(dari), seluruh: BigInt(seluruh) },
});

/** A result in percent of amounts too large to be read as so many out of so many. */
export const persen = (
  id: string,
  en: string,
  dari: number | bigint,
  seluruh: number | bigint,
): HasilContoh => ({
  nama: { id, en },
  nilai: { jenis: 'persen', dari: BigInt(dari), seluruh: BigInt(seluruh) },
});

/** A result in days. */
export const hari = (id: string, en: string, days: number): HasilContoh => ({
  nama: { id, en },
  nilai: { jenis: 'hari', jumlah: days },
});

/** Units more than one number is given in. */
export const SATUAN = {
  rupiah: { id: 'rupiah, sampai sen', en: 'rupiah, to the sen' },
  persen: { id: 'persen, satu desimal', en: 'percent, one decimal' },
  keluarga: { id: 'keluarga', en: 'families' },
  layanan: { id: 'layanan', en: 'services' },
} as const;

/** What Konvergen itself lays down where no document at hand does. */
export const KONVERGEN: Source = { dokumen: 'Konvergen', pasal: 'ketentuan hitung aplikasi ini' };

/** The matrix everybody fills in; no ministerial copy was found. */
export const matriks = (kolom: string): Source => ({ dokumen: 'Templat matriks RAT/OPPKPKE', pasal: kolom });

/** The address in which the Vice-President said what convergence is. */
export const PENGARAHAN: Source = {
  dokumen: 'WahanaNews, pengarahan Wakil Presiden tentang kemiskinan ekstrem (2021)',
  pasal: 'pengertian konvergensi',
};
