import { recogniseBook, type RecognisedBook } from '../core/report/checked-book';
import { kindOf, type FieldKind } from '../core/table/field';
import { gridOf } from '../core/table/grid';
import type { RecognisedSheet } from '../core/schema/recognise';
import type { Cells } from './arguments';
import {
  isRefusal,
  refuse,
  type ParameterSpec,
  type Refusal,
  type Result,
  type ResultCell,
} from './function-spec';
import { tellsBlanks, withoutZeros } from './range-grid';
import { PENGATURAN_RUSAK } from './settings-argument';

/** The argument that hands over more sheets of the workbook. */
export const LEMBAR_LAIN: ParameterSpec = {
  name: 'lembar_lain',
  kind: 'rentangLain',
  optional: true,
  description: {
    id: 'Rentang lembar lain yang ikut dihitung: anggota keluarga, penerima bantuan, dan pengaturan Konvergen.',
    en: 'Ranges of other sheets that count too: family members, recipients, and the Konvergen settings.',
  },
};

const MENDUA = refuse('#N/A', {
  id: 'Excel menyerahkan sel kosong sebagai 0 dan di sini bedanya menentukan. Ganti rentangnya dengan IF(rentang="";"";IF(rentang=0;"0";rentang)).',
  en: 'Excel hands over blank cells as 0, and here the difference decides. Replace the range by IF(range="","",IF(range=0,"0",range)).',
});

/** An answer, and the bytes it is added up from. */
export interface Reckoned {
  readonly result: Result;
  /** Sums may come out alike by chance: where these differ, nothing of the answer holds. */
  readonly restsOn: readonly Uint8Array[];
}

/**
 * Works an answer out of ranges as the panel does of sheets. Where Excel hands over blank cells as 0, the answer is worked
 * out twice, with every such cell blank and with every one 0: what comes out the same either way holds, the rest is refused
 * cell by cell. A blank is "not known" to the analyses, and to know more never takes back what was certain: so what is the
 * same at both ends is the same for every mixture of them.
 *
 * @param ranges one range a sheet, with the rows of its header; the first is the one the function is about.
 */
export function answerFromRanges(
  ranges: readonly Cells[],
  answer: (book: RecognisedBook) => Reckoned | Refusal,
): Result {
  const asGiven = tellsBlanks(ranges) || !ranges.some(hasZero);
  const blank = openBook(asGiven ? ranges : ranges.map(withoutZeros));
  if (blank.ground.damaged) return PENGATURAN_RUSAK;
  const first = answer(blank);
  if (isRefusal(first)) return first;
  const zeros = asGiven ? [] : ranges.map((cells, at) => restoreZeros(cells, blank.sheets[at]));
  if (!zeros.some(hasZero)) return first.result;
  const second = answer(openBook(zeros));
  if (isRefusal(second) || !first.restsOn.every((bytes, at) => isEqual(bytes, second.restsOn[at])))
    return MENDUA;
  return whereTheyAgree(first.result, second.result);
}

const isEqual = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
  one.length === other?.length && one.every((byte, at) => byte === other[at]);

/** Columns of a mapping sheet in which 0 is something to say. */
const COUNTED: readonly FieldKind[] = ['rupiah', 'jumlah', 'desil', 'yaTidak', 'tanggal'];

const hasZero = (cells: Cells): boolean => cells.some((line) => line.includes(0));

const openBook = (ranges: readonly Cells[]): RecognisedBook =>
  recogniseBook(
    '',
    ranges.map((cells, at) => gridOf(`Rentang ${String(at + 1)}`, cells)),
  );

/**
 * The range with its 0 where one may have been meant: below the header, in columns that mean something, and not in rows
 * that hold nothing else. In a mapping sheet only where numbers stand: nobody names a strategy 0.
 */
function restoreZeros(cells: Cells, sheet: RecognisedSheet | undefined): Cells {
  const [, below] = sheet?.headerRows ?? [0, Number.POSITIVE_INFINITY];
  const columns = new Set(
    sheet?.columns.flatMap(({ field, column }) =>
      field !== null && (sheet.role !== 'pemetaan' || COUNTED.includes(kindOf(field))) ? [column] : [],
    ),
  );
  return cells.map((line, row) => {
    const isBlankRow = line.every((cell) => cell === 0 || cell === null || cell === '');
    return line.map((cell, column) =>
      cell === 0 && (isBlankRow || row < below || !columns.has(column)) ? null : cell,
    );
  });
}

function whereTheyAgree(one: Result, other: Result): Result {
  if (isRefusal(one)) return isRefusal(other) ? one : MENDUA;
  if (isRefusal(other) || one.length !== other.length) return MENDUA;
  if (one.some((line, row) => line.length !== other[row]?.length)) return MENDUA;
  return one.map((line, row) =>
    line.map((cell, column): ResultCell => (isSame(cell, other[row]?.[column]) ? cell : MENDUA)),
  );
}

const isSame = (one: ResultCell, other: ResultCell | undefined): boolean =>
  one === other || (isRefusal(one) && isRefusal(other) && one.message.id === other.message.id);
