import { describe, expect, test } from '@jest/globals';
import type { GapView } from '../../../src/app/engine/engine';
import {
  EVERY_FAMILY,
  familyChoices,
  filterFamilies,
  NO_DESIL,
  NO_OPD,
  type FamilyFilter,
} from '../../../src/app/pane/family-filter';

const need = (
  kebutuhan: GapView['kurang'][number],
  opd: readonly string[],
  kelompok: 'G1' | 'G2',
): GapView['alasan'][number] => ({ kebutuhan, alasan: '', kalimat: '', opd, kelompok, cells: [] });

const gapOf = (alasan: readonly GapView['alasan'][number][], other: Partial<GapView> = {}): GapView => ({
  id: 'kk:6402********0001',
  nik: '6402********0001',
  nama: 'S***',
  desa: 'Jaya',
  kecamatan: 'Uji',
  desil: 1,
  file: 'buku.xlsx',
  cell: 'Keluarga!B7',
  kebutuhan: [],
  diterima: [],
  kurang: alasan.map(({ kebutuhan }) => kebutuhan),
  tidakDiketahui: [],
  tidakDapatDinilai: [],
  opd: [...new Set(alasan.flatMap(({ opd }) => opd))],
  kelompok: 'G1',
  alasan,
  konflik: [],
  tempat: { desa: 'jaya / uji', kecamatan: 'uji', kabupaten: 'TIDAK_DIKETAHUI' },
  kelas: 'nol',
  tanpaProgram: false,
  pengecualian: [],
  calon: [],
  ...other,
});

const GAPS: readonly GapView[] = [
  gapOf([need('PIP', ['Dinas Pendidikan'], 'G1'), need('SEMBAKO', ['Dinas Sosial'], 'G1')]),
  gapOf([need('SEMBAKO', [], 'G2')], {
    desil: null,
    kelas: 'sebagian',
    cell: 'Keluarga!B12',
    id: 'id:A-77',
    nik: null,
    tempat: { desa: 'lama / uji', kecamatan: 'uji', kabupaten: 'TIDAK_DIKETAHUI' },
    desa: 'Lama',
    tanpaProgram: true,
  }),
  gapOf([], { calon: ['tanpa-desil'], pengecualian: ['A dan B'], kelas: 'lengkap' }),
];

const shown = (filter: Partial<FamilyFilter>): readonly number[] =>
  filterFamilies(GAPS, { ...EVERY_FAMILY, ...filter });

describe('filterFamilies', () => {
  test.each<[string, Partial<FamilyFilter>, readonly number[]]>([
    ['without a filter only families that lack something', {}, [0, 1]],
    ['by village', { desa: 'lama / uji' }, [1]],
    ['by kecamatan', { kecamatan: 'uji' }, [0, 1]],
    ['by need', { kebutuhan: 'PIP' }, [0]],
    ['need and OPD have to meet in one need', { kebutuhan: 'PIP', opd: 'Dinas Sosial' }, []],
    ['by nobody who provides', { opd: NO_OPD }, [1]],
    ['by working group of the need', { kelompok: 'G2' }, [1]],
    ['by desil', { desil: '1' }, [0]],
    ['by desil not known', { desil: NO_DESIL }, [1]],
    ['by class', { kelas: 'sebagian' }, [1]],
    ['zero programme', { tanda: 'tanpa-program' }, [1]],
    ['exclusions, also of families that lack nothing', { tanda: 'pengecualian' }, [2]],
    ['perhaps left out', { tanda: 'calon' }, [2]],
    ['a short number is a row, not a piece of an id', { cari: '7' }, [0]],
    ['a row said as one', { cari: 'Baris 12' }, [1]],
    ['the last digits of a masked NIK', { cari: '0001' }, [0]],
    ['an id', { cari: 'a-77' }, [1]],
  ])('%s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });
});

test('choices count families that lack something, in the chosen places', () => {
  const all = familyChoices(GAPS, EVERY_FAMILY);
  expect(all.desa).toEqual([
    { value: 'jaya / uji', name: 'Jaya, Uji', jumlah: 1 },
    { value: 'lama / uji', name: 'Lama, Uji', jumlah: 1 },
  ]);
  expect(all.kebutuhan.map(({ value, jumlah }) => [value, jumlah])).toEqual([
    ['PIP', 1],
    ['SEMBAKO', 2],
  ]);
  const there = familyChoices(GAPS, { ...EVERY_FAMILY, desa: 'lama / uji' });
  expect(there.opd.map(({ value }) => value)).toEqual([NO_OPD]);
  expect(there.desa).toHaveLength(2);
});
