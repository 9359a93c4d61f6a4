import { programSalahStrategi } from '../../../src/core/rules/program-salah-strategi';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(programSalahStrategi, {
  valid: [
    { row: { strategi: 'S1', programKatalog: 'PKH' } },
    { why: 'zakat may serve any strategy', row: { strategi: 'S3', programKatalog: 'ZIS' } },
    {
      why: 'a word inside another word is no programme',
      row: { strategi: 'S3', subkegiatan: 'Pemasangan pipa' },
    },
    {
      why: 'of two programmes one is in its place',
      row: { strategi: 'S1', subkegiatan: 'Pelatihan vokasi bagi penerima PKH' },
    },
    { why: 'no strategy, nothing to contradict', row: { strategi: null, programKatalog: 'PKH' } },
    {
      why: 'subgroup and programme agree against the strategy: said by the rule on subgroups',
      row: { strategi: 'S2', subkelompok: 'S1.a', programKatalog: 'PKH' },
    },
  ],
  invalid: [
    {
      why: 'PKH is strategy 1',
      row: { strategi: 'S2', programKatalog: 'PKH' },
      finds: [
        {
          messageId: 'salahStrategi',
          cell: 'A2',
          suggest: ['S1'],
          data: { program: 'Program Keluarga Harapan', seharusnya: 'S1', strategi: 'S2' },
        },
      ],
    },
    {
      why: 'a whole phrase in the sub kegiatan names the programme',
      row: { strategi: 'S1', subkegiatan: 'Penyaluran Kredit Usaha Rakyat bagi UMKM' },
      finds: [{ messageId: 'salahStrategi', suggest: ['S2'] }],
    },
    {
      why: 'a strategy from the section row speaks for more rows: nothing is offered for a cell that is not there',
      grid: gridOf('Matrik', [
        ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
        [null, 'II. PENINGKATAN PENDAPATAN MASYARAKAT'],
        [1, 'Dinas Sosial', 'Pendampingan PKH', 1000, 'APBD'],
      ]),
      finds: [{ messageId: 'salahStrategi', cell: 'C3', suggest: [] }],
    },
    {
      why: 'strategy and programme merged over two rows are one mistake',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Program Katalog', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S2', 'PKH', 'Penyaluran bantuan', 1000],
          [null, null, 'Pendampingan', 1000],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 2, right: 1 },
          ],
        },
      ),
      finds: [{ messageId: 'salahStrategi', cell: 'A2', suggest: ['S1'] }],
    },
  ],
});
