import type { Suggestion } from '../findings/finding';
import { STRATEGI } from '../taxonomy/strategi';
import type { Row } from '../table/table';
import { closest } from './helpers/closest';
import { strategiChoices } from './helpers/crosswalk';
import { isOwn, shown } from './helpers/mapping-cells';
import { programmesOf } from './helpers/programmes';
import { CELL_STATE } from '../table/column';
import { defineRowRule } from './rule';

/** A strategy nobody knows leaves the row out of every total by strategy. */
export const strategiTidakDikenal = defineRowRule({
  meta: {
    id: 'strategi-tidak-dikenal',
    scope: 'baris',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Strategi tidak dikenal', en: 'Unknown strategy' },
    next: {
      id: 'Tulis strategi 1, 2, atau 3, atau bunyi strategi menurut Inpres.',
      en: 'Write strategy 1, 2 or 3, or its wording in the Inpres.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.5; Inpres 4/2022; Inpres 8/2025',
    messages: {
      asing: {
        id: 'Strategi “{{isi}}” tidak dikenal, sehingga baris ini belum terhitung pada strategi mana pun.',
        en: 'Strategy “{{isi}}” is not known, so this row counts under no strategy yet.',
      },
    },
  },
  needs: ['strategi'],
  *check(row) {
    if (row.state('strategi') !== CELL_STATE.unread || !isOwn(row, 'strategi')) return;
    const isi = shown(row.raw('strategi'));
    yield { messageId: 'asing', field: 'strategi', data: { isi }, suggest: suggestionsFor(row, isi) };
  },
});

const WORDINGS = STRATEGI.map(({ id, nama, aliases, aliasManual }) => ({
  value: id,
  names: [nama.id, ...aliases, ...aliasManual],
}));

const ALL = STRATEGI.map(({ id }) => id);

/** All three, the likest first: a wording may have been meant otherwise. What is like none leaves the programme to say. */
function suggestionsFor(row: Row, isi: string): readonly Suggestion[] {
  const like = closest(isi, WORDINGS);
  if (like.length > 0) return strategiChoices([...like, ...ALL]);
  const named = (programmesOf(row)?.programmes ?? []).flatMap(({ strategi }) => strategi ?? []);
  return strategiChoices(named.length > 0 ? named : ALL);
}
