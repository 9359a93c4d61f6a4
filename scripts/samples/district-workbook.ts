import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN } from './district';
import { spoilFamilies } from './family-mistakes';
import { households, type Keluarga } from './households';
import { matrixSheet } from './matrix';
import { INDIVIDU_DATE_COLUMN, INDIVIDU_HEADER, KELUARGA_HEADER, individuRows, keluargaRow } from './p3ke';
import { createRandom } from './random';
import { recipientSheet } from './recipients';
import { regionSheet } from './regions';
import type { Mistake, SheetSpec } from './workbook';

const FAMILIES = 2_000;
/** 0-based sheet row of the first family: a title, then the header on row 5. */
const FIRST_FAMILY = 5;

function familySheet(families: readonly Keluarga[]): {
  readonly sheet: SheetSpec;
  readonly mistakes: readonly Mistake[];
} {
  const name = 'Keluarga P3KE';
  const random = createRandom(31);
  const rows = families.map((family, at) => keluargaRow(family, at + 1, random));
  const mistakes = spoilFamilies(rows, families, name, FIRST_FAMILY);
  const title: CellValue[][] = [
    ['DATA KELUARGA SASARAN PENGHAPUSAN KEMISKINAN EKSTREM'],
    [KABUPATEN.toUpperCase()],
    ['Data P3KE per Juni 2025. Seluruh keluarga, NIK, dan nama di lembar ini rekaan.'],
    [],
  ];
  const widths = [
    6, 14, 16, 26, 16, 18, 13, 8, 26, 30, 19, 9, 12, 12, 22, 26, 14, 10, 30, 10, 10, 16, 14, 24, 22,
  ];
  return {
    sheet: { name, cells: [...title, [...KELUARGA_HEADER], ...rows], widths, merges: ['A1:AE1', 'A2:AE2'] },
    mistakes,
  };
}

/** The sample workbook of the fictional district, and everything that is wrong in it, in sheet order. */
export function districtWorkbook(): {
  readonly sheets: readonly SheetSpec[];
  readonly mistakes: readonly Mistake[];
} {
  const families = households(FAMILIES, 99_01);
  const random = createRandom(7);
  const matrix = matrixSheet();
  const keluarga = familySheet(families);
  const penerima = recipientSheet(families);
  const anggota: SheetSpec = {
    name: 'Anggota',
    cells: [INDIVIDU_HEADER, ...families.flatMap((family) => individuRows(family, random))],
    formats: { [INDIVIDU_DATE_COLUMN]: 'dd/mm/yyyy' },
    widths: [14, 16, 26, 16, 18, 13, 8, 26, 12, 30, 19, 9, 12, 18, 12, 14, 22, 26],
  };
  return {
    sheets: [matrix.sheet, keluarga.sheet, anggota, penerima.sheet, regionSheet(families)],
    mistakes: [...matrix.mistakes, ...keluarga.mistakes, ...penerima.mistakes],
  };
}
