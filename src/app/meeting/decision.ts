import {
  followUpTextProblem,
  STATUS_TINDAK_LANJUT,
  type FollowUp,
  type FollowUpTextProblem,
  type StatusTindakLanjut,
} from '../../core/followup/follow-up';
import type { Hari } from '../../core/values/tanggal';
import type { MeetingMatter } from './agenda';

/** What the status of a decision may be, in the order of its life. */
export const STATUSES: readonly StatusTindakLanjut[] = STATUS_TINDAK_LANJUT;

/** A decision on its way into the workbook. */
export interface DecisionDraft {
  /** The follow-up it changes; `null` for a new one. */
  readonly id: string | null;
  /** What that one said when the form was opened, so that nobody's later change is overwritten. */
  readonly before: FollowUp | null;
  readonly matter: MeetingMatter;
  readonly opd: string;
  readonly penanggungJawab: string;
  readonly tenggat: Hari | null;
  readonly keputusan: string;
  readonly status: StatusTindakLanjut;
}

/** What keeps a decision from being kept. */
export interface DraftProblem {
  readonly field: 'keputusan' | 'penanggungJawab' | 'opd' | 'tenggat' | 'status' | 'perihal';
  readonly problem: FollowUpTextProblem | 'tanggal';
}

/** Looks at a decision before it is kept; `null` for a good one. It comes from another window: nothing in it is believed. */
export function draftProblem(draft: DecisionDraft): DraftProblem | null {
  const texts = [
    ['keputusan', draft.keputusan, true],
    ['penanggungJawab', draft.penanggungJawab, false],
    ['opd', draft.opd, false],
    ['perihal', draft.matter.perihal, true],
  ] as const;
  for (const [field, text, required] of texts) {
    const problem = typeof text === 'string' ? followUpTextProblem(text, required) : 'kosong';
    // What a matter is called is masked before it is written.
    if (problem && !(field === 'perihal' && problem === 'identitas')) return { field, problem };
  }
  if (draft.tenggat !== null && !Number.isInteger(draft.tenggat))
    return { field: 'tenggat', problem: 'tanggal' };
  return STATUS_TINDAK_LANJUT.includes(draft.status) ? null : { field: 'status', problem: 'kosong' };
}
