import type { Message } from '../messages/translate';

/** The help of one screen, or of a way to work: what it shows, what to do first, its numbers, and what goes wrong. */
export interface BantuanLayar {
  /** The screen of the pane it is about, or `meja-kerja` and `rapat`, which are pages of their own. */
  readonly id: string;
  readonly judul: Message;
  readonly isi: Message;
  /** In the order they are done. */
  readonly langkah: readonly Message[];
  /** Ids of the definitions of the numbers it shows. */
  readonly angka: readonly string[];
  readonly keliru: readonly Message[];
}

/** Checks the help of a screen where it is written. */
export const defineBantuan = (bantuan: BantuanLayar): BantuanLayar => bantuan;
