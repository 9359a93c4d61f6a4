import { expect, test } from '@jest/globals';
import { gatherFiles, type SourceFile } from '../../../src/app/consolidation/gathering';
import type { MakingAnswer } from '../../../src/app/consolidation/protocol';
import { waiting, type Outcome } from '../../../src/app/consolidation/queue';
import { createWorkerPool, stopped } from '../../../src/app/consolidation/worker-pool';
import { settle } from '../open-pane';

const SETUP = { settings: null, acuan: null, today: 20_500, lang: 'id' } as const;

test('a file that is still being read when the cancel comes begins no worker', async () => {
  let begun = 0;
  const pool = createWorkerPool(2, () => {
    begun += 1;
    let heard: (answer: MakingAnswer | null) => void = () => undefined;
    return {
      post: ({ id }) => {
        heard({ id, outcome: stopped('id') });
      },
      listen: (listener) => {
        heard = listener;
      },
      end: () => undefined,
    };
  });
  const reading: ((read: Outcome<Uint8Array<ArrayBuffer>>) => void)[] = [];
  const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((file): SourceFile => ({
    file,
    bytes: () => new Promise((resolve) => reading.push(resolve)),
  }));
  const control = new AbortController();
  const run = gatherFiles(waiting(files), pool, { setup: SETUP, signal: control.signal });
  await settle();
  reading[0]?.({ ok: true, value: new Uint8Array(1) });
  await settle();
  expect(begun).toBe(1);

  control.abort();
  const ended = await run;
  expect(ended.map(({ state }) => state.status)).toEqual(['gagal', 'dibatalkan', 'dibatalkan']);
  for (const read of reading) read({ ok: true, value: new Uint8Array(1) });
  await settle();
  // A worker begun now would belong to nobody: the program would never end.
  expect(begun).toBe(1);
});
