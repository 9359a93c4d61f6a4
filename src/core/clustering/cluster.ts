import type { Regions } from '../regions/regions';
import { likenessOf } from '../regions/name-likeness';
import type { Settings } from '../settings/settings';
import { KAMUS_NASIONAL, type JenisEjaan, type Kamus } from '../taxonomy/kamus';
import { itemAt } from '../values/at';
import { fold } from '../values/text';
import { attachToCentres } from './attach';
import { gatherSpellings } from './gather';
import { groupSpellings, type NameGroup, type NamedSpelling } from './groups';
import { compareLinks, mayStandTogether, type GroupLink } from './group-link';
import { linkGroups } from './links';
import {
  CARA_EJAAN,
  type CaraEjaan,
  type ClusterMember,
  type Spelling,
  type SpellingCluster,
  type SpellingSource,
} from './spelling';

/** What spellings are put together by. */
export interface ClusterOptions {
  readonly settings: Settings;
  /** `null` where no region data could be had: official names of villages are not known then. */
  readonly regions: Regions | null;
}

/**
 * Finds names that are written in more than one way, as OpenRefine does: first what is the same letter for letter (key
 * collision), then what shares a fingerprint or is a slip apart (nearest neighbour within blocks). Names of different
 * numbers, of different places or kecamatan, and names known to be different things never come together.
 *
 * The order of sheets and rows makes no difference. Near-linear in the number of spellings.
 *
 * @param sources recognised sheets.
 * @param jenis the kind of names.
 * @param options the settings' least likeness (`ambang.miripMinimal`) and their own words, and the official regions.
 * @returns clusters of two spellings or more, most cells first.
 */
export function clusterSpellings(
  sources: readonly SpellingSource[],
  jenis: JenisEjaan,
  options: ClusterOptions,
): readonly SpellingCluster[] {
  const kamus = sources[0]?.table.kamus ?? KAMUS_NASIONAL;
  return clusterGathered(gatherSpellings(sources, jenis), jenis, { ...options, kamus });
}

/** {@link clusterSpellings} for spellings that were gathered before. */
export function clusterGathered(
  spellings: readonly Spelling[],
  jenis: JenisEjaan,
  ground: ClusterOptions & { readonly kamus: Kamus },
): readonly SpellingCluster[] {
  const isElsewhere = elsewhereIn(spellings);
  const groups = groupSpellings(spellings, jenis, ground);
  const links = linkGroups(groups, jenis, ground.settings.ambang.miripMinimal);
  const attached = attachToCentres<GroupLink>(
    groups.length,
    (item) => links.get(item) ?? [],
    compareLinks,
    (item, member) => mayStandTogether(groups[item], groups[member]),
  );
  const clusters: SpellingCluster[] = [];
  for (const [at, centre] of groups.entries()) {
    const others = attached.get(at);
    if (others === undefined) continue;
    const rest = others.map(({ to, link }) => ({ group: itemAt(groups, to, centre), link }));
    const cluster = clusterOf(jenis, centre, rest, isElsewhere, ground.kamus);
    if (cluster.members.length > 1) clusters.push(cluster);
  }
  return clusters.sort(compareClusters);
}

interface Attached {
  readonly group: NameGroup;
  readonly link: GroupLink;
}

function clusterOf(
  jenis: JenisEjaan,
  centre: NameGroup,
  attached: readonly Attached[],
  isElsewhere: (text: string) => boolean,
  kamus: Kamus,
): SpellingCluster {
  const { best } = centre;
  const memberOf = memberMaker(centre.best, isElsewhere);
  const baku = best.known?.baku ?? best.spelling.text;
  const members = [
    ...centre.members.map((one) => memberOf(one, one === best ? 'bentuk' : wayInGroup(one, best), baku)),
    ...attached.flatMap(({ group, link }) => group.members.map((one) => memberOf(one, link.cara, baku))),
  ].sort(compareMembers);
  return {
    jenis,
    domain: best.spelling.domain,
    baku,
    resmi: best.known !== null && best.known.baku !== null ? best.known.by : null,
    cara: members.reduce<CaraEjaan>(
      (least, { cara }) => (cara && surer(least, cara) ? cara : least),
      'bentuk',
    ),
    likeness: Math.min(...members.map(({ likeness }) => likeness)),
    members,
    meanable: meanableOf(jenis, [baku, ...members.map(({ text }) => text)], kamus),
  };
}

/** How two spellings of one group are known to be one. */
function wayInGroup(one: NamedSpelling, best: NamedSpelling): CaraEjaan {
  if (one.form.letters === best.form.letters) return 'bentuk';
  if (one.form.joined === best.form.joined) {
    return one.form.acronym === best.form.acronym ? 'pendek' : 'singkatan';
  }
  return one.known?.by === 'pengaturan' || best.known?.by === 'pengaturan' ? 'pengaturan' : 'katalog';
}

const memberMaker =
  (best: NamedSpelling, isElsewhere: (text: string) => boolean) =>
  ({ spelling, form }: NamedSpelling, cara: CaraEjaan, baku: string): ClusterMember => {
    const { text, read, rows, cells, places } = spelling;
    const likeness = Math.round(likenessOf(form.joined, best.form.joined) * 100) / 100;
    const elsewhere = isElsewhere(text);
    return { text, read, rows, cells, places, cara: text === baku ? null : cara, likeness, elsewhere };
  };

/** Which texts, whatever their capitals, stand in more than one domain. */
function elsewhereIn(spellings: readonly Spelling[]): (text: string) => boolean {
  const domains = new Map<string, string | null>();
  for (const { domain, text } of spellings) {
    const key = fold(text);
    const known = domains.get(key);
    domains.set(key, known === undefined || known === domain.key ? domain.key : null);
  }
  return (text) => domains.get(fold(text)) === null;
}

/** What settings can give as the meaning of a programme or a funding source: a name somebody knows. */
function meanableOf(jenis: JenisEjaan, texts: readonly string[], kamus: Kamus): readonly string[] | null {
  if (jenis === 'opd' || jenis === 'desa') return null;
  return [...new Set(texts)].filter((text) =>
    jenis === 'program'
      ? kamus.findProgram(text)[0]?.keyakinan === 1
      : kamus.findSumberDana(text)?.sumberLain.length === 0,
  );
}

const surer = (a: CaraEjaan, b: CaraEjaan): boolean => CARA_EJAAN.indexOf(a) < CARA_EJAAN.indexOf(b);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareMembers = (a: ClusterMember, b: ClusterMember): number =>
  Number(b.cara === null) - Number(a.cara === null) || b.rows - a.rows || byText(a.text, b.text);

const cellsOf = ({ members }: SpellingCluster): number => members.reduce((sum, { cells }) => sum + cells, 0);

const compareClusters = (a: SpellingCluster, b: SpellingCluster): number =>
  cellsOf(b) - cellsOf(a) || byText(a.baku, b.baku) || byText(a.domain.key, b.domain.key);
