import type { Chance } from '../chance';
import { BIASA_PLACES, LOKUS_PLACES, SELURUH, type Place } from './place';
import { penunjangOf, TEMPLATES, type Template } from './programme-templates';

/** One row of a clean mapping. Amounts in sen. */
export interface Programme extends Template {
  readonly pagu: bigint;
  /** By quarter; what the last says is the whole where `kumulatif`. */
  readonly tw: readonly [bigint, bigint, bigint, bigint];
  readonly kumulatif: boolean;
  readonly sasaran: number;
  readonly tempat: Place;
  /** Partners, priority villages or other sheets lean on this row. */
  readonly anchor: boolean;
}

/** What one recipient costs, in rupiah: near enough to each other that no budget is an outlier. */
const COST: Readonly<Record<string, number>> = {
  keluarga: 2_400_000,
  siswa: 1_000_000,
  jiwa: 600_000,
  orang: 3_000_000,
  'usaha mikro': 2_500_000,
  'sambungan rumah': 4_000_000,
  'unit rumah': 20_000_000,
  desa: 90_000_000,
  'unit jamban': 7_500_000,
  unit: 150_000_000,
  dokumen: 4_000_000,
};

const SEN = 100n;
const LEAST_DEVIATION = 0.75;
const MOST_DEVIATION = 1.6;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((whole, one) => whole + one, 0n);

/** Quarters that stay below the budget, no two in a row alike, the last one never 0. */
function quarters(pagu: bigint, kumulatif: boolean, chance: Chance): Programme['tw'] {
  const spent = (pagu * BigInt(chance.int(45, 97))) / 100n;
  const weights = [chance.int(0, 3) * 7, chance.int(22, 30), chance.int(31, 60), chance.int(61, 90)];
  const order = chance.chance(0.5)
    ? weights
    : [weights[2] ?? 1, weights[1] ?? 1, weights[0] ?? 0, weights[3] ?? 1];
  const whole = BigInt(order.reduce((all, one) => all + one, 0));
  const [one = 0n, half = 0n, three = 0n] = order.map((weight) => {
    const share = (spent * BigInt(weight)) / whole;
    return share - (share % (chance.chance(0.8) ? 1_000n * SEN : 1n));
  });
  // Two halves that are equal to the sen would look like one reported twice.
  const two = one + half === spent - one - half ? half - SEN : half;
  const four = spent - sum([one, two, three]);
  return kumulatif ? [one, one + two, one + two + three, one + two + three + four] : [one, two, three, four];
}

function withMoney(
  template: Template,
  tempat: Place,
  { kumulatif, anchor }: Pick<Programme, 'kumulatif' | 'anchor'>,
  chance: Chance,
): Programme {
  const cost = COST[template.satuan] ?? 1_000_000;
  const sasaran =
    template.jenis === 'penunjang' ? 1 : chance.int(8, 900) > 450 ? chance.int(8, 900) : chance.int(8, 120);
  const rate = LEAST_DEVIATION + chance.next() * (MOST_DEVIATION - LEAST_DEVIATION);
  const rupiah = BigInt(Math.round((sasaran * cost * rate) / 500)) * 500n;
  const pagu = rupiah * SEN + (chance.chance(0.1) ? BigInt(chance.int(1, 99)) : 0n);
  return { ...template, tempat, kumulatif, anchor, sasaran, pagu, tw: quarters(pagu, kumulatif, chance) };
}

/** What a mapping has to hold. */
export interface ProgrammePlan {
  /** Number of rows, about. */
  readonly size: number;
  /** Catalogue programmes that must be listed, because families receive them. */
  readonly katalog: readonly string[];
  /** True where rows may name priority villages only. */
  readonly lokusOnly: boolean;
  /** True to let some OPDs have a supporting row. */
  readonly penunjang: boolean;
  readonly kumulatif: boolean;
  /** Every row works in the whole district. */
  readonly seluruh?: boolean;
  /** Only rows of this strategy beside the anchors. */
  readonly strategi?: 1 | 2 | 3;
  /** Only rows of this unit beside the anchors. */
  readonly satuan?: string;
}

const partnerOf = (strategi: 1 | 2 | 3): Template | undefined =>
  TEMPLATES.find((one) => one.strategi === strategi && one.sumber === 'NONPEM');

/**
 * Rows of a mapping in which nothing is wrong, strategy by strategy, the rows of an OPD together. Every strategy has a
 * partner outside the government who works in the whole district.
 */
export function programmes(plan: ProgrammePlan, chance: Chance): readonly Programme[] {
  const spots = plan.lokusOnly ? LOKUS_PLACES : [...LOKUS_PLACES, ...BIASA_PLACES];
  const needed = TEMPLATES.filter(({ katalog }) => plan.katalog.includes(katalog));
  const partners = ([1, 2, 3] as const).flatMap((strategi) => partnerOf(strategi) ?? []);
  const open = TEMPLATES.filter(
    (one) =>
      !needed.includes(one) &&
      !partners.includes(one) &&
      (plan.strategi === undefined || one.strategi === plan.strategi) &&
      (plan.satuan === undefined || one.satuan === plan.satuan),
  );
  const anchors = [...needed, ...partners].map((one) =>
    withMoney(one, SELURUH, { kumulatif: plan.kumulatif, anchor: true }, chance),
  );
  const taken = new Set<string>();
  const rows: Programme[] = [];
  for (let tries = 0; rows.length < plan.size && tries < plan.size * 4; tries += 1) {
    const template = chance.pick(open);
    const tempat = plan.seluruh === true || chance.chance(0.2) ? SELURUH : chance.pick(spots);
    const key = `${template.kode}|${tempat.lokasi}`;
    if (taken.has(key)) continue;
    taken.add(key);
    rows.push(withMoney(template, tempat, { kumulatif: plan.kumulatif, anchor: false }, chance));
  }
  const all = [...anchors, ...rows];
  // What an OPD does for itself stays far below this one row of what it does for others.
  const supported = plan.penunjang
    ? all
        .filter(
          ({ jenis, sumber, pagu }) => jenis === 'langsung' && sumber === 'APBD' && pagu > 60_000_000n * SEN,
        )
        .filter(({ opd }, at, list) => list.findIndex((one) => one.opd === opd) === at && chance.chance(0.5))
    : [];
  const supporting = supported.map((one) =>
    withMoney(penunjangOf(one), SELURUH, { kumulatif: plan.kumulatif, anchor: true }, chance),
  );
  const others = all.map((one) => (supported.includes(one) ? { ...one, anchor: true } : one));
  return inOrder([...others, ...supporting], chance);
}

/** By strategy, then by OPD, program and kegiatan in the order they first appear. */
function inOrder(rows: readonly Programme[], chance: Chance): readonly Programme[] {
  const mixed = chance.shuffled(rows);
  const rank = (key: (row: Programme) => string): ((row: Programme) => number) => {
    const seen = [...new Set(mixed.map(key))];
    return (row) => seen.indexOf(key(row));
  };
  const ranks = [
    ({ strategi }: Programme) => strategi,
    rank(({ opd }) => opd),
    rank(({ opd, program }) => `${opd}|${program}`),
    rank(({ opd, program, kegiatan }) => `${opd}|${program}|${kegiatan}`),
  ];
  return [...mixed].sort((a, b) => {
    for (const of of ranks) if (of(a) !== of(b)) return of(a) - of(b);
    return 0;
  });
}

/** What was spent in the whole year, in sen. */
export const spentBy = ({ tw, kumulatif }: Programme): bigint => (kumulatif ? tw[3] : sum(tw));
