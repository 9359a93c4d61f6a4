import type { Outcome } from './run-case';

/** What a child says of its cases, one line each. */
export type ChildLine =
  | { readonly kind: 'mulai'; readonly number: number }
  | { readonly kind: 'selesai'; readonly number: number; readonly outcome: Outcome }
  | { readonly kind: 'gagal'; readonly number: number; readonly name: string; readonly problem: string };

/** Memory of the process, program and all, that no case may go beyond; in bytes. About half of it is the program. */
export const MOST_MEMORY = 640 * 2 ** 20;

/** Memory of JavaScript's own heap, in MiB; beyond it Node ends the process. */
export const MOST_HEAP = 320;
