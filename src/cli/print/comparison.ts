import type { MessageKey } from '../../core/messages/id';
import { translate, type Lang } from '../../core/messages/translate';
import type { BudgetComparisonPart, WavesPart } from '../../core/report/comparison-parts';
import type { DocumentData } from '../../core/report/document';
import { asSen, formatRupiah } from '../../core/values/rupiah';
import type { Options } from '../options';
import { clip, formatCount, formatShare, tableLines, type Style } from './style';

const WIDEST_NAME = 48;
/** Sub kegiatan and families shown without `--all`. */
const SHOWN = 20;
const NUMBERS = new Set([1, 2, 3, 4]);

type Part = NonNullable<DocumentData['perbandingan']>;
type Subkegiatan = BudgetComparisonPart['subkegiatan'][number];

const DIMENSION_TITLES = {
  strategi: 'rekap.strategi',
  klaster: 'rekap.klaster',
  opd: 'rekap.opd',
  sumberDana: 'rekap.sumberDana',
} as const satisfies Partial<Record<keyof BudgetComparisonPart, MessageKey>>;
const TITLES: Readonly<Record<NonNullable<BudgetComparisonPart['menurut']>['oleh'], MessageKey>> = {
  ...DIMENSION_TITLES,
  permendagri53: 'rekap.permendagri53',
  jenisAktivitas: 'rekap.jenisAktivitas',
  subkelompok: 'banding.menurut.subkelompok',
  rincianSumberDana: 'banding.menurut.rincianSumberDana',
  programKatalog: 'banding.menurut.programKatalog',
  program: 'banding.menurut.program',
  kegiatan: 'banding.menurut.kegiatan',
  subkegiatan: 'banding.menurut.subkegiatan',
  kecamatan: 'banding.menurut.kecamatan',
  desa: 'banding.menurut.desa',
};
const CHANGE_LABELS: Readonly<Record<Subkegiatan['perubahan'], MessageKey>> = {
  baru: 'banding.perubahan.baru',
  hilang: 'banding.perubahan.hilang',
  berubah: 'banding.perubahan.berubah',
  tetap: 'banding.perubahan.tetap',
};
const PART_LABELS: Readonly<Record<Subkegiatan['berubah'][number], MessageKey>> = {
  pagu: 'banding.bagian.pagu',
  kode: 'banding.bagian.kode',
  nama: 'banding.bagian.nama',
  opd: 'banding.bagian.opd',
  strategi: 'banding.bagian.strategi',
  klaster: 'banding.bagian.klaster',
  sumberDana: 'banding.bagian.sumberDana',
};
const MOVEMENT_LABELS: Readonly<Record<keyof WavesPart['gerak'], MessageKey>> = {
  baru: 'banding.gerak.baru',
  tetap: 'banding.gerak.tetap',
  naik: 'banding.gerak.naik',
  turun: 'banding.gerak.turun',
  'desil-tidak-diketahui': 'banding.gerak.desil-tidak-diketahui',
  keluar: 'banding.gerak.keluar',
  verifikasi: 'banding.gerak.verifikasi',
};
const HELP_LABELS: Readonly<Record<keyof WavesPart['bantuan'], MessageKey>> = {
  semua: 'banding.bantuan.semua',
  'tidak-ada': 'banding.bantuan.tidak-ada',
  sebagian: 'banding.bantuan.sebagian',
  'tidak-diketahui': 'banding.bantuan.tidak-diketahui',
  'tidak-menerima': 'banding.bantuan.tidak-menerima',
};

/** Two states as text: the budget by every heading, the sub kegiatan that changed, and the families that moved. */
export function comparisonLines(part: Part, options: Options, style: Style): string[] {
  const { lang } = options;
  const { lama, baru, anggaran, keluarga } = part;
  return [
    style.bold(translate('banding.judul', lang, { lama, baru })),
    ...(anggaran ? budgetLines(anggaran, options, style) : []),
    ...(keluarga ? familyLines(keluarga, options, style) : []),
  ];
}

