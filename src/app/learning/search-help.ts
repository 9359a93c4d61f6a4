import type { BantuanLayar } from '../../core/learning/bantuan';
import type { Indikator } from '../../core/learning/indikator';
import type { Lang, Message } from '../../core/messages/translate';
import { fold } from '../../core/values/text';
import type { RuleEntry } from './rule-list';
import type { HelpTopic } from './topic';

/** A piece of help as it is looked for. */
export interface HelpEntry {
  readonly topic: HelpTopic;
  readonly judul: string;
  /** A line on what it is about. */
  readonly isi: string;
  /** Everything it says, folded. */
  readonly text: string;
}

/** Puts all help in one language together so that it can be looked through. */
export function helpEntries(
  lang: Lang,
  help: {
    readonly layar: readonly BantuanLayar[];
    readonly angka: readonly Indikator[];
    readonly aturan: readonly RuleEntry[];
  },
): readonly HelpEntry[] {
  const entry = (
    jenis: HelpTopic['jenis'],
    id: string,
    [judul, isi]: readonly [Message, Message],
    more: readonly Message[],
  ): HelpEntry => ({
    topic: { jenis, id },
    judul: judul[lang],
    isi: isi[lang],
    text: fold([id, judul[lang], isi[lang], ...more.map((one) => one[lang])].join(' ')),
  });
  return [
    ...help.layar.map(({ id, judul, isi, langkah, keliru }) =>
      entry('layar', id, [judul, isi], [...langkah, ...keliru]),
    ),
    ...help.angka.map(({ id, nama, arti, rumus, perhatikan }) =>
      entry('angka', id, [nama, arti], [rumus, ...perhatikan]),
    ),
    ...help.aturan.map(({ id, title, next, source }) =>
      entry('aturan', id, [title, next], [{ id: source, en: source }]),
    ),
  ];
}

/** The pieces of help in which every word asked for stands; those with all of them in their title first. */
export function searchHelp(entries: readonly HelpEntry[], query: string): readonly HelpEntry[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
  const isTitled = ({ judul }: HelpEntry): boolean => {
    const title = fold(judul);
    return words.every((word) => title.includes(word));
  };
  return [...found.filter(isTitled), ...found.filter((one) => !isTitled(one))];
}
