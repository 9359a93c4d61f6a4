import { pedoman } from './dokumen';
import { TANPA_BATAS } from './entry';
import type { Berlaku, Certainty, Entry, Source, Text2 } from './entry';
import type { Kondisi } from './kondisi';
import type { CatalogueId, ProgramId } from './program-entry';
import type { StrategiId, SubkelompokId } from './strategi';

/** Keys of the needs a family can have; permanent, because settings sheets refer to them. */
export type KebutuhanId =
  | 'SEMBAKO'
  | 'PKH'
  | 'PBI-JKN'
  | 'PIP'
  | 'LPG-3KG'
  | 'SUBSIDI-LISTRIK'
  | 'BPBL'
  | 'RTLH'
  | 'SANITASI'
  | 'AIR-MINUM'
  | 'KERJA'
  | 'USAHA'
  | 'ATENSI';

/**
 * One need: when a family has it and which programmes meet it. Data only; what evaluates it lives elsewhere.
 * `source` says where the kind of help is placed; `certainty` speaks of the condition (`syarat` and `parameter`), which
 * no document at hand lays down: every one ships as a default the secretariat has to confirm.
 */
export interface Kebutuhan extends Entry {
  readonly id: KebutuhanId;
  readonly strategi: StrategiId;
  readonly subkelompok: readonly SubkelompokId[];
  /** Any one of these meets the need. */
  readonly dipenuhiOleh: readonly ProgramId[];
  /** The condition as a sentence a person can check. */
  readonly syarat: Text2;
  /** The same condition as data; its numbers are those of `parameter`. */
  readonly kondisi: Kondisi;
  /** Part of the package of Pedoman Bengkulu §3.2, to be received all at once. */
  readonly paketDasar: boolean;
  /** Numbers of the condition; ages in completed years, both ends inclusive; power in volt-ampere. */
  readonly parameter: Readonly<Record<string, number>>;
}

/** A need of the default set: met by programmes everybody knows. */
export interface KebutuhanBawaan extends Kebutuhan {
  readonly dipenuhiOleh: readonly CatalogueId[];
}

const PAKET = '§3.2 angka 1 huruf a 1)';

const DEFAULT = { aliases: [], certainty: 'perlu-dikonfirmasi', berlaku: TANPA_BATAS } as const;

