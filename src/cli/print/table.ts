import type { MessageKey } from '../../core/messages/id';
import { translate, type Lang } from '../../core/messages/translate';
import type { Options } from '../options';
import { tableLines, type Style } from './style';

/** The lines of a table people see at once; the rest comes with `--all`. */
const SHOWN = 25;

/** A titled table; of a long one the first lines and how many more there are. */
export function tableBlock(
  {
    title,
    heads,
    rows,
    numbers,
  }: {
    readonly title: MessageKey;
    readonly heads: readonly MessageKey[];
    readonly rows: readonly (readonly string[])[];
    /** 0-based columns that are set flush right. */
    readonly numbers: readonly number[];
  },
  { lang, all }: Pick<Options, 'lang' | 'all'>,
  style: Style,
): string[] {
  if (rows.length === 0) return [];
  const shown = all ? rows : rows.slice(0, SHOWN);
  const names = heads.map((key) => translate(key, lang));
  const [head = '', ...body] = tableLines([names, ...shown], new Set(numbers));
  return [
    '',
    style.bold(translate(title, lang)),
    style.dim(`  ${head}`),
    ...body.map((line) => `  ${line}`),
    ...moreLines(rows.length - shown.length, lang, style),
  ];
}

const moreLines = (jumlah: number, lang: Lang, style: Style): string[] =>
  jumlah > 0 ? [style.dim(`  ${translate('temuan.dan-lagi', lang, { jumlah })}`)] : [];

/** References as one text of a width: those that fit, and how many more there are: `K8:K13, K67, +2`. */
export function cellsWithin(cells: readonly string[], width: number): string {
  const all = cells.join(', ');
  if (all.length <= width) return all;
  for (let shown = cells.length - 1; shown > 0; shown -= 1) {
    const text = `${cells.slice(0, shown).join(', ')}, +${String(cells.length - shown)}`;
    if (text.length <= width) return text;
  }
  const [first = ''] = cells;
  return cells.length > 1 ? `${first}, +${String(cells.length - 1)}` : first;
}
