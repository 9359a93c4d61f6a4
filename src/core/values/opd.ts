import { itemAt } from './at';
import { remembering } from './remember';
import { fold } from './text';

/**
 * The key under which spellings of one OPD name meet: case, spaces, line breaks, commas, dots and `&` for `dan` make no
 * difference. A key for comparing, not for showing: it has no spaces, as they are what differs most (`Kec.Kelumpang`).
 */
export const opdKey: (name: string) => string = remembering((name) =>
  fold(name.replaceAll('&', ' dan ')).replaceAll(' ', ''),
);

/** Words that start a name but need something behind them: a heading `Kecamatan` is no OPD. */
const KINDS: ReadonlySet<string> = new Set([
  ...['dinas', 'badan', 'kecamatan', 'kec', 'kelurahan', 'kel', 'sekretariat', 'bagian', 'kantor'],
  ...['puskesmas', 'upt', 'uptd', 'uptb', 'blud'],
]);

/** Beginnings that are an OPD on their own. */
const NAMES: readonly string[] = [
  ...['inspektorat', 'satuan polisi pamong praja', 'satpol pp', 'satpol', 'rsud', 'rumah sakit umum'],
  ...['setda', 'setwan', 'bappeda', 'bapperida', 'bappelitbangda', 'bapenda', 'bappenda', 'baznas'],
  ...[
    'bpbd',
    'bpkad',
    'bpkd',
    'bkd',
    'bkpsdm',
    'bkpp',
    'kesbangpol',
    'dinsos',
    'dinkes',
    'disdik',
    'disdikbud',
  ],
  ...['dispora', 'disnaker', 'dishub', 'dispmd', 'dpmd', 'dpmptsp', 'dp3a', 'disdukcapil', 'dukcapil'],
];

/** Second words that make a heading (`Dinas/Badan`, `Kecamatan/Desa`) or a sentence (`bagian dari …`) of a first word above. */
const NOT_A_NAME: ReadonlySet<string> = new Set([
  ...['dinas', 'badan', 'kantor', 'desa', 'kecamatan', 'kelurahan', 'kabupaten', 'kota', 'opd', 'skpd'],
  ...['dari', 'yang', 'dan', 'atau', 'ini', 'itu', 'terkait', 'usaha', 'hukum'],
]);

const LONGEST_NAME = 200;

/**
 * True when a text starts as the name of a regional office does (Dinas …, Badan …, Kecamatan …, Inspektorat, Bappeda, Baznas).
 * A hint for recognising columns, not proof: the list is general knowledge, no register of offices stands behind it.
 */
export const looksLikeOpd = (text: string): boolean => {
  if (text.length > LONGEST_NAME) return false;
  const folded = fold(text);
  if (NAMES.some((name) => folded === name || folded.startsWith(`${name} `))) return true;
  const words = folded.split(' ');
  const second = words[1];
  return KINDS.has(itemAt(words, 0, '')) && second !== undefined && !NOT_A_NAME.has(second);
};
