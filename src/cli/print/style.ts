import { styleText } from 'node:util';
import type { Severity } from '../../core/findings/finding';
import type { Lang } from '../../core/messages/translate';

/** Text styles that vanish when nobody watches on a terminal. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** Styles for a terminal, or plain text. */
export function styleFor(colour: boolean): Style {
  const styled = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text) : text;
  return {
    bold: styled('bold'),
    dim: styled('dim'),
    severity: (severity, text) => styled(COLOUR[severity])(text),
  };
}

/** A share in percent with one decimal, rounded half away from zero from exact counts; a dash when the base is zero. */
export function formatShare(part: bigint | number, whole: bigint | number, lang: Lang): string {
  const [top, base] = [BigInt(part), BigInt(whole)];
  if (base === 0n) return '-';
  const size = (count: bigint): bigint => (count < 0n ? -count : count);
  const tenths = (size(top) * 2000n + size(base)) / (size(base) * 2n);
  const sign = tenths !== 0n && top < 0n !== base < 0n ? '-' : '';
  return `${sign}${String(tenths / 10n)}${lang === 'id' ? ',' : '.'}${String(tenths % 10n)}%`;
}

/** A whole number with its thousands grouped. */
export const formatCount = (count: number, lang: Lang): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'id' ? '.' : ',');

/**
 * Lines of a table, columns as wide as their widest cell.
 *
 * @param rows cells of each line, the head first.
 * @param right 0-based columns that are set flush right: numbers.
 */
export function tableLines(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Cuts a text to a width, with an ellipsis where something was cut. */
export const clip = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;
