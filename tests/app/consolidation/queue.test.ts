import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  runQueue,
  waiting,
  type FileState,
  type Maker,
  type Outcome,
  type QueueItem,
} from '../../../src/app/consolidation/queue';

const broken = () => ({ ok: false, reason: 'terhenti', message: 'Pekerja berhenti.' }) as const;
const good = (value: string): Outcome<string> => ({ ok: true, value });
const bad: Outcome<string> = { ok: false, reason: 'rusak', message: 'isinya rusak.' };

/** A maker that works only when it is let. */
function slowMaker(): {
  readonly make: Maker<string, string>;
  readonly begun: string[];
  readonly end: (file: string, outcome?: Outcome<string>) => Promise<void>;
} {
  const begun: string[] = [];
  const open = new Map<string, (outcome: Outcome<string>) => void>();
  return {
    make: (file) => {
      begun.push(file);
      return new Promise((resolve) => open.set(file, resolve));
    },
    begun,
    end: async (file, outcome = good(file.toUpperCase())) => {
      open.get(file)?.(outcome);
      await new Promise(setImmediate);
    },
  };
}

const statuses = (items: readonly QueueItem<string, string>[]): readonly string[] =>
  items.map(({ state }) => state.status);

describe('runQueue', () => {
  test('no more files at once than makers, in the order of the files', async () => {
    const slow = slowMaker();
    const run = runQueue(waiting(['a', 'b', 'c', 'd']), [slow.make, slow.make], { broken });
    await new Promise(setImmediate);
    expect(slow.begun).toEqual(['a', 'b']);
    await slow.end('b');
    expect(slow.begun).toEqual(['a', 'b', 'c']);
    for (const file of ['a', 'c', 'd']) await slow.end(file);
    expect(await run).toEqual(
      ['a', 'b', 'c', 'd'].map((file) => ({
        file,
        state: { status: 'selesai', value: file.toUpperCase() },
      })),
    );
  });

  test('a broken file and a maker that throws stop nobody', async () => {
    const make: Maker<string, string> = (file) => {
      if (file === 'meledak') throw new Error('a bug');
      return file === 'jatuh'
        ? Promise.reject(new Error('gone'))
        : Promise.resolve(file === 'x' ? bad : good(file));
    };
    const ended = await runQueue(waiting(['x', 'meledak', 'jatuh', 'baik']), [make], { broken });
    expect(ended.map(({ state }) => (state.status === 'gagal' ? state.reason : state.status))).toEqual([
      'rusak',
      'terhenti',
      'terhenti',
      'selesai',
    ]);
  });

  test('every state is told when it comes, so that results can be used while it runs', async () => {
    const slow = slowMaker();
    const told: string[] = [];
    const run = runQueue(waiting(['a', 'b']), [slow.make], {
      broken,
      onState: (at, { status }) => told.push(`${String(at)} ${status}`),
    });
    await slow.end('a');
    expect(told).toEqual(['0 diperiksa', '0 selesai', '1 diperiksa']);
    await slow.end('b', bad);
    await run;
    expect(told.slice(3)).toEqual(['1 gagal']);
  });

  test('a cancel waits for nobody; going on does what is left and nothing twice', async () => {
    const slow = slowMaker();
    const control = new AbortController();
    const run = runQueue(waiting(['a', 'b', 'c', 'd']), [slow.make, slow.make], {
      broken,
      signal: control.signal,
    });
    await slow.end('a');
    await slow.end('b', bad);
    control.abort();
    const stopped = await run;
    expect(statuses(stopped)).toEqual(['selesai', 'gagal', 'dibatalkan', 'dibatalkan']);
    // What was under way when the cancel came is not counted, however it ends.
    await slow.end('c');
    expect(statuses(stopped)).toEqual(['selesai', 'gagal', 'dibatalkan', 'dibatalkan']);

    const again = slowMaker();
    const resumed = runQueue(stopped, [again.make], { broken });
    await again.end('c');
    await again.end('d');
    expect(again.begun).toEqual(['c', 'd']);
    expect(statuses(await resumed)).toEqual(['selesai', 'gagal', 'selesai', 'selesai']);
  });

  test('a queue that is cancelled before it begins does nothing', async () => {
    const slow = slowMaker();
    const ended = await runQueue(waiting(['a']), [slow.make], { broken, signal: AbortSignal.abort() });
    expect(slow.begun).toEqual([]);
    expect(statuses(ended)).toEqual(['dibatalkan']);
  });

  test('whatever the makers, speeds and cancels, every file ends once with what it is', async () => {
    const files = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.integer({ min: 1, max: 5 }),
        fc.nat(30),
        fc.scheduler(),
        async (all, n, stopAfter, s) => {
          const begun: number[] = [];
          let done = 0;
          const control = new AbortController();
          const make: Maker<number, number> = async (file) => {
            begun.push(file);
            await s.schedule(Promise.resolve());
            if (file % 7 === 3) throw new Error('gone');
            return { ok: true, value: file * 2 };
          };
          const run = (items: readonly QueueItem<number, number>[], signal?: AbortSignal) =>
            runQueue(
              items,
              Array.from({ length: n }, () => make),
              {
                broken,
                ...(signal && { signal }),
                onState: (_, { status }) => {
                  if (status !== 'selesai' && status !== 'gagal') return;
                  done += 1;
                  if (done === stopAfter) control.abort();
                },
              },
            );
          const first = s.waitFor(run(waiting(all), control.signal));
          const half = await first;
          const finished = new Set(
            half.flatMap(({ file, state }) => (state.status === 'dibatalkan' ? [] : [file])),
          );
          const before = begun.length;
          const ended = await s.waitFor(run(half));
          expect(ended).toEqual(
            all.map((file) => ({
              file,
              state: (file % 7 === 3
                ? { status: 'gagal', reason: 'terhenti', message: 'Pekerja berhenti.' }
                : { status: 'selesai', value: file * 2 }) satisfies FileState<number>,
            })),
          );
          expect(begun.slice(before).filter((file) => finished.has(file))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
