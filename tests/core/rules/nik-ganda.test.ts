import { nikGanda } from '../../../src/core/rules/nik-ganda';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const first = syntheticNik({ serial: 1 });
const second = syntheticNik({ serial: 2 });

ruleTester(nikGanda, {
  valid: [
    { rows: [{ nik: first }, { nik: second }] },
    {
      why: 'empty and unread cells repeat',
      rows: [{ nik: 'x' }, { nik: 'x' }, { nik: null }, { nik: null }],
    },
    {
      why: 'numbers that lost their digits repeat by loss',
      rows: [{ nik: syntheticNik({ serial: 0 }) }, { nik: syntheticNik({ serial: 0 }) }],
    },
    {
      why: 'the same person in the list of families and in that of individuals',
      book: [
        { role: 'keluarga', rows: [{ nik: first }] },
        { role: 'individu', rows: [{ nik: first }] },
      ],
    },
    {
      why: 'a recipient list, which has a rule of its own',
      role: 'penerima',
      rows: [{ nik: first }, { nik: first }],
    },
    {
      why: 'one NIK merged over two rows is written once',
      grid: gridOf(
        'Individu',
        [
          ['NIK', 'Nama', 'Hubungan Keluarga'],
          [first, 'Uji Satu', 'Kepala Keluarga'],
          [null, 'Uji Dua', 'Istri'],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'one finding with every other place',
      rows: [{ nik: first }, { nik: second }, { nik: `'${first}` }, { nik: first }],
      finds: [
        {
          messageId: 'ganda',
          cell: 'A2',
          related: ['A4', 'A5'],
          data: { jumlah: 3, nik: '9901********0001' },
        },
      ],
    },
    {
      why: 'two people, two findings',
      role: 'individu',
      rows: [{ nik: first }, { nik: second }, { nik: second }, { nik: first }],
      finds: [
        { messageId: 'ganda', cell: 'A2', related: ['A5'] },
        { messageId: 'ganda', cell: 'A3', related: ['A4'] },
      ],
    },
  ],
});
