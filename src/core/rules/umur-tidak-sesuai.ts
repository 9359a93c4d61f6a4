import type { NamedField } from '../table/field';
import { fromCalendar, umurPada } from '../values/tanggal';
import { defineRowRule } from './rule';

/** Ages in completed years, both ends included. */
const BUCKETS: readonly (readonly [NamedField, number, number, string])[] = [
  ['usiaDibawah7', 0, 6, '0–6'],
  ['usia7sd12', 7, 12, '7–12'],
  ['usia13sd15', 13, 15, '13–15'],
  ['usia16sd18', 16, 18, '16–18'],
  ['usia19sd21', 19, 21, '19–21'],
  ['usia22sd59', 22, 59, '22–59'],
  ['usia60keatas', 60, Infinity, '60+'],
];

/** A person ticked in an age group must have that age at the end of the year the workbook is about. */
export const umurTidakSesuai = defineRowRule({
  meta: {
    id: 'umur-tidak-sesuai',
    scope: 'baris',
    severity: 'warning',
    roles: ['individu'],
    title: { id: 'Kelompok usia tidak sesuai tanggal lahir', en: 'Age group does not fit the date of birth' },
    next: {
      id: 'Cocokkan tanggal lahir dengan Kartu Keluarga, lalu perbaiki kelompok usianya.',
      en: 'Compare the date of birth with the family card, then correct the age group.',
    },
    source: 'Praktik pelaporan: kolom kelompok usia P3KE individu, usia per 31 Desember',
    messages: {
      diLuar: {
        id: 'Kelompok usia {{kelompok}} diisi Ya, sedangkan menurut tanggal lahir usianya {{umur}} tahun pada 31 Desember {{tahun}}.',
        en: 'Age group {{kelompok}} is ticked, but by the date of birth the age is {{umur}} on 31 December {{tahun}}.',
      },
      lahirSesudah: {
        id: 'Kelompok usia {{kelompok}} diisi Ya, sedangkan tanggal lahirnya sesudah 31 Desember {{tahun}}.',
        en: 'Age group {{kelompok}} is ticked, but the date of birth is after 31 December {{tahun}}.',
      },
    },
  },
  needs: ['tanggalLahir'],
  *check(row, { tahun }) {
    const lahir = row.number('tanggalLahir');
    const acuan = tahun === null ? null : fromCalendar(tahun, 12, 31);
    if (lahir === null || tahun === null || acuan === null) return;
    const umur = umurPada(lahir, acuan);
    const wrong = BUCKETS.filter(
      ([field, from, to]) => row.number(field) === 1 && (umur < from || umur > to),
    );
    const [first, ...others] = wrong;
    if (!first) return;
    const [field, , , kelompok] = first;
    yield {
      messageId: umur < 0 ? 'lahirSesudah' : 'diLuar',
      field,
      data: { kelompok, tahun, ...(umur < 0 ? {} : { umur }) },
      related: [row.cell('tanggalLahir'), ...others.map(([other]) => row.cell(other))],
    };
  },
});
