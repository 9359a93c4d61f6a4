import { gridOf } from '../../../src/core/table/grid';
import { namaWilayahTidakCocok } from '../../../src/core/rules/nama-wilayah-tidak-cocok';
import { SAMPLE_REGIONS } from '../regions/sample-regions';
import { ruleTester } from '../../rule-tester';

const regions = SAMPLE_REGIONS;

ruleTester(namaWilayahTidakCocok, {
  valid: [
    {
      regions,
      why: 'names in any spelling people use',
      rows: [
        {
          kodeWilayah: '98.01.01.2002',
          provinsi: 'PROV. CONTOH',
          kabupaten: 'Kab. Contoh',
          kecamatan: 'KEC. MISAL UTARA',
          desa: 'Desa Sido Mulyo, RT 02',
        },
        { kodeWilayah: '98.01.01.2004', kabupaten: 'Contoh', kecamatan: 'Misal Utara', desa: 'Sukajaya 2' },
        { kodeWilayah: '98.01.01.2005', kabupaten: null, kecamatan: null, desa: 'Raas' },
        { kodeWilayah: '98.01', kabupaten: 'Contoh', kecamatan: 'Apa saja', desa: 'Apa saja' },
      ],
    },
    {
      regions,
      why: 'a slip in the village’s name is another rule’s',
      row: { kodeWilayah: '98.01.01.2002', kecamatan: 'Misal Utara', desa: 'Sidomulio' },
    },
    {
      regions,
      why: 'an unknown code is another rule’s',
      row: { kodeWilayah: '98.01.01.2999', desa: 'Lain' },
    },
    { why: 'no region data is at hand', row: { kodeWilayah: '98.01.01.2002', desa: 'Lain' } },
    { regions, why: 'no names', row: { kodeWilayah: '98.01.01.2002' } },
  ],
  invalid: [
    {
      regions,
      why: 'one name is another place’s',
      rows: [
        { kodeWilayah: '98.01.01.2002', kabupaten: 'Kab. Contoh', kecamatan: 'Misal Utara', desa: 'Entah' },
        { kodeWilayah: '98.01.01.2002', kabupaten: 'Kab. Contoh', kecamatan: 'Entah', desa: 'Sidomulyo' },
        { kodeWilayah: '98.01', kabupaten: 'Kota Contoh', kecamatan: null, desa: null },
      ],
      finds: [
        {
          messageId: 'nama',
          cell: 'D2',
          data: { kode: '98.01.01.2002', resmi: 'Sidomulyo', isi: 'Entah' },
          suggest: ['Sidomulyo'],
          related: ['A2'],
          fix: null,
        },
        { messageId: 'nama', cell: 'C3', suggest: ['Misal Utara'] },
        {
          messageId: 'kode',
          cell: 'A4',
          data: { kode: '98.01', lain: '98.71' },
          suggest: ['98.71'],
          related: ['B4'],
        },
      ],
    },
    {
      regions,
      why: 'the names lead to one other code',
      rows: [
        {
          kodeWilayah: '98.01.01.2003',
          kabupaten: 'Kab. Contoh',
          kecamatan: 'Misal Utara',
          desa: 'Sidomulyo',
        },
        {
          kodeWilayah: '98.01.01.2002',
          kabupaten: 'Kab. Contoh',
          kecamatan: 'Misal Selatan',
          desa: 'Sidomulyo',
        },
      ],
      finds: [
        { messageId: 'kode', cell: 'A2', suggest: ['98.01.01.2002'], related: ['D2'] },
        {
          messageId: 'kode',
          cell: 'A3',
          data: { resmi: 'Sidomulyo, Misal Utara, Kabupaten Contoh', lain: '98.01.02.2001' },
          suggest: ['98.01.02.2001'],
          related: ['C3'],
        },
      ],
    },
    {
      regions,
      why: 'several names disagree and lead nowhere',
      row: { kodeWilayah: '98.01.01.2002', kecamatan: 'Entah', desa: 'Lain Lagi' },
      finds: [
        {
          messageId: 'semua',
          cell: 'A2',
          data: { isi: 'Lain Lagi, Entah' },
          suggest: [],
          related: ['C2', 'B2'],
        },
      ],
    },
    {
      regions,
      why: 'two villages bear the name, so no other code can be offered',
      row: {
        kodeWilayah: '98.01.01.2002',
        kabupaten: 'Kab. Contoh',
        kecamatan: 'Misal Selatan',
        desa: 'Kembar',
      },
      finds: [
        {
          messageId: 'semua',
          cell: 'A2',
          suggest: [],
          related: ['D2', 'C2'],
          data: { kode: '98.01.01.2002', isi: 'Kembar, Misal Selatan' },
        },
      ],
    },
    {
      regions,
      why: 'code and name merged over two rows are one mistake',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu (Rp)', 'Kode Wilayah', 'Desa'],
          ['Penyediaan Sandang', 1000, '98.01.01.2002', 'Entah'],
          ['Penyediaan Permakanan', 1000, null, null],
        ],
        {
          merges: [
            { top: 1, left: 2, bottom: 2, right: 2 },
            { top: 1, left: 3, bottom: 2, right: 3 },
          ],
        },
      ),
      finds: [{ messageId: 'nama', cell: 'D2', suggest: ['Sidomulyo'] }],
    },
  ],
});
