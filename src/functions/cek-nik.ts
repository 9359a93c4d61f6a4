import { describeNik, readNik } from '../core/values/identity';
import { cellsOf } from './arguments';
import { forEachCell } from './each-cell';
import type { FunctionSpec } from './function-spec';

/** What is said of a NIK, in the order it is looked at; the words the formulas of a workbook compare with. */
const HASIL = {
  number: 'angka',
  scientific: 'notasi ilmiah',
  length: 'bukan 16 digit',
  characters: 'bukan digit',
  empty: '',
  'error-value': '',
} as const;

/** Whether a NIK can be one. Never says the NIK again. */
export const cekNik: FunctionSpec = {
  id: 'CEKNIK',
  description: {
    id: 'Memeriksa NIK: "benar", "angka", "notasi ilmiah", "bukan 16 digit", "bukan digit", "tanggal mustahil", atau "nomor urut 0000".',
    en: 'Checks a NIK: "benar" (sound), or in Indonesian what is wrong: number, exponent, length, characters, date, serial 0000.',
  },
  parameters: [
    {
      name: 'nik',
      kind: 'rentang',
      description: {
        id: 'Satu sel atau kolom berisi NIK, tersimpan sebagai teks.',
        en: 'A cell or column with NIK, kept as text.',
      },
    },
  ],
  run: ([nik]) =>
    forEachCell(cellsOf(nik), (cell) => {
      const reading = readNik(cell);
      if (!reading.ok) return HASIL[reading.reason];
      const { tanggalMungkin, serialNol } = describeNik(reading.value);
      if (!tanggalMungkin) return 'tanggal mustahil';
      return serialNol ? 'nomor urut 0000' : 'benar';
    }),
};