/** The default set of needs, in the order they are shown. */
export const KEBUTUHAN: readonly KebutuhanBawaan[] = [
  {
    ...DEFAULT,
    id: 'SEMBAKO',
    nama: { id: 'Sembako', en: 'Staple food' },
    strategi: 'S1',
    subkelompok: ['S1.a'],
    dipenuhiOleh: ['SEMBAKO'],
    syarat: { id: 'Keluarga berada pada desil 1 sampai 5.', en: 'The family is in decile 1 to 5.' },
    kondisi: { desilSampai: 'desilMaks', alasan: 'desil' },
    paketDasar: true,
    parameter: { desilMaks: 5 },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'PKH',
    nama: { id: 'PKH', en: 'Conditional cash transfer' },
    strategi: 'S1',
    subkelompok: ['S1.a'],
    dipenuhiOleh: ['PKH'],
    syarat: {
      id: 'Keluarga berada pada desil 1 sampai 4 dan mempunyai komponen: ibu hamil, anak 0-6 tahun, anak usia sekolah 7-18 tahun, disabilitas berat, atau lansia 60 tahun ke atas.',
      en: 'The family is in decile 1 to 4 and has a component: pregnancy, a child aged 0-6, a child of school age 7-18, severe disability, or an elderly member aged 60 or over.',
    },
    kondisi: {
      semua: [
        { desilSampai: 'desilMaks' },
        {
          salahSatu: [
            { adaAnggota: { sifat: 'hamil' }, alasan: 'desilDanHamil' },
            { adaAnggota: { usiaDari: 0, usiaSampai: 'usiaAnakMaks' }, alasan: 'desilDanAnak' },
            {
              adaAnggota: { usiaDari: 'usiaSekolahMin', usiaSampai: 'usiaSekolahMaks' },
              alasan: 'desilDanUsiaSekolah',
            },
            { adaAnggota: { sifat: 'disabilitasBerat' }, alasan: 'desilDanDisabilitas' },
            { adaAnggota: { usiaDari: 'usiaLansia' }, alasan: 'desilDanLansia' },
          ],
        },
      ],
    },
    paketDasar: true,
    // The age of "lansia" has changed over the years: 70 under the rules of 2020.
    parameter: { desilMaks: 4, usiaAnakMaks: 6, usiaSekolahMin: 7, usiaSekolahMaks: 18, usiaLansia: 60 },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'PBI-JKN',
    nama: { id: 'Iuran JKN', en: 'Health insurance contribution' },
    strategi: 'S1',
    subkelompok: ['S1.e'],
    dipenuhiOleh: ['PBI-JKN', 'PBI-APBD'],
    syarat: { id: 'Keluarga berada pada desil 1 sampai 5.', en: 'The family is in decile 1 to 5.' },
    kondisi: { desilSampai: 'desilMaks', alasan: 'desil' },
    paketDasar: true,
    parameter: { desilMaks: 5 },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'PIP',
    nama: { id: 'Bantuan sekolah (PIP)', en: 'School grant' },
    strategi: 'S1',
    subkelompok: ['S1.a'],
    dipenuhiOleh: ['PIP'],
    syarat: {
      id: 'Ada anggota berusia 6-21 tahun yang bersekolah; bila status sekolah tidak tercatat, ada anggota berusia 7-18 tahun.',
      en: 'A member aged 6-21 is in school; where schooling is not recorded, a member is aged 7-18.',
    },
    kondisi: {
      bilaSekolahTercatat: {
        adaAnggota: {
          semua: [{ usiaDari: 'usiaSekolahMin', usiaSampai: 'usiaSekolahMaks' }, { sifat: 'bersekolah' }],
        },
        alasan: 'anakSekolah',
      },
      bilaTidak: {
        adaAnggota: { usiaDari: 'usiaTanpaStatusMin', usiaSampai: 'usiaTanpaStatusMaks' },
        alasan: 'anakSekolah',
      },
    },
    paketDasar: true,
    parameter: {
      usiaSekolahMin: 6,
      usiaSekolahMaks: 21,
      usiaTanpaStatusMin: 7,
      usiaTanpaStatusMaks: 18,
    },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'LPG-3KG',
    nama: { id: 'LPG 3 kg', en: 'Subsidised cooking gas' },
    strategi: 'S1',
    subkelompok: ['S1.d'],
    dipenuhiOleh: ['LPG-3KG'],
    syarat: {
      id: 'Keluarga berada pada desil 1 sampai 4 dan memasak dengan gas atau minyak tanah.',
      en: 'The family is in decile 1 to 4 and cooks with gas or kerosene.',
    },
    kondisi: {
      semua: [{ desilSampai: 'desilMaks' }, { fakta: 'memasakGasAtauMinyakTanah' }],
      alasan: 'memasakGas',
    },
    paketDasar: true,
    parameter: { desilMaks: 4 },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'SUBSIDI-LISTRIK',
    nama: { id: 'Subsidi listrik', en: 'Electricity subsidy' },
    strategi: 'S1',
    subkelompok: ['S1.d'],
    dipenuhiOleh: ['SUBSIDI-LISTRIK'],
    syarat: {
      id: 'Rumah memakai meteran PLN; bila daya tercatat, 450 atau 900 VA.',
      en: 'The house has a PLN meter; where its power is recorded, 450 or 900 VA.',
    },
    kondisi: {
      semua: [{ fakta: 'peneranganPln' }, { daya: ['dayaVaRendah', 'dayaVaTinggi'] }],
      alasan: 'meteranPln',
    },
    paketDasar: true,
    parameter: { dayaVaRendah: 450, dayaVaTinggi: 900 },
    source: pedoman(PAKET),
  },
  {
    ...DEFAULT,
    id: 'BPBL',
    nama: { id: 'Sambungan listrik', en: 'Electricity connection' },
    strategi: 'S1',
    subkelompok: ['S1.d'],
    dipenuhiOleh: ['BPBL'],
    syarat: { id: 'Penerangan rumah bukan dari PLN.', en: 'The house is not lit by PLN.' },
    kondisi: { bukan: { fakta: 'peneranganPln' }, alasan: 'tanpaPln' },
    paketDasar: false,
    parameter: {},
    source: pedoman('§2.5 angka 1 huruf d'),
  },
  {
    ...DEFAULT,
    id: 'RTLH',
    nama: { id: 'Rumah layak huni', en: 'A fit house' },
    strategi: 'S3',
    subkelompok: ['S3.a'],
    dipenuhiOleh: ['RTLH'],
    syarat: {
      id: 'Sedikitnya dua dari tiga: lantai tanah atau bambu; dinding bambu, rumbia, atau sejenisnya; atap rumbia atau sejenisnya.',
      en: 'At least two of three: floor of earth or bamboo; wall of bamboo, thatch or the like; roof of thatch or the like.',
    },
    kondisi: {
      sedikitnya: 'bagianTidakLayakMin',
      dari: [{ fakta: 'lantaiTidakLayak' }, { fakta: 'dindingTidakLayak' }, { fakta: 'atapTidakLayak' }],
      alasan: 'rumah',
    },
    paketDasar: false,
    parameter: { bagianTidakLayakMin: 2 },
    source: pedoman('§3.2 angka 1 huruf a 3)'),
  },
  {
    ...DEFAULT,
    id: 'SANITASI',
    nama: { id: 'Jamban sendiri', en: 'Own toilet' },
    strategi: 'S3',
    subkelompok: ['S3.a'],
    dipenuhiOleh: ['SANITASI'],
    syarat: { id: 'Keluarga tidak mempunyai jamban sendiri.', en: 'The family has no toilet of its own.' },
    kondisi: { fakta: 'tanpaJambanSendiri', alasan: 'jamban' },
    paketDasar: false,
    parameter: {},
    source: pedoman('§2.5 angka 3 huruf a'),
  },
  {
    ...DEFAULT,
    id: 'AIR-MINUM',
    nama: { id: 'Air minum layak', en: 'Safe drinking water' },
    strategi: 'S3',
    subkelompok: ['S3.a'],
    dipenuhiOleh: ['AIR-MINUM'],
    syarat: {
      id: 'Air minum berasal dari sumur tak terlindung, sungai, atau air hujan.',
      en: 'Drinking water comes from an unprotected well, a river or rain.',
    },
    kondisi: { fakta: 'airTidakTerlindung', alasan: 'air' },
    paketDasar: false,
    parameter: {},
    source: pedoman('§2.5 angka 3 huruf a'),
  },
  {
    ...DEFAULT,
    id: 'KERJA',
    nama: { id: 'Pekerjaan', en: 'Work' },
    strategi: 'S2',
    subkelompok: ['S2.a', 'S2.b'],
    dipenuhiOleh: ['PKT', 'PRAKERJA', 'VOKASI'],
    syarat: {
      id: 'Ada anggota berusia 18-59 tahun yang tidak bekerja dan tidak bersekolah.',
      en: 'A member aged 18-59 neither works nor is in school.',
    },
    kondisi: {
      adaAnggota: {
        semua: [
          { usiaDari: 'usiaMin', usiaSampai: 'usiaMaks' },
          { sifat: 'tidakBekerja' },
          { sifat: 'tidakBersekolah' },
        ],
      },
      alasan: 'tidakBekerja',
    },
    paketDasar: false,
    parameter: { usiaMin: 18, usiaMaks: 59 },
    source: pedoman('§2.5 angka 2 huruf a dan b'),
  },
  {
    ...DEFAULT,
    id: 'USAHA',
    nama: { id: 'Dukungan usaha', en: 'Business support' },
    strategi: 'S2',
    subkelompok: ['S2.c', 'S2.d'],
    dipenuhiOleh: ['KUR', 'PENDAMPINGAN', 'KUBE', 'BPUM', 'UEP'],
    syarat: {
      id: 'Ada anggota yang berdagang atau menjalankan usaha.',
      en: 'A member trades or runs a business.',
    },
    kondisi: { adaAnggota: { sifat: 'berusaha' }, alasan: 'usaha' },
    paketDasar: false,
    parameter: {},
    source: pedoman('§2.5 angka 2 huruf c dan d'),
  },
  {
    ...DEFAULT,
    id: 'ATENSI',
    nama: { id: 'Asistensi rehabilitasi sosial', en: 'Social rehabilitation' },
    strategi: 'S1',
    subkelompok: ['S1.c'],
    dipenuhiOleh: ['ATENSI'],
    syarat: {
      id: 'Ada anggota dengan disabilitas berat, atau lansia yang hidup sendiri.',
      en: 'A member is severely disabled, or an elderly person lives alone.',
    },
    kondisi: {
      salahSatu: [
        { adaAnggota: { sifat: 'disabilitasBerat' }, alasan: 'disabilitasBerat' },
        { sendirian: { usiaDari: 'usiaLansia' }, alasan: 'lansiaSendiri' },
      ],
    },
    paketDasar: false,
    parameter: { usiaLansia: 60 },
    source: pedoman('§2.5 angka 1 huruf c'),
  },
];

