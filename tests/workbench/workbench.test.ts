import { describe, expect, jest, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import type { GridView } from '../../src/ui/grid/grid-view';
import type { FileOpening } from '../../src/workbench/open-file';
import { createWorkbench, type MakeView, type Workbench } from '../../src/workbench/workbench';
import { modelFromGrids } from '../../src/workbook/memory/model';

const opened = (name: string, old = false): FileOpening => ({
  ok: true,
  name,
  model: modelFromGrids(
    [gridOf('Sampul', [['x']], { visibility: 'hidden' }), gridOf('Matrik', [['a', 'b']])],
    name,
  ),
  look: null,
  old,
});

const nothing = (): (() => void) => () => undefined;
const view = (): GridView => ({
  show: jest.fn(),
  refresh: jest.fn(),
  paint: jest.fn(),
  clearPaint: jest.fn(),
  goTo: jest.fn(),
  onEdit: nothing,
  onFormula: nothing,
  onTyping: nothing,
  onSelect: nothing,
  dispose: jest.fn(),
});

function start(
  answers: Readonly<Record<string, () => Promise<FileOpening>>>,
  lembar: MakeView = view,
): Workbench {
  return createWorkbench({
    lang: 'id',
    open: (name) => answers[name]?.() ?? Promise.reject(new Error(`not expected: ${name}`)),
    sample: () => Promise.resolve({ name: 'contoh.xlsx', bytes: new Uint8Array() }),
    save: () => Promise.reject(new Error('not expected')),
    download: jest.fn(),
    views: { lembar, tabel: view },
  });
}
const file = (name: string) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) });
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('opening files', () => {
  test('a book shows its first visible sheet', async () => {
    const workbench = start({ 'a.xlsx': () => Promise.resolve(opened('a.xlsx')) });
    await workbench.openFile(file('a.xlsx'));
    expect(workbench.state()).toMatchObject({
      book: { number: 1, name: 'a.xlsx' },
      opening: null,
      place: { sheet: 'Matrik', row: 0, column: 0, value: 'a' },
      note: null,
    });
  });

  test('a file that cannot be read is said, and the old book stays', async () => {
    const workbench = start({
      'a.xlsx': () => Promise.resolve(opened('a.xlsx')),
      'b.xlsx': () => Promise.resolve({ ok: false, name: 'b.xlsx', reason: 'bersandi' }),
    });
    await workbench.openFile(file('a.xlsx'));
    await workbench.openFile(file('b.xlsx'));
    expect(workbench.state()).toMatchObject({
      book: { name: 'a.xlsx' },
      opening: null,
      note: { kind: 'berkas', name: 'b.xlsx', reason: 'bersandi' },
    });
  });

  test('a file the browser cannot give is said too', async () => {
    const workbench = start({});
    await workbench.openFile({ name: 'c.xlsx', arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(workbench.state().note).toEqual({ kind: 'berkas', name: 'c.xlsx', reason: 'tidak-terbaca' });
  });

  test('an old .xls is opened, with advice', async () => {
    const workbench = start({ 'a.xls': () => Promise.resolve(opened('a.xls', true)) });
    await workbench.openFile(file('a.xls'));
    expect(workbench.state().note).toEqual({ kind: 'format-lama', name: 'a.xls' });
  });

  test('the file asked for last is the one that is shown, whichever is read first', async () => {
    let late = (): void => undefined;
    const workbench = start({
      'lambat.xlsx': () =>
        new Promise((resolve) => {
          late = () => {
            resolve(opened('lambat.xlsx'));
          };
        }),
      'cepat.xlsx': () => Promise.resolve(opened('cepat.xlsx')),
    });
    const first = workbench.openFile(file('lambat.xlsx'));
    await soon();
    await workbench.openFile(file('cepat.xlsx'));
    late();
    await first;
    expect(workbench.state().book?.name).toBe('cepat.xlsx');
  });

  test('a sample that is not there is said', async () => {
    const workbench = start({});
    await workbench.openSample();
    expect(workbench.state().note).toEqual({ kind: 'gagal.contoh' });
  });
});

describe('showing the sheet', () => {
  test('a drawn view that cannot be loaded gives way to the table', async () => {
    const workbench = start({ 'a.xlsx': () => Promise.resolve(opened('a.xlsx')) }, () =>
      Promise.reject(new Error('404')),
    );
    await workbench.openFile(file('a.xlsx'));
    const container = { replaceChildren: jest.fn() } as unknown as HTMLElement;
    workbench.mountGrid(container);
    await soon();
    expect(workbench.state()).toMatchObject({ view: 'tabel', note: { kind: 'gagal.lembar' } });
  });

  test('a view that comes after its element has gone is let go again', async () => {
    const made = view();
    const workbench = start({ 'a.xlsx': () => Promise.resolve(opened('a.xlsx')) }, () =>
      Promise.resolve(made),
    );
    await workbench.openFile(file('a.xlsx'));
    workbench.mountGrid({} as HTMLElement)();
    await soon();
    expect(made.dispose).toHaveBeenCalledTimes(1);
  });

  test('a tab brings its sheet to the front, in the workbook as well', async () => {
    const made = view();
    const workbench = start({ 'a.xlsx': () => Promise.resolve(opened('a.xlsx')) }, () => made);
    await workbench.openFile(file('a.xlsx'));
    workbench.mountGrid({} as HTMLElement);
    await soon();
    workbench.showSheet('Sampul');
    expect(made.show).toHaveBeenCalledWith('Sampul');
    expect(workbench.state().place?.sheet).toBe('Sampul');
  });
});
