import type { FamilyConvergence, GedsiScore, PlaceScore } from '../../core/convergence/score-places';
import { UNKNOWN_PLACE, type PlaceLevel } from '../../core/convergence/place-groups';
import type { GroupScore } from '../../core/convergence/score-groups';
import type { MessageKey } from '../../core/messages/id';
import { translate, type Lang } from '../../core/messages/translate';
import type { Options } from '../options';
import { clip, formatCount, formatShare, type Style } from './style';
import { tableBlock } from './table';

const WIDEST_NAME = 40;
const COUNTS = ['keluarga', 'layanan', 'persen', 'lengkap', 'nol', 'tidakDiketahui'] as const;
const NUMBERS = [1, 2, 3, 4, 5, 6];

/**
 * The whole district in a sentence, coverage by need, and a line per place and per kind of family with numerator and
 * denominator. Levels of which there is only one place are left out: it is the whole.
 */
export function scorecardLines(found: FamilyConvergence, options: Options, style: Style): string[] {
  const { lang } = options;
  const { total } = found;
  const levels = (['kabupaten', 'kecamatan'] as const).filter((level) => found[level].length > 1);
  return [
    '',
    style.bold(translate('konvergensi.judul', lang)),
    `  ${summaryOf(total, lang)}`,
    `  ${translate('konvergensi.kelas', lang, {
      lengkap: formatCount(total.lengkap, lang),
      sebagian: formatCount(total.sebagian, lang),
      nol: formatCount(total.nol, lang),
      tidakDapatDinilai: formatCount(total.tidakDapatDinilai, lang),
      tanpaKebutuhan: formatCount(total.tanpaKebutuhan, lang),
    })}`,
    `  ${translate('konvergensi.sebaran', lang, {
      sebaran: total.distribusi
        .map((families, services) => `${String(services)}: ${formatCount(families, lang)}`)
        .join('; '),
    })}`,
    ...coverageLines(found, options, style),
    ...levels.flatMap((level) => placeLines(found[level], level, options, style)),
    ...placeLines(found.desa, 'desa', options, style),
    ...gedsiLines(found.gedsi, options, style),
  ];
}

const summaryOf = (total: PlaceScore, lang: Lang): string =>
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

const HEADS: readonly MessageKey[] = COUNTS.map((column) => `konvergensi.kolom.${column}` as const);

const countsOf = (score: GroupScore, lang: Lang): readonly string[] => [
  formatCount(score.keluarga, lang),
  `${formatCount(score.diterima, lang)}/${formatCount(score.seharusnya, lang)}`,
  formatShare(score.diterima, score.seharusnya, lang),
  formatCount(score.lengkap, lang),
  formatCount(score.nol, lang),
  formatCount(score.tidakDiketahui, lang),
];

const TITLES = {
  desa: ['konvergensi.desa', 'konvergensi.kolom.desa', 'konvergensi.tanpa-desa'],
  kecamatan: ['konvergensi.kecamatan', 'konvergensi.kolom.kecamatan', 'konvergensi.tanpa-kecamatan'],
  kabupaten: ['konvergensi.kabupaten', 'konvergensi.kolom.kabupaten', 'konvergensi.tanpa-kabupaten'],
} as const satisfies Readonly<Record<PlaceLevel, readonly MessageKey[]>>;

function placeLines(
  places: readonly PlaceScore[],
  level: PlaceLevel,
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  const [title, head, unknown] = TITLES[level];
  const nameOf = ({ key, name }: PlaceScore): string => {
    const shown = key === UNKNOWN_PLACE ? translate(unknown, lang) : name || key;
    return clip(/^\d/.test(key) && shown !== key ? `${key} ${shown}` : shown, WIDEST_NAME);
  };
  const rows = places.map((place) => [nameOf(place), ...countsOf(place, lang)]);
  return tableBlock({ title, heads: [head, ...HEADS], rows, numbers: NUMBERS }, options, style);
}

function coverageLines({ cakupan }: FamilyConvergence, options: Options, style: Style): string[] {
  const { lang } = options;
  const rows = cakupan.map((line) => [
    line.need,
    `${formatCount(line.terpenuhi, lang)}/${formatCount(line.seharusnya, lang)}`,
    formatShare(line.terpenuhi, line.seharusnya, lang),
    formatCount(line.penerimaanTidakDiketahui, lang),
    formatCount(line.tidakDapatDinilai, lang),
  ]);
  const heads = [
    'cakupan.kolom.kebutuhan',
    'cakupan.kolom.terpenuhi',
    'cakupan.kolom.persen',
    'cakupan.kolom.penerimaan',
    'cakupan.kolom.dinilai',
  ] as const;
  return tableBlock({ title: 'cakupan.judul', heads, rows, numbers: [1, 2, 3, 4] }, options, style);
}

function gedsiLines(scores: readonly GedsiScore[], options: Options, style: Style): string[] {
  const { lang } = options;
  const rows = scores.map((score) => [
    translate(`gedsi.${score.dimensi}.${score.kelompok}` as MessageKey, lang),
    ...countsOf(score, lang),
  ]);
  return tableBlock(
    { title: 'gedsi.judul', heads: ['gedsi.kolom', ...HEADS], rows, numbers: NUMBERS },
    options,
    style,
  );
}
