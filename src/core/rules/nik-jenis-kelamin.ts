import { textColumn, type Table } from '../table/table';
import { fold } from '../values/text';
import { soundNikOf } from './helpers/identity-cells';
import { oncePerTable } from './helpers/once-per-table';
import { readJenisKelamin } from './helpers/person-words';
import { shownCell } from './helpers/shown-cell';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

// Where W stands for wanita, P may stand for pria.
const writesWanita = oncePerTable(
  ['jenisKelamin'],
  (table: Table) =>
    textColumn(table, 'jenisKelamin')?.dictionary.some((text) => fold(text.slice(0, 20)) === 'w') === true,
);

/** The day in a NIK is 41 to 71 for women: it must agree with the sex column. */
export const nikJenisKelamin = defineRowRule({
  meta: {
    id: 'nik-jenis-kelamin',
    scope: 'baris',
    severity: 'warning',
    roles: PEOPLE_ROLES,
    title: { id: 'Jenis kelamin berbeda dengan NIK', en: 'Sex differs from the NIK' },
    next: {
      id: 'Cocokkan dengan Kartu Keluarga: jenis kelamin yang salah isi, atau NIK milik anggota keluarga lain.',
      en: 'Compare with the family card: the sex is wrong, or the NIK belongs to another member of the family.',
    },
    source: 'Dukcapil Klaten dan Temanggung: hari lahir pada NIK perempuan ditambah 40',
    messages: {
      nikPerempuan: {
        id: 'NIK milik perempuan (hari lahir ditambah 40), sedangkan jenis kelamin berisi {{isi}}.',
        en: 'The NIK is a woman’s (day of birth plus 40), but the sex column says {{isi}}.',
      },
      nikLakiLaki: {
        id: 'NIK milik laki-laki, sedangkan jenis kelamin berisi {{isi}}.',
        en: 'The NIK is a man’s, but the sex column says {{isi}}.',
      },
    },
  },
  needs: ['nik', 'jenisKelamin'],
  facts: [writesWanita],
  *check(row) {
    const detail = soundNikOf(row);
    const isi = row.text('jenisKelamin');
    if (!detail || isi === null) return;
    const stated = readJenisKelamin(isi);
    if (stated === null || (stated === 'P') === detail.perempuan) return;
    if (stated === 'P' && isi.length <= 2 && writesWanita(row.table)) return;
    yield {
      messageId: detail.perempuan ? 'nikPerempuan' : 'nikLakiLaki',
      field: 'jenisKelamin',
      data: { isi: shownCell(isi) },
      related: [row.cell('nik')],
    };
  },
});
