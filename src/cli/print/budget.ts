import {
  DIMENSIONS,
  reconciles,
  UNMAPPED,
  type BudgetFigure,
  type BudgetTotals,
  type Dimension,
} from '../../core/budget/budget';
import { translate, type Lang } from '../../core/messages/translate';
import { formatRupiah } from '../../core/values/rupiah';
import { clip, formatCount, formatShare, tableLines, type Style } from './style';

const WIDEST_NAME = 44;
/** The width a whole line should keep to; the cells get what the numbers leave, but never less than the least. */
const WIDEST_LINE = 120;
const LEAST_CELLS = 12;
const NUMBERS = new Set([1, 2, 3, 4]);
/** The dimensions whose keys people know by heart, so that they stand before the name. */
const KEYED: ReadonlySet<Dimension> = new Set(['strategi', 'klaster', 'permendagri53', 'sumberDana']);

/**
 * The budget as tables: the total first, then every breakdown, each line with the cells it was added up from.
 * `unread` is how many budget cells could not be read.
 *
 * @throws Error when a breakdown does not add up to the total, which is a bug of ours.
 */
export function budgetLines(
  totals: BudgetTotals,
  { unread, lang, style }: { readonly unread: number; readonly lang: Lang; readonly style: Style },
): string[] {
  if (!reconciles(totals)) throw new Error('a budget breakdown does not add up to its total');
  const lines = ['', style.bold(translate('rekap.judul', lang))];
  const lembar = onlySheet(totals.total);
  const head = [
    '',
    translate('rekap.subkegiatan', lang),
    translate('rekap.pagu', lang),
    translate('rekap.realisasi', lang),
    translate('rekap.serapan', lang),
  ];
  const block = (figures: readonly BudgetFigure[], keyed: boolean, cellsHead: string): void => {
    const numbers = tableLines([head, ...figures.map((figure) => numbersOf(figure, keyed, lang))], NUMBERS);
    const full = Math.max(...numbers.map(({ length }) => length));
    const width = Math.max(LEAST_CELLS, WIDEST_LINE - 4 - full);
    numbers.forEach((line, at) => {
      const figure = figures[at - 1];
      const cells = figure ? rangesWithin(figure.cells, lembar, width) : cellsHead;
      const text = `  ${line.padEnd(full)}  ${cells}`.trimEnd();
      lines.push(figure ? text : style.dim(text));
    });
  };
  const cellsHead = translate('rekap.sel', lang);
  // The sheet is named once, or every line would be twice as wide.
  block([totals.total], false, lembar === null ? cellsHead : translate('rekap.sel-di', lang, { lembar }));
  for (const dimension of DIMENSIONS) {
    const figures = totals[dimension];
    lines.push('', style.bold(translate(`rekap.${dimension}`, lang)));
    const [only] = figures;
    if (only && figures.length === 1 && only.key === UNMAPPED) {
      lines.push(`  ${translate('rekap.kolom-kosong', lang, { jumlah: only.subkegiatan })}`);
    } else block(figures, KEYED.has(dimension), cellsHead);
  }
  lines.push('', style.dim(`  ${translate('rekap.cocok', lang)}`));
  if (unread > 0) lines.push(`  ${translate('rekap.terbaca', lang, { jumlah: unread })}`);
  return lines;
}

const sheetOf = (reference: string): string => reference.slice(0, reference.lastIndexOf('!'));

/** The sheet all cells are of, as a reference writes it; `null` when there is more than one, or no cell at all. */
function onlySheet({ cells }: BudgetFigure): string | null {
  const [only, ...others] = new Set(cells.map(sheetOf));
  return only === undefined || others.length > 0 ? null : only;
}

/** As many ranges as fit, and how many more there are: `K8:K13, K67, +2`. */
function rangesWithin(cells: readonly string[], sheet: string | null, width: number): string {
  const ranges = sheet === null ? cells : cells.map((one) => one.slice(one.lastIndexOf('!') + 1));
  const all = ranges.join(', ');
  if (all.length <= width) return all;
  for (let shown = ranges.length - 1; shown > 0; shown -= 1) {
    const text = `${ranges.slice(0, shown).join(', ')}, +${String(ranges.length - shown)}`;
    if (text.length <= width) return text;
  }
  return clip(all, width);
}

function numbersOf(
  { key, name, subkegiatan, pagu, realisasi }: BudgetFigure,
  keyed: boolean,
  lang: Lang,
): readonly string[] {
  const label = keyed && key !== UNMAPPED ? `${key} ${name[lang]}` : name[lang];
  return [
    clip(label, WIDEST_NAME),
    formatCount(subkegiatan, lang),
    formatRupiah(pagu, lang),
    formatRupiah(realisasi, lang),
    formatShare(realisasi, pagu, lang),
  ];
}
