import { int32At, uint16At, uint8At } from '../values/at';
import type { Families } from './families';
import { UNKNOWN } from './kleene';
import type { PersonColumns } from './person-columns';

const NOBODY = -1;
const SEVERAL = -2;

/**
 * Fills what the rows of persons leave open with what other rows of the same family say of the person with the same
 * NIK: the row of a source that gives way, or the family's own row about its head. What a person's row says stands.
 * Two rows of one sheet kind with one NIK tell nothing: which of them is meant would be a guess.
 *
 * @param families the joined families.
 * @param used places of the tables whose rows are persons.
 * @param columnsOf what a table says of persons; the columns of persons are filled in place.
 */
export function fillPersons(
  families: Families,
  used: readonly number[],
  columnsOf: (table: number) => PersonColumns | null,
): void {
  const { tables, personLevel } = families;
  const isPerson = (level: number, family: number): boolean => personLevel[family] === level;
  const hasOthers = tables.some(({ family, level }) => family.some((one) => !isPerson(level, one)));
  if (!hasOthers) return;
  const keys = families.keyColumns().map(({ nik }) => nik);
  const size = families.keys.size();
  const rowOf = new Int32Array(size).fill(NOBODY);
  const tableOf = new Uint16Array(size);
  const note = (table: number, entry: number, key: number, rows: Int32Array): void => {
    rows[key] = rows[key] === NOBODY ? entry : SEVERAL;
    tableOf[key] = table;
  };
  for (const table of used) {
    const { family = new Int32Array(), level = 0 } = tables[table] ?? {};
    for (let entry = 0; entry < family.length; entry += 1) {
      const key = keys[table]?.[entry] ?? NOBODY;
      if (key >= 0 && isPerson(level, int32At(family, entry))) note(table, entry, key, rowOf);
    }
  }
  for (const level of new Set(tables.map((one) => one.level))) {
    const same = tables.flatMap((one, table) => (one.level === level ? [table] : []));
    const spoken = new Map<number, readonly [table: number, entry: number] | null>();
    for (const table of same) {
      const { family = new Int32Array() } = tables[table] ?? {};
      for (let entry = 0; entry < family.length; entry += 1) {
        const key = keys[table]?.[entry] ?? NOBODY;
        const person = key < 0 ? NOBODY : int32At(rowOf, key, NOBODY);
        const owner = int32At(family, entry);
        if (person < 0 || isPerson(level, owner)) continue;
        if (tables[uint16At(tableOf, key)]?.family[person] !== owner) continue;
        spoken.set(key, spoken.has(key) ? null : [table, entry]);
      }
    }
    for (const [key, source] of spoken) {
      const into = columnsOf(uint16At(tableOf, key));
      const from = source && columnsOf(source[0]);
      if (into && from) fill(into, int32At(rowOf, key), from, source[1]);
    }
  }
}

const TRUTHS = ['pregnant', 'disabled', 'severelyDisabled', 'inSchool', 'noWork', 'runsBusiness'] as const;

function fill(into: PersonColumns, at: number, from: PersonColumns, entry: number): void {
  if (into.age[at] === 0) into.age[at] = uint8At(from.age, entry);
  for (const truth of TRUTHS) {
    if (into[truth][at] === UNKNOWN) into[truth][at] = uint8At(from[truth], entry, UNKNOWN);
  }
}
