import { remembering } from '../../values/remember';
import { fold } from '../../values/text';

/** The two sexes as Dukcapil writes them. */
export type JenisKelamin = 'L' | 'P';

const LAKI = new Set(['l', 'lk', 'laki', 'laki laki', 'lelaki', 'pria', 'male']);
const PEREMPUAN = new Set(['p', 'pr', 'perempuan', 'wanita', 'female']);
const KEPALA = new Set([
  'kepala keluarga',
  'kepala rumah tangga',
  'kepala keluarga kk',
  'kepala rumah tangga krt',
  'kepala',
  'kk',
  'krt',
]);

/** Without the numbering of a choice list: `1. Kepala keluarga`. A bare code stays what it is. */
const wordOf = (text: string): string => fold(text.slice(0, 200)).replace(/^\d{1,2} (?=\p{L})/u, '');

/** Reads a sex from words or the letters L and P; `null` for codes and for anything else. */
export const readJenisKelamin: (text: string) => JenisKelamin | null = remembering((text) => {
  const word = wordOf(text);
  if (LAKI.has(word)) return 'L';
  return PEREMPUAN.has(word) ? 'P' : null;
});

/** True for wordings that name the head of a family; a bare code is no wording. */
export const isKepala: (text: string) => boolean = remembering((text) => KEPALA.has(wordOf(text)));
