import { lokusTanpaProgram } from '../../../src/core/rules/lokus-tanpa-program';
import { ruleTester } from '../../rule-tester';

const regions = (...rows: readonly (readonly [string, string, 'Ya' | 'Tidak'])[]) => ({
  role: 'wilayah' as const,
  rows: rows.map(([kodeWilayah, desa, lokusPrioritas]) => ({
    kodeWilayah,
    kecamatan: 'Contoh Utara',
    desa,
    lokusPrioritas,
  })),
});
const mapping = (...lokasi: readonly string[]) => ({
  role: 'pemetaan' as const,
  rows: lokasi.map((text, at) => ({ subkegiatan: `Kegiatan ${String(at)}`, pagu: 1000, lokasi: text })),
});
const LIST = regions(
  ['99.01.01.2001', 'Misal Jaya', 'Ya'],
  ['99.01.01.2002', 'Misal Makmur', 'Ya'],
  ['99.01.01.2003', 'Misal Sentosa', 'Tidak'],
);

ruleTester(lokusTanpaProgram, {
  valid: [
    { why: 'every priority village is named', book: [mapping('Desa Misal Jaya', 'Misal Makmur'), LIST] },
    { why: 'the whole district holds every village', book: [mapping('Seluruh Kecamatan'), LIST] },
    { why: 'its kecamatan holds a village', book: [mapping('Kecamatan Contoh Utara'), LIST] },
    { why: 'without priority marks nothing is known', book: [mapping('Desa Lain')] },
    { why: 'no row says where: that is said by lokasi-kosong', book: [mapping('', '-'), LIST] },
    {
      why: 'a code of the kecamatan covers its villages',
      book: [{ rows: [{ subkegiatan: 'A', pagu: 1, kodeWilayah: '99.01.01' }] }, LIST],
    },
  ],
  invalid: [
    {
      why: 'one priority village is named nowhere; the other villages do not matter',
      book: [mapping('Desa Misal Jaya', 'Desa Misal Sentosa'), LIST],
      finds: [{ messageId: 'desa', cell: 'C3', data: { desa: 'Misal Makmur' } }],
    },
    {
      why: 'supporting rows reach nobody',
      book: [
        {
          rows: [
            { subkegiatan: 'A', lokasi: 'Misal Jaya', jenisAktivitas: 'Langsung' },
            { subkegiatan: 'B', lokasi: 'Misal Makmur', jenisAktivitas: 'Penunjang' },
          ],
        },
        LIST,
      ],
      finds: [{ messageId: 'desa', cell: 'C3' }],
    },
    {
      why: 'a village of the same name in another kecamatan is another village',
      book: [mapping('Desa Misal Jaya', 'Desa Misal Makmur, Kecamatan Contoh Barat'), LIST],
      finds: [{ messageId: 'desa', cell: 'C3' }],
    },
    {
      why: 'none of them: one fact about the lists',
      book: [mapping('Desa Umpama', 'Desa Andai'), LIST],
      finds: [{ messageId: 'semua', cell: 'C1', data: { jumlah: 2 } }],
    },
    {
      why: 'the settings’ own list goes before the sheet’s, and has no cells',
      book: [mapping('Desa Peraga'), LIST],
      settings: {
        lokus: [
          { kode: null, kecamatan: null, desa: 'Peraga' },
          { kode: null, kecamatan: null, desa: 'Desa Tamsil' },
        ],
      },
      finds: [{ messageId: 'pengaturan', cell: 'C1', data: { jumlah: 1, dari: 2, desa: 'Desa Tamsil' } }],
    },
    {
      why: 'a row whose region code nobody can read works nowhere, whatever else it names',
      book: [
        {
          rows: [
            { subkegiatan: 'A', lokasi: 'Misal Jaya', kodeWilayah: null },
            { subkegiatan: 'B', lokasi: 'Misal Makmur', kodeWilayah: 'belum ada' },
          ],
        },
        LIST,
      ],
      finds: [{ messageId: 'desa', cell: 'C3', data: { desa: 'Misal Makmur' } }],
    },
    {
      why: 'a list of codes alone is told by its codes',
      book: [
        { rows: [{ subkegiatan: 'A', pagu: 1, kodeWilayah: '99.01.01.2001' }] },
        {
          role: 'wilayah',
          rows: [
            { kodeWilayah: '99.01.01.2001', lokusPrioritas: 'Ya' },
            { kodeWilayah: '99.01.01.2002', lokusPrioritas: 'Ya' },
          ],
        },
      ],
      finds: [{ messageId: 'desa', cell: 'A3', data: { desa: '99.01.01.2002' } }],
    },
    {
      why: 'none is named, and the first sheet has no column for places',
      book: [{ rows: [{ subkegiatan: 'A', pagu: 1 }] }, mapping('Desa Lain'), LIST],
      finds: [{ messageId: 'semua', cell: 'A1', data: { jumlah: 2 } }],
    },
    {
      why: 'a kecamatan of priority without a village is told by its name',
      book: [
        mapping('Desa Misal Jaya'),
        {
          role: 'wilayah',
          rows: [
            { kecamatan: 'Contoh Utara', desa: 'Misal Jaya', lokusPrioritas: 'Ya' },
            { kecamatan: 'Contoh Selatan', desa: null, lokusPrioritas: 'Ya' },
          ],
        },
      ],
      finds: [{ messageId: 'desa', cell: 'B3', data: { desa: 'Contoh Selatan' } }],
    },
  ],
});
