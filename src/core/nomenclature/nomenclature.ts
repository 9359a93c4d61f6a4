import { nameKey, sameName } from './name-agreement';
import type { NomenclatureEntry } from './read-nomenclature';

/** A nomenclature asked by code and by name. */
export interface Nomenclature {
  /** The official names of a code: of itself, else of the generic code (`X.XX`) it is an instance of. Several where the list has several. */
  readonly namesOf: (kode: string) => readonly string[];
  /** Codes of the same depth whose name this is, of the same program first; the code itself is left out. */
  readonly codesNamed: (nama: string, kode: string, least: number) => readonly NomenclatureEntry[];
}

const MOST_OFFERED = 3;

const depthOf = (kode: string): number => kode.split('.').length;
const programOf = (kode: string): string => kode.split('.').slice(0, 3).join('.');
/** `1.02.01.2.01.0001` → `X.XX.01.2.01.0001`: programme 01 is listed once for all bidang. */
const genericOf = (kode: string): string => ['X', 'XX', ...kode.split('.').slice(2)].join('.');

function push(index: Map<string, NomenclatureEntry[]>, key: string, entry: NomenclatureEntry): void {
  const before = index.get(key);
  if (before) before.push(entry);
  else index.set(key, [entry]);
}

function build(entries: readonly NomenclatureEntry[]): Nomenclature {
  const byCode = new Map<string, NomenclatureEntry[]>();
  const byName = new Map<string, NomenclatureEntry[]>();
  const byProgram = new Map<string, NomenclatureEntry[]>();
  for (const entry of entries) {
    push(byCode, entry.kode, entry);
    push(byName, nameKey(entry.nama), entry);
    push(byProgram, programOf(entry.kode), entry);
  }
  const namesOf = (kode: string): readonly string[] => [
    ...new Set((byCode.get(kode) ?? byCode.get(genericOf(kode)) ?? []).map(({ nama }) => nama)),
  ];
  return {
    namesOf,
    codesNamed: (nama, kode, least) => {
      const near = (byProgram.get(programOf(kode)) ?? []).filter((entry) =>
        sameName(entry.nama, nama, least),
      );
      const all = [...near, ...(byName.get(nameKey(nama)) ?? [])].filter(
        (entry) =>
          entry.kode !== kode &&
          entry.kode !== genericOf(kode) &&
          !entry.kode.startsWith('X') &&
          depthOf(entry.kode) === depthOf(kode),
      );
      return [...new Map(all.map((entry) => [entry.kode, entry])).values()].slice(0, MOST_OFFERED);
    },
  };
}

const built = new WeakMap<readonly NomenclatureEntry[], Nomenclature>();

/** Makes a list of codes and names searchable; the same list gives the same answer without work. */
export function nomenclatureOf(entries: readonly NomenclatureEntry[]): Nomenclature {
  const known = built.get(entries) ?? build(entries);
  built.set(entries, known);
  return known;
}
