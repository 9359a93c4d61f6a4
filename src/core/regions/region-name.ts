import { itemAt } from '../values/at';
import { fold } from '../values/text';
import type { Region, RegionLevel } from './regions';

/** The kind of district or village a name or code states. */
type Jenis = 'kabupaten' | 'kota' | 'desa' | 'kelurahan';

/** A name in the forms it is compared in. */
export interface RegionName {
  /** Everything that was written, without spaces. */
  readonly full: string;
  /** Without the word for the level in front: "Kec. Sungai Raya" → `sungairaya`. The same as `full` without one. */
  readonly bare: string;
  /** What the word in front says, or `null`. */
  readonly jenis: Jenis | null;
}

/** Words in front of a name that say its level; village words are often part of the name, which is why both forms are kept. */
const FRONT: Readonly<Record<RegionLevel, ReadonlyMap<string, Jenis | null>>> = {
  provinsi: new Map([
    ['provinsi', null],
    ['prov', null],
    ['propinsi', null],
  ]),
  kabupaten: new Map([
    ['kabupaten', 'kabupaten'],
    ['kab', 'kabupaten'],
    ['kota', 'kota'],
    ['kotamadya', 'kota'],
    ['kodya', 'kota'],
  ]),
  kecamatan: new Map(
    ['kecamatan', 'kec', 'distrik', 'kemantren', 'kapanewon'].map((word): [string, null] => [word, null]),
  ),
  desa: new Map([
    ...['desa', 'ds', 'kalurahan', 'gampong', 'nagari', 'kampung', 'pekon', 'lembang', 'negeri', 'tiyuh']
      .concat('kepenghuluan')
      .map((word): [string, Jenis] => [word, 'desa']),
    ['kelurahan', 'kelurahan'],
    ['kel', 'kelurahan'],
  ]),
};
/** Words that may stand between the level and the name: "Kota Administrasi Jakarta Pusat", "Desa Adat Yoboi". */
const BETWEEN: ReadonlySet<string> = new Set(['administrasi', 'administratif', 'adm', 'adat']);

/** Ways of writing a word that mean the same word wherever they stand. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sei', 'sungai'],
  ['tg', 'tanjung'],
  ['tj', 'tanjung'],
  ['tjg', 'tanjung'],
  ['gn', 'gunung'],
  ['kp', 'kampung'],
  ['kep', 'kepulauan'],
]);

/** Names of provinces people use beside the official one, folded and without spaces. General knowledge. */
const PROVINSI_ALIAS: ReadonlyMap<string, string> = new Map([
  ['nanggroeacehdarussalam', 'aceh'],
  ['nad', 'aceh'],
  ['sumut', 'sumaterautara'],
  ['sumbar', 'sumaterabarat'],
  ['sumsel', 'sumateraselatan'],
  ['babel', 'kepulauanbangkabelitung'],
  ['bangkabelitung', 'kepulauanbangkabelitung'],
  ['kepri', 'kepulauanriau'],
  ['jakarta', 'daerahkhususibukotajakarta'],
  ['dkijakarta', 'daerahkhususibukotajakarta'],
  ['dkjakarta', 'daerahkhususibukotajakarta'],
  ['daerahkhususjakarta', 'daerahkhususibukotajakarta'],
  ['jabar', 'jawabarat'],
  ['jateng', 'jawatengah'],
  ['diy', 'daerahistimewayogyakarta'],
  ['diyogyakarta', 'daerahistimewayogyakarta'],
  ['yogyakarta', 'daerahistimewayogyakarta'],
  ['jatim', 'jawatimur'],
  ['ntb', 'nusatenggarabarat'],
  ['ntt', 'nusatenggaratimur'],
  ['kalbar', 'kalimantanbarat'],
  ['kalteng', 'kalimantantengah'],
  ['kalsel', 'kalimantanselatan'],
  ['kaltim', 'kalimantantimur'],
  ['kaltara', 'kalimantanutara'],
  ['sulut', 'sulawesiutara'],
  ['sulteng', 'sulawesitengah'],
  ['sulsel', 'sulawesiselatan'],
  ['sultra', 'sulawesitenggara'],
  ['sulbar', 'sulawesibarat'],
  ['malut', 'malukuutara'],
]);

