import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding, Engine, ResultOrder } from '../../../src/app/engine/engine';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import type { Answer, WorkerPort } from '../../../src/app/engine/protocol';
import { receiveSheets, sendSheets, type SentRows } from '../../../src/app/engine/sent-sheets';
import { createWorkerEngine } from '../../../src/app/engine/worker-client';
import { serveEngine } from '../../../src/app/engine/worker-server';
import { RESULT_SHEETS } from '../../../src/app/results/result-kinds';
import { resultSheets } from '../../../src/app/results/result-sheets';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { shownRows } from '../consolidation/made-province';
import { fixtureGrids } from '../fixture-book';
import { inputOf, STAMP } from '../results/made-results';

/** A worker in this thread: messages are cloned and arrive later, as they would. */
function fakeWorker(): WorkerPort {
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
    setTimeout(() => port.onmessage?.({ data } as MessageEvent<Answer>), 0);
  });
  return port;
}

const ORDER: Omit<ResultOrder, 'findings'> = { diabaikan: 0, lang: 'id', stempel: STAMP };

async function sheetsOf(engine: Engine): Promise<readonly SheetSpec[]> {
  await engine.open({ name: 'uji.xlsx', grids: fixtureGrids(), choices: {}, today: 20_634 });
  const findings: CheckedFinding[] = [];
  await engine.check({ onFindings: (batch) => findings.push(...batch) });
  return engine.results({ ...ORDER, findings });
}

const shown = (sheets: readonly SheetSpec[]): unknown =>
  sheets.map((sheet) => ({ ...sheet, body: null, shown: shownRows(sheet) }));

describe('result sheets from the engine', () => {
  test('are those of the file, from this thread and from a worker', async () => {
    const made = resultSheets(inputOf(fixtureGrids()), { lang: 'id', stempel: STAMP });
    expect(made.map(({ name }) => name)).toEqual(Object.values(RESULT_SHEETS));
    expect(shown(await sheetsOf(createLocalEngine()))).toEqual(shown(made));
    expect(shown(await sheetsOf(createWorkerEngine(fakeWorker())))).toEqual(shown(made));
  });

  test('only those that are asked for', async () => {
    const engine = createLocalEngine();
    await engine.open({ name: 'uji.xlsx', grids: fixtureGrids(), choices: {}, today: 20_634 });
    const sheets = await engine.results({ ...ORDER, findings: [], kinds: ['rekap'] });
    expect(sheets.map(({ name }) => name)).toEqual([RESULT_SHEETS.rekap]);
  });

  test('without a workbook there are none', async () => {
    await expect(createLocalEngine().results({ ...ORDER, findings: [] })).rejects.toMatchObject({
      message: 'not-open',
    });
  });

  test('given up, the worker stops', async () => {
    const engine = createWorkerEngine(fakeWorker());
    await engine.open({ name: 'uji.xlsx', grids: fixtureGrids(), choices: {}, today: 20_634 });
    const control = new AbortController();
    control.abort('stop');
    await expect(engine.results({ ...ORDER, findings: [] }, { signal: control.signal })).rejects.toBe('stop');
  });
});

describe('sheets on their way to another thread', () => {
  const long = (count: number): SheetSpec => ({
    name: 'Hasil',
    cells: [],
    body: {
      ...{ from: 3, count, width: 2, styles: [null, { numberFormat: '@' }] },
      *rows() {
        for (let at = 0; at < count; at += 1) yield [at, `=${String(at)}`];
      },
    },
  });

  test('come in pieces and are what they were', async () => {
    const batches: SentRows[] = [];
    const sheets = [long(2_500), { name: 'Lain', cells: [] }, long(1)];
    const sent = await sendSheets(sheets, (batch) => batches.push(...batch), new AbortController().signal);
    expect(batches.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      [0, 1_000],
      [0, 1_000],
      [0, 500],
      [2, 1],
    ]);
    const back = receiveSheets(structuredClone(sent), structuredClone(batches));
    expect(shown(back)).toEqual(shown(sheets));
    expect(back.map(({ body }) => body?.from)).toEqual([3, undefined, 3]);
  });

  test('a column of formulas is refused', async () => {
    const { body } = long(1);
    if (!body) throw new Error('no body');
    const sheets = [{ ...long(1), body: { ...body, formulas: [null, () => 'A1'] } }];
    await expect(sendSheets(sheets, () => undefined, new AbortController().signal)).rejects.toBeInstanceOf(
      RangeError,
    );
  });
});
