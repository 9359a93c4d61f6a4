import { tanpaNonpemerintah } from '../../../src/core/rules/tanpa-nonpemerintah';
import { ruleTester } from '../../rule-tester';

ruleTester(tanpaNonpemerintah, {
  valid: [
    { why: 'money of Baznas', rows: [{ strategi: 'S1', sumberDana: 'Baznas' }] },
    {
      why: 'a partner beside money of the APBD',
      rows: [{ strategi: 'S1', sumberDana: 'APBD', mitraNonpemerintah: 'PT Contoh' }],
    },
    { why: 'no column could say so', rows: [{ strategi: 'S1', subkegiatan: 'A' }] },
    { why: 'rows without a strategy', rows: [{ strategi: null, sumberDana: 'APBD' }] },
  ],
  invalid: [
    {
      why: 'one of two strategies has none',
      rows: [
        { strategi: 'S1', sumberDana: 'Zakat' },
        { strategi: 'S2', sumberDana: 'APBD' },
      ],
      finds: [{ messageId: 'tidakAda', cell: 'B1', data: { strategi: 'S2' } }],
    },
    {
      why: 'written out that there is none',
      rows: [
        { strategi: 'S3', sumberDana: 'APBD', mitraNonpemerintah: 'Tidak ada' },
        { strategi: 'S1', sumberDana: 'APBD', mitraNonpemerintah: '-' },
      ],
      finds: [{ messageId: 'tidakAda', cell: 'C1', data: { strategi: 'S1, S3' } }],
    },
  ],
});
