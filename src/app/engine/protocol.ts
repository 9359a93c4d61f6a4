import type { Presentation } from '../../core/report/document-parts';
import type { CommentPlace } from '../../core/rules/rule';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { Hari } from '../../core/values/tanggal';
import type { Area } from '../../workbook/port';
import type { PaperOrder } from '../reports/paper';
import type { PackedBook } from './packed-book';
import type { Progress, ResultOrder } from './engine';
import type { SheetChoices } from './sheet-choice';

/** What the pane asks of its worker. `id` comes back with every answer; `abort` names the question to give up. */
export type Question =
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly name: string;
      readonly book: PackedBook;
      readonly comments: readonly CommentPlace[];
      readonly choices: SheetChoices;
      readonly today: Hari;
    }
  | {
      readonly kind: 'edit';
      readonly id: number;
      /** The areas, sheet by sheet in the order of the book's sheets. */
      readonly areas: readonly (readonly Area[])[];
      readonly book: PackedBook;
    }
  | { readonly kind: 'check' | 'budget' | 'convergence' | 'abort'; readonly id: number }
  | { readonly kind: 'gaps'; readonly id: number; readonly show: Presentation }
  | { readonly kind: 'spellings'; readonly id: number; readonly jenis: JenisEjaan }
  | { readonly kind: 'results'; readonly id: number; readonly order: ResultOrder }
  | { readonly kind: 'paper'; readonly id: number; readonly order: PaperOrder };

/** What the worker says: how far it is, a batch of a long list, the end of it, or that it failed. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'batch'; readonly id: number; readonly batch: readonly unknown[] }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'aborted'; readonly id: number }
  /** `about` is the kind of failure only: a message might quote a cell. */
  | { readonly kind: 'failed'; readonly id: number; readonly about: string };

/** The pane's end of a worker; a Worker has these members. */
export interface WorkerPort {
  postMessage: (question: Question, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate: () => void;
}
