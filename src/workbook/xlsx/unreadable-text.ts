import { translate, type Lang } from '../../core/messages/translate';
import type { LimitHit, LimitName } from './limits';
import type { UnreadableReason } from './read-workbook';

/** A file that could not be read: why, and beyond which limit when it is too large. */
export interface Unreadable {
  readonly reason: UnreadableReason | 'tidak-terbaca';
  readonly limit?: LimitHit;
}

/** Limits that count something; all others are bytes. */
const COUNTS: ReadonlySet<LimitName> = new Set<LimitName>(['bagian', 'namaBagian', 'rasio']);
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** Says why a file could not be read and what to do: `isinya lebih dari 1 GB setelah dibuka. Bagi …`. */
export function unreadableText(read: Unreadable, lang: Lang): string {
  const { limit } = read;
  return limit
    ? translate(`berkas.batas.${limit.name}`, lang, { batas: amount(limit, lang) })
    : translate(`berkas.${read.reason}`, lang);
}

function amount({ name, most }: LimitHit, lang: Lang): string {
  const format = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 1 });
  if (COUNTS.has(name)) return format.format(most);
  let [size, unit] = [most, 0];
  for (; size >= 1024 && unit < UNITS.length - 1; unit += 1) size /= 1024;
  return `${format.format(size)} ${UNITS[unit] ?? ''}`;
}
