import type { Finding } from '../../core/findings/finding';
import { findingWords, SEVERITIES } from '../sheets/finding-lines';
import { listSheet, LOOK } from '../sheets/sheet-kit';
import type { SheetSpec } from '../../workbook/sheet-spec';
import { MOST_ROWS, type ResultGround } from './result-ground';

/** How many findings of each weight there are. */
export const countSeverities = (
  findings: readonly Pick<Finding, 'severity'>[],
): Readonly<Record<Finding['severity'], number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** The findings, the gravest first; those of one weight by sheet and cell. */
export function findingSheet(ground: ResultGround): SheetSpec {
  const { findings, diabaikan, names, say, lang, unmask } = ground;
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return listSheet({
    name: names.temuan,
    title: say('temuan.judul'),
    notes: [
      ground.source,
      say('temuan.ringkas', countSeverities(findings)),
      ground.masked,
      ...(diabaikan > 0 ? [say('temuan.diabaikan', { jumlah: diabaikan })] : []),
    ],
    columns: [
      { title: say('temuan.tingkat'), width: 13 },
      { title: say('lembar'), width: 20, look: LOOK.wrap },
      { title: say('sel'), width: 9 },
      { title: say('temuan.isi'), width: 26, look: LOOK.wrap },
      { title: say('temuan.temuan'), width: 60, look: LOOK.wrap },
      { title: say('temuan.langkah'), width: 50, look: LOOK.wrap },
      { title: say('temuan.usulan'), width: 26, look: LOOK.wrap },
      { title: say('opd'), width: 30, look: LOOK.wrap },
      { title: say('temuan.aturan'), width: 30 },
    ],
    count: Math.min(ordered.length, MOST_ROWS),
    *rows() {
      for (const finding of ordered.slice(0, MOST_ROWS)) {
        const { message, value, proposal, next } = findingWords(finding, { lang, unmask });
        const { severity, sheet, cell, rule } = finding;
        const tingkat = say(`temuan.tingkat.${severity}`);
        yield [tingkat, sheet, cell, value, message, next, proposal, ground.opdOf(finding) ?? '', rule];
      }
    },
    colours: (rows) => [
      {
        areas: [rows],
        rule: {
          kind: 'formula',
          formula: `$A${String(rows.top + 1)}="${say('temuan.tingkat.error')}"`,
          style: { 'fill.color': '#FFC7CE', 'font.color': '#9C0006' },
        },
      },
    ],
    empty: say('temuan.tidak-ada'),
  }).sheet;
}
