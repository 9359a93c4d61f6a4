import { gapAt, gapOrder, type FamilyGap } from '../../core/households/gaps';
import { routesOf } from '../../core/households/routes';
import { consolidationText } from '../../core/messages/consolidation-text';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import type { AssessedBook } from '../../core/report/convergence-of-books';
import { feedbackBook } from './feedback-book';
import { checkFile, type PartDeps } from './make-part';
import type { BookDeps } from './make-province';
import type { FeedbackOrder, MadeBook, MakingSetup } from './protocol';
import type { Outcome } from './queue';

/** What making workbooks to be sent back takes from outside. */
export interface FeedbackDeps extends PartDeps, BookDeps {}

/**
 * Reads a file again and makes the workbook that is sent back for it. A file that changed since it was consolidated is
 * refused: its findings would be others than those the province counted.
 */
export async function makeFeedback(
  order: FeedbackOrder,
  setup: MakingSetup,
  deps: FeedbackDeps,
): Promise<Outcome<MadeBook>> {
  const { sidik, name, together, stempel, unmask } = order;
  const { lang } = setup;
  const checked = await checkFile(order, setup, deps);
  if (!checked.ok) return checked;
  const { book, findings, assessed } = checked.value;
  if (checked.value.sidik !== sidik)
    return { ok: false, reason: 'berubah', message: consolidationText('berkas.berubah', lang) };
  const spec = feedbackBook(order.file, [...findings, ...together], gapsIn(book, assessed), {
    lang,
    stempel,
    unmask,
  });
  const bytes = await deps.write(spec, lang);
  return bytes.ok ? { ok: true, value: { name, bytes: bytes.value } } : bytes;
}

/** The families that lack something, in the order they should be looked at. */
function gapsIn(book: RecognisedBook, assessed: AssessedBook | null): readonly FamilyGap[] | null {
  if (!assessed) return null;
  const routes = routesOf(tablesOf(book, 'pemetaan'));
  return Array.from(gapOrder(assessed.assessed), (family) => gapAt(assessed.assessed, routes, family));
}
