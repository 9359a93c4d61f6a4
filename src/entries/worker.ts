import { serveEngine } from '../app/engine/worker-server';
import type { Question } from '../app/engine/protocol';

/** The analyses, off the pane's thread. Says nothing of its own: every word goes through the protocol. */
const answer = serveEngine((words) => {
  self.postMessage(words);
});
self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data);
};
