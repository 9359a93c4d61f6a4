import { describe, expect, test } from '@jest/globals';
import type {
  MakingAnswer,
  MakingPort,
  MakingQuestion,
  MakingSetup,
} from '../../../src/app/consolidation/protocol';
import { createWorkerPool } from '../../../src/app/consolidation/worker-pool';

const SETUP: MakingSetup = { settings: null, acuan: null, today: 0, lang: 'id' };
const order = (file: string) => ({ file, bytes: Uint8Array.of(1, 2, 3) });

interface FakePort extends MakingPort {
  readonly asked: MakingQuestion[];
  readonly transferred: ArrayBuffer[];
  readonly answer: (answer: MakingAnswer | null) => void;
  ended: boolean;
}

function fakePorts(): { readonly ports: FakePort[]; readonly start: () => MakingPort } {
  const ports: FakePort[] = [];
  return {
    ports,
    start: () => {
      const listeners: ((answer: MakingAnswer | null) => void)[] = [];
      const port: FakePort = {
        asked: [],
        transferred: [],
        ended: false,
        post(question, transfer) {
          port.asked.push(question);
          port.transferred.push(...transfer);
        },
        listen: (heard) => listeners.push(heard),
        answer: (answer) => {
          for (const heard of listeners) heard(answer);
        },
        end: () => {
          port.ended = true;
        },
      };
      ports.push(port);
      return port;
    },
  };
}

const refused = { ok: false, reason: 'rusak', message: 'rusak atau terpotong.' } as const;

describe('createWorkerPool', () => {
  test('begins a worker when it is needed, keeps it, and hands the bytes over', async () => {
    const { ports, start } = fakePorts();
    const pool = createWorkerPool(2, start);
    expect(ports).toEqual([]);
    for (const file of ['a', 'b']) {
      const wanted = order(file);
      const made = pool.make(1, 'bagian', wanted, SETUP);
      const [port] = ports;
      expect(port?.transferred.at(-1)).toBe(wanted.bytes.buffer);
      port?.answer({ id: port.asked.at(-1)?.id ?? 0, outcome: refused });
      expect(await made).toEqual(refused);
    }
    expect(ports.map(({ asked }) => asked.map(({ order: asks }) => (asks as { file: string }).file))).toEqual(
      [['a', 'b']],
    );
  });

  test('an order given up before it begins starts no worker', async () => {
    const { ports, start } = fakePorts();
    const pool = createWorkerPool(1, start);
    const made = pool.make(0, 'bagian', order('a'), SETUP, AbortSignal.abort());
    expect(await made).toMatchObject({ ok: false, reason: 'terhenti' });
    expect(ports).toEqual([]);
    const next = pool.make(0, 'bagian', order('b'), SETUP, new AbortController().signal);
    ports[0]?.answer({ id: ports[0].asked[0]?.id ?? 0, outcome: refused });
    expect(await next).toEqual(refused);
  });

  test('a worker that dies is replaced, and only what it was at is lost', async () => {
    const { ports, start } = fakePorts();
    const pool = createWorkerPool(1, start);
    const lost = pool.make(0, 'bagian', order('a'), SETUP);
    ports[0]?.answer(null);
    expect(await lost).toMatchObject({ ok: false, reason: 'terhenti' });
    const next = pool.make(0, 'bagian', order('b'), SETUP);
    expect(ports).toHaveLength(2);
    ports[1]?.answer({ id: ports[1].asked[0]?.id ?? 0, outcome: refused });
    expect(await next).toEqual(refused);
  });

  test('a bug of ours is a file that came to a stop, told in the language asked for', async () => {
    const { ports, start } = fakePorts();
    const made = createWorkerPool(1, start).make(0, 'bagian', order('a'), { ...SETUP, lang: 'en' });
    ports[0]?.answer({ id: ports[0].asked[0]?.id ?? 0, outcome: null });
    expect(await made).toMatchObject({ ok: false, message: expect.stringContaining('want of memory') });
  });

  test('stop ends every worker and answers those who wait; late answers are heard by nobody', async () => {
    const { ports, start } = fakePorts();
    const pool = createWorkerPool(2, start);
    const waits = [0, 1].map((at) => pool.make(at, 'bagian', order(String(at)), SETUP));
    pool.stop();
    expect(await Promise.all(waits)).toEqual([
      expect.objectContaining({ reason: 'terhenti' }),
      expect.objectContaining({ reason: 'terhenti' }),
    ]);
    expect(ports.map(({ ended }) => ended)).toEqual([true, true]);
    const again = pool.make(0, 'bagian', order('c'), SETUP);
    ports[0]?.answer({ id: 1, outcome: null });
    ports[2]?.answer({ id: 1, outcome: null });
    ports[2]?.answer({ id: ports[2].asked[0]?.id ?? 0, outcome: refused });
    expect(await again).toEqual(refused);
  });
});
