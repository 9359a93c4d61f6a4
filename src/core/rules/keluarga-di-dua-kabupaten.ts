import {
  defineCollectionRule,
  placeName,
  type CollectionDraft,
  type CollectionPlace,
} from '../consolidation/collection-rule';
import { repeatedKeys, type FamilyKeys } from '../consolidation/family-keys';
import { withoutOlder, type SentBook } from '../consolidation/submissions';
import { cellAddress } from '../table/address';
import { maskIdentity } from '../values/identity';
import { PEOPLE_ROLES } from './helpers/table-roles';

type Number16 = 'nik' | 'nomorKk';

/** One row of a workbook that bears a number. */
interface Place {
  readonly sent: SentBook;
  readonly sheet: number;
  readonly row: number;
}

/** A family belongs to one district: counted in two, it is aided twice, or by neither, each waiting for the other. */
export const keluargaDiDuaKabupaten = defineCollectionRule({
  meta: {
    id: 'keluarga-di-dua-kabupaten',
    scope: 'kumpulan',
    severity: 'error',
    roles: PEOPLE_ROLES,
    title: { id: 'Keluarga tercatat di dua kabupaten/kota', en: 'Family recorded in two districts' },
    next: {
      id: 'Pastikan domisilinya kepada kedua kabupaten/kota, lalu hapus barisnya dari daftar yang bukan domisilinya.',
      en: 'Ask both districts where the family lives, then delete its row from the list of the other.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas penduduk berbasis NIK)',
    messages: {
      nik: {
        id: 'NIK {{nomor}} tercatat di {{daerah}} dan juga di {{lain}}.',
        en: 'NIK {{nomor}} is recorded in {{daerah}} and in {{lain}} as well.',
      },
      kk: {
        id: 'Nomor KK {{nomor}} tercatat di {{daerah}} dan juga di {{lain}}.',
        en: 'Nomor KK {{nomor}} is recorded in {{daerah}} and in {{lain}} as well.',
      },
    },
  },
  *check({ books }) {
    // Of workbooks sent twice the newest counts; of a workbook of no known district nobody can say that it is another.
    const sent = withoutOlder(books).filter(({ district }) => district !== null);
    const told = new Set<string>();
    for (const field of ['nik', 'nomorKk'] as const) {
      for (const [key, places] of placesOf(sent, field)) {
        const known = districtsIn(places.filter((place) => told.has(nameOf(place))));
        for (const place of places) told.add(nameOf(place));
        // The family was told of by the NIK of its head already, in every district.
        if (known.size === districtsIn(places).size) continue;
        yield* draftOf(key, field, places);
      }
    }
  },
});

const keysOf = ({ book }: SentBook, field: Number16): FamilyKeys =>
  field === 'nik' ? book.families.nik : book.families.kk;

/** Where each number that stands in several districts stands, in the order of files. */
function placesOf(sent: readonly SentBook[], field: Number16): ReadonlyMap<bigint, readonly Place[]> {
  const repeated = repeatedKeys(sent.map((one) => keysOf(one, field)));
  const places = new Map<bigint, Place[]>();
  if (repeated.size === 0) return places;
  for (const one of sent) {
    const { keys, sheets, rows } = keysOf(one, field);
    keys.forEach((key, at) => {
      if (!repeated.has(key)) return;
      const place = { sent: one, sheet: sheets[at] ?? 0, row: rows[at] ?? 0 };
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    });
  }
  for (const [key, found] of places) {
    if (districtsIn(found).size < 2) places.delete(key);
  }
  return places;
}

const districtsIn = (places: readonly Place[]): ReadonlySet<string | undefined> =>
  new Set(places.map(({ sent: { district } }) => district?.key));

const nameOf = ({ sent, sheet, row }: Place): string => `${sent.book.file}\n${String(sheet)}\n${String(row)}`;

function* draftOf(
  key: bigint,
  field: Number16,
  places: readonly Place[],
): Generator<CollectionDraft<'nik' | 'kk'>> {
  const [first, ...others] = places;
  if (!first) return;
  const digits = key.toString().padStart(16, '0');
  const names = new Map(places.map(({ sent: { district } }) => [district?.key, district?.nama ?? '']));
  const [daerah = '', ...lain] = names.values();
  yield {
    messageId: field === 'nik' ? 'nik' : 'kk',
    field,
    at: { ...placeOf(first, field), value: digits },
    data: { nomor: maskIdentity(digits), daerah, lain: lain.join(', ') },
    related: others.map((place) => placeName(placeOf(place, field))),
  };
}

function placeOf({ sent: { book }, sheet, row }: Place, field: Number16): CollectionPlace {
  const list = book.sheets[sheet];
  return {
    file: book.file,
    sheet: list?.sheet ?? '',
    cell: cellAddress(row - 1, list?.columns[field] ?? 0),
    row,
  };
}
