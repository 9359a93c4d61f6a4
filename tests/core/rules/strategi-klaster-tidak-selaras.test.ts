import { gridOf } from '../../../src/core/table/grid';
import { strategiKlasterTidakSelaras } from '../../../src/core/rules/strategi-klaster-tidak-selaras';
import { ruleTester } from '../../rule-tester';

ruleTester(strategiKlasterTidakSelaras, {
  valid: [
    ...(['S1/K1', 'S2/K2', 'S2/K3', 'S3/K2'] as const).map((pair) => ({
      why: `${pair} is in the crosswalk`,
      row: { strategi: pair.slice(0, 2), klaster: pair.slice(3) },
    })),
    { why: 'one of both is missing', row: { strategi: 'S1', klaster: null } },
    {
      why: 'the strategy is what is wrong, and the rule on subgroups says so',
      row: { strategi: 'S1', klaster: 'K3', subkelompok: 'S2.c' },
    },
    {
      why: 'the strategy is what is wrong, and the rule on programmes says so',
      row: { strategi: 'S2', klaster: 'K1', programKatalog: 'PKH' },
    },
  ],
  invalid: [
    {
      why: 'strategy 1 serves families and persons',
      row: { strategi: 'S1', klaster: 'K3' },
      finds: [{ messageId: 'strategi1', cell: 'B2', suggest: ['K1'], data: { klaster: 'K3' } }],
    },
    {
      why: 'strategy 2 empowers',
      row: { strategi: 'S2', klaster: 'K1' },
      finds: [{ messageId: 'strategi2', suggest: ['K2', 'K3'] }],
    },
    {
      why: 'strategy 3 serves areas, even where it repairs a family’s house',
      row: { strategi: 'S3', klaster: 'K1', programKatalog: 'RTLH' },
      finds: [{ messageId: 'strategi3', suggest: ['K2'] }],
    },
    {
      why: 'a programme of any strategy excuses nothing',
      row: { strategi: 'S1', klaster: 'K3', programKatalog: 'ZIS' },
      finds: [{ messageId: 'strategi1', suggest: ['K1'] }],
    },
    {
      why: 'merged over two rows both, it is said once',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Klaster', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S1', 'K3', 'Penyediaan Sandang', 1000],
          [null, null, 'Penyediaan Permakanan', 1000],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 2, right: 1 },
          ],
        },
      ),
      finds: [{ messageId: 'strategi1', cell: 'B2', suggest: ['K1'] }],
    },
    {
      why: 'a merged klaster speaks for other rows too, so none is offered under a strategy of its own',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Klaster', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S1', 'K1', 'Penyediaan Sandang', 1000],
          ['S2', null, 'Pelatihan usaha', 1000],
        ],
        { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      ),
      finds: [{ messageId: 'strategi2', cell: 'B3', suggest: [] }],
    },
  ],
});
