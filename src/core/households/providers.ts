import type { Kamus } from '../taxonomy/kamus';
import type { ProgramId } from '../taxonomy/program';
import type { Field } from '../table/field';
import { rowsOf, type Table } from '../table/table';
import { cellAddress, sheetPrefix } from '../table/address';
import { opdKey } from '../values/opd';
import { programKatalogOf } from '../schema/mapping-row';
import { foldHome, NEARNESS, nearnessOf, placeOf, type Home, type RowPlace } from './row-place';

/** A mapping row that provides a catalogue programme. */
export interface Provider extends RowPlace {
  /** `null` when the row names none: the programme is there, but nobody to turn to. */
  readonly opd: string | null;
  /** Where the row is: `Matrik!G12`. */
  readonly cell: string;
}

const NAMED_IN: readonly Field[] = ['subkegiatan', 'kegiatan', 'program'];

/**
 * The mapping rows that provide each catalogue programme: by the catalogue column where there is one, otherwise by
 * every programme named in the sub kegiatan, or else in the kegiatan, or else in the program text.
 */
export function findProviders(tables: readonly Table[]): ReadonlyMap<ProgramId, readonly Provider[]> {
  const providers = new Map<ProgramId, Provider[]>();
  const finders = new Map<Kamus, (text: string) => readonly ProgramId[]>();
  for (const table of tables) {
    const named = finders.get(table.kamus) ?? rememberingFinder(table.kamus);
    finders.set(table.kamus, named);
    for (const row of rowsOf(table)) {
      const stated = programKatalogOf(row);
      const programs =
        stated === null
          ? (NAMED_IN.map((field) => named(row.text(field) ?? '')).find(({ length }) => length > 0) ?? [])
          : [stated];
      if (programs.length === 0) continue;
      const column = table.columns.get('subkegiatan') ?? table.columns.values().next().value;
      const provider: Provider = {
        ...placeOf(row),
        opd: row.text('opd'),
        cell: `${sheetPrefix(table.sheet)}!${cellAddress(row.row - 1, column?.sheetColumn ?? 0)}`,
      };
      for (const program of programs) {
        const list = providers.get(program);
        if (list) list.push(provider);
        else providers.set(program, [provider]);
      }
    }
  }
  return providers;
}

/** The programmes a text names; each text is looked at once. */
function rememberingFinder({ findProgram }: Kamus): (text: string) => readonly ProgramId[] {
  const known = new Map<string, readonly ProgramId[]>();
  return (text) => {
    let programs = known.get(text);
    if (!programs) {
      programs = findProgram(text).map(({ program }) => program);
      known.set(text, programs);
    }
    return programs;
  };
}

/**
 * The OPDs to turn to for a need, without doubles: those that work in the family's village first, then those that
 * work in the whole district, then its kecamatan. Those that work elsewhere are named only when nobody is nearer.
 */
export function opdsFor(
  programs: readonly ProgramId[],
  home: Home,
  providers: ReadonlyMap<ProgramId, readonly Provider[]>,
): readonly string[] {
  const folded = foldHome(home);
  const ranked = programs
    .flatMap((program) => providers.get(program) ?? [])
    .map((provider) => ({ opd: provider.opd, rank: nearnessOf(provider, folded) }))
    .sort((a, b) => a.rank - b.rank);
  const nearest = ranked.find(({ opd }) => opd !== null)?.rank ?? NEARNESS.elsewhere;
  const seen = new Set<string>();
  return ranked.flatMap(({ opd, rank }) => {
    if (opd === null || (rank === NEARNESS.elsewhere && nearest < NEARNESS.elsewhere)) return [];
    const key = opdKey(opd);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [opd];
  });
}
