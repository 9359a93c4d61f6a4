import { describe, expect, test } from '@jest/globals';
import { findProviders, opdsFor } from '../../../src/core/households/providers';
import type { Home } from '../../../src/core/households/row-place';
import type { ProgramId } from '../../../src/core/taxonomy/program';
import type { TestRow } from '../../rule-tester';
import { sheetOf, tablesFrom } from './book';

const HOME: Home = { kodeDesa: '99.01.01.2001', desa: 'Misal Jaya', kecamatan: 'Contoh Utara' };
const NAMES_ONLY: Home = { ...HOME, kodeDesa: null };

const providersOf = (rows: readonly TestRow[]): ReturnType<typeof findProviders> =>
  findProviders(tablesFrom([sheetOf('pemetaan', rows)]));
const opds = (rows: readonly TestRow[], home = HOME, program: ProgramId = 'RTLH'): readonly string[] =>
  opdsFor([program], home, providersOf(rows.map((row) => ({ subkegiatan: 'Bedah rumah', ...row }))));

describe('which rows provide a programme', () => {
  const CASES: readonly (readonly [why: string, row: TestRow, programs: readonly ProgramId[]])[] = [
    ['the catalogue column', { programKatalog: 'RTLH', subkegiatan: 'Pendampingan PKH' }, ['RTLH']],
    ['the sub kegiatan', { subkegiatan: 'Fasilitasi Program Keluarga Harapan' }, ['PKH']],
    ['every programme it names', { subkegiatan: 'Penyaluran PKH dan Program Sembako' }, ['PKH', 'SEMBAKO']],
    [
      'the kegiatan where the sub kegiatan names none',
      { subkegiatan: 'Rapat', kegiatan: 'Padat karya tunai' },
      ['PKT'],
    ],
    ['the program at last', { subkegiatan: 'Rapat', kegiatan: 'Rapat', program: 'Program RTLH' }, ['RTLH']],
    [
      'the sub kegiatan outranks the kegiatan',
      { subkegiatan: 'Jambanisasi', kegiatan: 'Bedah rumah' },
      ['SANITASI'],
    ],
    ['none', { subkegiatan: 'Penyediaan alat tulis' }, []],
  ];
  test.each(CASES)('%s', (_, row, programs) => {
    expect([...providersOf([{ opd: 'Dinas', ...row }]).keys()].sort()).toEqual([...programs].sort());
  });
  test('the cell is the one to look at', () => {
    const [first] = providersOf([{ opd: 'Dinas', subkegiatan: 'Bedah rumah' }]).get('RTLH') ?? [];
    expect(first?.cell).toBe('Lembar1!B2');
  });
  test('of a sheet without a column of sub kegiatan it is in the first column that is known', () => {
    const [first] = providersOf([{ opd: 'Dinas', kegiatan: 'Bedah rumah' }]).get('RTLH') ?? [];
    expect(first?.cell).toBe('Lembar1!A2');
  });
  test('a row without an OPD provides, though nobody can be named', () => {
    const rows = [{ subkegiatan: 'Bedah rumah', opd: null }];
    expect(providersOf(rows).has('RTLH')).toBe(true);
    expect(opds(rows)).toEqual([]);
  });
});

