import type { KondisiAnggota, SifatAnggota } from '../taxonomy/kondisi';
import { int32At, uint8At } from '../values/at';
import type { Hari } from '../values/tanggal';
import { OLDEST } from './age';
import type { Families } from './families';
import { fillPersons } from './fill-persons';
import { and, fold2, mapColumn, NO, noIsUnknown, not, or, truthColumn, UNKNOWN, YES } from './kleene';
import { AGES, readPersons, type PersonColumns } from './person-columns';

/** The numbers of a need's condition by name. */
export type Numbers = (angka: number | string) => number;

/** The persons of all families, and what is true of them. */
export interface People {
  /** Per family 1 where the sheet that lists its persons has a column for schooling. */
  readonly schoolingRecorded: Uint8Array;
  /** Per family how many persons its sheets list, the head alone where members are not listed; 255 and more as 255. */
  readonly count: Uint8Array;
  /** Per family whether some member meets a condition; where members are not listed the head can only say yes. */
  readonly any: (kondisi: KondisiAnggota, numbers: Numbers) => Uint8Array;
  /** Per family whether it is one person who meets a condition; needs the list of members. */
  readonly alone: (kondisi: KondisiAnggota, numbers: Numbers) => Uint8Array;
  /** The rows of one family's persons that plainly meet a condition, by table and entry. */
  readonly meeting: (family: number, kondisi: KondisiAnggota, numbers: Numbers) => readonly PersonRef[];
}

/** A person by the place of the table among the families' tables, and the entry. */
export interface PersonRef {
  readonly table: number;
  readonly index: number;
}

/** Opens the persons of joined families at a day. */
export function peopleOf(families: Families, acuan: Hari): People {
  const { tables, personLevel, membersListed, length } = families;
  const columns = new Map<number, PersonColumns>();
  const columnsOf = (at: number): PersonColumns | null => {
    const linked = tables[at];
    if (!linked) return null;
    const known = columns.get(at) ?? readPersons(linked.table, acuan);
    columns.set(at, known);
    return known;
  };
  // Tables none of whose rows are persons of theirs are not read.
  const used = tables.flatMap(({ level, family }, at) =>
    families.isPlain || family.some((one) => personLevel[one] === level) ? [at] : [],
  );
  if (!families.isPlain) fillPersons(families, used, columnsOf);
  const schoolingRecorded = new Uint8Array(length);
  const count = new Uint8Array(length);
  if (families.isPlain) {
    count.fill(1);
    schoolingRecorded.fill(Number(tables[0]?.table.columns.has('bersekolah') === true));
  }
  for (const at of families.isPlain ? [] : used) {
    const { family = new Int32Array(), level = 0, table } = tables[at] ?? {};
    const recorded = Number(table?.columns.has('bersekolah') === true);
    for (const one of family) {
      if (personLevel[one] !== level) continue;
      count[one] = Math.min(255, uint8At(count, one) + 1);
      if (recorded === 1) schoolingRecorded[one] = 1;
    }
  }
  const remembered = new Map<string, readonly (Uint8Array | undefined)[]>();
  /** Per table the truth of each of its persons. */
  const personal = (kondisi: KondisiAnggota, numbers: Numbers): readonly (Uint8Array | undefined)[] => {
    const key = keyOf(kondisi, numbers);
    const known = remembered.get(key) ?? tables.map((_, at) => (used.includes(at) ? truths(at) : undefined));
    remembered.set(key, known);
    return known;

    function truths(at: number): Uint8Array {
      const persons = columnsOf(at);
      const family = tables[at]?.family ?? new Int32Array();
      if ('semua' in kondisi) {
        const parts = kondisi.semua.flatMap((part) => personal(part, numbers)[at] ?? []);
        return fold2(parts, and, family.length, YES);
      }
      if (!persons) return truthColumn(family.length, UNKNOWN);
      if ('sifat' in kondisi) return sifatOf(kondisi.sifat, persons, family, schoolingRecorded);
      const to = kondisi.usiaSampai === undefined ? OLDEST : numbers(kondisi.usiaSampai);
      return agedColumn(persons.age, numbers(kondisi.usiaDari), to);
    }
  };
  const answered = new Map<string, Uint8Array>();
  const any = (kondisi: KondisiAnggota, numbers: Numbers): Uint8Array => {
    const key = keyOf(kondisi, numbers);
    const known = answered.get(key);
    if (known) return known;
    const truths = personal(kondisi, numbers);
    const result = families.isPlain
      ? mapColumn(truths[0] ?? truthColumn(length, UNKNOWN), noIsUnknown)
      : together(truths);
    answered.set(key, result);
    return result;
  };
  /** Per family whether any of its persons is so. */
  function together(truths: readonly (Uint8Array | undefined)[]): Uint8Array {
    const result = truthColumn(length, NO);
    for (const at of used) {
      const { family = new Int32Array(), level = 0 } = tables[at] ?? {};
      const own = truths[at] ?? new Uint8Array();
      for (let entry = 0; entry < family.length; entry += 1) {
        const one = int32At(family, entry);
        if (personLevel[one] === level)
          result[one] = or(uint8At(result, one, NO), uint8At(own, entry, UNKNOWN));
      }
    }
    for (let one = 0; one < length; one += 1) {
      if (membersListed[one] === 0 && result[one] === NO) result[one] = UNKNOWN;
    }
    return result;
  }
  return {
    schoolingRecorded,
    count,
    any,
    alone(kondisi, numbers) {
      if (families.isPlain) return truthColumn(length, UNKNOWN);
      return any(kondisi, numbers).map((truth, one) =>
        membersListed[one] === 0 ? UNKNOWN : count[one] === 1 ? truth : NO,
      );
    },
    meeting(family, kondisi, numbers) {
      const truths = personal(kondisi, numbers);
      return personsOf(families, family).filter(({ table, index }) => truths[table]?.[index] === YES);
    },
  };
}

