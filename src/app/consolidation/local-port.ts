import type { MakingAnswer, MakingPort, MakingQuestion } from './protocol';

/** A worker in this thread, for where no other can be had: the same answers, one after the other. */
export function localPort(answer: (question: MakingQuestion) => Promise<MakingAnswer>): MakingPort {
  let heard: ((answer: MakingAnswer | null) => void) | null = null;
  return {
    post(question) {
      void answer(question).then((made) => heard?.(made));
    },
    listen(listener) {
      heard = listener;
    },
    end() {
      heard = null;
    },
  };
}
