import { summariseBudget, UNMAPPED, type BudgetFigure } from '../core/budget/budget';
import { countUnreadAmounts } from '../core/budget/unread-amounts';
import { tablesOf, type RecognisedBook } from '../core/report/checked-book';
import { asText } from '../core/table/cell-readers';
import { findStrategi, STRATEGI, type StrategiId } from '../core/taxonomy/strategi';
import type { CellValue } from '../core/values/cell-value';
import { asSen } from '../core/values/rupiah';
import { fold } from '../core/values/text';
import { cellsOf, optionOf, rangesOf } from './arguments';
import {
  refuse,
  type FunctionSpec,
  type ParameterSpec,
  type Refusal,
  type Result,
  type ResultCell,
} from './function-spec';
import { answerFromRanges, LEMBAR_LAIN, type Reckoned } from './range-book';
import { rupiahNumber } from './rupiah';

const UKURAN = ['pagu', 'realisasi', 'subkegiatan'] as const;
type Ukuran = (typeof UKURAN)[number];

const BUKAN_PEMETAAN = refuse('#N/A', {
  id: 'Rentang ini tidak dikenali sebagai lembar pemetaan. Sertakan baris judul kolomnya.',
  en: 'This range is not recognised as a mapping sheet. Include the row of its headings.',
});
const STRATEGI_SALAH = refuse('#VALUE!', {
  id: 'Strategi harus S1, S2, atau S3.',
  en: 'The strategy must be S1, S2 or S3.',
});
const UKURAN_SALAH = refuse('#VALUE!', {
  id: 'Ukuran harus pagu, realisasi, atau subkegiatan.',
  en: 'The measure must be pagu, realisasi or subkegiatan.',
});

const JUDUL = ['Strategi', 'Nama', 'Sub kegiatan', 'Pagu', 'Realisasi'];
const TAK_TERBACA = 'TAK_TERBACA';

type Amounts = Pick<BudgetFigure, 'subkegiatan' | 'pagu' | 'realisasi'>;
const NONE: Amounts = { subkegiatan: 0, pagu: asSen(0n), realisasi: asSen(0n) };

const numberOf = (line: Amounts, ukuran: Ukuran): ResultCell =>
  ukuran === 'subkegiatan' ? line.subkegiatan : rupiahNumber(line[ukuran]);

const lineOf = (key: string, name: string, line: Amounts): readonly ResultCell[] => [
  ...[key, name, line.subkegiatan],
  ...[rupiahNumber(line.pagu), rupiahNumber(line.realisasi)],
];

function sumsOf(book: RecognisedBook, wanted: StrategiId | null, ukuran: Ukuran): Reckoned | Refusal {
  if (book.sheets[0]?.role !== 'pemetaan') return BUKAN_PEMETAAN;
  const tables = tablesOf(book, 'pemetaan');
  const { strategi, total } = summariseBudget(tables);
  const figures = new Map(strategi.map((one) => [one.key, one]));
  const unread = countUnreadAmounts(tables);
  if (wanted !== null) {
    // One number leaves no room to say that it is not all.
    if (unread > 0 && ukuran !== 'subkegiatan') return refuse('#N/A', TAK_LENGKAP, { sel: unread });
    return alone([[numberOf(figures.get(wanted) ?? NONE, ukuran)]]);
  }
  const unmapped = figures.get(UNMAPPED);
  return alone([
    JUDUL,
    ...STRATEGI.map(({ id, nama }) => lineOf(id, nama.id, figures.get(id) ?? NONE)),
    ...(unmapped ? [lineOf(UNMAPPED, unmapped.name.id, unmapped)] : []),
    lineOf('TOTAL', 'Total', total),
    ...(unread > 0
      ? [[TAK_TERBACA, 'Sel anggaran tak terbaca, tidak ikut dijumlahkan', unread, '', '']]
      : []),
  ]);
}

// Amounts are added up row by row, and 0 adds nothing to any of them.
const alone = (result: Result): Reckoned => ({ result, restsOn: [] });

const TAK_LENGKAP = {
  id: '{{sel}} sel anggaran tidak terbaca dan tidak ikut dijumlahkan; periksa di panel.',
  en: '{{sel}} budget cells cannot be read and are in no sum; check them in the pane.',
};

const blank = (cell: CellValue): boolean => cell === null || cell === 0 || fold(asText(cell)) === '';

const TABEL: ParameterSpec = {
  name: 'pemetaan',
  kind: 'rentang',
  description: {
    id: 'Lembar pemetaan program beserta baris judul kolomnya.',
    en: 'A sheet that maps programmes, with the rows of its headings.',
  },
};

/** The budget of a mapping sheet by strategy, exact to the sen. */
export const jumlahStrategi: FunctionSpec = {
  id: 'JUMLAHSTRATEGI',
  description: {
    id: 'Menjumlahkan sub kegiatan, pagu, dan realisasi lembar pemetaan per strategi, beserta yang belum dipetakan dan total.',
    en: 'Adds up sub kegiatan, pagu and realisasi of a mapping sheet by strategy, with what is not mapped and the total.',
  },
  parameters: [
    TABEL,
    {
      name: 'strategi',
      kind: 'pilihan',
      optional: true,
      description: {
        id: 'S1, S2, atau S3 untuk satu angka; tanpa ini seluruh tabel.',
        en: 'S1, S2 or S3 for one number; without it the whole table.',
      },
    },
    {
      name: 'ukuran',
      kind: 'pilihan',
      optional: true,
      description: {
        id: 'pagu (bawaan), realisasi, atau subkegiatan; untuk satu angka.',
        en: 'pagu (default), realisasi or subkegiatan; for the one number.',
      },
    },
    LEMBAR_LAIN,
  ],
  run([tabel, strategi, measure, lain]) {
    const asked = optionOf(strategi);
    const wanted = blank(asked) ? null : findStrategi(asText(asked));
    if (!blank(asked) && wanted === null) return STRATEGI_SALAH;
    const given = optionOf(measure);
    const ukuran = blank(given) ? 'pagu' : UKURAN.find((one) => one === fold(asText(given)).replace(' ', ''));
    if (ukuran === undefined) return UKURAN_SALAH;
    return answerFromRanges([cellsOf(tabel), ...rangesOf(lain)], (book) => sumsOf(book, wanted, ukuran));
  },
};
