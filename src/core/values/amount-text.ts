import { itemAt } from './at';
import { withoutApostrophe } from './cell-text';
import type { Decimal } from './decimal';
import { isPlainWhole, ungroup } from './digit-groups';
import { foundIn } from './text';

/**
 * An amount as written: `readings` are magnitudes without sign, one when the notation settles it, else
 * [thousands, decimal]; `power` is the power of ten of a word in the cell (juta = 6), `null` without one.
 */
export interface AmountText {
  readonly negative: boolean;
  readonly power: number | null;
  readonly readings: readonly [Decimal] | readonly [thousands: Decimal, decimal: Decimal];
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['ribu', 3],
  ['rb', 3],
  ['juta', 6],
  ['jt', 6],
  ['miliar', 9],
  ['milyar', 9],
  ['mlr', 9],
  ['triliun', 12],
  ['trilyun', 12],
]);

/** Sign or bracket, currency, sign or bracket: `-Rp`, `Rp -`, `(Rp`, `Rp (`. */
const HEAD = /^([-\u2013\u2212(]?) ?((?:(?:rp|idr)(?![a-z])\.? ?)?)([-\u2013\u2212(]?) ?/i;

/** `,-` and its kin, which close an amount in whole rupiah; `=` for the dash is an old receipt habit. */
const TAIL = / ?[.,] ?(?:[-\u2013\u2014\u2212]{1,2}|=)$/;

const whole = (digits: string): Decimal => ({ digits: BigInt(digits), exponent: 0 });

const fractional = (integer: string, fraction: string): Decimal => ({
  digits: BigInt(integer + fraction),
  exponent: -fraction.length,
});

const readMixed = (core: string): AmountText['readings'] | null => {
  const at = Math.max(core.lastIndexOf('.'), core.lastIndexOf(','));
  const mark = core.charAt(at);
  const integer = ungroup(core.slice(0, at), mark === '.' ? ',' : '.');
  const fraction = core.slice(at + 1);
  if (integer === null || !/^\d+$/.test(fraction)) return null;
  const decimal = fractional(integer, fraction);
  // `1.500,000` is as likely a slip for 1.500.000 as fifteen hundred with three decimals: nobody writes thirds of a sen.
  return fraction.length === 3 ? [whole(integer + fraction), decimal] : [decimal];
};

const readCore = (core: string, closed: boolean): AmountText['readings'] | null => {
  if (isPlainWhole(core)) return [whole(core)];
  if (!/^[\d.,]+$/.test(core)) return null;
  const dotted = core.includes('.');
  if (dotted && core.includes(',')) return readMixed(core);

  const separator = dotted ? '.' : ',';
  const parts = core.split(separator);
  const [integer, fraction] = [itemAt(parts, 0, ''), itemAt(parts, 1, '')];
  const grouped = ungroup(core, separator);
  if (grouped !== null) {
    return closed || parts.length > 2 ? [whole(grouped)] : [whole(grouped), fractional(integer, fraction)];
  }
  const decimal = !closed && parts.length === 2 && isPlainWhole(integer) && /^\d+$/.test(fraction);
  return decimal ? [fractional(integer, fraction)] : null;
};

const powerOf = (word: string): number | null => {
  // Only the capital: `M` is miliar in Indonesia, `m` is a metre.
  if (word === 'M') return 9;
  if (word === 'T') return 12;
  return WORDS.get(word.toLowerCase()) ?? null;
};

/**
 * Reads an amount of money from visible text of bounded length (see `visibleText`). `'dash'` for `Rp -`, the accountants'
 * nothing; `null` when it is not one amount. Words: ribu/rb, juta/jt, miliar/milyar/mlr/`M`, triliun/trilyun/`T`
 * (capital M and T only), an optional `rupiah` behind.
 */
export const parseAmountText = (text: string): AmountText | 'dash' | null => {
  const bare = withoutApostrophe(text);
  const head = foundIn(HEAD, bare);
  const [before, currency, after] = [itemAt(head, 1, ''), itemAt(head, 2, ''), itemAt(head, 3, '')];
  let rest = bare.slice(itemAt(head, 0, '').length);
  if (rest === '' && before === '' && currency !== '' && after !== '' && after !== '(') return 'dash';
  if (before !== '' && after !== '') return null;
  // Excel puts the minus right before the currency; a dash and a space before it starts a list item.
  if (currency !== '' && /^[-\u2013\u2212] /.test(bare)) return null;

  const sign = before + after;
  if (sign === '(') {
    if (!rest.endsWith(')')) return null;
    rest = rest.slice(0, -1).trimEnd();
  }
  let negative = sign !== '';

  rest = rest.replace(/ ?rupiah\.?$/i, '');
  let closed = TAIL.test(rest);
  rest = rest.replace(TAIL, '');
  if (/\d[-\u2013\u2212]$/.test(rest)) {
    if (negative) return null;
    negative = true;
    rest = rest.slice(0, -1);
  }

  let power: number | null = null;
  const word = /[a-z]+(?=\.?$)/i.exec(rest);
  if (word !== null) {
    power = powerOf(word[0]);
    if (power === null) return null;
    rest = rest.slice(0, word.index).trimEnd();
    closed = TAIL.test(rest);
    rest = rest.replace(TAIL, '');
  }

  const readings = readCore(rest.replace(/ (?=[.,]\d{1,2}$)/, ''), closed);
  return readings === null ? null : { negative, power, readings };
};
