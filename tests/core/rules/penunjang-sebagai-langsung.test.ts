import { gridOf } from '../../../src/core/table/grid';
import { penunjangSebagaiLangsung } from '../../../src/core/rules/penunjang-sebagai-langsung';
import { ruleTester } from '../../rule-tester';

ruleTester(penunjangSebagaiLangsung, {
  valid: [
    { row: { kode: '1.02.01.2.06.0002', jenisAktivitas: 'Penunjang' } },
    { row: { kode: '1.02.02.2.01.0014', jenisAktivitas: 'Langsung' } },
    { why: 'no code, no proof', row: { kode: null, jenisAktivitas: 'Langsung' } },
    {
      why: 'an organisation code has no program',
      row: { kode: '1.01.2.22.0.00.01.0000', aktivitasLangsung: 'v' },
    },
    {
      why: 'two ticks are another mistake',
      row: { kode: '1.02.01.2.06.0002', aktivitasLangsung: 'v', aktivitasPenunjang: 'v' },
    },
  ],
  invalid: [
    {
      why: 'program 01 in any bidang is supporting',
      row: { kode: '2.16.01.2.06.0002', jenisAktivitas: 'Langsung' },
      finds: [
        { messageId: 'langsung', cell: 'B2', suggest: ['Penunjang'], data: { kode: '2.16.01.2.06.0002' } },
      ],
    },
    {
      why: 'a tick beside a dash is a tick in one column',
      row: { kode: '1.02.01.2.06.0002', aktivitasLangsung: '√', aktivitasPenunjang: '-' },
      finds: [{ messageId: 'langsung', cell: 'B2', suggest: [] }],
    },
    {
      why: 'the same program with an account behind it',
      row: { kode: 'X.XX.01.2.07.0002.5.1.02.01.001.00039', jenisAktivitas: 'Langsung' },
      finds: [{ messageId: 'langsung' }],
    },
    {
      why: 'code and kind merged over two rows are one mistake',
      grid: gridOf(
        'Matrik',
        [
          ['Kode', 'Sub Kegiatan', 'Jenis Aktivitas', 'Pagu (Rp)'],
          ['2.16.01.2.06.0002', 'Penyediaan peralatan kantor', 'Langsung', 1000],
          [null, 'Penyediaan bahan logistik', null, 1000],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 2, bottom: 2, right: 2 },
          ],
        },
      ),
      finds: [{ messageId: 'langsung', cell: 'C2' }],
    },
  ],
});
