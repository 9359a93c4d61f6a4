import type { VillageCell } from '../../core/consolidation/part';
import type { CellValue } from '../../core/values/cell-value';
import type { ChartSpec, SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import type { ProvinceGround } from './province-ground';
import { isBearable, isPlainCriterion, liveOr } from '../sheets/live-cells';
import type { PlacedVillage } from './province-places';
import {
  areaText,
  cellText,
  headAt,
  listSheet,
  LOOK,
  printed,
  rowAt,
  shareOf,
  shareResult,
  summed,
  TITLE_ROW,
  topOf,
  widths,
  type KitCell,
  type ListColumn,
  type PlacedList,
} from '../sheets/sheet-kit';

/** Columns of a score, in the order they stand in behind the places. */
const SCORE = [
  'keluarga',
  'dinilai',
  'diterima',
  'seharusnya',
  'persen',
  'lengkap',
  'persen-lengkap',
  'nol',
  'tidak-diketahui',
] as const;
type ScoreColumn = (typeof SCORE)[number];

/** Families of some villages added up. Counts, never shares: those are worked out from them. */
type Score = Pick<
  VillageCell,
  'keluarga' | 'dinilai' | 'diterima' | 'seharusnya' | 'lengkap' | 'nol' | 'tidakDiketahui' | 'distribusi'
>;

const NOBODY: Score = {
  ...{ keluarga: 0, dinilai: 0, diterima: 0, seharusnya: 0, lengkap: 0, nol: 0, tidakDiketahui: 0 },
  distribusi: [],
};

const plus = (a: Score, b: Score): Score => ({
  keluarga: a.keluarga + b.keluarga,
  dinilai: a.dinilai + b.dinilai,
  diterima: a.diterima + b.diterima,
  seharusnya: a.seharusnya + b.seharusnya,
  lengkap: a.lengkap + b.lengkap,
  nol: a.nol + b.nol,
  tidakDiketahui: a.tidakDiketahui + b.tidakDiketahui,
  distribusi: Array.from(
    { length: Math.max(a.distribusi.length, b.distribusi.length) },
    (_, services) => (a.distribusi[services] ?? 0) + (b.distribusi[services] ?? 0),
  ),
});

/** What a score shows, then the families by number of services. */
const valuesOf = (score: Score, most: number): readonly (number | '')[] => [
  score.keluarga,
  score.dinilai,
  score.diterima,
  score.seharusnya,
  shareResult(score.diterima, score.seharusnya),
  score.lengkap,
  shareResult(score.lengkap, score.dinilai),
  score.nol,
  score.tidakDiketahui,
  ...Array.from({ length: most }, (_, services) => score.distribusi[services] ?? 0),
];

/** The formula of a share in a row, 1-based; `null` for a count. */
function shareFormula(column: ScoreColumn | undefined, places: number): ((row: number) => string) | null {
  const at = (name: ScoreColumn) => (row: number) => cellText(row - 1, places + SCORE.indexOf(name));
  if (column === 'persen') return (row) => shareOf(at('diterima')(row), at('seharusnya')(row));
  if (column === 'persen-lengkap') return (row) => shareOf(at('lengkap')(row), at('dinilai')(row));
  return null;
}

const lookOf = (column: ScoreColumn | undefined): Style =>
  column === 'persen' || column === 'persen-lengkap' ? LOOK.share : LOOK.count;

/** Convergence by village, kecamatan and district: the villages as they are, the others added up from them. */
export function convergenceSheets(
  ground: ProvinceGround,
  villages: readonly PlacedVillage[],
): readonly SheetSpec[] {
  const most = Math.max(0, ...villages.map(({ cell }) => cell.distribusi.length));
  const list = villageList(ground, villages, most);
  return [
    levelSheet(ground, list, villages, most, ['kabupaten']),
    levelSheet(ground, list, villages, most, ['kabupaten', 'kecamatan']),
    list.sheet,
  ];
}

const PLACES = ['kabupaten', 'kecamatan', 'desa', 'kode-desa'] as const;

function scoreTitles({ say }: ProvinceGround, most: number): readonly string[] {
  return [
    ...SCORE.map((column) => say(`konvergensi.${column}`)),
    ...Array.from({ length: most }, (_, n) => say('konvergensi.sebaran', { n })),
  ];
}

function villageList(ground: ProvinceGround, villages: readonly PlacedVillage[], most: number): PlacedList {
  const { names, say } = ground;
  const titles = scoreTitles(ground, most);
  const columns: readonly ListColumn[] = [
    ...PLACES.map((place): ListColumn => ({
      title: say(place),
      width: place === 'kode-desa' ? 16 : 24,
      look: LOOK.wrap,
    })),
    ...titles.map((title, at): ListColumn => {
      const formula = shareFormula(SCORE[at], PLACES.length);
      return { title, width: 12, look: lookOf(SCORE[at]), ...(formula && { formula }) };
    }),
  ];
  const whole = villages.reduce<Score>((sum, { cell }) => plus(sum, cell), NOBODY);
  return listSheet({
    name: names.konvergensiDesa,
    title: say('konvergensi.desa'),
    notes: [say('konvergensi.catatan')],
    columns,
    count: villages.length,
    *rows() {
      for (const { kabupaten, kecamatan, desa, kode, cell } of villages)
        yield [kabupaten, kecamatan, desa, kode, ...valuesOf(cell, most)] satisfies CellValue[];
    },
    totals: [say('jumlah-terlihat'), null, null, null, ...valuesOf(whole, most)],
    frozenColumns: 3,
    empty: say('tanpa-keluarga'),
  });
}

type Level = readonly ['kabupaten'] | readonly ['kabupaten', 'kecamatan'];

/** More districts than this make a chart nobody can read. */
const MOST_BARS = 60;

/** The villages added up by district, or by kecamatan of each district. */
function levelSheet(
  ground: ProvinceGround,
  list: PlacedList,
  villages: readonly PlacedVillage[],
  most: number,
  level: Level,
): SheetSpec {
  const { names, say } = ground;
  const isDistrict = level.length === 1;
  const name = isDistrict ? names.konvergensi : names.konvergensiKecamatan;
  const top = topOf({
    name,
    title: say(isDistrict ? 'konvergensi.judul' : 'konvergensi.kecamatan'),
    notes: [say('konvergensi.catatan')],
  });
  const groups = groupsOf(villages, level);
  const titles = scoreTitles(ground, most);
  const first = top.next + 1;
  const last = top.next + groups.length;
  const follows = isBearable(groups.length * titles.length, list.count);
  const looks = [...level.map((): Style => LOOK.wrap), ...titles.map((_, at) => lookOf(SCORE[at]))];
  const cells: SpecCell[] = [
    ...top.cells,
    ...headAt(top.next, [...level.map((place) => say(place)), ...titles], looks),
  ];
  groups.forEach(({ labels, score }, at) => {
    const row = first + at;
    const plain = follows && labels.every(isPlainCriterion);
    const where = labels.map((_, place) => `${list.range(place)},$${cellText(row, place)}`).join(',');
    const made = valuesOf(score, most).map((result, column): KitCell => {
      const share = shareFormula(SCORE[column], level.length);
      if (share) return { formula: share(row + 1), result };
      return liveOr(plain, { formula: `SUMIFS(${list.range(PLACES.length + column)},${where})`, result });
    });
    cells.push(...rowAt(row, [...labels, ...made], looks));
  });
  cells.push(...totalRow(ground, { groups, level, most, looks, first, last }));
  if (groups.length === 0) cells.push(...rowAt(last + 2, [say('tanpa-keluarga')], [LOOK.note]));
  return {
    name,
    showGridlines: false,
    cells,
    rows: [TITLE_ROW, { index: top.next, size: 48 }],
    columns: widths([...level.map(() => 30), ...titles.map(() => 13)]),
    frozen: { rows: top.next + 1, columns: level.length },
    ...(groups.length > 0 && {
      autoFilter: { top: top.next, left: 0, bottom: last, right: level.length + titles.length - 1 },
    }),
    ...(isDistrict &&
      groups.length > 0 &&
      groups.length <= MOST_BARS && { charts: [shareChart(ground, name, { first, last })] }),
    print: printed(top.next),
  };
}

interface Group {
  readonly labels: readonly string[];
  readonly score: Score;
}

/** The villages of each place added up, in the order of the villages. */
function groupsOf(villages: readonly PlacedVillage[], level: Level): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const village of villages) {
    const labels = level.map((place) => village[place]);
    const key = labels.join('\u0000');
    groups.set(key, { labels, score: plus(groups.get(key)?.score ?? NOBODY, village.cell) });
  }
  return [...groups.values()];
}

