import type { Consolidation } from '../../core/consolidation/consolidation';
import type { Lang } from '../../core/messages/translate';
import { translate } from '../../core/messages/translate';
import { uiText } from '../../core/messages/ui-text';
import type { Hari } from '../../core/values/tanggal';
import { WorkbookError } from '../../workbook/workbook-error';
import { countStates, NO_CONSOLIDATION, type ConsolidationState } from './consolidation-state';
import { feedbackNames } from './feedback-names';
import { gatheredOf, gatherFiles, unionsOf, type SourceItem } from './gathering';
import { addFiles, type PickedFile } from './picked-files';
import type { MadeBook, MakingPort, MakingSetup, ProvinceOrder } from './protocol';
import type { PutProvince, PutRun } from './put-province';
import { isSettled, runQueue, waiting, type Outcome } from './queue';
import { createWorkerPool, stopped } from './worker-pool';

/** What consolidating takes from outside. */
export interface ConsolidationDeps {
  readonly startWorker: () => MakingPort;
  /** Workers that read at once. */
  readonly workers: number;
  readonly lang: () => Lang;
  readonly today: () => Hari;
  /** When it is, as people write it: `2026-06-30 14:05`. */
  readonly stamp: () => string;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** Hands a file to the person. */
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Asks people before they leave the page, while there is work to lose. */
  readonly guardLeaving: (on: boolean) => void;
  /** Puts the province's sheets into the open workbook, where there is one to put them into. */
  readonly putIntoBook?: (
    order: ProvinceOrder,
    consolidation: Consolidation,
    run: PutRun,
  ) => Promise<PutProvince>;
}

/** Many workbooks into one: a state to show, and everything a person can do. */
export interface ConsolidationApp {
  readonly state: () => ConsolidationState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts files on the list; those that are no workbooks and those that are there already are told. */
  readonly add: (picked: readonly PickedFile[]) => void;
  /** Takes a file off the list. */
  readonly remove: (file: string) => void;
  readonly clear: () => void;
  /** Reads what is not read yet; after a cancel it goes on where it stopped. */
  readonly start: () => Promise<void>;
  /** Ends the work at hand; what is done stays. */
  readonly cancel: () => void;
  readonly choose: (choice: Partial<Pick<ConsolidationState, 'hanyaTerbaru' | 'tenggat'>>) => Promise<void>;
  /** Hands out the provincial workbook. */
  readonly saveProvince: () => Promise<void>;
  /** Writes it into the open workbook; `null` where there is none. */
  readonly putProvince: (() => Promise<void>) | null;
  /** Hands out one workbook per sender, all in one zip. */
  readonly sendBack: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Between two results while files are read: so many times as long as the last one took, and never less than this. */
const REST = { times: 10, least: 1_500 };

/** A workbook that cannot be made; the message says why, in words. */
class MakingError extends Error {}

/** A failure in words; of a mistake of ours nothing but that there was one. */
function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof MakingError) return error.message;
  if (error instanceof WorkbookError) return uiText(`masalah.${error.code}`, lang, { lembar: error.about });
  return stopped(lang).message;
}

