import { asSen, senToNumber } from '../../core/values/rupiah';
import type { ChartSpec, SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import { isPlainCriterion, liveOr } from '../sheets/live-cells';
import type { LiveData } from './province-live';
import {
  RECAP_DIMENSIONS,
  recapLines,
  type ProvinceGround,
  type RecapDimension,
  type RecapLine,
} from './province-ground';
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

/** Where the total of a recapitulation stands, for the check on the first sheet. */
export interface RecapTotal {
  readonly by: string;
  readonly pagu: string;
  readonly realisasi: string;
}

/** A sheet of recapitulations and where its totals stand. */
export interface RecapSheet {
  readonly sheet: SheetSpec;
  readonly totals: readonly RecapTotal[];
  /** True when formulas follow the data in all of it. */
  readonly live: boolean;
}

const LOOKS: readonly Style[] = [
  LOOK.wrap,
  LOOK.count,
  LOOK.count,
  LOOK.money,
  LOOK.money,
  LOOK.share,
  LOOK.share,
];
const SIZES = [46, 12, 12, 22, 22, 13, 12] as const;
const COUNT = 1;
const KEGIATAN = 2;
const PAGU = 3;
const REALISASI = 4;
const CHART_LEFT = 8;
const CHART_RIGHT = 16;
const CHART_ROWS = 17;
/** One figure for rows, sub kegiatan, pagu and realisasi. */
const FORMULAS = 4;

interface Block {
  readonly cells: readonly SpecCell[];
  readonly total: RecapTotal;
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

/** The budget by every short dimension, one block below the other, each with a chart. */
export function recapSheet(ground: ProvinceGround, live: LiveData): RecapSheet {
  const { consolidation, names, say } = ground;
  const top = topOf({ name: names.rekap, title: say('rekap.judul') });
  const blocks = RECAP_DIMENSIONS.filter((dimension) => dimension !== 'opd').map((dimension) => ({
    dimension,
    lines: recapLines(ground, consolidation.total.anggaran, dimension),
  }));
  const follows = live.allows(blocks.reduce((sum, { lines }) => sum + lines.length * FORMULAS, 0));
  const cells: SpecCell[] = [...top.cells];
  const totals: RecapTotal[] = [];
  const charts: ChartSpec[] = [];
  const heads: number[] = [];
  let row = top.next;
  for (const { dimension, lines } of blocks) {
    cells.push(cellAt(row, 0, say('rekap.menurut', { apa: say(dimension) }), LOOK.block));
    const block = blockAt(ground, live, { row: row + 1, name: names.rekap, dimension, lines, follows });
    cells.push(...block.cells);
    heads.push(row + 1);
    totals.push(block.total);
    charts.push(blockChart(ground, dimension, names.rekap, block));
    row = Math.max(block.next, row + CHART_ROWS) + 1;
  }
  return {
    sheet: {
      name: names.rekap,
      showGridlines: false,
      cells,
      rows: [TITLE_ROW, ...heads.map((index) => ({ index, size: 32 }))],
      columns: widths(SIZES),
      frozen: { rows: 2, columns: 1 },
      charts,
      print: { landscape: true, fitWidth: true, titleRows: [0, 1] },
    },
    totals,
    live: follows,
  };
}

/** The budget by OPD; those of one name in several districts together. */
export function opdSheet(ground: ProvinceGround, live: LiveData): RecapSheet {
  const { consolidation, names, say } = ground;
  const name = names.rekapOpd;
  const top = topOf({ name, title: say('rekap.opd.judul'), notes: [say('rekap.opd.catatan')] });
  const lines = recapLines(ground, consolidation.total.anggaran, 'opd');
  const follows = live.allows(lines.length * FORMULAS);
  const block = blockAt(ground, live, { row: top.next, name, dimension: 'opd', lines, follows });
  return {
    sheet: {
      name,
      showGridlines: false,
      cells: [...top.cells, ...block.cells],
      rows: [TITLE_ROW, { index: top.next, size: 32 }],
      columns: widths(SIZES),
      frozen: { rows: top.next + 1, columns: 1 },
      ...(lines.length > 0 && {
        autoFilter: { top: top.next, left: 0, bottom: block.last, right: SIZES.length - 1 },
      }),
      print: printed(top.next),
    },
    totals: [block.total],
    live: follows,
  };
}

interface BlockSpec {
  readonly row: number;
  readonly name: string;
  readonly dimension: RecapDimension;
  readonly lines: readonly RecapLine[];
  readonly follows: boolean;
}

/** Headings, a line for each key, and the total below. */
function blockAt(
  { say }: ProvinceGround,
  live: LiveData,
  { row, name, dimension, lines, follows }: BlockSpec,
): Block {
  const first = row + 1;
  const last = row + lines.length;
  const total = last + 1;
  const titles = [dimension, 'jumlah-baris', 'subkegiatan', 'pagu', 'realisasi', 'serapan', 'porsi'] as const;
  const shares = (at: number, line: Sums, whole: Sums): readonly KitCell[] => [
    {
      formula: shareOf(cellText(at, REALISASI), cellText(at, PAGU)),
      result: shareResult(line.realisasi, line.pagu),
    },
    {
      formula: shareOf(cellText(at, PAGU), `$${cellText(total, PAGU).replace(/(\d+)$/, '$$$1')}`),
      result: shareResult(line.pagu, whole.pagu),
    },
  ];
  const whole = addUp(lines);
  const made = lines.map((line, at): readonly KitCell[] => {
    const here = first + at;
    const where = [dimension, `$${cellText(here, 0)}`] as const;
    const plain = follows && isPlainCriterion(line.name);
    const sums = sumsOf(line);
    return [
      line.name,
      liveOr(plain, live.count(sums.baris, where)),
      liveOr(plain, live.sum('subkegiatan', sums.subkegiatan, where)),
      liveOr(plain, live.sum('pagu', sums.pagu, where)),
      liveOr(plain, live.sum('realisasi', sums.realisasi, where)),
      ...shares(here, sums, whole),
    ];
  });
  const sum = (column: number, result: number): KitCell => ({
    formula: lines.length === 0 ? '0' : `ROUND(SUM(${cellText(first, column)}:${cellText(last, column)}),2)`,
    result,
  });
  const totals: readonly KitCell[] = [
    say('jumlah'),
    sum(COUNT, whole.baris),
    sum(KEGIATAN, whole.subkegiatan),
    sum(PAGU, whole.pagu),
    sum(REALISASI, whole.realisasi),
    ...shares(total, whole, whole),
  ];
  const at = (column: number): string =>
    areaText(name, { top: total, left: column, bottom: total, right: column }).replace(/:.*$/, '');
  return {
    cells: [
      ...headAt(
        row,
        titles.map((title) => say(title)),
        LOOKS,
      ),
      ...made.flatMap((line, index) => rowAt(first + index, line, LOOKS)),
      ...rowAt(
        total,
        totals,
        LOOKS.map((look) => summed(look)),
      ),
    ],
    total: { by: say(dimension), pagu: at(PAGU), realisasi: at(REALISASI) },
    first,
    last,
    next: total + 1,
  };
}

/** Amounts in rupiah, as cells hold them. */
interface Sums {
  readonly baris: number;
  readonly subkegiatan: number;
  readonly pagu: number;
  readonly realisasi: number;
}

/** The figures of a line as cells hold them. */
export const sumsOf = ({ baris, subkegiatan, pagu, realisasi }: Omit<RecapLine, 'key' | 'name'>): Sums => ({
  baris,
  subkegiatan,
  pagu: senToNumber(pagu),
  realisasi: senToNumber(realisasi),
});

/** Added up in sen, so that the total is exact. */
export function addUp(lines: readonly Omit<RecapLine, 'key' | 'name'>[]): Sums {
  let [baris, subkegiatan, pagu, realisasi] = [0, 0, 0n, 0n];
  for (const line of lines) {
    baris += line.baris;
    subkegiatan += line.subkegiatan;
    pagu += line.pagu;
    realisasi += line.realisasi;
  }
  return sumsOf({ baris, subkegiatan, pagu: asSen(pagu), realisasi: asSen(realisasi) });
}

function blockChart(
  { say }: ProvinceGround,
  dimension: RecapDimension,
  name: string,
  { first, last }: Pick<Block, 'first' | 'last'>,
): ChartSpec {
  const range = (column: number): string =>
    areaText(name, { top: first, left: column, bottom: last, right: column });
  const pie = dimension === 'sumberDana' || dimension === 'jenisAktivitas';
  const title = say(pie ? 'rekap.bagan.porsi' : 'rekap.bagan', { apa: say(dimension).toLowerCase() });
  return {
    type: pie ? 'pie' : 'bar',
    title,
    ...(!pie && { valueTitle: say('miliar') }),
    numberFormat: CHART_RUPIAH,
    series: [
      { name: say('pagu'), categories: range(0), values: range(PAGU), color: '#1F4E79' },
      ...(pie
        ? []
        : [{ name: say('realisasi'), categories: range(0), values: range(REALISASI), color: '#E69F00' }]),
    ],
    area: { top: first - 1, left: CHART_LEFT, bottom: first + CHART_ROWS - 4, right: CHART_RIGHT },
    description: title,
  };
}