const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;

/** `xiv` → `14`; up to 39, which is further than any village counts. */
function arabic(token: string): string {
  if (!ROMAN.test(token)) return token;
  const values = Array.from(token, (letter) => (letter === 'i' ? 1 : letter === 'v' ? 5 : 10));
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/** The words of a name, folded: apostrophes gone (Ra"as = Raas), common short forms written out, numerals arabic. */
export const regionWords = (nama: string): readonly string[] =>
  fold(nama.slice(0, LONGEST).replace(/["'`´‘’“”ʼ]/gu, ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => SHORT.get(word) ?? arabic(word.replace(/^0+(?=\d)/, '')));

const LONGEST = 120;

/** Spaces are no difference (Suka Maju = Sukamaju), except between two numbers. */
const join = (words: readonly string[]): string =>
  words.reduce((text, word) => text + (/\d$/.test(text) && /^\d/.test(word) ? '-' : '') + word, '');

const MOST_KEPT = 10_000;
const kept: Readonly<Record<RegionLevel, Map<string, RegionName>>> = {
  provinsi: new Map(),
  kabupaten: new Map(),
  kecamatan: new Map(),
  desa: new Map(),
};

/** A name as it is compared with the official ones of its level. Any text will do; only its first 120 characters count. */
export function readRegionName(nama: string, level: RegionLevel): RegionName {
  const names = kept[level];
  const known = names.get(nama);
  if (known) return known;
  // Folding is dear and the same names come again row by row; long texts are no names and are not kept.
  const name = foldRegionName(nama, level);
  if (names.size >= MOST_KEPT) names.clear();
  if (nama.length <= LONGEST) names.set(nama, name);
  return name;
}

function foldRegionName(nama: string, level: RegionLevel): RegionName {
  const words = regionWords(nama);
  const [first = ''] = words;
  const full = join(words);
  if (words.length < 2 || !FRONT[level].has(first)) {
    const name = official(full, level);
    return { full: name, bare: name, jenis: null };
  }
  const from = words.length > 2 && BETWEEN.has(itemAt(words, 1, '')) ? 2 : 1;
  return {
    full,
    bare: official(join(words.slice(from)), level),
    jenis: FRONT[level].get(first) ?? null,
  };
}

const official = (name: string, level: RegionLevel): string =>
  level === 'provinsi' ? (PROVINSI_ALIAS.get(name) ?? name) : name;

/** What the code itself says: the third and fourth digits of a kota start at 71, a kelurahan is 1xxx. */
function jenisOf({ kode, level, nama }: Region): Jenis | null {
  if (level === 'kabupaten') return readRegionName(nama, level).jenis;
  if (level !== 'desa') return null;
  return kode[9] === '1' ? 'kelurahan' : 'desa';
}

/**
 * How well a written name names an official region, less is better; `null` when it does not. A district of the other kind
 * (Kota instead of Kabupaten) is another district; a village of the other kind is the same village less well written.
 */
export function rankOf(written: RegionName, region: Region): number | null {
  const known = readRegionName(region.nama, region.level);
  const jenis = jenisOf(region);
  const others = written.jenis !== null && jenis !== null && written.jenis !== jenis;
  const rank = [
    written.full === known.full,
    written.bare === known.full,
    written.full === known.bare,
    written.bare === known.bare && !(others && region.level === 'kabupaten'),
  ].indexOf(true);
  if (rank < 0) return null;
  return others ? rank + 0.5 : rank;
}

/** True when the text is a name of this region. */
export const namesRegion = (nama: string, region: Region): boolean =>
  rankOf(readRegionName(nama, region.level), region) !== null;
