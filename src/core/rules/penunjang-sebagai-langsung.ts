import { readKode } from '../values/kode-subkegiatan';
import { activitiesOf } from './helpers/activities';
import { isOwn } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** Program segment 01 is the supporting programme of every office: it reaches no family by itself. */
export const penunjangSebagaiLangsung = defineRowRule({
  meta: {
    id: 'penunjang-sebagai-langsung',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Program penunjang dihitung langsung', en: 'Supporting programme counted as direct' },
    next: {
      id: 'Ubah jenis aktivitas menjadi penunjang, atau periksa kodenya.',
      en: 'Change the kind of activity to supporting, or check the code.',
    },
    source: 'Permendagri 90/2019: program 01 penunjang urusan pemerintahan daerah pada setiap bidang',
    messages: {
      langsung: {
        id: 'Kode {{kode}} adalah program penunjang (program 01), tetapi aktivitasnya ditandai langsung.',
        en: 'Code {{kode}} is a supporting programme (program 01), but its activity is marked direct.',
      },
    },
  },
  needs: ['kode'],
  *check(row) {
    const kode = row.text('kode');
    const [jenis, ...more] = activitiesOf(row);
    if (kode === null || jenis !== 'langsung' || more.length > 0) return;
    const reading = readKode(kode);
    if (!reading.ok || !reading.value.penunjang) return;
    const stated = row.text('jenisAktivitas') !== null;
    const field = stated ? 'jenisAktivitas' : 'aktivitasLangsung';
    if (!isOwn(row, 'kode') && !isOwn(row, field)) return;
    yield {
      messageId: 'langsung',
      field,
      data: { kode },
      // Ticks stand in two cells; one choice could only ever change one of them.
      suggest: stated ? [{ label: { id: 'Penunjang', en: 'Supporting' }, value: 'Penunjang' }] : [],
    };
  },
});
