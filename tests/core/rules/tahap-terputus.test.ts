import { tahapTerputus } from '../../../src/core/rules/tahap-terputus';
import { ruleTester, type TestRow } from '../../rule-tester';

const LIST = {
  role: 'wilayah' as const,
  rows: [{ kodeWilayah: '99.01.01.2001', desa: 'Misal Jaya', lokusPrioritas: 'Ya' }],
};
const rows = (...all: readonly TestRow[]) => ({
  rows: all.map((row) => ({ subkegiatan: 'A', opd: 'Dinas Sosial', pagu: 1000, ...row })),
});
const stages = (rencana: string, anggaran: string, sasaran: string, laksana: string): TestRow => ({
  tahapPerencanaan: rencana,
  tahapPenganggaran: anggaran,
  tahapPenetapanSasaran: sasaran,
  tahapPelaksanaan: laksana,
});
const plan = (...names: readonly string[]) => ({
  sheet: 'RAT',
  rows: names.map((subkegiatan) => ({ subkegiatan, opd: 'Dinas Sosial', pagu: 1000 })),
});
const report = (...names: readonly string[]) => ({
  sheet: 'Laporan',
  rows: names.map((subkegiatan) => ({ subkegiatan, opd: 'Dinas Sosial', pagu: 1000, realisasi: 500 })),
});

ruleTester(tahapTerputus, {
  valid: [
    rows(stages('Ya', 'Ya', 'Ya', 'Ya')),
    { why: 'stages yet to come', ...rows(stages('Ya', 'Tidak', 'Tidak', 'Tidak')) },
    { why: 'an empty mark is not known', ...rows(stages('', 'Ya', '', 'Ya')) },
    { why: 'an empty target is said by sasaran-kosong', ...rows({ sasaran: null }) },
    { why: 'an office has no target', ...rows({ sasaran: 0, jenisAktivitas: 'Penunjang' }) },
    { why: 'what was realised was planned', book: [plan('A', 'B'), report('A', 'b')] },
    {
      why: 'nothing was realised',
      book: [plan('A'), { rows: [{ subkegiatan: 'C', opd: 'Dinas Sosial', realisasi: 0 }] }],
    },
    {
      why: 'the plan of another OPD says nothing',
      book: [plan('A'), { rows: [{ subkegiatan: 'C', opd: 'Dinas Kesehatan', realisasi: 500 }] }],
    },
    { why: 'two plans: which one is not known', book: [plan('A'), plan('B'), report('C')] },
    {
      why: 'an indirect target inside the priority village',
      book: [rows({ strategi: 'S2', jenisAktivitas: 'Tidak langsung', lokasi: 'Desa Misal Jaya' }), LIST],
    },
    {
      why: 'a direct target may be anywhere',
      book: [rows({ strategi: 'S2', jenisAktivitas: 'Langsung', lokasi: 'Desa Lain' }), LIST],
    },
  ],
  invalid: [
    {
      why: 'carried out without a budget',
      ...rows(stages('Ya', 'Tidak', 'Ya', 'Ya')),
      finds: [
        {
          messageId: 'tanda',
          cell: 'E2',
          data: { belum: 'alokasi anggaran', sudah: 'penetapan sasaran' },
          related: ['F2'],
        },
      ],
    },
    {
      why: 'a budget whose target was not set',
      ...rows(stages('Ya', 'Ya', 'Tidak', 'Tidak')),
      finds: [
        { messageId: 'tanda', cell: 'F2', data: { belum: 'penetapan sasaran', sudah: 'alokasi anggaran' } },
      ],
    },
    {
      why: 'a target of nobody',
      ...rows({ sasaran: 0 }),
      finds: [{ messageId: 'tanpaSasaran', cell: 'D2', data: { pagu: 100_000n } }],
    },
    {
      why: 'spent without a plan',
      ...rows({ tahapPerencanaan: 'Tidak', realisasi: 500 }),
      finds: [{ messageId: 'tanpaRencana', cell: 'D2', data: { realisasi: 50_000n } }],
    },
    {
      why: 'an indirect target outside the priority villages',
      book: [rows({ strategi: 'S2', jenisAktivitas: 'Tidak langsung', lokasi: 'Desa Lain' }), LIST],
      finds: [{ messageId: 'diLuarLokus', cell: 'F2', data: { isi: 'Desa Lain', jumlah: 1 } }],
    },
    {
      why: 'one of three is not in the plan beside it',
      book: [plan('A', 'B'), report('A', 'B', 'C')],
      finds: [{ messageId: 'tidakDirencanakan', cell: 'A4', data: { realisasi: 50_000n, lembar: 'RAT' } }],
    },
    {
      why: 'most of the report is not in the plan: one fact about the plan',
      book: [plan('A'), report('A', 'B', 'C')],
      finds: [{ messageId: 'rencanaLain', cell: 'A1', data: { jumlah: 2, dari: 3 } }],
    },
  ],
});
