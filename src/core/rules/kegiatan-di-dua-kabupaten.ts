import { ACTIVITY } from '../consolidation/activity-keys';
import {
  activityCell,
  isMarked,
  partedBy,
  yearAt,
  type ActivityPlace,
} from '../consolidation/activity-places';
import { defineCollectionRule, placeName, type CollectionDraft } from '../consolidation/collection-rule';
import { repeatedKeys } from '../consolidation/family-keys';
import { withoutOlder, type SentBook } from '../consolidation/submissions';
import { bigInt64At, bigUint64At, uint16At } from '../values/at';
import { asSen } from '../values/rupiah';

type MessageId = 'kode' | 'nama' | 'lembar';

/** One sub kegiatan at one place from one source belongs to one district: recorded by two, it is counted twice. */
export const kegiatanDiDuaKabupaten = defineCollectionRule({
  meta: {
    id: 'kegiatan-di-dua-kabupaten',
    scope: 'kumpulan',
    severity: 'warning',
    roles: ['pemetaan'],
    title: {
      id: 'Sub kegiatan tercatat di dua kabupaten/kota',
      en: 'Sub kegiatan recorded in two districts',
    },
    next: {
      id: 'Pastikan kepada kedua daerah di mana lokasinya, lalu hapus atau perbaiki baris yang bukan miliknya.',
      en: 'Ask both districts where it takes place, then delete or correct the row of the other one.',
    },
    source: 'Praktik pelaporan: setiap sub kegiatan per lokasi dan sumber dana dicatat oleh satu daerah',
    messages: {
      kode: {
        id: 'Sub kegiatan di baris ini, dengan kode wilayah dan sumber dana yang sama, juga dicatat oleh {{lain}}.',
        en: 'The sub kegiatan in this row, with the same region code and funding source, is also recorded by {{lain}}.',
      },
      nama: {
        id: 'Sub kegiatan di baris ini, dengan nama lokasi, sumber dana, dan pagu yang sama ({{pagu}}), juga dicatat oleh {{lain}}.',
        en: 'The sub kegiatan in this row, with the same location name, funding source and budget ({{pagu}}), is also recorded by {{lain}}.',
      },
      lembar: {
        id: '{{jumlah}} dari {{baris}} baris lembar ini juga dicatat oleh {{lain}} di lembar “{{lembar}}”.',
        en: '{{jumlah}} of the {{baris}} rows of this sheet are also recorded by {{lain}} on sheet “{{lembar}}”.',
      },
    },
  },
  *check({ books }) {
    const sent = withoutOlder(books).filter(({ district }) => district !== null);
    for (const repeats of repeatsBySheets(sent)) {
      const [first] = repeats;
      if (first && isWholeSheet(first, repeats.length)) yield sheetDraft(first, repeats);
      else for (const repeat of repeats) yield rowDraft(repeat);
    }
  },
});

/** Rows of several districts that say the same, by file. */
type Repeat = readonly [ActivityPlace, ActivityPlace, ...ActivityPlace[]];

/** Everything that repeats, by the two sheets it first stands in. */
function repeatsBySheets(sent: readonly SentBook[]): Iterable<readonly Repeat[]> {
  const pairs = new Map<string, Repeat[]>();
  for (const places of placesByKey(sent).values()) {
    for (const year of partedBy(places, yearAt)) {
      for (const repeat of partedBy(year, codeAt).flatMap(repeatsIn)) {
        const key = repeat.slice(0, 2).map(sheetKey).join('\n');
        const known = pairs.get(key);
        if (known) known.push(repeat);
        else pairs.set(key, [repeat]);
      }
    }
  }
  return pairs.values();
}

