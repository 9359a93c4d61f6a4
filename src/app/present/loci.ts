import {
  LOCUS_SHARES,
  paguPerKeluarga,
  type LocusLine,
  type LocusView,
} from '../../core/convergence/locus-view';

/** The parts of the budget by place that hold any row, and what they add up to, in sen. */
export function locusShares({ bagian }: LocusView): {
  readonly whole: bigint;
  readonly parts: readonly (typeof LOCUS_SHARES)[number][];
} {
  return {
    whole: LOCUS_SHARES.reduce((sum, share) => sum + bagian[share].pagu, 0n),
    parts: LOCUS_SHARES.filter((share) => bagian[share].baris > 0),
  };
}

/** Budget of a village alone for each of its families, in sen, to the nearest rupiah; `null` where it cannot be said. */
export function perFamily(line: LocusLine): bigint | null {
  const rate = paguPerKeluarga(line);
  // To the nearest rupiah: what a family would get is no amount of any sheet.
  return rate && (((rate.pagu * 2n) / BigInt(rate.keluarga) / 100n + 1n) / 2n) * 100n;
}
