import { defineCollectionRule, NOWHERE, placeName, topOf } from '../consolidation/collection-rule';
import { districtName } from '../consolidation/district';
import { senderOf } from '../consolidation/sender';
import { fold } from '../values/text';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';

/** A province without one of its districts looks complete and is not. */
export const belumMengirim = defineCollectionRule({
  meta: {
    id: 'belum-mengirim',
    scope: 'kumpulan',
    severity: 'info',
    roles: TABLE_ROLES,
    title: { id: 'Daerah belum mengirim', en: 'A district has not sent its workbook' },
    next: {
      id: 'Minta buku kerjanya kepada daerah yang disebut, atau perbaiki daftar pengirim di pengaturan.',
      en: 'Ask the district for its workbook, or correct the list of senders in the settings.',
    },
    source: 'Daftar pengirim di pengaturan sekretariat',
    messages: {
      belum: {
        id: '{{nama}} ({{kode}}) belum mengirim buku kerja.',
        en: '{{nama}} ({{kode}}) has not sent a workbook.',
      },
      mungkin: {
        id: '{{nama}} ({{kode}}) belum mengirim buku kerja, kecuali salah satu dari {{jumlah}} berkas yang tidak menyebut daerahnya.',
        en: '{{nama}} ({{kode}}) has not sent a workbook, unless it is one of {{jumlah}} files that do not name their district.',
      },
    },
  },
  *check({ books, settings }) {
    const keys = new Set(books.flatMap((sent) => senderOf(sent)?.key ?? []));
    const unknown = books.filter((sent) => senderOf(sent) === null);
    for (const { kode, nama } of settings.pengirim) {
      const isHere = [...keys].some((key) => key === kode.slice(0, 5) || key.startsWith(`${kode}.`));
      // A province may be expected as well as its districts.
      if (isHere || keys.has(districtName(nama)) || keys.has(fold(nama))) continue;
      yield {
        messageId: unknown.length === 0 ? 'belum' : 'mungkin',
        field: null,
        at: NOWHERE,
        data: { nama: shownCell(nama), kode, ...(unknown.length > 0 && { jumlah: unknown.length }) },
        related: unknown.map((one) => placeName(topOf(one))),
      };
    }
  },
});
