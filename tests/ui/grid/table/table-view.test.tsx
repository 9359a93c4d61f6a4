/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CellValue } from '../../../../src/core/values/cell-value';
import type { GridSheet, GridView } from '../../../../src/ui/grid/grid-view';
import { tableView } from '../../../../src/ui/grid/table/table-view';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const cells = new Map<string, CellValue>();
const sheetOf = (name: string, rowCount: number): GridSheet => ({
  name,
  rowCount,
  columnCount: 4,
  value: (row, column) => cells.get(`${name} ${String(row)} ${String(column)}`) ?? null,
  look: () => null,
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
});

let view: GridView;
let container: HTMLElement;
const cell = (address: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-sel="${address}"]`);
  if (!found) throw new Error(`${address} is not in the page`);
  return found;
};

beforeEach(() => {
  cells.clear();
  cells.set('Satu 0 0', 'Nama').set('Satu 1 1', 1500).set('Dua 0 0', 'Lain');
  container = document.createElement('div');
  document.body.append(container);
  act(() => {
    view = tableView(container, 'id', [sheetOf('Satu', 50_000), sheetOf('Dua', 3)]);
  });
});
afterEach(() => {
  act(() => {
    view.dispose();
  });
  container.remove();
});

describe('the table view', () => {
  test('is a grid with headers of rows and columns, and axe has nothing to say', async () => {
    expect(screen.getByRole('grid', { name: 'Tabel lembar Satu' }).getAttribute('aria-rowcount')).toBe(
      '50021',
    );
    expect(screen.getByRole('columnheader', { name: 'A' }).textContent).toBe('A');
    expect(screen.getByRole('rowheader', { name: '2' }).textContent).toBe('2');
    expect(cell('B2').textContent).toBe('1500');
    expect((await axe(container)).violations).toEqual([]);
  });

  test('holds only what is in sight', () => {
    expect(container.querySelectorAll('[role=row]').length).toBeLessThan(60);
  });

  test('the arrows move and tell; going somewhere from outside tells nobody and takes no focus', () => {
    const told = jest.fn();
    view.onSelect(told);
    act(() => {
      cell('A1').focus();
    });
    fireEvent.keyDown(cell('A1'), { key: 'ArrowDown' });
    expect(told).toHaveBeenCalledWith('Satu', 1, 0);
    expect(document.activeElement).toBe(cell('A2'));
    told.mockClear();
    act(() => {
      (document.activeElement as HTMLElement).blur();
      view.goTo('Satu', 40_000, 2);
    });
    expect(told).not.toHaveBeenCalled();
    expect(cell('C40001').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(document.body);
  });

  test('what is typed is told as it was meant, and Escape leaves the cell as it was', async () => {
    const user = userEvent.setup();
    const told = jest.fn();
    view.onEdit(told);
    act(() => {
      cell('B2').focus();
    });
    await user.keyboard('1.500{Enter}');
    expect(told).toHaveBeenLastCalledWith('Satu', [{ row: 1, column: 1, value: '1.500' }]);
    expect(document.activeElement).toBe(cell('B3'));
    told.mockClear();
    await user.keyboard('abc{Escape}');
    expect(told).not.toHaveBeenCalled();
    await user.keyboard('{Delete}');
    expect(told).toHaveBeenLastCalledWith('Satu', [{ row: 2, column: 1, value: null }]);
  });

  test('a cell opened and left is no edit; a formula is told apart', async () => {
    const user = userEvent.setup();
    const edited = jest.fn();
    const formula = jest.fn();
    view.onEdit(edited);
    view.onFormula(formula);
    act(() => {
      cell('B2').focus();
    });
    await user.keyboard('{F2}{Enter}');
    await user.keyboard('{ArrowUp}=1+1{Enter}');
    expect(edited).not.toHaveBeenCalled();
    expect(formula).toHaveBeenCalledWith('Satu', 1, 1);
  });

  test('a mark is said in words, not by its colour only', () => {
    act(() => {
      view.paint('Satu', [{ row: 1, column: 1, severity: 'error' }]);
    });
    expect(cell('B2').textContent).toContain('(kesalahan)');
    act(() => {
      view.clearPaint();
    });
    expect(cell('B2').textContent).toBe('1500');
  });

  test('another sheet keeps its own place; a changed cell is read again', () => {
    act(() => {
      view.goTo('Satu', 5, 1);
      view.show('Dua');
    });
    expect(cell('A1').textContent).toBe('Lain');
    cells.set('Dua 0 0', 'Baru');
    act(() => {
      view.refresh('Dua', { top: 0, left: 0, bottom: 0, right: 0 });
    });
    expect(cell('A1').textContent).toBe('Baru');
    act(() => {
      view.show('Satu');
    });
    expect(cell('B6').getAttribute('aria-selected')).toBe('true');
  });
});
