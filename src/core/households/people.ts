import type { KondisiAnggota, SifatAnggota } from '../taxonomy/kondisi';
import { int32At, uint8At } from '../values/at';
import type { Hari } from '../values/tanggal';
import { OLDEST } from './age';
import type { Families, LinkedTable, RowRef } from './families';
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
  /** The rows of one family's persons that plainly meet a condition. */
  readonly meeting: (family: number, kondisi: KondisiAnggota, numbers: Numbers) => readonly RowRef[];
}

/** A table whose rows are persons. */
interface PersonTable extends LinkedTable {
  /** What its rows say of persons, read when first asked for. */
  readonly persons: () => PersonColumns;
  /** What was asked of its persons so far, by {@link keyOf}: the truth of each. */
  readonly answered: Map<string, Uint8Array>;
}

/** Opens the persons of joined families at a day. */
export function peopleOf(families: Families, acuan: Hari): People {
  const { personLevel, membersListed, length, isPlain } = families;
  const tables = families.tables.map((linked): PersonTable => {
    let read: PersonColumns | null = null;
    return { ...linked, persons: () => (read ??= readPersons(linked.table, acuan)), answered: new Map() };
  });
  // Tables none of whose rows are persons of theirs are not read.
  const used = tables.filter(
    ({ level, family }) => isPlain || family.some((one) => personLevel[one] === level),
  );
  if (!isPlain) fillPersons(families, tables);
  const schoolingRecorded = new Uint8Array(length);
  const count = new Uint8Array(length);
  for (const { table, family, level } of used) {
    const recorded = Number(table.columns.has('bersekolah'));
    if (isPlain) {
      count.fill(1);
      schoolingRecorded.fill(recorded);
      continue;
    }
    for (const one of family) {
      if (personLevel[one] !== level) continue;
      count[one] = Math.min(255, uint8At(count, one) + 1);
      if (recorded === 1) schoolingRecorded[one] = 1;
    }
  }
  /** The truth of each person of a table. */
  const personal = (linked: PersonTable, kondisi: KondisiAnggota, numbers: Numbers): Uint8Array => {
    const key = keyOf(kondisi, numbers);
    const known = linked.answered.get(key) ?? truths();
    linked.answered.set(key, known);
    return known;

    function truths(): Uint8Array {
      const { family, persons } = linked;
      if ('semua' in kondisi) {
        const parts = kondisi.semua.map((part) => personal(linked, part, numbers));
        return fold2(parts, and, family.length, YES);
      }
      if ('sifat' in kondisi) return sifatOf(kondisi.sifat, persons(), family, schoolingRecorded);
      const to = kondisi.usiaSampai === undefined ? OLDEST : numbers(kondisi.usiaSampai);
      return agedColumn(persons().age, numbers(kondisi.usiaDari), to);
    }
  };
  const answered = new Map<string, Uint8Array>();
  const any = (kondisi: KondisiAnggota, numbers: Numbers): Uint8Array => {
    const key = keyOf(kondisi, numbers);
    const known = answered.get(key) ?? together((linked) => personal(linked, kondisi, numbers));
    answered.set(key, known);
    return known;
  };
  /** Per family whether any of its persons is so. */
  function together(truthsOf: (linked: PersonTable) => Uint8Array): Uint8Array {
    let result = truthColumn(length, NO);
    for (const linked of used) {
      const { family, level } = linked;
      const own = truthsOf(linked);
      if (isPlain) {
        // Row n is family n, and the head alone: four families at a time.
        result = mapColumn(own, noIsUnknown);
        continue;
      }
      for (let entry = 0; entry < family.length; entry += 1) {
        const one = int32At(family, entry);
        if (personLevel[one] === level)
          result[one] = or(uint8At(result, one, NO), uint8At(own, entry, UNKNOWN));
      }
    }
    if (isPlain) return result;
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
      if (isPlain) return truthColumn(length, UNKNOWN);
      return any(kondisi, numbers).map((truth, one) =>
        membersListed[one] === 0 ? UNKNOWN : count[one] === 1 ? truth : NO,
      );
    },
    meeting(family, kondisi, numbers) {
      const { row, members } = families.at(family);
      // Its members, or its own row where none are listed.
      const persons = row && members.length === 0 ? [row] : members;
      return persons.filter(({ table, index }) =>
        used.some((linked) => linked.table === table && personal(linked, kondisi, numbers)[index] === YES),
      );
    },
  };
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
