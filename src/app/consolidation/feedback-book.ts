import type { Finding } from '../../core/findings/finding';
import type { FamilyGap } from '../../core/households/gaps';
import { provinceText, type ProvinceKey } from '../../core/messages/province-text';
import { renderMessage, type Lang, type MessageData } from '../../core/messages/translate';
import { gapPart } from '../../core/report/gap-parts';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { SheetSpec, WorkbookSpec } from '../../workbook/sheet-spec';
import { findingWords, SEVERITIES } from '../sheets/finding-lines';
import { cellAt, listSheet, LOOK, TITLE_ROW, topOf, widths } from '../sheets/sheet-kit';

/** How what is sent back is written. */
export interface FeedbackOptions {
  readonly lang: Lang;
  /** When it is made, as it is to stand in it. */
  readonly stempel: string;
  /** Identities in full. */
  readonly unmask?: boolean;
}

/** The sheets of a workbook that is sent back, in tab order; the same in every language. */
const SHEETS = { petunjuk: 'Petunjuk', temuan: 'Temuan', kesenjangan: 'Kesenjangan' } as const;

type Say = (key: ProvinceKey, data?: MessageData) => string;

/**
 * The workbook that is sent back to whoever sent a file: what to mend and where, which families lack what and who
 * provides it, and what to do with it. Ready to be mailed: identities are masked unless they are asked for.
 *
 * @param file name of the file, as whoever sent it knows it.
 * @param findings what was found in it, and what was found beside other files.
 * @param gaps its families that lack something, in the order they should be looked at; `null` where it lists no families.
 */
export function feedbackBook(
  file: string,
  findings: readonly Finding[],
  gaps: readonly FamilyGap[] | null,
  { lang, stempel, unmask = false }: FeedbackOptions,
): WorkbookSpec {
  const say: Say = (key, data) => provinceText(key, lang, data);
  return {
    sheets: [
      guideSheet(file, say, stempel, unmask),
      findingSheet(file, findings, say, { lang, unmask }),
      gapSheet(file, gaps, say, { lang, unmask }),
    ],
  };
}

const STEPS = [
  'balik.petunjuk.1',
  'balik.petunjuk.2',
  'balik.petunjuk.3',
  'balik.petunjuk.4',
  'balik.petunjuk.5',
  'balik.petunjuk.6',
] as const satisfies readonly ProvinceKey[];

function guideSheet(file: string, say: Say, stempel: string, unmask: boolean): SheetSpec {
  const top = topOf({
    name: SHEETS.petunjuk,
    title: say('balik.petunjuk'),
    notes: [say('balik.petunjuk.dibuat', { stempel, berkas: file })],
  });
  const steps = [
    ...STEPS.map((step) => say(step, { berkas: file })),
    say(unmask ? 'balik.petunjuk.terbuka' : 'balik.petunjuk.masker'),
  ];
  return {
    name: SHEETS.petunjuk,
    showGridlines: false,
    tabColor: '#1F4E79',
    cells: [
      ...top.cells,
      ...steps.map((text, at) =>
        cellAt(top.next + at, 0, text, unmask && at === STEPS.length ? LOOK.alarm : LOOK.wrap),
      ),
    ],
    rows: [TITLE_ROW, ...steps.map((_, at) => ({ index: top.next + at, size: 36 }))],
    columns: widths([110]),
    print: { landscape: true, fitWidth: true, titleRows: [0, 1] },
  };
}

interface Showing {
  readonly lang: Lang;
  readonly unmask: boolean;
}

/** A cell holds no more. */
const LONGEST = 32_000;

