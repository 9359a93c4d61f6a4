import { addUpBudget, linesBy } from '../../core/budget/budget-cube';
import { summariseBudget, UNMAPPED, type BudgetFigure } from '../../core/budget/budget';
import { NAMES, type Dimension } from '../../core/budget/dimensions';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { renderMessage } from '../../core/messages/translate';
import type { ResultsKey } from '../../core/messages/results-text';
import { senToNumber } from '../../core/values/rupiah';
import type { ChartSpec, ConditionalSpec, SheetSpec, SpecCell } from '../../workbook/sheet-spec';
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
import { liveLines, type LineFigures, type LiveFigure, type LiveLine } from './live-budget';
import type { ResultGround } from './result-ground';

/** One line of a breakdown: what it is called, over up to three columns, and what it comes to. */
interface Line extends LineFigures {
  readonly keys: readonly (string | null)[];
  readonly labels: readonly string[];
}

type BlockId = Dimension | 'silang';

const BLOCKS: readonly BlockId[] = [
  'strategi',
  'silang',
  'permendagri53',
  'klaster',
  'sumberDana',
  'jenisAktivitas',
  'opd',
];
const CROSS = ['strategi', 'klaster', 'sumberDana'] as const;
/** Breakdowns of the law show its lines also where nothing stands in them. */
const WHOLE: readonly BlockId[] = ['strategi', 'permendagri53', 'jenisAktivitas'];

const LABELS = 3;
const FIGURES = ['subkegiatan', 'pagu', 'realisasi'] as const;
const KEGIATAN = LABELS;
const PAGU = LABELS + 1;
const REALISASI = LABELS + 2;
const TITLES = [
  'uraian',
  'klaster',
  'sumberDana',
  'subkegiatan',
  'pagu',
  'realisasi',
  'serapan',
  'porsi',
  'hitung',
] as const;
const LOOKS = [
  ...[LOOK.wrap, LOOK.wrap, LOOK.wrap],
  ...[LOOK.count, LOOK.money, LOOK.money, LOOK.share, LOOK.share],
  { ...LOOK.wrap, horizontalAlignment: 'Left', indentLevel: 1 },
];
const SIZES = [58, 12, 16, 12, 22, 22, 13, 12, 52] as const;
/** Height of a line of text in points. */
const LINE_HEIGHT = 15;
const CHART_ROWS = 16;

/** The budget of all mapping sheets by everything the law asks, each breakdown with its total and its check. */
export function budgetSheet(ground: ResultGround): SheetSpec {
  const { mapping, names, say } = ground;
  const name = names.rekap;
  const title = say('rekap.judul');
  if (mapping.length === 0) {
    const { cells } = topOf({ name, title, notes: [ground.source, say('rekap.tidak-ada')] });
    return {
      name,
      showGridlines: false,
      cells,
      rows: [TITLE_ROW],
      print: { landscape: true, fitWidth: true },
    };
  }
  const unread = countUnreadAmounts(mapping);
  const top = topOf({
    name,
    title,
    notes: [
      ground.source,
      say('rekap.cara'),
      say('rekap.kontrol-arti'),
      ...(unread > 0 ? [say('rekap.tak-terbaca', { jumlah: unread })] : []),
    ],
  });
  const cells: SpecCell[] = [
    ...top.cells,
    ...headAt(
      top.next,
      TITLES.map((one) => say(`rekap.${one}`)),
      LOOKS,
    ),
  ];
  const formats: ConditionalSpec[] = [];
  const charts: ChartSpec[] = [];
  const lines = linesOf(ground);
  let row = top.next + 1;
  for (const id of BLOCKS) {
    const block = blockAt(ground, { row, id, lines: lines[id], total: lines.total });
    cells.push(...block.cells);
    formats.push(block.format);
    if (id === 'strategi') charts.push(strategyChart(ground, name, block));
    row = block.next + 1 + (id === 'strategi' ? CHART_ROWS + 1 : 0);
  }
  return {
    name,
    showGridlines: false,
    cells,
    rows: [TITLE_ROW, { index: top.next, size: 32 }, ...heights(cells, top.next + 1)],
    columns: widths(SIZES),
    frozen: { rows: top.next + 1, columns: 1 },
    conditionalFormats: formats,
    charts,
    print: printed(top.next),
  };
}

/** Heights of rows whose texts take more than one line: not every program finds them by itself. */
function heights(cells: readonly SpecCell[], from: number): NonNullable<SheetSpec['rows']> {
  const lines = new Map<number, number>();
  for (const { row, column, content, style } of cells) {
    const text = content?.kind === 'constant' ? content.value : null;
    if (row < from || style?.['wrapText'] !== true || typeof text !== 'string') continue;
    const needed = Math.ceil(text.length / (SIZES[column] ?? 1));
    if (needed > (lines.get(row) ?? 1)) lines.set(row, needed);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([index, needed]) => ({ index, size: needed * LINE_HEIGHT }));
}

