import { contentOf, LONGEST_VALUE, read, unread } from './cell-text';
import type { CellValue } from './cell-value';
import { parseAmountText } from './amount-text';
import type { Decimal, Whole } from './decimal';
import { decimalOf, toWhole } from './decimal';
import type { Read, Unread } from './reading';
import { visibleText } from './text';

declare const senBrand: unique symbol;

/** Money: an exact count of sen, 1 rupiah = 100 sen. Budgets carry sen (Rp29.986.597,20), so rupiah alone would not do. */
export type Sen = bigint & { readonly [senBrand]: true };

/** The unit in which a column is written, in rupiah: rupiah, ribu, juta, miliar, triliun. */
export type Satuan = 1 | 1_000 | 1_000_000 | 1_000_000_000 | 1_000_000_000_000;

/** One separator and three digits: `1.500` is fifteen hundred or one and a half. The column's habit or a person decides. */
export interface AmbiguousRupiah extends Unread<'ambiguous'> {
  readonly candidates: readonly [thousands: Sen, decimal: Sen];
}

/**
 * What `readRupiah` answers. Assumed `text`: a number kept as text, in an unambiguous notation; `rounded` (outranks
 * `text`): more decimals than sen, beyond float noise, rounded half away from zero to the sen.
 */
export type ReadRupiah =
  | Read<Sen, 'text' | 'rounded'>
  | Unread<'empty' | 'error-value' | 'not-a-number' | 'too-large'>
  | AmbiguousRupiah;

/** The first amount that is refused: 2^53 rupiah, beyond which a total can no longer be given as a number. */
const LIMIT = 9_007_199_254_740_992n * 100n;

/** Brands a count of sen, for tables that store bare bigints. */
export const asSen = (count: bigint): Sen => count as Sen;

const isTooLarge = (sen: bigint): boolean => sen >= LIMIT || sen <= -LIMIT;

const answer = ({ whole, exact }: Whole, assumed?: 'text'): ReadRupiah => {
  if (isTooLarge(whole)) return unread('too-large');
  return read(asSen(whole), exact ? assumed : 'rounded');
};

/** The sen of a number in units of ten to a power of rupiah. */
const shifted = ({ digits, exponent }: Decimal, power: number): Whole =>
  toWhole({ digits, exponent: exponent + power + 2 });

/** Below this two amounts that differ by a sen are two doubles: the one that reads back is the shortest text there is. */
const SURE = 2 ** 45;

/** The sen of a plain amount in rupiah, as nearly all are; `null` for one that has to be looked at digit by digit. */
function senOf(rupiah: number): Sen | null {
  const sen = Math.round(rupiah * 100);
  return Math.abs(rupiah) < SURE && sen / 100 === rupiah ? asSen(BigInt(sen)) : null;
}

/**
 * Reads an amount of money. `satuan` is the unit of the column (default rupiah); a word in the cell overrides it: `1,5
 * miliar` in a column in juta is 1,5 miliar. Numbers are shifted exactly through their shortest decimal text; 2^53 rupiah
 * and more is `too-large`. Text: `Rp`, `Rp.`, `IDR`, thousands and decimals in Indonesian or English notation, tails `,-`
 * `.-` `,00`, brackets or a minus on either side, ribu/juta/miliar/triliun and their short forms (capital `M` = miliar,
 * `T` = triliun). A dash alone is `empty`, never 0. Never decides a notation by guess: see `AmbiguousRupiah`.
 */
export const readRupiah = (cell: CellValue, options: { readonly satuan?: Satuan } = {}): ReadRupiah => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return unread('not-a-number');

  // The number of zeros, because Math.log10 need not be exact.
  const columnPower = String(options.satuan ?? 1).length - 1;
  if (content.kind === 'number') {
    if (!Number.isFinite(content.number)) return unread('not-a-number');
    const plain = columnPower === 0 ? senOf(content.number) : null;
    if (plain !== null) return read(plain);
    return answer(shifted(decimalOf(content.number), columnPower));
  }

  if (content.text.length > LONGEST_VALUE) return unread('not-a-number');
  const amount = parseAmountText(content.text);
  if (amount === null) return unread('not-a-number');
  if (amount === 'dash') return unread('empty');
  const { negative, power, readings } = amount;
  const inSen = ({ digits, exponent }: Decimal): Whole =>
    shifted({ digits: negative ? -digits : digits, exponent }, power ?? columnPower);
  const first = inSen(readings[0]);
  if (readings.length === 1) return answer(first, 'text');
  const second = inSen(readings[1]);
  if (isTooLarge(second.whole)) return unread('too-large');
  return { ok: false, reason: 'ambiguous', candidates: [asSen(first.whole), asSen(second.whole)] };
};

const SCALE_WORDS: ReadonlyMap<string, Satuan> = new Map<string, Satuan>([
  ['ribu', 1_000],
  ['rb', 1_000],
  ['juta', 1_000_000],
  ['jt', 1_000_000],
  ['miliar', 1_000_000_000],
  ['milyar', 1_000_000_000],
  ['mlr', 1_000_000_000],
  ['triliun', 1_000_000_000_000],
  ['trilyun', 1_000_000_000_000],
]);

