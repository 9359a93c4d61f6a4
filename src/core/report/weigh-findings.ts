import type { Finding } from '../findings/finding';
import { matchWaivers, type Waiver, type WaiverState } from '../findings/waiver';
import { itemAt } from '../values/at';
import type { BookGround } from './book-ground';
import { isLocked } from './known-rules';

/** A finding and the decision about it. */
export interface DecidedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** A decision that no longer says anything, and why. */
export interface LapsedWaiver {
  readonly waiver: Waiver;
  readonly state: Exclude<WaiverState, 'berlaku'>;
}

/** The findings of a workbook, weighed by what people decided about them. */
export interface WeighedFindings {
  /** Those that count, in the order they came; among them those that wait for the OPD. */
  readonly findings: readonly Finding[];
  /** Those that were left with a reason: they count nowhere. */
  readonly diabaikan: readonly DecidedFinding[];
  /** What waits for the OPD to confirm it. */
  readonly konfirmasi: ReadonlyMap<Finding, Waiver>;
  /** Decisions whose cell changed or whose finding is gone, and decisions about rules nobody may waive. */
  readonly gugur: readonly LapsedWaiver[];
}

/** Holds the decisions a workbook carries against the findings of one check of it. */
export function weighFindings(
  found: readonly Finding[],
  { waivers }: Pick<BookGround, 'waivers'>,
): WeighedFindings {
  const { byFinding, states } = matchWaivers(found, waivers, isLocked);
  const findings: Finding[] = [];
  const diabaikan: DecidedFinding[] = [];
  const konfirmasi = new Map<Finding, Waiver>();
  found.forEach((finding, at) => {
    const waiver = byFinding.get(at);
    if (waiver?.jenis === 'abaikan') {
      diabaikan.push({ finding, waiver });
      return;
    }
    findings.push(finding);
    if (waiver) konfirmasi.set(finding, waiver);
  });
  const gugur = waivers.flatMap((waiver, at): LapsedWaiver[] => {
    const state = itemAt(states, at, 'gugur');
    return state === 'berlaku' ? [] : [{ waiver, state }];
  });
  return { findings, diabaikan, konfirmasi, gugur };
}
