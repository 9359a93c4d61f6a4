import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import type { Finding, Severity } from '../src/core/findings/finding';
import { DEFAULT_BASIS } from '../src/core/report/checked-book';
import type { Regions } from '../src/core/regions/regions';
import { DEFAULT_SETTINGS, type Settings } from '../src/core/settings/settings';
import { renderMessage } from '../src/core/messages/translate';
import type { BookContext, CommentPlace, Rule, SheetContext } from '../src/core/rules/rule';
import { runRules } from '../src/core/rules/run-rules';
import { notFollowed } from './core/live/follow-case';
import { recogniseSheet, type RecognisedSheet } from '../src/core/schema/recognise';
import type { SkippedRow, TotalRow } from '../src/core/schema/row-kind';
import { kindOf, type Field } from '../src/core/table/field';
import { gridOf, type Grid } from '../src/core/table/grid';
import { formulaKey, withFormulas, withLinks } from '../src/core/table/grid-formulas';
import { createTableBuilder } from '../src/core/table/table-builder';
import type { Layout, Role } from '../src/core/table/table';
import type { CellValue } from '../src/core/values/cell-value';
import { readSatuan } from '../src/core/values/rupiah';

/** One row by field; what is not named is blank. The first data row is sheet row 2. */
export type TestRow = Readonly<Partial<Record<Field, CellValue>>>;

/** A sheet for a rule test: rows by field (columns A, B, C … in the order fields first appear), or a whole grid to recognise. */
export type TestSheet =
  | {
      readonly sheet?: string;
      readonly role?: Role;
      readonly layout?: Layout;
      readonly rows: readonly TestRow[];
      /** Header texts where they matter (units); the field's name otherwise. */
      readonly headers?: Readonly<Partial<Record<Field, string>>>;
      readonly totals?: readonly TotalRow[];
      readonly skipped?: readonly SkippedRow[];
      readonly tahun?: number;
    }
  | { readonly grid: Grid };

/** What a finding must be; parts left out are not compared, except that the number of findings must be the same. */
export interface ExpectedFinding {
  readonly messageId: string;
  readonly severity?: Severity;
  readonly cell?: string;
  readonly fix?: string | number | null;
  readonly suggest?: readonly (string | number)[];
  readonly data?: Readonly<Record<string, string | number | bigint>>;
  readonly related?: readonly string[];
}

export interface RuleCases {
  /** Nothing may be said about any of these. Give a `why` where it is not plain. */
  readonly valid: readonly ({ readonly why?: string } & TestCase)[];
  readonly invalid: readonly ({
    readonly why: string;
    readonly finds: readonly ExpectedFinding[];
  } & TestCase)[];
}

/** What the rule goes by in a case, where that is not the default. */
export interface TestBasis {
  readonly settings?: Partial<Settings>;
  readonly regions?: Regions;
  readonly comments?: readonly CommentPlace[];
}

/** One row, one sheet or a whole workbook. */
export type TestCase = TestBasis &
  ({ readonly row: TestRow; readonly role?: Role } | TestSheet | { readonly book: readonly TestSheet[] });

/** A cell that holds a formula and shows its result. */
export interface FormulaTestCell {
  readonly formula: string;
  readonly shows: CellValue;
}

const isFormula = (cell: CellValue | FormulaTestCell): cell is FormulaTestCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** {@link gridOf} for sheets with formulas; `links` are the workbooks that `[1]`, `[2]` … stand for. */
export function formulaGrid(
  sheet: string,
  cells: readonly (readonly (CellValue | FormulaTestCell)[])[],
  options: NonNullable<Parameters<typeof gridOf>[2]> & { readonly links?: readonly string[] } = {},
): Grid {
  const { links, ...rest } = options;
  const formulas = new Map<number, string>();
  const values = cells.map((line, row) =>
    line.map((cell, column): CellValue => {
      if (!isFormula(cell)) return cell;
      formulas.set(formulaKey(row, column), cell.formula);
      return cell.shows;
    }),
  );
  return withLinks(withFormulas(gridOf(sheet, values, rest), formulas), links ? { links } : {});
}