/** The rows that are a family's persons: its members, or its own row where none are listed. */
function personsOf({ at, tables }: Families, family: number): readonly PersonRef[] {
  const { row, members } = at(family);
  const refs = members.length > 0 ? members : row ? [row] : [];
  return refs.map(({ table, index }) => ({
    table: tables.findIndex((linked) => linked.table === table),
    index,
  }));
}

const keyOf = (kondisi: KondisiAnggota, numbers: Numbers): string =>
  'semua' in kondisi
    ? kondisi.semua.map((part) => keyOf(part, numbers)).join('&')
    : 'sifat' in kondisi
      ? kondisi.sifat
      : `${String(numbers(kondisi.usiaDari))}-${String(kondisi.usiaSampai === undefined ? OLDEST : numbers(kondisi.usiaSampai))}`;

const COLUMN_OF = {
  hamil: 'pregnant',
  disabilitas: 'disabled',
  disabilitasBerat: 'severelyDisabled',
  bersekolah: 'inSchool',
  tidakBekerja: 'noWork',
  berusaha: 'runsBusiness',
} as const satisfies Readonly<Record<Exclude<SifatAnggota, 'tidakBersekolah'>, keyof PersonColumns>>;

function sifatOf(
  sifat: SifatAnggota,
  persons: PersonColumns,
  family: Int32Array,
  schoolingRecorded: Uint8Array,
): Uint8Array {
  if (sifat !== 'tidakBersekolah') return persons[COLUMN_OF[sifat]];
  // Where no column records schooling the occupation does: pupils have an answer of their own there.
  const truths = truthColumn(family.length);
  for (let at = 0; at < truths.length; at += 1) {
    const truth = uint8At(persons.inSchool, at, UNKNOWN);
    truths[at] = truth === UNKNOWN && schoolingRecorded[int32At(family, at)] === 0 ? YES : not(truth);
  }
  return truths;
}

/** Whether ages lie within two ages, both inclusive; not known when only part of what they can be does. */
export function agedColumn(age: Uint8Array, lowest: number, highest: number): Uint8Array {
  const byAge = Uint8Array.from(AGES, (one) => {
    if (one === null) return UNKNOWN;
    if (one.from >= lowest && one.to <= highest) return YES;
    return one.to < lowest || one.from > highest ? NO : UNKNOWN;
  });
  const truths = truthColumn(age.length);
  for (let at = 0; at < truths.length; at += 1) truths[at] = uint8At(byAge, uint8At(age, at), UNKNOWN);
  return truths;
}
