import { kegiatanGanda } from '../../../src/core/rules/kegiatan-ganda';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

const row = {
  opd: 'Dinas Sosial',
  subkegiatan: 'Penyediaan Sandang',
  kegiatan: 'Rehabilitasi Sosial',
  lokasi: 'Desa A',
  sumberDana: 'DAU',
} as const;

ruleTester(kegiatanGanda, {
  valid: [
    {
      why: 'another place, another source, another office',
      rows: [
        { ...row },
        { ...row, lokasi: 'Desa B' },
        { ...row, sumberDana: 'Dana Desa' },
        { ...row, opd: 'Dinas Kesehatan' },
      ],
    },
    {
      why: 'equal names with different codes are different sub kegiatan',
      rows: [
        { ...row, kode: '1.06.05.2.01.0001' },
        { ...row, kode: '1.06.05.2.01.0002' },
      ],
    },
    {
      why: 'sheets of two years',
      book: [
        { rows: [row], tahun: 2024 },
        { rows: [row], tahun: 2025 },
      ],
    },
    { why: 'rows without a name or an office', rows: [{ opd: 'Dinas Sosial' }, { opd: 'Dinas Sosial' }] },
    {
      why: 'a sub kegiatan merged over two rows goes on, it is not written twice',
      grid: gridOf(
        'Matrik',
        [
          ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
          ['Dinas Sosial', 'Penyediaan Sandang', 1000, 'DAU'],
          ['Dinas Sosial', null, 2000, 'DAU'],
        ],
        { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'the second of two, whatever their case, spaces and strategy',
      rows: [
        { ...row, strategi: 'S1' },
        { ...row, strategi: 'S2', subkegiatan: ' penyediaan SANDANG', opd: 'Dinas  Sosial,' },
      ],
      finds: [{ messageId: 'baris', cell: 'B3', related: ['B2'], data: { tempat: 'B2' } }],
    },
    {
      why: 'the first stands on another sheet; a row without a code may be it',
      book: [
        { sheet: 'Semester 1', rows: [{ ...row, kode: '1.06.05.2.01.0001' }] },
        { sheet: 'Semester 2', rows: [{ ...row, kode: null }] },
      ],
      finds: [{ messageId: 'baris', cell: 'B2', related: ["'Semester 1'!B2"] }],
    },
    {
      why: 'a sheet that repeats another is one mistake, its own repeat another',
      book: [
        { sheet: 'RAT', rows: ['a', 'b', 'c'].map((subkegiatan) => ({ ...row, subkegiatan })) },
        { sheet: 'Laporan', rows: ['a', 'b', 'x', 'c', 'x'].map((subkegiatan) => ({ ...row, subkegiatan })) },
      ],
      finds: [
        {
          messageId: 'lembar',
          cell: 'B2',
          data: { jumlah: 3, baris: 5, lembar: 'RAT' },
          related: ['B2:B3', 'B5'],
        },
        { messageId: 'baris', cell: 'B6', related: ['B4'] },
      ],
    },
  ],
});