interface TotalSpec {
  readonly groups: readonly Group[];
  readonly level: Level;
  readonly most: number;
  readonly looks: readonly Style[];
  readonly first: number;
  readonly last: number;
}

function totalRow(
  { say }: ProvinceGround,
  { groups, level, most, looks, first, last }: TotalSpec,
): readonly SpecCell[] {
  const row = last + 1;
  const whole = groups.reduce<Score>((sum, { score }) => plus(sum, score), NOBODY);
  const made = valuesOf(whole, most).map((result, at): KitCell => {
    const share = shareFormula(SCORE[at], level.length);
    if (share) return { formula: share(row + 1), result };
    const column = level.length + at;
    if (groups.length === 0) return result;
    return { formula: `SUM(${cellText(first, column)}:${cellText(last, column)})`, result };
  });
  const labels = level.map((_, at) => (at === 0 ? say('jumlah') : null));
  return rowAt(
    row,
    [...labels, ...made],
    looks.map((look) => summed(look)),
  );
}

function shareChart(
  { say }: ProvinceGround,
  name: string,
  { first, last }: { readonly first: number; readonly last: number },
): ChartSpec {
  const range = (column: number): string =>
    areaText(name, { top: first, left: column, bottom: last, right: column });
  const under = last + 3;
  return {
    type: 'bar',
    title: say('konvergensi.bagan'),
    numberFormat: '0%',
    series: [
      {
        name: say('konvergensi.persen'),
        categories: range(0),
        values: range(1 + SCORE.indexOf('persen')),
        color: '#009E73',
      },
    ],
    area: { top: under, left: 0, bottom: under + 12 + (last - first), right: 8 },
    description: say('konvergensi.bagan'),
  };
}
