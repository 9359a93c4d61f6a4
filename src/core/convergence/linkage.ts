import { NEARNESS, nearnessOf } from '../households/row-place';
import { findProviders, type Provider } from '../households/providers';
import { jenisAktivitasOf } from '../schema/mapping-row';
import type { ProgramId } from '../taxonomy/program';
import { sheetPrefix } from '../table/address';
import { rowsOf } from '../table/table';
import { itemAt, uint32At } from '../values/at';
import { opdKey } from '../values/opd';
import type { FamilyColumns } from './family-columns';
import {
  listedVillages,
  namedVillages,
  priorityVillages,
  statedPlace,
  type MappingBook,
} from './locus-places';
import type { FoldedHome } from '../households/row-place';
import { matchVillages } from './village-match';

/** What one OPD is linked to others by. */
export interface LinkedOpd {
  /** `opdKey`. */
  readonly key: string;
  readonly nama: string;
  /** Families that receive a programme only this OPD provides where they live. */
  readonly keluarga: number;
  /** Villages its rows name. */
  readonly desa: number;
  /** Catalogue programmes its rows provide. */
  readonly program: readonly ProgramId[];
}

/** What two OPDs have in common: families, villages, programmes. */
export interface LinkedPair {
  readonly a: string;
  readonly b: string;
  readonly keluarga: number;
  readonly desa: number;
  readonly program: readonly ProgramId[];
  /** The mapping rows of both behind it. */
  readonly cells: readonly string[];
}

/** Which OPDs work for the same people, in the same villages, on the same programmes. */
export interface Linkage {
  readonly opd: readonly LinkedOpd[];
  /** Pairs with anything in common, `a` before `b`. */
  readonly pasangan: readonly LinkedPair[];
  /** Receipts of a programme that no row, or rows of several OPDs, provide where the family lives: nobody's. */
  readonly penerimaanTanpaOpd: number;
}

/** A workbook's mapping beside its families: the place of the workbook among `FamilyColumns.starts`, or `null`. */
export interface LinkageInput {
  readonly book: MappingBook;
  readonly families: number | null;
}

interface OpdDraft {
  readonly key: string;
  nama: string;
  readonly families: Map<number, number>;
  readonly villages: Map<string, Set<string>>;
  readonly programs: Map<ProgramId, Set<string>>;
}

type OpdOf = (name: string) => OpdDraft | null;

/**
 * Links the OPDs of one or more workbooks.
 *
 * @param books mappings and their families.
 * @param families all families; `null` without any.
 * @param withFile names the workbook in cells: where there are several.
 */
export function linkOpds(
  books: readonly LinkageInput[],
  families: FamilyColumns | null,
  withFile: boolean,
): Linkage {
  const drafts = new Map<string, OpdDraft>();
  const opdOf: OpdOf = (name) => {
    const key = opdKey(name);
    if (key === '') return null;
    const draft = drafts.get(key) ?? {
      ...{ key, nama: name, families: new Map(), villages: new Map(), programs: new Map() },
    };
    drafts.set(key, draft);
    if (name < draft.nama) draft.nama = name;
    return draft;
  };
  // Each distinct set of OPDs that reach a family, and how many families it reaches.
  const groups: number[] = [];
  let penerimaanTanpaOpd = 0;
  books.forEach(({ book, families: at }) => {
    const cellOf = (cell: string): string => (withFile ? withBook(cell, book.file) : cell);
    const providers = findProviders(book.pemetaan.map(({ table }) => table));
    for (const [program, list] of providers) {
      for (const { opd, cell } of list) {
        const draft = opd === null ? null : opdOf(opd);
        if (draft) putIn(draft.programs, program, cellOf(cell));
      }
    }
    const homes = families && at !== null ? homesOf(families, at) : [];
    linkVillages(book, homes, opdOf, cellOf);
    if (families && at !== null) {
      penerimaanTanpaOpd += linkFamilies({ families, at, providers, groups, opdOf });
    }
  });
  return { ...pairsOf([...drafts.values()], groups), penerimaanTanpaOpd };
}

function putIn<K>(map: Map<K, Set<string>>, key: K, cell: string): void {
  const cells = map.get(key);
  if (cells) cells.add(cell);
  else map.set(key, new Set([cell]));
}

/** A reference as it stands among those of several workbooks. */
function withBook(cell: string, file: string): string {
  const at = cell.lastIndexOf('!');
  const name = cell.slice(0, at);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return `${sheetPrefix(sheet, file)}${cell.slice(at)}`;
}

/** The villages the families of a workbook live in, where they say which. */
const homesOf = ({ placeOf, places, starts }: FamilyColumns, at: number): readonly FoldedHome[] => {
  const numbers = new Set(placeOf.desa.subarray(itemAt(starts, at, 0), itemAt(starts, at + 1, 0)));
  return [...numbers].flatMap((number) => {
    const home = places.desa[number]?.home;
    return home && (home.kodeDesa !== null || home.desa !== '') ? [home] : [];
  });
};

