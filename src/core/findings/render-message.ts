import { formatRupiah, type Sen } from '../values/rupiah';
import type { Message, MessageData } from './finding';

/** A language people read Konvergen in. */
export type Lang = 'id' | 'en';

/**
 * Writes a message out: `{{isi}}` becomes the value of `isi`.
 *
 * @param data bigint values are sen and become rupiah; other values stand as they are.
 */
export function renderMessage(message: Message, data: MessageData, lang: Lang): string {
  return message[lang].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = data[name];
    if (value === undefined) return gap;
    return typeof value === 'bigint' ? formatRupiah(value as Sen, lang) : String(value);
  });
}
