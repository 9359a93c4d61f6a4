import { realisasiMelebihiPagu } from '../../../src/core/rules/realisasi-melebihi-pagu';
import { ruleTester } from '../../rule-tester';

ruleTester(realisasiMelebihiPagu, {
  valid: [
    { row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 600, realisasi: 1000 } },
    {
      why: 'running totals that were added up are another rule’s',
      row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 900, realisasi: 1300 },
    },
    { why: 'a negative budget is a mistake of its own', row: { pagu: -1, realisasi: 5 } },
    {
      why: 'a budget in juta is a mistake of its own',
      rows: [
        { pagu: 750_000_000, realisasi: 1 },
        { pagu: 1_250_500_000, realisasi: 1 },
        { pagu: 88_000_000, realisasi: 1 },
        { pagu: 1250, realisasi: 640_000_000 },
      ],
    },
    { why: 'no budget to compare with', row: { pagu: null, realisasi: 5 } },
  ],
  invalid: [
    {
      why: 'the total',
      row: { pagu: 1000, realisasiSem1: 700, realisasiSem2: 500.01, realisasi: 1200.01 },
      finds: [
        {
          messageId: 'total',
          cell: 'D2',
          data: { realisasi: 120_001n, pagu: 100_000n, selisih: 20_001n },
        },
      ],
    },
    {
      why: 'a single period already does, and it is the one to look at',
      row: { pagu: 1000, realisasiSem1: 0, realisasiSem2: 1200, realisasi: 1200 },
      finds: [{ messageId: 'periode', cell: 'C2', data: { selisih: 20_000n } }],
    },
    {
      why: 'a sheet without a total column is counted by its periods',
      row: { pagu: 1000, realisasiTw1: 600, realisasiTw2: 600 },
      finds: [{ messageId: 'jumlahPeriode', cell: 'C2' }],
    },
    { why: 'spending without a budget', row: { pagu: 0, realisasi: 1 }, finds: [{ messageId: 'total' }] },
  ],
});
