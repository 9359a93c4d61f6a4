import { opdEjaanBerbeda } from '../../../src/core/rules/opd-ejaan-berbeda';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(opdEjaanBerbeda, {
  valid: [
    { rows: [{ opd: 'Dinas Sosial' }, { opd: 'Dinas Sosial' }, { opd: 'Dinas Kesehatan' }] },
    { why: 'a line break is no spelling', rows: [{ opd: 'Dinas Sosial' }, { opd: 'Dinas\nSosial ' }] },
    {
      why: 'blank cells',
      rows: [
        { opd: null, subkegiatan: 'a' },
        { opd: ' ', subkegiatan: 'b' },
      ],
    },
    {
      why: 'offices of other numbers, places and levels',
      rows: [
        { opd: 'Puskesmas Sukamaju 1' },
        { opd: 'Puskesmas Sukamaju 2' },
        { opd: 'Dinas Sosial Provinsi Contoh' },
        { opd: 'Dinas Sosial Kabupaten Contoh' },
        { opd: 'Dinas Pertanian' },
        { opd: 'Dinas Pertanahan' },
      ],
    },
    {
      why: 'an abbreviation that may stand for either of two',
      rows: [{ opd: 'Dinsos' }, { opd: 'Dinas Sosial' }, { opd: 'Dinas Sosial dan P3A' }],
    },
  ],
  invalid: [
    {
      why: 'the rarer spelling, at its first cell',
      rows: [
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan & Kebudayaan' },
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan & Kebudayaan' },
        { opd: 'DINAS PENDIDIKAN DAN KEBUDAYAAN' },
      ],
      finds: [
        {
          messageId: 'ejaan',
          cell: 'A3',
          related: ['A3', 'A6'],
          suggest: ['Dinas Pendidikan dan Kebudayaan'],
          data: { jumlah: 2, lazim: 'Dinas Pendidikan dan Kebudayaan' },
        },
        { messageId: 'ejaan', cell: 'A7', related: ['A7'] },
      ],
    },
    {
      why: 'across sheets, with the sheet’s name where it is another one',
      book: [
        { sheet: 'Satu', rows: [{ opd: 'Kec. Contoh' }, { opd: 'Kec Contoh' }] },
        { sheet: 'Dua', rows: [{ opd: 'Kec. Contoh' }, { opd: 'Kec Contoh' }, { opd: 'Kec. Contoh' }] },
      ],
      finds: [{ messageId: 'ejaan', cell: 'A3', related: ['A3', 'Dua!A3'], suggest: ['Kec. Contoh'] }],
    },
    {
      why: 'a short word written out is the same name',
      rows: [{ opd: 'Kecamatan Contoh' }, { opd: 'Kecamatan Contoh' }, { opd: 'Kec. Contoh' }],
      finds: [{ messageId: 'ejaan', severity: 'warning', cell: 'A4', suggest: ['Kecamatan Contoh'] }],
    },
    {
      why: 'an abbreviation, however often it stands there, is put to the full name',
      rows: [{ opd: 'Dinkes' }, { opd: 'Dinkes' }, { opd: 'Dinas Kesehatan' }],
      finds: [
        {
          messageId: 'singkatan',
          severity: 'warning',
          cell: 'A2',
          related: ['A2:A3'],
          suggest: ['Dinas Kesehatan'],
        },
      ],
    },
    {
      why: 'what is only alike is asked, not told',
      rows: [{ opd: 'Dinas Kesehatan' }, { opd: 'Dinas Kesehatan' }, { opd: 'Dinas Kesehtan' }],
      finds: [{ messageId: 'mirip', severity: 'info', cell: 'A4', suggest: ['Dinas Kesehatan'] }],
    },
    {
      why: 'a name that stands on a section row only is mended there',
      grid: gridOf('Matrik', [
        ['No', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
        [null, 'Dinas Sosial'],
        [1, 'Penyediaan Sandang', 1000, 'APBD'],
        [2, 'Penyediaan Permakanan', 1000, 'APBD'],
        [null, 'DINAS SOSIAL'],
        [3, 'Penyediaan Alat Bantu', 1000, 'APBD'],
      ]),
      finds: [{ messageId: 'ejaan', cell: 'B5', related: ['B5'], suggest: ['Dinas Sosial'] }],
    },
    {
      why: 'cells that differ by spaces alone are one spelling, their rows together',
      rows: [
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan  & Kebudayaan' },
        { opd: 'Dinas Pendidikan & Kebudayaan' },
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
        { opd: 'Dinas Pendidikan dan Kebudayaan' },
      ],
      finds: [{ messageId: 'ejaan', cell: 'A3', related: ['A3:A4'], data: { jumlah: 2 } }],
    },
    {
      why: 'the spelling the settings name is proposed even where no cell has it',
      settings: { sinonim: [{ jenis: 'opd', tulisan: 'Dinsos', baku: 'Dinas Sosial' }] },
      rows: [{ opd: 'DINAS SOSIAL' }, { opd: 'dinas sosial' }],
      finds: [
        { messageId: 'ejaan', cell: 'A2', suggest: ['Dinas Sosial'], related: ['A2'] },
        { messageId: 'ejaan', cell: 'A3', suggest: ['Dinas Sosial'], related: ['A3'] },
      ],
    },
    {
      why: 'the row of a section comes before the rows below it',
      grid: gridOf('Matrik', [
        ['No', 'Sub Kegiatan', 'Perangkat Daerah', 'Pagu (Rp)'],
        [null, 'Dinas Pendidikan  & Kebudayaan'],
        [1, 'Beasiswa', 'Dinas Pendidikan & Kebudayaan', 1000],
        ...[2, 3, 4].map((no) => [
          no,
          `Seragam ${'abc'.charAt(no - 2)}`,
          'Dinas Pendidikan dan Kebudayaan',
          1000,
        ]),
      ]),
      finds: [{ messageId: 'ejaan', cell: 'B2', related: ['B2', 'C3'], data: { jumlah: 2 } }],
    },
  ],
});
