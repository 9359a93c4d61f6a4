import type { Finding } from '../../core/findings/finding';
import { translate } from '../../core/messages/translate';
import { fixOf, messageOf, suggestionsOf } from '../../core/report/document-parts';
import { sheetPrefix } from '../../core/table/address';
import type { Options } from '../options';
import { clip, type Style } from './style';

/** Findings of one rule shown without `--all`; the rest is counted. */
const SHOWN_PER_RULE = 12;
const LONGEST_SUGGESTION = 140;

/**
 * Findings a line each, `sheet!cell` first, in sheet order; each rule's surplus is counted at its end.
 *
 * @param findings what was found.
 * @param options how it is shown.
 * @param style how it looks.
 * @param place how the place of a finding reads; of many files it names the file too.
 */
export function findingLines(
  findings: readonly Finding[],
  options: Options,
  style: Style,
  place: (finding: Finding) => string = ({ sheet, cell }) => `${sheetPrefix(sheet)}!${cell}`,
): string[] {
  const { lang, all } = options;
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const count = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, count);
    if (all || count <= SHOWN_PER_RULE) lines.push(...linesOf(finding, options, style, place(finding)));
  }
  if (!all) {
    for (const [rule, count] of seen) {
      if (count <= SHOWN_PER_RULE) continue;
      const more = translate('temuan.dan-lagi', lang, { jumlah: count - SHOWN_PER_RULE });
      lines.push(style.dim(`  ${rule}: ${more}`));
    }
  }
  return lines;
}

function linesOf(finding: Finding, options: Options, style: Style, place: string): string[] {
  const { lang } = options;
  const label = style.severity(finding.severity, translate(`tingkat.${finding.severity}`, lang));
  const lines = [
    `  ${style.bold(place)}  ${label}  ${messageOf(finding, lang)}  ${style.dim(`[${finding.rule}]`)}`,
  ];
  const nilai = fixOf(finding, options);
  if (nilai !== null) lines.push(style.dim(`      ${translate('temuan.perbaikan', lang, { nilai })}`));
  const usulan = suggestionsOf(finding, options)
    .map(({ label: text }) => text)
    .join(' | ');
  if (usulan !== '') {
    lines.push(
      style.dim(`      ${translate('temuan.usulan', lang, { usulan: clip(usulan, LONGEST_SUGGESTION) })}`),
    );
  }
  if (finding.related.length > 0) {
    const sel = clip(finding.related.join(', '), LONGEST_SUGGESTION);
    lines.push(style.dim(`      ${translate('temuan.juga', lang, { sel })}`));
  }
  return lines;
}

/** The place of a finding among several files; a dash where it is about no file at all. */
export const placeAmongFiles = ({ file, sheet, cell }: Finding): string =>
  file === '' ? '–' : `${sheetPrefix(sheet, file)}!${cell}`;
