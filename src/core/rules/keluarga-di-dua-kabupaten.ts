import {
  defineCollectionRule,
  placeName,
  type CollectionDraft,
  type CollectionPlace,
} from '../consolidation/collection-rule';
import { repeatedKeys, type FamilyKeys } from '../consolidation/family-keys';
import type { District } from '../consolidation/district';
import { withoutOlder, type SentBook } from '../consolidation/submissions';
import { cellAddress } from '../table/address';
import { uint16At, uint32At } from '../values/at';
import { maskIdentity } from '../values/identity';
import { PEOPLE_ROLES } from './helpers/table-roles';

type Number16 = 'nik' | 'nomorKk';

// A list every district filled in with the same sample families would repeat each of them in all the others.
const MOST_RELATED = 50;
const MOST_NAMES = 6;

/** A workbook whose district is known. */
interface DistrictBook extends SentBook {
  readonly district: District;
}

const hasDistrict = (sent: SentBook): sent is DistrictBook => sent.district !== null;

/** One row of a workbook that bears a number. */
interface Place {
  readonly sent: DistrictBook;
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
      daftar: {
        id: '{{jumlah}} keluarga di lembar ini tercatat di {{daerah}} dan juga di {{lain}}, lembar “{{lembar}}”.',
        en: '{{jumlah}} families of this sheet are recorded in {{daerah}} and in {{lain}} as well, on sheet “{{lembar}}”.',
      },
    },
  },
  *check({ books }) {
    // Of workbooks sent twice the newest counts; of a workbook of no known district nobody can say that it is another.
    const sent = withoutOlder(books).filter(hasDistrict);
    const told = new Set<string>();
    const repeats: Repeat[] = [];
    for (const field of ['nik', 'nomorKk'] as const) {
      for (const repeat of repeatsOf(sent, field)) {
        const { places } = repeat;
        const known = districtsIn(places.filter((place) => told.has(nameOf(place))));
        for (const place of places) told.add(nameOf(place));
        // The family was told of by the NIK of its head already, in every district.
        if (known.size < districtsIn(places).size) repeats.push(repeat);
      }
    }
    for (const group of bySheets(repeats)) {
      if (isWholeList(group)) yield listDraft(group);
      else yield* group.map(draftOf);
    }
  },
});

type MessageId = 'nik' | 'kk' | 'daftar';

/** A number that stands in several districts, and where. */
interface Repeat {
  readonly key: bigint;
  readonly field: Number16;
  readonly places: readonly [Place, ...Place[]];
  /** The first of the places that is in another district than the first. */
  readonly elsewhere: Place;
}

type Group = readonly [Repeat, ...Repeat[]];

/** Repeats by the two sheets they stand in, in the order they were found in. */
function bySheets(repeats: readonly Repeat[]): Iterable<Group> {
  const groups = new Map<string, [Repeat, ...Repeat[]]>();
  for (const repeat of repeats) {
    const key = [repeat.places[0], repeat.elsewhere].map(sheetKey).join('\n');
    const known = groups.get(key);
    if (known) known.push(repeat);
    else groups.set(key, [repeat]);
  }
  return groups.values();
}

const sheetKey = ({ sent, sheet }: Place): string => `${sent.book.file}\n${String(sheet)}`;

const LEAST_COPIED = 3;

/** True where the two sheets share more than half of the smaller one's families: one list copied, not as many mistakes. */
function isWholeList(group: Group): boolean {
  if (group.length < LEAST_COPIED) return false;
  const [{ places, elsewhere }] = group;
  return group.length * 2 > Math.min(familiesIn(places[0]), familiesIn(elsewhere));
}

/** How many families a sheet lists: by whichever number more of its rows bear. */
const familiesIn = ({ sent: { book }, sheet }: Place): number =>
  Math.max(
    ...[book.families.nik, book.families.kk].map(({ sheets }) =>
      sheets.reduce((count, one) => count + Number(one === sheet), 0),
    ),
  );

const keysOf = ({ book }: DistrictBook, field: Number16): FamilyKeys =>
  field === 'nik' ? book.families.nik : book.families.kk;

/** The numbers that stand in several districts, and where, in the order of files. */
function repeatsOf(sent: readonly DistrictBook[], field: Number16): readonly Repeat[] {
  const repeated = repeatedKeys(sent.map((one) => keysOf(one, field)));
  if (repeated.size === 0) return [];
  const found = new Map<bigint, [Place, ...Place[]]>();
  for (const one of sent) {
    const { keys, sheets, rows } = keysOf(one, field);
    keys.forEach((key, at) => {
      if (!repeated.has(key)) return;
      const place = { sent: one, sheet: uint16At(sheets, at), row: uint32At(rows, at) };
      const known = found.get(key);
      if (known) known.push(place);
      else found.set(key, [place]);
    });
  }
  return [...found].flatMap(([key, places]) => {
    const [first] = places;
    const elsewhere = places.find(({ sent: { district } }) => district.key !== first.sent.district.key);
    return elsewhere ? [{ key, field, places, elsewhere }] : [];
  });
}

const districtsIn = (places: readonly Place[]): ReadonlySet<string> =>
  new Set(places.map(({ sent: { district } }) => district.key));

const nameOf = ({ sent, sheet, row }: Place): string => `${sent.book.file}\n${String(sheet)}\n${String(row)}`;

/** The district a repeat is first found in, and the others. */
function districtNames({ places }: Repeat): { readonly daerah: string; readonly lain: string } {
  const { key, nama } = places[0].sent.district;
  const names = new Map(places.map(({ sent: { district } }) => [district.key, district.nama]));
  names.delete(key);
  const lain = [...names.values()];
  return {
    daerah: nama,
    lain: lain.slice(0, MOST_NAMES).join(', ') + (lain.length > MOST_NAMES ? ', …' : ''),
  };
}

function draftOf(repeat: Repeat): CollectionDraft<MessageId> {
  const {
    key,
    field,
    places: [first, ...others],
  } = repeat;
  const digits = key.toString().padStart(16, '0');
  return {
    messageId: field === 'nik' ? 'nik' : 'kk',
    field,
    at: { ...placeOf(first, field), value: digits },
    data: { nomor: maskIdentity(digits), ...districtNames(repeat) },
    related: others.slice(0, MOST_RELATED).map((place) => placeName(placeOf(place, field))),
  };
}

function listDraft(group: Group): CollectionDraft<MessageId> {
  const [repeat] = group;
  const { places, elsewhere, field } = repeat;
  return {
    messageId: 'daftar',
    field,
    at: placeOf(places[0], field),
    data: {
      jumlah: group.length,
      ...districtNames(repeat),
      lembar: placeOf(elsewhere, field).sheet,
    },
    related: group.slice(0, MOST_RELATED).map((one) => placeName(placeOf(one.elsewhere, one.field))),
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
