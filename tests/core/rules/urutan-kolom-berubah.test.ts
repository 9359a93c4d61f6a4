import { urutanKolomBerubah } from '../../../src/core/rules/urutan-kolom-berubah';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const RAT = [
  ...['No', 'Strategi OPPKPKE', 'Perangkat Daerah', 'Kode', 'Program', 'Kegiatan', 'Sub Kegiatan'],
  ...['Aktivitas Langsung', 'Aktivitas Tidak Langsung', 'Aktivitas Penunjang', 'Alokasi Anggaran'],
  ...['Sumber Pembiayaan', 'Sifat Bantuan', 'Lokasi', 'Jumlah Sasaran', 'Besaran Manfaat'],
  ...['Jenis Bantuan', 'Durasi Pemberian Bantuan'],
];
const SEMESTER = ['Realisasi Sem.1', 'Realisasi Sem.2', 'Total Realisasi'];
const TRIWULAN = ['I', 'II', 'III', 'IV'].map((roman) => `Realisasi Triwulan ${roman}`);
const P3KE = ['id_keluarga_P3KE', 'kode_kemdagri', 'desil_kesejahteraan', 'kepala_keluarga', 'nik'];

const matrik = (headers: readonly string[]): Grid =>
  gridOf('Matrik', [
    headers,
    headers.map((header) => (header === 'Sub Kegiatan' ? 'Penyediaan Sandang' : '1')),
  ]);
const keluarga = (headers: readonly string[]): Grid =>
  gridOf('Keluarga', [headers, headers.map((header) => (header === 'nik' ? syntheticNik() : '1'))]);
const swapped = (headers: readonly string[], a: string, b: string): readonly string[] =>
  headers.map((header) => (header === a ? b : header === b ? a : header));

ruleTester(urutanKolomBerubah, {
  valid: [
    { why: 'RAT 18', grid: matrik(RAT) },
    { why: 'Laporan 21', grid: matrik([...RAT, ...SEMESTER]) },
    { why: 'Laporan 23', grid: matrik([...RAT, ...TRIWULAN, 'Total Realisasi']) },
    { why: 'a column left out', grid: matrik(RAT.filter((header) => header !== 'Sifat Bantuan')) },
    { why: 'a column of one’s own in between', grid: matrik(['Warna map', ...RAT]) },
    { why: 'P3KE', grid: keluarga(P3KE) },
    {
      why: 'a free layout has no order',
      grid: gridOf('Matrik', [
        ['Pagu', 'Sub Kegiatan'],
        [1000, 'Sandang'],
      ]),
    },
  ],
  invalid: [
    {
      why: 'the budget before the sub kegiatan, said once for the sheet',
      grid: matrik(swapped(RAT, 'Sub Kegiatan', 'Alokasi Anggaran')),
      finds: [
        {
          messageId: 'berubah',
          cell: 'G1',
          related: ['K1'],
          data: { judul: 'Alokasi Anggaran', seharusnya: 'Sub Kegiatan' },
        },
      ],
    },
    {
      why: 'the semesters the other way round',
      grid: matrik([...RAT, 'Realisasi Sem.2', 'Realisasi Sem.1', 'Total Realisasi']),
      finds: [{ messageId: 'berubah', cell: 'S1', data: { seharusnya: 'Realisasi Sem 1' } }],
    },
    {
      why: 'P3KE with the NIK before the name',
      grid: keluarga(swapped(P3KE, 'kepala_keluarga', 'nik')),
      finds: [{ messageId: 'berubah', cell: 'D1', data: { judul: 'nik', seharusnya: 'Kepala Keluarga' } }],
    },
  ],
});
