import type { BudgetFigure } from '../../core/budget/budget';
import { UNMAPPED } from '../../core/budget/budget';
import { meetingText } from '../../core/messages/meeting-text';
import { translate, type Lang } from '../../core/messages/translate';
import { cellList } from '../engine/convergence-view';
import type { BudgetView, ConvergenceView } from '../engine/engine';
import { showCount, showRupiah, showShare } from '../present/numbers';
import { pageOf, rowOf, shareOfMost, type MeetingPage } from './agenda';
import { foundBreaks } from './groups';
import { breakMatter, budgetMatter, strategiMatter, unspentMatter } from './matters';

/** Lines of a page that are shown; a wall holds no more. */
export const TOP_LINES = 10;

/** What is budgeted and spent, and which OPD has most still to spend. */
export function budgetPages({ totals, unread }: BudgetView, lang: Lang): readonly MeetingPage[] {
  const { total, strategi, opd } = totals;
  // Nothing written of realisation is not a realisation of nothing.
  const isSpentKnown = total.cellsRealisasi.length > 0;
  const notes =
    unread > 0 ? [meetingText('anggaran.tak-terbaca', lang, { jumlah: showCount(unread, lang) })] : [];
  return [
    pageOf({
      key: 'anggaran',
      title: meetingText('anggaran.judul', lang),
      answer: isSpentKnown
        ? meetingText('anggaran.jawab', lang, {
            serapan: showShare(total.realisasi, total.pagu, lang),
            sub: showCount(total.subkegiatan, lang),
          })
        : meetingText('anggaran.tanpa-realisasi', lang, { sub: showCount(total.subkegiatan, lang) }),
      figures: [
        {
          label: meetingText('angka.pagu', lang),
          value: showRupiah(total.pagu, lang),
          cells: cellList(total.cells),
        },
        {
          label: meetingText('angka.realisasi', lang),
          value: isSpentKnown ? showRupiah(total.realisasi, lang) : '-',
          cells: cellList(total.cellsRealisasi),
        },
      ],
      head: [
        meetingText('kolom.strategi', lang),
        meetingText('angka.pagu', lang),
        meetingText('angka.realisasi', lang),
        meetingText('angka.serapan', lang),
      ],
      numbers: [1, 2, 3],
      rows: strategi.map((line) =>
        rowOf({
          key: line.key,
          texts: [figureName(line, lang), ...amounts(line, lang)],
          share: shareOfMost(
            Number(line.pagu),
            strategi.map(({ pagu }) => Number(pagu)),
          ),
          cells: cellList([...line.cells, ...line.cellsRealisasi]),
          matter: strategiMatter(figureName(line, 'id')),
        }),
      ),
      notes,
      matter: budgetMatter(),
    }),
    ...(isSpentKnown ? unspentPage(opd, lang, notes) : []),
  ];
}

const figureName = ({ key, name }: BudgetFigure, lang: Lang): string =>
  /^[SKP]\d$/.test(key) ? `${key} ${name[lang]}` : name[lang];

const amounts = (line: BudgetFigure, lang: Lang): readonly string[] => [
  showRupiah(line.pagu, lang),
  line.cellsRealisasi.length > 0 ? showRupiah(line.realisasi, lang) : '-',
  spentShare(line, lang),
];

/** How much of a budget is spent; of a line whose realisation is not written, or cannot be read, nothing is known. */
const spentShare = ({ pagu, realisasi, cellsRealisasi }: BudgetFigure, lang: Lang): string =>
  cellsRealisasi.length > 0 ? showShare(realisasi, pagu, lang) : '-';

/** What is left of a budget; a realisation above it leaves nothing. */
const leftOf = ({ pagu, realisasi }: BudgetFigure): bigint => (pagu > realisasi ? pagu - realisasi : 0n);

