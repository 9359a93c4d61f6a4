import { kolomWajibHilang } from '../../../src/core/rules/kolom-wajib-hilang';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = syntheticNik();

ruleTester(kolomWajibHilang, {
  valid: [
    {
      grid: gridOf('Matrik', [
        ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu', 'Sumber Dana'],
        ['Dinas Sosial', 'Penyediaan Sandang', 1000, 'APBD'],
      ]),
    },
    {
      why: 'the OPD stands on section rows',
      grid: gridOf('Matrik', [
        ['No', 'Sub Kegiatan', 'Pagu', 'Sumber Dana'],
        [null, 'DINAS SOSIAL'],
        [1, 'Penyediaan Sandang', 1000, 'APBD'],
      ]),
    },
    {
      why: 'the detailed source stands for the source',
      rows: [{ subkegiatan: 'Sandang', pagu: 1000, opd: 'Dinas Sosial', rincianSumberDana: 'APBD DAU' }],
    },
    { why: 'a sheet of no role requires nothing', grid: gridOf('Lain', [['Barang', 'Merek']]) },
  ],
  invalid: [
    {
      why: 'each missing column is one mistake',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu'],
        ['Penyediaan Sandang', 1000],
      ]),
      finds: [
        { messageId: 'hilang', cell: 'A1', data: { kolom: 'Perangkat Daerah' } },
        { messageId: 'hilang', cell: 'A1', data: { kolom: 'Sumber Pembiayaan' } },
      ],
    },
    {
      why: 'a filled column with a similar header is offered',
      grid: gridOf('Keluarga', [
        ['NIK', 'Nomor KK', 'Jenis Atap', 'Jenis Lantai', 'Peringkat Keluarga Sejahtera'],
        [nik, null, 'Genteng', 'Semen', 2],
      ]),
      finds: [
        {
          messageId: 'hilangMirip',
          cell: 'E1',
          suggest: ['Desil Kesejahteraan'],
          data: { kolom: 'Desil Kesejahteraan', judul: 'Peringkat Keluarga Sejahtera' },
        },
      ],
    },
    {
      why: 'a percentage of the budget is not the budget, however alike',
      grid: gridOf('Matrik', [
        ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Sumber Dana', 'Capaian Nilai Anggaran (%)'],
        ['S1', 'Dinas Sosial', 'Penyediaan Sandang', 'APBD', 95],
      ]),
      finds: [{ messageId: 'hilang', data: { kolom: 'Alokasi Anggaran' } }],
    },
    {
      why: 'people need a date of birth',
      grid: gridOf('Individu', [
        ['NIK', 'Nama', 'Hubungan Keluarga'],
        [nik, 'Uji', 'Anak'],
      ]),
      finds: [{ messageId: 'hilang', data: { kolom: 'Tanggal Lahir' } }],
    },
    {
      why: 'of two columns alike the first is offered',
      grid: gridOf('Keluarga', [
        [
          'NIK',
          'Nomor KK',
          'Jenis Atap',
          'Jenis Lantai',
          'Peringkat Keluarga Sejahtera',
          'Peringkat Keluarga Sejahtera',
        ],
        [nik, null, 'Genteng', 'Semen', 2, 3],
      ]),
      finds: [{ messageId: 'hilangMirip', cell: 'E1' }],
    },
  ],
});
