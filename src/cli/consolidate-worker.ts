import { createHash } from 'node:crypto';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { MakingAnswer, MakingPort, MakingQuestion } from '../app/consolidation/protocol';
import { handedBack, serveMaking, type MakingDeps } from '../app/consolidation/serve-making';
import { createRegionLoader, type RegionSource } from '../app/engine/regions';
import { readBytes, writeBytes, zipBooks } from '../workbook/xlsx/book-files';

/** What makes parts and workbooks in this process. */
export const nodeMaking = (regions: RegionSource): MakingDeps => ({
  read: readBytes,
  write: writeBytes,
  zip: zipBooks,
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  regions: createRegionLoader(regions),
});

/** The far end of a thread of Node: answers until it is ended. */
export function serveThread(port: MessagePort, regions: RegionSource): void {
  const answer = serveMaking(nodeMaking(regions));
  port.on('message', (question: MakingQuestion) => {
    void answer(question).then((made) => {
      port.postMessage(made, handedBack(made));
    });
  });
}

/**
 * Begins a thread that runs a program of ours, which has to call {@link serveThread} there.
 *
 * @param program path of the file to run.
 */
export function startThread(program: string): MakingPort {
  const worker = new Worker(program);
  return {
    post: (question, transfer) => {
      worker.postMessage(question, transfer);
    },
    listen(heard) {
      worker.on('message', (answer: MakingAnswer) => {
        heard(answer);
      });
      // Out of memory, most likely; it is gone with what it was at.
      worker.on('error', () => {
        heard(null);
      });
      worker.on('exit', () => {
        heard(null);
      });
    },
    end: () => void worker.terminate(),
  };
}
