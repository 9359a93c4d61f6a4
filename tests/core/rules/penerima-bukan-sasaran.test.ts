import { penerimaBukanSasaran } from '../../../src/core/rules/penerima-bukan-sasaran';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const [A, B, C, D] = [1, 2, 3, 4].map((serial) => syntheticNik({ serial }));
const family = { role: 'keluarga' as const, rows: [A, B, C].map((nik) => ({ nik: nik ?? null, desil: 1 })) };
const list = (...niks: readonly (string | null | undefined)[]) => ({
  role: 'penerima' as const,
  rows: niks.map((nik) => ({ programKatalog: 'PKH', nik: nik ?? null })),
});

ruleTester(penerimaBukanSasaran, {
  valid: [
    { why: 'all recipients are among the families', book: [family, list(A, B)] },
    { why: 'a workbook without target lists cannot say who is a stranger', book: [list(D)] },
    { why: 'an unreadable NIK is another rule’s', book: [family, list(A, '123')] },
    {
      why: 'a member counts as much as a head',
      book: [
        { role: 'individu', rows: [{ nik: D ?? null, hubungan: 'Anak' }] },
        { role: 'penerima', rows: [{ programKatalog: 'PIP', nik: D ?? null }] },
      ],
    },
    {
      why: 'the family’s id leads to it where the NIK does not',
      book: [
        { role: 'keluarga', rows: [{ nik: A ?? null, idKeluarga: 'K-1', desil: 1 }] },
        { role: 'penerima', rows: [{ programKatalog: 'PKH', nik: D ?? null, idKeluarga: 'K-1' }] },
      ],
    },
  ],
  invalid: [
    {
      why: 'one of three is in no target list',
      book: [family, list(A, D, B)],
      finds: [{ messageId: 'asing', cell: 'B3' }],
    },
    {
      why: 'most of the list is strange: said once',
      book: [family, list(A, D, syntheticNik({ serial: 5 }))],
      finds: [{ messageId: 'sebagianBesar', cell: 'B1', data: { jumlah: 2, dari: 3 } }],
    },
  ],
});
