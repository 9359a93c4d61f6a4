import type { Field } from '../table/field';
import type { Role } from '../table/table';

/** What makes a sheet one of a role: groups of which each must be met by one column, and how much columns tell. */
export interface RoleSpec {
  readonly role: Role;
  /** Every group needs at least one of its fields. */
  readonly needs: readonly (readonly Field[])[];
  /** How strongly a field speaks for the role; fields not listed count 0.5. */
  readonly weights: Readonly<Partial<Record<Field, number>>>;
  /** Fields the analyses cannot do without: their absence is a finding, not a refusal. */
  readonly required: readonly Field[];
}

const HOUSING: readonly Field[] = [
  'atap',
  'dinding',
  'lantai',
  'penerangan',
  'bahanBakar',
  'sumberAir',
  'jamban',
  'kepemilikanRumah',
];
const AGE_BUCKETS: readonly Field[] = [
  'usiaDibawah7',
  'usia7sd12',
  'usia13sd15',
  'usia16sd18',
  'usia19sd21',
  'usia22sd59',
  'usia60keatas',
];

/** The roles that are recognised from their columns, in no order: the best scoring one wins. */
export const ROLE_SPECS: readonly RoleSpec[] = [
  {
    role: 'pemetaan',
    needs: [
      // A code column may hold the names too; whether it does is seen in its cells.
      ['subkegiatan', 'kegiatan', 'program', 'kode'],
      ['pagu', 'strategi', 'realisasi'],
    ],
    weights: {
      subkegiatan: 3,
      pagu: 3,
      strategi: 3,
      opd: 2,
      kode: 2,
      kegiatan: 2,
      program: 1,
      sumberDana: 2,
      klaster: 2,
    },
    required: ['subkegiatan', 'pagu', 'opd', 'sumberDana'],
  },
  {
    role: 'keluarga',
    needs: [
      ['nik', 'nomorKk', 'idKeluarga'],
      ['desil', ...HOUSING],
    ],
    weights: {
      nik: 1,
      nomorKk: 1,
      idKeluarga: 2,
      desil: 2,
      atap: 1,
      dinding: 1,
      lantai: 1,
      penerangan: 1,
      sumberAir: 1,
      jamban: 1,
    },
    required: ['desil', 'nik'],
  },
  {
    role: 'individu',
    needs: [
      ['nik', 'idIndividu'],
      ['hubungan', 'idIndividu', 'statusKawin', ...AGE_BUCKETS],
    ],
    weights: { nik: 1, nomorKk: 1, idKeluarga: 2, idIndividu: 3, hubungan: 3, statusKawin: 2, desil: 2 },
    required: ['nik', 'tanggalLahir'],
  },
  {
    role: 'penerima',
    needs: [['programKatalog'], ['nik', 'nomorKk', 'idKeluarga']],
    weights: { programKatalog: 4, nik: 2, nomorKk: 1, idKeluarga: 1, nilaiManfaat: 2, tahun: 1 },
    required: ['programKatalog', 'nik'],
  },
  {
    role: 'wilayah',
    needs: [
      ['kodeWilayah', 'desa'],
      ['lokusPrioritas', 'dasarPenetapan', 'tahunPenetapan', 'keluargaMiskinEkstrem'],
    ],
    weights: {
      kodeWilayah: 3,
      lokusPrioritas: 3,
      dasarPenetapan: 2,
      tahunPenetapan: 2,
      keluargaMiskinEkstrem: 2,
    },
    required: ['kodeWilayah'],
  },
  {
    role: 'pengaduan',
    needs: [['uraian'], ['kanal', 'status', 'tanggalSelesai']],
    weights: { uraian: 3, kanal: 2, status: 2, tanggalSelesai: 1 },
    required: ['uraian', 'tanggal'],
  },
];

/** The spec of a role, where it is recognised from columns. */
export const specOf = (role: Role): RoleSpec | undefined => ROLE_SPECS.find((spec) => spec.role === role);
