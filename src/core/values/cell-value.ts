/** An error Excel shows in a cell, kept as a value of its own: `#N/A` is not an empty cell. */
export interface CellError {
  readonly error: string;
}

/** What one cell holds as submitted: `null` when empty; dates arrive as Excel serial numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** True for `#N/A`, `#REF!` and the other error values. */
export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

/** True for a cell that holds nothing a person would see: no value, or only white space. */
export const isBlank = (value: CellValue): value is null | '' =>
  value === null || (typeof value === 'string' && value.trim() === '');