/** A scale word, with the currency before it if there is one. */
const SCALE =
  /(?<![\p{L}\p{N}])((?:rp|idr|rupiah)\.? ?(?:dalam )?)?(ribu|rb|juta|jt|miliar|milyar|mlr|triliun|trilyun)(?:an)?(?![\p{L}\p{N}])/giu;

/** What may follow a scale word without a currency before it, for it to measure money and not people (`ribu orang`). */
const AFTER_SCALE = /^ ?(?:$|[^\p{L} ]|(?:rp|rupiah|idr)(?!\p{L}))/iu;

/** Zeros for the unit, behind the currency or alone in brackets: `(Rp. 000)`, `Rp '000.000`, `(000)`. */
const ZEROS =
  /(?:(?<!\p{L})(?:rp|idr|rupiah)\.? ?['\u2019]?000((?:[.,]000)*)(?![\d.,])|\( ?['\u2019]?000((?:[.,]000)*) ?\))/iu;

/** A power of a thousand, only where nothing else stands in the brackets, as `Rp 1.000.000` in a name is an amount: `(x Rp1.000)`. */
const MULTIPLE = /\( ?(?:dalam )?(?:x ?)?(?:rp\.? ?)?1((?:[.,]000)+)(?: ?(?:rp|rupiah))? ?\)/i;

/** One at the end, behind a word that says it is the unit: `Pagu dalam Rp 1.000`, `Satuan: 1.000 rupiah`, `Pagu x Rp1.000`. */
const ANNOUNCED =
  /(?<!\p{L})(?:(?:dalam|satuan|unit) ?:? ?(?:x ?)?|x ?)(?:rp\.? ?1((?:[.,]000)+)|1((?:[.,]000)+) ?(?:rp|rupiah)) ?[)\]]?\.?$/iu;

const thousands = (groups: string): Satuan | null => {
  const units: readonly Satuan[] = [1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];
  return units[groups.length / 4 - 1] ?? null;
};

/**
 * The unit a column heading announces: `(Rp Juta)`, `dalam jutaan rupiah`, `(Rp. 000)`, `(ribu rupiah)`, `Rp Miliar`, `(Rp M)`;
 * `(Rp)` is 1, `dalam Rp 1.000` is 1000. `null` when it announces none (`Jumlah`), counts
 * something else (`ribu orang`), or announces two different ones.
 */
export const readSatuan = (header: string): Satuan | null => {
  const text = visibleText(header).slice(0, LONGEST_VALUE);
  const found = new Set<Satuan | null>();
  for (const match of text.matchAll(SCALE)) {
    const [all, currency, word = ''] = match;
    const money = currency !== undefined || AFTER_SCALE.test(text.slice(match.index + all.length));
    if (money) found.add(SCALE_WORDS.get(word.toLowerCase()) ?? null);
  }
  const letter = /(?<!\p{L})(?:Rp|RP|IDR)\.? ?([MT]) ?(?:$|[)\]/])/u.exec(text);
  if (letter !== null) found.add(letter[1] === 'M' ? 1_000_000_000 : 1_000_000_000_000);
  const zeros = ZEROS.exec(text);
  if (zeros !== null) found.add(thousands(`.000${zeros[1] ?? zeros[2] ?? ''}`));
  const multiple = MULTIPLE.exec(text) ?? ANNOUNCED.exec(text);
  if (multiple !== null) found.add(thousands(multiple[1] ?? multiple[2] ?? ''));

  const [only = null] = found;
  if (found.size > 0) return found.size === 1 ? only : null;
  return /(?<!\p{L})(?:rp|rupiah|idr)(?!\p{L})/iu.test(text) ? 1 : null;
};

/** The exact total; 0 for none. */
export const sumSen = (amounts: Iterable<Sen>): Sen => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return asSen(total);
};

const parts = (sen: bigint): { readonly sign: '' | '-'; readonly rupiah: string; readonly cents: string } => {
  const magnitude = sen < 0n ? -sen : sen;
  return {
    sign: sen < 0n ? '-' : '',
    rupiah: String(magnitude / 100n),
    cents: String(magnitude % 100n).padStart(2, '0'),
  };
};

/** The amount as people read it: `Rp1.250.000`, `-Rp5.000`, sen only when there are any (`Rp29.986.597,20`); `en`: `Rp1,250,000.20`. */
export const formatRupiah = (sen: Sen, lang: 'id' | 'en' = 'id'): string => {
  const { sign, rupiah, cents } = parts(sen);
  const [thousands, decimal] = lang === 'id' ? ['.', ','] : [',', '.'];
  const grouped = rupiah.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${sign}Rp${grouped}${cents === '00' ? '' : decimal + cents}`;
};

/** The amount in rupiah as a plain JSON number literal without superfluous zeros: `29986597.2`, `-0.05`. */
export const senToDecimal = (sen: Sen): string => {
  const { sign, rupiah, cents } = parts(sen);
  const fraction = cents.replace(/0+$/, '');
  return sign + rupiah + (fraction === '' ? '' : `.${fraction}`);
};

/** The double nearest to the amount in rupiah, for charts and cells; never add these up. */
export const senToNumber = (sen: Sen): number => Number(senToDecimal(sen));
