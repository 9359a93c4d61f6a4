import { realisasiNol } from '../../../src/core/rules/realisasi-nol';
import { ruleTester } from '../../rule-tester';

ruleTester(realisasiNol, {
  valid: [
    {
      why: 'a free layout does not say which period it reports',
      rows: [
        { pagu: 10, realisasiSem1: 0, realisasiSem2: 5, realisasi: 5 },
        { pagu: 10, realisasiSem1: 0, realisasiSem2: 0, realisasi: 0 },
      ],
    },
    {
      why: 'half a year is not the end of the year',
      layout: 'laporan-21',
      rows: [
        { pagu: 10, realisasiSem1: 5, realisasiSem2: 0, realisasi: 5 },
        { pagu: 10, realisasiSem1: 0, realisasiSem2: 0, realisasi: 0 },
      ],
    },
    {
      why: 'no budget, nothing to spend; an unread period is a mistake of its own',
      layout: 'laporan-21',
      rows: [
        { pagu: 10, realisasiSem1: 5, realisasiSem2: 5, realisasi: 10 },
        { pagu: 0, realisasiSem1: 0, realisasiSem2: 0, realisasi: 0 },
        { pagu: 10, realisasiSem1: 0, realisasiSem2: 'belum', realisasi: 0 },
      ],
    },
  ],
  invalid: [
    {
      why: 'zeros and blanks up to the second semester',
      layout: 'laporan-21',
      rows: [
        { pagu: 10, realisasiSem1: 5, realisasiSem2: 5, realisasi: 10 },
        { pagu: 10, realisasiSem1: 0, realisasiSem2: null, realisasi: 0 },
      ],
      finds: [{ messageId: 'nol', cell: 'D3', data: { pagu: 1000n } }],
    },
    {
      why: 'up to the fourth quarter',
      layout: 'laporan-23',
      rows: [
        { pagu: 10, realisasiTw1: null, realisasiTw4: 5, realisasi: 5 },
        { pagu: 10, realisasiTw1: null, realisasiTw4: '-', realisasi: null },
      ],
      finds: [{ messageId: 'nol', cell: 'D3' }],
    },
    {
      why: 'without a column of totals it is said at the last period',
      layout: 'laporan-21',
      rows: [
        { pagu: 10, realisasiSem1: 5, realisasiSem2: 5 },
        { pagu: 10, realisasiSem1: 0, realisasiSem2: null },
      ],
      finds: [{ messageId: 'nol', cell: 'C3' }],
    },
  ],
});
