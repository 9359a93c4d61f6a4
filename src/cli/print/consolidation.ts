import { boardRemark } from '../../app/consolidation/result-tables';
import { RECONCILED_BY, type Consolidation, type DriftLine } from '../../core/consolidation/consolidation';
import type { BoardLine } from '../../core/consolidation/part';
import { consolidationText as say, type ConsolidationKey } from '../../core/messages/consolidation-text';
import type { Lang } from '../../core/messages/translate';
import { budgetOf, familiesOf, figureName, figuresBy } from '../../core/report/consolidation-document';
import { formatRupiah } from '../../core/values/rupiah';
import type { Options } from '../options';
import { findingLines, placeAmongFiles } from './findings';
import { clip, formatCount, tableLines, type Style } from './style';

const WIDEST = 44;
/** Lines of a table people see at once; the rest comes with `--all`. */
const SHOWN = 60;

/** A consolidation for people: the board, the figures, and what differs. */
export function consolidationLines(
  consolidation: Consolidation,
  files: { readonly counted: number; readonly all: number },
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  const { districts, total, papan, drift, findings, rekonsiliasi } = consolidation;
  const table = (
    title: ConsolidationKey,
    heads: readonly (ConsolidationKey | '')[],
    rows: readonly (readonly string[])[],
    numbers: readonly number[],
  ): string[] => {
    if (rows.length === 0) return [];
    const shown = options.all ? rows : rows.slice(0, SHOWN);
    const names = heads.map((key) => (key === '' ? '' : say(key, lang)));
    const [head = '', ...body] = tableLines([names, ...shown], new Set(numbers));
    const more = rows.length - shown.length;
    return [
      '',
      style.bold(say(title, lang)),
      style.dim(`  ${head}`.trimEnd()),
      ...body.map((line) => `  ${line}`),
      ...(more > 0 ? [style.dim(`  ${say('dan-lagi', lang, { jumlah: more })}`)] : []),
    ];
  };
  const money = (sums: ReturnType<typeof budgetOf>): string[] => [
    formatCount(sums.subkegiatan, lang),
    formatRupiah(sums.pagu, lang),
    formatRupiah(sums.realisasi, lang),
  ];
  const people = (totals: Parameters<typeof familiesOf>[0]): string[] => {
    const { keluarga, lengkap } = familiesOf(totals);
    return [formatCount(keluarga, lang), formatCount(lengkap, lang)];
  };
  const all = [clip(say('total', lang), WIDEST), ...money(budgetOf(total)), ...people(total)];

  const lines = [
    say('ringkas', lang, {
      dihitung: files.counted,
      dari: files.all,
      daerah: districts.filter(({ district }) => district !== null).length,
    }),
    ...table(
      'papan',
      [
        'papan.daerah',
        'papan.berkas',
        'papan.keadaan',
        'papan.error',
        'papan.warning',
        'papan.info',
        'papan.keterangan',
      ],
      papan.map((line) => boardRow(line, lang)),
      [3, 4, 5],
    ),
    ...table(
      'daerah',
      ['papan.daerah', 'subkegiatan', 'pagu', 'realisasi', 'keluarga', 'lengkap'],
      [
        ...districts.map(({ district, totals }) => [
          clip(district?.nama ?? say('papan.tanpa-daerah', lang), WIDEST),
          ...money(budgetOf(totals)),
          ...people(totals),
        ]),
        all,
      ],
      [1, 2, 3, 4, 5],
    ),
  ];
  for (const by of RECONCILED_BY) {
    if (by === 'total') continue;
    const rows = figuresBy(consolidation, by).map((line) => [
      clip(figureName(line, lang), WIDEST),
      ...money(line.keseluruhan),
    ]);
    lines.push(...table(by, ['nama', 'subkegiatan', 'pagu', 'realisasi'], rows, [1, 2, 3]));
  }
  if (rekonsiliasi.length > 0)
    lines.push('', style.dim(`  ${say('cocok', lang, { jumlah: rekonsiliasi.length })}`));
  lines.push(
    ...table(
      'drift',
      ['papan.berkas', 'drift.lembar', 'drift.kolom', 'drift.beda'],
      drift.lines.map((line) => driftRow(line, lang)),
      [],
    ),
  );
  if (findings.length > 0) {
    lines.push('', style.bold(say('lintas', lang)));
    lines.push(...findingLines(findings, options, style, placeAmongFiles));
  }
  return lines;
}

function boardRow(line: BoardLine, lang: Lang): string[] {
  const { district, file, state, error, warning, info } = line;
  const isRead = state !== 'gagal' && state !== 'belum';
  return [
    clip(district?.nama ?? (file === null ? '' : say('papan.tanpa-daerah', lang)), WIDEST),
    clip(file ?? '', WIDEST),
    say(`keadaan.${state}`, lang),
    ...[error, warning, info].map((count) => (isRead ? formatCount(count, lang) : '')),
    boardRemark(line, lang),
  ];
}

const driftRow = ({ file, sheet, change, field, header, lazim, column }: DriftLine, lang: Lang): string[] => [
  clip(file, WIDEST),
  clip(sheet, WIDEST),
  clip(
    [column, header === '' ? lazim || (field ?? '') : header].filter((text) => text !== '').join(' '),
    WIDEST,
  ),
  say(`drift.${change}`, lang, { lazim: clip(lazim, WIDEST) }),
];
