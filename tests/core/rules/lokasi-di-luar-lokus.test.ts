import { lokasiDiLuarLokus } from '../../../src/core/rules/lokasi-di-luar-lokus';
import { ruleTester, type TestRow } from '../../rule-tester';

const LIST = {
  role: 'wilayah' as const,
  rows: [
    { kodeWilayah: '99.01.01.2001', kecamatan: 'Contoh Utara', desa: 'Misal Jaya', lokusPrioritas: 'Ya' },
    {
      kodeWilayah: '99.01.01.2003',
      kecamatan: 'Contoh Utara',
      desa: 'Misal Sentosa',
      lokusPrioritas: 'Tidak',
    },
  ],
};
const mapping = (...rows: readonly TestRow[]) => ({
  role: 'pemetaan' as const,
  rows: rows.map((row) => ({ subkegiatan: 'A', pagu: 1, ...row })),
});

ruleTester(lokasiDiLuarLokus, {
  valid: [
    { why: 'a priority village', book: [mapping({ lokasi: 'Desa Misal Jaya' }), LIST] },
    { why: 'the whole district holds it', book: [mapping({ lokasi: 'Seluruh Kecamatan' }), LIST] },
    { why: 'of two villages one is enough', book: [mapping({ lokasi: 'Desa Lain, Desa Misal Jaya' }), LIST] },
    {
      why: 'a kecamatan with a priority village in it',
      book: [mapping({ lokasi: 'Kec. Contoh Utara' }), LIST],
    },
    { why: 'a building is no village', book: [mapping({ lokasi: 'Aula Dinas Sosial' }), LIST] },
    { why: 'without a list nothing is known', book: [mapping({ lokasi: 'Desa Lain' })] },
    {
      why: 'an office has no locus',
      book: [mapping({ lokasi: 'Desa Lain', jenisAktivitas: 'Penunjang' }), LIST],
    },
    {
      why: 'an indirect target of strategy 2 is tahap-terputus’ business',
      book: [mapping({ lokasi: 'Desa Lain', strategi: 'S2', jenisAktivitas: 'Tidak langsung' }), LIST],
    },
    {
      why: 'a code says nothing where the list has names only',
      book: [mapping({ kodeWilayah: '99.01.01.2003' })],
      settings: { lokus: [{ kode: null, kecamatan: null, desa: 'Misal Jaya' }] },
    },
  ],
  invalid: [
    {
      why: 'a village that says it is one',
      book: [mapping({ lokasi: 'Desa Misal Jaya' }, { lokasi: 'Desa Lain' }), LIST],
      finds: [{ messageId: 'luar', cell: 'C3', data: { isi: 'Desa Lain', jumlah: 1 } }],
    },
    {
      why: 'a listed village without priority, by its bare name and by its code',
      book: [
        mapping({ lokasi: 'Misal Sentosa' }, { kodeWilayah: '99.01.01.2003' }, { lokasi: 'Desa Misal Jaya' }),
        LIST,
      ],
      finds: [
        { messageId: 'luar', cell: 'C2' },
        { messageId: 'luar', cell: 'D3' },
      ],
    },
    {
      why: 'none of three locations: the list is of another district',
      book: [mapping({ lokasi: 'Desa A' }, { lokasi: 'Desa B' }, { lokasi: 'Desa C' }), LIST],
      finds: [{ messageId: 'semua', cell: 'C1', data: { baris: 3, jumlah: 1 } }],
    },
  ],
});
