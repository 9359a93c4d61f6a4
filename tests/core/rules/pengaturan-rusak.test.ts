import { pengaturanRusak } from '../../../src/core/rules/pengaturan-rusak';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { ruleTester, type TestSheet } from '../../rule-tester';

type Cells = readonly (readonly CellValue[])[];
const sheet = (rows: Cells): TestSheet => ({ grid: gridOf('Konvergen Pengaturan', rows) });
const settings = (...rows: Cells): TestSheet =>
  sheet([['Konvergen · pengaturan'], ['Umum'], [null, 'Versi lembar', 1], ...rows]);

ruleTester(pengaturanRusak, {
  valid: [
    { why: 'what we write ourselves', ...sheet(settingsRows(DEFAULT_SETTINGS)) },
    {
      why: 'a workbook without settings',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu'],
        ['A', 1],
      ]),
    },
    { why: 'what is only not known', ...settings([null, 'Warna', 'biru']) },
    {
      why: 'a second sheet of settings, which is not read',
      book: [settings(), { grid: gridOf('Salinan', [['Konvergen · pengaturan'], ['Umum']]) }],
    },
  ],
  invalid: [
    {
      why: 'nobody can tell how to read it',
      book: [sheet([['Konvergen · pengaturan'], ['Umum']])],
      finds: [{ messageId: 'tanpaVersi', cell: 'A1' }],
    },
    {
      why: 'a later Konvergen wrote it',
      book: [sheet([['Konvergen · pengaturan'], ['Umum'], [null, 'Versi lembar', 2]])],
      finds: [{ messageId: 'versi', cell: 'C3', data: { isi: '2' } }],
    },
    {
      why: 'every value of its own kind',
      book: [
        settings(
          [null, 'Tahun anggaran', 'dua ribu'],
          [null, 'Rezim', 'Orde Baru'],
          [null, 'Tenggat pengiriman', 'bulan depan'],
          [null, 'Wilayah', 6402],
          [null, 'Versi templat', 'x'.repeat(401)],
          ['Aturan'],
          [null, 'pagu-kosong', 'gawat'],
          ['Ambang'],
          [null, 'Kali pencilan', 'banyak'],
          ['Program daerah'],
          [null, 'Bedah Warung', 'S7'],
          [null, null, 'S1'],
          ['Ejaan'],
          [null, 'Dinsos', 'Dinas Sosial', 'dinas'],
        ),
      ],
      finds: [
        { messageId: 'tahun', cell: 'C4', data: { isi: 'dua ribu' } },
        { messageId: 'rezim', cell: 'C5' },
        { messageId: 'tanggal', cell: 'C6', data: { isi: 'bulan depan' } },
        { messageId: 'kode', cell: 'C7', data: { isi: '6402' } },
        { messageId: 'teks', cell: 'C8' },
        { messageId: 'tingkat', cell: 'C10' },
        { messageId: 'angka', cell: 'C12', data: { kunci: 'Kali pencilan' } },
        { messageId: 'strategi', cell: 'C14' },
        { messageId: 'wajib', cell: 'B15', data: { kolom: 'Nama program' } },
        { messageId: 'jenis', cell: 'D17' },
      ],
    },
    {
      why: 'needs of families: numbers, programmes and ranges nobody can use',
      book: [
        settings(
          ['Kebutuhan'],
          [null, 'PKH', 'dinilai', 'kadang'],
          [null, 'PKH', 'usiaLansia', 20],
          [null, 'SEMBAKO', 'dipenuhi oleh', 'Bantuan entah'],
          [null, 'KERJA', 'usiaMin', 60],
        ),
      ],
      finds: [
        { messageId: 'yaTidak', cell: 'D5', data: { isi: 'kadang' } },
        { messageId: 'angka', cell: 'D6', data: { kunci: 'usiaLansia', dari: '50', sampai: '90' } },
        { messageId: 'program', cell: 'D7' },
        { messageId: 'rentang', cell: 'D8', data: { kunci: 'KERJA' } },
      ],
    },
    {
      why: 'two years, and nobody knows which is meant',
      book: [settings([null, 'Tahun anggaran', 2025], [null, 'Tahun anggaran', 2026])],
      finds: [{ messageId: 'ganda', cell: 'B5', data: { kunci: 'Tahun anggaran' } }],
    },
    {
      why: 'a NIK somebody pasted is masked',
      book: [settings([null, 'Rezim', '9901010101010001'])],
      finds: [{ messageId: 'rezim', data: { isi: '9901********0001' } }],
    },
  ],
});
