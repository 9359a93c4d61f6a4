import { blankRows } from './helpers/blank-rows';
import { isEmptyCell } from './helpers/mapping-cells';
import { defineSheetRule } from './rule';

/** In a sheet with a column for it, a row without a nomor KK belongs to no family that other lists know. */
export const kkKosong = defineSheetRule<'kosong' | 'kolomKosong'>({
  meta: {
    id: 'kk-kosong',
    scope: 'lembar',
    severity: 'warning',
    roles: ['keluarga', 'individu'],
    title: { id: 'Nomor KK belum diisi', en: 'Nomor KK is missing' },
    next: {
      id: 'Isi nomor menurut Kartu Keluarga; bila belum punya, biarkan kosong dan catat di keterangan.',
      en: 'Fill in the number from the family card; where there is none yet, leave it empty and note that in the remarks.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas)',
    messages: {
      kosong: {
        id: 'Nomor KK belum diisi: baris ini tidak dapat digabungkan dengan anggota keluarganya lewat nomor KK.',
        en: 'The nomor KK is empty: this row cannot be joined with its family by nomor KK.',
      },
      kolomKosong: {
        id: 'Kolom nomor KK ada, tetapi tidak satu pun dari {{jumlah}} baris mengisinya.',
        en: 'There is a column for the nomor KK, but none of the {{jumlah}} rows fills it in.',
      },
    },
  },
  reads: ['nomorKk'],
  *check(context) {
    // P3KE has no such column: there the id of the family does its work.
    if (!context.table.columns.has('nomorKk')) return;
    yield* blankRows({
      context,
      fields: ['nomorKk'],
      says: (row) => !isEmptyCell(row, 'nomorKk'),
      whole: 'kolomKosong',
      each: () => ({ messageId: 'kosong', field: 'nomorKk' }),
    });
  },
});
