import { areaAddress } from '../a1';
import { isMarkFormula, MARK_ORDER, MARK_PROPERTY, markFill, markFormula } from '../highlight-mark';
import type { CellMark } from '../port';
import { WorkbookError } from '../workbook-error';
import { joinRuns } from './cell-runs';
import { proxiesOf, refuseMissing } from './find-sheets';

/** Excel reads addresses of 8192 characters at most. */
const LONGEST_ADDRESS = 8000;

interface OldMarks {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly property: Excel.WorksheetCustomProperty;
}

/**
 * Lays marks on cells as conditional formats, in place of all earlier marks of ours; without marks it only takes away.
 * The user's fills stay below, untouched. Our formats are known by their formula, and the sheets that have some by a
 * custom property, so that another session, or another computer, finds them again.
 *
 * Round trips: one to list the sheets, one to find sheets to mark and old marks, one to write; where there are old
 * marks, two more to tell our formats from the user's; where there is nothing to write, one less.
 *
 * @throws WorkbookError `sheet-missing`; `sheet-protected` before anything was changed.
 */
export async function layMarks(context: Excel.RequestContext, marks: readonly CellMark[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();

  const marked = proxiesOf(
    context,
    marks.map(({ sheet }) => sheet),
  );
  const old = worksheets.items.map((sheet): OldMarks => {
    const property = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
    property.load({ key: true });
    sheet.protection.load({ protected: true, options: true });
    return { sheet, name: sheet.name, property };
  });
  for (const sheet of marked.values()) sheet.load({ name: true });
  await context.sync();
  refuseMissing(marked);

  const flagged = old.filter(({ property }) => !property.isNullObject);
  const names = new Set([...marked.values()].map(({ name }) => name));
  const touched = old.filter(({ name, property }) => names.has(name) || !property.isNullObject);
  const locked = touched.find(({ sheet: { protection } }) => isFormatLocked(protection));
  if (locked) throw new WorkbookError('sheet-protected', locked.name);

  const ours = flagged.length > 0 ? await findOurs(context, flagged) : [];
  for (const format of ours) format.delete();
  for (const { property, name } of flagged) if (!names.has(name)) property.delete();
  for (const [name, sheet] of marked) {
    laySheetMarks(
      sheet,
      marks.filter((mark) => mark.sheet === name),
    );
    sheet.customProperties.add(MARK_PROPERTY, '1');
  }
  await context.sync();
}

function isFormatLocked(protection: Excel.WorksheetProtection): boolean {
  const options = protection.options as Excel.WorksheetProtectionOptions | null;
  return protection.protected && options?.allowFormatCells !== true;
}

/** The conditional formats of these sheets that we laid on. */
async function findOurs(
  context: Excel.RequestContext,
  flagged: readonly OldMarks[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const lists = flagged.map(({ sheet }) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load({ type: true, id: true });
    return formats;
  });
  await context.sync();
  const custom = lists
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  for (const format of custom) format.custom.rule.load({ formula: true });
  await context.sync();
  return custom.filter((format) => isMarkFormula(format.custom.rule.formula));
}

function laySheetMarks(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  // Excel lays a new format above the others, so the loudest comes last.
  for (const severity of [...MARK_ORDER].reverse()) {
    const runs = joinRuns(marks.filter((mark) => mark.severity === severity));
    for (const address of addressesOf(runs.map(({ area }) => areaAddress(area)))) {
      const { custom } = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markFormula(severity);
      custom.format.fill.color = markFill(severity);
    }
  }
}

/** Joins addresses by commas into as few texts as Excel can read. */
function addressesOf(parts: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const part of parts) {
    const last = texts.at(-1);
    if (last === undefined || last.length + part.length >= LONGEST_ADDRESS) texts.push(part);
    else texts[texts.length - 1] = `${last},${part}`;
  }
  return texts;
}
