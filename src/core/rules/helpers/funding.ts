import type { Suggestion } from '../../findings/finding';
import { SUMBER_DANA } from '../../taxonomy/sumber-dana';
import type { Field } from '../../table/field';
import type { Message } from '../../messages/translate';
import { itemAt } from '../../values/at';
import { closest } from './closest';

/** The columns that may name a funding source: the source, and its leaf of the funding tree. */
export const FUNDING_FIELDS: readonly Field[] = ['sumberDana', 'rincianSumberDana'];

interface Source {
  readonly written: string;
  readonly nama: Message;
}

/** Every source and leaf as it is usually written in a cell: APBD, DAU, Dana Desa. */
const SOURCES: readonly { readonly value: Source; readonly names: readonly string[] }[] = SUMBER_DANA.flatMap(
  ({ id, nama, aliases, rincian }) => [
    { value: { written: id === 'NONPEM' ? nama.id : id, nama }, names: [id, nama.id, ...aliases] },
    ...rincian.map((leaf) => ({
      value: { written: leaf.aliases[0] ?? leaf.nama.id, nama: leaf.nama },
      names: [leaf.nama.id, ...leaf.aliases],
    })),
  ],
);

const choiceOf = ({ written, nama }: Source): Suggestion => ({
  label: { id: `${written} (${nama.id})`, en: `${written} (${nama.en})` },
  value: written,
});

/** The sources worded like a text, as choices for a cell; the four of the guideline when none is. */
export function fundingChoices(text: string): readonly Suggestion[] {
  const like = closest(text, SOURCES);
  if (like.length > 0) return like.map(choiceOf);
  return SUMBER_DANA.map(({ id, nama }) => choiceOf({ written: id === 'NONPEM' ? nama.id : id, nama }));
}

/** Sources by id as choices for a cell. */
export const fundingChoicesOf = (ids: readonly string[]): readonly Suggestion[] =>
  SUMBER_DANA.filter(({ id }) => ids.includes(id)).map(({ id, nama }) =>
    choiceOf({ written: id === 'NONPEM' ? nama.id : id, nama }),
  );

/** The leaves of one source as choices for a cell. */
export const leafChoices = (sumber: string): readonly Suggestion[] =>
  SUMBER_DANA.filter(({ id }) => id === sumber).flatMap(({ rincian }) =>
    rincian.map(({ nama, aliases }) => choiceOf({ written: itemAt(aliases, 0, nama.id), nama })),
  );