type AllLines = Readonly<Record<BlockId, readonly Line[]>> & { readonly total: LineFigures };

/** The lines of every breakdown, in the order of the law, OPDs by budget, what cannot be placed last. */
function linesOf({ mapping, say, lang }: ResultGround): AllLines {
  const totals = summariseBudget(mapping);
  const named = (id: string, nama: BudgetFigure['name']): string => {
    const text = renderMessage(nama, {}, lang);
    return id === id.toLowerCase() || id === text ? text : `${id} · ${text}`;
  };
  const lineOf = ({ key, name, subkegiatan, pagu, realisasi }: BudgetFigure, id: BlockId): Line => ({
    keys: [key === UNMAPPED ? null : key],
    labels: [unmappedOr(key, id) ?? (id === 'opd' ? renderMessage(name, {}, lang) : named(key, name))],
    ...{ subkegiatan, pagu, realisasi },
  });
  const unmappedOr = (key: string, id: BlockId): string | null =>
    key === UNMAPPED ? say(id === 'opd' ? 'opd-tak-disebut' : 'belum-dipetakan') : null;
  const single = (id: Exclude<BlockId, 'silang'>): readonly Line[] => {
    const found = totals[id];
    if (id === 'opd' || !WHOLE.includes(id)) return found.map((figure) => lineOf(figure, id));
    const byKey = new Map(found.map((figure) => [figure.key, figure]));
    const none = { ...totals.total, subkegiatan: 0, pagu: ZERO, realisasi: ZERO };
    return [
      ...NAMES[id].map(({ id: key, nama }) => lineOf({ ...none, ...byKey.get(key), key, name: nama }, id)),
      ...found.filter(({ key }) => key === UNMAPPED).map((figure) => lineOf(figure, id)),
    ];
  };
  return {
    total: totals.total,
    silang: crossLines(mapping, (key, dimension) => {
      if (key === null) return say('belum-dipetakan');
      const entry = NAMES[dimension].find(({ id }) => id === key);
      // Beside the strategy the short names say enough.
      if (dimension === 'klaster') return key.replace(/^K(\d)$/, 'Klaster $1');
      if (dimension === 'sumberDana')
        return key.startsWith('AP') || !entry ? key : renderMessage(entry.nama, {}, lang);
      return entry ? named(key, entry.nama) : key;
    }),
    strategi: single('strategi'),
    permendagri53: single('permendagri53'),
    klaster: single('klaster'),
    sumberDana: single('sumberDana'),
    jenisAktivitas: single('jenisAktivitas'),
    opd: single('opd'),
  };
}

const ZERO = 0n as LineFigures['pagu'];

function crossLines(
  mapping: ResultGround['mapping'],
  nameOf: (key: string | null, dimension: (typeof CROSS)[number]) => string,
): readonly Line[] {
  const rank = (key: string | null, dimension: (typeof CROSS)[number]): number => {
    const at = NAMES[dimension].findIndex(({ id }) => id === key);
    return at < 0 ? NAMES[dimension].length : at;
  };
  return linesBy(addUpBudget(mapping, CROSS), CROSS)
    .map(({ keys, subkegiatan, pagu, realisasi }) => ({
      ...{ keys, subkegiatan, pagu, realisasi },
      labels: CROSS.map((dimension, at) => nameOf(keys[at] ?? null, dimension)),
      ranks: CROSS.map((dimension, at) => rank(keys[at] ?? null, dimension)),
    }))
    .sort((a, b) => {
      const differs = a.ranks.findIndex((one, at) => one !== b.ranks[at]);
      return (a.ranks[differs] ?? 0) - (b.ranks[differs] ?? 0);
    });
}

interface BlockInput {
  readonly row: number;
  readonly id: BlockId;
  readonly lines: readonly Line[];
  readonly total: LineFigures;
}

