import { programTidakDipetakan } from '../../../src/core/rules/program-tidak-dipetakan';
import { ruleTester } from '../../rule-tester';

const mapping = (...names: readonly string[]) => ({
  role: 'pemetaan' as const,
  rows: names.map((subkegiatan) => ({ subkegiatan, pagu: 1 })),
});
const family = (...pkh: readonly (string | null)[]) => ({
  role: 'keluarga' as const,
  sheet: 'Keluarga',
  rows: pkh.map((yes) => ({ desil: 1, 'penerima.PKH': yes })),
});

ruleTester(programTidakDipetakan, {
  valid: [
    { why: 'mapped by its name', book: [mapping('Penyaluran PKH'), family('Ya')] },
    { why: 'a column nobody receives by', book: [mapping('Jalan'), family('Tidak', null)] },
    { why: 'a workbook without a mapping', book: [family('Ya')] },
    {
      why: 'aid of the pandemic years is on no mapping any more',
      book: [mapping('Jalan'), { role: 'keluarga', rows: [{ desil: 1, 'penerima.BST': 'Ya' }] }],
    },
  ],
  invalid: [
    {
      why: 'a column with recipients of a programme nobody maps',
      book: [mapping('Jalan'), family('Ya', 'Tidak', 'Ya')],
      finds: [{ messageId: 'tidakAda', cell: 'B1', data: { jumlah: 2 }, related: ['B2', 'B4'] }],
    },
    {
      why: 'lists and columns together are said once',
      book: [
        mapping('Penyaluran PKH'),
        { role: 'keluarga', sheet: 'Keluarga', rows: [{ desil: 1, 'penerima.PIP': 'Ya' }] },
        { role: 'penerima', sheet: 'Penerima', rows: [{ programKatalog: 'PIP' }, { programKatalog: 'PKH' }] },
      ],
      finds: [{ messageId: 'tidakAda', cell: 'B1', data: { jumlah: 2 }, related: ['B2', 'Penerima!A2'] }],
    },
    {
      why: 'a list alone points at its first line',
      book: [
        mapping('Jalan'),
        { role: 'penerima', rows: [{ programKatalog: 'PIP' }, { programKatalog: 'PIP' }] },
      ],
      finds: [{ messageId: 'tidakAda', cell: 'A2', related: ['A2:A3'] }],
    },
  ],
});
