import {
  foldHome,
  NEARNESS,
  nearnessOf,
  placeOf,
  type FoldedHome,
  type RowPlace,
} from '../../households/row-place';
import { jenisAktivitasOf } from '../../schema/mapping-row';
import { CELL_STATE } from '../../table/column';
import type { Field } from '../../table/field';
import { rowsOf, type Row } from '../../table/table';
import { fold } from '../../values/text';
import type { BookContext, SheetContext } from '../rule';

/** A village or ward of the region, and where the workbook lists it. */
export interface Lokus extends FoldedHome {
  /** As its list writes it. */
  readonly nama: string;
  /** Its row in a sheet of regions; `null` when the settings name it. */
  readonly at: { readonly context: SheetContext; readonly index: number } | null;
}

/** The priority villages a workbook is held against. */
export interface DaftarLokus {
  readonly lokus: readonly Lokus[];
  /** The priority villages a place lies in or covers. */
  readonly within: (place: RowPlace) => readonly Lokus[];
  /**
   * True when the place can be said to be another one than a priority village: a code, the name of a listed village
   * without priority, or words that say desa, kelurahan or kecamatan. Anything else may be a building or an event.
   */
  readonly isPlain: (place: RowPlace) => boolean;
}

/** The columns of a mapping sheet that say where. */
export const PLACE_FIELDS = [
  'lokasi',
  'desa',
  'kecamatan',
  'kodeWilayah',
] as const satisfies readonly Field[];

/** The columns {@link daftarLokus} and {@link placeOf} read, and the kind of activity. */
export const LOKUS_READS = [
  ...PLACE_FIELDS,
  'lokusPrioritas',
  'jenisAktivitas',
  'aktivitasLangsung',
  'aktivitasTidakLangsung',
  'aktivitasPenunjang',
] as const satisfies readonly Field[];

const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const KIND_OF_VILLAGE = /^(?:desa|kelurahan|kel|gampong|nagari) /;
/** No village or kecamatan has a longer name. */
const MOST_WORDS = 8;
const SAYS_WHICH = /\b(?:desa|kelurahan|kel|kecamatan|kec|gampong|nagari) \p{L}/u;

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
  const index = indexOf(lokus);
  const known = new Set(listed.flatMap(({ lokus: { desa } }) => (desa === '' ? [] : [desa])));
  const answers = new Map<string, readonly Lokus[]>();
  return {
    lokus,
    within(place) {
      const key = `${place.kodeWilayah ?? ''}|${place.tempat}`;
      const ready =
        answers.get(key) ?? index(place).filter((one) => nearnessOf(place, one) < NEARNESS.elsewhere);
      answers.set(key, ready);
      return ready;
    },
    isPlain: ({ kodeWilayah, tempat }) =>
      kodeWilayah === null
        ? SAYS_WHICH.test(tempat) || phrasesOf(tempat).some((phrase) => known.has(phrase))
        : lokus.every(({ kodeDesa }) => kodeDesa !== null) || SAYS_WHICH.test(tempat),
  };
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

function lokusOf(kode: string | null, desa: string | null, kecamatan: string | null, at: Lokus['at']): Lokus {
  const kodeDesa = kode !== null && VILLAGE_CODE.test(kode) ? kode : null;
  const home = foldHome({ kodeDesa, desa, kecamatan });
  return { ...home, desa: home.desa.replace(KIND_OF_VILLAGE, ''), nama: desa ?? kode ?? '', at };
}

/** Finds the villages a place may mean, few enough to be held against it one by one. */
function indexOf(lokus: readonly Lokus[]): (place: RowPlace) => readonly Lokus[] {
  const byCode = new Map<string, Lokus[]>();
  const byName = new Map<string, Lokus[]>();
  const put = (map: Map<string, Lokus[]>, key: string, one: Lokus): void => {
    const there = map.get(key);
    if (there) there.push(one);
    else map.set(key, [one]);
  };
  for (const one of lokus) {
    const parts = one.kodeDesa?.split('.') ?? [];
    parts.forEach((_, at) => {
      put(byCode, parts.slice(0, at + 1).join('.'), one);
    });
    for (const name of new Set([one.desa, one.kecamatan])) if (name !== '') put(byName, name, one);
  }
  return (place) => {
    const { kodeWilayah, tempat, seluruh } = place;
    if (seluruh) return lokus;
    const coded = kodeWilayah === null ? [] : (byCode.get(kodeWilayah) ?? []);
    const named = phrasesOf(tempat).flatMap((phrase) => byName.get(phrase) ?? []);
    const isDistrict = kodeWilayah !== null && kodeWilayah.split('.').length <= 2;
    // A code of the district covers villages that are listed without a code too.
    const bare = isDistrict && tempat === '' ? lokus.filter(({ kodeDesa }) => kodeDesa === null) : [];
    return [...new Set([...coded, ...named, ...bare])];
  };
}

/** Every run of up to {@link MOST_WORDS} words of a folded text. */
function phrasesOf(tempat: string): readonly string[] {
  const words = tempat === '' ? [] : fold(tempat).split(' ');
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );
}
