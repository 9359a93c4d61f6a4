import type { Finding } from '../../core/findings/finding';
import type { Waiver } from '../../core/findings/waiver';
import { translate, type MessageData } from '../../core/messages/translate';
import { fixOf, messageOf, suggestionsOf } from '../../core/report/document-parts';
import type { WeighedFindings } from '../../core/report/weigh-findings';
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
 * @param waiting those the OPD has to confirm.
 */
export function findingLines(
  findings: readonly Finding[],
  options: Options,
  style: Style,
  place: (finding: Finding) => string = placeInFile,
  waiting: ReadonlyMap<Finding, Waiver> = new Map(),
): string[] {
  const { lang, all } = options;
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const count = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, count);
    if (!all && count > SHOWN_PER_RULE) continue;
    lines.push(...linesOf(finding, options, style, place(finding)));
    const waiver = waiting.get(finding);
    if (waiver) lines.push(style.dim(`      ${translate('temuan.konfirmasi', lang, decisionData(waiver))}`));
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

/** The place of a finding in its file. */
const placeInFile = ({ sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): string =>
  `${sheetPrefix(sheet)}!${cell}`;

const decisionData = ({ oleh, tanggal, alasan }: Waiver): MessageData => ({ oleh, tanggal, alasan });

/** Findings left with a reason, and decisions that hold no longer: a line each. */
export function decisionLines(
  { diabaikan, gugur }: WeighedFindings,
  { lang }: Options,
  style: Style,
): string[] {
  const ignored = diabaikan.map(
    ({ finding, waiver }) =>
      `  ${placeInFile(finding)}  ${translate('temuan.diabaikan-oleh', lang, decisionData(waiver))}  [${finding.rule}]`,
  );
  const lapsed = gugur.map(
    ({ waiver, state }) =>
      `  ${placeInFile(waiver)}  ${translate(`temuan.pengecualian-${state}`, lang, decisionData(waiver))}  [${waiver.rule}]`,
  );
  const head = translate('temuan.diabaikan', lang, { jumlah: diabaikan.length });
  return [...(ignored.length > 0 ? [head, ...ignored] : []), ...lapsed].map((line) => style.dim(line));
}

/** The place of a finding among several files; a dash where it is about no file at all. */
export const placeAmongFiles = ({ file, sheet, cell }: Finding): string =>
  file === '' ? '–' : `${sheetPrefix(sheet, file)}!${cell}`;
