import { groundOf } from '../core/report/book-ground';
import { KAMUS_NASIONAL, type Kamus } from '../core/taxonomy/kamus';
import { cellsOf, type Cells } from './arguments';
import { refuse, type ParameterSpec, type Refusal } from './function-spec';
import { gridOfRange, withoutZeros } from './range-grid';

/** The argument that hands over the settings sheet of the workbook. */
export const PENGATURAN: ParameterSpec = {
  name: 'pengaturan',
  kind: 'rentang',
  optional: true,
  description: {
    id: 'Sel A1 sampai akhir lembar pengaturan Konvergen; tanpa ini hanya kata nasional yang dikenal.',
    en: 'Cell A1 to the end of the Konvergen settings sheet; without it only national words are known.',
  },
};

/** What is said of settings that cannot be used. */
export const PENGATURAN_RUSAK = refuse('#VALUE!', {
  id: 'Rentang pengaturan bukan lembar pengaturan Konvergen, atau lembar itu rusak. Periksa lembar itu di panel.',
  en: 'The settings range is not a Konvergen settings sheet, or the sheet is damaged. Check it in the pane.',
});

/** The words texts are read with: those of the settings sheet where one is given. */
export function kamusOf(given: unknown): Kamus | Refusal {
  const cells: Cells = cellsOf(given);
  if (cells.length === 0) return KAMUS_NASIONAL;
  const { sheet, damaged, kamus } = groundOf([gridOfRange('Pengaturan', withoutZeros(cells))]);
  return sheet === null || damaged ? PENGATURAN_RUSAK : kamus;
}
