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
      why: 'a column that is blank from top to bottom is one mistake, not one a row',
      rows: [
        { strategi: null, subkegiatan: 'Penyediaan Sandang' },
        { strategi: null, subkegiatan: 'Penyediaan Permakanan' },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'A1', data: { jumlah: 2 } }],
    },
  ],
});
