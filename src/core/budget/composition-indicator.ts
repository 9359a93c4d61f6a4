import { BOBOT_PMK_97_2023, JENIS_AKTIVITAS, type BobotAktivitas } from '../taxonomy/jenis-aktivitas';
import { asSen, type Sen } from '../values/rupiah';
import type { Composition } from './composition';

/**
 * What a weighted composition is divided by. The excerpt of PMK 97/2023 that was read does not define "anggaran belanja",
 * so a person chooses and the choice is always shown: the budget whose kind is stated, without travel; all of the mapping
 * without travel; all of it; or an amount from the APBD that no sheet holds.
 */
export const PENYEBUT = ['terklasifikasi', 'tanpa-perjalanan-dinas', 'seluruh-pemetaan'] as const;
/** One of {@link PENYEBUT}, or an amount in sen. */
export type Penyebut = (typeof PENYEBUT)[number] | Sen;

/** A weighted composition: numerator and denominator, never a rounded share. */
export interface IndeksKomposisi {
  /** The dated rule the weights are of. */
  readonly aturan: BobotAktivitas;
  readonly penyebut: (typeof PENYEBUT)[number] | 'ditentukan';
  /** Each kind as it was weighed, travel left out where the rule says so. In sen. */
  readonly ditimbang: Composition['pagu'];
  /**
   * The index is `pembilang / pembagi`; both are whole. Sen times {@link SKALA}, because the weights are decimals of
   * two places.
   */
  readonly pembilang: bigint;
  readonly pembagi: bigint;
  /** What it was divided by, in sen. */
  readonly pembagiSen: Sen;
  /** Budget of no stated kind: weighed with nothing, so the index can only rise once it is settled. */
  readonly takTerklasifikasi: Sen;
  /** True where the rule was not in force in this budget year, or the year is not known: a comparison, not a norm. */
  readonly diLuarMasa: boolean;
}

/** Weights are kept as whole hundredths. */
export const SKALA = 100n;

/**
 * Weighs a composition by a dated rule, exact to the sen.
 *
 * @param composition the budget by kind of activity.
 * @param penyebut what to divide by.
 * @param tahun budget year, or `null` when it is not known.
 * @param aturan the weights; those of PMK 97/2023, a rule for budget year 2023.
 */
export function weighComposition(
  composition: Composition,
  penyebut: Penyebut,
  tahun: number | null,
  aturan: BobotAktivitas = BOBOT_PMK_97_2023,
): IndeksKomposisi {
  const { pagu, perjalananDinas, takTerklasifikasi } = composition;
  const less = aturan.tanpaPerjalananDinas;
  const weighed = (id: (typeof JENIS_AKTIVITAS)[number]['id']): Sen =>
    asSen(pagu[id] - (less ? perjalananDinas[id] : 0n));
  const ditimbang = {
    langsung: weighed('langsung'),
    'tidak-langsung': weighed('tidak-langsung'),
    penunjang: weighed('penunjang'),
  };
  let pembilang = 0n;
  let stated = 0n;
  for (const { id } of JENIS_AKTIVITAS) {
    pembilang += ditimbang[id] * BigInt(Math.round(aturan.bobot[id] * Number(SKALA)));
    stated += ditimbang[id];
  }
  const rest = asSen(takTerklasifikasi - (less ? perjalananDinas.takTerklasifikasi : 0n));
  const whole = pagu.langsung + pagu['tidak-langsung'] + pagu.penunjang + takTerklasifikasi;
  const amounts: Readonly<Record<(typeof PENYEBUT)[number], bigint>> = {
    terklasifikasi: stated,
    'tanpa-perjalanan-dinas': stated + rest,
    'seluruh-pemetaan': whole,
  };
  const pembagiSen = typeof penyebut === 'bigint' ? penyebut : asSen(amounts[penyebut]);
  return {
    aturan,
    penyebut: typeof penyebut === 'bigint' ? 'ditentukan' : penyebut,
    ditimbang,
    pembilang,
    pembagi: pembagiSen * SKALA,
    pembagiSen,
    takTerklasifikasi: rest,
    diLuarMasa: !holdsIn(aturan, tahun),
  };
}

function holdsIn({ berlaku: { sejak, sampai } }: BobotAktivitas, tahun: number | null): boolean {
  if (tahun === null) return false;
  return (
    (sejak === null || `${String(tahun)}-12-31` >= sejak) &&
    (sampai === null || `${String(tahun)}-01-01` <= sampai)
  );
}
