import { int32At, uint16At, uint8At } from '../values/at';
import type { Families, LinkedTable } from './families';
import { UNKNOWN } from './kleene';
import type { PersonColumns } from './person-columns';

const NOBODY = -1;
const SEVERAL = -2;

/** A table of the families and what its rows say of persons. */
interface Speaking extends LinkedTable {
  readonly persons: () => PersonColumns;
}

/**
 * Fills what the rows of persons leave open with what other rows of the same family say of the person with the same
 * NIK: the row of a source that gives way, or the family's own row about its head. What a person's row says stands.
 * Two rows of one sheet kind with one NIK tell nothing: which of them is meant would be a guess.
 *
 * @param families the joined families.
 * @param tables their tables and what they say of persons; the columns of persons are filled in place.
 */
export function fillPersons(families: Families, tables: readonly Speaking[]): void {
  const { personLevel } = families;
  const isPerson = (level: number, family: number): boolean => personLevel[family] === level;
  const hasOthers = tables.some(({ family, level }) => family.some((one) => !isPerson(level, one)));
  if (!hasOthers) return;
  // Numbered before they are counted.
  for (const { keys } of tables) keys();
  const size = families.keys.size();
  const rowOf = new Int32Array(size).fill(NOBODY);
  const tableOf = new Uint16Array(size);
  tables.forEach(({ family, level, keys }, table) => {
    const { nik } = keys();
    for (let entry = 0; entry < family.length; entry += 1) {
      const key = int32At(nik, entry, NOBODY);
      if (key < 0 || !isPerson(level, int32At(family, entry))) continue;
      rowOf[key] = rowOf[key] === NOBODY ? entry : SEVERAL;
      tableOf[key] = table;
    }
  });
  for (const level of new Set(tables.map((one) => one.level))) {
    const spoken = new Map<number, readonly [from: Speaking, entry: number] | null>();
    for (const from of tables.filter((one) => one.level === level)) {
      const { family } = from;
      const { nik } = from.keys();
      for (let entry = 0; entry < family.length; entry += 1) {
        const key = int32At(nik, entry, NOBODY);
        const person = key < 0 ? NOBODY : int32At(rowOf, key, NOBODY);
        const owner = int32At(family, entry);
        if (person < 0 || isPerson(level, owner)) continue;
        if (tables[uint16At(tableOf, key)]?.family[person] !== owner) continue;
        spoken.set(key, spoken.has(key) ? null : [from, entry]);
      }
    }
    for (const [key, source] of spoken) {
      const into = tables[uint16At(tableOf, key)];
      if (into && source) fill(into.persons(), int32At(rowOf, key), source[0].persons(), source[1]);
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
