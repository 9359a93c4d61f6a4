import { meetingText } from '../../core/messages/meeting-text';
import type { Lang } from '../../core/messages/translate';
import { cellList } from '../engine/convergence-view';
import type { CheckedFinding, OpenedBook } from '../engine/engine';
import { findingMessage, findingValue } from '../present/finding-text';
import { showCount } from '../present/numbers';
import { pageOf, rowOf, shareOfMost, type MeetingPage, type MeetingRow } from './agenda';
import { LISTED, TOP_LINES } from './budget-pages';
import { errorsByRule, onlyName } from './groups';
import { findingMatter } from './matters';

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
  const groups = errorsByRule(open);
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
    const matter = findingMatter(id, onlyName(findings.map(({ opd }) => opd)));
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
