import { foldHome, NEARNESS, nearnessOf, type FoldedHome, type RowPlace } from '../households/row-place';
import { fold } from '../values/text';

/** Villages of priority, and what a place has to do with them. */
export interface LokusList<L extends FoldedHome> {
  readonly lokus: readonly L[];
  /** The priority villages a place lies in or covers. */
  readonly within: (place: RowPlace) => readonly L[];
  /**
   * True when the place can be said to be another one than a priority village: a code, the name of a listed village
   * without priority, or words that say desa, kelurahan or kecamatan. Anything else may be a building or an event.
   */
  readonly isPlain: (place: RowPlace) => boolean;
}

const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const KIND_OF_VILLAGE = /^(?:desa|kelurahan|kel|gampong|nagari) /;
/** No village or kecamatan has a longer name. */
const MOST_WORDS = 8;
const SAYS_WHICH = /\b(?:desa|kelurahan|kel|kecamatan|kec|gampong|nagari) \p{L}/u;

/** A village as lists of villages are compared: its name without the word desa, its code only when it is a village's. */
export function villageHome(kode: string | null, desa: string | null, kecamatan: string | null): FoldedHome {
  const kodeDesa = kode !== null && VILLAGE_CODE.test(kode) ? kode : null;
  const home = foldHome({ kodeDesa, desa, kecamatan });
  return { ...home, desa: home.desa.replace(KIND_OF_VILLAGE, '') };
}

/**
 * Holds places against villages of priority.
 *
 * @param lokus the villages of priority.
 * @param listed every village the workbook lists, priority or not; their names are known to be villages.
 */
export function listLokus<L extends FoldedHome>(
  lokus: readonly L[],
  listed: readonly FoldedHome[],
): LokusList<L> {
  const candidates = findVillages(lokus);
  const known = new Set(listed.flatMap(({ desa }) => (desa === '' ? [] : [desa])));
  const answers = new Map<string, readonly L[]>();
  return {
    lokus,
    within(place) {
      const key = `${place.kodeWilayah ?? ''}|${place.tempat}`;
      const ready =
        answers.get(key) ?? candidates(place).filter((one) => nearnessOf(place, one) < NEARNESS.elsewhere);
      answers.set(key, ready);
      return ready;
    },
    isPlain: ({ kodeWilayah, tempat }) =>
      kodeWilayah === null
        ? SAYS_WHICH.test(tempat) || phrasesOf(tempat).some((phrase) => known.has(phrase))
        : lokus.every(({ kodeDesa }) => kodeDesa !== null) || SAYS_WHICH.test(tempat),
  };
}

/** Finds the villages a place may mean, few enough to be held against it one by one. */
export function findVillages<L extends FoldedHome>(
  villages: readonly L[],
): (place: RowPlace) => readonly L[] {
  const byCode = new Map<string, L[]>();
  const byName = new Map<string, L[]>();
  const put = (map: Map<string, L[]>, key: string, one: L): void => {
    const there = map.get(key);
    if (there) there.push(one);
    else map.set(key, [one]);
  };
  for (const one of villages) {
    const parts = one.kodeDesa?.split('.') ?? [];
    parts.forEach((_, at) => {
      put(byCode, parts.slice(0, at + 1).join('.'), one);
    });
    for (const name of new Set([one.desa, one.kecamatan])) if (name !== '') put(byName, name, one);
  }
  return (place) => {
    const { kodeWilayah, tempat, seluruh } = place;
    if (seluruh) return villages;
    const coded = kodeWilayah === null ? [] : (byCode.get(kodeWilayah) ?? []);
    const named = phrasesOf(tempat).flatMap((phrase) => byName.get(phrase) ?? []);
    const isDistrict = kodeWilayah !== null && kodeWilayah.split('.').length <= 2;
    // A code of the district covers villages that are listed without a code too.
    const bare = isDistrict && tempat === '' ? villages.filter(({ kodeDesa }) => kodeDesa === null) : [];
    return [...new Set([...coded, ...named, ...bare])];
  };
}

/** Every run of up to {@link MOST_WORDS} words of a folded text. */
function phrasesOf(tempat: string): readonly string[] {
  const words = tempat === '' ? [] : fold(tempat).split(' ');
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );
}
