import { paguSatuan } from '../../../src/core/rules/pagu-satuan';
import { ruleTester } from '../../rule-tester';

ruleTester(paguSatuan, {
  valid: [
    {
      why: 'budgets from Rp2 million to Rp118 billion are all rupiah',
      rows: [2_000_000, 3_357_802, 48_000_000, 25_186_123_950, 118_441_512_750].map((pagu) => ({ pagu })),
    },
    { why: 'small amounts among themselves', rows: [{ pagu: 1000 }, { pagu: 2000 }, { pagu: 3000 }] },
    { why: 'too little company to judge by', rows: [{ pagu: 50_000_000 }, { pagu: 1250 }] },
    {
      why: 'a column in juta read in its unit',
      rows: [{ pagu: 1250.5 }, { pagu: 48 }, { pagu: 25_186 }, { pagu: 2 }],
      headers: { pagu: 'Pagu (Rp Juta)' },
    },
    {
      why: 'in a column in ribu a million is Rp1 miliar, which is nothing strange',
      rows: [
        { pagu: 18_000 },
        { pagu: 48_500 },
        { pagu: 96_000 },
        { pagu: 1_977_375.5 },
        { pagu: 118_000_000 },
      ],
      headers: { pagu: 'Pagu (Rp ribu)' },
    },
    {
      why: 'converted it would still be far from the rest',
      rows: [{ pagu: 2_000_000 }, { pagu: 3_000_000 }, { pagu: 4_000_000 }, { pagu: 90_000 }],
    },
  ],
  invalid: [
    {
      why: 'one budget in juta among rupiah',
      rows: [{ pagu: 750_000_000 }, { pagu: 1_250_500_000 }, { pagu: 88_000_000 }, { pagu: 1250.5 }],
      finds: [
        { messageId: 'juta', cell: 'A5', suggest: [1_250_500_000], data: { nilai: 125_050n, jumlah: 3 } },
      ],
    },
    {
      why: 'in ribu it fits as well, so both are offered',
      rows: [{ pagu: 7_000_000 }, { pagu: 900_000_000 }, { pagu: 60_000_000_000 }, { pagu: 15_000 }],
      finds: [{ messageId: 'juta', suggest: [15_000_000_000, 15_000_000] }],
    },
    {
      why: 'rupiah typed into a column in juta',
      rows: [{ pagu: 750 }, { pagu: 1250.5 }, { pagu: 88 }, { pagu: 640_000_000 }],
      headers: { pagu: 'Pagu (Rp Juta)' },
      finds: [{ messageId: 'rupiah', cell: 'A5', suggest: [640] }],
    },
    {
      why: 'rupiah typed into a column in ribu',
      rows: [{ pagu: 750_000 }, { pagu: 1_250_500 }, { pagu: 88_000 }, { pagu: 640_000_000 }],
      headers: { pagu: 'Pagu (Rp ribu)' },
      finds: [{ messageId: 'rupiah', cell: 'A5', suggest: [640_000] }],
    },
    {
      why: 'rupiah in a column that is in juta without saying so',
      rows: [{ pagu: 750 }, { pagu: 1250 }, { pagu: 88 }, { pagu: 640_000_000 }],
      finds: [{ messageId: 'rupiah', cell: 'A5', suggest: [640] }],
    },
  ],
});
