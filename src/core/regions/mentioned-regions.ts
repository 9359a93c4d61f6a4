import { regionWords } from './region-name';
import type { Region, RegionLevel, Regions } from './regions';

/** Words that announce a province or district in a title. A name without one may be a river, an office or a person. */
const ANNOUNCED: ReadonlyMap<string, RegionLevel> = new Map([
  ['provinsi', 'provinsi'],
  ['propinsi', 'provinsi'],
  ['prov', 'provinsi'],
  ['kabupaten', 'kabupaten'],
  ['kab', 'kabupaten'],
  ['kota', 'kabupaten'],
]);

/** No district's name is longer: Kabupaten Administrasi Kepulauan Seribu, Kepulauan Siau Tagulandang Biaro. */
const MOST_WORDS = 6;

/**
 * The provinces and districts a title names in full: "Kabupaten" or "Kota" or "Provinsi" and then exactly a name. Several
 * where one name is borne by several (none of them is guessed at); the longest name that fits wins.
 *
 * @param text one line, such as a title cell.
 * @param regions what names are looked for in.
 */
export function mentionedRegions(text: string, regions: Regions): readonly Region[] {
  const words = regionWords(text);
  const found = new Map<string, Region>();
  words.forEach((word, at) => {
    const level = ANNOUNCED.get(word);
    if (level === undefined) return;
    for (let length = Math.min(MOST_WORDS, words.length - at); length >= 2; length -= 1) {
      const named = regions.byName(words.slice(at, at + length).join(' '), level, '');
      if (named.length === 0) continue;
      for (const region of named) found.set(region.kode, region);
      return;
    }
  });
  return [...found.values()];
}
