import type { Lang } from '../core/messages/translate';
import type { GridSheet, GridView } from '../ui/grid/grid-view';
import { valueAt } from '../workbook/memory/cells';
import { subscribe } from '../workbook/memory/events';
import { USER } from '../workbook/memory/model';
import { activateSheet, findSheet } from '../workbook/memory/sheets';
import { baselineOf, type BookBaseline } from '../workbook/xlsx/save-baseline';
import type { SavedModel } from '../workbook/xlsx/save-model';
import { planSave, type SavePlan } from '../workbook/xlsx/save-plan';
import { connectGrid } from './connect-grid';
import { copyName } from './download';
import { gridSheets, looksById } from './grid-sheets';
import type { FileOpening } from './open-file';
import type { Note, OpenBook, ViewKind, WorkbenchState } from './state';

/** Makes a view of the book's sheets in an element that has a size. */
export type MakeView = (
  container: HTMLElement,
  lang: Lang,
  sheets: readonly GridSheet[],
) => GridView | Promise<GridView>;

/** What the workbench works with. */
export interface WorkbenchDeps {
  readonly open: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<FileOpening>;
  /** The bytes of the sample; fails when they cannot be had. */
  readonly sample: () => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** Makes a copy of a file with the changes of a plan; `bytes` are handed over. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>, plan: SavePlan) => Promise<SavedModel>;
  /** Hands a file to the user. */
  readonly download: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly views: Readonly<Record<ViewKind, MakeView>>;
  readonly lang: Lang;
}

/** A page with one workbook: a grid, and whatever shows the pane beside it. */
export interface Workbench {
  readonly state: () => WorkbenchState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a file; one that cannot be read is explained, and the old book stays. */
  readonly openFile: (file: Pick<File, 'name' | 'arrayBuffer'>) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Gives the user the file back with what was changed here, and nothing else changed. */
  readonly saveCopy: () => Promise<void>;
  readonly showSheet: (name: string) => void;
  readonly setView: (view: ViewKind) => void;
  readonly setLang: (lang: Lang) => void;
  readonly closeNote: () => void;
  /** Shows the book's sheets in an element until the answered function is called. */
  readonly mountGrid: (container: HTMLElement) => () => void;
}

/** The file a book came from, as it was read. */
interface Source {
  readonly file: Blob;
  readonly baseline: BookBaseline;
}

