import { realisasiKumulatifGanda } from '../../../src/core/rules/realisasi-kumulatif-ganda';
import { ruleTester } from '../../rule-tester';

ruleTester(realisasiKumulatifGanda, {
  valid: [
    {
      why: 'periods that add up to less than the budget: nothing says they are cumulative',
      row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 500, realisasi: 900 },
    },
    {
      why: 'a total that is the last period was not added up',
      row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 900, realisasi: 900 },
    },
    {
      why: 'the last period alone exceeds the budget: another rule speaks',
      row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 1200, realisasi: 1600 },
    },
    {
      why: 'a running total never falls',
      row: { pagu: 1000, realisasiSem1: 900, realisasiSem2: 400, realisasi: 1300 },
    },
    {
      why: 'regular payments repeat at round amounts',
      row: { pagu: 10_000_000, realisasiSem1: 3_000_000, realisasiSem2: 3_000_000, realisasi: 6_000_000 },
    },
    { why: 'one period only', row: { pagu: 1000, realisasiSem1: 0, realisasiSem2: 1200, realisasi: 1200 } },
  ],
  invalid: [
    {
      why: 'the sum exceeds the budget, the last period does not',
      row: { pagu: 1000, realisasiSem1: 400, realisasiSem2: 900.5, realisasi: 1300.5 },
      finds: [
        {
          messageId: 'melebihiPagu',
          cell: 'D2',
          suggest: [900.5],
          data: { total: 130_050n, akhir: 90_050n, pagu: 100_000n },
        },
      ],
    },
    {
      why: 'in a column in juta the choice is in juta',
      rows: [{ pagu: 1000, realisasiSem1: 400, realisasiSem2: 900.5, realisasi: 1300.5 }],
      headers: {
        pagu: 'Pagu (Rp Juta)',
        realisasiSem1: 'Sem.1 (Rp Juta)',
        realisasiSem2: 'Sem.2 (Rp Juta)',
        realisasi: 'Total (Rp Juta)',
      },
      finds: [{ messageId: 'melebihiPagu', suggest: [900.5], data: { akhir: 90_050_000_000n } }],
    },
    {
      why: 'four quarters that never fall and add up beyond the budget',
      row: {
        pagu: 1000,
        realisasiTw1: 100,
        realisasiTw2: 300,
        realisasiTw3: 600,
        realisasiTw4: 950,
        realisasi: 1950,
      },
      finds: [{ messageId: 'melebihiPagu', cell: 'F2', suggest: [950] }],
    },
    {
      why: 'the same uneven amount twice is hardly two payments',
      row: {
        pagu: 500_000_000,
        realisasiSem1: 29_986_597.2,
        realisasiSem2: 29_986_597.2,
        realisasi: 59_973_194.4,
      },
      finds: [{ messageId: 'periodeSama', suggest: [29_986_597.2] }],
    },
    {
      why: 'an amount no number cell can hold to the sen is told, not offered',
      row: {
        realisasiTw1: '99.999.999.999.999,99',
        realisasiTw2: '99.999.999.999.999,99',
        realisasi: '199.999.999.999.999,98',
      },
      finds: [{ messageId: 'periodeSama', suggest: [], data: { akhir: 9_999_999_999_999_999n } }],
    },
  ],
});
