import { SHEET_COLUMNS } from '../a1';

/** One number for a cell, for maps; row and column 0-based. */
export const cellKey = (row: number, column: number): number => row * SHEET_COLUMNS + column;

/** The row of a {@link cellKey}. */
export const rowOfKey = (key: number): number => Math.floor(key / SHEET_COLUMNS);

/** The column of a {@link cellKey}. */
export const columnOfKey = (key: number): number => key % SHEET_COLUMNS;
