import { contains, SHEET_COLUMNS, SHEET_ROWS } from '../../a1';
import type { Area } from '../../port';
import { contentProblem } from './cell-xml';
import type { Refusal } from './patch';
import type { SheetSpec, SpecCell, ValidationSpec } from '../../sheet-spec';
import { bodyArea } from './stream-rows';
import { isName, isSheetName, tableHeadings } from '../../spec-names';

/** The longest title and text Excel keeps of a validation's messages. */
const LONGEST = { title: 32, text: 255 } as const;
const WHOLE: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

/** Everything that keeps a new sheet from being made as it is asked for. */
export function specProblems(spec: SheetSpec): readonly Refusal[] {
  const about = (
    reason: Refusal['reason'],
    row: number | null = null,
    column: number | null = null,
  ): Refusal => ({
    reason,
    sheet: spec.name,
    row,
    column,
  });
  const found: Refusal[] = [];
  if (!isSheetName(spec.name)) found.push(about('nama-lembar'));
  const seen = new Set<number>();
  for (const { row, column, content } of spec.cells) {
    const inside = isInside({ top: row, left: column, bottom: row, right: column });
    const reason = inside ? (content ? contentProblem(content) : null) : 'di-luar-lembar';
    if (reason !== null) found.push(about(reason, row, column));
    const key = row * SHEET_COLUMNS + column;
    if (seen.has(key)) found.push(about('isi-ganda', row, column));
    seen.add(key);
  }
  found.push(...belowBody(spec).map(({ row, column }) => about('isi-ganda', row, column)));
  for (const area of areasOf(spec)) {
    if (!isInside(area)) found.push(about('di-luar-lembar', area.top, area.left));
  }
  for (const table of spec.tables ?? []) {
    if (!isName(table.name)) found.push(about('nama-dipakai', table.area.top, table.area.left));
    if (tableHeadings(table, spec.cells) === null) {
      found.push(about('judul-tabel', table.area.top, table.area.left));
    }
  }
  for (const validation of spec.validations ?? []) {
    if (isTooLong(validation)) {
      const [area] = validation.areas;
      found.push(about('teks-terlalu-panjang', area?.top ?? null, area?.left ?? null));
    }
  }
  return found;
}

/** Cells and rows that are said to lie where the body lies, or behind it. */
function belowBody({ body, cells, rows = [] }: SheetSpec): readonly Pick<SpecCell, 'row' | 'column'>[] {
  if (!body) return [];
  return [...cells, ...rows.map(({ index }) => ({ row: index, column: 0 }))].filter(
    ({ row }) => row >= body.from,
  );
}

const isInside = (area: Area): boolean =>
  Object.values(area).every((edge) => Number.isInteger(edge)) &&
  area.top <= area.bottom &&
  area.left <= area.right &&
  contains(WHOLE, area);

function areasOf(spec: SheetSpec): readonly Area[] {
  return [
    ...(spec.body && spec.body.count > 0 ? [bodyArea(spec.body)] : []),
    ...(spec.merges ?? []),
    ...(spec.autoFilter ? [spec.autoFilter] : []),
    ...(spec.validations ?? []).flatMap(({ areas }) => areas),
    ...(spec.conditionalFormats ?? []).flatMap(({ areas }) => areas),
    ...(spec.tables ?? []).map(({ area }) => area),
    ...(spec.charts ?? []).map(({ area }) => area),
    ...(spec.notes ?? []).map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
  ];
}

/** True when a validation says more than Excel keeps: it would call the file damaged. */
export function isTooLong({ error, prompt, formulas, type }: ValidationSpec): boolean {
  const messages = [error, prompt].filter((message) => message !== undefined);
  if (messages.some(({ title, text }) => title.length > LONGEST.title || text.length > LONGEST.text))
    return true;
  const [first] = formulas;
  return type === 'list' && first.startsWith('"') && first.length > LONGEST.text + 2;
}
