import type { Linkage } from '../../core/convergence/linkage';
import { LOCUS_SHARES, paguPerKeluarga, type LocusView } from '../../core/convergence/locus-view';
import { translate } from '../../core/messages/translate';
import { asSen, formatRupiah } from '../../core/values/rupiah';
import type { Options } from '../options';
import { clip, formatCount, formatShare, type Style } from './style';
import { cellsWithin, tableBlock } from './table';

const WIDEST_NAME = 32;
const WIDEST_CELLS = 36;

/** Where the budget goes, and a line per village of priority. */
export function locusLines({ bagian, desa }: LocusView, options: Options, style: Style): string[] {
  const { lang } = options;
  const whole = LOCUS_SHARES.reduce((sum, share) => sum + bagian[share].pagu, 0n);
  const shares = LOCUS_SHARES.filter((share) => bagian[share].baris > 0).map((share) => [
    translate(`lokus.bagian.${share}`, lang),
    formatCount(bagian[share].baris, lang),
    formatRupiah(bagian[share].pagu, lang),
    formatShare(bagian[share].pagu, whole, lang),
    cellsWithin(bagian[share].cells, WIDEST_CELLS),
  ]);
  const villages = desa.map((line) => {
    const rate = paguPerKeluarga(line);
    // To the nearest rupiah: what a family would get is no amount of any sheet.
    const each = rate && ((rate.pagu * 2n) / BigInt(rate.keluarga) / 100n + 1n) / 2n;
    return [
      clip([line.nama, line.kecamatan].filter((name) => name !== null).join(', '), WIDEST_NAME),
      line.strategi.join(' ') || '-',
      formatCount(line.opd.length, lang),
      line.sumberDana.join(' ') || '-',
      formatRupiah(line.khusus.pagu, lang),
      line.keluarga === null ? '-' : formatCount(line.keluarga, lang),
      each === null ? '-' : formatRupiah(asSen(each * 100n), lang),
    ];
  });
  return [
    ...tableBlock(
      {
        title: 'lokus.judul',
        heads: [
          'komposisi.kolom.bagian',
          'komposisi.kolom.baris',
          'komposisi.kolom.pagu',
          'komposisi.kolom.porsi',
          'komposisi.kolom.sel',
        ],
        rows: shares,
        numbers: [1, 2, 3],
      },
      options,
      style,
    ),
    ...tableBlock(
      {
        title: 'lokus.judul-desa',
        heads: [
          'lokus.kolom.desa',
          'lokus.kolom.strategi',
          'lokus.kolom.opd',
          'lokus.kolom.sumber',
          'lokus.kolom.pagu',
          'lokus.kolom.keluarga',
          'lokus.kolom.perKeluarga',
        ],
        rows: villages,
        numbers: [2, 4, 5, 6],
      },
      options,
      style,
    ),
    style.dim(`  ${translate('lokus.penjelasan', lang)}`),
  ];
}

/** Pairs of OPDs with families, villages or programmes in common, those with most first. */
export function linkageLines(
  { opd, pasangan, penerimaanTanpaOpd }: Linkage,
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  if (opd.length < 2) return [];
  const names = new Map(opd.map(({ key, nama }) => [key, nama]));
  const ordered = [...pasangan].sort(
    (a, b) => b.keluarga - a.keluarga || b.desa - a.desa || b.program.length - a.program.length,
  );
  const rows = ordered.map(({ a, b, keluarga, desa, program }) => [
    clip(names.get(a) ?? a, WIDEST_NAME),
    clip(names.get(b) ?? b, WIDEST_NAME),
    formatCount(keluarga, lang),
    formatCount(desa, lang),
    program.join(' ') || '-',
  ]);
  const lost = penerimaanTanpaOpd;
  return [
    ...(rows.length === 0
      ? [
          '',
          style.bold(translate('keterkaitan.judul', lang)),
          `  ${translate('keterkaitan.tidak-ada', lang)}`,
        ]
      : tableBlock(
          {
            title: 'keterkaitan.judul',
            heads: [
              'keterkaitan.kolom.a',
              'keterkaitan.kolom.b',
              'keterkaitan.kolom.keluarga',
              'keterkaitan.kolom.desa',
              'keterkaitan.kolom.program',
            ],
            rows,
            numbers: [2, 3],
          },
          options,
          style,
        )),
    ...(lost > 0
      ? [style.dim(`  ${translate('keterkaitan.tanpa-opd', lang, { jumlah: formatCount(lost, lang) })}`)]
      : []),
  ];
}
