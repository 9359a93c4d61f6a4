import { modelFromGrids, newId, type BookModel } from '../workbook/memory/model';
import type { UnreadableReason } from '../workbook/xlsx/read-workbook';
import type { BookLook } from './look/sheet-look';
import { gridsOfPacked } from './packed-grid';
import type { FileAnswer, FileQuestion } from './read-file';

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
export type FileOpening =
  | OpenedFile
  | { readonly ok: false; readonly name: string; readonly reason: UnreadableReason | 'tidak-terbaca' };

/** A worker that reads files; a Worker has these members. */
export interface FileReaderPort {
  postMessage: (question: FileQuestion, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<FileAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Opens files away from the page's thread. `bytes` are handed over and empty afterwards. */
export function createFileOpener(
  port: FileReaderPort,
): (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<FileOpening> {
  const waiting = new Map<
    number,
    { readonly name: string; readonly resolve: (answer: FileOpening) => void }
  >();
  let last = 0;
  port.onmessage = ({ data }) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    one?.resolve(openingOf(one.name, data));
  };
  // The reader was stopped, by want of memory most likely: nothing more can be said of these files.
  port.onerror = (event) => {
    event.preventDefault();
    for (const { name, resolve } of waiting.values()) resolve({ ok: false, name, reason: 'terlalu-besar' });
    waiting.clear();
  };
  return (name, bytes) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, { name, resolve });
      port.postMessage({ id: last, name, bytes }, [bytes.buffer]);
    });
}

function openingOf(name: string, answer: FileAnswer): FileOpening {
  if (!answer.ok) return { ok: false, name, reason: answer.reason };
  const model = modelFromGrids(gridsOfPacked(answer.book, answer.usedRows), name);
  for (const [at, sheet] of model.sheets.entries()) {
    for (const comment of answer.comments[at] ?? []) sheet.comments.push({ ...comment, id: newId(model) });
  }
  return { ok: true, name, model, look: answer.look, old: answer.old };
}
