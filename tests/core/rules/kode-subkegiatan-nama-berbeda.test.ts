import { kodeSubkegiatanNamaBerbeda } from '../../../src/core/rules/kode-subkegiatan-nama-berbeda';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

const IBU_HAMIL = 'Pengelolaan Pelayanan Kesehatan Ibu Hamil';
const BERSALIN = 'Pengelolaan Pelayanan Kesehatan Ibu Bersalin';
const settings = {
  nomenklatur: [
    { kode: '1.02.02', nama: 'Program Pemenuhan Upaya Kesehatan' },
    { kode: '1.02.02.2.01', nama: 'Penyediaan Fasilitas Pelayanan Kesehatan' },
    { kode: '1.02.02.2.01.0001', nama: IBU_HAMIL },
    { kode: '1.02.02.2.01.0002', nama: BERSALIN },
    { kode: 'X.XX.01.2.01.0001', nama: 'Penyusunan Dokumen Perencanaan Perangkat Daerah' },
    // Two versions of the nomenclature side by side.
    { kode: '1.06.02.2.01.0003', nama: 'Fasilitasi Bantuan Sosial' },
    { kode: '1.06.02.2.01.0003', nama: 'Pemberian Layanan Rujukan' },
  ],
};

ruleTester(kodeSubkegiatanNamaBerbeda, {
  valid: [
    {
      settings,
      why: 'the name of the code, however it is written',
      rows: [
        { kode: '1.02.02.2.01.0001', subkegiatan: IBU_HAMIL },
        { kode: '1.02.02.2.01.0001', subkegiatan: 'PENGELOLAAN PELAYANAN KESEHATAN IBU HAMIL' },
        { kode: '1.02.02.2.01.0001', subkegiatan: 'Pengelolaan Pelay. Kes. Ibu Hamil' },
        { kode: '1.02.02.2.01.0001', subkegiatan: 'Pengelolaan Pelayanan Kesehatn Ibu Hamil' },
        { kode: '1.02.02.02.01.0001', subkegiatan: `1.02.02.2.01.0001 ${IBU_HAMIL}` },
        { kode: '1.02.02.2.01.0001.5.1.02.01.001.00039', subkegiatan: IBU_HAMIL },
      ],
    },
    {
      settings,
      why: 'names of other depths',
      rows: [
        { kode: '1.02.02', program: 'Program Pemenuhan Upaya Kesehatan', kegiatan: null },
        { kode: '1.02.02.2.01', program: null, kegiatan: 'Penyediaan Fasilitas Pelayanan Kesehatan' },
      ],
    },
    {
      settings,
      why: 'a generic code stands for every bidang',
      row: { kode: '1.02.01.2.01.0001', subkegiatan: 'Penyusunan Dokumen Perencanaan Perangkat Daerah' },
    },
    {
      settings,
      why: 'either version of the list will do',
      rows: [
        { kode: '1.06.02.2.01.0003', subkegiatan: 'Fasilitasi Bantuan Sosial' },
        { kode: '1.06.02.2.01.0003', subkegiatan: 'Pemberian Layanan Rujukan' },
      ],
    },
    { settings, why: 'a code nobody listed', row: { kode: '1.03.02.2.01.0001', subkegiatan: 'Jalan' } },
    { settings, why: 'a malformed code is another rule’s', row: { kode: '1.2', subkegiatan: 'Jalan' } },
    { settings, why: 'no name', row: { kode: '1.02.02.2.01.0001', subkegiatan: null } },
    { why: 'no nomenclature was loaded', row: { kode: '1.02.02.2.01.0001', subkegiatan: 'Jalan' } },
    {
      settings,
      why: 'a code above the programs names nothing that is listed',
      rows: [{ kode: '1.02', program: 'Urusan Kesehatan', kegiatan: null, subkegiatan: null }],
    },
  ],
  invalid: [
    {
      settings,
      why: 'the name belongs to no code',
      rows: [
        { kode: '1.02.02.2.01.0001', subkegiatan: 'Pembangunan Jalan Desa' },
        { kode: '1.02.02.2.01.0001', subkegiatan: 'Pengelolaan Pelayanan Kesehatan Ibu Nifas' },
      ],
      finds: [
        {
          messageId: 'nama',
          cell: 'B2',
          data: { kode: '1.02.02.2.01.0001', resmi: IBU_HAMIL, isi: 'Pembangunan Jalan Desa' },
          suggest: [IBU_HAMIL],
          related: ['A2'],
          fix: null,
        },
        { messageId: 'nama', cell: 'B3' },
      ],
    },
    {
      settings,
      why: 'the name belongs to another code',
      row: { kode: '1.02.02.2.01.0002', subkegiatan: IBU_HAMIL },
      finds: [
        {
          messageId: 'kode',
          cell: 'A2',
          data: { resmi: BERSALIN, lain: '1.02.02.2.01.0001' },
          suggest: ['1.02.02.2.01.0001'],
          related: ['B2'],
        },
      ],
    },
    {
      settings,
      why: 'all names of a code are offered',
      row: { kode: '1.06.02.2.01.0003', subkegiatan: 'Jalan' },
      finds: [{ messageId: 'nama', suggest: ['Fasilitasi Bantuan Sosial', 'Pemberian Layanan Rujukan'] }],
    },
    {
      settings,
      why: 'a kegiatan under a wrong code',
      row: { kode: '1.02.02.2.01', kegiatan: 'Jalan' },
      finds: [{ messageId: 'nama', cell: 'B2', suggest: ['Penyediaan Fasilitas Pelayanan Kesehatan'] }],
    },
    {
      settings,
      why: 'code and name in one cell: both candidates, whole',
      grid: gridOf('Matrik', [
        ['OPD', 'Kode/Sub Kegiatan', 'Pagu (Rp)'],
        ['Dinas Kesehatan', `1.02.02.2.01.0002 ${IBU_HAMIL}`, 1000],
        ['Dinas Kesehatan', `1.02.02.2.01.0001 Pembangunan Jalan`, 1000],
      ]),
      finds: [
        {
          messageId: 'kode',
          cell: 'B2',
          suggest: [`1.02.02.2.01.0002 ${BERSALIN}`, `1.02.02.2.01.0001 ${IBU_HAMIL}`],
          related: [],
        },
        { messageId: 'nama', cell: 'B3', suggest: [`1.02.02.2.01.0001 ${IBU_HAMIL}`] },
      ],
    },
    {
      settings,
      why: 'code and name merged over two rows are one mistake',
      grid: gridOf(
        'Matrik',
        [
          ['Kode', 'Sub Kegiatan', 'Lokasi', 'Pagu (Rp)'],
          ['1.02.02.2.01.0001', BERSALIN, 'Desa Misal Jaya', 1000],
          [null, null, 'Desa Misal Makmur', 1000],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 2, right: 1 },
          ],
        },
      ),
      finds: [{ messageId: 'kode', cell: 'A2', suggest: ['1.02.02.2.01.0002'] }],
    },
  ],
});
