import { summariseBook, type BookSummary } from '../consolidation/book-summary';
import { runCollection } from '../consolidation/run-collection';
import type { Finding } from '../findings/finding';
import { COLLECTION_RULES } from '../rules/index';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import type { RecognisedBook } from './checked-book';

/** One workbook of a collection: its summary, and what it goes by. The workbook itself may be let go. */
export interface CollectedBook {
  readonly summary: BookSummary;
  /** Its own settings or those given from outside; `null` where it has none. */
  readonly settings: Settings | null;
}

/** Takes from a recognised workbook what rules over many workbooks compare. */
export function collectBook({ file, tahun, sheets, ground, modified }: RecognisedBook): CollectedBook {
  // Settings given from outside are of the whole collection: their region is not this workbook's.
  const wilayah = ground.source === 'buku' ? ground.settings.wilayah : null;
  return {
    summary: summariseBook({ file, tahun, sheets, wilayah, modified }),
    settings: ground.source === 'bawaan' ? null : ground.settings,
  };
}

/**
 * Runs every rule over many workbooks. They go by the settings the secretariat shipped: those of the first workbook, by
 * file name, that lists senders, else of the first that has any.
 */
export function checkCollection(books: readonly CollectedBook[]): readonly Finding[] {
  const settings = [...books]
    .sort((a, b) => (a.summary.file < b.summary.file ? -1 : 1))
    .flatMap((one) => one.settings ?? []);
  const chosen = settings.find(({ pengirim }) => pengirim.length > 0) ?? settings[0] ?? DEFAULT_SETTINGS;
  return runCollection(
    books.map(({ summary }) => summary),
    COLLECTION_RULES,
    chosen,
  );
}