/** Two programmes one family should not hold together. */
export interface Pengecualian {
  readonly id: string;
  readonly program: readonly [CatalogueId, CatalogueId];
  readonly nama: Text2;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly berlaku: Berlaku;
}

const ATURAN_2020: Source = { dokumen: 'Buku BLT-DD 2020', pasal: 'kriteria penerima' };

/** Only the year of these rules is known, and not whether later rules ended them. */
const SEJAK_2020: Berlaku = { sejak: '2020-01-01', sampai: null };

/** Exclusions around the village cash transfer, kept apart from the complements. */
export const PENGECUALIAN: readonly Pengecualian[] = [
  {
    id: 'BLT-DD/PKH',
    program: ['BLT-DD', 'PKH'],
    nama: {
      id: 'Penerima PKH tidak menerima BLT Desa',
      en: 'PKH recipients do not receive village cash transfer',
    },
    source: ATURAN_2020,
    certainty: 'perlu-dikonfirmasi',
    berlaku: SEJAK_2020,
  },
  {
    id: 'BLT-DD/SEMBAKO',
    program: ['BLT-DD', 'SEMBAKO'],
    nama: {
      id: 'Penerima Sembako/BPNT tidak menerima BLT Desa',
      en: 'Staple food recipients do not receive village cash transfer',
    },
    source: ATURAN_2020,
    certainty: 'perlu-dikonfirmasi',
    berlaku: SEJAK_2020,
  },
  {
    id: 'BLT-DD/PRAKERJA',
    program: ['BLT-DD', 'PRAKERJA'],
    nama: {
      id: 'Penerima Kartu Prakerja tidak menerima BLT Desa',
      en: 'Pre-employment card holders do not receive village cash transfer',
    },
    source: ATURAN_2020,
    certainty: 'perlu-dikonfirmasi',
    berlaku: SEJAK_2020,
  },
];
