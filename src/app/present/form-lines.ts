import type { Lang } from '../../core/messages/translate';
import { problemsOf } from '../../core/report/convergence-parts';
import type { ConvergenceView } from '../engine/engine';

/** What is wrong with a line of a village form, a sentence each. */
export const formProblems = (
  line: ConvergenceView['formulir'][number]['lines'][number],
  lang: Lang,
): readonly string[] => problemsOf(line, lang).map(({ penjelasan }) => penjelasan);
