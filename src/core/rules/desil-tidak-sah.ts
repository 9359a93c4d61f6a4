import { CELL_STATE } from '../table/column';
import { readDesil } from '../values/desil';
import { shownCell } from './helpers/shown-cell';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** A desil is one whole number from 1 to 10; a group such as `1-4` is no desil. */
export const desilTidakSah = defineRowRule({
  meta: {
    id: 'desil-tidak-sah',
    scope: 'sel',
    severity: 'error',
    roles: PEOPLE_ROLES,
    title: { id: 'Desil tidak sah', en: 'Desil is not valid' },
    next: {
      id: 'Tulis satu angka 1 sampai 10 menurut DTSEN atau P3KE.',
      en: 'Write one number from 1 to 10 as DTSEN or P3KE gives it.',
    },
    source: 'Inpres 4/2025 (DTSEN) dan P3KE: peringkat kesejahteraan desil 1 sampai 10',
    messages: {
      diLuar: { id: 'Desil {{isi}} di luar 1 sampai 10.', en: 'Desil {{isi}} is outside 1 to 10.' },
      bukanAngka: {
        id: 'Desil “{{isi}}” bukan satu angka 1 sampai 10.',
        en: 'Desil “{{isi}}” is not one number from 1 to 10.',
      },
    },
  },
  needs: ['desil'],
  *check(row) {
    if (row.state('desil') !== CELL_STATE.unread || row.inherited('desil')) return;
    const raw = row.raw('desil');
    const reading = readDesil(raw);
    const messageId = !reading.ok && reading.reason === 'out-of-range' ? 'diLuar' : 'bukanAngka';
    yield { messageId, field: 'desil', data: { isi: shownCell(raw) } };
  },
});
