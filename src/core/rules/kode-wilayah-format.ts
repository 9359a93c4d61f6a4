import { CELL_STATE } from '../table/column';
import { readKodeWilayah, wilayahCandidates } from '../values/kode-wilayah';
import type { CellValue } from '../values/cell-value';
import type { Suggestion } from '../findings/finding';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule, same } from './rule';

/** A region code is PP, PP.KK, PP.KK.CC or PP.KK.CC.DDDD. */
export const kodeWilayahFormat = defineRowRule({
  meta: {
    id: 'kode-wilayah-format',
    scope: 'sel',
    severity: 'error',
    roles: TABLE_ROLES,
    title: { id: 'Kode wilayah tidak sesuai bentuknya', en: 'Region code is malformed' },
    next: {
      id: 'Tulis kode wilayah Kemendagri sebagai teks, misalnya 17.01.01.2001 untuk desa.',
      en: 'Write the Kemendagri region code as text, for example 17.01.01.2001 for a village.',
    },
    source: 'Kode wilayah Kemendagri PP.KK.CC.DDDD',
    messages: {
      bentuk: {
        id: 'Kode wilayah {{isi}} bukan bentuk PP.KK.CC.DDDD.',
        en: 'Region code {{isi}} is not of the form PP.KK.CC.DDDD.',
      },
      angka: {
        id: 'Kode wilayah {{isi}} tersimpan sebagai angka pecahan: nol di belakangnya mungkin hilang.',
        en: 'Region code {{isi}} is kept as a fraction: a zero at its end may be lost.',
      },
    },
  },
  needs: ['kodeWilayah'],
  *check(row) {
    if (row.state('kodeWilayah') !== CELL_STATE.unread || row.inherited('kodeWilayah')) return;
    const raw = row.raw('kodeWilayah');
    const reading = readKodeWilayah(raw);
    if (reading.ok || (reading.reason !== 'format' && reading.reason !== 'number')) return;
    yield {
      messageId: reading.reason === 'number' ? 'angka' : 'bentuk',
      field: 'kodeWilayah',
      data: { isi: shownCell(raw) },
      suggest: candidatesFor(raw),
    };
  },
});

/** `11.1` was 11.10 or 11.01, whether Excel keeps it as a number or as text; `17.1.1.2001` lost the zeros in front. */
function candidatesFor(raw: CellValue): readonly Suggestion[] {
  const number = typeof raw === 'string' && /^ ?\d{2}\.\d ?$/.test(raw) ? Number(raw) : raw;
  const kode =
    typeof number === 'number' && !Number.isInteger(number) ? wilayahCandidates(number) : paddedCode(raw);
  return kode.map((value) => ({ label: same(value), value }));
}

/** A code of three or four parts with the zeros its second and third part should begin with. */
function paddedCode(raw: CellValue): readonly string[] {
  if (typeof raw !== 'string' || !/^ ?\d{2}\.\d{1,2}\.\d{1,2}(?:\.\d{4})? ?$/.test(raw)) return [];
  const parts = raw.trim().split('.');
  const reading = readKodeWilayah(parts.map((part) => part.padStart(2, '0')).join('.'));
  return reading.ok ? [reading.value.kode] : [];
}
