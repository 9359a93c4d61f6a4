import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding, Engine, GapView } from '../../../src/app/engine/engine';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import type { Answer, Question, WorkerPort } from '../../../src/app/engine/protocol';
import { createWorkerEngine } from '../../../src/app/engine/worker-client';
import { serveEngine } from '../../../src/app/engine/worker-server';
import { gridOf } from '../../../src/core/table/grid';
import { fixtureGrids, nikOf } from '../fixture-book';
import { settle } from '../open-pane';

/** A worker in this thread: messages are cloned and arrive later, as they would. */
function fakeWorker(answers: Answer[] = []): WorkerPort & { readonly break: () => void } {
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(question, transfer) {
      const data = structuredClone(question, { transfer: transfer as ArrayBuffer[] });
      setTimeout(() => {
        serve(data);
      }, 0);
    },
  };
  const serve = serveEngine((answer) => {
    const data = structuredClone(answer);
    answers.push(data);
    setTimeout(() => port.onmessage?.({ data } as MessageEvent<Answer>), 0);
  });
  return Object.assign(port, {
    break: () => port.onerror?.({ preventDefault: () => undefined } as ErrorEvent),
  });
}

const input = { name: 'buku.xlsx', grids: fixtureGrids(), choices: {}, today: 20_000 };

async function everything(engine: Engine): Promise<unknown> {
  const opened = await engine.open(input);
  const findings: CheckedFinding[] = [];
  const outcome = await engine.check({ onFindings: (batch) => findings.push(...batch) });
  const gaps: GapView[] = [];
  const summary = await engine.gaps({ lang: 'en', unmask: false }, (batch) => gaps.push(...batch));
  return {
    opened,
    findings,
    outcome,
    gaps,
    summary,
    edited: await engine.edit([
      {
        areas: [{ top: 1, left: 0, bottom: 2, right: 3 }],
        grid: gridOf('Keluarga', [[], ['K-1', nikOf(2), { error: '#N/A' }, 'x']]),
      },
    ]),
    budget: await engine.budget(),
    convergence: await engine.convergence(),
    spellings: await engine.spellings('opd'),
  };
}

describe('the engine in a worker', () => {
  test('answers exactly what it answers in this thread', async () => {
    expect(await everything(createWorkerEngine(fakeWorker()))).toEqual(await everything(createLocalEngine()));
  });

  test('an aborted opening fails with the reason of the signal', async () => {
    const control = new AbortController();
    const opening = createWorkerEngine(fakeWorker()).open(input, { signal: control.signal });
    await settle(1);
    control.abort('cukup');
    await expect(opening).rejects.toBe('cukup');
  });

  test('an aborted check answers that it is not complete', async () => {
    const engine = createWorkerEngine(fakeWorker());
    await engine.open(input);
    const control = new AbortController();
    const checking = engine.check({ onFindings: () => undefined, signal: control.signal });
    control.abort();
    expect(await checking).toMatchObject({ complete: false });
  });

  test('a failure says its kind and nothing of any cell', async () => {
    const answers: Answer[] = [];
    const engine = createWorkerEngine(fakeWorker(answers));
    await expect(engine.budget()).rejects.toMatchObject({ code: 'failed' });
    expect(answers).toEqual([{ kind: 'failed', id: 1, about: 'EngineError' }]);
  });

  test('a worker that dies fails every question, also later ones', async () => {
    const worker = fakeWorker();
    const engine = createWorkerEngine(worker);
    const asked = engine.budget();
    worker.break();
    await expect(asked).rejects.toMatchObject({ code: 'failed' });
    await expect(engine.convergence()).rejects.toMatchObject({ code: 'failed' });
  });

  test('a disposed engine fails what was still open', async () => {
    const engine = createWorkerEngine(fakeWorker());
    const asked = engine.budget();
    engine.dispose();
    await expect(asked).rejects.toMatchObject({ code: 'disposed' });
  });

  test('no answer about families carries a NIK unless asked for', async () => {
    const answers: Answer[] = [];
    const engine = createWorkerEngine(fakeWorker(answers));
    await engine.open(input);
    await engine.gaps({ lang: 'id', unmask: false }, () => undefined);
    expect(JSON.stringify(answers)).not.toContain(nikOf(1));
  });

  test('an abort of a question that is over is ignored', () => {
    const answers: Answer[] = [];
    const serve = serveEngine((answer) => answers.push(answer));
    serve({ kind: 'abort', id: 99 } satisfies Question);
    expect(answers).toEqual([]);
  });
});
