/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import { writeCells } from '../../../src/workbook/memory/cells';
import { modelFromGrids, USER } from '../../../src/workbook/memory/model';
import { memoryPane } from '../../../src/workbench/page/memory-pane';
import type { OpenBook } from '../../../src/workbench/state';
import { fixtureGrids } from '../../app/fixture-book';
import { handClock, memoryStorage, settle } from '../../app/open-pane';

test('a pane that is taken away stops its work and hears of the workbook no more', async () => {
  const complaint = jest.spyOn(console, 'error');
  const model = modelFromGrids(fixtureGrids(), 'uji.xlsx');
  const book: OpenBook = { number: 1, name: 'uji.xlsx', model, looks: new Map() };
  const clock = handClock();
  const engine = createLocalEngine();
  const dispose = jest.fn(engine.dispose);
  const Pane = memoryPane({
    ...clock,
    storage: memoryStorage(),
    today: () => 20_000,
    startEngine: () => ({ ...engine, dispose }),
    onLang: jest.fn(),
  });
  const { unmount } = render(<Pane book={book} lang="id" />);
  await act(() => settle());
  expect(model.listeners.size).toBe(1);

  // An edit plans another check; both the plan and the ear go with the pane.
  const edit = (value: string): void => {
    const [sheet] = model.sheets;
    if (!sheet) throw new RangeError('no sheet');
    writeCells(model, sheet, [{ row: 7, column: 1, content: { kind: 'constant', value } }], USER);
  };
  act(() => {
    edit('satu');
  });
  expect(clock.waiting()).toBe(1);
  unmount();
  await act(() => settle());
  expect(clock.waiting()).toBe(0);
  expect(model.listeners.size).toBe(0);
  expect(dispose).toHaveBeenCalledTimes(1);
  edit('dua');
  expect(clock.waiting()).toBe(0);
  expect(complaint).not.toHaveBeenCalled();
});