function placesByKey(sent: readonly SentBook[]): ReadonlyMap<bigint, readonly ActivityPlace[]> {
  const repeated = repeatedKeys(sent.map(({ book }) => ({ keys: book.kegiatan.kunci })));
  const places = new Map<bigint, ActivityPlace[]>();
  for (const one of sent) {
    one.book.kegiatan.kunci.forEach((key, at) => {
      if (key === 0n || !repeated.has(key)) return;
      const known = places.get(key);
      if (known) known.push({ sent: one, at });
      else places.set(key, [{ sent: one, at }]);
    });
  }
  return places;
}

const codeAt = ({ sent: { book }, at }: ActivityPlace): bigint | null => {
  const kode = bigUint64At(book.kegiatan.kode, at);
  return kode === 0n ? null : kode;
};
const paguAt = ({ sent: { book }, at }: ActivityPlace): bigint => bigInt64At(book.kegiatan.pagu, at);
const sheetOf = ({ sent: { book }, at }: ActivityPlace): SentBook['book']['sheets'][number] | undefined =>
  book.sheets[uint16At(book.kegiatan.sheets, at)];
const rowsIn = (place: ActivityPlace): number => sheetOf(place)?.dataRows ?? 0;
const sheetKey = (place: ActivityPlace): string =>
  `${place.sent.book.file}\n${String(place.sent.book.kegiatan.sheets[place.at])}`;

/** Names of places are borne by villages of many districts: by name alone only what costs the same to the rupiah is one. */
function repeatsIn(places: readonly ActivityPlace[]): readonly Repeat[] {
  // The key of a row says whether its place is told by a code.
  const groups = places.some((place) => isMarked(place, ACTIVITY.berkode))
    ? [places]
    : partedBy(
        places.filter((place) => paguAt(place) > 0n),
        paguAt,
      );
  return groups.flatMap((group): Repeat[] => {
    const [one, other] = [
      group[0],
      group.find(({ sent }) => sent.district?.key !== group[0]?.sent.district?.key),
    ];
    return one && other ? [[one, other, ...group.filter((place) => place !== one && place !== other)]] : [];
  });
}

const LEAST_COPIED = 3;

/** True where the two sheets share more than half of the smaller one's rows: one mistake, not as many as rows. */
function isWholeSheet([one, other]: Repeat, repeats: number): boolean {
  const smaller = Math.min(rowsIn(one), rowsIn(other));
  return repeats >= LEAST_COPIED && repeats * 2 > smaller;
}

const MOST_RELATED = 50;

const MOST_NAMES = 6;

/** The districts of a repeat but the first. */
function others([one, ...more]: Repeat): string {
  const names = [
    ...new Set(
      more.flatMap(({ sent: { district } }) =>
        district && district.key !== one.sent.district?.key ? [district.nama] : [],
      ),
    ),
  ];
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}

const related = (places: readonly ActivityPlace[]): readonly string[] =>
  places.slice(0, MOST_RELATED).map((place) => placeName(activityCell(place, 'subkegiatan')));

function rowDraft(repeat: Repeat): CollectionDraft<MessageId> {
  const [one, ...more] = repeat;
  const draft = {
    field: 'subkegiatan',
    at: activityCell(one, 'subkegiatan'),
    related: related(more),
  } as const;
  const lain = others(repeat);
  return isMarked(one, ACTIVITY.berkode)
    ? { ...draft, messageId: 'kode', data: { lain } }
    : // Two places of one name are not one for certain.
      { ...draft, messageId: 'nama', severity: 'info', data: { lain, pagu: asSen(paguAt(one)) } };
}

function sheetDraft(first: Repeat, repeats: readonly Repeat[]): CollectionDraft<MessageId> {
  const [one, other] = first;
  return {
    messageId: 'lembar',
    field: 'subkegiatan',
    at: activityCell(one, 'subkegiatan'),
    data: {
      jumlah: repeats.length,
      baris: rowsIn(one),
      lain: others(first),
      lembar: activityCell(other, 'subkegiatan').sheet,
    },
    related: related(repeats.map(([, place]) => place)),
  };
}
