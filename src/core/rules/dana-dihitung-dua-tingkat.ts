import { transferMark } from '../consolidation/activity-keys';
import {
  activitiesOf,
  activityCell,
  isMarked,
  sameYear,
  yearAt,
  type ActivityPlace,
} from '../consolidation/activity-places';
import { defineCollectionRule, placeName } from '../consolidation/collection-rule';
import { ownOfProvince } from '../consolidation/sender';
import { withoutOlder, type SentBook } from '../consolidation/submissions';
import { TRANSFER_NAMES, TRANSFERS, type Transfer, type TransferLevel } from '../schema/transfer-levels';
import { bigInt64At, float64At } from '../values/at';
import { asSen, type Sen } from '../values/rupiah';

const MOST_RELATED = 50;
const MOST_NAMES = 6;

/** Money handed to another government is in the workbooks of both: one sum, counted twice in the province's. */
export const danaDihitungDuaTingkat = defineCollectionRule({
  meta: {
    id: 'dana-dihitung-dua-tingkat',
    scope: 'kumpulan',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Dana transfer dihitung di dua buku kerja', en: 'Transfer counted in two workbooks' },
    next: {
      id: 'Tetapkan di tingkat mana dana ini dihitung: hapus baris penyalurannya, atau baris yang dibiayainya.',
      en: 'Settle at which level this money counts: delete the row that hands it over, or the rows it pays for.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.6 angka 2 dan 3 (ADD dan bantuan keuangan bersumber dari APBD)',
    messages: {
      dua: {
        id: '{{dana}} disalurkan pada {{pemberi}} baris di sini ({{paguPemberi}}) dan dibelanjakan pada {{penerima}} baris di {{lain}} ({{paguPenerima}}): uang yang sama terhitung dua kali.',
        en: '{{dana}} is handed over in {{pemberi}} row(s) here ({{paguPemberi}}) and spent in {{penerima}} row(s) of {{lain}} ({{paguPenerima}}): the same money counts twice.',
      },
    },
  },
  *check({ books }) {
    const sent = withoutOlder(books);
    const province = new Set(ownOfProvince(sent));
    for (const transfer of TRANSFERS) {
      const receivers = sent.flatMap((one) => marked(one, transfer, 'penerima'));
      if (receivers.length === 0) continue;
      for (const giver of sent) {
        // A province's money for districts is handed over by the province only.
        if (transfer === 'BANKEU_KAB' && !province.has(giver)) continue;
        for (const given of byYear(marked(giver, transfer, 'pemberi'))) {
          const [first, ...more] = given;
          const spent = paidBy(
            given,
            receivers.filter((place) => mayReceive(place, first, province.has(giver))),
          );
          if (spent.length === 0) continue;
          yield {
            messageId: 'dua',
            field: 'sumberDana',
            at: activityCell(first, 'sumberDana'),
            data: {
              dana: TRANSFER_NAMES[transfer],
              pemberi: given.length,
              paguPemberi: total(given),
              penerima: spent.length,
              paguPenerima: total(spent),
              lain: filesOf(spent),
            },
            related: [...more, ...spent]
              .slice(0, MOST_RELATED)
              .map((place) => placeName(activityCell(place, 'sumberDana'))),
          };
        }
      }
    }
  },
});

const marked = (sent: SentBook, transfer: Transfer, level: TransferLevel): readonly ActivityPlace[] =>
  activitiesOf(sent).filter((place) => isMarked(place, transferMark(transfer, level)));

function byYear(places: readonly ActivityPlace[]): Iterable<readonly [ActivityPlace, ...ActivityPlace[]]> {
  const years = new Map<number | null, [ActivityPlace, ...ActivityPlace[]]>();
  for (const place of places) {
    const year = yearAt(place);
    const known = years.get(year);
    if (known) known.push(place);
    else years.set(year, [place]);
  }
  return years.values();
}

/** Whether a row may spend what another one hands over: in another workbook of the district, or in any of the province's. */
const mayReceive = (receiver: ActivityPlace, giver: ActivityPlace, isProvince: boolean): boolean =>
  receiver.sent !== giver.sent &&
  sameYear(yearAt(receiver), yearAt(giver)) &&
  (isProvince
    ? receiver.sent.district !== null
    : receiver.sent.district !== null && receiver.sent.district.key === giver.sent.district?.key);

const codeAt = ({ sent: { book }, at }: ActivityPlace): string => {
  const digits = float64At(book.kegiatan.wilayah, at);
  return digits === 0 ? '' : String(digits);
};

/** The rows some transfer may pay for: those of a place no transfer names are other money. */
function paidBy(
  given: readonly ActivityPlace[],
  receivers: readonly ActivityPlace[],
): readonly ActivityPlace[] {
  const paid = given.map(codeAt);
  return receivers.filter((place) => {
    const code = codeAt(place);
    return paid.some((one) => one.startsWith(code) || code.startsWith(one));
  });
}

function filesOf(places: readonly ActivityPlace[]): string {
  const files = [...new Set(places.map(({ sent: { book } }) => book.file))];
  return files.slice(0, MOST_NAMES).join(', ') + (files.length > MOST_NAMES ? ', …' : '');
}

const total = (places: readonly ActivityPlace[]): Sen =>
  asSen(places.reduce((sum, { sent: { book }, at }) => sum + bigInt64At(book.kegiatan.pagu, at), 0n));
