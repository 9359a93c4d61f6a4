import { listLokus, villageHome, type LokusList } from '../../convergence/lokus-list';
import { placeOf, type FoldedHome, type RowPlace } from '../../households/row-place';
import { jenisAktivitasOf } from '../../schema/mapping-row';
import { CELL_STATE } from '../../table/column';
import type { Field } from '../../table/field';
import { rowsOf, type Row, type Table } from '../../table/table';
import type { BookContext, SheetContext } from '../rule';

/** A village or ward of the region, and where the workbook lists it. */
export interface Lokus extends FoldedHome {
  /** As its list writes it: by name, by code, or by the kecamatan alone; `null` where it says none of them. */
  readonly nama: string | null;
  /** Its row in a sheet of regions; `null` when the settings name it. */
  readonly at: { readonly context: SheetContext; readonly index: number } | null;
}

/** The priority villages a workbook is held against. */
export type DaftarLokus = LokusList<Lokus>;

/** The columns of a mapping sheet that say where. */
export const PLACE_FIELDS = [
  'lokasi',
  'desa',
  'kecamatan',
  'kodeWilayah',
] as const satisfies readonly Field[];

/** The first of {@link PLACE_FIELDS} a table has. */
export const placeField = ({ columns }: Table): Field | null =>
  PLACE_FIELDS.find((field) => columns.has(field)) ?? null;

/** The columns {@link daftarLokus} and {@link placeOf} read, and the kind of activity. */
export const LOKUS_READS = [
  ...PLACE_FIELDS,
  'lokusPrioritas',
  'jenisAktivitas',
  'aktivitasLangsung',
  'aktivitasTidakLangsung',
  'aktivitasPenunjang',
] as const satisfies readonly Field[];

/**
 * The priority villages: those of the settings, else the rows of region sheets marked so. `null` when neither names any:
 * then nothing can be said of priority.
 */
export function daftarLokus(book: BookContext): DaftarLokus | null {
  const listed = villagesOf(book);
  const stated = book.settings.lokus.map(({ kode, kecamatan, desa }) => lokusOf(kode, desa, kecamatan, null));
  const lokus =
    stated.length > 0 ? stated : listed.filter(({ prioritas }) => prioritas).map((one) => one.lokus);
  if (lokus.length === 0) return null;
  return listLokus(
    lokus,
    listed.map((one) => one.lokus),
  );
}

/** The place of a row that serves people and says where; `null` for supporting rows and rows without a place. */
export function servedPlace(row: Row): RowPlace | null {
  if (jenisAktivitasOf(row) === 'penunjang') return null;
  // A code nobody can read is another rule's; what it would mean is not known.
  if (row.state('kodeWilayah') === CELL_STATE.unread) return null;
  const place = placeOf(row);
  return place.kodeWilayah === null && place.tempat === '' ? null : place;
}

function villagesOf({
  sheets,
}: BookContext): readonly { readonly lokus: Lokus; readonly prioritas: boolean }[] {
  return sheets.flatMap((context) => {
    if (context.sheet.role !== 'wilayah' || !context.table.columns.has('lokusPrioritas')) return [];
    return Array.from(rowsOf(context.table), (row) => ({
      lokus: lokusOf(row.text('kodeWilayah'), row.text('desa'), row.text('kecamatan'), {
        context,
        index: row.index,
      }),
      prioritas: row.number('lokusPrioritas') === 1,
    }));
  });
}

const lokusOf = (
  kode: string | null,
  desa: string | null,
  kecamatan: string | null,
  at: Lokus['at'],
): Lokus => ({ ...villageHome(kode, desa, kecamatan), nama: desa ?? kode ?? kecamatan, at });
