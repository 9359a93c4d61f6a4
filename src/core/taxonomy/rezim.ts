import type { Berlaku, Certainty, Entry, Source } from './entry';

/** A policy regime: the presidential instruction whose strategies, data and targets apply. */
export type RezimId = 'INPRES-4-2022' | 'INPRES-8-2025';

/** The household data a regime takes its targets from. */
export type DataSasaranId = 'P3KE' | 'DTSEN' | 'DTKS';

/** A national target: a rate in percent to be reached in a year. */
export interface TargetNasional {
  readonly ukuran: 'kemiskinan-ekstrem' | 'kemiskinan';
  /** Percent of the population. */
  readonly persen: number;
  /** `tepat`: the rate itself is the target. `di-bawah`: the rate must come out below it. */
  readonly batas: 'tepat' | 'di-bawah';
  readonly tahun: number;
  readonly source: Source;
  readonly certainty: Certainty;
}

/** One regime with its target data and national targets. */
export interface Rezim extends Entry {
  readonly id: RezimId;
  /** First and last budget year; `null` while the regime still runs. */
  readonly tahunMulai: number;
  readonly tahunSelesai: number | null;
  readonly dataSasaran: DataSasaranId;
  /** Data allowed where the regime's own are missing; `null` when none is named. */
  readonly dataCadangan: DataSasaranId | null;
  readonly dataSource: Source;
  readonly dataBerlaku: Berlaku;
  readonly target: readonly TargetNasional[];
}

/** The two regimes the sources speak of, oldest first. */
export const REZIM: readonly Rezim[] = [
  {
    id: 'INPRES-4-2022',
    nama: {
      id: 'Percepatan Penghapusan Kemiskinan Ekstrem (PPKE)',
      en: 'Accelerated elimination of extreme poverty',
    },
    aliases: ['Inpres 4/2022', 'Inpres Nomor 4 Tahun 2022', 'PPKE'],
    tahunMulai: 2022,
    tahunSelesai: 2024,
    dataSasaran: 'P3KE',
    dataCadangan: 'DTKS',
    dataSource: {
      dokumen: 'Rilis Pemkab Kayong Utara, rakor 23 Agustus 2024; Pedoman Koordinasi TKPK Provinsi Bengkulu',
      pasal: 'data P3KE; §2.4 angka 2 huruf e untuk DTKS',
    },
    dataBerlaku: { sejak: '2022-06-08', sampai: '2024-12-31' },
    target: [
      {
        ukuran: 'kemiskinan-ekstrem',
        persen: 0,
        batas: 'tepat',
        tahun: 2024,
        source: { dokumen: 'Berita Pemkab Lampung Tengah 9 September 2024', pasal: 'Inpres 4/2022' },
        certainty: 'pasti',
      },
    ],
    source: { dokumen: 'Inpres 4/2022 (menurut idntimes.com 14 Juni 2022)', pasal: 'diktum masa berlaku' },
    certainty: 'pasti',
    berlaku: { sejak: '2022-06-08', sampai: '2024-12-31' },
  },
  {
    id: 'INPRES-8-2025',
    nama: {
      id: 'Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem (OPPKPKE)',
      en: 'Optimised poverty alleviation and elimination of extreme poverty',
    },
    aliases: ['Inpres 8/2025', 'Inpres Nomor 8 Tahun 2025', 'OPPKPKE'],
    tahunMulai: 2025,
    tahunSelesai: null,
    dataSasaran: 'DTSEN',
    dataCadangan: null,
    dataSource: { dokumen: 'Inpres 4/2025', pasal: 'ditetapkan 5 Februari 2025' },
    dataBerlaku: { sejak: '2025-02-05', sampai: null },
    target: [
      {
        ukuran: 'kemiskinan-ekstrem',
        persen: 0,
        batas: 'tepat',
        tahun: 2026,
        source: { dokumen: 'politika.co.id', pasal: 'keterangan Menteri Sosial tentang Inpres 8/2025' },
        certainty: 'sedang',
      },
      {
        ukuran: 'kemiskinan',
        persen: 5,
        batas: 'di-bawah',
        tahun: 2029,
        source: { dokumen: 'politika.co.id', pasal: 'keterangan Menteri Sosial tentang Inpres 8/2025' },
        certainty: 'sedang',
      },
    ],
    source: {
      dokumen: 'Inpres 8/2025 (menurut beritapagi88.info 10 April 2025)',
      pasal: 'diktum kedua dan ketiga',
    },
    certainty: 'pasti',
    berlaku: { sejak: '2025-03-27', sampai: null },
  },
];

/** The regime of a budget year; `null` before 2022 and for anything that is not a whole year. */
export function rezimPada(tahun: number): Rezim | null {
  if (!Number.isInteger(tahun)) return null;
  return (
    REZIM.find(
      ({ tahunMulai, tahunSelesai }) =>
        tahun >= tahunMulai && (tahunSelesai === null || tahun <= tahunSelesai),
    ) ?? null
  );
}
