import type { FamilyGap } from '../../core/households/gaps';
import { translate } from '../../core/messages/translate';
import { gapPart } from '../../core/report/gap-parts';
import type { Options } from '../options';
import { formatCount, type Style } from './style';
import { cellsWithin } from './table';

/** Families shown without `--all`. */
const SHOWN = 20;
const WIDEST_CELLS = 90;

/** One block a family: who, where, what is missing, why it is due, and who provides it. */
export function gapLines(
  gaps: readonly FamilyGap[],
  hasMapping: boolean,
  options: Options,
  style: Style,
): string[] {
  const { lang, all } = options;
  const shown = all ? gaps : gaps.slice(0, SHOWN);
  const lines = shown.flatMap((gap) => {
    const part = gapPart(gap, options);
    const desil =
      part.desil === null
        ? translate('kesenjangan.desil-kosong', lang)
        : translate('kesenjangan.desil', lang, { desil: part.desil });
    const who = [part.nama, part.nik ?? part.id, part.desa, desil].filter((one) => one !== null).join(' · ');
    return [
      '',
      `  ${style.bold(part.cell)}  ${who}  [${part.kelompok}]`,
      ...part.alasan.flatMap(({ kebutuhan, alasan, opd, cells }) => {
        const nobody = hasMapping ? 'kesenjangan.tanpa-opd' : 'kesenjangan.tanpa-pemetaan';
        const whom = opd.length > 0 ? opd.join(', ') : translate(nobody, lang);
        const sel = cellsWithin(cells, WIDEST_CELLS);
        return [
          `      ${translate('kesenjangan.belum', lang, { kebutuhan, alasan, opd: whom })}`,
          ...(sel === '' ? [] : [style.dim(`        ${translate('kesenjangan.di-sel', lang, { sel })}`)]),
        ];
      }),
      ...part.konflik.map(({ kolom, berlaku, lain }) =>
        style.dim(
          `      ${translate('kesenjangan.konflik-baris', lang, {
            kolom,
            berlaku: berlaku ? stated(berlaku) : translate('kesenjangan.konflik-tanpa', lang),
            lain: lain.map(stated).join('; '),
          })}`,
        ),
      ),
      ...listLine('kesenjangan.sudah', part.diterima, options, style),
      ...listLine('kesenjangan.tidak-diketahui', part.tidakDiketahui, options, style),
      ...listLine('kesenjangan.tidak-dinilai', part.tidakDapatDinilai, options, style),
    ];
  });
  if (shown.length < gaps.length) {
    const jumlah = formatCount(gaps.length - shown.length, lang);
    lines.push('', style.dim(`  ${translate('temuan.dan-lagi', lang, { jumlah })}`));
  }
  if (lines.length > 0) lines.push('');
  return lines;
}

const stated = ({ nilai, sel }: { readonly nilai: unknown; readonly sel: string }): string =>
  `${String(nilai)} (${sel})`;

function listLine(
  key: 'kesenjangan.sudah' | 'kesenjangan.tidak-diketahui' | 'kesenjangan.tidak-dinilai',
  list: readonly string[],
  { lang }: Options,
  style: Style,
): string[] {
  return list.length === 0 ? [] : [style.dim(`      ${translate(key, lang, { daftar: list.join(', ') })}`)];
}
