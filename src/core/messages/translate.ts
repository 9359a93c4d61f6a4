import { formatRupiah, type Sen } from '../values/rupiah';
import { en } from './en';
import { id, type MessageKey } from './id';

/** A language people read Konvergen in; Bahasa Indonesia is the default everywhere. */
export type Lang = 'id' | 'en';

/** What fills the gaps of a sentence. A bigint is an amount in sen and is written as rupiah. */
export type MessageData = Readonly<Record<string, string | number | bigint>>;

/** One sentence in both languages. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

const TEXTS = { id, en } as const;

/** A sentence of the product in one language, its gaps filled. */
export const translate = (key: MessageKey, lang: Lang, data: MessageData = {}): string =>
  fill(TEXTS[lang][key], data, lang);

/** A rule's sentence in one language, its gaps filled. */
export const renderMessage = (message: Message, data: MessageData, lang: Lang): string =>
  fill(message[lang], data, lang);

function fill(text: string, data: MessageData, lang: Lang): string {
  return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = data[name];
    if (value === undefined) return gap;
    return typeof value === 'bigint' ? formatRupiah(value as Sen, lang) : String(value);
  });
}
