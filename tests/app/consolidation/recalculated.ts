import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import type { CellValue } from '../../../src/core/values/cell-value';
import { columnLetters } from '../../../src/core/table/address';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';

/** The file without the results of its formulas: who reads it has to compute them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, content] as const;
    const text = strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** A formula of a workbook that is to be made, with the result it announces. */
export interface SpecFormula {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly result: CellValue;
}

/** All formulas of a workbook, those of bodies too. */
export function formulasOf({ sheets }: WorkbookSpec): readonly SpecFormula[] {
  return sheets.flatMap(({ name, cells, body }) => {
    const place = (row: number, column: number): Pick<SpecFormula, 'sheet' | 'cell' | 'row' | 'column'> => ({
      ...{ sheet: name, row, column },
      cell: `${columnLetters(column)}${String(row + 1)}`,
    });
    const own = cells.flatMap(({ row, column, content }): SpecFormula[] =>
      content?.kind === 'formula' ? [{ ...place(row, column), ...content }] : [],
    );
    const made: SpecFormula[] = [];
    let row = body?.from ?? 0;
    for (const values of body?.formulas ? body.rows() : []) {
      body?.formulas?.forEach((formula, column) => {
        const result = values[column] ?? null;
        if (formula && result !== null)
          made.push({ ...place(row, column), formula: formula(row + 1), result });
      });
      row += 1;
    }
    return [...own, ...made];
  });
}
