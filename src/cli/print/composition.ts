import type { Composition, CompositionPart } from '../../core/budget/composition';
import type { IndeksKomposisi } from '../../core/budget/composition-indicator';
import { translate, type Lang } from '../../core/messages/translate';
import { JENIS_AKTIVITAS } from '../../core/taxonomy/jenis-aktivitas';
import { asSen, formatRupiah } from '../../core/values/rupiah';
import type { Options } from '../options';
import { formatCount, formatShare, type Style } from './style';
import { cellsWithin, tableBlock } from './table';

const WIDEST_CELLS = 36;
/** These four are the whole budget; the others are parts of it seen another way. */
const WHOLE = ['langsung', 'tidak-langsung', 'penunjang', 'takTerklasifikasi'] as const;
const WITHIN = [
  'perjalananDinas',
  'penunjangMenurutKode',
  'kodePenunjangDitandaiLain',
  'sasaranNol',
  'sasaranKosong',
] as const;

/** The composition of spending: every part with its cells, and the dated indicator with what it was divided by. */
export function compositionLines(
  composition: Composition,
  indeks: IndeksKomposisi,
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  const { bagian } = composition;
  const whole = WHOLE.reduce((sum, part) => sum + bagian[part].pagu, 0n);
  const rowOf = (part: CompositionPart): readonly string[] => [
    translate(`komposisi.${part}`, lang),
    formatCount(bagian[part].baris, lang),
    formatRupiah(bagian[part].pagu, lang),
    formatShare(bagian[part].pagu, whole, lang),
    cellsWithin(bagian[part].cells, WIDEST_CELLS),
  ];
  const found = WITHIN.filter((part) => bagian[part].baris > 0);
  const heads = [
    'komposisi.kolom.bagian',
    'komposisi.kolom.baris',
    'komposisi.kolom.pagu',
    'komposisi.kolom.porsi',
    'komposisi.kolom.sel',
  ] as const;
  const untargeted = asSen(bagian.sasaranNol.pagu + bagian.sasaranKosong.pagu);
  return [
    ...tableBlock(
      { title: 'komposisi.judul', heads, rows: WHOLE.map(rowOf), numbers: [1, 2, 3] },
      options,
      style,
    ),
    ...tableBlock(
      { title: 'komposisi.di-antaranya', heads, rows: found.map(rowOf), numbers: [1, 2, 3] },
      options,
      style,
    ),
    ...(untargeted > 0n ? ['', `  ${translate('komposisi.tanpa-sasaran', lang, { pagu: untargeted })}`] : []),
    ...(composition.adaTakTerbaca ? [`  ${translate('komposisi.tak-terbaca', lang)}`] : []),
    '',
    ...indexLines(indeks, lang, style),
  ];
}

function indexLines(indeks: IndeksKomposisi, lang: Lang, style: Style): string[] {
  const { aturan, ditimbang, pembilang, pembagi, pembagiSen, penyebut, takTerklasifikasi, diLuarMasa } =
    indeks;
  const decimal = (weight: number): string => String(weight).replace('.', lang === 'id' ? ',' : '.');
  const rumus = JENIS_AKTIVITAS.map(
    ({ id }) => `${decimal(aturan.bobot[id])} × ${formatRupiah(ditimbang[id], lang)}`,
  ).join(' + ');
  const { sejak, sampai } = aturan.berlaku;
  return [
    `  ${translate('komposisi.indeks', lang, {
      sumber: [aturan.source.dokumen, aturan.source.pasal].join(' '),
      persen: formatShare(pembilang, pembagi, lang),
      rumus,
      pembagi: pembagiSen,
    })}`,
    style.dim(`  ${translate(`komposisi.penyebut.${penyebut}`, lang)}`),
    ...(takTerklasifikasi > 0n
      ? [style.dim(`  ${translate('komposisi.belum-ditimbang', lang, { rupiah: takTerklasifikasi })}`)]
      : []),
    ...(diLuarMasa
      ? [
          style.dim(
            `  ${translate('komposisi.di-luar-masa', lang, { sejak: sejak ?? '…', sampai: sampai ?? '…' })}`,
          ),
        ]
      : []),
  ];
}
