import type { Lang } from '../../core/messages/translate';
import { formatRupiah, type Sen } from '../../core/values/rupiah';

/** An amount as people write it, sen only where there are any: `Rp1.234.567,50`. */
export const showRupiah = (sen: bigint, lang: Lang): string => formatRupiah(sen as Sen, lang);

/** A whole number with its thousands grouped. */
export const showCount = (count: number, lang: Lang): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'id' ? '.' : ',');

/** A share in percent with one decimal, rounded half up from exact counts; a dash when the base is zero. */
export function showShare(part: bigint | number, whole: bigint | number, lang: Lang): string {
  const base = BigInt(whole);
  if (base === 0n) return '-';
  const tenths = (BigInt(part) * 2000n + base) / (base * 2n);
  return `${String(tenths / 10n)}${lang === 'id' ? ',' : '.'}${String(tenths % 10n)}%`;
}
