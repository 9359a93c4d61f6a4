import { budgetOf } from '../../core/report/consolidation-document';
import { columnLetters } from '../../core/table/address';
import { senToNumber } from '../../core/values/rupiah';
import type { ChartSpec, SpecCell } from '../../workbook/sheet-spec';
import { recapLines, sumsBy, type ProvinceGround, type RecapDimension } from './province-ground';
import { isPlainCriterion, liveOr } from '../sheets/live-cells';
import type { LiveData } from './province-live';
import { addUp, sumsOf, type RecapSheet } from './province-recap';
import {
  areaText,
  cellAt,
  cellText,
  CHART_RUPIAH,
  headAt,
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
} from '../sheets/sheet-kit';

/** What the pagu of each district is broken down by, beside its total. */
const SPLIT = ['strategi', 'klaster', 'sumberDana'] as const satisfies readonly RecapDimension[];
const OWN = ['kabupaten', 'berkas', 'jumlah-baris', 'subkegiatan', 'pagu', 'realisasi', 'serapan'] as const;
const PAGU = OWN.indexOf('pagu');
const REALISASI = OWN.indexOf('realisasi');
const LOOKS = [LOOK.wrap, LOOK.count, LOOK.count, LOOK.count, LOOK.money, LOOK.money, LOOK.share];
const SIZES = [32, 9, 10, 10, 22, 22, 12];
/** More districts than this make a chart nobody can read. */
const MOST_BARS = 60;

/** The budget by district, and that of each by strategi, klaster and source of funds. */
export function districtSheet(ground: ProvinceGround, live: LiveData): RecapSheet {
  const { consolidation, names, say, daerah } = ground;
  const name = names.rekapDaerah;
  const { districts, total } = consolidation;
  const split = SPLIT.flatMap((dimension) =>
    recapLines(ground, total.anggaran, dimension).map((line) => ({
      dimension,
      key: line.key,
      title: line.name,
    })),
  );
  const follows = live.allows(districts.length * (FORMULAS + split.length));
  const top = topOf({ name, title: say('rekap.daerah.judul') });
  const headRow = top.next + 1;
  const first = headRow + 1;
  const last = headRow + districts.length;
  const looks = [...LOOKS, ...split.map(() => LOOK.money)];
  const cells: SpecCell[] = [
    ...top.cells,
    ...groupHeads(ground, split, top.next),
    ...headAt(headRow, [...OWN.map((key) => say(key)), ...split.map(({ title }) => title)], looks),
  ];
  districts.forEach(({ totals, files }, at) => {
    const row = first + at;
    const label = daerah[at]?.label ?? '';
    const plain = follows && isPlainCriterion(label);
    const where = ['kabupaten', `$${cellText(row, 0)}`] as const;
    const sums = sumsOf(budgetOf(totals));
    const parts = new Map(SPLIT.map((dimension) => [dimension, sumsBy(totals.anggaran, dimension)]));
    const made: readonly KitCell[] = [
      label,
      files.length,
      liveOr(plain, live.count(sums.baris, where)),
      liveOr(plain, live.sum('subkegiatan', sums.subkegiatan, where)),
      liveOr(plain, live.sum('pagu', sums.pagu, where)),
      liveOr(plain, live.sum('realisasi', sums.realisasi, where)),
      shareCell(row, sums),
      ...split.map(({ dimension, key, title }, place): KitCell => {
        const sen = parts.get(dimension)?.get(key)?.pagu;
        const head = `${columnLetters(OWN.length + place)}$${String(headRow + 1)}`;
        return liveOr(
          plain && isPlainCriterion(title),
          live.sum('pagu', sen === undefined ? 0 : senToNumber(sen), where, [dimension, head]),
        );
      }),
    ];
    cells.push(...rowAt(row, made, looks));
  });
  cells.push(...totalRow(ground, split, { first, last }));
  const at = (column: number): string =>
    areaText(name, { top: last + 1, left: column, bottom: last + 1, right: column }).replace(/:.*$/, '');
  return {
    sheet: {
      name,
      showGridlines: false,
      cells,
      rows: [TITLE_ROW, { index: headRow, size: 60 }],
      columns: widths([...SIZES, ...split.map(() => 20)]),
      frozen: { rows: headRow + 1, columns: 1 },
      ...(districts.length > 0 && {
        autoFilter: { top: headRow, left: 0, bottom: last, right: OWN.length + split.length - 1 },
        ...(districts.length <= MOST_BARS && { charts: [districtChart(ground, name, { first, last })] }),
      }),
      print: printed(headRow),
    },
    totals: [{ by: say('kabupaten'), pagu: at(PAGU), realisasi: at(REALISASI) }],
    live: follows,
  };
}