/** The gravest first; those of one weight by sheet, in the order they stand there. */
function findingSheet(file: string, findings: readonly Finding[], say: Say, show: Showing): SheetSpec {
  const grouped = SEVERITIES.map((severity) => findings.filter((one) => one.severity === severity));
  const [error = [], warning = [], info = []] = grouped;
  const counts = { error: error.length, warning: warning.length, info: info.length };
  return listSheet({
    name: SHEETS.temuan,
    title: say('balik.temuan', { berkas: file }),
    notes: [say('balik.temuan.catatan', counts)],
    columns: [
      { title: say('tingkat'), width: 13 },
      { title: say('lembar'), width: 20, look: LOOK.wrap },
      { title: say('sel'), width: 9 },
      { title: say('isi-sel'), width: 26, look: LOOK.wrap },
      { title: say('temuan'), width: 60, look: LOOK.wrap },
      { title: say('balik.saran'), width: 26, look: LOOK.wrap },
      { title: say('langkah'), width: 50, look: LOOK.wrap },
      { title: say('lintas.terkait'), width: 30, look: LOOK.wrap },
      { title: say('aturan'), width: 30 },
    ],
    count: findings.length,
    *rows() {
      for (const finding of grouped.flatMap(bySheet)) {
        const { message, value, proposal, next } = findingWords(finding, show);
        const { severity, sheet, cell, rule } = finding;
        const others = finding.related.join('; ').slice(0, LONGEST);
        yield [say(`tingkat.${severity}`), sheet, cell, value, message, proposal, next, others, rule];
      }
    },
    colours: (rows) => [
      {
        areas: [rows],
        rule: {
          kind: 'formula',
          formula: `$A${String(rows.top + 1)}="${say('tingkat.error')}"`,
          style: { 'fill.color': '#FFC7CE', 'font.color': '#9C0006' },
        },
      },
    ],
    empty: say('balik.tidak-ada'),
  }).sheet;
}

/** Findings sheet by sheet, the sheets in the order they first come in. */
function bySheet(findings: readonly Finding[]): readonly Finding[] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = sheets.get(finding.sheet);
    if (known) known.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return [...sheets.values()].flat();
}

function gapSheet(
  file: string,
  gaps: readonly FamilyGap[] | null,
  say: Say,
  { lang, unmask }: Showing,
): SheetSpec {
  const titles = new Map<string, string>(
    KEBUTUHAN.map(({ id, nama }) => [id, renderMessage(nama, {}, lang)]),
  );
  const named = (ids: readonly string[]): string => ids.map((id) => titles.get(id) ?? id).join(', ');
  return listSheet({
    name: SHEETS.kesenjangan,
    title: say('balik.kesenjangan', { berkas: file }),
    notes: [say(unmask ? 'balik.kesenjangan.terbuka' : 'balik.kesenjangan.catatan')],
    columns: [
      { title: say('sel'), width: 18 },
      { title: say('balik.nama'), width: 24, look: LOOK.wrap },
      { title: say('balik.nik'), width: 20 },
      { title: say('desa'), width: 24, look: LOOK.wrap },
      { title: say('kecamatan'), width: 20, look: LOOK.wrap },
      { title: say('balik.desil'), width: 8, look: LOOK.count },
      { title: say('balik.kurang'), width: 36, look: LOOK.wrap },
      { title: say('balik.hubungi'), width: 36, look: LOOK.wrap },
      { title: say('balik.alasan'), width: 60, look: LOOK.wrap },
      { title: say('balik.tidak-diketahui'), width: 30, look: LOOK.wrap },
    ],
    count: gaps?.length ?? 0,
    *rows() {
      for (const gap of gaps ?? []) {
        const part = gapPart(gap, { lang, unmask });
        yield [
          part.cell,
          part.nama,
          part.nik,
          part.desa,
          part.kecamatan,
          part.desil,
          named(part.kurang),
          part.opd.length === 0 ? say('tanpa-opd') : part.opd.join('; '),
          part.alasan.map(({ kalimat }) => kalimat).join('\n'),
          named([...part.tidakDiketahui, ...part.tidakDapatDinilai]),
        ];
      }
    },
    empty: say(gaps === null ? 'balik.tanpa-keluarga' : 'balik.tanpa-kesenjangan'),
  }).sheet;
}
