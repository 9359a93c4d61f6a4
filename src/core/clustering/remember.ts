import type { Settings } from '../settings/settings';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import type { SpellingCluster } from './spelling';

/** A spelling settings take to mean another. */
export type Synonym = Settings['sinonim'][number];

/** Why a spelling cannot be kept: the settings would not know what it means, or it means something else elsewhere. */
export type CannotRemember = 'tidak-dikenal' | 'desa-lain';

/**
 * Whether the settings can keep that some spellings of a cluster mean another; `null` where they can.
 *
 * @param cluster the cluster.
 * @param baku the spelling they are to mean, which a person may have typed.
 * @param texts the spellings.
 */
export function cannotRemember(
  cluster: Pick<SpellingCluster, 'meanable' | 'members'>,
  baku: string,
  texts: ReadonlySet<string>,
): CannotRemember | null {
  const { meanable, members } = cluster;
  if (meanable !== null && !meanable.includes(baku)) return 'tidak-dikenal';
  // Settings know no kecamatan: they would change the name of the other village too.
  return members.some(({ text, elsewhere }) => elsewhere && texts.has(text)) ? 'desa-lain' : null;
}

/**
 * The settings with more synonyms. A spelling has one meaning: an older one gives way, and what meant a spelling that is
 * now replaced means the new one.
 */
export function withSynonyms(settings: Settings, added: readonly Synonym[]): Settings {
  let sinonim: readonly Synonym[] = settings.sinonim;
  for (const one of added) {
    const { jenis, tulisan, baku } = one;
    const [from, to] = [keyOf(one, tulisan), keyOf(one, baku)];
    const others = sinonim.flatMap((known): readonly Synonym[] => {
      if (known.jenis !== jenis) return [known];
      const key = keyOf(known, known.tulisan);
      if (key === from) return [];
      const meant = keyOf(known, known.baku) === from ? baku : known.baku;
      // What is the spelling to use from now on means nothing but itself.
      const isGone = key === to && (meant !== baku || known.tulisan === baku);
      return isGone ? [] : [{ ...known, baku: meant }];
    });
    sinonim = tulisan === baku ? others : [...others, one];
  }
  return { ...settings, sinonim: [...sinonim] };
}

const keyOf = ({ jenis }: Synonym, text: string): string => (jenis === 'opd' ? opdKey(text) : fold(text));
