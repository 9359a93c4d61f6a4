import { ACTIVITY } from '../consolidation/activity-keys';
import {
  activitiesOf,
  activityCell,
  isMarked,
  sameYear,
  yearAt,
  type ActivityPlace,
} from '../consolidation/activity-places';
import { defineCollectionRule, placeName, type CollectionDraft } from '../consolidation/collection-rule';
import { ownOfProvince } from '../consolidation/sender';
import { withoutOlder } from '../consolidation/submissions';
import { bigInt64At, bigUint64At, uint16At } from '../values/at';
import { asSen, type Sen } from '../values/rupiah';

type MessageId = 'dua' | 'provinsi';

const MOST_RELATED = 50;
const MOST_NAMES = 6;

/** What the province carries out is reported by the province: in a district's workbook it is counted once more. */
export const programProvinsiDiklaim = defineCollectionRule({
  meta: {
    id: 'program-provinsi-diklaim',
    scope: 'kumpulan',
    severity: 'warning',
    roles: ['pemetaan'],
    title: {
      id: 'Program provinsi di buku kabupaten/kota',
      en: 'Provincial programme in a district’s workbook',
    },
    next: {
      id: 'Keluarkan baris milik provinsi dari buku kabupaten/kota, atau perbaiki OPD dan kodenya bila memang miliknya.',
      en: 'Take the province’s rows out of the district’s workbook, or correct OPD and code where they are its own.',
    },
    source:
      'Permendagri 90/2019: ruas keempat kode sub kegiatan menyatakan tingkatnya (1 provinsi, 2 kabupaten/kota)',
    messages: {
      dua: {
        id: '{{jumlah}} baris milik provinsi ({{pagu}}) tercatat di sini dan juga di {{lain}}: programnya terhitung dua kali.',
        en: '{{jumlah}} row(s) of the province ({{pagu}}) are recorded here and in {{lain}} as well: the programme counts twice.',
      },
      provinsi: {
        id: '{{jumlah}} baris ({{pagu}}) memakai perangkat daerah atau kode sub kegiatan provinsi.',
        en: '{{jumlah}} row(s) ({{pagu}}) bear an OPD or a sub kegiatan code of the province.',
      },
    },
  },
  *check({ books }) {
    const sent = withoutOlder(books);
    const own = ownRows(ownOfProvince(sent).flatMap(activitiesOf));
    for (const one of sent) {
      if (one.district === null) continue;
      const claimed = activitiesOf(one).filter((place) => isMarked(place, OF_PROVINCE));
      for (const rows of bySheet(claimed)) {
        const twice: ActivityPlace[] = [];
        const once: ActivityPlace[] = [];
        const twins: ActivityPlace[] = [];
        for (const place of rows) {
          const twin = twinOf(place, own);
          if (twin) twins.push(twin);
          (twin ? twice : once).push(place);
        }
        const [first] = twice;
        if (first) {
          const files = [...new Set(twins.map(({ sent: { book } }) => book.file))];
          const lain = files.slice(0, MOST_NAMES).join(', ') + (files.length > MOST_NAMES ? ', …' : '');
          yield {
            ...draftOf(twice, twins),
            messageId: 'dua',
            at: activityCell(first, 'opd'),
            data: { ...figures(twice), lain },
          };
        }
        const [other] = once;
        if (!other) continue;
        yield {
          ...draftOf(once, []),
          messageId: 'provinsi',
          // A district may list what the province does in it; only who adds both up counts it twice.
          severity: 'info',
          at: activityCell(other, 'opd'),
          data: figures(once),
        };
      }
    }
  },
});

const OF_PROVINCE = ACTIVITY.opdProvinsi | ACTIVITY.kodeProvinsi;

const nameAt = ({ sent: { book }, at }: ActivityPlace): bigint => bigUint64At(book.kegiatan.nama, at);

function ownRows(places: readonly ActivityPlace[]): ReadonlyMap<bigint, readonly ActivityPlace[]> {
  const rows = new Map<bigint, ActivityPlace[]>();
  for (const place of places) {
    const name = nameAt(place);
    if (name === 0n) continue;
    const known = rows.get(name);
    if (known) known.push(place);
    else rows.set(name, [place]);
  }
  return rows;
}

/** The row of the province that is of the same name and year. */
const twinOf = (
  place: ActivityPlace,
  own: ReadonlyMap<bigint, readonly ActivityPlace[]>,
): ActivityPlace | undefined =>
  own.get(nameAt(place))?.find((other) => sameYear(yearAt(place), yearAt(other)));

function bySheet(places: readonly ActivityPlace[]): Iterable<readonly ActivityPlace[]> {
  const sheets = new Map<number, ActivityPlace[]>();
  for (const place of places) {
    const sheet = uint16At(place.sent.book.kegiatan.sheets, place.at);
    const known = sheets.get(sheet);
    if (known) known.push(place);
    else sheets.set(sheet, [place]);
  }
  return sheets.values();
}

const draftOf = (
  [, ...more]: readonly ActivityPlace[],
  twins: readonly ActivityPlace[],
): Pick<CollectionDraft<MessageId>, 'field' | 'related'> => ({
  field: 'opd',
  related: [...more, ...twins].slice(0, MOST_RELATED).map((place) => placeName(activityCell(place, 'opd'))),
});

const figures = (places: readonly ActivityPlace[]): { readonly jumlah: number; readonly pagu: Sen } => ({
  jumlah: places.length,
  pagu: asSen(places.reduce((sum, { sent: { book }, at }) => sum + bigInt64At(book.kegiatan.pagu, at), 0n)),
});
