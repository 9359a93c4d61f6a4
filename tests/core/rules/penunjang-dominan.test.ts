import { penunjangDominan } from '../../../src/core/rules/penunjang-dominan';
import { ruleTester } from '../../rule-tester';

const row = (opd: string, jenisAktivitas: string | null, pagu: number | string, strategi = 'S1') => ({
  opd,
  jenisAktivitas,
  pagu,
  strategi,
});

ruleTester(penunjangDominan, {
  valid: [
    {
      why: 'direct and supporting are equal',
      rows: [row('A', 'Langsung', 10.2), row('A', 'Penunjang', 10.2)],
    },
    { why: 'the rest may be direct', rows: [row('A', 'Penunjang', 10), row('A', null, 10)] },
    {
      why: 'a direct budget that cannot be read',
      rows: [row('A', 'Penunjang', 10), row('A', 'Langsung', 'banyak')],
    },
    { why: 'no supporting spending', rows: [row('A', 'Tidak langsung', 10)] },
  ],
  invalid: [
    {
      why: 'a sen more is more',
      rows: [
        row('Dinas A', 'Langsung', 10.2),
        row('Dinas A', 'Penunjang', 4.01),
        row('Dinas A', 'Penunjang', 6.2),
      ],
      finds: [
        {
          messageId: 'opd',
          cell: 'C3',
          data: { nama: 'Dinas A', penunjang: 1021n, langsung: 1020n, selisih: 1n },
          related: ['C4'],
        },
      ],
    },
    {
      why: 'spellings of one OPD are one OPD',
      rows: [row('Dinas A', 'Langsung', 10), row('DINAS  A', 'Penunjang', 20)],
      finds: [{ messageId: 'opd', cell: 'C3', data: { penunjang: 2000n, langsung: 1000n } }],
    },
    {
      why: 'a strategy several OPDs share; the OPD that does it all is said once',
      book: [
        { sheet: 'Satu', rows: [row('A', 'Langsung', 50, 'S2'), row('A', 'Penunjang', 30)] },
        {
          sheet: 'Dua',
          rows: [row('B', 'Langsung', 25, 'S3'), row('B', 'Penunjang', 20), row('C', 'Penunjang', 5, 'S3')],
        },
      ],
      finds: [
        {
          messageId: 'strategi',
          cell: 'C3',
          data: { nama: 'S1', opd: 2, penunjang: 5000n },
          related: ['Dua!C3'],
        },
        { messageId: 'opd', cell: 'C4', data: { nama: 'C' } },
      ],
    },
  ],
});
