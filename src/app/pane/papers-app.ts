import { calendarOf, toIso } from '../../core/values/tanggal';
import { TAHUN } from '../../core/settings/limits';
import { SETTINGS_SHEET } from '../../core/settings/sections';
import { visibleText } from '../../core/values/text';
import type { Paper, PaperForm, PaperOrder } from '../reports/paper';
import { REPORT_ENDINGS, type ReportKind } from '../reports/report-kinds';
import type { HostBook } from '../templates/template-book';
import type { TemplateKind } from '../templates/template-kinds';
import { createStore, problemOf, type PaneContext } from './context';
import type { Peran } from './settings';
import { settledIn } from './waived';

/** What came of the last paper. */
export type PaperNote =
  | { readonly kind: 'disimpan'; readonly name: string; readonly notes: readonly string[] }
  | { readonly kind: 'ditulis'; readonly names: readonly string[] }
  | { readonly kind: 'disalin'; readonly text: string }
  /** Why there is none, in words. */
  | { readonly kind: 'tidak-ada'; readonly message: string }
  | { readonly kind: 'pengaturan-ada' | 'dibatalkan' };

/** What is chosen, how far the making is, and what came of it. */
export interface PapersState {
  readonly phase: 'siap' | 'memeriksa' | 'menyusun' | 'menulis';
  /** Which of the two is made, while something is. */
  readonly making: PaperOrder['kind'] | null;
  /** Of writing into the workbook, 0..1. */
  readonly share: number;
  readonly template: TemplateKind;
  /** As typed. */
  readonly tahun: string;
  readonly kabupaten: string;
  readonly report: ReportKind;
  /** About a template or a report; `null` before the first. */
  readonly note: { readonly of: PaperOrder['kind']; readonly said: PaperNote } | null;
}

/** A file to be handed to the person. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Templates and reports: what is chosen, and everything that can be done with it. */
export interface PapersApp {
  readonly state: () => PapersState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (
    choice: Partial<Pick<PapersState, 'template' | 'tahun' | 'kabupaten' | 'report'>>,
  ) => void;
  /** Makes it as a file; `null` where there is none, which is said. */
  readonly file: (of: PaperOrder['kind']) => Promise<PaperFile | null>;
  /** Puts it into the open workbook as new sheets; reports replace those of ours of an earlier time. */
  readonly put: (of: PaperOrder['kind']) => Promise<void>;
  /** Makes it as text; `null` where there is none, which is said. */
  readonly text: (of: PaperOrder['kind']) => Promise<string | null>;
  readonly cancel: () => void;
}

/** True while something is made or written. */
export const isMaking = ({ phase }: Pick<PapersState, 'phase'>): boolean => phase !== 'siap';

/** True for a year a template may be made for. */
export const isYear = (typed: string): boolean =>
  /^\d{4}$/.test(typed.trim()) && Number(typed) >= TAHUN.dari && Number(typed) <= TAHUN.sampai;

/** What people of each role ask for first. */
const FIRST: Readonly<Record<Peran, Pick<PapersState, 'template' | 'report'>>> = {
  opd: { template: 'rat', report: 'rat' },
  sekretariat: { template: 'lengkap', report: 'lp2kd' },
  rapat: { template: 'rat', report: 'ringkasan' },
};

