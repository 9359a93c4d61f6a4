import { DIMENSIONS, UNMAPPED, type BudgetFigure, type BudgetTotals } from '../../core/budget/budget';
import { translate, type Lang } from '../../core/messages/translate';
import { formatRupiah } from '../../core/values/rupiah';
import { clip, formatCount, formatShare, tableLines, type Style } from './style';

const WIDEST_NAME = 62;
const WIDEST_CELLS = 60;
const NUMBERS = new Set([1, 2, 3, 4]);

/** The budget as tables: the total first, then every breakdown, each line with the cells it was added up from. */
export function budgetLines(totals: BudgetTotals, unread: number, lang: Lang, style: Style): string[] {
  const lines = ['', style.bold(translate('rekap.judul', lang))];
  const head = [
    '',
    translate('rekap.subkegiatan', lang),
    translate('rekap.pagu', lang),
    translate('rekap.realisasi', lang),
    translate('rekap.serapan', lang),
    translate('rekap.sel', lang),
  ];
  const block = (figures: readonly BudgetFigure[]): void => {
    const [first, ...rest] = tableLines([head, ...figures.map((figure) => cellsOf(figure, lang))], NUMBERS);
    lines.push(style.dim(`  ${first ?? ''}`), ...rest.map((line) => `  ${line}`));
  };
  block([totals.total]);
  for (const dimension of DIMENSIONS) {
    const figures = totals[dimension];
    lines.push('', style.bold(translate(`rekap.${dimension}`, lang)));
    const [only] = figures;
    if (only && figures.length === 1 && only.key === UNMAPPED) {
      lines.push(`  ${translate('rekap.kolom-kosong', lang, { jumlah: only.subkegiatan })}`);
    } else block(figures);
  }
  lines.push('', style.dim(`  ${translate('rekap.cocok', lang)}`));
  if (unread > 0) lines.push(`  ${translate('rekap.terbaca', lang, { jumlah: unread })}`);
  return lines;
}

function cellsOf(
  { key, name, subkegiatan, pagu, realisasi, cells }: BudgetFigure,
  lang: Lang,
): readonly string[] {
  const label = /^[SKP]\d$/.test(key) ? `${key} ${name[lang]}` : name[lang];
  return [
    clip(label, WIDEST_NAME),
    formatCount(subkegiatan, lang),
    formatRupiah(pagu, lang),
    formatRupiah(realisasi, lang),
    formatShare(realisasi, pagu, lang),
    clip(cells.join(', '), WIDEST_CELLS),
  ];
}
