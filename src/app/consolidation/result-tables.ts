import type { ReconciledBy } from '../../core/consolidation/consolidation';
import type { BoardLine } from '../../core/consolidation/part';
import { consolidationText, type ConsolidationKey } from '../../core/messages/consolidation-text';
import type { Lang, MessageData } from '../../core/messages/translate';
import { budgetOf, familiesOf, figureName, figuresBy } from '../../core/report/consolidation-document';
import { showCount, showRupiah, showShare } from '../present/numbers';
import type { MadeResult } from './protocol';

/** What the result is looked at by, in the order it is offered. */
export const RESULT_VIEWS = [
  'papan',
  'daerah',
  'strategi',
  'klaster',
  'permendagri53',
  'sumberDana',
  'jenisAktivitas',
  'opd',
  'drift',
  'lintas',
] as const;
/** One of {@link RESULT_VIEWS}. */
export type ResultView = (typeof RESULT_VIEWS)[number];

/** A table as it is drawn. */
export interface ResultTable {
  readonly head: readonly string[];
  readonly lines: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** 0-based columns of words; the others are numbers. */
  readonly words: readonly number[];
}

type Sums = ReturnType<typeof budgetOf>;

/** The table of a view in one language. */
export function resultTable(result: MadeResult, view: ResultView, lang: Lang): ResultTable {
  const say = (key: ConsolidationKey, data?: MessageData): string => consolidationText(key, lang, data);
  const money = ({ subkegiatan, pagu, realisasi }: Sums): string[] => [
    showCount(subkegiatan, lang),
    showRupiah(pagu, lang),
    showRupiah(realisasi, lang),
    showShare(realisasi, pagu, lang),
  ];
  const moneyHead = [say('subkegiatan'), say('pagu'), say('realisasi'), say('serapan')];
  switch (view) {
    case 'papan':
      return boardTable(result.consolidation.papan, lang, say);
    case 'daerah':
      return districtTable(result, lang, say, money, moneyHead);
    case 'drift':
      return driftTable(result, say);
    case 'lintas':
      return {
        head: [say('lintas.tempat'), say('lintas.temuan')],
        words: [0, 1],
        lines: result.lintas.map(({ place, message }, at) => ({
          key: String(at),
          cells: [place === '' ? '–' : place, message[lang]],
        })),
      };
    default:
      return {
        head: [say('nama'), ...moneyHead],
        words: [0],
        lines: figuresBy(result.consolidation, view satisfies ReconciledBy).map((line) => ({
          key: line.key,
          cells: [figureName(line, lang), ...money(line.keseluruhan)],
        })),
      };
  }
}

type Say = (key: ConsolidationKey, data?: MessageData) => string;

const boardTable = (papan: readonly BoardLine[], lang: Lang, say: Say): ResultTable => ({
  head: [
    say('papan.daerah'),
    say('papan.keadaan'),
    say('papan.error'),
    say('papan.warning'),
    say('papan.info'),
    say('papan.berkas'),
    say('papan.keterangan'),
  ],
  words: [0, 1, 5, 6],
  lines: papan.map((line, at) => {
    const { district, file, state, error, warning, info } = line;
    const isRead = state !== 'gagal' && state !== 'belum';
    return {
      key: String(at),
      cells: [
        district?.nama ?? say('papan.tanpa-daerah'),
        say(`keadaan.${state}`),
        ...[error, warning, info].map((count) => (isRead ? showCount(count, lang) : '–')),
        file ?? '–',
        boardRemark(line, lang),
      ],
    };
  }),
});

/** What is to be said of a line of the board beside its state. */
export function boardRemark({ state, keterangan, terlambat, sebab }: BoardLine, lang: Lang): string {
  const told =
    keterangan !== null && (state === 'kembar' || state === 'digantikan')
      ? consolidationText(`keterangan.${state}`, lang, { berkas: keterangan })
      : (keterangan ?? '');
  const old = sebab.map((sign) => consolidationText(`keterangan.${sign}`, lang));
  const late = terlambat === null ? '' : consolidationText('keterangan.terlambat', lang, { hari: terlambat });
  return [told, ...old, late].filter((text) => text !== '').join('; ');
}

function districtTable(
  { consolidation: { districts, total } }: MadeResult,
  lang: Lang,
  say: Say,
  money: (sums: Sums) => string[],
  moneyHead: readonly string[],
): ResultTable {
  const line = (name: string, totals: typeof total): string[] => {
    const { keluarga, lengkap } = familiesOf(totals);
    return [name, ...money(budgetOf(totals)), showCount(keluarga, lang), showCount(lengkap, lang)];
  };
  return {
    head: [say('papan.daerah'), ...moneyHead, say('keluarga'), say('lengkap')],
    words: [0],
    lines: [
      { key: 'total', cells: line(say('total'), total) },
      ...districts.map(({ district, totals }, at) => ({
        key: String(at),
        cells: line(district?.nama ?? say('papan.tanpa-daerah'), totals),
      })),
    ],
  };
}

const driftTable = ({ consolidation: { drift } }: MadeResult, say: Say): ResultTable => ({
  head: [say('papan.berkas'), say('drift.lembar'), say('drift.kolom'), say('drift.beda')],
  words: [0, 1, 2, 3],
  lines: drift.lines.map(({ file, sheet, column, header, lazim, field, change }, at) => ({
    key: String(at),
    cells: [
      file,
      sheet,
      [column, header === '' ? lazim || (field ?? '') : header].filter((text) => text !== '').join(' '),
      say(`drift.${change}`, { lazim }),
    ],
  })),
});
