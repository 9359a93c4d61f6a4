import { angkaMendua } from '../../../src/core/rules/angka-mendua';
import { ruleTester } from '../../rule-tester';

ruleTester(angkaMendua, {
  valid: [
    { row: { pagu: 1500 } },
    { row: { pagu: '1.500.000' } },
    { row: { pagu: '1500,50' } },
    { why: 'words are another rule’s', row: { pagu: 'belum ada' } },
  ],
  invalid: [
    {
      why: 'nothing in the column speaks, so thousands come first',
      row: { pagu: '1.500' },
      finds: [
        {
          messageId: 'mendua',
          cell: 'A2',
          fix: null,
          suggest: [1500, 1.5],
          data: { isi: '1.500', ribuan: 150_000n, desimal: 150n },
        },
      ],
    },
    {
      why: 'the column writes thousands with a comma, so its dot starts decimals',
      rows: [{ pagu: '1,500,000' }, { pagu: '2,750.25' }, { pagu: '1.500' }],
      finds: [{ messageId: 'mendua', cell: 'A4', suggest: [1.5, 1500] }],
    },
    {
      why: 'the column writes thousands with a dot, so its comma starts decimals',
      rows: [{ pagu: '1.500.000' }, { pagu: '1,500' }],
      finds: [{ messageId: 'mendua', suggest: [1.5, 1500] }],
    },
    {
      why: 'numbers in juta around it speak for the reading that is near them',
      rows: [{ pagu: 2 }, { pagu: 1.25 }, { pagu: 3.5 }, { pagu: '1.500' }],
      headers: { pagu: 'Pagu (Rp Juta)' },
      finds: [{ messageId: 'mendua', suggest: [1.5, 1500], data: { ribuan: 150_000_000_000n } }],
    },
    {
      why: 'so do numbers in the hundreds of juta',
      rows: [{ pagu: 2000 }, { pagu: 1250.5 }, { pagu: '1.500' }],
      headers: { pagu: 'Pagu (Rp Juta)' },
      finds: [{ messageId: 'mendua', suggest: [1500, 1.5] }],
    },
    {
      why: 'every amount column, also the value of a benefit',
      row: { nilaiManfaat: '300,000' },
      role: 'penerima',
      finds: [{ messageId: 'mendua', suggest: [300_000, 300] }],
    },
    {
      why: 'digits alone show no notation, so the nearer to the other amounts comes first',
      rows: [{ pagu: '1500000' }, { pagu: '2500' }, { pagu: '2.500' }],
      finds: [{ messageId: 'mendua', cell: 'A4', suggest: [2500, 2.5] }],
    },
    {
      why: 'beside amounts above nothing both readings below it are as far',
      rows: [{ pagu: 1000 }, { pagu: '-1.500' }],
      finds: [{ messageId: 'mendua', cell: 'A3', suggest: [-1500, -1.5] }],
    },
  ],
});
