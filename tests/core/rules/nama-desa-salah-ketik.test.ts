import { namaDesaSalahKetik } from '../../../src/core/rules/nama-desa-salah-ketik';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import { SAMPLE_REGIONS } from '../regions/sample-regions';
import { ruleTester } from '../../rule-tester';

const regions = SAMPLE_REGIONS;
const utara = { kabupaten: 'Kab. Contoh', kecamatan: 'Misal Utara' };

ruleTester(namaDesaSalahKetik, {
  valid: [
    {
      regions,
      why: 'official names in any spelling',
      rows: [
        { ...utara, desa: 'Sido Mulyo' },
        { ...utara, desa: 'Desa Sidomulyo (RT 02)' },
        { ...utara, desa: 'SUKAJAYA 1' },
        { ...utara, desa: 'Ra’as' },
      ],
    },
    { regions, why: 'nothing in the kecamatan is alike', row: { ...utara, desa: 'Entah Berantah' } },
    { regions, why: 'another number is another village', row: { ...utara, desa: 'Sukajaya III' } },
    { regions, why: 'the kecamatan is unknown', row: { desa: 'Sidomulio', kecamatan: 'Entah' } },
    {
      regions,
      why: 'which district is meant is unknown',
      row: { desa: 'Sidomulio', kecamatan: 'Misal Utara' },
    },
    {
      regions,
      why: 'a village far from the one of the code is another rule’s',
      row: { ...utara, kodeWilayah: '98.01.01.2002', desa: 'Sukamaju' },
    },
    {
      regions,
      why: 'code and name in two kecamatan are another mistake',
      row: { ...utara, kodeWilayah: '98.01.02.2099', desa: 'Sidomulio' },
    },
    {
      regions,
      why: 'the secretariat asks for a closer likeness',
      settings: { ambang: { ...DEFAULT_SETTINGS.ambang, miripMinimal: 0.99 } },
      row: { ...utara, desa: 'Sidomulio' },
    },
    { why: 'no region data is at hand', row: { ...utara, desa: 'Sidomulio' } },
  ],
  invalid: [
    {
      regions,
      why: 'one village of the kecamatan is alike',
      rows: [
        { ...utara, desa: 'Sidomulio' },
        { ...utara, desa: 'Desa Sukamju' },
      ],
      finds: [
        {
          messageId: 'mirip',
          cell: 'C2',
          data: { isi: 'Sidomulio', kecamatan: 'Misal Utara', mirip: 'Sidomulyo' },
          suggest: ['Sidomulyo'],
          fix: null,
        },
        { messageId: 'mirip', cell: 'C3', suggest: ['Sukamaju'] },
      ],
    },
    {
      regions,
      why: 'several are alike',
      row: { ...utara, desa: 'Tanjung Harapat' },
      finds: [{ messageId: 'beberapa', suggest: ['Tanjung Harapan', 'Tanjung Harapas'] }],
    },
    {
      regions,
      why: 'the code says which village was meant',
      row: { ...utara, kodeWilayah: '98.01.01.2009', desa: 'Tanjung Harapa' },
      finds: [{ messageId: 'mirip', suggest: ['Tanjung Harapas'] }],
    },
    {
      regions,
      why: 'the kecamatan is known from the code of an unknown village',
      row: { kodeWilayah: '98.01.01.2099', desa: 'Sidomulio' },
      finds: [{ messageId: 'mirip', suggest: ['Sidomulyo'] }],
    },
    {
      regions,
      why: 'another kecamatan has a village of exactly this name',
      row: { ...utara, desa: 'Sidomulya' },
      finds: [{ messageId: 'lain', suggest: ['Sidomulyo'], data: { lain: 'Misal Selatan' } }],
    },
    {
      regions,
      why: 'the district is the one of the settings',
      settings: { wilayah: '98.01' },
      row: { kecamatan: 'Misal Utara', desa: 'Sidomulio' },
      finds: [{ messageId: 'mirip' }],
    },
    {
      regions,
      why: 'the district is the one in the title',
      grid: gridOf('Keluarga', [
        ['DATA KELUARGA KABUPATEN CONTOH PROVINSI CONTOH'],
        [],
        ['NIK', 'Nama', 'Desil', 'Kecamatan', 'Desa'],
        ['9801010101800001', 'Uji', 1, 'Misal Utara', 'Sidomulio'],
      ]),
      finds: [{ messageId: 'mirip', cell: 'E4' }],
    },
    {
      regions,
      why: 'a village merged over two rows is one slip',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu (Rp)', 'Kabupaten', 'Kecamatan', 'Desa'],
          ['Penyediaan Sandang', 1000, 'Kab. Contoh', 'Misal Utara', 'Sidomulio'],
          ['Penyediaan Permakanan', 1000, 'Kab. Contoh', 'Misal Utara', null],
        ],
        { merges: [{ top: 1, left: 4, bottom: 2, right: 4 }] },
      ),
      finds: [{ messageId: 'mirip', cell: 'E2', suggest: ['Sidomulyo'] }],
    },
  ],
});
