import { columnLetters } from '../table/address';
import { budgetCells, mappingRows, opdNamesOf } from '../consolidation/mapping-rows';
import { familyTotals } from '../consolidation/family-totals';
import {
  MOST_EXAMPLES,
  type BookPart,
  type ColumnUse,
  type RuleCount,
  type Totals,
} from '../consolidation/part';
import { ORDERS } from '../consolidation/add-totals';
import { titleTexts } from '../consolidation/titles';
import type { UnionSheet } from '../consolidation/union';
import type { Finding } from '../findings/finding';
import { routesOf } from '../households/routes';
import type { RecognisedSheet } from '../schema/recognise';
import { templateVersion } from '../schema/template-stamp';
import type { CellValue } from '../values/cell-value';
import { tablesOf, type RecognisedBook } from './checked-book';
import { collectBook } from './checked-collection';
import type { AssessedBook } from './convergence-of-books';

/** What one workbook gives to a consolidation, and the rows of its mapping sheets, which travel apart. */
export interface PartOfBook {
  readonly part: BookPart;
  readonly union: readonly UnionSheet[];
}

/**
 * Takes from a workbook what a consolidation needs; the workbook may be let go afterwards.
 *
 * @param book the recognised workbook.
 * @param findings what the rules found in it.
 * @param assessed its families, or `null` where it has none.
 * @param sidik SHA-256 of its bytes, hexadecimal.
 */
export function partOf(
  book: RecognisedBook,
  findings: readonly Finding[],
  assessed: AssessedBook | null,
  sidik: string,
): PartOfBook {
  const { file, sheets } = book;
  const mapping = sheets.filter(({ role, table }) => role === 'pemetaan' && table.length > 0);
  const opdNames = opdNamesOf(mapping.map(({ table }) => table));
  const union = mapping.map((sheet): UnionSheet => ({
    ...mappingRows(sheet.table, opdNames),
    columns: unionColumns(sheet),
  }));
  const { summary, settings } = collectBook(book);
  const families = assessed
    ? familyTotals(assessed.assessed, routesOf(tablesOf(book, 'pemetaan')), summary)
    : { desa: [], kesenjangan: [], pelayan: [] };
  const totals: Totals = { anggaran: budgetCells(union), ...families, temuan: countsOf(findings) };
  return {
    part: {
      file,
      sidik,
      summary,
      templat: templateOf(sheets),
      columns: sheets.filter(({ table }) => table.length > 0).flatMap(columnsOf),
      totals,
      contoh: examplesOf(findings),
      pengaturan: settings,
    },
    union,
  };
}

/** The cells of the data rows as they stand, column by column. */
function unionColumns({ columns, table }: RecognisedSheet): UnionSheet['columns'] {
  return [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ field, header, column }) => ({
      field,
      header,
      column,
      values: Array.from(table.rows, (row): CellValue => table.raw(row - 1, column)),
    }));
}

const columnsOf = ({ sheet, role, columns }: RecognisedSheet): readonly ColumnUse[] =>
  [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ field, header, column }) => ({ sheet, role, field, header, column: columnLetters(column) }));

/** The version the first stamp of our templates states. */
function templateOf(sheets: readonly RecognisedSheet[]): string | null {
  for (const text of titleTexts(sheets)) {
    const version = templateVersion(text);
    if (version !== null) return version;
  }
  return null;
}

function countsOf(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<
    string,
    { readonly rule: string; readonly severity: Finding['severity']; jumlah: number }
  >();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    const known = counts.get(key);
    if (known) known.jumlah += 1;
    else counts.set(key, { rule, severity, jumlah: 1 });
  }
  return [...counts.values()].sort(ORDERS.temuan);
}

const GRAVITY: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** The gravest findings in the order they stand in, without reading further than needed. */
function examplesOf(findings: readonly Finding[]): readonly Finding[] {
  const examples: Finding[] = [];
  for (const grave of GRAVITY) {
    for (const finding of findings) {
      if (examples.length === MOST_EXAMPLES) return examples;
      if (finding.severity === grave) examples.push(finding);
    }
  }
  return examples;
}
