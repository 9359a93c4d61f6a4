import type { Role } from '../../table/table';

/** Every role whose sheets become a table. */
export const TABLE_ROLES: readonly Role[] = [
  'pemetaan',
  'keluarga',
  'individu',
  'penerima',
  'wilayah',
  'pengaduan',
];

/** The roles whose rows carry a NIK, complaints included. */
export const NIK_ROLES: readonly Role[] = ['keluarga', 'individu', 'penerima', 'pengaduan'];

/** The roles whose rows are people or families of a target or recipient list. */
export const PEOPLE_ROLES: readonly Role[] = ['keluarga', 'individu', 'penerima'];
