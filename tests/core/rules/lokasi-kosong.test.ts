import { lokasiKosong } from '../../../src/core/rules/lokasi-kosong';
import { ruleTester } from '../../rule-tester';

ruleTester(lokasiKosong, {
  valid: [
    { row: { lokasi: 'Seluruh Kecamatan' } },
    {
      why: 'a village, a sub-district or a code is a location',
      rows: [
        { lokasi: null, desa: 'Contoh Jaya', kecamatan: null, kodeWilayah: null },
        { lokasi: '-', desa: null, kecamatan: 'Contoh', kodeWilayah: null },
        { lokasi: null, desa: null, kecamatan: null, kodeWilayah: '99.01.01.2001' },
      ],
    },
    { why: 'a sheet without rows', rows: [] },
  ],
  invalid: [
    {
      why: 'a blank cell and a dash',
      rows: [{ lokasi: 'Desa A' }, { lokasi: '-' }, { lokasi: 'Desa B' }],
      finds: [{ messageId: 'kosong', cell: 'A3' }],
    },
    {
      why: 'the column that is there is the one to fill',
      rows: [{ desa: 'A' }, { desa: null }],
      finds: [{ messageId: 'kosong', cell: 'A3' }],
    },
    {
      why: 'no row of the sheet says where',
      rows: [
        { subkegiatan: 'a', lokasi: null },
        { subkegiatan: 'b', lokasi: '-' },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
    {
      why: 'a sheet without any such column',
      rows: [{ subkegiatan: 'a' }, { subkegiatan: 'b' }],
      finds: [{ messageId: 'kolomKosong', cell: 'A1' }],
    },
  ],
});
