import { findProgram, type ProgramId } from '../taxonomy/program';
import { rowsOf, type Table } from '../table/table';
import { cellAddress, sheetPrefix } from '../table/address';
import { fold } from '../values/text';
import { opdKey } from '../values/opd';
import { programKatalogOf } from '../schema/mapping-row';

/** A mapping row that provides a catalogue programme. */
export interface Provider {
  readonly opd: string;
  /** Canonical region code the row names, or `null` for the whole district. */
  readonly kodeWilayah: string | null;
  /** Folded place words of the row, or '' for the whole district. */
  readonly tempat: string;
  /** Where the row is: `Matrik!G12`. */
  readonly cell: string;
}

const WHOLE_DISTRICT = /\b(seluruh|semua|se kabupaten|sekabupaten|kabupaten|kota)\b/;

/**
 * The mapping rows that provide each catalogue programme: by the catalogue column where there is one, otherwise by a
 * programme named in the sub kegiatan, kegiatan or program text.
 */
export function findProviders(tables: readonly Table[]): ReadonlyMap<ProgramId, readonly Provider[]> {
  const providers = new Map<ProgramId, Provider[]>();
  const known = new Map<string, ProgramId | null>();
  const named = (text: string | null): ProgramId | null => {
    if (text === null) return null;
    let program = known.get(text);
    if (program === undefined) {
      program = findProgram(text)[0]?.program ?? null;
      known.set(text, program);
    }
    return program;
  };
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const program = programKatalogOf(row) ?? named(row.text('subkegiatan')) ?? named(row.text('kegiatan'));
      const opd = row.text('opd');
      if (program === null || opd === null) continue;
      const place = fold(
        [row.text('lokasi'), row.text('kecamatan'), row.text('desa')].filter((one) => one !== null).join(' '),
      );
      const column = table.columns.get('subkegiatan') ?? table.columns.values().next().value;
      const list = providers.get(program) ?? [];
      list.push({
        opd,
        kodeWilayah: row.text('kodeWilayah'),
        tempat: WHOLE_DISTRICT.test(place) ? '' : place,
        cell: `${sheetPrefix(table.sheet)}!${cellAddress(row.row - 1, column?.sheetColumn ?? 0)}`,
      });
      providers.set(program, list);
    }
  }
  return providers;
}

/** Where a family lives, for routing. */
export interface Home {
  readonly kodeDesa: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
}

/**
 * The OPDs to turn to for a need, without doubles: those that work in the family's village first, then those that
 * work in the whole district, then its kecamatan; an OPD that works elsewhere only is left out.
 */
export function opdsFor(
  programs: readonly ProgramId[],
  home: Home,
  providers: ReadonlyMap<ProgramId, readonly Provider[]>,
): readonly string[] {
  const ranked = programs
    .flatMap((program) => providers.get(program) ?? [])
    .map((provider) => ({ opd: provider.opd, rank: rankOf(provider, home) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  return ranked.flatMap(({ opd }) => {
    const key = opdKey(opd);
    if (seen.has(key)) return [];
    seen.add(key);
    return [opd];
  });
}

function rankOf({ kodeWilayah, tempat }: Provider, { kodeDesa, desa, kecamatan }: Home): number {
  if (kodeWilayah !== null && kodeDesa !== null) {
    if (kodeWilayah === kodeDesa) return 0;
    // A code of two segments is the whole district; one of three is a kecamatan.
    if (kodeDesa.startsWith(`${kodeWilayah}.`)) return kodeWilayah.split('.').length <= 2 ? 1 : 2;
    return 3;
  }
  if (tempat === '') return 1;
  const names = (name: string | null): boolean => name !== null && ` ${tempat} `.includes(` ${fold(name)} `);
  if (names(desa)) return 0;
  return names(kecamatan) ? 2 : 3;
}
