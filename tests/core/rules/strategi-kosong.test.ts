import { strategiKosong } from '../../../src/core/rules/strategi-kosong';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(strategiKosong, {
  valid: [
    { row: { strategi: 'S1', subkegiatan: 'Penyediaan sandang' } },
    {
      why: 'a wording nobody knows is another rule’s',
      row: { strategi: 'Lain-lain', subkegiatan: 'Sandang' },
    },
    {
      why: 'a strategy on the section row above',
      grid: gridOf('Matrik', [
        ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Alokasi Anggaran (Rp)', 'Sumber Pembiayaan'],
        [null, 'I. PENGURANGAN BEBAN PENGELUARAN MASYARAKAT'],
        [1, 'Dinas Sosial', 'Penyediaan Sandang', 1000, 'APBD'],
      ]),
    },
  ],
  invalid: [
    {
      why: 'a blank cell among filled ones',
      rows: [
        { strategi: 'S1', subkegiatan: 'Penyediaan Sandang' },
        { strategi: null, subkegiatan: 'Penyediaan Permakanan' },
      ],
      finds: [{ messageId: 'kosong', cell: 'A3', suggest: ['S1', 'S2', 'S3'] }],
    },
    {
      why: 'the programme named in the row points at its strategy',
      rows: [
        { strategi: 'S2', programKatalog: 'KUR' },
        { strategi: null, programKatalog: 'PKH' },
      ],
      finds: [{ messageId: 'kosong', cell: 'A3', suggest: ['S1'] }],
    },
    {
      why: 'so does a stated subgroup, and the wording of another column',
      rows: [
        { strategi: 'S2', subkelompok: null, keterangan: null },
        { strategi: null, subkelompok: 'S3.a', keterangan: null },
        { strategi: null, subkelompok: null, keterangan: 'Peningkatan pendapatan masyarakat' },
      ],
      finds: [
        { messageId: 'kosong', cell: 'A3', suggest: ['S3'] },
        { messageId: 'kosong', cell: 'A4', suggest: ['S2'] },
      ],
    },
    {
      why: 'rows of the same programme code, where they agree',
      rows: [
        { strategi: 'S2', kode: '2.07.03.2.01.0001' },
        { strategi: null, kode: '2.07.03.2.01.0003' },
        { strategi: 'S1', kode: '1.06.05.2.02.0001' },
        { strategi: 'S3', kode: '1.06.05.2.02.0002' },
        { strategi: null, kode: '1.06.05.2.02.0003' },
      ],
      finds: [
        { messageId: 'kosong', cell: 'A3', suggest: ['S2'] },
        { messageId: 'kosong', cell: 'A6', suggest: ['S1', 'S2', 'S3'] },
      ],
    },
    {
      why: 'a dash under a section: the section is offered, not taken',
      grid: gridOf('Matrik', [
        ['No', 'Strategi', 'Sub Kegiatan', 'Alokasi Anggaran (Rp)', 'Sumber Pembiayaan'],
        [null, 'II. PENINGKATAN PENDAPATAN MASYARAKAT'],
        [1, null, 'Penyediaan Benih', 1000, 'APBD'],
        [2, '-', 'Penyediaan Sandang', 1000, 'APBD'],
      ]),
      finds: [{ messageId: 'kosong', cell: 'B4', suggest: ['S2'] }],
    },
    {
      why: 'a column that is blank from top to bottom is one mistake, not one a row',
      rows: [
        { strategi: null, subkegiatan: 'Penyediaan Sandang' },
        { strategi: null, subkegiatan: 'Penyediaan Permakanan' },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'A1', data: { jumlah: 2 } }],
    },
    {
      why: 'a source of help for any strategy points nowhere',
      rows: [
        { strategi: 'S2', programKatalog: 'KUR' },
        { strategi: null, programKatalog: 'ZIS' },
      ],
      finds: [{ messageId: 'kosong', cell: 'A3', suggest: ['S1', 'S2', 'S3'] }],
    },
    {
      why: 'the wording of a program speaks for the row it stands in, not for those it is merged over',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Program', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S1', 'Perlindungan Sosial', 'Penyediaan Sandang', 1000],
          ['S1', 'Perlindungan Sosial', 'Penyediaan Permakanan', 1000],
          [null, 'Peningkatan pendapatan masyarakat', 'Pelatihan', 1000],
          [null, null, 'Rapat koordinasi', 1000],
        ],
        { merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] },
      ),
      finds: [
        { messageId: 'kosong', cell: 'A4', suggest: ['S2'] },
        { messageId: 'kosong', cell: 'A5', suggest: ['S1', 'S2', 'S3'] },
      ],
    },
  ],
});