function budgetLines(part: BudgetComparisonPart, options: Options, style: Style): string[] {
  const { lang } = options;
  const head = [
    '',
    ...(['lama', 'baru', 'selisih', 'persen'] as const).map((key) => translate(COLUMNS[key], lang)),
  ];
  const block = (title: MessageKey, rows: readonly (readonly string[])[]): string[] => {
    const [first = '', ...body] = tableLines([head, ...rows], NUMBERS);
    return [
      '',
      style.bold(translate(title, lang)),
      style.dim(`  ${first}`),
      ...body.map((line) => `  ${line}`),
    ];
  };
  const figure = (one: BudgetComparisonPart['total']): readonly string[] => [
    clip(one.name, WIDEST_NAME),
    ...amounts(one.lama.pagu, one.baru.pagu, one.selisih.pagu, lang),
  ];
  const changed = part.subkegiatan.filter(({ perubahan }) => perubahan !== 'tetap');
  const shown = options.all ? changed : changed.slice(0, SHOWN);
  return [
    ...block('banding.anggaran', [[translate('banding.total', lang), ...figure(part.total).slice(1)]]),
    // Asked for one breakdown, people look at that one.
    ...(part.menurut
      ? block(TITLES[part.menurut.oleh], part.menurut.baris.map(figure))
      : (Object.keys(DIMENSION_TITLES) as (keyof typeof DIMENSION_TITLES)[]).flatMap((dimension) =>
          block(DIMENSION_TITLES[dimension], part[dimension].map(figure)),
        )),
    '',
    style.bold(translate('banding.subkegiatan', lang)),
    `  ${translate('banding.ringkas', lang, part.ringkas)}`,
    ...shown.flatMap((one) => subkegiatanLines(one, lang, style)),
    ...moreLine(changed.length - shown.length, lang, style),
  ];
}

const COLUMNS = {
  lama: 'banding.kolom.lama',
  baru: 'banding.kolom.baru',
  selisih: 'banding.kolom.selisih',
  persen: 'banding.kolom.persen',
} as const satisfies Record<string, MessageKey>;

const amounts = (lama: bigint, baru: bigint, selisih: bigint, lang: Lang): readonly string[] => [
  formatRupiah(asSen(lama), lang),
  formatRupiah(asSen(baru), lang),
  signed(selisih, formatRupiah(asSen(selisih), lang)),
  signed(selisih, formatShare(selisih, lama, lang)),
];

const signed = (amount: bigint, text: string): string => (amount > 0n && text !== '-' ? `+${text}` : text);

function subkegiatanLines(one: Subkegiatan, lang: Lang, style: Style): string[] {
  const { perubahan, berubah, kode, nama, opd, lama, baru, selisih } = one;
  const parts = berubah.map((name) => translate(PART_LABELS[name], lang)).join(', ');
  const label = translate(CHANGE_LABELS[perubahan], lang);
  const what = [kode, nama].filter((text) => text !== null).join(' ');
  const [before, after, difference, share] = amounts(lama?.pagu ?? 0n, baru?.pagu ?? 0n, selisih.pagu, lang);
  const money =
    lama && baru
      ? `${before ?? ''} → ${after ?? ''} (${difference ?? ''}, ${share ?? ''})`
      : ((lama ? before : after) ?? '');
  const cells = [...(lama?.cells.slice(0, 2) ?? []), ...(baru ? ['→', ...baru.cells.slice(0, 2)] : [])].join(
    ' ',
  );
  return [
    `  ${style.bold(parts === '' ? label : `${label}: ${parts}`)}  ${clip(what, 80)}  ${money}`,
    style.dim(`      ${[opd, cells].filter((text) => text !== null && text !== '').join('  ')}`),
  ];
}