/** Runs every rule, and gives that up. */
interface CheckingFirst {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Starts with what the person's role asks for first, and the budget year of the workbook.
 *
 * @param context that of the pane, whose findings, language and masking hold for reports too.
 * @param checking what runs first where there is no check of the workbook as it is.
 */
export function createPapersApp(context: PaneContext, checking: CheckingFirst): PapersApp {
  const { deps, state: pane, dispatch } = context;
  const { workbook, engine } = deps;
  const { book, settings } = pane();
  const store = createStore<PapersState, Partial<PapersState>>(
    {
      phase: 'siap',
      making: null,
      share: 0,
      ...FIRST[settings.peran],
      tahun: String(book?.ground.settings.tahun ?? book?.tahun ?? calendarOf(deps.today()).tahun),
      kabupaten: '',
      note: null,
    },
    (state, change) => ({ ...state, ...change }),
  );
  let control: AbortController | null = null;

  const isChecked = (): boolean => pane().checked?.outcome?.complete === true && !pane().stale;
  const stamp = (): string => deps.stamp?.() ?? toIso(deps.today());

  const templateOrder = (form: PaperForm, within?: HostBook): PaperOrder => {
    const { template, tahun, kabupaten } = store.state();
    const ground = pane().book?.ground;
    const place = visibleText(kabupaten);
    return {
      ...{ kind: 'templat', templat: template, form, tahun: Number(tahun), lang: pane().settings.lang },
      kabupaten: place === '' ? null : place,
      settings: ground?.source === 'buku' ? ground.settings : null,
      ...(within ? { within } : {}),
    };
  };
  const reportOrder = (form: PaperForm): PaperOrder => {
    const now = pane();
    const settled = settledIn(now);
    return {
      ...{ kind: 'laporan', laporan: store.state().report, form, lang: now.settings.lang },
      ...{ stempel: stamp(), hari: deps.today(), unmask: now.unmask },
      taken: (now.book?.sheets ?? []).flatMap(({ name, role }) => (role === 'hasil' ? [] : [name])),
      findings: (now.checked?.findings ?? []).filter((_, at) => !settled.has(at)),
    };
  };

  /** What stands in the workbook before a template is put into it. */
  const hostBook = async (): Promise<HostBook> => {
    const taken = (await workbook.sheets()).map(({ name }) => name);
    const known = pane().book?.ground.sheet ?? null;
    return { taken, hasSettings: known !== null || taken.includes(SETTINGS_SHEET) };
  };

  /** The paper; `null` where a check came to no end, of which the pane has said why. */
  const make = async (
    of: PaperOrder['kind'],
    form: PaperForm,
    signal: AbortSignal,
  ): Promise<Paper | null> => {
    if (of === 'laporan' && !isChecked()) {
      store.dispatch({ phase: 'memeriksa' });
      await checking.run();
      signal.throwIfAborted();
      if (!isChecked()) return null;
    }
    store.dispatch({ phase: 'menyusun' });
    const order =
      of === 'laporan'
        ? reportOrder(form)
        : templateOrder(form, form === 'lembar' ? await hostBook() : undefined);
    const paper = await engine.paper(order, { signal });
    signal.throwIfAborted();
    return paper;
  };

  /** One piece of work that can be given up at once, whatever the engine is still at. */
  const work = async <T>(
    of: PaperOrder['kind'],
    form: PaperForm,
    take: (paper: Paper, say: (said: PaperNote) => void, signal: AbortSignal) => Promise<T> | T,
  ): Promise<T | null> => {
    if (isMaking(store.state()) || pane().run || pane().writing) return null;
    const own = new AbortController();
    control = own;
    store.dispatch({ note: null, share: 0, making: of });
    const say = (said: PaperNote): void => {
      store.dispatch({ note: { of, said } });
    };
    try {
      const paper = await Promise.race([make(of, form, own.signal), abortOf(own.signal)]);
      return paper && (await take(paper, say, own.signal));
    } catch (error) {
      if (own.signal.aborted) say({ kind: 'dibatalkan' });
      else dispatch({ type: 'failed', problem: problemOf(error) });
      return null;
    } finally {
      store.dispatch({ phase: 'siap', making: null });
    }
  };

  const none = (paper: Paper, say: (said: PaperNote) => void): null => {
    if (paper.kind === 'tidak-ada') say(paper);
    return null;
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    choose(choice) {
      if (!isMaking(store.state())) store.dispatch({ ...choice, note: null });
    },
    file: (of) =>
      work(of, 'berkas', (paper, say) => {
        if (paper.kind !== 'berkas') return none(paper, say);
        const name = fileName(of, store.state(), workbook.name);
        say({ kind: 'disimpan', name, notes: paper.notes });
        return { name, bytes: paper.bytes };
      }),
    async put(of) {
      await work(of, 'lembar', async (paper, say, signal) => {
        if (paper.kind !== 'lembar') return none(paper, say);
        const { sheets } = paper;
        if (sheets.length === 0) {
          say({ kind: 'pengaturan-ada' });
          return null;
        }
        store.dispatch({ phase: 'menulis' });
        await workbook.putSheets(sheets, {
          signal,
          fresh: of === 'templat',
          onProgress: (share) => {
            store.dispatch({ share });
          },
        });
        const shown = sheets.filter(({ visibility = 'visible' }) => visibility === 'visible');
        say({ kind: 'ditulis', names: shown.map(({ name }) => name) });
        dispatch({
          type: 'noticed',
          notice: { kind: 'lembar-ditulis', count: shown.length, skipped: 0 },
        });
        return null;
      });
    },
    text: (of) =>
      work(of, 'teks', (paper, say) => {
        if (paper.kind !== 'teks') return none(paper, say);
        say({ kind: 'disalin', text: paper.text });
        return paper.text;
      }),
    cancel() {
      const { phase } = store.state();
      if (phase === 'siap') return;
      control?.abort();
      if (phase === 'memeriksa') checking.cancel();
    },
  };
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });

/** `rat-2026-templat.xlsx`, `lp2kd-pemetaan.xlsx`: what it is first, because folders are sorted by name. */
function fileName(of: PaperOrder['kind'], { template, tahun, report }: PapersState, book: string): string {
  if (of === 'templat') return `templat-${template}-${tahun.trim()}.xlsx`;
  const dot = book.lastIndexOf('.');
  // A name may hold what no folder takes, and digits that are somebody's.
  const stem = (dot > 0 ? book.slice(0, dot) : book)
    .replace(/\d{16,}/g, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .trim();
  return `${report}${stem === '' ? '' : `-${stem}`}${REPORT_ENDINGS[report]}`;
}
