import { kodeCandidates } from '../values/kode-subkegiatan';
import { isNormalisedCell, isUnreadCell, shown } from './helpers/mapping-cells';
import { defineRowRule, same } from './rule';

/** A text code that does not follow the grammar of the budget nomenclature, or follows it only after tidying. */
export const kodeSubkegiatanFormat = defineRowRule({
  meta: {
    id: 'kode-subkegiatan-format',
    scope: 'sel',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Penulisan kode tidak sesuai', en: 'Code is not written as it should be' },
    next: {
      id: 'Tulis kode dengan titik dan nol lengkap, misalnya 1.02.02.2.01.0014.',
      en: 'Write the code with dots and all its zeros, for example 1.02.02.2.01.0014.',
    },
    source: 'Permendagri 90/2019 dan pemutakhirannya: susunan kode sub kegiatan',
    messages: {
      pemisah: {
        id: 'Kode “{{isi}}” terbaca sebagai {{kode}}, tetapi pemisah atau spasinya perlu dirapikan.',
        en: 'Code “{{isi}}” reads as {{kode}}, but its separators or spaces need tidying.',
      },
      format: {
        id: 'Kode “{{isi}}” tidak mengikuti susunan urusan.bidang.program.kegiatan.subkegiatan.',
        en: 'Code “{{isi}}” does not follow the order urusan.bidang.program.kegiatan.subkegiatan.',
      },
    },
  },
  needs: ['kode'],
  *check(row) {
    const raw = row.raw('kode');
    // A number has lost digits, which is another rule's.
    if (typeof raw === 'number') return;
    const isi = shown(raw);
    const kode = row.text('kode');
    if (kode !== null) {
      if (!isNormalisedCell(row, 'kode')) return;
      const tidy = { messageId: 'pemisah', field: 'kode', data: { isi, kode } } as const;
      if (sameDigits(raw, kode)) yield { ...tidy, fix: kode };
      else yield { ...tidy, suggest: [{ label: same(kode), value: kode }] };
      return;
    }
    if (!isUnreadCell(row, 'kode')) return;
    yield {
      messageId: 'format',
      field: 'kode',
      data: { isi },
      suggest: kodeCandidates(raw).map((value) => ({ label: same(value), value })),
    };
  },
});

/** True when only what stands between the digits differs: a level written 02 and read 2 is more than that. */
const sameDigits = (raw: unknown, kode: string): boolean =>
  typeof raw === 'string' && bare(raw) === bare(kode);

const bare = (text: string): string => text.replace(/[^\dX]/gi, '').toUpperCase();
