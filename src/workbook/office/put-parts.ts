import { cellAddress } from '../../core/table/address';
import { areaAddress, SHEET_COLUMNS } from '../a1';
import type { ConditionalSpec, NoteSpec, SheetSpec, Style, TableSpec, ValidationSpec } from '../sheet-spec';
import { conditionalRecord, protectionOptions, validationRecord } from '../spec-records';
import { rangeAt } from './cell-runs';
import { addressesOf, areasAt, type SheetTask } from './put-styles';

/** What a table, a rule or a setting costs in a request, without its texts. */
const PART_COST = 1500;
const TABLE_STYLE = 'TableStyleMedium2';

const costly = (spec: unknown, run: SheetTask['run']): SheetTask => ({
  bytes: PART_COST + 2 * JSON.stringify(spec).length,
  run,
});

/**
 * Tables of a sheet, made while it is empty: a row of totals then moves nothing. One of the same name that is there
 * still is brought to its new size, so that what refers to it goes on.
 *
 * @param sheetSpec the sheet.
 * @param kept names of the tables that are there still.
 */
export function tableTasks(sheetSpec: SheetSpec, kept: ReadonlySet<string>): readonly SheetTask[] {
  return (sheetSpec.tables ?? []).map((spec) =>
    costly(spec, (sheet) => {
      const { bottom, ...area } = spec.area;
      const body = { ...area, bottom: spec.totals === true ? bottom - 1 : bottom };
      const table = kept.has(spec.name)
        ? resized(sheet, spec, areaAddress(body))
        : made(sheet, spec, areaAddress(body));
      table.style = spec.style ?? TABLE_STYLE;
      if (spec.totals === true) {
        table.showTotals = true;
        // Excel writes a total of its own choice there.
        rangeAt(sheet, { ...area, top: bottom, bottom }).clear(Excel.ClearApplyTo.contents);
      }
    }),
  );
}

function resized(sheet: Excel.Worksheet, { name }: TableSpec, address: string): Excel.Table {
  const table = sheet.tables.getItem(name);
  table.resize(address);
  return table;
}

function made(sheet: Excel.Worksheet, { name }: TableSpec, address: string): Excel.Table {
  const table = sheet.tables.add(address, true);
  table.name = name;
  return table;
}

/** Everything of a sheet that lies over its cells, when they hold what they will hold. */
export function overlayTasks(spec: SheetSpec, notes: boolean): readonly SheetTask[] {
  const { merges = [], validations = [], conditionalFormats = [], autoFilter } = spec;
  return [
    ...merges.map((area) =>
      costly(area, (sheet) => {
        rangeAt(sheet, area).merge(false);
      }),
    ),
    ...validations.flatMap(validationTasks),
    // Excel lays every new one on top.
    ...[...conditionalFormats].reverse().flatMap(conditionalTasks),
    ...(autoFilter
      ? [
          costly(autoFilter, (sheet) => {
            sheet.autoFilter.apply(rangeAt(sheet, autoFilter));
          }),
        ]
      : []),
    ...(notes ? (spec.notes ?? []).map(noteTask) : []),
    costly(spec.print ?? null, (sheet) => {
      setPrint(sheet, spec.print);
      setFrame(sheet, spec);
    }),
  ];
}

/** The last thing to do on a sheet: from then on it is guarded. */
export const protectionTask = ({ protection }: SheetSpec): readonly SheetTask[] =>
  protection
    ? [
        costly(protection, (sheet) => {
          sheet.protection.protect(protectionOptions(protection));
        }),
      ]
    : [];

const validationTasks = (spec: ValidationSpec): readonly SheetTask[] =>
  addressesOf(spec.areas).map((address) =>
    costly([address, spec], (sheet) => {
      const { rule, errorAlert, prompt, ignoreBlanks } = validationRecord(spec);
      const { dataValidation } = areasAt(sheet, address);
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = ignoreBlanks;
      dataValidation.errorAlert = errorAlert;
      dataValidation.prompt = prompt;
    }),
  );

const conditionalTasks = (spec: ConditionalSpec): readonly SheetTask[] =>
  addressesOf(spec.areas).map((address) =>
    costly([address, spec], (sheet) => {
      const record = conditionalRecord(spec);
      const made = areasAt(sheet, address).conditionalFormats.add(record.type);
      switch (record.type) {
        case 'Custom':
          made.custom.rule.formula = record.formula;
          setLook(made.custom.format, spec);
          break;
        case 'CellValue':
          made.cellValue.rule = record.rule;
          setLook(made.cellValue.format, spec);
          break;
        case 'ColorScale':
          made.colorScale.criteria = record.rule;
          break;
        case 'DataBar':
          made.dataBar.positiveFormat.fillColor = record.color;
          break;
      }
      if (spec.stopIfTrue === true) made.stopIfTrue = true;
    }),
  );

const BORDER_SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function setLook(format: Excel.ConditionalRangeFormat, { rule }: ConditionalSpec): void {
  const style: Style = 'style' in rule ? rule.style : {};
  const { fill, font } = format;
  const text = (key: string): string | null => (typeof style[key] === 'string' ? style[key] : null);
  const color = text('fill.color');
  if (color !== null) fill.color = color;
  const ink = text('font.color');
  if (ink !== null) font.color = ink;
  if (typeof style['font.bold'] === 'boolean') font.bold = style['font.bold'];
  if (typeof style['font.italic'] === 'boolean') font.italic = style['font.italic'];
  if (typeof style['font.strikethrough'] === 'boolean') font.strikethrough = style['font.strikethrough'];
  const underline = text('font.underline');
  if (underline !== null) font.underline = underline as 'None' | 'Single' | 'Double';
  for (const side of BORDER_SIDES) {
    if (!Object.keys(style).some((key) => key.startsWith(`border.${side}.`))) continue;
    const border = format.borders.getItem(side);
    border.style = (text(`border.${side}.style`) ?? 'Continuous') as
      'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot';
    border.color = text(`border.${side}.color`) ?? '#000000';
  }
}

const noteTask = (note: NoteSpec): SheetTask =>
  costly(note, (sheet) => {
    sheet.notes.add(cellAddress(note.row, note.column), note.text);
  });

function setPrint({ pageLayout }: Excel.Worksheet, print: SheetSpec['print']): void {
  pageLayout.orientation = print?.landscape === true ? 'Landscape' : 'Portrait';
  pageLayout.zoom = print?.fitWidth === true ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (!print) return;
  pageLayout.paperSize = 'A4';
  // Excel has no way to take repeated rows back; a sheet of ours that had some has some the next time too.
  if (print.titleRows) {
    const [first, last] = print.titleRows;
    pageLayout.setPrintTitleRows(
      areaAddress({ top: first, left: 0, bottom: last, right: SHEET_COLUMNS - 1 }),
    );
  }
}

function setFrame(sheet: Excel.Worksheet, { frozen, showGridlines = true, tabColor = '' }: SheetSpec): void {
  sheet.showGridlines = showGridlines;
  sheet.tabColor = tabColor;
  const { rows = 0, columns = 0 } = frozen ?? {};
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
