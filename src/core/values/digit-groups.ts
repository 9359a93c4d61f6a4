import { itemAt } from './at';

/**
 * The digits of a number written in thousands groups (`1.500.000` → `1500000`): a first group of one to three digits that
 * does not begin with 0, then at least one group of exactly three. `null` for anything else.
 */
export const ungroup = (text: string, separator: '.' | ','): string | null => {
  const groups = text.split(separator);
  const [first, rest] = [itemAt(groups, 0, ''), groups.slice(1)];
  const grouped =
    /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
  return grouped ? first + rest.join('') : null;
};

/** True for digits only, without a superfluous leading zero: `0`, `7`, `1500`, not `007` (that is a code, not a number). */
export const isPlainWhole = (text: string): boolean => /^(?:0|[1-9]\d*)$/.test(text);
