import { CELL_STATE } from '../table/column';
import { readKodeWilayah } from '../values/kode-wilayah';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** BPS codes have ten digits too, but number their villages differently: taken as Kemendagri's they name another place. */
export const kodeWilayahBps = defineRowRule({
  meta: {
    id: 'kode-wilayah-bps',
    scope: 'sel',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Kode wilayah tampak kode BPS', en: 'Region code looks like a BPS code' },
    next: {
      id: 'Ganti dengan kode Kemendagri; bagian desanya diawali 1 (kelurahan), 2, atau 3 (desa).',
      en: 'Replace it by the Kemendagri code; its village part starts with 1 (kelurahan), 2 or 3 (desa).',
    },
    source: 'Kode wilayah Kemendagri: digit ke-7 adalah 1, 2, atau 3 pada seluruh 83.762 desa/kelurahan',
    messages: {
      bps: {
        id: 'Kode wilayah {{isi}} tampak seperti kode BPS, bukan kode Kemendagri.',
        en: 'Region code {{isi}} looks like a BPS code, not a Kemendagri code.',
      },
    },
  },
  needs: ['kodeWilayah'],
  *check(row) {
    if (row.state('kodeWilayah') !== CELL_STATE.unread || row.inherited('kodeWilayah')) return;
    const raw = row.raw('kodeWilayah');
    const reading = readKodeWilayah(raw);
    if (reading.ok || reading.reason !== 'bps') return;
    yield { messageId: 'bps', field: 'kodeWilayah', data: { isi: shownCell(raw) } };
  },
});
