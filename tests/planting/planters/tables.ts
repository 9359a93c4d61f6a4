import type { DraftBook, DraftSheet } from '../draft';
import { MAPPINGS, bookOf, sheetOf } from './tools';

/** Lists of families and people. */
const PEOPLE = ['p3ke-keluarga', 'p3ke-individu', 'dtsen'] as const;

/** Every form with rows of data of its own. */
const TABLES = [...MAPPINGS, ...PEOPLE] as const;

/** A workbook of one sheet of any kind, without formulas: whole columns come and go. */
export const tableBook = bookOf((chance) => {
  const form = chance.pick(TABLES);
  const sheet = { totals: 'tanpa', formulaRealisasi: false } as const;
  return PEOPLE.some((one) => one === form)
    ? { people: [form as (typeof PEOPLE)[number]] }
    : { mapping: [form as (typeof MAPPINGS)[number]], sheet };
});

/** The sheet of a workbook of {@link tableBook}. */
export const tableIn = (book: DraftBook): DraftSheet => sheetOf(book, ...TABLES);
