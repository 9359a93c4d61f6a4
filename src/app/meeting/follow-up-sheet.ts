import { JENIS_TINDAK_LANJUT, STATUS_TINDAK_LANJUT, type FollowUp } from '../../core/followup/follow-up';
import {
  FOLLOW_UP_COLUMNS,
  FOLLOW_UP_HEAD_ROW,
  FOLLOW_UP_WIDTHS,
  followUpRows,
  type FollowUpRest,
} from '../../core/followup/follow-up-rows';
import { columnLetters } from '../../core/table/address';
import type { Area } from '../../workbook/port';
import type { SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';

/** Lines below the headings that are ready to be filled in by hand. */
const READY = 500;

const HEAD: Style = {
  'fill.color': '#1F4E79',
  'font.color': '#FFFFFF',
  'font.bold': true,
  wrapText: true,
  verticalAlignment: 'Center',
};
/** Text, so that a day and a number typed there stay what was typed. */
const LINE: Style = { numberFormat: '@', wrapText: true, verticalAlignment: 'Top' };
const NOTE: Style = { 'font.color': '#404040' };

/**
 * The sheet of follow-ups as it is made the first time: lists for kind and status, overdue lines in red, lines done in grey, headings that stay and are printed on every page.
 *
 * @param name what the sheet is called.
 * @param list its follow-ups.
 * @param rest what else it is to hold.
 */
export function followUpSheet(name: string, list: readonly FollowUp[], rest?: FollowUpRest): SheetSpec {
  const rows = followUpRows(list, rest);
  const from = FOLLOW_UP_HEAD_ROW + 1;
  const bottom = Math.max(rows.length, from + READY) - 1;
  const columnOf = (field: keyof FollowUp): number => FOLLOW_UP_COLUMNS.indexOf(field);
  const linesOf = (field: keyof FollowUp): Area => ({
    top: from,
    left: columnOf(field),
    bottom,
    right: columnOf(field),
  });
  const all: Area = { top: from, left: 0, bottom, right: FOLLOW_UP_COLUMNS.length - 1 };
  const at = (field: keyof FollowUp): string => `$${columnLetters(columnOf(field))}${String(from + 1)}`;
  const width = FOLLOW_UP_COLUMNS.length + (rest?.heads.length ?? 0);
  const cells = Array.from({ length: bottom + 1 }, (_, row) => row).flatMap((row): readonly SpecCell[] => {
    const line = rows[row] ?? [];
    if (row < FOLLOW_UP_HEAD_ROW) return line.map((value, column) => constant(row, column, value, NOTE));
    const style = row === FOLLOW_UP_HEAD_ROW ? HEAD : LINE;
    return Array.from({ length: width }, (_, column) => constant(row, column, line[column] ?? null, style));
  });
  return {
    name,
    visibility: 'visible',
    tabColor: '#1F4E79',
    showGridlines: true,
    cells,
    rows: [{ index: FOLLOW_UP_HEAD_ROW, size: 32 }],
    columns: FOLLOW_UP_WIDTHS.map((size, index) => ({ index, size })),
    frozen: { rows: from, columns: 0 },
    autoFilter: { ...all, top: FOLLOW_UP_HEAD_ROW },
    validations: [
      {
        // Other words are welcome.
        areas: [linesOf('jenis')],
        type: 'list',
        formulas: [`"${JENIS_TINDAK_LANJUT.join(',')}"`],
        allowBlank: true,
      },
      {
        areas: [linesOf('status')],
        type: 'list',
        formulas: [`"${STATUS_TINDAK_LANJUT.map(capital).join(',')}"`],
        allowBlank: true,
        error: {
          style: 'stop',
          title: 'Status',
          text: `Pilih ${STATUS_TINDAK_LANJUT.map(capital).join(', ')}.`,
        },
      },
    ],
    conditionalFormats: [
      {
        areas: [all],
        rule: {
          kind: 'formula',
          formula: `OR(${at('status')}="Selesai",${at('status')}="Batal")`,
          style: { 'font.color': '#767676' },
        },
      },
      {
        // Our own days only: a day written another way has no colour, rather than a wrong one.
        areas: [linesOf('tenggat')],
        rule: {
          kind: 'formula',
          formula: `IFERROR(AND(LEN(${at('tenggat')})=10,MID(${at('tenggat')},5,1)="-",DATE(VALUE(LEFT(${at('tenggat')},4)),VALUE(MID(${at('tenggat')},6,2)),VALUE(RIGHT(${at('tenggat')},2)))<TODAY()),FALSE)`,
          style: { 'font.color': '#9C0006', 'fill.color': '#FFC7CE', 'font.bold': true },
        },
      },
    ],
    print: { landscape: true, fitWidth: true, titleRows: [FOLLOW_UP_HEAD_ROW, FOLLOW_UP_HEAD_ROW] },
  };
}

const constant = (row: number, column: number, value: SpecValue, style: Style): SpecCell => ({
  row,
  column,
  content: { kind: 'constant', value },
  style,
});

type SpecValue = string | number | boolean | null;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
