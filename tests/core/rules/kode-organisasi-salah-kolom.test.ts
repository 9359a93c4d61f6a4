import { kodeOrganisasiSalahKolom } from '../../../src/core/rules/kode-organisasi-salah-kolom';
import { ruleTester } from '../../rule-tester';

ruleTester(kodeOrganisasiSalahKolom, {
  valid: [
    { row: { kode: '1.02.02.2.01.0014' } },
    { why: 'a sheet without a code column', row: { subkegiatan: 'Sandang' } },
  ],
  invalid: [
    {
      why: 'one among codes of sub kegiatan',
      rows: [{ kode: '1.02.02.2.01.0014' }, { kode: '1.01.2.22.0.00.01.0000' }],
      finds: [{ messageId: 'sel', cell: 'A3', data: { kode: '1.01.2.22.0.00.01.0000' } }],
    },
    {
      why: 'a whole column of them is one habit; blank cells between do not count',
      rows: [
        { kode: '1.01.2.22.0.00.01.0000', subkegiatan: 'a' },
        { kode: null, subkegiatan: 'b' },
        { kode: '1.02.0.00.0.00.02.0000', subkegiatan: 'c' },
        { kode: '1.06.0.00.0.00.08.0000', subkegiatan: 'd' },
      ],
      finds: [{ messageId: 'kolom', cell: 'A2', data: { jumlah: 3 }, related: ['A2', 'A4:A5'] }],
    },
    {
      why: 'a single filled cell is no habit',
      rows: [{ kode: '1.01.2.22.0.00.01.0000', subkegiatan: 'a' }],
      finds: [{ messageId: 'sel', cell: 'A2' }],
    },
  ],
});
