import { modelFromGrids, newId, type BookModel } from '../workbook/memory/model';
import type { SavedModel } from '../workbook/xlsx/save-model';
import type { SavePlan } from '../workbook/xlsx/save-plan';
import type { Unreadable } from '../workbook/xlsx/unreadable-text';
import type { BookLook } from './look/sheet-look';
import { gridsOfPacked } from './packed-grid';
import type { FileAnswer, FileQuestion, SaveAnswer, SaveQuestion } from './read-file';

/** A workbook that was opened. */
export interface OpenedFile {
  readonly ok: true;
  readonly name: string;
  readonly model: BookModel;
  readonly look: BookLook | null;
  /** True for a form older than .xlsx. */
  readonly old: boolean;
}

/** A file that was opened, or the reason it could not be. */
export type FileOpening = OpenedFile | (Unreadable & { readonly ok: false; readonly name: string });

/** A worker that reads and saves files; a Worker has these members. */
export interface FileReaderPort {
  postMessage: (question: FileQuestion | SaveQuestion, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<FileAnswer | SaveAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Files opened and saved away from the page's thread. `bytes` are handed over and empty afterwards. */
export interface FileService {
  readonly open: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<FileOpening>;
  readonly save: (bytes: Uint8Array<ArrayBuffer>, plan: SavePlan) => Promise<SavedModel>;
}

const GONE: FileAnswer & SaveAnswer = {
  id: 0,
  ok: false,
  reason: 'terlalu-besar',
  saved: { ok: false, refusals: [{ reason: 'terlalu-besar', sheet: null, row: null, column: null }] },
};

/** Talks to a worker. */
export function createFileService(port: FileReaderPort): FileService {
  const waiting = new Map<number, (answer: FileAnswer | SaveAnswer) => void>();
  let last = 0;
  port.onmessage = ({ data }) => {
    const answer = waiting.get(data.id);
    waiting.delete(data.id);
    answer?.(data);
  };
  // The worker was stopped, by want of memory most likely: nothing more can be said of these files.
  port.onerror = (event) => {
    event.preventDefault();
    for (const answer of waiting.values()) answer(GONE);
    waiting.clear();
  };
  const ask = (question: (id: number) => FileQuestion | SaveQuestion): Promise<FileAnswer | SaveAnswer> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      const asked = question(last);
      port.postMessage(asked, [asked.bytes.buffer]);
    });
  return {
    open: async (name, bytes) => openingOf(name, (await ask((id) => ({ id, name, bytes }))) as FileAnswer),
    save: async (bytes, plan) => ((await ask((id) => ({ id, bytes, plan }))) as SaveAnswer).saved,
  };
}

function openingOf(name: string, answer: FileAnswer): FileOpening {
  if (!answer.ok) {
    const { reason, limit } = answer;
    return { ok: false, name, reason, ...(limit ? { limit } : {}) };
  }
  const model = modelFromGrids(gridsOfPacked(answer.book, answer.usedRows), name);
  for (const [at, sheet] of model.sheets.entries()) {
    for (const comment of answer.comments[at] ?? []) sheet.comments.push({ ...comment, id: newId(model) });
  }
  return { ok: true, name, model, look: answer.look, old: answer.old };
}
