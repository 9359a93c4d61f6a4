import type { Paper } from '../reports/paper';
import { EngineError } from './engine-error';
import type { Engine, Progress } from './engine';
import { packBook, transferOf } from './packed-book';
import type { Answer, Question, WorkerPort } from './protocol';
import { receiveSheets, type SentRows, type SentSheet } from './sent-sheets';
import { runInSlices } from './slices';

/** A paper as it crosses to another thread. */
type SentPaper =
  Exclude<Paper, { kind: 'lembar' }> | { readonly kind: 'lembar'; readonly sheets: readonly SentSheet[] };

interface Asked {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly onBatch: ((batch: readonly never[]) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A question without the number it will get. */
type Unnumbered = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

/** The analyses in a worker. Cells are packed in slices and handed over, never copied in one go. */
export function createWorkerEngine(port: WorkerPort): Engine {
  const asked = new Map<number, Asked>();
  let last = 0;
  let broken: EngineError | null = null;

  const fail = (error: EngineError): void => {
    broken = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  port.onmessage = ({ data }) => {
    take(data, asked);
  };
  port.onerror = (event) => {
    event.preventDefault();
    fail(new EngineError('failed', 'worker'));
  };

  const ask = <T>(
    question: Unnumbered,
    {
      onProgress,
      onBatch,
      signal,
      transfer = [],
    }: {
      readonly onProgress?: Asked['onProgress'];
      readonly onBatch?: (batch: readonly never[]) => void;
      readonly signal?: AbortSignal | undefined;
      readonly transfer?: Transferable[];
    } = {},
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (broken) {
        reject(broken);
        return;
      }
      last += 1;
      const id = last;
      asked.set(id, { resolve, reject, onProgress, onBatch, signal });
      signal?.addEventListener('abort', () => {
        if (asked.has(id)) port.postMessage({ kind: 'abort', id }, []);
      });
      port.postMessage({ ...question, id }, transfer);
      if (signal?.aborted === true) port.postMessage({ kind: 'abort', id }, []);
    });

  return {
    async open({ name, grids, comments = [], choices, today }, { onProgress, signal } = {}) {
      const book = await runInSlices(packBook(grids), signal);
      return await ask(
        { kind: 'open', name, book, comments, choices, today },
        { onProgress, signal, transfer: transferOf(book) },
      );
    },
    check: ({ onFindings, onProgress, signal }) =>
      ask({ kind: 'check' }, { onProgress, signal, onBatch: onFindings }),
    async edit(edits) {
      const book = await runInSlices(packBook(edits.map(({ grid }) => grid)));
      const areas = edits.map((edit) => edit.areas);
      return await ask({ kind: 'edit', areas, book }, { transfer: transferOf(book) });
    },
    budget: () => ask({ kind: 'budget' }),
    convergence: () => ask({ kind: 'convergence' }),
    gaps: (show, onGaps) => ask({ kind: 'gaps', show }, { onBatch: onGaps }),
    spellings: (jenis) => ask({ kind: 'spellings', jenis }),
    async results(order, { signal } = {}) {
      const rows: SentRows[] = [];
      const heads = await ask<readonly SentSheet[]>(
        { kind: 'results', order },
        {
          signal,
          onBatch: (batch: readonly SentRows[]) => {
            rows.push(...batch);
          },
        },
      );
      return receiveSheets(heads, rows);
    },
    async paper(order, { signal } = {}) {
      const rows: SentRows[] = [];
      const made = await ask<SentPaper>(
        { kind: 'paper', order },
        {
          signal,
          onBatch: (batch: readonly SentRows[]) => {
            rows.push(...batch);
          },
        },
      );
      return made.kind === 'lembar' ? { kind: 'lembar', sheets: receiveSheets(made.sheets, rows) } : made;
    },
    dispose() {
      port.terminate();
      fail(new EngineError('disposed'));
    },
  };
}

function take(answer: Answer, asked: Map<number, Asked>): void {
  const one = asked.get(answer.id);
  if (!one) return;
  switch (answer.kind) {
    case 'progress':
      one.onProgress?.(answer.progress);
      return;
    case 'batch':
      one.onBatch?.(answer.batch as readonly never[]);
      return;
    case 'done':
      one.resolve(answer.result as never);
      break;
    case 'aborted':
      one.reject(one.signal?.reason);
      break;
    case 'failed':
      one.reject(new EngineError('failed', answer.about));
      break;
  }
  asked.delete(answer.id);
}
