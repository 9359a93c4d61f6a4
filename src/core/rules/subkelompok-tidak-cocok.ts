import type { Suggestion } from '../findings/finding';
import { strategiOf } from '../schema/mapping-row';
import { SUBKELOMPOK, type Subkelompok } from '../taxonomy/strategi';
import type { Row } from '../table/table';
import { closest } from './helpers/closest';
import { statedSubkelompok, subkelompokChoices } from './helpers/crosswalk';
import { isOwn, isUnreadCell, shown } from './helpers/mapping-cells';
import { programmesOf } from './helpers/programmes';
import { defineRowRule } from './rule';

/** A subgroup belongs to exactly one strategy; a row that states another pair contradicts itself. */
export const subkelompokTidakCocok = defineRowRule({
  meta: {
    id: 'subkelompok-tidak-cocok',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Subkelompok tidak cocok dengan strategi', en: 'Subgroup does not match the strategy' },
    next: {
      id: 'Periksa mana yang benar, strategi atau subkelompok, lalu samakan.',
      en: 'Check which one is right, strategy or subgroup, and bring them in line.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.5 angka 1-3',
    messages: {
      bedaStrategi: {
        id: 'Subkelompok {{subkelompok}} milik strategi {{milik}}, padahal baris ini berada di strategi {{strategi}}.',
        en: 'Subgroup {{subkelompok}} belongs to strategy {{milik}}, but this row stands under strategy {{strategi}}.',
      },
      asing: {
        id: 'Subkelompok “{{isi}}” tidak dikenal.',
        en: 'Subgroup “{{isi}}” is not known.',
      },
    },
  },
  needs: ['subkelompok'],
  *check(row) {
    if (isUnreadCell(row, 'subkelompok')) {
      const isi = shown(row.raw('subkelompok'));
      yield { messageId: 'asing', field: 'subkelompok', data: { isi }, suggest: likeText(row, isi) };
      return;
    }
    const subkelompok = statedSubkelompok(row);
    const strategi = strategiOf(row);
    if (!subkelompok || strategi === null || subkelompok.strategi === strategi) return;
    // Two values from above contradict each other in the row that wrote them.
    if (!isOwn(row, 'subkelompok') && !isOwn(row, 'strategi')) return;
    yield {
      messageId: 'bedaStrategi',
      field: 'subkelompok',
      data: { subkelompok: subkelompok.id, milik: subkelompok.strategi, strategi },
      suggest: isOwn(row, 'subkelompok') ? inStrategi(row) : [],
    };
  },
});

/** The subgroups of the row's strategy; only that of its programme where it names one. */
function inStrategi(row: Row): readonly Suggestion[] {
  const strategi = strategiOf(row);
  const choices = SUBKELOMPOK.filter((one) => strategi === null || one.strategi === strategi);
  const named = (programmesOf(row)?.programmes ?? []).map((programme) => programme.subkelompok);
  const fitting = choices.filter(({ id }) => named.includes(id));
  return subkelompokChoices((fitting.length > 0 ? fitting : choices).map(({ id }) => id));
}

const wordingsOf = (found: readonly Subkelompok[]) =>
  found.map(({ id, nama, aliases }) => ({ value: id, names: [nama.id, ...aliases] }));

/** The subgroups worded like the text, else those of the row's strategy; a lone letter is one of that strategy. */
function likeText(row: Row, isi: string): readonly Suggestion[] {
  const strategi = strategiOf(row);
  const letter = /^([a-e])[.)]?$/i.exec(isi)?.[1]?.toLowerCase();
  const lettered = SUBKELOMPOK.filter(
    ({ id }) => letter !== undefined && strategi !== null && id === `${strategi}.${letter}`,
  );
  if (lettered.length > 0) return subkelompokChoices(lettered.map(({ id }) => id));
  const like = closest(isi, wordingsOf(SUBKELOMPOK));
  return like.length > 0 ? subkelompokChoices(like) : inStrategi(row);
}
