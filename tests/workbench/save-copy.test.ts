import { describe, expect, jest, test } from '@jest/globals';
import { writeCells } from '../../src/workbook/memory/cells';
import { USER } from '../../src/workbook/memory/model';
import { copyName } from '../../src/workbench/download';
import { createFileService, type FileReaderPort } from '../../src/workbench/open-file';
import { readFile, saveFile } from '../../src/workbench/read-file';
import { createWorkbench, type WorkbenchDeps } from '../../src/workbench/workbench';
import { bytesOf, sheet, smallBook } from '../workbook/xlsx/books';
import { bookOf } from '../workbook/xlsx/patch/book-of';
import { differingParts, gridsOf } from '../workbook/xlsx/patch/opened';

/** A worker that answers in the same thread; what it takes is taken, what it gives is a copy. */
function worker(): FileReaderPort {
  const port: FileReaderPort = {
    onmessage: null,
    onerror: null,
    postMessage: (question, transfer) => {
      const data = structuredClone(question, { transfer: transfer as ArrayBuffer[] });
      void ('plan' in data ? saveFile(data) : readFile(data)).then((answer) => {
        port.onmessage?.({ data: structuredClone(answer) } as MessageEvent<typeof answer>);
      });
    },
  };
  return port;
}

async function opened(name: string, bytes: Uint8Array) {
  const download = jest.fn<WorkbenchDeps['download']>();
  const workbench = createWorkbench({
    lang: 'id',
    ...createFileService(worker()),
    sample: () => Promise.reject(new Error('not expected')),
    download,
    views: {
      lembar: () => Promise.reject(new Error('none')),
      tabel: () => Promise.reject(new Error('none')),
    },
  });
  await workbench.openFile({ name, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
  const { book } = workbench.state();
  const [first] = book?.model.sheets ?? [];
  if (!book || !first) throw new Error(JSON.stringify(workbench.state().note));
  const type = (row: number, column: number, value: string | number): void => {
    writeCells(book.model, first, [{ row, column, content: { kind: 'constant', value } }], USER);
  };
  return { workbench, download, type };
}

describe('a copy of the open file', () => {
  test('has what was typed and nothing else changed; typing may go on, and be saved again', async () => {
    const { workbench, download, type } = await opened('pemetaan.xlsx', smallBook());
    type(1, 3, 5);
    expect(workbench.state().changed).toBe(true);
    const saving = workbench.saveCopy();
    expect(workbench.state().saving).toBe(true);
    await saving;
    const [name, bytes] = download.mock.calls[0] ?? [];
    expect(name).toBe('pemetaan (diperiksa).xlsx');
    expect(differingParts(smallBook(), bytes ?? new Uint8Array())).toEqual(['xl/worksheets/sheet1.xml']);
    expect((await gridsOf(bytes ?? new Uint8Array()))['Pemetaan']?.value(1, 3)).toBe(5);
    expect(workbench.state()).toMatchObject({
      saving: false,
      changed: false,
      note: {
        kind: 'disimpan',
        name: 'pemetaan (diperiksa).xlsx',
        skipped: [],
        partly: false,
        recalculates: false,
      },
    });
    type(2, 2, 'Padat karya tunai');
    const second = workbench.saveCopy();
    await Promise.resolve();
    type(1, 2, 'belum tersimpan');
    await second;
    expect(workbench.state().changed).toBe(true);
    const again = (await gridsOf(download.mock.calls[1]?.[1] ?? new Uint8Array()))['Pemetaan'];
    expect([again?.value(1, 3), again?.value(2, 2)]).toEqual([5, 'Padat karya tunai']);
  });

  test('says which cells could not be written, and the book stays marked as changed', async () => {
    const bytes = bookOf({
      A: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: '<sheetProtection sheet="1"/>' },
    });
    const { workbench, download, type } = await opened('a.xlsx', bytes);
    type(0, 0, 2);
    await workbench.saveCopy();
    expect(download).toHaveBeenCalledTimes(1);
    expect(workbench.state()).toMatchObject({
      changed: true,
      note: { kind: 'disimpan', skipped: [{ reason: 'sel-terkunci', sheet: 'A', row: 0, column: 0 }] },
    });
  });

  test('of another format is refused in words', async () => {
    const { workbench, download, type } = await opened('a.ods', bytesOf({ A: sheet([['x']]) }, {}, 'ods'));
    type(0, 0, 'y');
    await workbench.saveCopy();
    expect(download).not.toHaveBeenCalled();
    expect(workbench.state()).toMatchObject({
      saving: false,
      changed: true,
      note: { kind: 'tidak-disimpan', refusals: [{ reason: 'format-lain' }] },
    });
  });
});

test.each([
  ['pemetaan.xlsx', 'pemetaan (diperiksa).xlsx'],
  ['kab. a.v2.xlsm', 'kab. a.v2 (diperiksa).xlsm'],
  ['tanpa-akhiran', 'tanpa-akhiran (diperiksa).xlsx'],
  ['pemetaan (diperiksa).xlsx', 'pemetaan (diperiksa).xlsx'],
])('%s is saved as %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
