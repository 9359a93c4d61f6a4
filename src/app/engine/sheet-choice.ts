import { buildTable } from '../../core/schema/build-table';
import { classifyRows } from '../../core/schema/classify-rows';
import { findHeader, type FoundHeader, type MatchedColumn } from '../../core/schema/find-header';
import { isNumberingRow, readHeaderBlock, type HeaderBlock } from '../../core/schema/header-block';
import { layoutOf } from '../../core/schema/layout';
import { rememberingMatcher } from '../../core/schema/match-header';
import { recogniseSheet, type RecognisedSheet } from '../../core/schema/recognise';
import { specOf } from '../../core/schema/role-specs';
import { planSheet } from '../../core/schema/sheet-plan';
import { asText } from '../../core/table/cell-readers';
import { kindOf, type Field } from '../../core/table/field';
import { gridOf, type Grid } from '../../core/table/grid';
import type { Role } from '../../core/table/table';
import { KAMUS_NASIONAL, type Kamus } from '../../core/taxonomy/kamus';
import { fold } from '../../core/values/text';

/** What a person decided about a sheet that the recognition saw otherwise, or not at all. */
export interface SheetChoice {
  /** `null` keeps the recognised role; `lain` leaves the sheet out. */
  readonly role: Role | null;
  /** 1-based first and last header row; `null` keeps the recognised ones. */
  readonly headerRows: readonly [number, number] | null;
  /** Field by 0-based sheet column, `null` to ignore the column; columns not named stay as recognised. */
  readonly columns: Readonly<Record<number, Field | null>>;
}

/** Choices by template, so that one template is arranged once, or by the key of one sheet, which goes first. */
export type SheetChoices = Readonly<Record<string, SheetChoice>>;

/** A recognised sheet, the keys its choices are kept under, and whether a choice was used. */
export interface ArrangedSheet {
  readonly sheet: RecognisedSheet;
  /** The same for all sheets with these headers. */
  readonly template: string;
  /** This sheet alone. */
  readonly key: string;
  readonly chosen: boolean;
  /** A person said that it holds no data: nothing is found in it, not even that it is unknown. */
  readonly leftOut: boolean;
}

/** Recognises a sheet, then applies what was decided about it or about sheets with the same header. */
export function arrangeSheet(
  file: string,
  grid: Grid,
  choices: SheetChoices,
  kamus: Kamus = KAMUS_NASIONAL,
): ArrangedSheet {
  const found = recogniseSheet(file, grid, kamus);
  const template = signatureOf(found);
  const key = hash(`${template} ${fold(grid.sheet)}`);
  const choice = choices[key] ?? choices[template];
  const arranged = choice ? applyChoice(found, choice, kamus) : null;
  return {
    sheet: arranged ?? found,
    template,
    key,
    chosen: arranged !== null,
    leftOut: arranged !== null && choice?.role === 'lain',
  };
}

const ROWS_IN_SIGNATURE = 8;

/** A short mark of a template: of its headers, or of the texts at its top where no header was found. Holds no text. */
function signatureOf({ columns, grid }: RecognisedSheet): string {
  const texts =
    columns.length > 0
      ? columns.map(({ header }) => header)
      : [...grid.usedRows.subarray(0, ROWS_IN_SIGNATURE)].flatMap((row) =>
          grid.usedColumns.map((column) => {
            const value = grid.value(row, column);
            return typeof value === 'string' ? value : '';
          }),
        );
  return hash(texts.map(fold).join('\u0000'));
}

/** FNV-1a twice with different seeds: 64 bits, enough to tell the templates of one district apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((seed) => {
      let sum = seed;
      for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      return (sum >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** `null` when the choice cannot be carried out: no header there, or a role that has no columns. */
