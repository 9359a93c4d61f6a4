import type { BookGround } from '../../core/report/book-ground';
import type { RecognisedBook } from '../../core/report/checked-book';
import { skippedPart } from '../../core/report/document-parts';
import { RULES } from '../../core/rules/index';
import { specOf } from '../../core/schema/role-specs';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { GroundView, OpenedBook, RuleView, SheetView } from './engine';
import { fieldLabels } from './field-labels';
import { topRows, type ArrangedSheet } from './sheet-choice';

const TOP_ROWS = 12;

/** What the pane shows of an arranged workbook, without its cells. */
export function openedBook(
  { file, tahun, ground }: RecognisedBook,
  sheets: readonly ArrangedSheet[],
): OpenedBook {
  return {
    name: file,
    tahun,
    ground: groundView(ground),
    sheets: sheets.map(sheetView),
    rules: Object.fromEntries(
      RULES.map(({ meta }): readonly [string, RuleView] => {
        const { id, aliases = [], severity, scope, title, next, source, messages, locked } = meta;
        return [id, { id, aliases, severity, scope, title, next, source, messages, locked: locked === true }];
      }),
    ),
    fields: fieldLabels(),
    needs: Object.fromEntries(KEBUTUHAN.map(({ id, nama }) => [id, nama])),
  };
}

/** The ground without its Kamus, which is made of functions and crosses to no other thread. */
const groundView = ({ settings, source, sheet, damaged, waivers, waiverSheet }: BookGround): GroundView => ({
  settings,
  source,
  sheet,
  damaged,
  waivers,
  waiverSheet,
});

/** What the pane shows of one sheet. */
export function sheetView({ sheet, template, key, chosen, leftOut }: ArrangedSheet): SheetView {
  const { role, columns, grid, headerRows } = sheet;
  const fields = new Set(columns.map(({ field }) => field));
  return {
    name: sheet.sheet,
    visibility: sheet.visibility,
    role,
    layout: sheet.layout,
    reason: sheet.reason,
    confidence: sheet.confidence,
    headerRows,
    numberingRow: sheet.numberingRow,
    tahun: sheet.tahun,
    cellCount: sheet.cellCount,
    columns,
    dataRows: sheet.table.length,
    skipped: skippedPart(sheet),
    missing: (specOf(role)?.required ?? []).filter(
      (field) => !fields.has(field) && !sheet.table.columns.has(field),
    ),
    template,
    key,
    chosen,
    leftOut,
    top: headerRows ? [] : topRows(grid, TOP_ROWS),
  };
}
