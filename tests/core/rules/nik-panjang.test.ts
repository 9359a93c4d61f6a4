import { nikPanjang } from '../../../src/core/rules/nik-panjang';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = syntheticNik();

ruleTester(nikPanjang, {
  valid: [
    { row: { nik } },
    {
      why: 'a blank cell and a dash',
      rows: [
        { nik: null, nama: 'Uji' },
        { nik: '-', nama: 'Uji' },
      ],
    },
    { why: 'a number', row: { nik: 9_901_011_508_900_010 } },
    { why: 'scientific notation', row: { nik: '9,90E+15' } },
    { why: 'an impossible date in 16 clean digits', row: { nik: syntheticNik({ bulan: 13 }) } },
    {
      why: 'a merged cell is looked at once, where it stands',
      grid: gridOf(
        'Individu',
        [
          ['NIK', 'Nama', 'Hubungan Keluarga'],
          [nik, 'Uji Satu', 'Kepala Keluarga'],
          [null, 'Uji Dua', 'Istri'],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'fifteen digits',
      row: { nik: nik.slice(1) },
      finds: [{ messageId: 'panjang', cell: 'A2', fix: null, data: { panjang: 15 } }],
    },
    {
      why: 'seventeen digits',
      row: { nik: `${nik}1` },
      finds: [{ messageId: 'panjang', data: { panjang: 17 } }],
    },
    {
      why: 'the letter O is not a zero, and is not made one',
      row: { nik: `99O1${nik.slice(4)}` },
      finds: [{ messageId: 'karakter', fix: null, suggest: [], data: { tanda: 'O' } }],
    },
    {
      why: 'a name in the NIK column is not repeated in the message',
      row: { nik: 'Budi Uji Coba' },
      finds: [{ messageId: 'karakter', data: { tanda: 'B C U a b' } }],
    },
    { why: 'a boolean', row: { nik: true }, finds: [{ messageId: 'karakter' }] },
    { why: 'a lone dot', row: { nik: '.' }, finds: [{ messageId: 'karakter', data: { tanda: '.' } }] },
    {
      why: 'an apostrophe typed into the text is taken out',
      row: { nik: `'${nik}` },
      finds: [{ messageId: 'tanda', fix: nik, data: { nomor: '9901********0001' } }],
    },
    {
      why: 'spaces and dots are taken out',
      rows: [{ nik: '9901.0115 0890-0001' }, { nik: `${nik} ` }],
      finds: [
        { messageId: 'tanda', cell: 'A2', fix: nik },
        { messageId: 'tanda', cell: 'A3', fix: nik },
      ],
    },
  ],
});