interface Block {
  readonly cells: readonly SpecCell[];
  readonly format: ConditionalSpec;
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

/** A name for the breakdown, its lines, their total, what the engine counted, and whether the two agree. */
function blockAt(ground: ResultGround, { row, id, lines, total }: BlockInput): Block {
  const { say, book } = ground;
  const first = row + 1;
  const last = row + lines.length;
  const [sum, engine, check] = [last + 1, last + 2, last + 3];
  const live = liveLines(
    book.sheets.filter(({ role }) => role === 'pemetaan'),
    id === 'silang' ? CROSS : [id],
  );
  const shares = (at: number, { pagu, realisasi }: LineFigures): readonly KitCell[] => [
    {
      formula: shareOf(cellText(at, REALISASI), cellText(at, PAGU)),
      result: shareResult(senToNumber(realisasi), senToNumber(pagu)),
    },
    {
      formula: shareOf(cellText(at, PAGU), fixedRow(sum, PAGU)),
      result: shareResult(senToNumber(pagu), senToNumber(total.pagu)),
    },
  ];
  const made = lines.map((line, index): readonly SpecCell[] => {
    const own = live.of(line.keys, line);
    return rowAt(
      first + index,
      [
        ...labelsOf(line.labels),
        figureCell(own.subkegiatan, line.subkegiatan),
        figureCell(own.pagu, senToNumber(line.pagu)),
        figureCell(own.realisasi, senToNumber(line.realisasi)),
        ...shares(first + index, line),
        howCounted(ground, own, line),
      ],
      LOOKS,
    );
  });
  const results = [total.subkegiatan, senToNumber(total.pagu), senToNumber(total.realisasi)];
  const sums = results.map((result, at): KitCell => {
    const column = KEGIATAN + at;
    const range = `${cellText(first, column)}:${cellText(last, column)}`;
    return { formula: lines.length === 0 ? '0' : `ROUND(SUM(${range}),2)`, result };
  });
  const checks = FIGURES.map((_, at): KitCell => {
    const [own, other] = [cellText(sum, KEGIATAN + at), cellText(engine, KEGIATAN + at)];
    const [yes, no] = [say('cocok'), say('tidak-cocok')];
    return { formula: `IF(ROUND(${own}-${other},2)=0,"${yes}","${no}")`, result: yes };
  });
  const looks = LOOKS.map((look) => summed(look));
  const right = { ...LOOK.text, horizontalAlignment: 'Right' } as const;
  return {
    cells: [
      cellAt(row, 0, say(`rekap.blok.${id}` satisfies ResultsKey), LOOK.block),
      ...made.flat(),
      ...rowAt(sum, [...labelsOf([say('jumlah')]), ...sums, ...shares(sum, total), null], looks),
      ...rowAt(engine, [...labelsOf([say('menurut-konvergen')]), ...results], LOOKS),
      ...rowAt(
        check,
        [...labelsOf([say('kontrol')]), ...checks],
        [...LOOKS.slice(0, LABELS), right, right, right],
      ),
    ],
    format: {
      areas: [{ top: check, left: KEGIATAN, bottom: check, right: REALISASI }],
      rule: {
        kind: 'formula',
        formula: `${cellText(check, KEGIATAN)}<>"${say('cocok')}"`,
        style: LOOK.alarm,
      },
    },
    first,
    last,
    next: check + 1,
  };
}

const labelsOf = (labels: readonly string[]): readonly (string | null)[] =>
  Array.from({ length: LABELS }, (_, at) => labels[at] ?? null);

/** A cell in a row that stays where it is: `E$12`. */
const fixedRow = (row: number, column: number): string => cellText(row, column).replace(/(\d+)$/, '$$$1');

const figureCell = ({ formula }: LiveFigure, result: number): KitCell =>
  formula === null ? result : { formula, result };

/** What a person is told of how a line is counted. */
function howCounted({ say }: ResultGround, own: LiveLine, line: LineFigures): string {
  if (line.subkegiatan === 0 && line.pagu === ZERO && line.realisasi === ZERO && isFixed(own))
    return say('rekap.kosong');
  const fixed = FIGURES.filter((name) => own[name].sebab !== null);
  const reasons = [...new Set(fixed.map((name) => own[name].sebab))].flatMap((sebab) =>
    sebab === null ? [] : [say(`rekap.sebab.${sebab}`)],
  );
  const sebab = reasons.join('; ');
  if (reasons.length === 0) return say('rekap.rumus');
  if (isFixed(own)) return say('rekap.tetap', { sebab });
  const kolom = fixed.map((name) => say(`rekap.${name}`)).join(', ');
  return say('rekap.sebagian', { kolom, sebab });
}

const isFixed = (own: LiveLine): boolean => FIGURES.every((name) => own[name].formula === null);

function strategyChart(
  { say }: ResultGround,
  name: string,
  { first, last, next }: Pick<Block, 'first' | 'last' | 'next'>,
): ChartSpec {
  const range = (column: number): string =>
    areaText(name, { top: first, left: column, bottom: last, right: column });
  return {
    type: 'bar',
    title: say('rekap.bagan'),
    valueTitle: say('rekap.bagan-satuan'),
    numberFormat: CHART_RUPIAH,
    series: [
      { name: say('rekap.pagu'), categories: range(0), values: range(PAGU), color: '#1F4E79' },
      { name: say('rekap.realisasi'), categories: range(0), values: range(REALISASI), color: '#E69F00' },
    ],
    area: { top: next + 1, left: 0, bottom: next + CHART_ROWS, right: 4 },
    description: say('rekap.bagan'),
  };
}
