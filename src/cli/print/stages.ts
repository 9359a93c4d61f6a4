import type { StageBreak } from '../../core/convergence/stage-breaks';
import type { StageGrids } from '../../core/convergence/stage-grid';
import { translate } from '../../core/messages/translate';
import { formatRupiah } from '../../core/values/rupiah';
import type { Options } from '../options';
import { clip, formatCount, formatShare, type Style } from './style';
import { cellsWithin, tableBlock } from './table';

const WIDEST_NAME = 44;
const WIDEST_CELLS = 36;

/** The grid of four stages by two loci, in total and by sub kegiatan, and where the chain breaks. */
export function stageLines(
  { total, subkegiatan, penunjang }: StageGrids,
  putus: readonly StageBreak[],
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  const grid = total.tahap.map(({ tahap, wilayah, sasaran }) => [
    translate(`tahap.${tahap}`, lang),
    ...[wilayah, sasaran].flatMap(({ ya, tidak, tidakDiketahui }) => [
      `${formatCount(ya, lang)}/${formatCount(ya + tidak, lang)}`,
      formatCount(tidakDiketahui, lang),
    ]),
  ]);
  const subs = subkegiatan.map((sub) => [
    clip([sub.kode, sub.nama].filter((part) => part !== null && part !== '').join(' '), WIDEST_NAME),
    formatCount(sub.titik, lang),
    `${formatCount(sub.terisi, lang)}/${formatCount(sub.seharusnya, lang)}`,
    formatCount(sub.tidakDiketahui, lang),
    formatCount(sub.terpadu, lang),
  ]);
  return [
    ...tableBlock(
      {
        title: 'tahap.judul',
        heads: [
          'tahap.kolom.tahap',
          'tahap.kolom.wilayah',
          'tahap.kolom.wilayah-tak',
          'tahap.kolom.sasaran',
          'tahap.kolom.sasaran-tak',
        ],
        rows: grid,
        numbers: [1, 2, 3, 4],
      },
      options,
      style,
    ),
    style.dim(
      `  ${translate('tahap.ringkas', lang, {
        titik: formatCount(total.titik, lang),
        terpadu: formatCount(total.terpadu, lang),
        terisi: formatCount(total.terisi, lang),
        seharusnya: formatCount(total.seharusnya, lang),
        persen: formatShare(total.terisi, total.seharusnya, lang),
        tidakDiketahui: formatCount(total.tidakDiketahui, lang),
        penunjang: formatCount(penunjang, lang),
      })}`,
    ),
    ...(options.all
      ? tableBlock(
          {
            title: 'tahap.subkegiatan',
            heads: [
              'tahap.kolom.sub',
              'tahap.kolom.titik',
              'tahap.kolom.sel',
              'tahap.kolom.wilayah-tak',
              'tahap.kolom.terpadu',
            ],
            rows: subs,
            numbers: [1, 2, 3, 4],
          },
          options,
          style,
        )
      : []),
    ...breakLines(putus, options, style),
  ];
}

function breakLines(putus: readonly StageBreak[], options: Options, style: Style): string[] {
  const { lang } = options;
  const rows = putus.map((one) => {
    const name = translate(`putus.${one.putus}`, lang);
    if (!one.dapatDinilai) return [name, translate('putus.tidak-dapat-dinilai', lang)];
    const isPlace = one.putus === 'lokus-tanpa-program';
    return [
      name,
      formatCount(one.jumlah, lang),
      isPlace ? '' : formatRupiah(one.pagu, lang),
      isPlace ? '' : formatRupiah(one.realisasi, lang),
      cellsWithin(one.cells.length > 0 ? one.cells : one.desa, WIDEST_CELLS),
    ];
  });
  return tableBlock(
    {
      title: 'putus.judul',
      heads: [
        'putus.kolom.putus',
        'putus.kolom.jumlah',
        'putus.kolom.pagu',
        'putus.kolom.realisasi',
        'putus.kolom.sel',
      ],
      rows,
      numbers: [1, 2, 3],
    },
    options,
    style,
  );
}
