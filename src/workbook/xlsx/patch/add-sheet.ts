import { columnLetters, sheetPrefix } from '../../../core/table/address';
import { parseReference } from '../../a1';
import type { Area } from '../../port';
import { addPart, freePartName } from './add-part';
import { changeListed, listSheet, rowsReference } from './book-edit';
import { openBook, type Book } from './book-part';
import { chartXml, drawingXml, type ReferenceValues } from './chart-parts';
import { freeShapeBlock, noteBoxesXml, notesXml } from './note-parts';
import { packPieces } from './packed-part';
import { relationshipsPart, type Parts } from './parts';
import { PatchError, refuseFile } from './patch-error';
import type { NameSpec, SheetSpec } from '../../sheet-spec';
import { sheetXml } from './sheet-xml';
import { specProblems } from './spec-problems';
import { bodyPieces } from './stream-rows';
import type { StyleBook } from './style-book';
import { tableHeadings } from '../../spec-names';
import { tableXml } from './table-parts';
import { attributeOf, elementsOf, rootOf } from './xml-tags';

/**
 * Makes a sheet behind all others, with everything that lies in parts of its own.
 *
 * @param parts the package.
 * @param book the workbook as it was opened; a sheet of the same name is refused.
 * @param spec what is on the sheet.
 * @param styles gives numbers to the looks.
 * @returns the names that belong to the sheet and are still to be set.
 * @throws PatchError with everything that stands in the way.
 */
export async function addSheet(
  parts: Parts,
  book: Book,
  spec: SheetSpec,
  styles: StyleBook,
): Promise<readonly NameSpec[]> {
  const problems = specProblems(spec);
  if (problems.length > 0) throw new PatchError(problems);
  const taken = book.sheets.some(({ name }) => name.toLowerCase() === spec.name.toLowerCase());
  if (taken) throw refuseFile('nama-lembar', spec.name);
  const part = freePartName(parts, book.part, 'worksheet');
  const id = await addPart(parts, book.part, 'worksheet', part, '');
  await fillSheet(parts, book, part, spec, styles);
  await listSheet(parts, book, { name: spec.name, state: spec.visibility ?? 'visible', id });
  return namesOf(spec);
}

/**
 * Makes a sheet anew in its place: name, tab and whatever refers to it stay.
 *
 * @param parts the package.
 * @param book the workbook as it was opened.
 * @param index place of the sheet in tab order, 0-based.
 * @param spec what is on the sheet from now on.
 * @param styles gives numbers to the looks.
 * @returns the names that belong to the sheet and are still to be set.
 * @throws PatchError with everything that stands in the way.
 */
export async function replaceSheet(
  parts: Parts,
  book: Book,
  index: number,
  spec: SheetSpec,
  styles: StyleBook,
): Promise<readonly NameSpec[]> {
  const problems = specProblems(spec);
  if (problems.length > 0) throw new PatchError(problems);
  const part = book.sheets[index]?.part ?? null;
  if (part === null || book.sheets[index]?.isWorksheet !== true)
    throw refuseFile('bukan-lembar-kerja', spec.name);
  if (parts.has(relationshipsPart(part))) parts.remove(relationshipsPart(part));
  await fillSheet(parts, book, part, spec, styles);
  await changeListed(parts, book, index, { state: spec.visibility ?? 'visible' });
  return namesOf(spec);
}

/** Writes a sheet's part and all parts below it. */
async function fillSheet(
  parts: Parts,
  book: Book,
  part: string,
  spec: SheetSpec,
  styles: StyleBook,
): Promise<void> {
  const tables: string[] = [];
  const used = await tablesOf(parts, book);
  for (const table of spec.tables ?? []) {
    if (used.names.has(table.name.toLowerCase())) throw refuseFile('nama-dipakai', spec.name);
    used.names.add(table.name.toLowerCase());
    used.most += 1;
    const headings = tableHeadings(table, spec.cells) ?? [];
    const name = freePartName(parts, book.part, 'table');
    tables.push(await addPart(parts, part, 'table', name, tableXml(table, used.most, headings)));
  }
  const drawing = await addCharts(parts, book, part, spec);
  const notes = await addNotes(parts, book, part, spec);
  const links = { tables, ...(drawing === null ? {} : { drawing }), ...(notes === null ? {} : { notes }) };
  const frame = sheetXml(spec, styles, links);
  if (!spec.body) parts.put(part, frame.head + frame.tail);
  else parts.put(part, await packPieces(bodyPieces(frame, spec, spec.body, styles)));
}

