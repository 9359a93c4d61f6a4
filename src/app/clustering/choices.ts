import { cannotRemember, type CannotRemember, type Synonym } from '../../core/clustering/remember';
import { isSureWay, type SpellingCluster } from '../../core/clustering/spelling';
import type { CellChange } from '../../workbook/port';

/** What a person decided about one cluster. */
export interface ClusterChoice {
  /** The spelling all chosen ones are to have; a person may have typed it. */
  readonly baku: string;
  /** The spellings that are to change. */
  readonly texts: ReadonlySet<string>;
  /** Keep in the settings that they mean this spelling. */
  readonly ingat: boolean;
}

/** What was decided so far, by the id of the cluster; nothing about a cluster is as proposed. */
export type SpellingChoices = ReadonlyMap<string, ClusterChoice>;

/** Nothing decided yet. */
export const NO_CHOICES: SpellingChoices = new Map();

/** One decision about a cluster. */
export type SpellingDecision =
  | { readonly kind: 'baku'; readonly baku: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly on: boolean }
  | { readonly kind: 'ingat'; readonly on: boolean };

/** What a cluster is known by from one reading of the workbook to the next. */
export const clusterId = ({ jenis, domain, members }: SpellingCluster): string =>
  [jenis, domain.key, members[0]?.text ?? ''].join('\u0000');

/** What holds for a cluster: what was decided, else that what differs in writing only is changed. */
export function choiceOf(choices: SpellingChoices, cluster: SpellingCluster): ClusterChoice {
  const decided = choices.get(clusterId(cluster));
  const texts = new Set(cluster.members.map(({ text }) => text));
  if (decided) return { ...decided, texts: new Set([...decided.texts].filter((text) => texts.has(text))) };
  const sure = cluster.members.filter(({ cara }) => cara !== null && isSureWay(cara));
  return { baku: cluster.baku, texts: new Set(sure.map(({ text }) => text)), ingat: false };
}

/** The choices after a decision about one cluster. */
export function decide(
  choices: SpellingChoices,
  cluster: SpellingCluster,
  decision: SpellingDecision,
): SpellingChoices {
  const now = choiceOf(choices, cluster);
  return new Map([...choices, [clusterId(cluster), decided(now, cluster, decision)]]);
}

function decided(now: ClusterChoice, cluster: SpellingCluster, decision: SpellingDecision): ClusterChoice {
  switch (decision.kind) {
    case 'baku': {
      const texts = new Set(now.texts);
      // Whoever takes another spelling wants the one it takes the place of changed as well.
      const isMember = cluster.members.some(({ text }) => text === now.baku);
      if (texts.size > 0 && isMember) texts.add(now.baku);
      texts.delete(decision.baku);
      return { ...now, baku: decision.baku, texts };
    }
    case 'texts': {
      const texts = new Set(now.texts);
      for (const text of decision.texts) {
        if (decision.on && text !== now.baku) texts.add(text);
        else texts.delete(text);
      }
      return { ...now, texts };
    }
    case 'ingat':
      return { ...now, ingat: decision.on };
  }
}

/** Chooses every spelling of all clusters that differs in writing only, or none at all. */
export function decideAll(clusters: readonly SpellingCluster[], on: boolean): SpellingChoices {
  return new Map(
    clusters.map((cluster) => {
      const proposed = choiceOf(NO_CHOICES, cluster);
      return [clusterId(cluster), on ? proposed : { ...proposed, texts: new Set<string>() }];
    }),
  );
}

/** The spelling of a choice as it would be written; '' where a person typed nothing. */
export const bakuOf = ({ baku }: ClusterChoice): string => baku.replace(/\s+/gu, ' ').trim();

/** Number of cells a choice changes. */
export function cellsOf(cluster: SpellingCluster, choice: ClusterChoice): number {
  const baku = bakuOf(choice);
  if (baku === '') return 0;
  return cluster.members
    .filter(({ text }) => choice.texts.has(text) && text !== baku)
    .reduce((sum, { cells }) => sum + cells, 0);
}

/** The changes a choice asks for, cell by cell in the order of the sheets; each expects what stands there now. */
export function changesOf(
  cluster: SpellingCluster,
  choice: ClusterChoice,
): readonly (CellChange & { readonly value: string; readonly expects: string })[] {
  const value = bakuOf(choice);
  if (value === '') return [];
  return cluster.members
    .filter(({ text }) => choice.texts.has(text) && text !== value)
    .flatMap(({ places }) =>
      places.flatMap(({ sheet, column, raw, rows }) =>
        rows.map((row) => ({ sheet, row: row - 1, column, value, expects: raw })),
      ),
    );
}

/** Why the settings cannot keep a choice; `null` where they can. */
export const troubleOf = (cluster: SpellingCluster, choice: ClusterChoice): CannotRemember | null =>
  cannotRemember(cluster, bakuOf(choice), choice.texts);

/** What the settings are to keep of a choice: nothing, unless that was asked and can be done. */
export function synonymsOf(cluster: SpellingCluster, choice: ClusterChoice): readonly Synonym[] {
  const baku = bakuOf(choice);
  if (!choice.ingat || baku === '' || troubleOf(cluster, choice) !== null) return [];
  return [...choice.texts]
    .filter((text) => text !== baku)
    .map((tulisan) => ({ jenis: cluster.jenis, tulisan, baku }));
}
