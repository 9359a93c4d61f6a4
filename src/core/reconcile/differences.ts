import type { Field } from '../table/field';
import { int32At, uint16At, uint32At, uint8At } from '../values/at';
import { calendarOf } from '../values/tanggal';
import { livesElsewhere, NONE } from './places';
import { isSameName } from './person-name';
import { birthKeyOf, NO_DAY, saidByNik, type Sides } from './records';

/** What two rows of one person are held against each other by. */
export const COMPARED_FIELDS = [
  'nik',
  'nomorKk',
  'nama',
  'tanggalLahir',
  'jenisKelamin',
  'desil',
  'desa',
] as const satisfies readonly Field[];
/** One of {@link COMPARED_FIELDS}. */
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** A part of a date that differs. */
export type DatePart = 'hari' | 'bulan' | 'tahun';

/** A field in which two rows of one person differ; a value one of them lacks is no difference. */
export interface Difference {
  readonly field: ComparedField;
  /** The side whose birth date or sex the NIK both bear agrees with; `null` where it agrees with neither or says nothing. */
  readonly nikSays: 'a' | 'b' | null;
  /** The parts in which two birth dates differ; empty for other fields. */
  readonly parts: readonly DatePart[];
}

/** The fields in which a row of A and a row of B differ, in the order of {@link COMPARED_FIELDS}. */
export function differencesOf(
  { a, b, dictionary }: Sides,
  left: number,
  right: number,
): readonly Difference[] {
  const found: Difference[] = [];
  const differ = (
    field: ComparedField,
    nikSays: Difference['nikSays'] = null,
    parts: Difference['parts'] = [],
  ): void => {
    found.push({ field, nikSays, parts });
  };
  const known = (one: number | undefined, other: number | undefined, none: number): boolean =>
    one !== undefined && other !== undefined && one !== none && other !== none && one !== other;

  if (known(a.nik[left], b.nik[right], NONE)) differ('nik');
  if (known(a.kk[left], b.kk[right], NONE)) differ('nomorKk');
  if (known(a.name[left], b.name[right], NONE)) {
    const one = dictionary.nameOf(int32At(a.name, left, NONE));
    const other = dictionary.nameOf(int32At(b.name, right, NONE));
    if (one && other && !isSameName(one, other)) differ('nama');
  }
  const shared = a.nik[left] === b.nik[right] ? int32At(a.nik, left, NONE) : NONE;
  const said = shared >= 0 ? saidByNik(dictionary.nik.text(shared)) : { birth: NONE, sex: 0 };
  const sideOf = (one: boolean, other: boolean): Difference['nikSays'] =>
    one === other ? null : one ? 'a' : 'b';
  const [bornA, bornB] = [int32At(a.born, left, NO_DAY), int32At(b.born, right, NO_DAY)];
  if (known(bornA, bornB, NO_DAY)) {
    const nikSays =
      said.birth === NONE ? null : sideOf(birthKeyOf(bornA) === said.birth, birthKeyOf(bornB) === said.birth);
    differ('tanggalLahir', nikSays, partsOf(bornA, bornB));
  }
  const [sexA, sexB] = [uint8At(a.statedSex, left), uint8At(b.statedSex, right)];
  if (known(sexA, sexB, 0))
    differ('jenisKelamin', said.sex === 0 ? null : sideOf(sexA === said.sex, sexB === said.sex));
  if (known(a.desil[left], b.desil[right], 0)) differ('desil');
  const placesA = a.places[uint16At(a.tableOf, left)];
  const placesB = b.places[uint16At(b.tableOf, right)];
  if (
    placesA &&
    placesB &&
    livesElsewhere(placesA, uint32At(a.entryOf, left), placesB, uint32At(b.entryOf, right))
  ) {
    differ('desa');
  }
  return found;
}

function partsOf(one: number, other: number): readonly DatePart[] {
  const [left, right] = [calendarOf(one), calendarOf(other)];
  return (['hari', 'bulan', 'tahun'] as const).filter((part) => left[part] !== right[part]);
}
