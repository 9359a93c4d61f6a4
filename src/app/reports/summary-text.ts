import type { BudgetFigure } from '../../core/budget/budget';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { PlaceScore } from '../../core/convergence/score-places';
import { renderMessage, type MessageData } from '../../core/messages/translate';
import type { ReportsKey } from '../../core/messages/reports-text';
import { sheetPrefix } from '../../core/table/address';
import { showCount, showRupiah, showShare } from '../present/numbers';
import { yearText } from './lp2kd-book';
import type { ReportGround } from './report-ground';
import { needNames } from './report-tables';
import { unreadCells } from './unread-cells';

/** One sentence of a summary and the cells its figures were counted from. */
export interface SummarySentence {
  readonly key: ReportsKey;
  readonly text: string;
  readonly cells: readonly string[];
}

/** References shown behind one sentence; a page has no room for more. */
const MOST_CELLS = 6;

/**
 * What is to be told on one page: sentences made of figures, each with the cells behind it. A sentence whose figure is not
 * known is left out.
 */
export function summarySentences(ground: ReportGround): readonly SummarySentence[] {
  const { say, lang } = ground;
  const sentence = (key: ReportsKey, data: MessageData, cells: readonly string[]): SummarySentence => ({
    key,
    text: say(
      key,
      Object.fromEntries(
        Object.entries(data).map(([name, value]) => [
          name,
          typeof value === 'number' && Number.isInteger(value) ? showCount(value, lang) : value,
        ]),
      ),
    ),
    cells: cells.map(ground.shown),
  });
  type Sentence = typeof sentence;
  return [
    ...budgetSentences(ground, sentence),
    ...familySentences(ground, sentence),
    ...complaintSentences(ground, sentence),
    ...findingSentences(ground, sentence),
  ];

  function budgetSentences({ shown, mapping, withFile }: ReportGround, make: Sentence): SummarySentence[] {
    const budget = ground.budget();
    if (!budget || budget.total.subkegiatan === 0) return [];
    const { total, strategi, jenisAktivitas } = budget;
    const unread = countUnreadAmounts(mapping);
    const share = ({ pagu }: BudgetFigure): string => showShare(pagu, total.pagu, lang);
    const penunjang = jenisAktivitas.find(({ key }) => key === 'penunjang');
    return [
      ...(total.cells.length === 0
        ? []
        : [
            make(
              'ringkas.pagu',
              { subkegiatan: total.subkegiatan, pagu: showRupiah(total.pagu, lang) },
              total.cells,
            ),
          ]),
      ...(total.cellsRealisasi.length === 0
        ? []
        : [
            make(
              'ringkas.realisasi',
              {
                realisasi: showRupiah(total.realisasi, lang),
                persen: showShare(total.realisasi, total.pagu, lang),
              },
              total.cellsRealisasi,
            ),
          ]),
      ...strategi.map((figure) =>
        make(
          'ringkas.strategi',
          {
            nama: shown(renderMessage(figure.name, {}, lang)),
            subkegiatan: figure.subkegiatan,
            pagu: showRupiah(figure.pagu, lang),
            persen: share(figure),
          },
          figure.cells,
        ),
      ),
      ...(penunjang
        ? [
            make(
              'ringkas.penunjang',
              { pagu: showRupiah(penunjang.pagu, lang), persen: share(penunjang) },
              penunjang.cells,
            ),
          ]
        : []),
      ...(unread > 0
        ? [make('ringkas.tak-terbaca', { jumlah: unread }, unreadCells(mapping, withFile))]
        : []),
    ];
  }

  function familySentences({ shown }: ReportGround, make: Sentence): SummarySentence[] {
    const families = ground.converged().keluarga;
    if (!families || families.total.dinilai === 0) return [];
    const { total, cakupan, desa } = families;
    const lacking = ({ seharusnya, terpenuhi }: (typeof cakupan)[number]): number => seharusnya - terpenuhi;
    const [worst, next] = [...cakupan].sort((a, b) => lacking(b) - lacking(a));
    const lowest = lowestOf(desa);
    const { keluarga, dinilai, lengkap, nol, diterima, seharusnya } = total;
    return [
      make(
        'ringkas.keluarga',
        { keluarga, dinilai, lengkap, nol, persen: showShare(lengkap, dinilai, lang) },
        total.cells,
      ),
      make(
        'ringkas.layanan',
        { diterima, seharusnya, persen: showShare(diterima, seharusnya, lang) },
        total.cells,
      ),
      // Of two that are as large neither is the largest.
      ...(worst && lacking(worst) > (next ? lacking(next) : 0)
        ? [
            make(
              'ringkas.kurang',
              {
                nama: needNames(ground)(worst.need),
                jumlah: lacking(worst),
                seharusnya: worst.seharusnya,
              },
              worst.cells,
            ),
          ]
        : []),
      ...(lowest
        ? [
            make(
              'ringkas.desa',
              {
                nama: shown(lowest.name === '' ? lowest.key : lowest.name),
                diterima: lowest.diterima,
                seharusnya: lowest.seharusnya,
                persen: showShare(lowest.diterima, lowest.seharusnya, lang),
              },
              lowest.cells,
            ),
          ]
        : []),
    ];
  }
}

