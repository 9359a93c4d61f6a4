import type { Region } from '../regions/regions';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { isOwn } from './helpers/mapping-cells';
import { kecamatanName, placeOf, type RowPlace } from './helpers/row-place';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule, same } from './rule';

/** A village name several villages bear where the row places it, and no code that says which. */
export const namaDesaTidakUnik = defineRowRule({
  meta: {
    id: 'nama-desa-tidak-unik',
    scope: 'sel',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Nama desa dimiliki beberapa desa', en: 'Several villages bear this name' },
    next: {
      id: 'Isi kode wilayah atau kecamatannya, supaya jelas desa mana yang dimaksud.',
      en: 'Fill in the region code or the kecamatan, so that it is clear which village is meant.',
    },
    source:
      'Kepmendagri 300.2.2-2138 Tahun 2025: lebih dari 4.800 desa dan kelurahan bernama sama dengan desa lain di kabupatennya',
    messages: {
      kode: {
        id: '“{{isi}}” adalah nama {{jumlah}} desa: {{desa}}. Kode wilayahnya belum diisi.',
        en: '“{{isi}}” is the name of {{jumlah}} villages: {{desa}}. The region code is not filled in.',
      },
      nama: {
        id: '“{{isi}}” adalah nama {{jumlah}} desa: {{desa}}.',
        en: '“{{isi}}” is the name of {{jumlah}} villages: {{desa}}.',
      },
    },
  },
  needs: ['desa'],
  *check(row, context) {
    // A code says which village is meant; one that cannot be read is another rule's.
    if (!isOwn(row, 'desa') || saysVillage(row)) return;
    const place = placeOf(row, context);
    if (!place || place.desa.length < 2) return;
    const hasColumn = row.has('kodeWilayah') && isOwn(row, 'kodeWilayah');
    yield {
      messageId: hasColumn ? 'kode' : 'nama',
      field: hasColumn ? 'kodeWilayah' : 'desa',
      data: {
        isi: shownCell(row.raw('desa')),
        jumlah: place.desa.length,
        desa: shortList(place),
      },
      ...(hasColumn
        ? {
            related: [row.cell('desa')],
            suggest: place.desa.map((village) => ({
              label: same(withKecamatan(village, place)),
              value: village.kode,
            })),
          }
        : {}),
    };
  },
});

const VILLAGE_CODE = 13;
const MOST_LISTED = 5;

function saysVillage(row: Row): boolean {
  const state = row.state('kodeWilayah');
  if (state === CELL_STATE.unread || state === CELL_STATE.error) return true;
  return row.text('kodeWilayah')?.length === VILLAGE_CODE;
}

const withKecamatan = (village: Region, { regions }: RowPlace): string =>
  `${village.kode} (Kecamatan ${kecamatanName(village, regions)})`;

function shortList(place: RowPlace): string {
  const listed = place.desa.slice(0, MOST_LISTED).map((village) => withKecamatan(village, place));
  return [...listed, ...(place.desa.length > MOST_LISTED ? ['…'] : [])].join(', ');
}
