import { NEARNESS, nearnessOf, placeOf, type FoldedHome, type RowPlace } from '../households/row-place';
import { CELL_STATE } from '../table/column';
import { rowsOf, type Row, type Table } from '../table/table';
import { findVillages, listLokus, villageHome, type LokusList } from './lokus-list';

/** The mapping of one workbook, and what says where the poor live. */
export interface MappingBook {
  readonly file: string;
  /** Mapping sheets and the budget year each is about. */
  readonly pemetaan: readonly MappingSheet[];
  /** Sheets of regions. */
  readonly wilayah: readonly Table[];
  /** Priority villages the settings name; where there are any they alone count. */
  readonly lokus: readonly {
    readonly kode: string | null;
    readonly kecamatan: string | null;
    readonly desa: string;
  }[];
}

/** One mapping sheet. */
export interface MappingSheet {
  readonly table: Table;
  readonly tahun: number | null;
}

/** A village of priority, and where the workbook lists it. */
export interface PriorityVillage extends FoldedHome {
  readonly key: string;
  /** As its list writes it. */
  readonly nama: string;
  readonly namaKecamatan: string | null;
  /** Its row in a sheet of regions; `null` when the settings name it. */
  readonly at: { readonly table: Table; readonly index: number } | null;
}

/** A village some sheet of regions lists. */
export interface ListedVillage extends PriorityVillage {
  readonly prioritas: boolean;
}

/** Every village the sheets of regions list. */
export const listedVillages = ({ wilayah }: MappingBook): readonly ListedVillage[] =>
  wilayah.flatMap((table) =>
    Array.from(rowsOf(table), (row) => ({
      ...villageOf(row.text('kodeWilayah'), row.text('desa'), row.text('kecamatan'), {
        table,
        index: row.index,
      }),
      prioritas: row.number('lokusPrioritas') === 1,
    })),
  );

/** The villages of priority of a workbook; `null` when neither its settings nor a sheet names any. */
export function priorityVillages(book: MappingBook): LokusList<PriorityVillage> | null {
  const listed = listedVillages(book).filter(({ at }) => at?.table.columns.has('lokusPrioritas') === true);
  const stated = book.lokus.map(({ kode, kecamatan, desa }) => villageOf(kode, desa, kecamatan, null));
  const lokus = stated.length > 0 ? stated : listed.filter(({ prioritas }) => prioritas);
  return lokus.length === 0 ? null : listLokus(lokus, listed);
}

function villageOf(
  kode: string | null,
  desa: string | null,
  kecamatan: string | null,
  at: PriorityVillage['at'],
): PriorityVillage {
  const home = villageHome(kode, desa, kecamatan);
  const names = [home.desa, home.kecamatan].filter((name) => name !== '');
  return {
    ...home,
    key: home.kodeDesa ?? names.join(' / '),
    nama: desa ?? kode ?? kecamatan ?? '',
    namaKecamatan: kecamatan,
    at,
  };
}

/**
 * Where a row works: its place, `kosong` when it says none, `tidak-terbaca` when a code stands there that nobody can
 * read: what that would mean is not known.
 */
export function statedPlace(row: Row): RowPlace | 'kosong' | 'tidak-terbaca' {
  const state = row.state('kodeWilayah');
  if (state === CELL_STATE.unread || state === CELL_STATE.error) return 'tidak-terbaca';
  const place = placeOf(row);
  return place.kodeWilayah === null && place.tempat === '' ? 'kosong' : place;
}

/** One text for each distinct place, so that rows that work in the same place meet. */
export const placeKey = (place: ReturnType<typeof statedPlace>): string =>
  typeof place === 'string' ? `(${place})` : `${place.kodeWilayah ?? ''}|${place.tempat}`;

/** Finds the villages a place names, and not those it only covers with a kecamatan or the whole district. */
export function namedVillages<V extends FoldedHome>(
  villages: readonly V[],
): (place: RowPlace) => readonly V[] {
  const candidates = findVillages(villages);
  const answers = new Map<string, readonly V[]>();
  return (place) => {
    const key = placeKey(place);
    const ready =
      answers.get(key) ??
      (place.seluruh ? [] : candidates(place).filter((one) => nearnessOf(place, one) === NEARNESS.desa));
    answers.set(key, ready);
    return ready;
  };
}
