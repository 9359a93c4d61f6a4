import { readJumlah } from '../values/jumlah';
import { fold } from '../values/text';
import { isNormalisedCell, isUnreadCell, shown } from './helpers/mapping-cells';
import type { Layout } from '../table/table';
import { defineRowRule } from './rule';

const NATIONAL: readonly Layout[] = ['rat-18', 'laporan-21', 'laporan-23'];

/** A target count with words around it is understood where it can be, but Excel cannot add it up. */
export const sasaranBukanAngka = defineRowRule({
  meta: {
    id: 'sasaran-bukan-angka',
    scope: 'sel',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Jumlah sasaran bukan angka', en: 'Target count is no number' },
    next: {
      id: 'Tulis angkanya saja dan pindahkan satuannya ke kolom satuan atau keterangan.',
      en: 'Write the number alone and move its unit to the unit or remarks column.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Jumlah Sasaran Penerima Manfaat',
    messages: {
      tidakTerbaca: {
        id: 'Jumlah sasaran “{{isi}}” tidak terbaca sebagai angka bulat.',
        en: 'Target count “{{isi}}” does not read as a whole number.',
      },
      teks: {
        id: 'Jumlah sasaran “{{isi}}” adalah teks; terbaca {{jumlah}}.',
        en: 'Target count “{{isi}}” is text; it reads as {{jumlah}}.',
      },
      satuan: {
        id: 'Jumlah sasaran “{{isi}}” bercampur satuan; terbaca {{jumlah}} {{satuan}}.',
        en: 'Target count “{{isi}}” is mixed with its unit; it reads as {{jumlah}} {{satuan}}.',
      },
      bagian: {
        id: 'Jumlah sasaran “{{isi}}” terdiri atas beberapa angka; terbaca {{jumlah}} seluruhnya.',
        en: 'Target count “{{isi}}” is made of several numbers; it reads as {{jumlah}} in all.',
      },
    },
  },
  needs: ['sasaran'],
  *check(row) {
    const raw = row.raw('sasaran');
    const isi = shown(raw);
    if (isUnreadCell(row, 'sasaran')) {
      yield { messageId: 'tidakTerbaca', field: 'sasaran', data: { isi } };
      return;
    }
    const reading = readJumlah(raw);
    if (!isNormalisedCell(row, 'sasaran') || !reading.ok) return;
    const { jumlah, satuan } = reading.value;
    const finding = { field: 'sasaran', data: { isi, jumlah, satuan: satuan ?? '' } } as const;
    // The national forms have no column for the unit and show “500 KK” themselves.
    const severity = NATIONAL.includes(row.table.layout) ? ({ severity: 'info' } as const) : {};
    if (reading.assumed === 'text') {
      yield { ...finding, messageId: 'teks', fix: jumlah };
      return;
    }
    const messageId = reading.assumed === 'parts' ? 'bagian' : 'satuan';
    // The unit is not lost where its own column already says it.
    const isKept = satuan !== null && fold(row.text('satuanSasaran') ?? '') === fold(satuan);
    if (messageId === 'satuan' && isKept) {
      yield { ...finding, messageId, fix: jumlah };
      return;
    }
    const unit = satuan === null ? '' : ` ${satuan}`;
    const label = {
      id: `${String(jumlah)} (catat${unit === '' ? ' rinciannya' : unit} di kolom lain)`,
      en: `${String(jumlah)} (note${unit === '' ? ' the parts' : unit} in another column)`,
    };
    yield { ...finding, ...severity, messageId, suggest: [{ label, value: jumlah }] };
  },
});
