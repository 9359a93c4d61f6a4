import { nikKosong } from '../../../src/core/rules/nik-kosong';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const [A = null, B = null] = [1, 2].map((serial) => syntheticNik({ serial }));

ruleTester(nikKosong, {
  valid: [
    { role: 'keluarga', rows: [{ nik: A }, { nik: B }] },
    {
      why: 'what is there but wrong is another rule’s',
      role: 'keluarga',
      rows: [{ nik: A }, { nik: '123' }],
    },
    {
      why: 'a lost NIK is another rule’s',
      role: 'keluarga',
      rows: [{ nik: A }, { nik: 9_901_011_508_900_000 }],
    },
    {
      why: 'a required column that is not there is said by kolom-wajib-hilang',
      role: 'keluarga',
      rows: [{ nama: 'Uji', desil: 1 }],
    },
    { why: 'a mapping sheet has no NIK', role: 'pemetaan', rows: [{ subkegiatan: 'A', pagu: 1 }] },
  ],
  invalid: [
    {
      why: 'an empty cell beside a filled one',
      role: 'individu',
      rows: [{ nik: A }, { nik: null }, { nik: '-' }],
      finds: [
        { messageId: 'kosong', cell: 'A3' },
        { messageId: 'kosong', cell: 'A4' },
      ],
    },
    {
      why: 'a blank column is said once',
      role: 'penerima',
      rows: [
        { programKatalog: 'PKH', nik: null },
        { programKatalog: 'PKH', nik: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
