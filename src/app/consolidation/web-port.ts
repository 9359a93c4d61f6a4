import type { MakingAnswer, MakingPort, MakingQuestion } from './protocol';

/** A worker of a browser; a Worker has these members. */
export interface WebWorker {
  postMessage: (question: MakingQuestion, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<MakingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate: () => void;
}

/** The near end of a worker of a browser. */
export const webPort = (worker: WebWorker): MakingPort => ({
  post(question, transfer) {
    worker.postMessage(question, transfer);
  },
  listen(heard) {
    worker.onmessage = ({ data }) => {
      heard(data);
    };
    // Stopped, by want of memory most likely: it is gone with what it was at.
    worker.onerror = (event) => {
      event.preventDefault();
      heard(null);
    };
  },
  end() {
    worker.terminate();
  },
});
