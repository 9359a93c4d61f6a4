import { realisasiTotalTidakSama } from '../../../src/core/rules/realisasi-total-tidak-sama';
import { ruleTester } from '../../rule-tester';

ruleTester(realisasiTotalTidakSama, {
  valid: [
    { row: { realisasiSem1: 400.1, realisasiSem2: 600.2, realisasi: 1000.3 } },
    {
      why: 'the last of running totals',
      row: { realisasiTw1: 100, realisasiTw2: 300, realisasiTw3: 300, realisasi: 300 },
    },
    {
      why: 'the last reported one, later periods still zero',
      row: { realisasiTw1: 100, realisasiTw2: 300, realisasiTw3: 0, realisasiTw4: 0, realisasi: 300 },
    },
    { why: 'no periods to compare with', row: { realisasi: 500, realisasiSem1: null, realisasiSem2: null } },
    { why: 'nothing reported yet', row: { realisasiSem1: 0, realisasiSem2: null, realisasi: null } },
    {
      why: 'a period that cannot be read is a mistake of its own',
      row: { realisasiSem1: '1.500', realisasiSem2: 600, realisasi: 2100 },
    },
    {
      why: 'an error value in a period is a mistake of its own',
      row: { realisasiSem1: { error: '#N/A' }, realisasiSem2: 600, realisasi: 2100 },
    },
  ],
  invalid: [
    {
      why: 'one sen is a difference',
      row: { realisasiSem1: 600, realisasiSem2: 400, realisasi: 1000.01 },
      finds: [
        {
          messageId: 'beda',
          cell: 'C2',
          suggest: [1000],
          data: { total: 100_001n, jumlah: 100_000n, selisih: 1n },
        },
      ],
    },
    {
      why: 'rising periods may be cumulative, so both totals stand to choose',
      row: { realisasiSem1: 400, realisasiSem2: 600, realisasi: 900 },
      finds: [{ messageId: 'beda', suggest: [1000, 600], data: { selisih: 10_000n } }],
    },
    {
      why: 'an empty total beside filled periods',
      row: { realisasiSem1: 600, realisasiSem2: 400, realisasi: null },
      finds: [{ messageId: 'kosong', cell: 'C2', suggest: [1000] }],
    },
    {
      why: 'the choice is in the unit of the total’s column',
      rows: [{ realisasiSem1: 2_000_000, realisasiSem2: 1_500_000, realisasi: 3 }],
      headers: { realisasi: 'Total Realisasi (Rp Juta)' },
      finds: [{ messageId: 'beda', suggest: [3.5] }],
    },
  ],
});
