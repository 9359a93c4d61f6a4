import type { Suggestion } from '../../findings/finding';
import type { Message } from '../../messages/translate';
import { strategiOf } from '../../schema/mapping-row';
import { KLASTER, type KlasterId } from '../../taxonomy/klaster';
import {
  STRATEGI,
  SUBKELOMPOK,
  type StrategiId,
  type Subkelompok,
  type SubkelompokId,
} from '../../taxonomy/strategi';
import type { Row } from '../../table/table';
import { programmesOf } from './programmes';

/** The klaster the subgroups of a strategy stand in, by our crosswalk. */
export const klasterOfStrategi = (strategi: StrategiId): readonly KlasterId[] => [
  ...new Set(SUBKELOMPOK.filter((one) => one.strategi === strategi).map(({ klaster }) => klaster)),
];

/** The subgroup a row states in its own column, never one worked out from its programme. */
export function statedSubkelompok(row: Row): Subkelompok | null {
  const id = row.text('subkelompok');
  return SUBKELOMPOK.find((one) => one.id === id) ?? null;
}

/** The strategies other parts of the row (its subgroup, its programmes) say it belongs to, the stated one left out. */
export function otherStrategiOf(row: Row): readonly StrategiId[] {
  const stated = strategiOf(row);
  const subkelompok = statedSubkelompok(row);
  const named = [
    ...(subkelompok ? [subkelompok.strategi] : []),
    ...(programmesOf(row)?.programmes ?? []).flatMap(({ strategi }) => strategi ?? []),
  ];
  return [...new Set(named)].filter((strategi) => strategi !== stated);
}

const choices = <Id extends string>(
  ids: readonly Id[],
  entries: readonly { readonly id: Id; readonly nama: Message }[],
): readonly Suggestion[] =>
  [...new Set(ids)]
    .flatMap((wanted) => entries.filter(({ id }) => id === wanted))
    .map(({ id, nama }) => ({ label: { id: `${id} ${nama.id}`, en: `${id} ${nama.en}` }, value: id }));

/** Strategies as choices for a cell, in the order given. */
export const strategiChoices = (ids: readonly StrategiId[]): readonly Suggestion[] => choices(ids, STRATEGI);

/** Klaster as choices for a cell, in the order given. */
export const klasterChoices = (ids: readonly KlasterId[]): readonly Suggestion[] => choices(ids, KLASTER);

/** Subgroups as choices for a cell, in the order given. */
export const subkelompokChoices = (ids: readonly SubkelompokId[]): readonly Suggestion[] =>
  choices(ids, SUBKELOMPOK);
