/** A fictional village; `kode` is dotted, in the form of Kemendagri codes. */
export interface Desa {
  readonly kode: string;
  readonly nama: string;
  readonly kecamatan: string;
  /** Six digits without dots, the region part of a NIK. */
  readonly kodeNik: string;
  readonly prioritas: boolean;
}

/** No Indonesian province has the code 99 and none bears this name: nobody lives here. */
export const PROVINSI = 'Provinsi Contoh';
export const KABUPATEN = 'Kabupaten Contoh Sejahtera';
/** The budget year of all samples. */
export const TAHUN = 2025;

const KECAMATAN = [
  { kode: '99.01.01', nama: 'Contoh Utara', awal: 'Misal' },
  { kode: '99.01.02', nama: 'Contoh Selatan', awal: 'Umpama' },
  { kode: '99.01.03', nama: 'Contoh Timur', awal: 'Andai' },
  { kode: '99.01.04', nama: 'Contoh Barat', awal: 'Peraga' },
];

// Far enough apart that a typing slip in one never gives another.
const AKHIR = ['Jaya', 'Makmur', 'Sentosa', 'Lestari', 'Harapan'];
const PRIORITAS_PER_KECAMATAN = 2;

/** The twenty villages, five in each of four kecamatan; eight are priority loci. */
export const DESA: readonly Desa[] = KECAMATAN.flatMap(({ kode, nama, awal }) =>
  AKHIR.map((akhir, at) => ({
    kode: `${kode}.${String(2001 + at)}`,
    nama: `${awal} ${akhir}`,
    kecamatan: nama,
    kodeNik: kode.replaceAll('.', ''),
    prioritas: at < PRIORITAS_PER_KECAMATAN,
  })),
);
