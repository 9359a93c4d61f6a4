import type { MakingPort } from '../app/consolidation/protocol';
import type { RegionSource } from '../app/engine/regions';
import type { Hari } from '../core/values/tanggal';
import type { Disk } from './write-file';

/** What a file gave: its bytes, or why it could not be read. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'tidak-ada' | 'folder' | 'tidak-terbaca' };

/** Everything the command line asks of the outside. Tests give their own; nothing here exits or prints by itself. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows a line of progress in place of the last one; does nothing when nobody watches. */
  readonly progress: (line: string | null) => void;
  /** True when the output is read by a person on a terminal: colours are shown then only. */
  readonly colour: boolean;
  readonly readFile: (path: string) => Promise<FileBytes>;
  readonly disk: Disk;
  /** A text of the docs, or `null` when it is not at hand; for `explain` pages. */
  readonly readText: (path: string) => Promise<string | null>;
  /** Where official regions come from. */
  readonly regions: RegionSource;
  readonly today: Hari;
  /** When it is, as people write it: `2026-06-30 14:05`. */
  readonly now: () => string;
  /** Other threads: how many run at once beside this one, at least one, and how to begin one. */
  readonly workers: { readonly most: number; readonly start: () => MakingPort };
  /** Turns true when the user asks to stop; looked at between files. */
  readonly cancelled: () => boolean;
  /** The same for those who wait: told at once. */
  readonly stop: AbortSignal;
}

/** 0 nothing of severity error, 1 findings of severity error, 2 the command or a file could not be used. */
export type ExitCode = 0 | 1 | 2;