function familyLines(part: WavesPart, options: Options, style: Style): string[] {
  const { lang, all } = options;
  const table = <K extends string>(
    counts: Readonly<Record<K, number>>,
    labels: Readonly<Record<K, MessageKey>>,
  ): string[] =>
    tableLines(
      (Object.keys(labels) as K[]).map((key) => [
        translate(labels[key], lang),
        formatCount(counts[key], lang),
      ]),
      new Set([1]),
    ).map((line) => `  ${line}`);
  const { naik } = part;
  // Whoever lost everything at once, or still has everything, is what a coordinator has to look at.
  const looked = naik.filter(({ bantuan }) => bantuan === 'semua' || bantuan === 'tidak-ada');
  const shownOf = <T>(list: readonly T[]): readonly T[] => (all ? list : list.slice(0, SHOWN));
  const listed = all ? naik : looked;
  return [
    '',
    style.bold(
      translate('banding.keluarga', lang, {
        lama: formatCount(part.lama, lang),
        baru: formatCount(part.baru, lang),
      }),
    ),
    ...table(part.gerak, MOVEMENT_LABELS),
    '',
    style.bold(translate('banding.naik', lang)),
    ...table(part.bantuan, HELP_LABELS),
    ...shownOf(listed).flatMap((one) => risenLines(one, lang, style)),
    ...moreLine(listed.length - shownOf(listed).length, lang, style),
    ...movedLines(part, options, style),
    '',
    style.dim(
      `  ${
        part.program.length > 0
          ? translate('banding.program', lang, { daftar: part.program.join(', ') })
          : translate('banding.tanpa-program', lang)
      }`,
    ),
    style.dim(`  ${translate('banding.catatan', lang)}`),
  ];
}

function risenLines(one: WavesPart['naik'][number], lang: Lang, style: Style): string[] {
  const { lama, baru, desilLama, desilBaru, bantuan, masih, hilang, tidakDiketahui } = one;
  const programmes = [
    ...(masih.length > 0 ? [translate('banding.masih', lang, { daftar: masih.join(', ') })] : []),
    ...(hilang.length > 0 ? [translate('banding.hilang', lang, { daftar: hilang.join(', ') })] : []),
    ...(tidakDiketahui.length > 0
      ? [translate('banding.tidak-diketahui', lang, { daftar: tidakDiketahui.join(', ') })]
      : []),
  ].join('; ');
  const desil = translate('banding.desil', lang, { lama: desilLama ?? '?', baru: desilBaru ?? '?' });
  return [
    `  ${style.bold(`${lama?.cell ?? ''} → ${baru?.cell ?? ''}`)}  ${[baru?.nama, baru?.id].filter((text) => typeof text === 'string').join(' · ')}  ${desil}`,
    style.dim(`      ${translate(HELP_LABELS[bantuan], lang)}${programmes === '' ? '' : `: ${programmes}`}`),
  ];
}

/** Families that are new, fell, left or have to be verified: only with `--all`, the counts stand above. */
function movedLines({ berubah }: WavesPart, { lang, all }: Options, style: Style): string[] {
  if (!all || berubah.length === 0) return [];
  return [
    '',
    ...berubah.map(({ gerak, lama, baru, desilLama, desilBaru }) => {
      const shown = baru ?? lama;
      const cells = [lama?.cell, baru?.cell].filter((cell) => cell !== undefined).join(' → ');
      const desil = translate('banding.desil', lang, { lama: desilLama ?? '–', baru: desilBaru ?? '–' });
      const who = [shown?.nama, shown?.id].filter((text) => typeof text === 'string').join(' · ');
      return `  ${style.bold(cells)}  ${who}  ${desil}  [${translate(MOVEMENT_LABELS[gerak], lang)}]`;
    }),
  ];
}

const moreLine = (count: number, lang: Lang, style: Style): string[] =>
  count > 0
    ? [style.dim(`  ${translate('temuan.dan-lagi', lang, { jumlah: formatCount(count, lang) })}`)]
    : [];
