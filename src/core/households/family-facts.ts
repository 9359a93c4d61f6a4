import { CELL_STATE } from '../table/column';
import type { NamedField } from '../table/field';
import type { Row } from '../table/table';
import { readKodeWilayah } from '../values/kode-wilayah';
import type { Hari } from '../values/tanggal';
import { fold } from '../values/text';
import type { Family } from './families';
import {
  cooksWithGasOrKerosene,
  drinksUnsafeWater,
  hasPoorFloor,
  hasPoorRoof,
  hasPoorWall,
  isLitByPln,
  lacksOwnToilet,
  powerOf,
  type Daya,
} from './living-conditions';
import { isAged, OLDEST, readPerson, type Person } from './person';
import type { OpenRow } from './row-reader';
import { anyOf, type Truth } from './truth';

/** Everything a need may depend on, read once per family; `null` is not known. */
export interface FamilyFacts {
  readonly desil: number | null;
  /** The persons the sheets list. */
  readonly persons: readonly Person[];
  /** True when the members are listed, so that "no member is …" can be said. */
  readonly membersListed: boolean;
  /** True where the sheet that lists the persons has a column for schooling. */
  readonly schoolingRecorded: boolean;
  readonly poorFloor: Truth;
  readonly poorWall: Truth;
  readonly poorRoof: Truth;
  readonly litByPln: Truth;
  /** `null` when not recorded. */
  readonly power: Daya | null;
  readonly gasOrKerosene: Truth;
  readonly noOwnToilet: Truth;
  readonly unsafeWater: Truth;
  /** Canonical village code, or `null`. */
  readonly kodeDesa: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
}

/** Reads the facts of one family from its rows: the family's own row first, then its members'. */
export function readFamilyFacts(family: Family, open: OpenRow, acuan: Hari): FamilyFacts {
  const refs = family.row ? [family.row, ...family.members] : family.members;
  const first = <T>(read: (row: Row) => T | null): T | null => {
    for (const ref of refs) {
      const value = read(open(ref));
      if (value !== null) return value;
    }
    return null;
  };
  const text = (field: NamedField): string | null => first((row) => row.text(field));
  const membersListed = family.members.length > 0;
  const personRows = membersListed ? family.members : family.row ? [family.row] : [];
  const persons = personRows.map((ref) => readPerson(open(ref), acuan));
  const penerangan = text('penerangan');
  return {
    desil: first((row) => row.number('desil')),
    persons,
    membersListed,
    schoolingRecorded: personRows.some((ref) => open(ref).has('bersekolah')),
    poorFloor: hasPoorFloor(text('lantai')),
    poorWall: hasPoorWall(text('dinding')),
    poorRoof: hasPoorRoof(text('atap')),
    litByPln: isLitByPln(penerangan),
    power: first(statedPower) ?? powerOf(penerangan),
    gasOrKerosene: cooksWithGasOrKerosene(text('bahanBakar')),
    noOwnToilet: lacksOwnToilet(text('jamban')),
    unsafeWater: drinksUnsafeWater(text('sumberAir')),
    kodeDesa: villageCode(text('kodeWilayah')),
    desa: text('desa'),
    kecamatan: text('kecamatan'),
  };
}

/** What the power column says: something in it that is no power is unreadable, which is not the same as unrecorded. */
function statedPower(row: Row): Daya | null {
  const state = row.state('daya');
  if (state === CELL_STATE.unread || state === CELL_STATE.error) return 'tidak-terbaca';
  const text = row.text('daya');
  return text === null || fold(text) === '' ? null : (powerOf(text) ?? 'tidak-terbaca');
}

const villageCode = (kode: string | null): string | null => {
  const read = readKodeWilayah(kode);
  return read.ok && read.value.tingkat === 'desa' ? read.value.kode : null;
};

/**
 * Whether some person of the family meets a condition. Where the members are not listed, persons unseen may meet
 * it: then it is yes or not known, never no.
 */
export function anyPerson(facts: FamilyFacts, meets: (person: Person) => Truth): Truth {
  const seen = anyOf(facts.persons.map(meets));
  return facts.membersListed ? seen : seen === true ? true : null;
}

/** How many listed persons plainly meet a condition. */
export const countPersons = (facts: FamilyFacts, meets: (person: Person) => Truth): number =>
  facts.persons.filter((person) => meets(person) === true).length;

/** An elderly person who lives alone; needs the list of members. */
export function isElderlyAlone(facts: FamilyFacts, from: number): Truth {
  if (!facts.membersListed) return null;
  const [only, ...others] = facts.persons;
  return only && others.length === 0 ? isAged(only.age, from, OLDEST) : false;
}