/** Rows, sub kegiatan, pagu and realisasi of a district. */
const FORMULAS = 4;

interface SplitColumn {
  readonly dimension: (typeof SPLIT)[number];
  readonly key: string;
  readonly title: string;
}

/** What the columns behind the district's own are about, above the first of each. */
function groupHeads(
  { say }: ProvinceGround,
  split: readonly SplitColumn[],
  row: number,
): readonly SpecCell[] {
  return SPLIT.flatMap((dimension) => {
    const place = split.findIndex((one) => one.dimension === dimension);
    const text = say('rekap.pagu-menurut', { apa: say(dimension).toLowerCase() });
    return place < 0 ? [] : [cellAt(row, OWN.length + place, text, LOOK.block)];
  });
}

const shareCell = (row: number, sums: { readonly pagu: number; readonly realisasi: number }): KitCell => ({
  formula: shareOf(cellText(row, REALISASI), cellText(row, PAGU)),
  result: shareResult(sums.realisasi, sums.pagu),
});

function totalRow(
  { consolidation: { districts, total }, say }: ProvinceGround,
  split: readonly SplitColumn[],
  { first, last }: { readonly first: number; readonly last: number },
): readonly SpecCell[] {
  const sum = (column: number, result: number): KitCell =>
    districts.length === 0
      ? result
      : { formula: `ROUND(SUM(${cellText(first, column)}:${cellText(last, column)}),2)`, result };
  const whole = addUp(districts.map(({ totals }) => budgetOf(totals)));
  const files = districts.reduce((count, one) => count + one.files.length, 0);
  const counts = [files, whole.baris, whole.subkegiatan, whole.pagu, whole.realisasi];
  const made: readonly KitCell[] = [
    say('jumlah'),
    ...counts.map((count, at) => sum(1 + at, count)),
    shareCell(last + 1, whole),
    ...split.map(({ dimension, key }, place) => {
      const sen = sumsBy(total.anggaran, dimension).get(key)?.pagu;
      return sum(OWN.length + place, sen === undefined ? 0 : senToNumber(sen));
    }),
  ];
  return rowAt(
    last + 1,
    made,
    [...LOOKS, ...split.map(() => LOOK.money)].map((look) => summed(look)),
  );
}

function districtChart(
  { say }: ProvinceGround,
  name: string,
  { first, last }: { readonly first: number; readonly last: number },
): ChartSpec {
  const range = (column: number): string =>
    areaText(name, { top: first, left: column, bottom: last, right: column });
  const title = say('rekap.bagan', { apa: say('kabupaten').toLowerCase() });
  const under = last + 3;
  return {
    type: 'bar',
    title,
    valueTitle: say('miliar'),
    numberFormat: CHART_RUPIAH,
    series: [
      { name: say('pagu'), categories: range(0), values: range(PAGU), color: '#1F4E79' },
      { name: say('realisasi'), categories: range(0), values: range(REALISASI), color: '#E69F00' },
    ],
    area: { top: under, left: 0, bottom: under + 14 + (last - first), right: REALISASI },
    description: title,
  };
}
