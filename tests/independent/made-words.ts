import type { Random } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';

/** One column of a made-up sheet, and how a slip spoils it (`null`: never). */
export interface Column<T> {
  readonly header: string;
  readonly slip: 'yaTidak' | 'desil' | 'tanggal' | 'kata' | 'nik' | 'kosong' | null;
  readonly value: (row: T, random: Random) => CellValue;
}

/** Programmes families receive: the key, the headings of its columns, and its name in a recipient list. */
export const FAMILY_PROGRAMMES: readonly {
  readonly id: string;
  readonly headers: readonly string[];
  readonly listed: string;
}[] = [
  { id: 'SEMBAKO', headers: ['penerima_sembako', 'penerima_bpnt'], listed: 'Program Sembako' },
  { id: 'PKH', headers: ['penerima_pkh'], listed: 'PKH' },
  { id: 'PBI-JKN', headers: ['penerima_pbi_jkn'], listed: 'PBI-JKN' },
  { id: 'PBI-APBD', headers: ['penerima_pbi_apbd'], listed: 'PBI APBD' },
  { id: 'PIP', headers: ['penerima_pip', 'penerima_kip'], listed: 'Program Indonesia Pintar' },
  { id: 'LPG-3KG', headers: ['penerima_lpg_3kg'], listed: 'LPG 3 kg' },
  { id: 'SUBSIDI-LISTRIK', headers: ['penerima_subsidi_listrik'], listed: 'Subsidi Listrik' },
  { id: 'BPBL', headers: ['penerima_bpbl'], listed: 'BPBL' },
  { id: 'RTLH', headers: ['penerima_rtlh'], listed: 'BSPS' },
  { id: 'SANITASI', headers: ['penerima_sanitasi'], listed: 'Sanitasi' },
  { id: 'AIR-MINUM', headers: ['penerima_air_minum'], listed: 'Air Minum' },
  { id: 'PRAKERJA', headers: ['penerima_prakerja'], listed: 'Kartu Prakerja' },
  { id: 'KUR', headers: ['penerima_kur'], listed: 'KUR' },
  { id: 'BPUM', headers: ['penerima_bpum'], listed: 'BPUM' },
  { id: 'ATENSI', headers: ['penerima_atensi'], listed: 'ATENSI' },
  { id: 'BST', headers: ['penerima_bst'], listed: 'BST' },
];

/** Words of the P3KE form for the house, by column. */
export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  jenis_atap: ['Beton', 'Genteng', 'Seng', 'Jerami/ijuk/daun-daunan/rumbia'],
  jenis_dinding: ['Tembok', 'Kayu', 'Bambu'],
  jenis_lantai: ['Keramik', 'Semen', 'Tanah', 'Bambu'],
  sumber_penerangan: ['Listrik PLN', 'Listrik Non-PLN', 'Bukan Listrik'],
  bahan_bakar_memasak: ['Listrik', 'Gas', 'Minyak tanah', 'Kayu bakar'],
  sumber_air_minum: [
    'Ledeng/PAM',
    'Sumur bor',
    'Sumur terlindung',
    'Sumur tidak terlindung',
    'Air permukaan (sungai)',
    'Air hujan',
  ],
  memiliki_fasilitas_buang_air_besar: [
    'Ya, dengan septic tank',
    'Ya, tanpa septic tank',
    'Tidak, jamban umum',
    'Tidak ada',
  ],
};

/** OPD, each in the spellings a sheet mixes; the first is the proper one. */
export const OPD: readonly (readonly string[])[] = [
  ['Dinas Sosial', 'DINAS SOSIAL', 'Dinas  Sosial'],
  ['Dinas Pendidikan dan Kebudayaan', 'Dinas Pendidikan & Kebudayaan'],
  ['Dinas Pekerjaan Umum, Penataan Ruang', 'Dinas Pekerjaan Umum Penataan Ruang'],
  ['Dinas Kesehatan'],
];

/** The proper spelling of an OPD. */
export const opdOf = (written: string): string =>
  OPD.find((spellings) => spellings.includes(written))?.[0] ?? written;
