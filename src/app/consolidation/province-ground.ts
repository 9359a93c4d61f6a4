import { UNMAPPED } from '../../core/budget/budget';
import type { Consolidation } from '../../core/consolidation/consolidation';
import type { BudgetSums } from '../../core/consolidation/consolidation';
import type { District } from '../../core/consolidation/district';
import { opdNamesIn } from '../../core/consolidation/mapping-rows';
import type { BudgetCell, BudgetKey, Gathered } from '../../core/consolidation/part';
import type { UnionSheet } from '../../core/consolidation/union';
import { provinceText, type ProvinceKey } from '../../core/messages/province-text';
import { renderMessage, type Lang, type Message, type MessageData } from '../../core/messages/translate';
import { NAMES } from '../../core/budget/dimensions';
import { SUBKELOMPOK } from '../../core/taxonomy/subkelompok';
import { asSen } from '../../core/values/rupiah';
import type { SheetNames } from './province-names';

/** What a workbook of a province is made of. */
export interface ProvinceInput {
  readonly gathered: Pick<Gathered, 'parts' | 'failed'>;
  readonly consolidation: Consolidation;
  /** The mapping rows of a workbook that counts; asked for more than once, so that none need be kept. */
  readonly unionOf: (file: string) => readonly UnionSheet[];
}

/** What every sheet of it is made by. */
export interface ProvinceGround extends ProvinceInput {
  readonly lang: Lang;
  readonly unmask: boolean;
  readonly names: SheetNames;
  /** A sentence of the workbook. */
  readonly say: (key: ProvinceKey, data?: MessageData) => string;
  /** The districts that count, in their order; no two labels are alike. */
  readonly daerah: readonly { readonly label: string; readonly files: readonly string[] }[];
  /** How a file's district is called. */
  readonly labelOf: (file: string, district: District | null) => string;
  /** What stands in cells for what the engine reads: `S1 · Pengurangan beban …`. */
  readonly nameOf: (dimension: RecapDimension, key: string) => string;
}

/** The ways the budget is shown by, in the order of the sheets. */
export const RECAP_DIMENSIONS = [
  'strategi',
  'subkelompok',
  'klaster',
  'permendagri53',
  'sumberDana',
  'jenisAktivitas',
  'opd',
] as const satisfies readonly (keyof BudgetKey)[];
/** One of {@link RECAP_DIMENSIONS}. */
export type RecapDimension = (typeof RECAP_DIMENSIONS)[number];

type Listed = Exclude<RecapDimension, 'opd'>;
const LISTED: Readonly<Record<Listed, readonly { readonly id: string; readonly nama: Message }[]>> = {
  ...NAMES,
  subkelompok: SUBKELOMPOK,
};

/** Works out what all sheets have in common. */
export function groundOf(
  input: ProvinceInput,
  { lang, unmask, names }: Pick<ProvinceGround, 'lang' | 'unmask' | 'names'>,
): ProvinceGround {
  const { districts, total } = input.consolidation;
  const say: ProvinceGround['say'] = (key, data) => provinceText(key, lang, data);
  const labels = districtLabels(
    districts.map(({ district }) => district),
    say('tanpa-kabupaten'),
  );
  const daerah = districts.map(({ files }, at) => ({ label: labels[at] ?? '', files }));
  const byFile = new Map(daerah.flatMap(({ label, files }) => files.map((file) => [file, label] as const)));
  const opd = opdNamesIn(total.anggaran);
  const listed = new Map(
    RECAP_DIMENSIONS.flatMap((dimension) =>
      dimension === 'opd'
        ? []
        : LISTED[dimension].map(({ id, nama }) => [`${dimension} ${id}`, lineName(id, nama, lang)] as const),
    ),
  );
  return {
    ...input,
    lang,
    unmask,
    names,
    say,
    daerah,
    labelOf: (file, district) => byFile.get(file) ?? district?.nama ?? say('tanpa-kabupaten'),
    nameOf: (dimension, key) => {
      if (dimension === 'opd') return key === UNMAPPED ? say('opd-kosong') : (opd.get(key) ?? key);
      return key === UNMAPPED ? say('belum-dipetakan') : (listed.get(`${dimension} ${key}`) ?? key);
    },
  };
}

/** `S1 · Pengurangan beban …`; a key that is the name itself is not said twice. */
function lineName(id: string, nama: Message, lang: Lang): string {
  const name = renderMessage(nama, {}, lang);
  return id === id.toLowerCase() ? name : `${id} · ${name}`;
}

/** Names of districts, told apart by their keys where two are alike. */
function districtLabels(districts: readonly (District | null)[], unknown: string): readonly string[] {
  const plain = districts.map((district) => district?.nama ?? unknown);
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return plain.map((name, at) => {
    const district = districts[at];
    return district && (counts.get(name.toLowerCase()) ?? 0) > 1 ? `${name} (${district.key})` : name;
  });
}

/** One line of a recapitulation. */
export interface RecapLine extends BudgetSums {
  readonly key: string;
  readonly name: string;
}

const NOTHING: BudgetSums = { baris: 0, subkegiatan: 0, pagu: asSen(0n), realisasi: asSen(0n) };

const plus = (a: BudgetSums, b: BudgetSums): BudgetSums => ({
  baris: a.baris + b.baris,
  subkegiatan: a.subkegiatan + b.subkegiatan,
  pagu: asSen(a.pagu + b.pagu),
  realisasi: asSen(a.realisasi + b.realisasi),
});

/** Several figures as one. */
export const addSums = (sums: readonly BudgetSums[]): BudgetSums => sums.reduce(plus, NOTHING);

/** A budget by one dimension, by key. */
export function sumsBy(
  cells: readonly BudgetCell[],
  dimension: RecapDimension,
): ReadonlyMap<string, BudgetSums> {
  const sums = new Map<string, BudgetSums>();
  for (const cell of cells) sums.set(cell[dimension], plus(sums.get(cell[dimension]) ?? NOTHING, cell));
  return sums;
}

/**
 * A budget by one dimension: in the order of the law and with the lines nothing stands in, OPDs by pagu; what cannot be
 * placed comes last, where there is any.
 */
export function recapLines(
  { nameOf }: Pick<ProvinceGround, 'nameOf'>,
  cells: readonly BudgetCell[],
  dimension: RecapDimension,
): readonly RecapLine[] {
  const sums = sumsBy(cells, dimension);
  const keys =
    dimension === 'opd'
      ? [...sums]
          .filter(([key]) => key !== UNMAPPED)
          .sort(([a, one], [b, two]) =>
            one.pagu === two.pagu ? (a < b ? -1 : 1) : one.pagu > two.pagu ? -1 : 1,
          )
          .map(([key]) => key)
      : LISTED[dimension].map(({ id }) => id);
  const listed = new Set(keys);
  const others = [...sums.keys()].filter((key) => !listed.has(key)).sort((a, b) => (a < b ? -1 : 1));
  return [...keys, ...others].map((key) => ({
    ...(sums.get(key) ?? NOTHING),
    key,
    name: nameOf(dimension, key),
  }));
}
