import { itemAt } from '../../values/at';

/** An amount shared by a number of recipients, kept as the pair so that nothing is rounded before it is compared. */
export interface Share {
  /** Sen, above 0. */
  readonly sen: bigint;
  /** Above 0. */
  readonly by: bigint;
}

/** A share far from its peers. */
export interface Outlier<T extends Share> {
  readonly share: T;
  readonly median: T;
  /** `tinggi`: above the median. */
  readonly side: 'tinggi' | 'rendah';
}

interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

const compare = (a: Ratio, b: Ratio): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : Number(difference > 0n);
};
const middle = <T>(sorted: readonly T[], none: T): T =>
  itemAt(sorted, Math.floor((sorted.length - 1) / 2), none);

/** Half as much again is nothing strange, however alike the peers are. */
const LEAST_DEVIATION: Ratio = { top: 1n, bottom: 2n };
const THOUSANDTHS = 1000n;

/**
 * The shares that lie more than `times` median deviations from the median of all, in the order given. A deviation is by
 * how much the larger of share and median exceeds the smaller, measured in the smaller: half the median deviates as far
 * as twice the median. The median deviation counts as one half at least. Exact: nothing is divided.
 *
 * @param shares of one kind; with fewer than `least` nobody is an outlier.
 * @param times to three decimals.
 */
export function outliersOf<T extends Share>(
  shares: readonly T[],
  times: number,
  least: number,
): readonly Outlier<T>[] {
  const [any] = shares;
  if (shares.length < least || !any) return [];
  const median = middle(
    [...shares].sort((a, b) => compare({ top: a.sen, bottom: a.by }, { top: b.sen, bottom: b.by })),
    any,
  );
  const deviations = shares.map((share) => ({ share, ...deviationFrom(share, median) }));
  const typical = middle(deviations.map(({ away }) => away).sort(compare), LEAST_DEVIATION);
  const unit = compare(typical, LEAST_DEVIATION) < 0 ? LEAST_DEVIATION : typical;
  const limit: Ratio = {
    top: unit.top * BigInt(Math.round(times * Number(THOUSANDTHS))),
    bottom: unit.bottom * THOUSANDTHS,
  };
  return deviations.flatMap(({ share, side, away }) =>
    compare(away, limit) > 0 ? [{ share, median, side }] : [],
  );
}

function deviationFrom(
  share: Share,
  median: Share,
): { readonly side: Outlier<Share>['side']; readonly away: Ratio } {
  const own = share.sen * median.by;
  const usual = median.sen * share.by;
  return own >= usual
    ? { side: 'tinggi', away: { top: own - usual, bottom: usual } }
    : { side: 'rendah', away: { top: usual - own, bottom: own } };
}
