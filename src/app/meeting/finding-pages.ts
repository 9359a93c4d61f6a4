import { meetingText } from '../../core/messages/meeting-text';
import type { Lang } from '../../core/messages/translate';
import { cellList } from '../engine/convergence-view';
import type { CheckedFinding, OpenedBook } from '../engine/engine';
import { findingMessage, findingValue } from '../present/finding-text';
import { showCount } from '../present/numbers';
import { pageOf, rowOf, shareOfMost, type MeetingPage, type MeetingRow } from './agenda';
import { LISTED, TOP_LINES } from './budget-pages';

const cellsOf = (findings: readonly CheckedFinding[]): readonly string[] =>
  findings.map(({ sheet, cell }) => `${sheet}!${cell}`);

/**
 * What has to be mended before the figures are used.
 *
 * @param open findings that were neither mended nor left with a reason.
 */
export function findingPages(
  open: readonly CheckedFinding[],
  rules: OpenedBook['rules'],
  lang: Lang,
): readonly MeetingPage[] {
  const byRule = new Map<string, CheckedFinding[]>();
  for (const finding of open) {
    if (finding.severity !== 'error') continue;
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const groups = [...byRule].sort(([, a], [, b]) => b.length - a.length);
  const errors = groups.reduce((sum, [, { length }]) => sum + length, 0);
  const title = meetingText('temuan.judul', lang);
  if (errors === 0) return [pageOf({ key: 'temuan', title, answer: meetingText('temuan.kosong', lang) })];
  return [
    pageOf({
      key: 'temuan',
      title,
      answer: meetingText('temuan.jawab', lang, { jumlah: showCount(errors, lang), aturan: groups.length }),
      head: [
        meetingText('temuan.kolom.aturan', lang),
        meetingText('temuan.kolom.jumlah', lang),
        meetingText('temuan.kolom.lembar', lang),
      ],
      numbers: [1],
      rows: groups.slice(0, TOP_LINES).map(([id, findings]) => groupRow(id, findings)),
      more: Math.max(0, groups.length - TOP_LINES),
    }),
  ];

  function groupRow(id: string, findings: readonly CheckedFinding[]): MeetingRow {
    const rule = rules[id];
    const name = rule?.title[lang] ?? id;
    // The title of a rule may be reworded; its id stays, and is Indonesian.
    const matter = { jenis: 'Temuan', perihal: `Temuan ${id}`, opd: onlyOpd(findings) } as const;
    const count = showCount(findings.length, lang);
    const show = { lang, unmask: false };
    return rowOf({
      key: id,
      texts: [name, count, [...new Set(findings.map(({ sheet }) => sheet))].join(', ')],
      share: shareOfMost(
        findings.length,
        groups.map(([, { length }]) => length),
      ),
      cells: cellList(cellsOf(findings)),
      matter,
      detail: pageOf({
        key: `temuan-${id}`,
        title: name,
        answer: rule?.next[lang] ?? '',
        figures: [
          {
            label: meetingText('temuan.kolom.jumlah', lang),
            value: count,
            cells: cellList(cellsOf(findings)),
          },
        ],
        head: [
          meetingText('kolom.sel', lang),
          meetingText('temuan.kolom.temuan', lang),
          meetingText('temuan.kolom.isi', lang),
          meetingText('kolom.opd', lang),
        ],
        rows: findings.slice(0, LISTED).map((finding, at) =>
          rowOf({
            key: String(at),
            texts: [
              cellsOf([finding])[0] ?? '',
              findingMessage(finding, rule, show),
              findingValue(finding, show),
              finding.opd ?? '',
            ],
          }),
        ),
        more: Math.max(0, findings.length - LISTED),
        notes: rule ? [rule.source] : [],
        matter,
      }),
    });
  }
}

/** The OPD of all of them, `''` where there are several or none. */
function onlyOpd(findings: readonly CheckedFinding[]): string {
  const names = new Set(findings.map(({ opd }) => opd ?? ''));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}
