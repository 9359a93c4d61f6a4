import { defineCollectionRule, NOWHERE, placeName, topOf } from '../consolidation/collection-rule';
import { districtName } from '../consolidation/district';
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
    const keys = new Set(books.flatMap(({ district }) => (district ? [district.key] : [])));
    const unknown = books.filter(({ district, book }) => district === null && book.provinsi === null);
    for (const { kode, nama } of settings.pengirim) {
      const isHere = [...keys].some((key) => key === kode.slice(0, 5) || key.startsWith(`${kode}.`));
      if (isHere || keys.has(districtName(nama))) continue;
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
