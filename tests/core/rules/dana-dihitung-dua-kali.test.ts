import { danaDihitungDuaKali } from '../../../src/core/rules/dana-dihitung-dua-kali';
import { ruleTester } from '../../rule-tester';

const transfer = { subkegiatan: 'Penyaluran Alokasi Dana Desa', sumberDana: 'APBD (DAU)', pagu: 900 };
const spent = { subkegiatan: 'Rehabilitasi rumah', sumberDana: 'ADD', pagu: 100 };

ruleTester(danaDihitungDuaKali, {
  valid: [
    { why: 'the transfer alone', rows: [transfer] },
    { why: 'the villages’ spending alone', rows: [spent, { ...spent, sumberDana: 'APBDes' }] },
    { why: 'Dana Desa comes from the APBN', rows: [transfer, { ...spent, sumberDana: 'Dana Desa' }] },
    {
      why: 'guiding the money is not the money',
      rows: [{ ...transfer, subkegiatan: 'Pembinaan Pengelolaan Alokasi Dana Desa' }, spent],
    },
    {
      why: 'two years are two sums',
      book: [
        { tahun: 2024, rows: [transfer] },
        { tahun: 2025, rows: [spent] },
      ],
    },
    {
      why: 'a transfer to another village',
      rows: [
        { ...transfer, kodeWilayah: '99.01.01.2001' },
        { ...spent, kodeWilayah: '99.01.01.2002' },
      ],
    },
    {
      why: 'financial aid to another than a village',
      rows: [
        { subkegiatan: 'Bantuan keuangan partai politik', sumberDana: 'PAD', pagu: 5 },
        { subkegiatan: 'Jalan', sumberDana: 'Bantuan keuangan', pagu: 5 },
      ],
    },
  ],
  invalid: [
    {
      why: 'ADD handed over by the APBD and spent by the villages',
      rows: [transfer, spent, { ...spent, pagu: 200 }],
      finds: [
        {
          messageId: 'dua',
          cell: 'B2',
          data: { apbd: 1, apbdes: 2, paguApbd: 90_000n, paguApbdes: 30_000n },
          related: ['B3', 'B4'],
        },
      ],
    },
    {
      why: 'bantuan keuangan across sheets',
      book: [
        {
          sheet: 'APBD',
          rows: [
            { subkegiatan: 'Bantuan Keuangan Khusus kepada Pemerintah Desa', sumberDana: 'PAD', pagu: 5 },
          ],
        },
        {
          sheet: 'Desa',
          rows: [{ subkegiatan: 'Jalan', sumberDana: 'APBDes', rincianSumberDana: 'Bankeu', pagu: 5 }],
        },
      ],
      finds: [{ messageId: 'dua', cell: 'B2', related: ['Desa!B2'] }],
    },
    {
      why: 'the source column says APBD, its detail ADD',
      rows: [{ subkegiatan: 'Belanja desa', sumberDana: 'APBD', rincianSumberDana: 'ADD', pagu: 7 }, spent],
      finds: [{ messageId: 'dua', cell: 'B2', data: { paguApbd: 700n } }],
    },
    {
      why: 'a form that has only the detailed source',
      rows: [
        { subkegiatan: 'Penyaluran Alokasi Dana Desa', rincianSumberDana: 'APBD (DAU)', pagu: 900 },
        { subkegiatan: 'Rehabilitasi rumah', rincianSumberDana: 'ADD', pagu: 100 },
      ],
      finds: [{ messageId: 'dua', cell: 'B2', related: ['B3'] }],
    },
  ],
});
