import { consolidationText } from '../../core/messages/consolidation-text';
import type { Lang } from '../../core/messages/translate';
import type {
  MakingAnswer,
  MakingKind,
  MakingOrder,
  MakingPort,
  MakingQuestion,
  Makings,
  MakingSetup,
} from './protocol';
import type { Failure, Outcome } from './queue';

/** A few workers that each do one thing at a time. */
export interface WorkerPool {
  /** How many may work at once. */
  readonly size: number;
  /**
   * Lets one worker make something. A worker that dies over it, of too little memory most likely, is replaced for the next
   * order; this one ends `terhenti`. So does an order its `signal` gives up before it begins, and no worker is started for
   * it, which nobody would end; one that has begun is ended by `stop`.
   *
   * @param worker which one, 0 to `size` − 1; the caller gives each one order at a time.
   */
  readonly make: <K extends MakingKind>(
    worker: number,
    kind: K,
    order: Makings[K]['order'],
    setup: MakingSetup,
    signal?: AbortSignal,
  ) => Promise<Outcome<Makings[K]['made']>>;
  /** Ends all workers at once; what they were at ends `terhenti`. They begin anew when something is asked. */
  readonly stop: () => void;
}

/** What is said of a file over which a worker died. */
export const stopped = (lang: Lang): Failure => ({
  ok: false,
  reason: 'terhenti',
  message: consolidationText('berkas.terhenti', lang),
});

interface Worker {
  readonly port: MakingPort;
  /** The number of the order it is at. */
  id: number;
  waiting: ((answer: MakingAnswer | null) => void) | null;
}

/**
 * Starts no worker before it is needed.
 *
 * @param size most workers at once.
 * @param start begins a worker.
 */
export function createWorkerPool(size: number, start: () => MakingPort): WorkerPool {
  const workers: (Worker | null)[] = Array.from({ length: size }, () => null);
  let last = 0;

  const workerAt = (at: number): Worker => {
    const known = workers[at];
    if (known) return known;
    const worker: Worker = { port: start(), id: 0, waiting: null };
    workers[at] = worker;
    worker.port.listen((answer) => {
      if (!answer && workers[at] === worker) workers[at] = null;
      // An order that was given up may be answered late.
      if (answer && answer.id !== worker.id) return;
      const { waiting } = worker;
      worker.waiting = null;
      waiting?.(answer);
    });
    return worker;
  };

  return {
    size,
    async make(at, kind, order, setup, signal) {
      if (signal?.aborted) return stopped(setup.lang);
      const worker = workerAt(at);
      last += 1;
      const question = { id: last, kind, order, setup } as MakingQuestion;
      const answer = await new Promise<MakingAnswer | null>((resolve) => {
        worker.id = question.id;
        worker.waiting = resolve;
        worker.port.post(question, handedOver(question));
      });
      return answer?.outcome ?? stopped(setup.lang);
    },
    stop() {
      workers.forEach((worker, at) => {
        workers[at] = null;
        worker?.port.end();
        worker?.waiting?.(null);
      });
    },
  };
}

/** The bytes of an order that are handed over; those of rows that were gathered are needed again. */
function handedOver({ kind, order }: MakingOrder): ArrayBuffer[] {
  switch (kind) {
    case 'bagian':
    case 'umpan-balik':
      return [order.bytes.buffer];
    case 'zip':
      return order.books.map(({ bytes }) => bytes.buffer);
    case 'hasil':
    case 'provinsi':
      return [];
  }
}