async function addCharts(parts: Parts, book: Book, part: string, spec: SheetSpec): Promise<string | null> {
  const charts = spec.charts ?? [];
  if (charts.length === 0) return null;
  const drawing = freePartName(parts, book.part, 'drawing');
  const id = await addPart(parts, part, 'drawing', drawing, '');
  const ids: string[] = [];
  for (const chart of charts) {
    const name = freePartName(parts, book.part, 'chart');
    ids.push(await addPart(parts, drawing, 'chart', name, chartXml(chart, valuesOf(spec))));
  }
  parts.put(drawing, drawingXml(charts, ids));
  return id;
}

async function addNotes(
  parts: Parts,
  book: Book,
  part: string,
  { notes = [] }: SheetSpec,
): Promise<string | null> {
  if (notes.length === 0) return null;
  await addPart(parts, part, 'comments', freePartName(parts, book.part, 'comments'), notesXml(notes));
  const boxes = freePartName(parts, book.part, 'vmlDrawing');
  return addPart(parts, part, 'vmlDrawing', boxes, noteBoxesXml(notes, await freeShapeBlock(parts)));
}

/** What the sheet's own cells show; of other sheets a chart reads the cells when it is opened. */
function valuesOf(spec: SheetSpec): ReferenceValues {
  const values = new Map(
    spec.cells.map(({ row, column, content }) => [
      `${String(row)} ${String(column)}`,
      content?.kind === 'formula' ? content.result : (content?.value ?? null),
    ]),
  );
  return (text) => {
    const reference = parseReference(text);
    if (!reference || (reference.sheet ?? spec.name).toLowerCase() !== spec.name.toLowerCase()) return null;
    const { top, left, bottom, right } = reference.area;
    if ((bottom - top + 1) * (right - left + 1) > 10_000) return null;
    const found: (string | number | null)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = values.get(`${String(row)} ${String(column)}`) ?? null;
        found.push(typeof value === 'string' || typeof value === 'number' ? value : null);
      }
    }
    return found;
  };
}

/** Ids and names of all tables of the workbook. */
async function tablesOf(parts: Parts, book: Book): Promise<{ most: number; readonly names: Set<string> }> {
  const used = { most: 0, names: new Set<string>() };
  const current = await openBook(parts);
  for (const { part } of current.sheets) {
    for (const { kind, target } of part === null ? [] : await parts.relationships(part)) {
      if (kind !== 'table' || target === null || !parts.has(target)) continue;
      const xml = await parts.text(target);
      const root = rootOf(xml);
      const tag = root ? xml.slice(root.start, root.end) : '';
      used.most = Math.max(used.most, Number(attributeOf(tag, 'id') ?? 0));
      used.names.add((attributeOf(tag, 'displayName') ?? '').toLowerCase());
    }
  }
  const names = elementsOf(await parts.text(book.part), 'definedName');
  for (const { tag } of names) used.names.add((attributeOf(tag, 'name') ?? '').toLowerCase());
  return used;
}

function namesOf({ name, autoFilter, print }: SheetSpec): readonly NameSpec[] {
  const names: NameSpec[] = [];
  if (autoFilter) {
    const formula = `${sheetPrefix(name)}!${absolute(autoFilter)}`;
    names.push({ name: '_xlnm._FilterDatabase', formula, sheet: name, hidden: true });
  }
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    names.push({ name: '_xlnm.Print_Titles', formula: rowsReference(name, first, last), sheet: name });
  }
  return names;
}

const absolute = ({ top, left, bottom, right }: Area): string =>
  `$${columnLetters(left)}$${String(top + 1)}:$${columnLetters(right)}$${String(bottom + 1)}`;
