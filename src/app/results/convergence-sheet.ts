import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { PlaceScore } from '../../core/convergence/score-places';
import { acuanText } from '../../core/report/convergence-of-books';
import type { ChartSpec, SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import {
  areaText,
  cellAt,
  cellText,
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
import type { ResultGround } from './result-ground';
import { stageGrid } from './stage-block';

/** Columns of a score, in the order they stand in behind the village and its code. */
const SCORE = [
  'keluarga',
  'dinilai',
  'diterima',
  'seharusnya',
  'persen',
  'lengkap',
  'sebagian',
  'nol',
  'persen-lengkap',
  'tidak-diketahui',
] as const;
type ScoreColumn = (typeof SCORE)[number];

const PLACES = 2;
const CODE = /^\d{2}(?:\.\d{2}){2}\.\d{4}$/;
const LOOKS = [
  LOOK.wrap,
  LOOK.text,
  ...SCORE.map((column) => (column.startsWith('persen') ? LOOK.share : LOOK.count)),
];
const SIZES = [36, 16, ...SCORE.map(() => 13)];
/** More villages than this make a chart nobody can read. */
const MOST_BARS = 40;
const CHART_TOP = 16;

const columnOf = (name: ScoreColumn): number => PLACES + SCORE.indexOf(name);

/** Convergence by village, with what it is a share of; below it the four stages at both loci. */
export function convergenceSheet(ground: ResultGround): SheetSpec {
  const { names, say } = ground;
  const name = names.konvergensi;
  const { keluarga, tahap } = ground.converged();
  const villages = keluarga?.desa ?? [];
  const notes = (stages: number): readonly string[] => [
    ground.source,
    ...(keluarga
      ? [say('konvergensi.arti', { acuan: acuanOf(ground) }), say('konvergensi.tetap')]
      : [say('konvergensi.tanpa-keluarga')]),
    say(tahap ? 'konvergensi.letak-kisi' : 'kisi.tidak-ada', { baris: stages + 1 }),
  ];
  const title = say('konvergensi.judul');
  const head = topOf({ name, title, notes: notes(0) }).next;
  const list = keluarga && villageList(ground, { head, villages, total: keluarga.total });
  const lowest = list && villages.length > MOST_BARS ? lowestAt(ground, villages, head, list.next + 1) : null;
  const stages = lowest?.next ?? list?.next ?? head;
  const grid = tahap && stageGrid(ground, tahap.total, stages + 1);
  const charted =
    lowest ?? (list && villages.length > 0 ? { first: head + 1, last: head + villages.length } : null);
  const under = (grid?.next ?? stages) + 2;
  return {
    name,
    showGridlines: false,
    cells: [
      ...topOf({ name, title, notes: notes(stages + 1) }).cells,
      ...(list?.cells ?? []),
      ...(lowest?.cells ?? []),
      ...(grid?.cells ?? []),
    ],
    rows: [
      TITLE_ROW,
      ...(list ? [{ index: head, size: 48 }] : []),
      ...(grid ? [{ index: grid.head, size: 48 }] : []),
    ],
    columns: widths(SIZES),
    ...(list && { frozen: { rows: head + 1, columns: 1 } }),
    conditionalFormats: [...(list?.formats ?? []), ...(grid?.formats ?? [])],
    ...(charted && {
      charts: [shareChart(ground, name, { ...charted, isLowest: lowest !== null, under })],
    }),
    print: list ? printed(head) : { landscape: true, fitWidth: true, titleRows: [0, 1] },
  };
}

const acuanOf = ({ assessed }: ResultGround): string => (assessed ? acuanText([assessed]) : '');

interface ListInput {
  readonly head: number;
  readonly villages: readonly PlaceScore[];
  readonly total: PlaceScore;
}

/** A part of the sheet, and the first row below it. */
interface Part {
  readonly cells: readonly SpecCell[];
  readonly next: number;
  readonly formats: NonNullable<SheetSpec['conditionalFormats']>;
}

function villageList({ say }: ResultGround, { head, villages, total }: ListInput): Part {
  const first = head + 1;
  const last = head + villages.length;
  const [sum, engine, check] = [last + 1, last + 2, last + 3];
  const isShare = (column: ScoreColumn): boolean => column.startsWith('persen');
  const sums = scoreCells(total, sum).map((cell, at): KitCell => {
    const name = SCORE[at] ?? 'keluarga';
    if (isShare(name) || villages.length === 0) return cell;
    const column = PLACES + at;
    return {
      formula: `SUM(${cellText(first, column)}:${cellText(last, column)})`,
      result: countOf(total, name),
    };
  });
  const checks = SCORE.map((name, at): KitCell => {
    if (isShare(name)) return null;
    const [own, other] = [cellText(sum, PLACES + at), cellText(engine, PLACES + at)];
    return { formula: `IF(${own}=${other},"${say('cocok')}","${say('tidak-cocok')}")`, result: say('cocok') };
  });
  const right = { ...LOOK.text, horizontalAlignment: 'Right' } as const;
  return {
    cells: [
      ...headAt(
        head,
        [
          say('konvergensi.desa'),
          say('konvergensi.kode'),
          ...SCORE.map((column) => say(`konvergensi.${column}`)),
        ],
        LOOKS,
      ),
      ...villages.flatMap((village, at) =>
        rowAt(first + at, [nameOf(village, say), codeOf(village), ...scoreCells(village, first + at)], LOOKS),
      ),
      ...rowAt(
        sum,
        [say('jumlah'), null, ...sums],
        LOOKS.map((look) => summed(look)),
      ),
      ...rowAt(
        engine,
        [
          say('menurut-konvergen'),
          null,
          ...SCORE.map((name) => (isShare(name) ? null : countOf(total, name))),
        ],
        LOOKS,
      ),
      ...rowAt(check, [say('kontrol'), null, ...checks], [LOOK.wrap, LOOK.text, ...SCORE.map(() => right)]),
    ],
    next: check + 1,
    formats: [
      {
        areas: [{ top: check, left: PLACES, bottom: check, right: PLACES + SCORE.length - 1 }],
        rule: {
          kind: 'formula',
          formula: `${cellText(check, PLACES)}="${say('tidak-cocok')}"`,
          style: LOOK.alarm,
        },
      },
    ],
  };
}

const nameOf = ({ key, name }: PlaceScore, say: ResultGround['say']): string =>
  key === UNKNOWN_PLACE || name === '' ? say('konvergensi.tanpa-desa') : name;

const codeOf = ({ key }: PlaceScore): string => (CODE.test(key) ? key : '');

function countOf(score: PlaceScore, name: ScoreColumn): number | '' {
  switch (name) {
    case 'persen':
      return shareResult(score.diterima, score.seharusnya);
    case 'persen-lengkap':
      return shareResult(score.lengkap, score.dinilai);
    case 'tidak-diketahui':
      return score.tidakDiketahui;
    default:
      return score[name];
  }
}

/** The cells of a score in a row, 0-based; shares are worked out from the counts beside them. */
const scoreCells = (score: PlaceScore, row: number): readonly KitCell[] =>
  SCORE.map((name): KitCell => {
    const result = countOf(score, name);
    const at = (column: ScoreColumn): string => cellText(row, columnOf(column));
    if (name === 'persen') return { formula: shareOf(at('diterima'), at('seharusnya')), result };
    if (name === 'persen-lengkap') return { formula: shareOf(at('lengkap'), at('dinilai')), result };
    return result;
  });

/** The villages services reach least, as references to their rows: what the chart shows where there are many. */
function lowestAt(
  { say }: ResultGround,
  villages: readonly PlaceScore[],
  head: number,
  row: number,
): {
  readonly cells: readonly SpecCell[];
  readonly first: number;
  readonly last: number;
  readonly next: number;
} {
  const judged = villages
    .map((village, at) => ({ village, at, share: shareResult(village.diterima, village.seharusnya) }))
    .filter((one): one is typeof one & { readonly share: number } => one.share !== '')
    .sort((a, b) => a.share - b.share || a.at - b.at)
    .slice(0, MOST_BARS);
  const first = row + 1;
  const share = columnOf('persen');
  return {
    cells: [
      cellAt(row, 0, say('konvergensi.bagan-terendah', { jumlah: judged.length }), LOOK.block),
      ...judged.flatMap(({ village, at, share: result }, place) => [
        cellAt(first + place, 0, nameOf(village, say), LOOK.wrap),
        cellAt(first + place, share, { formula: cellText(head + 1 + at, share), result }, LOOK.share),
      ]),
    ],
    first,
    last: row + judged.length,
    next: row + judged.length + 1,
  };
}

function shareChart(
  { say }: ResultGround,
  name: string,
  at: { readonly first: number; readonly last: number; readonly isLowest: boolean; readonly under: number },
): ChartSpec {
  const { first, last, isLowest, under } = at;
  const range = (column: number): string =>
    areaText(name, { top: first, left: column, bottom: last, right: column });
  const title = isLowest
    ? say('konvergensi.bagan-terendah', { jumlah: last - first + 1 })
    : say('konvergensi.bagan');
  return {
    type: 'bar',
    title,
    numberFormat: '0%',
    series: [
      {
        name: say('konvergensi.persen'),
        categories: range(0),
        values: range(columnOf('persen')),
        color: '#009E73',
      },
    ],
    area: { top: under, left: 0, bottom: under + CHART_TOP + (last - first), right: 7 },
    description: title,
  };
}
