import type { Hari } from '../../core/values/tanggal';
import type { SourceItem } from './gathering';
import type { MadeResult } from './protocol';

/** What the page is busy with; one thing at a time. */
export interface ConsolidationWork {
  readonly kind: 'memeriksa' | 'menyusun' | 'menulis' | 'mengirim-balik';
  /** How far it is. */
  readonly done: number;
  readonly total: number;
}

/** What is to be said once. */
export type ConsolidationNote =
  | { readonly kind: 'ditambahkan'; readonly foreign: number; readonly again: number }
  | { readonly kind: 'disimpan'; readonly names: readonly string[] }
  | { readonly kind: 'ditulis'; readonly sheets: number; readonly names: readonly string[] }
  | { readonly kind: 'dikirim-balik'; readonly count: number; readonly failed: readonly string[] }
  | { readonly kind: 'dibatalkan' }
  | { readonly kind: 'gagal'; readonly message: string };

/** Many workbooks on their way to one. */
export interface ConsolidationState {
  readonly items: readonly SourceItem[];
  readonly work: ConsolidationWork | null;
  /** Of the files that were done with when it was worked out. */
  readonly result: (MadeResult & { readonly files: number }) | null;
  /** Only the newest of several versions counts. */
  readonly hanyaTerbaru: boolean;
  /** The day the workbooks were due, where one was named. */
  readonly tenggat: Hari | null;
  readonly note: ConsolidationNote | null;
}

/** Nothing picked yet. */
export const NO_CONSOLIDATION: ConsolidationState = {
  items: [],
  work: null,
  result: null,
  hanyaTerbaru: false,
  tenggat: null,
  note: null,
};

/** How many files are in each state. */
export function countStates(
  items: readonly SourceItem[],
): Readonly<Record<SourceItem['state']['status'], number>> {
  const counts = { menunggu: 0, diperiksa: 0, selesai: 0, gagal: 0, dibatalkan: 0 };
  for (const { state } of items) counts[state.status] += 1;
  return counts;
}