/** Lets the page do what else it has to do. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Starts without a workbook. */
export function createWorkbench(deps: WorkbenchDeps): Workbench {
  let state: WorkbenchState = {
    lang: deps.lang,
    book: null,
    opening: null,
    saving: false,
    sheets: [],
    sheetsVersion: 0,
    place: null,
    view: 'lembar',
    changed: false,
    note: null,
  };
  const listeners = new Set<() => void>();
  let stopListening = (): void => undefined;
  let source: Source | null = null;
  /** Counts changes, so that one made while a copy is saved is not taken for saved. */
  let edits = 0;

  const set = (patch: Partial<WorkbenchState>): void => {
    state = { ...state, ...patch };
    for (const listener of [...listeners]) listener();
  };
  const say = (note: Note): void => {
    set({ note });
  };
  const placeAt = (book: OpenBook, name: string, row: number, column: number): void => {
    const sheet = findSheet(book.model, name);
    if (sheet) set({ place: { sheet: sheet.name, row, column, value: valueAt(sheet, row, column) } });
  };
  const listen = (book: OpenBook): void => {
    stopListening();
    stopListening = subscribe(book.model, (event) => {
      if (event.kind !== 'changed') return;
      edits += 1;
      const { place } = state;
      if (event.by === USER) set({ changed: true });
      if (place) placeAt(book, place.sheet, place.row, place.column);
    });
  };
  const take = (opened: Extract<FileOpening, { ok: true }>, file: Blob): void => {
    const { name, model, look, old } = opened;
    source = { file, baseline: baselineOf(model) };
    const book = { number: (state.book?.number ?? 0) + 1, name, model, looks: looksById(model, look) };
    listen(book);
    set({
      book,
      opening: null,
      changed: false,
      note: old ? { kind: 'format-lama', name } : null,
      sheets: model.sheets.map(({ name: sheet, visibility }) => ({ name: sheet, visibility })),
      sheetsVersion: state.sheetsVersion + 1,
    });
    const front = model.sheets.find(({ id }) => id === model.activeSheetId);
    if (front) placeAt(book, front.name, 0, 0);
  };
  const open = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    set({ opening: name, note: null });
    // The reader takes the bytes; a Blob need not lie in memory.
    const file = new Blob([bytes]);
    const opened = await deps.open(name, bytes);
    if (state.opening !== name) return; // another file was asked for meanwhile
    if (opened.ok) take(opened, file);
    else {
      const { reason, limit } = opened;
      set({ opening: null, note: { kind: 'berkas', name, reason, ...(limit ? { limit } : {}) } });
    }
  };

  const saveCopy = async (): Promise<void> => {
    const { book, saving } = state;
    if (!book || !source || saving) return;
    const { file, baseline } = source;
    set({ saving: true, note: null });
    const seen = edits;
    try {
      const plan = await planSave(baseline, book.model, turn);
      const saved = await deps.save(new Uint8Array(await file.arrayBuffer()), plan);
      if (!saved.ok) {
        say({ kind: 'tidak-disimpan', refusals: saved.refusals });
        return;
      }
      const { skipped, unsaved, recalculates } = saved;
      const name = copyName(book.name);
      deps.download(name, saved.bytes);
      const note = { kind: 'disimpan', name, skipped, partly: unsaved.length > 0, recalculates } as const;
      const isSaved = skipped.length === 0 && edits === seen && state.book === book;
      set({ note, changed: state.changed && !isSaved });
    } catch {
      say({ kind: 'tidak-disimpan', refusals: [] });
    } finally {
      set({ saving: false });
    }
  };

  const makeView = async (container: HTMLElement, sheets: readonly GridSheet[]): Promise<GridView> => {
    try {
      return await deps.views[state.view](container, state.lang, sheets);
    } catch (error) {
      if (state.view === 'tabel') throw error;
      container.replaceChildren();
      set({ view: 'tabel', note: { kind: 'gagal.lembar' } });
      throw error;
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async openFile(file) {
      try {
        await open(file.name, new Uint8Array(await file.arrayBuffer()));
      } catch {
        set({ opening: null, note: { kind: 'berkas', name: file.name, reason: 'tidak-terbaca' } });
      }
    },
    async openSample() {
      try {
        const { name, bytes } = await deps.sample();
        await open(name, bytes);
      } catch {
        set({ opening: null, note: { kind: 'gagal.contoh' } });
      }
    },
    saveCopy,
    showSheet(name) {
      const sheet = state.book && findSheet(state.book.model, name);
      if (state.book && sheet) activateSheet(state.book.model, sheet);
    },
    setView(view) {
      set({ view });
    },
    setLang(lang) {
      set({ lang });
    },
    closeNote() {
      set({ note: null });
    },
    mountGrid(container) {
      const { book, place } = state;
      if (!book || book.model.sheets.length === 0) return () => undefined;
      let gone = false;
      let stop = (): void => undefined;
      void makeView(container, gridSheets(book.model, book.looks)).then(
        (view) => {
          if (gone) {
            view.dispose();
            return;
          }
          const part = connectGrid(book.model, view, {
            onSelected: (sheet, row, column) => {
              placeAt(book, sheet, row, column);
            },
            onSheets: () => {
              set({
                sheets: book.model.sheets.map(({ name, visibility }) => ({ name, visibility })),
                sheetsVersion: state.sheetsVersion + 1,
              });
            },
            onRefused: (why) => {
              say({ kind: `tolak.${why}` });
            },
          });
          if (place) view.goTo(place.sheet, place.row, place.column);
          stop = () => {
            part();
            view.dispose();
          };
        },
        () => undefined, // makeView has said it
      );
      return () => {
        gone = true;
        stop();
      };
    },
  };
}
