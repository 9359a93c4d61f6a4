import type { MendedCell } from '../../app/repair-workbook';
import type { CellValue } from '../../core/values/cell-value';
import { shownValue } from '../../core/report/mask';
import { messageOf } from '../../core/report/document-parts';
import { translate } from '../../core/messages/translate';
import { cellAddress, sheetPrefix } from '../../core/table/address';
import type { Options } from '../options';
import { clip, type Style } from './style';

/** Cells of one rule shown without `--all`; the rest is counted. */
const SHOWN_PER_RULE = 12;
const LONGEST_VALUE = 60;

/** Two lines a cell: where and why, then what stood there and what stands there now. */
export function fixLines(mended: readonly MendedCell[], options: Options, style: Style): string[] {
  const { lang, all } = options;
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const { sheet, row, column, before, after, findings } of mended) {
    const [first] = findings;
    const count = (seen.get(first.rule) ?? 0) + 1;
    seen.set(first.rule, count);
    if (!all && count > SHOWN_PER_RULE) continue;
    const place = `${sheetPrefix(sheet)}!${cellAddress(row, column)}`;
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
    const shown = (value: CellValue): string =>
      quoted(shownValue({ field: first.field, value }, options.unmask));
    lines.push(
      `  ${style.bold(place)}  ${messageOf(first, lang)}  ${style.dim(`[${rules}]`)}`,
      `      ${shown(before)} → ${shown(after)}`,
    );
  }
  for (const [rule, count] of seen) {
    if (all || count <= SHOWN_PER_RULE) continue;
    const more = translate('temuan.dan-lagi', lang, { jumlah: count - SHOWN_PER_RULE });
    lines.push(style.dim(`  ${rule}: ${more}`));
  }
  return lines;
}

/** Text in quotes, so that spaces at its ends are seen and a number is told from a text of digits. */
const quoted = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? `“${clip(value, LONGEST_VALUE)}”` : String(value ?? '');
