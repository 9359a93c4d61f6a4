import { joinNeedColumns } from '../core/convergence/need-columns';
import { KELAS, scoreEach } from '../core/convergence/score-groups';
import { STATE } from '../core/households/need-states';
import type { RecognisedBook } from '../core/report/checked-book';
import type { CellValue } from '../core/values/cell-value';
import { cellsOf, optionOf, rangesOf } from './arguments';
import { assessRange } from './assessed-range';
import { isRefusal, type FunctionSpec, type Refusal, type ResultCell } from './function-spec';
import { answerFromRanges, LEMBAR_LAIN, type Reckoned } from './range-book';
import { ACUAN } from './reference-day';

const JUDUL = ['Layanan diterima', 'Layanan seharusnya', 'Belum diterima', 'Tidak diketahui', 'Kelengkapan'];
const NOTHING: readonly ResultCell[] = JUDUL.map(() => '');

/** One line of cells for every row of the first range, headings beside its own. */
function completenessOf(book: RecognisedBook, acuan: CellValue, height: number): Reckoned | Refusal {
  const assessed = assessRange(book, acuan);
  if (isRefusal(assessed)) return assessed;
  const scores = scoreEach(joinNeedColumns([assessed]));
  const lines: (readonly ResultCell[])[] = Array.from({ length: height }, () => NOTHING);
  const lineOf = (family: number): readonly ResultCell[] => [
    scores.diterima[family] ?? 0,
    scores.seharusnya[family] ?? 0,
    assessed.needs
      .filter(({ states }) => states[family] === STATE.belum)
      .map(({ need }) => need.nama.id)
      .join(', '),
    scores.tidakDiketahui[family] ?? 0,
    (KELAS[scores.kelas[family] ?? 0] ?? '').replaceAll('-', ' '),
  ];
  const [sheet] = book.sheets;
  const heading = sheet?.headerRows?.[1];
  if (heading !== undefined) lines[heading - 1] = JUDUL;
  for (const { table, family } of assessed.found.tables) {
    if (table !== sheet?.table) continue;
    family.forEach((one, entry) => {
      lines[(table.rows[entry] ?? 1) - 1] = lineOf(one);
    });
  }
  return { result: lines, restsOn: [] };
}

/** How complete what each family receives is, beside the rows of the list. */
export const kelengkapan: FunctionSpec = {
  id: 'KELENGKAPAN',
  description: {
    id: 'Menilai kelengkapan tiap keluarga: layanan diterima, seharusnya, yang belum, yang tidak diketahui. Sebaris dengan rentangnya.',
    en: 'Assesses each family: services received, due, missing and not known, and how complete. Row by row beside the range.',
  },
  parameters: [
    {
      name: 'keluarga',
      kind: 'rentang',
      description: {
        id: 'Daftar keluarga atau anggota keluarga beserta baris judul kolomnya.',
        en: 'The list of families or family members with the row of its headings.',
      },
    },
    ACUAN,
    LEMBAR_LAIN,
  ],
  run([keluarga, acuan, lain]) {
    const cells = cellsOf(keluarga);
    return answerFromRanges([cells, ...rangesOf(lain)], (book) =>
      completenessOf(book, optionOf(acuan), cells.length),
    );
  },
};
