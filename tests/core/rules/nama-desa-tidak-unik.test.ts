import { namaDesaTidakUnik } from '../../../src/core/rules/nama-desa-tidak-unik';
import { createRegions } from '../../../src/core/regions/create-regions';
import { SAMPLE_REGIONS } from '../regions/sample-regions';
import { ruleTester } from '../../rule-tester';

const regions = SAMPLE_REGIONS;
const kabupaten = 'Kab. Contoh';
const many = createRegions([
  ['98 A', '9801 Kabupaten Contoh', '980101 Misal']
    .concat(Array.from({ length: 7 }, (_, at) => `980101200${String(at + 1)} Kembar`))
    .join('\n'),
]);

ruleTester(namaDesaTidakUnik, {
  valid: [
    {
      regions,
      why: 'one of that name in the kecamatan',
      row: { kabupaten, kecamatan: 'Misal Utara', desa: 'Sidomulyo' },
    },
    { regions, why: 'one of that name in the district', row: { kabupaten, desa: 'Sukamaju' } },
    { regions, why: 'the code says which', row: { kodeWilayah: '98.01.02.2002', kabupaten, desa: 'Kembar' } },
    {
      regions,
      why: 'the kecamatan of the code says which',
      row: { kodeWilayah: '98.01.02', kabupaten, desa: 'Sidomulyo' },
    },
    {
      regions,
      why: 'an unreadable code is another rule’s',
      row: { kodeWilayah: '98.01.0', kabupaten, desa: 'Sidomulyo' },
    },
    {
      regions,
      why: 'an unknown code is another rule’s',
      row: { kodeWilayah: '98.01.02.2099', kabupaten, desa: 'Kembar' },
    },
    { regions, why: 'an unknown kecamatan', row: { kabupaten, kecamatan: 'Entah', desa: 'Sidomulyo' } },
    { regions, why: 'no district', row: { desa: 'Sidomulyo' } },
    { why: 'no region data is at hand', row: { kabupaten, desa: 'Sidomulyo' } },
  ],
  invalid: [
    {
      regions,
      why: 'two kecamatan of the district have one',
      row: { kabupaten, desa: 'Desa Sidomulyo' },
      finds: [
        {
          messageId: 'nama',
          cell: 'B2',
          data: {
            isi: 'Desa Sidomulyo',
            jumlah: 2,
            desa: '98.01.01.2002 (Kecamatan Misal Utara), 98.01.02.2001 (Kecamatan Misal Selatan)',
          },
          suggest: [],
          fix: null,
        },
      ],
    },
    {
      regions,
      why: 'one kecamatan has two, and the code column is there to say which',
      rows: [
        { kodeWilayah: null, kabupaten, kecamatan: 'Misal Selatan', desa: 'Kembar' },
        { kodeWilayah: '98.01.02', kabupaten, kecamatan: 'Misal Selatan', desa: 'Kembar' },
      ],
      finds: [
        { messageId: 'kode', cell: 'A2', suggest: ['98.01.02.2002', '98.01.02.2003'], related: ['D2'] },
        { messageId: 'kode', cell: 'A3', suggest: ['98.01.02.2002', '98.01.02.2003'] },
      ],
    },
    {
      regions: many,
      why: 'a long list is cut short in the sentence',
      settings: { wilayah: '98.01' },
      row: { desa: 'Kembar' },
      finds: [
        {
          messageId: 'nama',
          data: { jumlah: 7, desa: expect.stringMatching(/2005 \(Kecamatan Misal\), …$/) },
        },
      ],
    },
    {
      regions: createRegions(['98 A\n9801 Kabupaten Contoh\n9801012001 Kembar\n9801022001 Kembar']),
      why: 'a kecamatan the list does not name is told by its code',
      row: { kabupaten, desa: 'Kembar' },
      finds: [
        {
          messageId: 'nama',
          data: {
            jumlah: 2,
            desa: '98.01.01.2001 (Kecamatan 98.01.01), 98.01.02.2001 (Kecamatan 98.01.02)',
          },
        },
      ],
    },
  ],
});
