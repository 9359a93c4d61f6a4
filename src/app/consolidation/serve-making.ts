import { placeName } from '../../core/consolidation/collection-rule';
import type { Finding } from '../../core/findings/finding';
import { messageOf } from '../../core/report/document-parts';
import { maskRuns } from '../../core/report/mask';
import { consolidateGathered } from './consolidate-gathered';
import { makeFeedback, type FeedbackDeps } from './make-feedback';
import { makePart } from './make-part';
import { makeProvince } from './make-province';
import type { MadeBook, MakingAnswer, MakingKind, MakingQuestion, Makings, SaidFinding } from './protocol';
import type { Outcome } from './queue';

/** What a worker needs from outside. */
export interface MakingDeps extends FeedbackDeps {
  /** Puts files into one zip; the same files always make the same bytes. */
  readonly zip: (files: readonly MadeBook[]) => Uint8Array<ArrayBuffer>;
}

/** The far end of a worker: makes what is asked, one answer a question. */
export const serveMaking =
  (deps: MakingDeps): ((question: MakingQuestion) => Promise<MakingAnswer>) =>
  async (question) => {
    try {
      return { id: question.id, outcome: await made(question, deps) };
    } catch {
      return { id: question.id, outcome: null };
    }
  };

async function made(
  question: MakingQuestion,
  deps: MakingDeps,
): Promise<Outcome<Makings[MakingKind]['made']>> {
  switch (question.kind) {
    case 'bagian':
      return makePart(question.order, question.setup, deps);
    case 'hasil': {
      const { gathered, choices } = question.order;
      const consolidation = await consolidateGathered(gathered, choices, question.setup, deps.regions);
      return { ok: true, value: { consolidation, lintas: consolidation.findings.map(inWords) } };
    }
    case 'zip':
      return { ok: true, value: deps.zip(question.order.books) };
    case 'umpan-balik':
      return makeFeedback(question.order, question.setup, deps);
    case 'provinsi':
      return makeProvince(question.order, question.setup, deps);
  }
}

const inWords = (finding: Finding): SaidFinding => ({
  severity: finding.severity,
  place: finding.file === '' ? '' : placeName(finding),
  message: {
    id: maskRuns(messageOf(finding, 'id')),
    en: maskRuns(messageOf(finding, 'en')),
  },
});

/** The buffers of an answer that are handed over. */
export function handedBack({ outcome }: MakingAnswer): ArrayBuffer[] {
  if (outcome?.ok !== true) return [];
  const { value } = outcome;
  if ('consolidation' in value) return [];
  if (value instanceof Uint8Array) return [value.buffer];
  if ('union' in value) return [value.union.buffer];
  return 'bytes' in value ? [value.bytes.buffer] : value.map(({ bytes }) => bytes.buffer);
}
