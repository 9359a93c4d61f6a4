import { clusterSpellings, type ClusterOptions } from '../../../src/core/clustering/cluster';
import type { SpellingCluster, SpellingSource } from '../../../src/core/clustering/spelling';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import type { JenisEjaan } from '../../../src/core/taxonomy/kamus';
import type { Regions } from '../../../src/core/regions/regions';
import { sheetContext, type TestRow } from '../../rule-tester';

/** One sheet of rows by field; the first data row is sheet row 2. */
export function sourceOf(rows: readonly TestRow[], sheet = 'Lembar'): SpellingSource {
  return sheetContext({ rows, sheet }, 'pemetaan');
}

/** Clusters of one sheet that holds these texts in one column. */
export function clustersOf(
  jenis: JenisEjaan,
  rows: readonly TestRow[],
  options: { readonly settings?: Partial<Settings>; readonly regions?: Regions } = {},
): readonly SpellingCluster[] {
  return clusterSpellings([sourceOf(rows)], jenis, optionsOf(options));
}

export const optionsOf = ({
  settings = {},
  regions,
}: { readonly settings?: Partial<Settings>; readonly regions?: Regions } = {}): ClusterOptions => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
  regions: regions ?? null,
});

/** A cluster in few words: `baku (cara): text ×rows, …`. */
export const inWords = ({ baku, cara, members }: SpellingCluster): string =>
  `${baku} (${cara}): ${members.map(({ text, rows }) => `${text} ×${String(rows)}`).join(', ')}`;

/** Rows with one field, as often as each text is to stand there. */
export const times = (field: keyof TestRow, counts: Readonly<Record<string, number>>): readonly TestRow[] =>
  Object.entries(counts).flatMap(([text, count]) => Array.from({ length: count }, () => ({ [field]: text })));