describe('who is nearest', () => {
  const village = { opd: 'Desa', kodeWilayah: '99.01.01.2001' };
  const district = { opd: 'Kabupaten' };
  const kecamatan = { opd: 'Kecamatan', kodeWilayah: '99.01.01' };
  const elsewhere = { opd: 'Lain', kodeWilayah: '99.01.02.2001' };

  test('village, whole district, kecamatan; elsewhere only when nobody is nearer', () => {
    expect(opds([elsewhere, kecamatan, district, village])).toEqual(['Desa', 'Kabupaten', 'Kecamatan']);
    expect(opds([elsewhere])).toEqual(['Lain']);
    expect(opds([elsewhere, { opd: null }])).toEqual(['Lain']);
  });
  test('no row at all is nobody: a gap of the programme', () => {
    expect(opds([village], HOME, 'SANITASI')).toEqual([]);
  });
  test('spellings of one OPD are one', () => {
    expect(opds([{ opd: 'Dinas Sosial' }, { opd: 'DINAS  SOSIAL,' }])).toEqual(['Dinas Sosial']);
  });

  /** Beside an OPD of the whole district: before it is nearer, behind it is the kecamatan, gone is elsewhere. */
  const PLACES: readonly (readonly [why: string, row: TestRow, home: Home, where: string])[] = [
    ['a district code', { kodeWilayah: '99.01' }, HOME, 'whole'],
    ['a province code', { kodeWilayah: '99' }, HOME, 'whole'],
    ['another district', { kodeWilayah: '98.01' }, HOME, 'elsewhere'],
    ['a code that starts with the same digits', { kodeWilayah: '99.01.01.2002' }, HOME, 'elsewhere'],
    [
      'a village code, the home known by name only',
      { kodeWilayah: '99.01.01.2001' },
      NAMES_ONLY,
      'elsewhere',
    ],
    ['a list of codes nobody can read', { kodeWilayah: '99.01.02.2001; 99.01.02.2002' }, HOME, 'elsewhere'],
    ['no place', { lokasi: null }, HOME, 'whole'],
    ['every kecamatan', { lokasi: 'Seluruh Kecamatan' }, HOME, 'whole'],
    ['every village', { lokasi: 'Semua desa/kelurahan' }, HOME, 'whole'],
    ['the district by name', { lokasi: 'Kabupaten Contoh Sejahtera' }, HOME, 'whole'],
    ['se-kabupaten', { lokasi: 'Se-Kabupaten Contoh' }, HOME, 'whole'],
    [
      'every village of the kecamatan of the home',
      { lokasi: 'Seluruh desa di Kecamatan Contoh Utara' },
      HOME,
      'kecamatan',
    ],
    [
      'every village of another kecamatan',
      { lokasi: 'Seluruh desa di Kecamatan Contoh Timur' },
      HOME,
      'elsewhere',
    ],
    ['a kecamatan throughout', { lokasi: 'Se-Kecamatan Contoh Timur' }, HOME, 'elsewhere'],
    ['the village by name', { lokasi: 'Desa Misal Jaya' }, HOME, 'village'],
    ['the village in its column', { desa: 'MISAL JAYA', kecamatan: 'Contoh Utara' }, HOME, 'village'],
    ['a namesake in another kecamatan', { desa: 'Misal Jaya', kecamatan: 'Contoh Timur' }, HOME, 'elsewhere'],
    ['part of a longer name', { lokasi: 'Desa Misal Jayapura' }, HOME, 'elsewhere'],
    ['the kecamatan', { kecamatan: 'Contoh Utara' }, HOME, 'kecamatan'],
    [
      'another village of the same kecamatan',
      { lokasi: 'Desa Misal Makmur, Kecamatan Contoh Utara' },
      HOME,
      'elsewhere',
    ],
    ['villages not named', { lokasi: '5 desa di Kecamatan Contoh Utara' }, HOME, 'kecamatan'],
    ['villages of a kind', { lokasi: 'Desa prioritas Kecamatan Contoh Utara' }, HOME, 'kecamatan'],
    [
      'a village of the kecamatan, the home known by its kecamatan only',
      { lokasi: 'Desa Misal Makmur, Kecamatan Contoh Utara' },
      { kodeDesa: null, desa: null, kecamatan: 'Contoh Utara' },
      'kecamatan',
    ],
    ['a village called a town', { lokasi: 'Kota Agung' }, HOME, 'elsewhere'],
    [
      'a home nobody knows',
      { lokasi: 'Desa Misal Jaya' },
      { kodeDesa: null, desa: null, kecamatan: null },
      'elsewhere',
    ],
  ];
  test.each(PLACES)('%s', (_, row, home, where) => {
    const order = opds([{ ...row, opd: 'Ini' }, { opd: 'Kabupaten' }], home);
    const expected: Readonly<Record<string, readonly string[]>> = {
      village: ['Ini', 'Kabupaten'],
      whole: ['Ini', 'Kabupaten'],
      kecamatan: ['Kabupaten', 'Ini'],
      elsewhere: ['Kabupaten'],
    };
    expect(order).toEqual(expected[where]);
    // Behind an OPD of the whole district only the village comes forward.
    const reversed = opds([{ opd: 'Kabupaten' }, { ...row, opd: 'Ini' }], home);
    expect(reversed[0]).toBe(where === 'village' ? 'Ini' : 'Kabupaten');
  });
});
