import { rowsOf } from '../table/table';
import { readKode } from '../values/kode-subkegiatan';
import { isEmptyCell, isOwn } from './helpers/mapping-cells';
import { columnReferences } from './helpers/references';
import { defineSheetRule } from './rule';

/** An office's organisation code where the code of the sub kegiatan belongs. */
export const kodeOrganisasiSalahKolom = defineSheetRule({
  meta: {
    id: 'kode-organisasi-salah-kolom',
    scope: 'lembar',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Kode organisasi di kolom kode kegiatan', en: 'Organisation code in the code column' },
    next: {
      id: 'Isi kode sub kegiatan dari DPA; kode organisasi cukup pada kolom perangkat daerah.',
      en: 'Fill in the sub kegiatan’s code from the DPA; the organisation code belongs to the OPD column.',
    },
    source:
      'Permendagri 90/2019: susunan kode sub kegiatan; Praktik pelaporan: kode organisasi delapan bagian pada data induk aplikasi daerah',
    messages: {
      sel: {
        id: 'Kode {{kode}} adalah kode organisasi perangkat daerah, bukan kode sub kegiatan.',
        en: 'Code {{kode}} is the organisation code of an OPD, not the code of a sub kegiatan.',
      },
      kolom: {
        id: 'Seluruh {{jumlah}} kode di kolom ini adalah kode organisasi, bukan kode sub kegiatan.',
        en: 'All {{jumlah}} codes of this column are organisation codes, not codes of a sub kegiatan.',
      },
    },
  },
  reads: ['kode'],
  *check({ table }) {
    const found: { readonly index: number; readonly row: number; readonly kode: string }[] = [];
    let filled = 0;
    for (const row of rowsOf(table)) {
      if (!row.has('kode') || !isOwn(row, 'kode') || isEmptyCell(row, 'kode')) continue;
      filled += 1;
      const kode = row.text('kode');
      const reading = readKode(kode);
      if (kode === null || !reading.ok || reading.value.jenis !== 'organisasi') continue;
      found.push({ index: row.index, row: row.row, kode });
    }
    const [first] = found;
    if (first && found.length > 1 && found.length === filled) {
      const related = columnReferences(
        table,
        'kode',
        found.map(({ row }) => row),
      );
      const at = { index: first.index };
      yield { messageId: 'kolom', field: 'kode', data: { jumlah: filled }, related, at };
      return;
    }
    for (const { index, kode } of found) {
      yield { messageId: 'sel', field: 'kode', data: { kode }, at: { index } };
    }
  },
});
