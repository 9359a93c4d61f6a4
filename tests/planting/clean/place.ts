import { DESA, KABUPATEN, PROVINSI, type Desa } from '../../../scripts/samples/district';
import { createRegions } from '../../../src/core/regions/create-regions';
import type { Regions } from '../../../src/core/regions/regions';

/** Two villages of one name in two kecamatan: clean rows never name them. */
export const KEMBAR = 'Sidorekaan';
/** A village of another kecamatan whose name is one letter from one in the first. */
export const HAMPIR = { nama: 'Misal Jayaa', kecamatan: 'Contoh Barat', mirip: 'Misal Jaya' };
/** Two villages of that kecamatan that are one letter apart. */
export const BERDEKATAN = ['Peraga Kencana', 'Peraga Kencani'] as const;

const line = (kode: string, nama: string): string => `${kode.replaceAll('.', '')} ${nama}`;

const kecamatan = new Map(DESA.map((desa) => [desa.kode.slice(0, 8), desa.kecamatan]));
const kabupaten = DESA[0]?.kode.slice(0, 5) ?? '';

/** The fictional province, its two districts and the villages of the samples, with what planters need beside them. */
export const REGIONS: Regions = createRegions([
  [
    '# Daftar wilayah rekaan untuk pengujian',
    line(kabupaten.slice(0, 2), PROVINSI),
    line(kabupaten, KABUPATEN),
    line('99.02', 'Kabupaten Rekaan Lain'),
    line('99.02.01', 'Lain Satu'),
    line('99.02.01.2001', 'Seberang Rekaan'),
    ...[...kecamatan].map(([kode, nama]) => line(kode, nama)),
    ...DESA.map(({ kode, nama }) => line(kode, nama)),
    ...[...kecamatan.keys()].slice(0, 2).map((kode) => line(`${kode}.2009`, KEMBAR)),
    ...[HAMPIR.nama, ...BERDEKATAN].map((nama, at) =>
      line(
        `${[...kecamatan].find(([, name]) => name === HAMPIR.kecamatan)?.[0] ?? ''}.${String(2031 + at)}`,
        nama,
      ),
    ),
  ].join('\n'),
  // Two of the six provinces Papua became: districts that were there have other codes now.
  ['# Daftar wilayah rekaan untuk pengujian', line('91', 'Papua'), line('91.03', 'Jayapura')].join('\n'),
]);

/** Where a mapping row works. */
export interface Place {
  /** As a column "Lokasi" says it. */
  readonly lokasi: string;
  readonly kode: string;
  readonly kecamatan: string | null;
  readonly desa: string | null;
}

/** The whole district. */
export const SELURUH: Place = { lokasi: 'Seluruh Kecamatan', kode: kabupaten, kecamatan: null, desa: null };

/** One village. */
const placeOfDesa = ({ kode, nama, kecamatan: at }: Desa): Place => ({
  lokasi: `Desa ${nama}, Kecamatan ${at}`,
  kode,
  kecamatan: at,
  desa: nama,
});

/** The places rows may name where only priority villages are right. */
export const LOKUS_PLACES: readonly Place[] = DESA.filter(({ prioritas }) => prioritas).map(placeOfDesa);

/** A village without priority. */
export const BIASA_PLACES: readonly Place[] = DESA.filter(({ prioritas }) => !prioritas).map(placeOfDesa);
