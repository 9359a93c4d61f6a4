import { looksLikeError } from '../workbook/cell-content';
import type { NewContent } from '../workbook/memory/cells';

/** What Excel makes of something typed: the content, and the looks that come with it. */
export interface Typed {
  readonly content: NewContent;
  /** A number format Excel sets by itself, for a date or a percentage in a cell without one. */
  readonly numberFormat?: string;
  /** True when an apostrophe in front kept the text a text. */
  readonly quotePrefix: boolean;
}

const LONGEST_NUMBER = 40;
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][-+]?\d{1,3})?(%?)$/;
const SLASHED_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY = 86_400_000;

/**
 * Reads what office.js puts into `values` or `formulas` the way a cell of an English (US) Excel reads it: an apostrophe
 * in front keeps text, `=` `+` `-` `@` begin a formula, digits become a number of 15 figures, a date a serial.
 *
 * @param text as assigned.
 * @param numberFormat of the cell before; in a text cell (`@`) nothing is interpreted.
 */
export function readTyped(text: string, numberFormat: string): Typed {
  const constant = (
    value: string | number | boolean | { readonly error: string } | null,
    more = {},
  ): Typed => ({
    content: { kind: 'constant', value },
    quotePrefix: false,
    ...more,
  });
  if (text === '') return constant(null);
  if (numberFormat === '@') return constant(text);
  if (text.startsWith("'")) return constant(text.slice(1), { quotePrefix: true });
  if (text.length > 1 && text.startsWith('=')) {
    return { content: { kind: 'formula', formula: text }, quotePrefix: false };
  }
  const number = readNumber(text);
  if (number) {
    const percent = number.percent && numberFormat === 'General' ? { numberFormat: '0%' } : {};
    return constant(number.value, percent);
  }
  if (text.length > 1 && /^[-+@]/.test(text)) {
    return { content: { kind: 'formula', formula: `=${text.replace(/^[@+]/, '')}` }, quotePrefix: false };
  }
  if (/^(true|false)$/i.test(text)) return constant(/^true$/i.test(text));
  if (looksLikeError(text)) return constant({ error: text });
  const date = readDate(text);
  if (date !== null) return constant(date, numberFormat === 'General' ? { numberFormat: 'm/d/yyyy' } : {});
  return constant(text);
}

function readNumber(text: string): { readonly value: number; readonly percent: boolean } | null {
  if (text.length > LONGEST_NUMBER || !/\d/.test(text)) return null;
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const plain = Number(match[0].replaceAll(',', '').replace('%', ''));
  if (!Number.isFinite(plain)) return null;
  const value = keepFifteen(plain);
  return match[1] === '%' ? { value: value / 100, percent: true } : { value, percent: false };
}

/** Excel keeps 15 figures of what is typed: the last figure of a NIK becomes 0. */
function keepFifteen(value: number): number {
  const figures = Math.abs(value).toFixed(0);
  if (!Number.isInteger(value) || figures.length <= 15 || figures.includes('e')) {
    return Number(value.toPrecision(15));
  }
  return Math.sign(value) * Number(figures.slice(0, 15) + '0'.repeat(figures.length - 15));
}

function readDate(text: string): number | null {
  const slashed = SLASHED_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  const [year, month, day] = slashed
    ? [slashed[3], slashed[1], slashed[2]].map(Number)
    : iso
      ? [iso[1], iso[2], iso[3]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined || year < 1901) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return null;
  return (time - Date.UTC(1899, 11, 30)) / DAY;
}
