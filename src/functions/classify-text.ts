import type { Kamus } from '../core/taxonomy/kamus';
import type { Program } from '../core/taxonomy/program';
import { findSubkelompok, SUBKELOMPOK, type Subkelompok } from '../core/taxonomy/strategi';
import { asText } from '../core/table/cell-readers';
import type { CellValue } from '../core/values/cell-value';
import { fold } from '../core/values/text';
import { cellsOf, optionOf } from './arguments';
import { forEachCell, rememberingTexts } from './each-cell';
import { isRefusal, refuse, type ParameterSpec, type Refusal, type Result } from './function-spec';
import { kamusOf } from './settings-argument';

/** What texts are sorted by: the names of strategies, or of klaster. */
export interface Sorting<Id extends string> {
  /** A text that is itself a name or a number of one. */
  readonly find: (text: string) => Id | null;
  /** The one a subgroup stands in, or a refusal where that is too weakly founded. */
  readonly ofSubkelompok: (subkelompok: Subkelompok) => Id | Refusal;
  /** The one a programme stands in; `null` where it may stand in more than one. */
  readonly ofProgram: (program: Program) => Id | Refusal | null;
  readonly names: readonly { readonly id: Id; readonly nama: { readonly id: string } }[];
}

const TAK_DIKENAL = refuse('#N/A', {
  id: 'Teks ini bukan strategi, klaster, subkelompok, atau program yang dikenal.',
  en: 'This text is no strategy, klaster, subgroup or programme that is known.',
});
const LEBIH_DARI_SATU = refuse('#N/A', {
  id: 'Teks ini menyebut program yang berbeda tempatnya; pecah barisnya atau tetapkan sendiri.',
  en: 'This text names programmes that stand in different places; split the row or decide yourself.',
});
const TERBUKA = refuse('#N/A', {
  id: 'Program ini dapat berdiri di lebih dari satu tempat; tetapkan sendiri.',
  en: 'This programme may stand in more than one place; decide yourself.',
});
const BENTUK_SALAH = refuse('#VALUE!', {
  id: 'Bentuk harus "kode" atau "nama".',
  en: 'The form must be "kode" or "nama".',
});

/** The argument that says how an answer is written. */
export const BENTUK: ParameterSpec = {
  name: 'bentuk',
  kind: 'pilihan',
  optional: true,
  description: {
    id: '"kode" (bawaan) menulis S1 atau K1; "nama" menulis namanya.',
    en: '"kode" (default) writes S1 or K1; "nama" writes the Indonesian name.',
  },
};

/**
 * Sorts the texts of a range: what a text says itself, else its subgroup, else the programme it names. Programmes are
 * found as the panel finds them, whole words in a longer text too. Answers '' for blank cells; anything not certain is refused.
 */
export function classifyTexts<Id extends string>(
  [texts, form, settings]: readonly unknown[],
  sorting: Sorting<Id>,
): Result {
  const kamus = kamusOf(settings);
  if (isRefusal(kamus)) return kamus;
  const bentuk = fold(asText(withoutZero(optionOf(form))));
  if (!['', 'kode', 'nama'].includes(bentuk)) return BENTUK_SALAH;
  const classified = classifierOf(kamus, sorting);
  const nameOf = (id: string): string => sorting.names.find((one) => one.id === id)?.nama.id ?? id;
  return forEachCell(cellsOf(texts), (cell) => {
    const found = classified(cell);
    return typeof found === 'string' && bentuk === 'nama' ? nameOf(found) : found;
  });
}

type Classifier = (cell: string | number | boolean) => string | Refusal;
const CLASSIFIERS = new WeakMap<object, WeakMap<Kamus, Classifier>>();

/** One classifier for the same words, kept from formula to formula: a column may hold one in every cell. */
function classifierOf<Id extends string>(kamus: Kamus, sorting: Sorting<Id>): Classifier {
  const ofSorting = CLASSIFIERS.get(sorting) ?? new WeakMap<Kamus, Classifier>();
  CLASSIFIERS.set(sorting, ofSorting);
  const ready =
    ofSorting.get(kamus) ??
    rememberingTexts((cell): string | Refusal => {
      const text = asText(cell);
      return fold(text) === '' ? '' : classify(text, kamus, sorting);
    });
  ofSorting.set(kamus, ready);
  return ready;
}

const withoutZero = (cell: CellValue): CellValue => (cell === 0 ? null : cell);

function classify<Id extends string>(text: string, kamus: Kamus, sorting: Sorting<Id>): Id | Refusal {
  const stated = sorting.find(text);
  if (stated !== null) return stated;
  const id = findSubkelompok(text);
  const subkelompok = SUBKELOMPOK.find((one) => one.id === id);
  if (subkelompok) return sorting.ofSubkelompok(subkelompok);
  const [first, ...others] = new Set(
    kamus.findProgram(text).map(({ program }) => sorting.ofProgram(kamus.programOf(program))),
  );
  if (first === undefined) return TAK_DIKENAL;
  if (others.length > 0) return LEBIH_DARI_SATU;
  return first ?? TERBUKA;
}
