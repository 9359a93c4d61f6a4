import { klasterKosong } from '../../../src/core/rules/klaster-kosong';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(klasterKosong, {
  valid: [
    { row: { klaster: 'K1', subkegiatan: 'Sandang' } },
    { why: 'an unknown klaster is another rule’s', row: { klaster: 'Klaster 9', subkegiatan: 'Sandang' } },
    {
      why: 'a merged klaster holds for every row of its area',
      grid: gridOf(
        'Matrik',
        [
          ['Klaster', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['K1', 'Penyediaan Sandang', 1000],
          [null, 'Penyediaan Permakanan', 1000],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'the subgroup points at its klaster',
      rows: [
        { klaster: 'K1', strategi: 'S1', subkelompok: 'S1.a' },
        { klaster: null, strategi: 'S2', subkelompok: 'S2.c' },
      ],
      finds: [{ messageId: 'kosong', cell: 'A3', suggest: ['K3'] }],
    },
    {
      why: 'so does the programme a sub kegiatan names',
      rows: [
        { klaster: 'K1', strategi: 'S1', subkegiatan: 'Sandang' },
        { klaster: '-', strategi: 'S3', subkegiatan: 'Bantuan bedah rumah' },
      ],
      finds: [{ messageId: 'kosong', suggest: ['K2'] }],
    },
    {
      why: 'KUBE is open between two klaster, so its strategy says what there is to choose from',
      rows: [
        { klaster: 'K1', strategi: 'S1', programKatalog: 'PKH' },
        { klaster: null, strategi: 'S2', programKatalog: 'KUBE' },
      ],
      finds: [{ messageId: 'kosong', suggest: ['K2', 'K3'] }],
    },
    {
      why: 'the unit of the target narrows what the strategy leaves open',
      rows: [
        { klaster: 'K1', strategi: 'S1', subkegiatan: 'Sandang', sasaran: 5, satuanSasaran: 'KK' },
        { klaster: null, strategi: 'S2', subkegiatan: 'Modal', sasaran: 5, satuanSasaran: 'usaha mikro' },
        { klaster: null, strategi: null, subkegiatan: 'Rapat', sasaran: 5, satuanSasaran: 'KK' },
        { klaster: null, strategi: null, subkegiatan: 'Rapat', sasaran: 5, satuanSasaran: 'desa' },
      ],
      finds: [
        { messageId: 'kosong', suggest: ['K2', 'K3'] },
        { messageId: 'kosong', suggest: ['K1'] },
        { messageId: 'kosong', suggest: ['K1', 'K2', 'K3'] },
      ],
    },
    {
      why: 'without any hint all three stand to choose',
      rows: [
        { klaster: 'K1', subkegiatan: 'Sandang' },
        { klaster: null, subkegiatan: 'Rapat' },
      ],
      finds: [{ messageId: 'kosong', suggest: ['K1', 'K2', 'K3'] }],
    },
    {
      why: 'a sheet that never names a klaster is one mistake with its size',
      rows: [{ subkegiatan: 'Sandang' }, { subkegiatan: 'Permakanan' }, { subkegiatan: 'Alat bantu' }],
      finds: [{ messageId: 'kolomKosong', severity: 'warning', cell: 'A1', data: { jumlah: 3 } }],
    },
    {
      why: 'the national forms have no such column: it is only told',
      layout: 'rat-18',
      rows: [{ subkegiatan: 'Sandang' }],
      finds: [{ messageId: 'kolomKosong', severity: 'info' }],
    },
    {
      why: 'a column that was added and left blank is a mistake there too',
      layout: 'rat-18',
      rows: [{ subkegiatan: 'Sandang', klaster: null }],
      finds: [{ messageId: 'kolomKosong', severity: 'warning' }],
    },
    {
      why: 'a target no klaster of the subgroup serves leaves what the subgroup says',
      rows: [
        { klaster: 'K1', strategi: 'S1', subkelompok: 'S1.a', sasaran: '10 KK' },
        { klaster: null, strategi: 'S2', subkelompok: 'S2.c', sasaran: '20 KK' },
      ],
      finds: [{ messageId: 'kosong', cell: 'A3', suggest: ['K3'] }],
    },
  ],
});