/** Notes the villages each OPD's rows name, out of those the workbook lists or families live in. */
function linkVillages(
  book: MappingBook,
  homes: readonly FoldedHome[],
  opdOf: OpdOf,
  cellOf: (cell: string) => string,
): void {
  const listed: readonly FoldedHome[] = listedVillages(book);
  const isListed = matchVillages(listed);
  const stated = (priorityVillages(book)?.lokus ?? []).filter((one) => isListed(one) === null);
  const known = [...listed, ...stated];
  const isKnown = matchVillages(known);
  const named = namedVillages([...known, ...homes.filter((home) => isKnown(home) === null)]);
  for (const { table } of book.pemetaan) {
    for (const row of rowsOf(table)) {
      if (jenisAktivitasOf(row) === 'penunjang') continue;
      const place = statedPlace(row);
      const draft = typeof place === 'string' ? null : opdOf(row.text('opd') ?? '');
      if (!draft || typeof place === 'string') continue;
      for (const { kodeDesa, desa, kecamatan } of named(place)) {
        const key = kodeDesa ?? `${book.file}|${desa}|${kecamatan}`;
        putIn(draft.villages, key, cellOf(`${sheetPrefix(table.sheet)}!${row.cell('subkegiatan')}`));
      }
    }
  }
}

/** Gives each family to the OPDs that alone provide what it receives; answers how many receipts are nobody's. */
function linkFamilies({
  families,
  at,
  providers,
  groups,
  opdOf,
}: {
  readonly families: FamilyColumns;
  readonly at: number;
  readonly providers: ReadonlyMap<ProgramId, readonly Provider[]>;
  readonly groups: number[];
  readonly opdOf: OpdOf;
}): number {
  const { receivedOf, received, placeOf, places, starts } = families;
  const most = places.desa.length;
  const alike = new Map<number, number>();
  for (let family = itemAt(starts, at, 0); family < itemAt(starts, at + 1, 0); family += 1) {
    const key = uint32At(receivedOf, family) * most + uint32At(placeOf.desa, family);
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  let lost = 0;
  for (const [key, count] of alike) {
    const home = places.desa[key % most]?.home;
    const owners = new Set<OpdDraft>();
    for (const program of itemAt(received, Math.floor(key / most), [])) {
      const owner = home ? ownerOf(providers.get(program) ?? [], home, opdOf) : null;
      if (owner) owners.add(owner);
      else lost += count;
    }
    if (owners.size === 0) continue;
    const group = groups.push(count) - 1;
    for (const owner of owners) owner.families.set(group, count);
  }
  return lost;
}

/** The one OPD that provides a programme where a family lives; `null` when there is none, or more than one. */
function ownerOf(providers: readonly Provider[], home: FoldedHome, opdOf: OpdOf): OpdDraft | null {
  const owners = new Set<OpdDraft | null>();
  for (const provider of providers) {
    if (nearnessOf(provider, home) === NEARNESS.elsewhere) continue;
    owners.add(provider.opd === null ? null : opdOf(provider.opd));
  }
  const [only = null, ...others] = owners;
  return others.length === 0 ? only : null;
}

function pairsOf(
  drafts: readonly OpdDraft[],
  groups: readonly number[],
): Omit<Linkage, 'penerimaanTanpaOpd'> {
  const sum = (all: Iterable<number>): number => [...all].reduce((whole, one) => whole + one, 0);
  const ordered = [...drafts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const pasangan: LinkedPair[] = [];
  ordered.forEach((a, from) => {
    for (const b of ordered.slice(from + 1)) {
      const shared = [...a.families.keys()].filter((group) => b.families.has(group));
      const desa = [...a.villages.keys()].filter((village) => b.villages.has(village));
      const program = [...a.programs.keys()].filter((one) => b.programs.has(one)).sort();
      if (shared.length === 0 && desa.length === 0 && program.length === 0) continue;
      const cells = new Set<string>();
      for (const side of [a, b]) {
        for (const village of desa) for (const cell of side.villages.get(village) ?? []) cells.add(cell);
        const behind = shared.length > 0 ? side.programs.keys() : program;
        for (const one of behind) for (const cell of side.programs.get(one) ?? []) cells.add(cell);
      }
      pasangan.push({
        ...{ a: a.key, b: b.key, desa: desa.length, program, cells: [...cells].sort() },
        keluarga: sum(shared.map((group) => itemAt(groups, group, 0))),
      });
    }
  });
  return {
    opd: ordered.map(({ key, nama, families, villages, programs }) => ({
      ...{ key, nama, keluarga: sum(families.values()), desa: villages.size },
      program: [...programs.keys()].sort(),
    })),
    pasangan,
  };
}
