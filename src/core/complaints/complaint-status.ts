import type { Message } from '../messages/translate';
import { fold } from '../values/text';

/** What may have become of a complaint; the first two are open, the next two closed. */
export const STATUS_PENGADUAN = ['diterima', 'diproses', 'selesai', 'ditolak', 'tidak-diketahui'] as const;
/** One of {@link STATUS_PENGADUAN}. */
export type StatusPengaduan = (typeof STATUS_PENGADUAN)[number];

/** What each is called. */
export const STATUS_NAMES: Readonly<Record<StatusPengaduan, Message>> = {
  diterima: { id: 'Diterima', en: 'Received' },
  diproses: { id: 'Diproses', en: 'In progress' },
  selesai: { id: 'Selesai', en: 'Settled' },
  ditolak: { id: 'Ditolak', en: 'Rejected' },
  'tidak-diketahui': { id: 'Tidak diketahui', en: 'Not known' },
};

/**
 * The words of the template's list, and those registers of complaints use for the same. Whole cells only: `belum selesai`
 * holds the word `selesai` and means the opposite.
 */
const WORDS: Readonly<Record<Exclude<StatusPengaduan, 'tidak-diketahui'>, readonly string[]>> = {
  diterima: [
    ...['diterima', 'baru', 'masuk', 'belum ditangani', 'belum ditindaklanjuti', 'belum diproses', 'terbuka'],
    ...['menunggu', 'open', 'received'],
  ],
  diproses: [
    ...['diproses', 'proses', 'dalam proses', 'sedang diproses', 'ditindaklanjuti', 'sedang ditindaklanjuti'],
    ...['belum selesai', 'diteruskan', 'in progress'],
  ],
  selesai: [
    ...[
      'selesai',
      'sudah selesai',
      'telah selesai',
      'selesai ditangani',
      'selesai ditindaklanjuti',
      'tuntas',
    ],
    ...['ditutup', 'closed', 'settled'],
  ],
  ditolak: ['ditolak', 'tidak diterima', 'rejected'],
};

const STATUS_OF: ReadonlyMap<string, StatusPengaduan> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word): [string, StatusPengaduan] => [word, status as StatusPengaduan]),
  ),
);

/** The status a cell states; any other word is not known, never the nearest one. */
export const readStatus = (text: string | null): StatusPengaduan =>
  (text === null ? undefined : STATUS_OF.get(fold(text))) ?? 'tidak-diketahui';
