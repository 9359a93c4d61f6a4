import type { Field } from '../table/field';
import { blankRows } from './helpers/blank-rows';
import { isEmptyCell } from './helpers/mapping-cells';
import { defineSheetRule } from './rule';

const PLACE: readonly Field[] = ['lokasi', 'kodeWilayah', 'kecamatan', 'desa'];

/** Without a location no one can tell whether a programme reaches the priority villages. */
export const lokasiKosong = defineSheetRule<'kosong' | 'kolomKosong'>({
  meta: {
    id: 'lokasi-kosong',
    scope: 'lembar',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Lokasi belum diisi', en: 'Location is missing' },
    next: {
      id: 'Isi desa atau kecamatan sasaran; tulis “Seluruh Kecamatan” bila memang di semua kecamatan.',
      en: 'Fill in the target village or sub-district; write “Seluruh Kecamatan” where it is all of them.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Lokasi; Pedoman TKPK Provinsi Bengkulu §3.2',
    messages: {
      kosong: {
        id: 'Lokasi belum diisi.',
        en: 'The location is empty.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut lokasi, sehingga jangkauan ke desa prioritas tidak dapat diperiksa.',
        en: 'None of the {{jumlah}} rows names a location, so the reach into priority villages cannot be checked.',
      },
    },
  },
  reads: PLACE,
  *check(context) {
    yield* blankRows({
      context,
      fields: PLACE,
      says: (row) => !PLACE.every((field) => isEmptyCell(row, field)),
      whole: 'kolomKosong',
      each: (row) => ({
        messageId: 'kosong',
        field: PLACE.find((field) => row.has(field)) ?? null,
      }),
    });
  },
});
