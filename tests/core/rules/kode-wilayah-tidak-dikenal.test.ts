import { kodeWilayahTidakDikenal } from '../../../src/core/rules/kode-wilayah-tidak-dikenal';
import { createRegions } from '../../../src/core/regions/create-regions';
import { SAMPLE_REGIONS } from '../regions/sample-regions';
import { ruleTester } from '../../rule-tester';

const regions = SAMPLE_REGIONS;
const papua = createRegions(['91 Papua\n9103 Kabupaten Contoh\n910301 Misal\n9103012001 Umpama']);

ruleTester(kodeWilayahTidakDikenal, {
  valid: [
    {
      regions,
      why: 'codes of every level',
      rows: [
        { kodeWilayah: '98.01.01.2002' },
        { kodeWilayah: '9801012002' },
        { kodeWilayah: '98.01.01' },
        { kodeWilayah: '98.71' },
        { kodeWilayah: '98' },
      ],
    },
    { why: 'no region data is at hand', row: { kodeWilayah: '98.01.01.2999' } },
    { regions, why: 'another province is not loaded', row: { kodeWilayah: '97.01.01.2001' } },
    { regions, why: 'malformed codes are another rule’s', row: { kodeWilayah: '98.01.01.00' } },
    { regions, why: 'BPS codes are another rule’s', row: { kodeWilayah: '9801010001' } },
    { regions: papua, why: 'a code of Papua that still holds', row: { kodeWilayah: '91.03.01.2001' } },
  ],
  invalid: [
    {
      regions,
      why: 'the kecamatan has no such village; a newer one may exist',
      row: { kodeWilayah: '98.01.01.2099' },
      finds: [
        {
          messageId: 'desa',
          cell: 'A2',
          data: {
            kode: '98.01.01.2099',
            bagian: '98.01.01.2099',
            induk: 'Misal Utara',
            sumber: 'Keputusan Contoh 1 Tahun 2025',
          },
          fix: null,
          suggest: [],
        },
      ],
    },
    {
      regions,
      why: 'the first part that does not exist is named',
      rows: [{ kodeWilayah: '98.01.77.2001' }, { kodeWilayah: '98.44.01.2001' }, { kodeWilayah: '98.44' }],
      finds: [
        { messageId: 'kecamatan', cell: 'A2', data: { bagian: '98.01.77', induk: 'Kabupaten Contoh' } },
        { messageId: 'kabupaten', cell: 'A3', data: { bagian: '98.44', induk: 'Provinsi Contoh' } },
        { messageId: 'kabupaten', cell: 'A4', data: { kode: '98.44' } },
      ],
    },
    {
      regions,
      why: 'the names of the row lead to one code',
      rows: [
        {
          kodeWilayah: '98.01.09.2002',
          kabupaten: 'Kab. Contoh',
          kecamatan: 'Misal Utara',
          desa: 'Sidomulyo',
        },
        { kodeWilayah: '98.01.09', kabupaten: 'Kab. Contoh', kecamatan: 'Misal Selatan' },
        { kodeWilayah: '98.01.01.2999', desa: 'Tanjung Harapan' },
        { kodeWilayah: '98.01.02.2999', desa: 'Kembar' },
      ],
      finds: [
        { messageId: 'kecamatan', suggest: ['98.01.01.2002'] },
        { messageId: 'kecamatan', suggest: ['98.01.02'] },
        { messageId: 'desa', suggest: ['98.01.01.2008'] },
        { messageId: 'desa', suggest: [] },
      ],
    },
    {
      regions,
      why: 'the district of the settings stands where the row names none',
      settings: { wilayah: '98.01' },
      row: { kodeWilayah: '98.01.88', kecamatan: 'Misal Selatan' },
      finds: [{ messageId: 'kecamatan', suggest: ['98.01.02'] }],
    },
    {
      regions: papua,
      why: 'districts of Papua were given new codes',
      row: { kodeWilayah: '91.01.01.2001' },
      finds: [{ messageId: 'pemekaran', data: { bagian: '91.01', induk: 'Papua' } }],
    },
  ],
});
