import { describe, expect, test } from '@jest/globals';
import { readFamilyColumns } from '../../../src/core/convergence/family-columns';
import { linkOpds, type Linkage } from '../../../src/core/convergence/linkage';
import type { MappingBook } from '../../../src/core/convergence/locus-places';
import type { TestRow } from '../../rule-tester';
import { assess, sheetOf } from '../households/book';
import { mappingOf } from './books';

const LOKUS: MappingBook['lokus'] = [{ kode: null, kecamatan: null, desa: 'Umpama Jaya' }];
const link = (mapping: readonly TestRow[], families: readonly TestRow[]): Linkage =>
  linkOpds(
    [{ book: mappingOf([{ sheet: 'Matrik', rows: mapping }], LOKUS), families: 0 }],
    readFamilyColumns([assess([sheetOf('keluarga', families)])]),
    false,
  );
const provides = (opd: string | null, programKatalog: string, lokasi: string | null = null): TestRow => ({
  ...{ opd, programKatalog, lokasi, subkegiatan: programKatalog, pagu: 1 },
});
const figures = ({ opd, penerimaanTanpaOpd }: Linkage): unknown => [
  ...opd.map(({ nama, keluarga, desa }) => [nama, keluarga, desa]),
  penerimaanTanpaOpd,
];

describe('rows that name no OPD', () => {
  const family = { desa: 'Umpama Jaya', 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Ya' };
  test('link nobody, also where a dash stands for one: what they provide is nobody’s', () => {
    const rows = [
      provides(null, 'SEMBAKO', 'Desa Umpama Jaya'),
      provides('-', 'PIP', 'Desa Umpama Jaya'),
      provides(null, 'RTLH'),
    ];
    expect(link(rows, [family, { ...family, 'penerima.PIP': 'Tidak' }])).toEqual({
      ...{ opd: [], pasangan: [], penerimaanTanpaOpd: 3 },
    });
  });
  test('leave open whose a programme is that an OPD provides too', () => {
    const rows = [provides(null, 'SEMBAKO'), provides('Dinas Sosial', 'SEMBAKO')];
    expect(figures(link(rows, [{ ...family, 'penerima.PIP': null }]))).toEqual([['Dinas Sosial', 0, 0], 1]);
  });
});

test('a family of which nobody knows where it lives is reached by what is for the whole district only', () => {
  const family = { desa: null, 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Ya' };
  const rows = [
    provides('Dinas Sosial', 'SEMBAKO', 'Seluruh Kecamatan'),
    provides('Dinas Pendidikan', 'PIP', 'Desa Umpama Jaya'),
  ];
  expect(figures(link(rows, [family]))).toEqual([['Dinas Pendidikan', 0, 1], ['Dinas Sosial', 1, 0], 1]);
});

test('spellings of one OPD are one, and a supporting row works in no village', () => {
  const rows = [
    provides('Dinas Sosial', 'SEMBAKO', 'Desa Umpama Jaya'),
    provides('DINAS SOSIAL', 'RTLH'),
    { ...provides('Bappeda', 'PIP', 'Desa Umpama Jaya'), jenisAktivitas: 'Penunjang' },
  ];
  expect(figures(link(rows, [{ desa: 'Umpama Jaya' }]))).toEqual([
    ['Bappeda', 0, 0],
    ['DINAS SOSIAL', 0, 1],
    0,
  ]);
});

test('where there are several workbooks the cells name theirs, also of a sheet Excel puts in quotes', () => {
  const book = mappingOf([
    { sheet: "Matrik '25", rows: [provides('Dinas Sosial', 'SEMBAKO'), provides('Bappeda', 'SEMBAKO')] },
  ]);
  expect(linkOpds([{ book, families: null }], null, true).pasangan).toMatchObject([
    { program: ['SEMBAKO'], cells: ["'[uji.xlsx]Matrik ''25'!D2", "'[uji.xlsx]Matrik ''25'!D3"] },
  ]);
});

test('villages the settings name without a code are shared by their names', () => {
  const rows = [
    provides('Dinas Sosial', 'SEMBAKO', 'Desa Umpama Jaya'),
    provides('Bappeda', 'RTLH', 'Umpama Jaya'),
  ];
  expect(link(rows, [{ desa: 'Umpama Jaya' }]).pasangan).toEqual([
    {
      ...{ a: 'bappeda', b: 'dinassosial', keluarga: 0, desa: 1, program: [] },
      cells: ['Matrik!D2', 'Matrik!D3'],
    },
  ]);
});
