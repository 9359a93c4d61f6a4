import { createLocalEngine, type FileSource } from './local-engine';
import { unpackBook } from './packed-book';
import type { Answer, Question } from './protocol';
import type { RegionSource } from './regions';
import { sendSheets } from './sent-sheets';
import { nextTurn } from './slices';

/**
 * The worker's end of the protocol: takes questions, answers through `say`. Questions wait for one another, but an
 * `abort` is heard at once, between two steps of the work it is about.
 *
 * @param say sends an answer.
 * @param regions where official regions come from; none unless given.
 * @param files what makes files, loaded when the first is asked for.
 */
export function serveEngine(
  say: (answer: Answer) => void,
  regions?: RegionSource,
  files?: FileSource,
): (question: Question) => void {
  const engine = createLocalEngine(regions, files);
  const running = new Map<number, AbortController>();
  let queue: Promise<void> = Promise.resolve();

  const work = async (question: Question, signal: AbortSignal): Promise<unknown> => {
    const { id } = question;
    const run = {
      signal,
      onProgress: (progress: Extract<Answer, { kind: 'progress' }>['progress']) => {
        say({ kind: 'progress', id, progress });
      },
    };
    const onBatch = (batch: readonly unknown[]): void => {
      say({ kind: 'batch', id, batch });
    };
    switch (question.kind) {
      case 'open': {
        const { name, book, comments, choices, today } = question;
        return await engine.open({ name, grids: unpackBook(book), comments, choices, today }, run);
      }
      case 'check':
        return await engine.check({ ...run, onFindings: onBatch });
      case 'edit': {
        const { areas, book } = question;
        return await engine.edit(unpackBook(book).map((grid, at) => ({ grid, areas: areas[at] ?? [] })));
      }
      case 'budget':
        return await engine.budget();
      case 'convergence':
        return await engine.convergence();
      case 'gaps':
        return await engine.gaps(question.show, onBatch);
      case 'spellings':
        return await engine.spellings(question.jenis);
      case 'results':
        return await sendSheets(await engine.results(question.order, run), onBatch, signal);
      case 'paper': {
        const made = await engine.paper(question.order, run);
        return made.kind === 'lembar'
          ? { kind: 'lembar', sheets: await sendSheets(made.sheets, onBatch, signal) }
          : made;
      }
      case 'abort':
        return null;
    }
  };

  const answer = async (question: Question, { signal }: AbortController): Promise<void> => {
    const { id } = question;
    try {
      const result = await work(question, signal);
      say({ kind: 'done', id, result });
    } catch (error) {
      if (signal.aborted) say({ kind: 'aborted', id });
      else say({ kind: 'failed', id, about: error instanceof Error ? error.name : typeof error });
    } finally {
      running.delete(id);
    }
  };

  return (question) => {
    if (question.kind === 'abort') {
      running.get(question.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(question.id, controller);
    // A question given up right after it was asked is heard before any work on it begins.
    queue = queue.then(nextTurn).then(() => answer(question, controller));
  };
}
