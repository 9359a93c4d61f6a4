import { wordsOf } from '../taxonomy/match';

/** The lists of offices the short names were read in. */
const LISTS = {
  bontang: 'Daftar perangkat daerah Kota Bontang (nama dan singkatan)',
  denpasar: 'Daftar OPD Kota Denpasar, 2021 (nama dan nama pendek)',
  merauke: 'Daftar SKPD Kabupaten Merauke (nama dan singkatan)',
  penajam: 'Berita Diskominfo Kabupaten Penajam Paser Utara, Agustus 2025',
  probolinggo: 'Daftar satuan kerja Kabupaten Probolinggo (nama dan singkatan)',
  sleman: 'Daftar SKPD Kabupaten Sleman (nama dan singkatan)',
} as const;

/** A short name of offices and what it stands for where it was read: not the same everywhere. */
export interface OpdShortName {
  readonly singkatan: string;
  readonly nama: readonly string[];
  readonly daftar: readonly (keyof typeof LISTS)[];
}

const short = (
  singkatan: string,
  nama: string | readonly string[],
  ...daftar: OpdShortName['daftar']
): OpdShortName => ({ singkatan, nama: typeof nama === 'string' ? [nama] : nama, daftar });

/**
 * Short names of offices as districts use them. No law fixes them and the same one stands for different offices in
 * different districts (Dinsos, Disdik, Bappeda), so a short name is offered as one with a full name, never taken for it.
 */
export const OPD_SHORT_NAMES: readonly OpdShortName[] = [
  short('Bapenda', 'Badan Pendapatan Daerah', 'bontang'),
  short(
    'Bappeda',
    [
      'Badan Perencanaan Pembangunan Daerah',
      'Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah',
      'Badan Perencanaan, Penelitian dan Pengembangan Daerah',
    ],
    ...(['denpasar', 'merauke', 'sleman', 'bontang', 'probolinggo'] as const),
  ),
  short('Bakesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'probolinggo'),
  short('BKAD', 'Badan Keuangan dan Aset Daerah', 'sleman', 'penajam'),
  short(
    'BKPSDM',
    'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    ...(['bontang', 'denpasar', 'probolinggo'] as const),
  ),
  short('BPBD', 'Badan Penanggulangan Bencana Daerah', ...(['bontang', 'denpasar', 'probolinggo'] as const)),
  short('BPKAD', 'Badan Pengelola Keuangan dan Aset Daerah', 'bontang', 'denpasar'),
  short('BPPKAD', 'Badan Pengelolaan Pendapatan, Keuangan dan Aset Daerah', 'probolinggo'),
  short('Damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'bontang'),
  short('Dinas Dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'denpasar'),
  short('Dinas PMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'denpasar'),
  short(
    'Dinas PUPR',
    ['Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman'],
    ...(['merauke', 'probolinggo', 'sleman'] as const),
  ),
  short('Dinkes', 'Dinas Kesehatan', 'bontang', 'merauke', 'sleman'),
  short('Dinkop UKM', 'Dinas Koperasi, Usaha Kecil dan Menengah', 'sleman'),
  short('Dinsos', ['Dinas Sosial', 'Dinas Sosial dan Pemberdayaan Masyarakat'], 'merauke', 'bontang'),
  short('Disbud', 'Dinas Kebudayaan', 'denpasar'),
  short('Disdik', ['Dinas Pendidikan', 'Dinas Pendidikan dan Kebudayaan'], 'merauke', 'sleman', 'bontang'),
  short('Disdikbud', 'Dinas Pendidikan dan Kebudayaan', 'merauke'),
  short('Disdikpora', 'Dinas Pendidikan, Pemuda dan Olahraga', 'penajam'),
  short('Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'bontang'),
  short('Dishub', 'Dinas Perhubungan', 'bontang', 'denpasar', 'probolinggo'),
  short(
    'Diskominfo',
    ['Dinas Komunikasi dan Informatika', 'Dinas Komunikasi, Informatika, Persandian dan Statistik'],
    ...(['bontang', 'sleman', 'probolinggo'] as const),
  ),
  short('Diskoperin', 'Dinas Koperasi, Usaha Mikro, Perindustrian dan Perdagangan', 'bontang'),
  short('DKIS', 'Dinas Komunikasi, Informatika dan Statistik', 'denpasar'),
  short('DKPP', 'Dinas Ketahanan Pangan, Perikanan dan Pertanian', 'bontang'),
  short('DKUPP', 'Dinas Koperasi, Usaha Mikro, Perdagangan dan Perindustrian', 'probolinggo'),
  short('Disnaker', ['Dinas Tenaga Kerja', 'Dinas Ketenagakerjaan'], 'probolinggo', 'bontang'),
  short('Dispendukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'probolinggo'),
  short('Dispopar', 'Dinas Pemuda, Olahraga dan Pariwisata', 'probolinggo'),
  short('Disporapar', 'Dinas Pemuda, Olahraga dan Pariwisata', 'bontang'),
  short('Dispusip', 'Dinas Perpustakaan dan Kearsipan', 'bontang'),
  short('DLH', 'Dinas Lingkungan Hidup', 'bontang', 'penajam', 'probolinggo'),
  short('DLHK', 'Dinas Lingkungan Hidup dan Kebersihan', 'denpasar'),
  short('DP3AKB', 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana', 'bontang'),
  short(
    'DP3AP2KB',
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
    'penajam',
  ),
  short('DPKPP', 'Dinas Perumahan, Kawasan Permukiman dan Pertanahan', 'bontang', 'probolinggo'),
  short('DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa', 'penajam', 'probolinggo'),
  short(
    'DPMPTSP',
    'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    ...(['bontang', 'penajam', 'probolinggo'] as const),
  ),
  short('DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'bontang'),
  short('Kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'bontang'),
  short('PUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'merauke', 'probolinggo'),
  short('Satpol PP', 'Satuan Polisi Pamong Praja', 'bontang', 'probolinggo', 'sleman'),
  short('Setda', 'Sekretariat Daerah', 'bontang', 'merauke', 'sleman'),
  short('Setwan', 'Sekretariat Dewan Perwakilan Rakyat Daerah', 'bontang'),
];

/** Where the short names were read, for the documentation. */
export const OPD_SHORT_NAME_SOURCES: readonly string[] = Object.values(LISTS);

interface Known {
  readonly words: readonly string[];
  readonly names: readonly (readonly string[])[];
}

const KNOWN: readonly Known[] = OPD_SHORT_NAMES.map(({ singkatan, nama }) => ({
  words: wordsOf(singkatan),
  names: nama.map(wordsOf),
})).sort((a, b) => b.words.length - a.words.length);

/** A name that starts with a short one: what that may stand for, and the words behind it. */
export interface ShortName {
  readonly names: readonly (readonly string[])[];
  readonly tail: readonly string[];
}

/** Reads a name, given as folded words, as a short name of an office with or without a region behind it. */
export function readShortName(words: readonly string[]): ShortName | null {
  const known = KNOWN.find((one) => one.words.every((word, at) => words[at] === word));
  return known ? { names: known.names, tail: words.slice(known.words.length) } : null;
}
