import type { Suggestion } from '../findings/finding';
import { KLASTER } from '../taxonomy/klaster';
import { closest } from './helpers/closest';
import { klasterChoices } from './helpers/crosswalk';
import { isUnreadCell, shown } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** A klaster nobody knows leaves the row out of every total by klaster. */
export const klasterTidakDikenal = defineRowRule({
  meta: {
    id: 'klaster-tidak-dikenal',
    scope: 'baris',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Klaster tidak dikenal', en: 'Unknown klaster' },
    next: {
      id: 'Tulis satu klaster saja: 1, 2, atau 3.',
      en: 'Write one klaster only: 1, 2 or 3.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §1.1 (Klaster 1-3)',
    messages: {
      asing: {
        id: 'Klaster “{{isi}}” tidak dikenal, sehingga baris ini belum terhitung pada klaster mana pun.',
        en: 'Klaster “{{isi}}” is not known, so this row counts under no klaster yet.',
      },
    },
  },
  needs: ['klaster'],
  *check(row) {
    if (!isUnreadCell(row, 'klaster')) return;
    const isi = shown(row.raw('klaster'));
    yield { messageId: 'asing', field: 'klaster', data: { isi }, suggest: suggestionsFor(isi) };
  },
});

const WORDINGS = KLASTER.map(({ id, nama, aliases, sasaran }) => ({
  value: id,
  names: [nama.id, ...aliases, ...sasaran],
}));

/** The numbers a text names ("1 dan 2"), else all three, the likest wording first. */
function suggestionsFor(isi: string): readonly Suggestion[] {
  const numbered = KLASTER.filter(({ id }) => new RegExp(`(?<!\\d)${id.slice(1)}(?!\\d)`).test(isi));
  if (numbered.length > 0) return klasterChoices(numbered.map(({ id }) => id));
  return klasterChoices([...closest(isi, WORDINGS), ...KLASTER.map(({ id }) => id)]);
}