function applyChoice(found: RecognisedSheet, choice: SheetChoice, kamus: Kamus): RecognisedSheet | null {
  const { file, grid } = found;
  if (choice.role === 'lain') {
    const { cellCount, visibility } = found;
    return { ...recogniseSheet(file, gridOf(grid.sheet, [])), cellCount, visibility, grid };
  }
  const automatic = findHeader(grid, kamus);
  const role = choice.role ?? automatic?.role;
  if (role === undefined || !specOf(role)) return null;
  const block = chosenBlock(grid, choice) ?? automatic?.block;
  if (!block || block.texts.size === 0) return null;
  const same =
    automatic?.role === role && automatic.block.first === block.first && automatic.block.last === block.last;
  const columns = withChosen(same ? automatic.columns : matchColumns(block, role, kamus), choice);
  return read(found, { role, block, numberingRow: numberingUnder(grid, block), columns, score: 0 }, kamus);
}

function chosenBlock(grid: Grid, { headerRows }: SheetChoice): HeaderBlock | null {
  if (!headerRows) return null;
  const [first, last] = headerRows;
  return readHeaderBlock(grid, first - 1, Math.max(1, last - first + 1));
}

const numberingUnder = (grid: Grid, { last }: HeaderBlock): number | null =>
  isNumberingRow(grid, last + 1) ? last + 1 : null;

/** Every field goes to the column that is surest of it, the left one where two are equally sure. */
function matchColumns({ texts }: HeaderBlock, role: Role, kamus: Kamus): readonly MatchedColumn[] {
  const matcher = rememberingMatcher(kamus);
  const claims = [...texts]
    .flatMap(([column, header]) => matcher(header, role).map((match) => ({ column, match })))
    .sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  const byColumn = new Map<number, MatchedColumn['match']>();
  const taken = new Set<Field>();
  for (const { column, match } of claims) {
    if (byColumn.has(column) || taken.has(match.field)) continue;
    byColumn.set(column, match);
    taken.add(match.field);
  }
  return [...texts].map(([column, header]) => ({
    column,
    header,
    match: byColumn.get(column) ?? null,
    lostTo: null,
  }));
}

/** A field a person gave to one column is taken from the column that had it. */
function withChosen(columns: readonly MatchedColumn[], choice: SheetChoice): readonly MatchedColumn[] {
  const chosen = new Map(
    Object.entries(choice.columns).map(([column, field]) => [Number(column), field] as const),
  );
  const given = new Set([...chosen.values()].filter((field) => field !== null));
  return columns.map((column): MatchedColumn => {
    const field = chosen.get(column.column);
    if (field === undefined) {
      const lost = column.match && given.has(column.match.field) ? column.match.field : null;
      return lost === null ? column : { ...column, match: null, lostTo: lost };
    }
    return { ...column, match: field === null ? null : { field, confidence: 1, way: 'sama' }, lostTo: null };
  });
}

function read(found: RecognisedSheet, header: FoundHeader, kamus: Kamus): RecognisedSheet {
  const { file, grid } = found;
  const plan = planSheet(grid, header, layoutOf(header), kamus);
  const rows = classifyRows(plan);
  const satuan = new Map(plan.columns.map((column) => [column.field, column.satuan]));
  return {
    ...found,
    role: plan.role,
    layout: plan.layout,
    confidence: 1,
    reason: 'kolom',
    headerRows: [header.block.first + 1, header.block.last + 1],
    numberingRow: header.numberingRow === null ? null : header.numberingRow + 1,
    columns: header.columns.map(({ column, header: text, match, lostTo }) => ({
      field: match?.field ?? null,
      header: text.joined,
      column,
      confidence: match?.confidence ?? 0,
      way: match?.way ?? null,
      satuan: (match && kindOf(match.field) === 'rupiah' ? satuan.get(match.field) : undefined) ?? 1,
      lostTo,
    })),
    sections: rows.sections,
    totals: rows.totals,
    skipped: rows.skipped,
    tahun: plan.tahun,
    table: buildTable(file, plan, rows),
  };
}

/** The texts of the first rows of a sheet, so that a person can say which of them is the header. */
export function topRows(
  grid: Grid,
  count: number,
): readonly { readonly row: number; readonly texts: readonly string[] }[] {
  return [...grid.usedRows.subarray(0, count)].map((row) => ({
    row: row + 1,
    texts: grid.usedColumns
      .map((column) => asText(grid.value(row, column)).slice(0, 40))
      .filter((text) => text !== ''),
  }));
}
