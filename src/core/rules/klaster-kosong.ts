import { strategiOf, subkelompokOf } from '../schema/mapping-row';
import { KLASTER, type KlasterId } from '../taxonomy/klaster';
import { SUBKELOMPOK } from '../taxonomy/strategi';
import type { Row } from '../table/table';
import { klasterChoices, klasterOfStrategi } from './helpers/crosswalk';
import { fitsKlaster } from './helpers/klaster-fit';
import { isEmptyCell } from './helpers/mapping-cells';
import { programmesOf } from './helpers/programmes';
import { unitKind, unitOf } from './helpers/unit-sasaran';
import { defineRowRule } from './rule';

/** A mapping row without a klaster is missing from every total by klaster; it is never worked out silently. */
export const klasterKosong = defineRowRule({
  meta: {
    id: 'klaster-kosong',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Klaster belum diisi', en: 'Klaster is missing' },
    next: {
      id: 'Isi klaster 1 (keluarga), 2 (masyarakat), atau 3 (usaha mikro dan kecil).',
      en: 'Fill in klaster 1 (families), 2 (communities) or 3 (micro and small enterprises).',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §1.1 (Klaster 1-3)',
    messages: {
      kosong: { id: 'Klaster belum diisi.', en: 'The klaster is empty.' },
      kolomKosong: {
        id: 'Tidak satu baris pun menyebut klaster: {{jumlah}} baris tidak dapat dihitung per klaster.',
        en: 'No row names a klaster: {{jumlah}} rows cannot be counted by klaster.',
      },
    },
  },
  needs: ['klaster'],
  wholeColumn: {
    field: 'klaster',
    messageId: 'kolomKosong',
    absentIn: ['rat-18', 'laporan-21', 'laporan-23'],
  },
  *check(row) {
    if (!isEmptyCell(row, 'klaster')) return;
    yield { messageId: 'kosong', field: 'klaster', suggest: klasterChoices(likelyKlaster(row)) };
  },
});

/** What the row points at, of that only what may serve its target where something may. */
function likelyKlaster(row: Row): readonly KlasterId[] {
  const likely = pointedAt(row);
  const kind = unitKind(unitOf(row)?.unit ?? '');
  const fitting = kind === null ? likely : likely.filter((one) => fitsKlaster(row, one, kind));
  return fitting.length > 0 ? fitting : likely;
}

/** What the row's subgroup, its programme or its strategy points at, in that order; all three when nothing does. */
function pointedAt(row: Row): readonly KlasterId[] {
  const subkelompok = SUBKELOMPOK.find(({ id }) => id === subkelompokOf(row));
  const programmes = programmesOf(row)?.programmes ?? [];
  const catalogue = programmes.flatMap(({ klaster }) => klaster ?? []);
  // KUBE is open between two klaster, so its subgroup's klaster would say too much.
  const isOpen = programmes.some(
    ({ klaster, subkelompok: of }) => klaster === null && of === subkelompok?.id,
  );
  if (subkelompok && !isOpen) return [subkelompok.klaster];
  if (catalogue.length > 0) return catalogue;
  const strategi = strategiOf(row);
  return strategi === null ? KLASTER.map(({ id }) => id) : klasterOfStrategi(strategi);
}
