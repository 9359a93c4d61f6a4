/** Above this many digits a number loses some: a NIK typed into a cell has to stay the text it is. */
const EXACT_DIGITS = 15;

/**
 * What a typed text puts into a cell. Only what cannot be meant otherwise becomes a number: whole numbers up to 15 digits
 * without a leading zero, and one or two decimals behind a comma or a point. `1.500` (Indonesian: 1500, English: 1.5),
 * `03/04/2025` and a NIK stay the text that was typed; reading those is the business of the rules, not of a grid.
 *
 * @returns `null` for nothing typed.
 */
export function readTyped(typed: string): string | number | null {
  if (typed === '') return null;
  if (typed.startsWith("'")) return typed.slice(1);
  if (!/^-?(0|[1-9]\d*)([.,]\d{1,2})?$/.test(typed)) return typed;
  const digits = typed.replace(/\D/g, '').length;
  return digits > EXACT_DIGITS ? typed : Number(typed.replace(',', '.'));
}

/** True for what asks to be computed: `=SUM(A1:A9)`. A lone `=` is text. */
export const isFormula = (typed: string): boolean => typed.length > 1 && typed.startsWith('=');