/** The one village with the least received of what is due; `null` where several share it, or there is only one. */
function lowestOf(villages: readonly PlaceScore[]): PlaceScore | null {
  const judged = villages
    .filter(({ key, seharusnya }) => key !== UNKNOWN_PLACE && seharusnya > 0)
    .sort((a, b) => a.diterima * b.seharusnya - b.diterima * a.seharusnya);
  const [first, second] = judged;
  return first && second && first.diterima * second.seharusnya < second.diterima * first.seharusnya
    ? first
    : null;
}

type Make = (key: ReportsKey, data: MessageData, cells: readonly string[]) => SummarySentence;

function complaintSentences(ground: ReportGround, make: Make): SummarySentence[] {
  const total = ground.complaints()?.total;
  if (!total || total.jumlah === 0) return [];
  const { status, terbuka, selesai, cells } = total;
  const median = selesai.median === null ? null : decimal(selesai.median, ground.lang);
  return [
    make(
      'ringkas.aduan',
      {
        jumlah: total.jumlah,
        selesai: status.selesai,
        ditolak: status.ditolak,
        terbuka: terbuka.jumlah,
        lain: status['tidak-diketahui'],
      },
      cells,
    ),
    ...(median === null
      ? []
      : [make('ringkas.aduan-median', { dihitung: selesai.dihitung, hari: median }, cells)]),
    ...(terbuka.tertua === null
      ? []
      : [
          make(
            'ringkas.aduan-tertua',
            { hari: terbuka.tertua },
            terbuka.selTertua === null ? [] : [terbuka.selTertua],
          ),
        ]),
  ];
}

const decimal = (days: number, lang: ReportGround['lang']): string =>
  lang === 'id' ? String(days).replace('.', ',') : String(days);

function findingSentences({ findings, withFile }: ReportGround, make: Make): SummarySentence[] {
  const of = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const [error, warning] = [of('error'), of('warning')];
  if (error + warning === 0) return [];
  const cells = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, sheet, cell }) => `${sheetPrefix(sheet, withFile ? file : undefined)}!${cell}`);
  return [make('ringkas.temuan', { error, warning }, [...new Set(cells)])];
}

/** The summary as plain text: a title, where it comes from, and a line of cells below each sentence. `null` for nothing known. */
export function summaryText(ground: ReportGround): string | null {
  const { say, source } = ground;
  const sentences = summarySentences(ground);
  if (sentences.length === 0) return null;
  const lines = sentences.flatMap(({ text, cells }) => {
    if (cells.length === 0) return [text, ''];
    const sel = cells.slice(0, MOST_CELLS).join(', ');
    const more = cells.length - MOST_CELLS;
    const list = more > 0 ? say('ringkas.sel-lain', { sel, jumlah: more }) : sel;
    return [text, `  ${say('ringkas.sel', { sel: list })}`, ''];
  });
  const title = say('ringkas.judul', { tahun: yearText(ground) });
  return [title, source, '', ...lines].join('\n');
}