/** Builds the context of one sheet. Exported for tests that call analyses instead of rules. */
export function sheetContext(test: TestSheet, role: Role, at = 0): SheetContext {
  if ('grid' in test) {
    const sheet = recogniseSheet('uji.xlsx', test.grid);
    return { ...DEFAULT_BASIS, sheet, table: sheet.table, tahun: sheet.tahun };
  }
  const fields = [...new Set(test.rows.flatMap((row) => Object.keys(row) as Field[]))];
  const header = (field: Field): string => test.headers?.[field] ?? field;
  const grid = gridOf(test.sheet ?? `Lembar${String(at + 1)}`, [
    fields.map(header),
    ...test.rows.map((row) => fields.map((field) => row[field] ?? null)),
  ]);
  const columns = fields.map((field, sheetColumn) => ({
    field,
    sheetColumn,
    header: header(field),
    satuan: readSatuan(header(field)) ?? 1,
  }));
  const builder = createTableBuilder({
    file: 'uji.xlsx',
    sheet: grid.sheet,
    role: test.role ?? role,
    layout: test.layout ?? 'bebas',
    date1904: false,
    columns,
    raw: grid.value,
  });
  test.rows.forEach((row, index) => {
    builder.append(index + 1, ({ field, sheetColumn }) => ({
      value: row[field] ?? null,
      flags: 0,
      textCode: grid.textCode(index + 1, sheetColumn),
    }));
  });
  const table = builder.finish();
  const sheet: RecognisedSheet = {
    file: 'uji.xlsx',
    sheet: grid.sheet,
    visibility: 'visible',
    role: table.role,
    layout: table.layout,
    confidence: 1,
    reason: 'kolom',
    headerRows: [1, 1],
    numberingRow: null,
    columns: columns.map((column) => ({
      field: column.field,
      header: column.header,
      column: column.sheetColumn,
      confidence: 1,
      way: 'sama',
      satuan: kindOf(column.field) === 'rupiah' ? column.satuan : 1,
      lostTo: null,
    })),
    sections: [],
    totals: test.totals ?? [],
    skipped: test.skipped ?? [],
    tahun: test.tahun ?? null,
    cellCount: grid.cellCount,
    table,
    grid,
  };
  return { ...DEFAULT_BASIS, sheet, table, tahun: sheet.tahun };
}

/** Builds a workbook out of test sheets. */
export function bookContext(sheets: readonly TestSheet[], role: Role): BookContext {
  const contexts = sheets.map((sheet, at) => sheetContext(sheet, role, at));
  return {
    ...DEFAULT_BASIS,
    file: 'uji.xlsx',
    comments: [],
    sheets: contexts,
    tahun: contexts.find(({ tahun }) => tahun !== null)?.tahun ?? null,
  };
}

/** Puts a workbook on the ground a case asks for. */
function onBasis(book: BookContext, { settings, regions, comments }: TestBasis): BookContext {
  const basis = { settings: { ...DEFAULT_SETTINGS, ...settings }, regions: regions ?? null };
  return {
    ...book,
    ...basis,
    comments: comments ?? [],
    sheets: book.sheets.map((sheet) => ({ ...sheet, ...basis })),
  };
}

const sheetsOf = (testCase: TestCase): readonly TestSheet[] => {
  if ('book' in testCase) return testCase.book;
  if ('row' in testCase) {
    return [{ rows: [testCase.row], ...(testCase.role ? { role: testCase.role } : {}) }];
  }
  return [testCase];
};

/** One table per rule: every valid case passes in silence, every invalid case says exactly what is listed. */
export function ruleTester(rule: Rule, cases: RuleCases): void {
  const role = rule.meta.roles[0] ?? 'pemetaan';
  const run = (testCase: TestCase): Finding[] =>
    runRules(onBasis(bookContext(sheetsOf(testCase), role), testCase), [rule]);

  describe(rule.meta.id, () => {
    test('has at least one valid and one invalid case', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
    });
    cases.valid.forEach((testCase, at) => {
      test(`accepts ${testCase.why ?? `case ${String(at + 1)}`}`, () => {
        expect(run(testCase)).toEqual([]);
      });
    });
    cases.invalid.forEach((testCase) => {
      test(`finds: ${testCase.why}`, () => {
        const found = run(testCase);
        expect(found.map(({ messageId }) => messageId)).toEqual(
          testCase.finds.map(({ messageId }) => messageId),
        );
        found.forEach((finding, at) => {
          const wanted = testCase.finds[at];
          const got = {
            messageId: finding.messageId,
            severity: finding.severity,
            cell: finding.cell,
            fix: finding.fix,
            suggest: finding.suggestions.map(({ value }) => value),
            data: finding.data,
            related: finding.related,
          };
          expect(got).toMatchObject(wanted ?? {});
          for (const lang of ['id', 'en'] as const) {
            const message = (rule.meta.messages as Record<string, { id: string; en: string }>)[
              finding.messageId
            ];
            const said = message && renderMessage(message, finding.data, lang);
            // Every gap must be filled, and no sentence may carry a whole NIK or nomor KK.
            expect(said).toMatch(/^[^{]+$/);
            expect(said).not.toMatch(/\d{16}/);
          }
        });
      });
    });
    test('is the same after an edit as in full', () => {
      for (const testCase of [...cases.valid, ...cases.invalid]) {
        const book = onBasis(bookContext(sheetsOf(testCase), role), testCase);
        expect({ case: testCase.why, notFollowed: notFollowed(rule, book) }).toEqual({
          case: testCase.why,
          notFollowed: [],
        });
      }
    });
    test('every message is exercised', () => {
      const said = new Set(cases.invalid.flatMap((one) => one.finds.map(({ messageId }) => messageId)));
      expect([...said].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
    test('has a page of its own', () => {
      expect(existsSync(`docs/rules/${rule.meta.id}.md`)).toBe(true);
    });
  });
}
