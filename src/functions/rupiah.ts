import { asText } from '../core/table/cell-readers';
import type { CellValue } from '../core/values/cell-value';
import { readRupiah, readSatuan, senToNumber, type Satuan, type Sen } from '../core/values/rupiah';
import { fold } from '../core/values/text';
import { cellsOf, optionOf } from './arguments';
import { forEachCell, rememberingTexts } from './each-cell';
import { refuse, type FunctionSpec, type Refusal, type ResultCell } from './function-spec';

const BUKAN_UANG = refuse('#N/A', {
  id: 'Bukan satu jumlah uang yang dapat dibaca.',
  en: 'Not one amount of money that can be read.',
});
const TERLALU_BESAR = refuse('#NUM!', {
  id: 'Terlalu besar untuk disimpan tepat dalam sel Excel.',
  en: 'Too large to be kept exactly in a cell of Excel.',
});
const SATUAN_SALAH = refuse('#VALUE!', {
  id: 'Satuan harus rupiah, ribu, juta, miliar, atau triliun.',
  en: 'The unit must be rupiah, ribu, juta, miliar or triliun.',
});

/** The amount as a number of rupiah, refused where a cell could not hold it to the sen. */
export function rupiahNumber(sen: Sen): number | Refusal {
  const rupiah = senToNumber(sen);
  const back = readRupiah(rupiah);
  return back.ok && back.value === sen ? rupiah : TERLALU_BESAR;
}

const SATUAN: readonly Satuan[] = [1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

function satuanOf(cell: CellValue): Satuan | null {
  if (cell === null || cell === 0 || fold(asText(cell)) === '') return 1;
  if (typeof cell === 'number') return SATUAN.find((one) => one === cell) ?? null;
  return readSatuan(asText(cell));
}

function readCell(cell: string | number | boolean, satuan: Satuan): ResultCell {
  const reading = readRupiah(cell, { satuan });
  if (reading.ok) return rupiahNumber(reading.value);
  switch (reading.reason) {
    case 'empty':
      return '';
    case 'too-large':
      return TERLALU_BESAR;
    case 'ambiguous': {
      const [ribuan, desimal] = reading.candidates;
      return refuse(
        '#N/A',
        {
          id: 'Angka mendua: {{ribuan}} atau {{desimal}}. Tulis sebagai angka.',
          en: 'Two readings: {{ribuan}} or {{desimal}}. Write it as a number.',
        },
        { ribuan, desimal },
      );
    }
    default:
      return BUKAN_UANG;
  }
}

// One reader a unit, kept from formula to formula.
const READERS = new Map(SATUAN.map((satuan) => [satuan, rememberingTexts((cell) => readCell(cell, satuan))]));

/** An amount of money as a number of rupiah, read from the ways people write one. */
export const rupiah: FunctionSpec = {
  id: 'RUPIAH',
  description: {
    id: 'Membaca jumlah uang menjadi angka rupiah: "Rp 1.250.000,50", "(500.000)", "1,5 miliar". Tulisan mendua dijawab #N/A.',
    en: 'Reads an amount of money as a number of rupiah: "Rp 1.250.000,50", "(500.000)", "1,5 miliar". What has two readings is #N/A.',
  },
  parameters: [
    {
      name: 'nilai',
      kind: 'rentang',
      description: {
        id: 'Satu sel atau rentang berisi jumlah uang, teks atau angka.',
        en: 'A cell or range with amounts of money, text or number.',
      },
    },
    {
      name: 'satuan',
      kind: 'pilihan',
      optional: true,
      description: {
        id: 'Satuan kolomnya: rupiah (bawaan), ribu, juta, miliar, atau triliun. Kata di dalam sel didahulukan.',
        en: 'Unit of the column: rupiah (default), ribu, juta, miliar or triliun. A word in the cell goes first.',
      },
    },
  ],
  run([nilai, unit]) {
    const satuan = satuanOf(optionOf(unit));
    if (satuan === null) return SATUAN_SALAH;
    return forEachCell(cellsOf(nilai), READERS.get(satuan) ?? ((cell) => readCell(cell, satuan)), 'angka');
  },
};
