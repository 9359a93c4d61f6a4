import { findProgram, type ProgramId } from '../taxonomy/program';
import { asText } from '../table/cell-readers';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row, type Table } from '../table/table';
import { cellAddress, sheetPrefix } from '../table/address';
import { fold } from '../values/text';
import { opdKey } from '../values/opd';
import { programKatalogOf } from '../schema/mapping-row';

/** A mapping row that provides a catalogue programme. */
export interface Provider {
  /** `null` when the row names none: the programme is there, but nobody to turn to. */
  readonly opd: string | null;
  /** Canonical region code the row names, or `null`. */
  readonly kodeWilayah: string | null;
  /** Folded place words of the row, or '' when it names no place. */
  readonly tempat: string;
  /** True when those words mean the whole district. */
  readonly seluruh: boolean;
  /** Where the row is: `Matrik!G12`. */
  readonly cell: string;
}

/** No place is longer; hostile text stays cheap. */
const LONGEST = 400;

const NAMED_IN: readonly Field[] = ['subkegiatan', 'kegiatan', 'program'];

/**
 * The mapping rows that provide each catalogue programme: by the catalogue column where there is one, otherwise by
 * every programme named in the sub kegiatan, or else in the kegiatan, or else in the program text.
 */
export function findProviders(tables: readonly Table[]): ReadonlyMap<ProgramId, readonly Provider[]> {
  const providers = new Map<ProgramId, Provider[]>();
  const known = new Map<string, readonly ProgramId[]>();
  const named = (text: string): readonly ProgramId[] => {
    let programs = known.get(text);
    if (!programs) {
      programs = findProgram(text).map(({ program }) => program);
      known.set(text, programs);
    }
    return programs;
  };
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const stated = programKatalogOf(row);
      const programs =
        stated === null
          ? (NAMED_IN.map((field) => named(row.text(field) ?? '')).find(({ length }) => length > 0) ?? [])
          : [stated];
      if (programs.length === 0) continue;
      const column = table.columns.get('subkegiatan') ?? table.columns.values().next().value;
      const tempat = placeOf(row);
      const provider: Provider = {
        opd: row.text('opd'),
        kodeWilayah: row.text('kodeWilayah'),
        tempat,
        seluruh: isWholeDistrict(tempat),
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

/** The place a row names, folded. A region code nobody can read is a place too: not the whole district. */
function placeOf(row: Row): string {
  const under = (field: 'kecamatan' | 'desa'): string => {
    const name = row.text(field);
    return name === null || fold(name) === '' ? '' : `${field} ${name}`;
  };
  const code = row.state('kodeWilayah') === CELL_STATE.unread ? asText(row.raw('kodeWilayah')) : '';
  return fold(
    [row.text('lokasi') ?? '', under('desa'), under('kecamatan'), code].join(' ').slice(0, LONGEST),
  );
}

/** Where a family lives, for routing. */
export interface Home {
  readonly kodeDesa: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
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
  const folded: FoldedHome = {
    kodeDesa: home.kodeDesa,
    desa: fold(home.desa ?? ''),
    kecamatan: fold(home.kecamatan ?? ''),
  };
  const ranked = programs
    .flatMap((program) => providers.get(program) ?? [])
    .map((provider) => ({ opd: provider.opd, rank: rankOf(provider, folded) }))
    .sort((a, b) => a.rank - b.rank);
  const nearest = ranked.find(({ opd }) => opd !== null)?.rank ?? ELSEWHERE;
  const seen = new Set<string>();
  return ranked.flatMap(({ opd, rank }) => {
    if (opd === null || (rank === ELSEWHERE && nearest < ELSEWHERE)) return [];
    const key = opdKey(opd);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [opd];
  });
}

/** A home with its names folded, '' where unknown. */
interface FoldedHome {
  readonly kodeDesa: string | null;
  readonly desa: string;
  readonly kecamatan: string;
}

const VILLAGE = 0;
const WHOLE_DISTRICT = 1;
const KECAMATAN = 2;
const ELSEWHERE = 3;

function rankOf(provider: Provider, home: FoldedHome): number {
  const { kodeWilayah, tempat } = provider;
  const { kodeDesa, desa, kecamatan } = home;
  // A code of two segments is the whole district; one of three is a kecamatan.
  const isDistrictCode = kodeWilayah !== null && kodeWilayah.split('.').length <= 2;
  if (kodeWilayah !== null && kodeDesa !== null) {
    if (kodeWilayah === kodeDesa) return VILLAGE;
    if (!kodeDesa.startsWith(`${kodeWilayah}.`)) return ELSEWHERE;
    return isDistrictCode ? WHOLE_DISTRICT : KECAMATAN;
  }
  if (tempat === '') return kodeWilayah === null || isDistrictCode ? WHOLE_DISTRICT : ELSEWHERE;
  const names = (words: string): boolean => words !== '' && ` ${tempat} `.includes(` ${words} `);
  const inKecamatan = names(kecamatan);
  // Village names repeat: one of another kecamatan is another village.
  const isOtherKecamatan = /\bkec(amatan)?\b/.test(tempat) && kecamatan !== '' && !inKecamatan;
  if (names(desa) && !isOtherKecamatan) return VILLAGE;
  if (provider.seluruh) return WHOLE_DISTRICT;
  return inKecamatan ? KECAMATAN : ELSEWHERE;
}

const ALL_PLACES =
  /\b((seluruh|semua) (kabupaten|kab|kota|wilayah|daerah|kecamatan|kec|desa|kelurahan|kel)( (dan )?(desa|kelurahan|kel))*|se ?(kabupaten|kab|kota))\b/g;

/** "Seluruh kecamatan" and "Kabupaten X" are the whole district; "seluruh desa di Kecamatan Y" is not. */
function isWholeDistrict(tempat: string): boolean {
  const rest = tempat.replace(ALL_PLACES, ' ').replace(/\s+/g, ' ').trim();
  if (/\b(kecamatan|kec|desa|kelurahan|kel) \p{L}/u.test(rest)) return false;
  const saysAll = rest !== tempat;
  if (/\b(se)?(kabupaten|kab)\b/.test(tempat)) return true;
  // What is left names a place, unless it is the town itself or nothing but filling.
  return saysAll && /^((di|pada|dalam|wilayah|daerah|kecamatan|desa|kelurahan) ?)*(kota\b.*)?$/.test(rest);
}
