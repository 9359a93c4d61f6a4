import type { Lang } from '../../core/messages/translate';
import type { PaneContext } from '../pane/context';
import type { PaneState } from '../pane/state';
import { settledIn } from '../pane/waived';
import type { GapView } from '../engine/engine';
import { buildAgenda, masked } from './build-agenda';
import { familyRows } from './family-rows';
import { keepDecision, readLog } from './follow-up-keeping';
import { emptyLog, type MeetingLog } from './follow-up-log';
import type { PaneLine, ToPane } from './protocol';
import { FOLLOW_UP_SHEET } from '../../core/followup/follow-up-rows';

/** What a meeting needs of the pane. */
export interface MeetingPane extends Pick<PaneContext, 'deps' | 'state'> {
  /** Reads the workbook and runs every rule; does nothing while that is going on. */
  readonly check: () => Promise<void>;
}

/** The families behind the pages of a meeting. */
interface Behind {
  readonly lang: Lang;
  readonly needs: Parameters<typeof familyRows>[2];
  readonly gaps: readonly GapView[];
  readonly lists: ReadonlyMap<string, readonly number[]>;
}

/** How long is waited between two looks at a check that is going on, in milliseconds. */
const LOOK = 200;
const NOTHING: Behind = { lang: 'id', needs: {}, gaps: [], lists: new Map() };

/**
 * Answers the page of a meeting: makes the agenda out of the pane's own check, lists families with their identities masked,
 * whatever the pane shows, and keeps decisions in the workbook. Answers how to stop.
 */
export function serveMeeting(pane: MeetingPane, line: PaneLine): () => void {
  let behind = NOTHING;
  const answer = async (words: ToPane): Promise<void> => {
    switch (words.kind) {
      case 'siap': {
        const { lang } = pane.state().settings;
        line.tell({ kind: 'menyiapkan', lang });
        try {
          behind = await prepare(pane, lang, line);
        } catch {
          line.tell({ kind: 'gagal', lang });
        }
        return;
      }
      case 'keluarga': {
        const places = behind.lists.get(words.question) ?? [];
        const rows = masked(familyRows(behind.gaps, places, behind.needs, behind.lang));
        line.tell({ kind: 'keluarga', question: words.question, rows, total: places.length });
        return;
      }
      case 'putuskan': {
        const { workbook, today } = pane.deps;
        const kept = await keepDecision(workbook, words.draft, today()).catch(
          () => ({ ok: false, reason: 'tulis', about: FOLLOW_UP_SHEET, log: null }) as const,
        );
        line.tell({ kind: 'diputuskan', number: words.number, kept: shown(kept) });
      }
    }
  };
  return line.hear((words) => void answer(words));
}

/** Decisions go on the wall too: a number somebody typed into the sheet by hand is masked. */
const shown = masked;

async function prepare(pane: MeetingPane, lang: Lang, line: PaneLine): Promise<Behind> {
  const { deps } = pane;
  const { book, checked } = await checkedState(pane);
  const outcome = checked?.outcome;
  if (!book || !checked || !outcome) throw new Error('not checked');
  const settled = settledIn(pane.state());
  const gaps: GapView[] = [];
  const orFailed = async <T>(question: () => Promise<T>): Promise<T | 'gagal'> => {
    try {
      return await question();
    } catch {
      return 'gagal';
    }
  };
  const budget = await orFailed(deps.engine.budget);
  const convergence = await orFailed(deps.engine.convergence);
  const summary = await orFailed(() =>
    deps.engine.gaps({ lang, unmask: false }, (batch) => {
      for (const gap of batch) gaps.push(gap);
    }),
  );
  const log = await deps.workbook.sheets().then(
    () => readLog(deps.workbook).catch((): MeetingLog => emptyLog(FOLLOW_UP_SHEET, false)),
    (): MeetingLog => emptyLog(FOLLOW_UP_SHEET, false),
  );
  const { agenda, families } = buildAgenda({
    book,
    open: checked.findings.filter((_, at) => !settled.has(at)),
    outcome,
    budget,
    convergence,
    families: summary === null || summary === 'gagal' ? summary : { gaps, summary },
    today: deps.today(),
    lang,
  });
  line.tell({ kind: 'rapat', agenda, log: shown(log) });
  return { lang, needs: book.needs, gaps, lists: families };
}

/** The pane with a check that came to its end and of the workbook as it is, unless somebody stops that. */
async function checkedState({ deps, state, check }: MeetingPane): Promise<PaneState> {
  const ended = async (): Promise<void> => {
    while (state().run) {
      await new Promise<void>((resolve) => {
        deps.later(LOOK, resolve);
      });
    }
  };
  await ended();
  const isFresh = (): boolean => state().checked?.outcome?.complete === true && !state().stale;
  if (!isFresh()) {
    await check();
    await ended();
  }
  return state();
}
