import { assessBook, tablesOf, type RecognisedBook } from '../core/report/checked-book';
import type { AssessedFamilies } from '../core/households/assess';
import type { CellValue } from '../core/values/cell-value';
import { isRefusal, refuse, type Refusal } from './function-spec';
import { referenceDayOf } from './reference-day';

const BUKAN_KELUARGA = refuse('#N/A', {
  id: 'Rentang ini tidak dikenali sebagai daftar keluarga. Sertakan baris judul kolomnya.',
  en: 'This range is not recognised as a list of families. Include the row of its headings.',
});

/** The families of a workbook made of ranges, assessed as the panel assesses them. */
export function assessRange(book: RecognisedBook, acuan: CellValue): AssessedFamilies | Refusal {
  const [first] = book.sheets;
  if (first?.role !== 'keluarga' && first?.role !== 'individu') return BUKAN_KELUARGA;
  if (tablesOf(book, 'keluarga', 'individu').every(({ length }) => length === 0)) return BUKAN_KELUARGA;
  const day = referenceDayOf(acuan, book);
  return isRefusal(day) ? day : assessBook(book, day);
}
