import type { Consolidation } from '../../../src/core/consolidation/consolidation';
import {
  EMPTY_GATHERED,
  gatherFailure,
  gatherPart,
  mergeGathered,
} from '../../../src/core/consolidation/gather';
import type { FailedBook, Gathered } from '../../../src/core/consolidation/part';
import type { UnionSheet } from '../../../src/core/consolidation/union';
import { consolidate } from '../../../src/core/report/consolidate';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { newWorkbook } from '../../../src/workbook/xlsx/patch/new-workbook';
import type { SheetSpec, WorkbookSpec } from '../../../src/workbook/sheet-spec';
import type { CellValue } from '../../../src/core/values/cell-value';
import { makeProvince, type ProvincePlan, type SyntheticBook } from '../../synthetic/province';
import { madePart } from '../../synthetic/province-parts';

/** A made-up province, consolidated. */
export interface MadeProvince {
  readonly books: readonly SyntheticBook[];
  readonly gathered: Gathered;
  readonly consolidation: Consolidation;
  readonly unionOf: (file: string) => readonly UnionSheet[];
}

/** What is to be different about a made-up province. */
export interface Differently {
  /** The order its workbooks come in, by their place. */
  readonly order?: (places: readonly number[]) => readonly number[];
  readonly failed?: readonly FailedBook[];
  readonly hanyaTerbaru?: boolean;
  /** Changes cells before they are read; answers the cell as it is to be. */
  readonly edit?: (value: CellValue, at: EditedCell) => CellValue;
}

/** A data cell of a mapping sheet of a made-up province. */
export interface EditedCell {
  readonly header: CellValue;
  /** 1-based sheet row. */
  readonly row: number;
  readonly file: string;
}

/** Makes up a province and consolidates it. */
export function madeProvince(
  plan: ProvincePlan,
  { order = (places) => places, failed = [], hanyaTerbaru = false, edit }: Differently = {},
): MadeProvince {
  const { books, pengirim } = makeProvince(plan);
  const parts = order(books.map((_, at) => at)).flatMap((at) => {
    const book = books[at];
    return book ? [madePart(edit ? edited(book, edit) : book)] : [];
  });
  const unions = new Map(parts.map(({ part, union }) => [part.file, union]));
  const gathered = [...parts.map(({ part }) => gatherPart(part)), ...failed.map(gatherFailure)].reduce(
    mergeGathered,
    EMPTY_GATHERED,
  );
  return {
    books,
    gathered,
    consolidation: consolidate(gathered, {
      settings: { ...DEFAULT_SETTINGS, pengirim: [...pengirim] },
      hanyaTerbaru,
      hariIni: null,
    }),
    unionOf: (file) => unions.get(file) ?? [],
  };
}

/** 1-based sheet row of the headings of a made-up mapping sheet. */
const HEADINGS = 4;

function edited(book: SyntheticBook, edit: NonNullable<Differently['edit']>): SyntheticBook {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.sheet !== 'Pemetaan Program') return sheet;
    const headers = sheet.cells[HEADINGS - 1] ?? [];
    const cells = sheet.cells.map((row, at) =>
      at < HEADINGS
        ? row
        : row.map((value, column) =>
            edit(value, { header: headers[column] ?? null, row: at + 1, file: book.file }),
          ),
    );
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}

/** The file a specification makes. */
export async function bytesOfSpec(book: WorkbookSpec): Promise<Uint8Array> {
  const made = await newWorkbook(book);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.bytes;
}

/** The sheet of that name; a missing one fails the test. */
export function sheetNamed({ sheets }: WorkbookSpec, name: string): SheetSpec {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Everything a sheet shows, cells and body, row by row from its first. */
export function shownRows({ cells, body }: SheetSpec): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  };
  for (const { row, column, content } of cells)
    put(row, column, content?.kind === 'formula' ? content.result : (content?.value ?? null));
  let at = body?.from ?? 0;
  for (const values of body?.rows() ?? []) {
    values.forEach((value, column) => {
      put(at, column, value);
    });
    at += 1;
  }
  return rows;
}
