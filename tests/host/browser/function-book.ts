import { gridOf, type Grid } from '../../../src/core/table/grid';
import { makeFamilyCells } from '../../synthetic/family-cells';
import type { CellValue } from '../../../src/core/values/cell-value';

/** Cells for the functions that read one cell at a time. */
const SATU_SATU: readonly (readonly CellValue[])[] = [
  ['Program', 'NIK', 'Uang', 'Kode'],
  ['PKH', '9901011508900001', 'Rp 1.250.000,50', '1.02.02.2.01.0014'],
  ['Kartu Prakerja', 9_901_011_508_900_000, '1,5 miliar', '1.02.02.2.01.0014 Pengelolaan Pelayanan'],
  [null, null, null, null],
  ['Rapat koordinasi', '990101150890000', '1.500', 1.02],
  [{ error: '#N/A' }, { error: '#REF!' }, { error: '#VALUE!' }, { error: '#DIV/0!' }],
];

/** A mapping sheet with a strategy written once, an amount nobody can read and one that is blank. */
const PEMETAAN: readonly (readonly CellValue[])[] = [
  ['Strategi', 'OPD', 'Kode', 'Sub Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)', 'Sumber Dana'],
  [
    'S1',
    'Dinas Uji Satu',
    '1.06.05.2.02.0001',
    'Penyaluran bantuan pangan',
    125_000_000,
    100_000_000.5,
    'APBD',
  ],
  [null, null, '1.06.05.2.02.0002', 'Penyaluran bantuan pendidikan', 'Rp 75.000.000', 0, 'APBD'],
  ['S2', 'Dinas Uji Dua', '2.17.07.2.01.0001', 'Pelatihan usaha mikro', 50_000_000, null, 'APBN'],
  ['S3', 'Dinas Uji Tiga', '1.03.03.2.01.0001', 'Pembangunan SPAM desa', '12.5.3', 40_000_000, 'Dana Desa'],
];

/** The workbook whose cells are recalculated in Chromium, the same in the page and in the test. */
export const functionBook = (): readonly Grid[] => [
  gridOf('Satu-satu', SATU_SATU),
  gridOf('Keluarga', makeFamilyCells(60, 5).cells),
  gridOf('Pemetaan', PEMETAAN),
];
