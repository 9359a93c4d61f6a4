import { meetingText } from '../../core/messages/meeting-text';
import type { Lang } from '../../core/messages/translate';
import { maskRuns } from '../../core/report/mask';
import { toIso, type Hari } from '../../core/values/tanggal';
import type {
  BudgetView,
  CheckedFinding,
  CheckOutcome,
  ConvergenceView,
  GapSummary,
  GapView,
  OpenedBook,
} from '../engine/engine';
import { showCount } from '../present/numbers';
import type { MeetingAgenda, MeetingPage } from './agenda';
import { breakPages, budgetPages } from './budget-pages';
import { findingPages } from './finding-pages';
import { gapPages, type GapPages } from './gap-pages';

/** What a meeting is made of: a workbook and everything that was worked out about it. */
export interface AgendaInput {
  readonly book: OpenedBook;
  /** Findings that were neither mended nor left with a reason. */
  readonly open: readonly CheckedFinding[];
  readonly outcome: CheckOutcome;
  /** `null` where no sheet maps programmes, `'gagal'` where it could not be worked out. */
  readonly budget: BudgetView | null | 'gagal';
  readonly convergence: ConvergenceView | null | 'gagal';
  /** Identities masked. */
  readonly families: { readonly gaps: readonly GapView[]; readonly summary: GapSummary } | null | 'gagal';
  readonly today: Hari;
  readonly lang: Lang;
}

/** An agenda, and the families behind the lines of its pages. */
export interface BuiltAgenda {
  readonly agenda: MeetingAgenda;
  readonly families: GapPages['families'];
}

/** Makes the agenda: what has to be mended, the budget, where the chain breaks, and the largest gaps. */
export function buildAgenda(input: AgendaInput): BuiltAgenda {
  const { book, open, outcome, budget, convergence, families, today, lang } = input;
  const gaps =
    families === null || families === 'gagal'
      ? NO_GAPS
      : gapPages({
          ...families,
          convergence: convergence === 'gagal' ? null : convergence,
          needs: book.needs,
          lang,
        });
  const pages: readonly MeetingPage[] = [
    ...findingPages(open, book.rules, lang),
    ...(budget === null || budget === 'gagal' ? [] : budgetPages(budget, lang)),
    ...(convergence === null || convergence === 'gagal' ? [] : breakPages(convergence, lang)),
    ...gaps.pages,
  ];
  const agenda: MeetingAgenda = {
    lang,
    book: book.name,
    today,
    intro: {
      answer: meetingText('agenda.jawab', lang, {
        buku: book.name,
        tanggal: toIso(today),
        baris: showCount(outcome.rows, lang),
        aturan: outcome.rules,
      }),
      notes: notesOf(input),
    },
    pages,
  };
  return { agenda: masked(agenda), families: gaps.families };
}

const NO_GAPS: GapPages = { pages: [], families: new Map() };

function notesOf({ outcome, budget, convergence, families, lang }: AgendaInput): readonly string[] {
  const failed = [budget, convergence, families].includes('gagal');
  return [
    ...(outcome.complete ? [] : [meetingText('agenda.sebagian', lang)]),
    ...(failed ? [meetingText('agenda.gagal', lang)] : []),
    ...(budget === null ? [meetingText('agenda.tanpa-anggaran', lang)] : []),
    ...(families === null ? [meetingText('agenda.tanpa-keluarga', lang)] : []),
  ];
}

/**
 * The same with every NIK and nomor KK in its texts masked: a village, an office and a sheet are named by people too, and
 * this goes on a wall.
 */
export function masked<T>(value: T): T {
  if (typeof value === 'string') return maskRuns(value) as T;
  if (Array.isArray(value)) return value.map(masked) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)])) as T;
}
