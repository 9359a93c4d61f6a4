import { UNKNOWN_VILLAGE, type Scorecard } from '../../core/convergence/scorecard';
import { translate, type Lang } from '../../core/messages/translate';
import type { Options } from '../options';
import { clip, formatCount, formatShare, tableLines, type Style } from './style';

const WIDEST_NAME = 40;
const SHOWN = 25;

/** The whole district in a sentence, then a line per village with numerator and denominator. */
export function scorecardLines(
  { total, desa }: { readonly total: Scorecard; readonly desa: readonly Scorecard[] },
  { lang, all }: Options,
  style: Style,
): string[] {
  const shown = all ? desa : desa.slice(0, SHOWN);
  const rows = [
    (['desa', 'keluarga', 'layanan', 'persen', 'lengkap', 'nol', 'tidakDiketahui'] as const).map((column) =>
      translate(`konvergensi.kolom.${column}`, lang),
    ),
    ...shown.map((card) => rowOf(card, lang)),
  ];
  const [head, ...body] = tableLines(rows, new Set([1, 2, 3, 4, 5, 6]));
  return [
    '',
    style.bold(translate('konvergensi.judul', lang)),
    `  ${summaryOf(total, lang)}`,
    '',
    style.bold(translate('konvergensi.desa', lang)),
    style.dim(`  ${head ?? ''}`),
    ...body.map((line) => `  ${line}`),
    ...(shown.length < desa.length
      ? [style.dim(`  ${translate('temuan.dan-lagi', lang, { jumlah: desa.length - shown.length })}`)]
      : []),
  ];
}

const summaryOf = (total: Scorecard, lang: Lang): string =>
  translate('konvergensi.ringkas', lang, {
    keluarga: formatCount(total.keluarga, lang),
    dinilai: formatCount(total.dinilai, lang),
    diterima: formatCount(total.diterima, lang),
    seharusnya: formatCount(total.seharusnya, lang),
    persen: formatShare(total.diterima, total.seharusnya, lang),
    lengkap: formatCount(total.lengkap, lang),
    nol: formatCount(total.nol, lang),
    tidakDiketahui: formatCount(total.tidakDiketahui, lang),
  });

function rowOf(card: Scorecard, lang: Lang): readonly string[] {
  const known = card.key !== UNKNOWN_VILLAGE;
  const name = known ? card.name || card.key : translate('konvergensi.tanpa-desa', lang);
  return [
    clip(/^\d/.test(card.key) ? `${card.key} ${name}` : name, WIDEST_NAME),
    formatCount(card.keluarga, lang),
    `${formatCount(card.diterima, lang)}/${formatCount(card.seharusnya, lang)}`,
    formatShare(card.diterima, card.seharusnya, lang),
    formatCount(card.lengkap, lang),
    formatCount(card.nol, lang),
    formatCount(card.tidakDiketahui, lang),
  ];
}
