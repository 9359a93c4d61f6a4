import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../../src/app/engine/engine';
import { createLocalEngine, type FileSource } from '../../../src/app/engine/local-engine';
import type { Answer, WorkerPort } from '../../../src/app/engine/protocol';
import { createWorkerEngine } from '../../../src/app/engine/worker-client';
import { serveEngine } from '../../../src/app/engine/worker-server';
import { drawFrom } from '../../../src/app/reports/draw';
import type { Paper, PaperOrder } from '../../../src/app/reports/paper';
import { REPORT_KINDS, REPORTS_AS_SHEETS, type ReportKind } from '../../../src/app/reports/report-kinds';
import { markOf } from '../../../src/core/schema/marks';
import { gridOf } from '../../../src/core/table/grid';
import { writeBytes, zipBooks } from '../../../src/workbook/xlsx/book-files';
import { shownRows } from '../consolidation/made-province';
import { fixtureGrids, nikOf } from '../fixture-book';

const FILES: FileSource = () => Promise.resolve({ write: writeBytes, zip: zipBooks, draw: () => 0 });

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
  const serve = serveEngine(
    (answer) => {
      const data = structuredClone(answer);
      setTimeout(() => port.onmessage?.({ data } as MessageEvent<Answer>), 0);
    },
    undefined,
    FILES,
  );
  return port;
}

const reportOf = (laporan: ReportKind, form: 'berkas' | 'lembar' | 'teks', unmask = false): PaperOrder => ({
  ...{ kind: 'laporan', laporan, form, unmask, lang: 'id', stempel: '2026-06-30 14:05', hari: 20_634 },
  ...{ findings: [], taken: ['Dinas Sosial'] },
});

async function opened(engine: Engine): Promise<Engine> {
  await engine.open({ name: 'uji.xlsx', grids: fixtureGrids(), choices: {}, today: 20_634 });
  return engine;
}

const plain = (paper: Paper): unknown =>
  paper.kind === 'lembar'
    ? paper.sheets.map((sheet) => ({ ...sheet, body: null, shown: shownRows(sheet) }))
    : paper;

describe('papers from the engine', () => {
  test.each(REPORT_KINDS)('%s: the same from this thread and from a worker', async (kind) => {
    const [near, far] = await Promise.all([
      opened(createLocalEngine(undefined, FILES)),
      opened(createWorkerEngine(fakeWorker())),
    ]);
    for (const form of ['berkas', 'lembar', 'teks'] as const)
      expect(plain(await far.paper(reportOf(kind, form)))).toEqual(
        plain(await near.paper(reportOf(kind, form))),
      );
  });

  test('reports that may stand in the workbook bear our mark, and are never read as data', async () => {
    const engine = await opened(createLocalEngine(undefined, FILES));
    for (const kind of REPORTS_AS_SHEETS) {
      const made = await engine.paper(reportOf(kind, 'lembar'));
      const sheets = made.kind === 'lembar' ? made.sheets : [];
      const marks = sheets.map((sheet) => markOf(gridOf(sheet.name, shownRows(sheet))));
      expect(new Set(marks)).toEqual(new Set(['hasil']));
      // Letters stand beside a sheet of somebody's own without its name.
      expect(sheets.map(({ name }) => name)).not.toContain('Dinas Sosial');
    }
  });

  test('data without identities have none, whatever the pane shows', async () => {
    const engine = await opened(createLocalEngine(undefined, FILES));
    const made = await engine.paper(reportOf('anonim', 'lembar', true));
    expect(JSON.stringify(plain(made))).not.toContain(nikOf(0));
  });

  test('a template needs no workbook; a report does', async () => {
    const engine = createLocalEngine(undefined, FILES);
    const template = await engine.paper({
      ...{ kind: 'templat', templat: 'lengkap', form: 'berkas', tahun: 2026 },
      ...{ kabupaten: null, settings: null, lang: 'id' },
    });
    expect(template).toMatchObject({ kind: 'berkas' });
    await expect(engine.paper(reportOf('rat', 'berkas'))).rejects.toThrow('not-open');
  });

  test('given up before it began, nothing is made', async () => {
    const engine = await opened(createWorkerEngine(fakeWorker()));
    const control = new AbortController();
    control.abort(new Error('enough'));
    await expect(engine.paper(reportOf('json', 'teks'), { signal: control.signal })).rejects.toThrow(
      'enough',
    );
  });

  test('without anything that makes files only files fail', async () => {
    const engine = await opened(createLocalEngine());
    await expect(engine.paper(reportOf('rat', 'berkas'))).rejects.toThrow();
    expect(await engine.budget()).not.toBeNull();
  });
});

describe('drawing a number', () => {
  test('is below the bound, and even: words beyond the last whole multiple are drawn again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.infiniteStream(fc.nat(2 ** 32 - 1)),
        (below, words) => {
          let taken = 0;
          const drawn = drawFrom((array) => {
            taken += 1;
            array[0] = taken > 50 ? 0 : (words.next().value ?? 0);
          })(below);
          expect(drawn).toBeGreaterThanOrEqual(0);
          expect(drawn).toBeLessThan(below);
        },
      ),
    );
    const words = [2 ** 32 - 1, 7];
    const draw = drawFrom((array) => {
      array[0] = words.shift() ?? 0;
    });
    // 2^32 leaves 1 when divided by 3: the last word would make 0 likelier.
    expect(draw(3)).toBe(1);
    expect(words).toEqual([]);
  });
});
