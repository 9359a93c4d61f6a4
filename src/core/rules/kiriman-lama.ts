import { defineCollectionRule, placeName, topOf } from '../consolidation/collection-rule';
import { versionsAmong } from '../consolidation/submissions';
import { TABLE_ROLES } from './helpers/table-roles';

/** Two versions of one district's workbook, added up, count everything twice. */
export const kirimanLama = defineCollectionRule({
  meta: {
    id: 'kiriman-lama',
    scope: 'kumpulan',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Dua versi kiriman dari satu daerah', en: 'Two versions from one district' },
    next: {
      id: 'Pakai yang terbaru saja, lalu keluarkan yang lama dari kumpulan berkas.',
      en: 'Use the newest only and take the older out of the collection.',
    },
    source: 'Praktik pelaporan: satu daerah mengirim satu buku kerja yang berlaku',
    messages: {
      lama: {
        id: 'Berkas ini versi lama dari {{daerah}} (disimpan {{disimpan}}); yang terbaru {{terbaru}} (disimpan {{tanggal}}).',
        en: 'This file is an older version from {{daerah}} (saved {{disimpan}}); the newest is {{terbaru}} (saved {{tanggal}}).',
      },
      tidakPasti: {
        id: '{{jumlah}} berkas dari {{daerah}} berisi baris yang sebagian besar sama; tanggal simpannya tidak menunjukkan mana yang terbaru.',
        en: '{{jumlah}} files from {{daerah}} hold mostly the same rows; the days they were saved do not tell which is newest.',
      },
    },
  },
  *check({ books }) {
    for (const { district, books: group, newest } of versionsAmong(books)) {
      if (!newest) {
        const [first, ...others] = group;
        if (!first) continue;
        yield {
          messageId: 'tidakPasti',
          field: null,
          at: topOf(first),
          data: { jumlah: group.length, daerah: district.nama },
          related: others.map((other) => placeName(topOf(other))),
        };
        continue;
      }
      for (const old of group) {
        if (old === newest) continue;
        yield {
          messageId: 'lama',
          field: null,
          at: topOf(old),
          data: {
            daerah: district.nama,
            disimpan: dayOf(old.book.modified),
            terbaru: newest.book.file,
            tanggal: dayOf(newest.book.modified),
          },
          related: [placeName(topOf(newest))],
        };
      }
    }
  },
});

/** Day and minute, as two versions may be of one day. */
const dayOf = (modified: string | null): string => (modified ?? '').slice(0, 16).replace('T', ' ');
