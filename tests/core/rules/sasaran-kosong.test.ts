import { sasaranKosong } from '../../../src/core/rules/sasaran-kosong';
import { ruleTester } from '../../rule-tester';

ruleTester(sasaranKosong, {
  valid: [
    { row: { sasaran: 500 } },
    { why: 'a text that is no count is another rule’s', row: { sasaran: 'masyarakat miskin' } },
    {
      why: 'supporting activities have no recipients',
      rows: [
        { sasaran: 5, jenisAktivitas: 'Langsung' },
        { sasaran: null, jenisAktivitas: 'Penunjang' },
      ],
    },
  ],
  invalid: [
    {
      why: 'a blank cell and a dash',
      rows: [
        { sasaran: 5, jenisAktivitas: 'Langsung' },
        { sasaran: null, jenisAktivitas: 'Langsung' },
        { sasaran: '-', jenisAktivitas: null },
      ],
      finds: [
        { messageId: 'kosong', cell: 'A3' },
        { messageId: 'kosong', cell: 'A4' },
      ],
    },
    {
      why: 'a blank column is one mistake',
      rows: [
        { subkegiatan: 'a', sasaran: null },
        { subkegiatan: 'b', sasaran: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