/** Nothing is read or started before it is asked for. */
export function createConsolidationApp(deps: ConsolidationDeps): ConsolidationApp {
  let state = NO_CONSOLIDATION;
  const listeners = new Set<() => void>();
  const set = (patch: Partial<ConsolidationState>): void => {
    const worked = state.work !== null;
    state = { ...state, ...patch };
    if ((state.work !== null) !== worked) deps.guardLeaving(!worked);
    for (const listener of [...listeners]) listener();
  };
  const pool = createWorkerPool(deps.workers, deps.startWorker);
  // Results while the others read: by one worker more, which reads nothing.
  const side = createWorkerPool(1, deps.startWorker);
  let control = new AbortController();
  let shown = 0;
  let resting = { until: 0, busy: false };

  const setup = (): MakingSetup => ({
    settings: null,
    acuan: null,
    today: deps.today(),
    lang: deps.lang(),
  });
  const choices = () => ({ hanyaTerbaru: state.hanyaTerbaru, tenggat: state.tenggat });

  /** Works the result out anew; of two that overlap the later one is shown. */
  const refresh = async (): Promise<void> => {
    const { items } = state;
    const gathered = gatheredOf(items);
    const files = items.filter((item) => isSettled(item.state)).length;
    shown += 1;
    const mine = shown;
    if (files === 0) {
      set({ result: null });
      return;
    }
    const made = await side.make(0, 'hasil', { gathered, choices: choices() }, setup());
    if (mine !== shown) return;
    if (made.ok) set({ result: { ...made.value, files } });
    else set({ note: { kind: 'gagal', message: made.message } });
  };
  const refreshNowAndThen = (): void => {
    const now = deps.now();
    if (resting.busy || now < resting.until) return;
    resting = { until: 0, busy: true };
    void refresh().finally(() => {
      const took = deps.now() - now;
      resting = { until: deps.now() + Math.max(REST.least, took * REST.times), busy: false };
    });
  };

  /** One piece of work that can be cancelled. */
  const work = async (
    kind: NonNullable<ConsolidationState['work']>['kind'],
    total: number,
    task: (signal: AbortSignal, isCancelled: () => boolean) => Promise<void>,
  ): Promise<void> => {
    if (state.work) return;
    control = new AbortController();
    const { signal } = control;
    set({ work: { kind, done: 0, total }, note: null });
    try {
      await task(signal, () => signal.aborted);
    } catch (error) {
      if (!signal.aborted) set({ note: { kind: 'gagal', message: reasonOf(error, deps.lang()) } });
    } finally {
      set({ work: null, ...(signal.aborted ? { note: { kind: 'dibatalkan' } as const } : {}) });
      // Workers hold on to what their last file took.
      pool.stop();
    }
  };
  const progressed = (done: number): void => {
    if (state.work) set({ work: { ...state.work, done } });
  };
  const order = (): ProvinceOrder => ({
    gathered: gatheredOf(state.items),
    unions: unionsOf(state.items),
    choices: { ...choices(), stempel: deps.stamp(), unmask: false },
  });
  const zipped = async (name: string, books: readonly MadeBook[]): Promise<Outcome<MadeBook>> => {
    const made = await pool.make(0, 'zip', { books }, setup());
    return made.ok ? { ok: true, value: { name, bytes: made.value } } : made;
  };

  const start = (): Promise<void> =>
    work('memeriksa', state.items.length, async (signal) => {
      progressed(state.items.filter((item) => isSettled(item.state)).length);
      await gatherFiles(state.items, pool, {
        setup: setup(),
        signal,
        onState(at, itemState) {
          const items = state.items.map((item, index) =>
            index === at ? { ...item, state: itemState } : item,
          );
          set({ items });
          if (!isSettled(itemState)) return;
          progressed(items.filter((item) => isSettled(item.state)).length);
          refreshNowAndThen();
        },
      });
      await refresh();
    });

  /** Makes the workbooks of the province, and hands out those that are wanted. */
  const handOut = async (
    wanted: 'semua' | 'rincian',
    signal: AbortSignal,
    isCancelled: () => boolean,
  ): Promise<readonly string[]> => {
    const made = await pool.make(0, 'provinsi', order(), setup(), signal);
    if (isCancelled()) return [];
    if (!made.ok) throw new MakingError(made.message);
    const [province, ...details] = made.value;
    if (!province) return [];
    const more = details.length > 0 ? await zipped(province.name.replace(/\.xlsx$/, '.zip'), details) : null;
    if (isCancelled()) return [];
    if (more?.ok === false) throw new MakingError(more.message);
    const books = [...(wanted === 'semua' ? [province] : []), ...(more ? [more.value] : [])];
    for (const { name, bytes } of books) deps.save(name, bytes);
    return books.map(({ name }) => name);
  };

  const saveProvince = (): Promise<void> =>
    work('menyusun', 1, async (signal, isCancelled) => {
      const names = await handOut('semua', signal, isCancelled);
      if (names.length > 0) set({ note: { kind: 'disimpan', names } });
    });

  const sendBack = async (): Promise<void> => {
    const { result, items } = state;
    if (!result) return;
    const { findings, districts } = result.consolidation;
    const names = feedbackNames({ districts });
    const wanted = items.filter(({ file: { file } }) => names.has(file));
    const stempel = deps.stamp();
    await work('mengirim-balik', wanted.length, async (signal, isCancelled) => {
      let done = 0;
      const stop = (): void => {
        pool.stop();
      };
      signal.addEventListener('abort', stop);
      const one = async ({ file, state: of }: SourceItem, worker: number): Promise<Outcome<MadeBook>> => {
        const [part] = of.status === 'selesai' ? of.value.lot.parts : [];
        const read = await file.bytes();
        if (!read.ok) return read;
        if (!part) return stopped(deps.lang());
        const together = findings.filter((finding) => finding.file === file.file);
        const name = names.get(file.file) ?? file.file;
        return await pool.make(
          worker,
          'umpan-balik',
          { file: file.file, bytes: read.value, sidik: part.sidik, name, together, stempel, unmask: false },
          setup(),
          signal,
        );
      };
      const ended = await runQueue(
        waiting(wanted),
        Array.from({ length: pool.size }, (_, worker) => (item: SourceItem) => one(item, worker)),
        {
          signal,
          broken: () => stopped(deps.lang()),
          onState: (_, { status }) => {
            if (status !== 'selesai' && status !== 'gagal') return;
            done += 1;
            progressed(done);
          },
        },
      );
      signal.removeEventListener('abort', stop);
      if (isCancelled()) return;
      const books = ended.flatMap(({ state: of }) => (of.status === 'selesai' ? [of.value] : []));
      const failed = ended.flatMap(({ file, state: of }) =>
        of.status === 'gagal' ? [`${file.file.file}: ${of.message}`] : [],
      );
      const zip = books.length > 0 ? await zipped('umpan-balik.zip', books) : null;
      if (isCancelled()) return;
      if (zip?.ok === false) set({ note: { kind: 'gagal', message: zip.message } });
      else {
        if (zip) deps.save(zip.value.name, zip.value.bytes);
        set({ note: { kind: 'dikirim-balik', count: books.length, failed } });
      }
    });
  };

  const { putIntoBook } = deps;
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add(picked) {
      if (state.work) return;
      const { items, foreign, again } = addFiles(state.items, picked, () => ({
        ok: false,
        reason: 'tidak-terbaca',
        message: translate('berkas.tidak-terbaca', deps.lang()),
      }));
      set({ items, note: foreign + again > 0 ? { kind: 'ditambahkan', foreign, again } : null });
    },
    remove(file) {
      if (state.work) return;
      const gone = state.items.find((item) => item.file.file === file);
      set({ items: state.items.filter((item) => item !== gone), note: null });
      if (gone && isSettled(gone.state)) void refresh();
    },
    clear() {
      if (state.work) return;
      shown += 1;
      set({ items: [], result: null, note: null });
      side.stop();
    },
    start,
    cancel() {
      control.abort();
      pool.stop();
    },
    async choose(choice) {
      set({ ...choice });
      if (state.result) await refresh();
    },
    saveProvince,
    putProvince: putIntoBook
      ? () =>
          work('menulis', 100, async (signal, isCancelled) => {
            const { result } = state;
            if (!result || countStates(state.items).selesai === 0) return;
            const { sheets, details } = await putIntoBook(order(), result.consolidation, {
              lang: deps.lang(),
              signal,
              onProgress: (share) => {
                progressed(Math.round(share * 100));
              },
            });
            const names = details > 0 ? await handOut('rincian', signal, isCancelled) : [];
            set({ note: { kind: 'ditulis', sheets, names } });
          })
      : null,
    sendBack,
    dismiss() {
      set({ note: null });
    },
  };
}
