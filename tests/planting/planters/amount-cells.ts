import type { DraftSheet, Line } from '../draft';

/** Sen in a rupiah. */
export const SEN = 100n;

/** `1.250.500,00`, as the app reads it back. */
export function idNumber(value: number): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === '' ? grouped : `${grouped},${fraction}`;
}

/** Row totals are typed, not worked out. */
export const typedReports = { sheet: { formulaRealisasi: false } } as const;

/** Each period reports what was spent in it. */
export const singly = { programmes: { kumulatif: false } } as const;

/** Totals of a row, with the line they stand in. */
export const totalsOf = ({ lines }: DraftSheet): readonly Line[] =>
  lines.filter(({ kind }) => kind === 'total');
