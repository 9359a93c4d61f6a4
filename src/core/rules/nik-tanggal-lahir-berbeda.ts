import type { NikDetail } from '../values/identity';
import { calendarOf, type TanggalKalender } from '../values/tanggal';
import { soundNikOf } from './helpers/identity-cells';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** The date of birth in a NIK must be the one in the date column. */
export const nikTanggalLahirBerbeda = defineRowRule({
  meta: {
    id: 'nik-tanggal-lahir-berbeda',
    scope: 'baris',
    severity: 'warning',
    roles: PEOPLE_ROLES,
    title: { id: 'Tanggal lahir berbeda dengan NIK', en: 'Date of birth differs from the NIK' },
    next: {
      id: 'Cocokkan keduanya dengan Kartu Keluarga, lalu perbaiki yang salah.',
      en: 'Compare both with the family card, then correct the wrong one.',
    },
    source: 'Dukcapil Klaten dan Temanggung: NIK memuat tanggal, bulan, dan tahun lahir',
    messages: {
      tertukar: {
        id: 'Hari dan bulan pada tanggal lahir tertukar dibandingkan dengan NIK.',
        en: 'Day and month of the date of birth are swapped compared with the NIK.',
      },
      hari: {
        id: 'Hari pada tanggal lahir berbeda dengan NIK.',
        en: 'The day of the date of birth differs from the NIK.',
      },
      bulan: {
        id: 'Bulan pada tanggal lahir berbeda dengan NIK.',
        en: 'The month of the date of birth differs from the NIK.',
      },
      tahun: {
        id: 'Tahun pada tanggal lahir berbeda dengan NIK.',
        en: 'The year of the date of birth differs from the NIK.',
      },
      beberapa: {
        id: 'Tanggal lahir berbeda dengan NIK pada lebih dari satu bagian: mungkin NIK orang lain.',
        en: 'The date of birth differs from the NIK in more than one part: the NIK may be another person’s.',
      },
    },
  },
  needs: ['nik', 'tanggalLahir'],
  *check(row) {
    const detail = soundNikOf(row);
    const lahir = row.number('tanggalLahir');
    if (!detail || lahir === null) return;
    const messageId = differenceOf(detail, calendarOf(lahir));
    // The date itself stays out of the message: beside a masked NIK it would unmask it.
    if (messageId) yield { messageId, field: 'tanggalLahir', related: [row.cell('nik')] };
  },
});

function differenceOf(
  nik: NikDetail,
  { tahun, bulan, hari }: TanggalKalender,
): 'tertukar' | 'hari' | 'bulan' | 'tahun' | 'beberapa' | null {
  const tahun2 = tahun % 100;
  if (nik.hari === hari && nik.bulan === bulan && nik.tahun2 === tahun2) return null;
  const parts = [
    ...(nik.hari === hari ? [] : (['hari'] as const)),
    ...(nik.bulan === bulan ? [] : (['bulan'] as const)),
    ...(nik.tahun2 === tahun2 ? [] : (['tahun'] as const)),
  ];
  if (parts.length === 2 && nik.hari === bulan && nik.bulan === hari) return 'tertukar';
  return parts.length > 1 ? 'beberapa' : (parts[0] ?? null);
}