function unspentPage(
  opd: readonly BudgetFigure[],
  lang: Lang,
  notes: readonly string[],
): readonly MeetingPage[] {
  // Nothing written is not nothing spent: whoever reports no realisation is named apart, not ranked.
  const silent = opd.filter(({ pagu, cellsRealisasi }) => pagu > 0n && cellsRealisasi.length === 0);
  const lines = opd
    .filter((line) => leftOf(line) > 0n && !silent.includes(line))
    .sort((a, b) => (leftOf(a) === leftOf(b) ? 0 : leftOf(a) > leftOf(b) ? -1 : 1));
  const [first] = lines.filter(({ key }) => key !== UNMAPPED);
  if (!first) return [];
  const most = lines.map((line) => Number(leftOf(line)));
  return [
    pageOf({
      key: 'serapan',
      title: meetingText('serapan.judul', lang),
      answer: meetingText('serapan.jawab', lang, {
        opd: first.name[lang],
        sisa: showRupiah(leftOf(first), lang),
      }),
      head: [
        meetingText('kolom.opd', lang),
        meetingText('angka.sisa', lang),
        meetingText('angka.pagu', lang),
        meetingText('angka.serapan', lang),
      ],
      numbers: [1, 2, 3],
      rows: lines.slice(0, TOP_LINES).map((line) =>
        rowOf({
          key: line.key,
          texts: [
            line.name[lang],
            showRupiah(leftOf(line), lang),
            showRupiah(line.pagu, lang),
            spentShare(line, lang),
          ],
          share: shareOfMost(Number(leftOf(line)), most),
          cells: cellList([...line.cells, ...line.cellsRealisasi]),
          matter: unspentMatter(line.name.id, line.key === UNMAPPED ? '' : line.name.id),
        }),
      ),
      more: Math.max(0, lines.length - TOP_LINES),
      notes: [
        ...notes,
        ...(silent.length > 0
          ? [
              meetingText('serapan.tak-dilaporkan', lang, {
                jumlah: showCount(silent.length, lang),
                opd: silent.map(({ name }) => name[lang]).join(', '),
              }),
            ]
          : []),
      ],
    }),
  ];
}

/** What can be said where nothing is known to be broken: only of what could be judged. */
function nothingBroken(judged: number, all: number, lang: Lang): string {
  if (judged === 0) return meetingText('putus.tak-dinilai', lang);
  const counts = { dinilai: showCount(judged, lang), semua: showCount(all, lang) };
  return judged < all ? meetingText('putus.sebagian', lang, counts) : meetingText('putus.kosong', lang);
}

/** Where the chain of stages breaks, the kind with most in it first; none where the workbook maps nothing. */
export function breakPages({ tahap, putus }: ConvergenceView, lang: Lang): readonly MeetingPage[] {
  if (!tahap) return [];
  const judged = putus.filter(({ dapatDinilai }) => dapatDinilai);
  const broken = foundBreaks(putus);
  const open = putus.filter(({ dapatDinilai }) => !dapatDinilai);
  const [worst] = broken;
  const countText = ({ putus: kind, jumlah }: (typeof putus)[number]): string =>
    `${showCount(jumlah, lang)} ${meetingText(kind === 'lokus-tanpa-program' ? 'putus.lokus' : 'putus.baris', lang)}`;
  return [
    pageOf({
      key: 'putus',
      title: meetingText('putus.judul', lang),
      answer: worst
        ? meetingText('putus.jawab', lang, {
            putus: translate(`putus.${worst.putus}`, lang),
            jumlah: countText(worst),
          })
        : nothingBroken(judged.length, putus.length, lang),
      head: [
        translate('putus.kolom.putus', lang),
        translate('putus.kolom.jumlah', lang),
        translate('putus.kolom.pagu', lang),
        translate('putus.kolom.realisasi', lang),
      ],
      numbers: [1, 2, 3],
      rows: broken.map((one) => {
        const name = translate(`putus.${one.putus}`, lang);
        const matter = breakMatter(one.putus);
        const money = [showRupiah(one.pagu, lang), showRupiah(one.realisasi, lang)];
        return rowOf({
          key: one.putus,
          texts: [name, countText(one), ...money],
          share: shareOfMost(
            one.jumlah,
            broken.map(({ jumlah }) => jumlah),
          ),
          cells: cellList(one.cells),
          matter,
          detail: pageOf({
            key: `putus-${one.putus}`,
            title: name,
            answer: countText(one),
            figures: [
              {
                label: translate('putus.kolom.pagu', lang),
                value: money[0] ?? '',
                cells: cellList(one.cells),
              },
              {
                label: translate('putus.kolom.realisasi', lang),
                value: money[1] ?? '',
                cells: cellList(one.cells),
              },
            ],
            head: one.desa.length > 0 ? [meetingText('kolom.desa', lang)] : [meetingText('kolom.sel', lang)],
            rows: (one.desa.length > 0 ? one.desa : one.cells)
              .slice(0, LISTED)
              .map((text, at) => rowOf({ key: String(at), texts: [text] })),
            more: Math.max(0, (one.desa.length > 0 ? one.desa : one.cells).length - LISTED),
            matter,
          }),
        });
      }),
      notes: open.map(
        (one) => `${translate(`putus.${one.putus}`, lang)}: ${translate('putus.tidak-dapat-dinilai', lang)}.`,
      ),
    }),
  ];
}

/** Lines of a page that opens from a line. */
export const LISTED = 200;
