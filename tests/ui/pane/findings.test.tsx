/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import type { CheckedFinding } from '../../../src/app/engine/engine';
import { gridOf } from '../../../src/core/table/grid';
import { fakeEngine, findingOf } from '../../app/fake-engine';
import { fakeWorkbook } from '../../app/fake-workbook';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane, treeLines } from './open-screen';

afterEach(cleanup);

const few = Array.from({ length: 5 }, (_, n) => findingOf(n));
const activeText = (): string | null => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
};

async function drawFindings(findings: readonly CheckedFinding[], other: Parameters<typeof drawPane>[0] = {}) {
  const pane = drawPane({ engine: fakeEngine(findings), ...other });
  await act(async () => {
    await pane.app.check();
    await settle(findings.length > 1_000 ? 100 : 5);
  });
  return pane;
}

describe('the list', () => {
  test('100 000 findings put fewer than 200 lines into the document', async () => {
    const many = Array.from({ length: 100_000 }, (_, n) => findingOf(n));
    await drawFindings(many);
    expect(treeLines().length).toBeGreaterThan(5);
    expect(treeLines().length).toBeLessThan(200);
    expect(treeLines()[1]?.getAttribute('aria-setsize')).toBe('100000');
    const user = (await import('@testing-library/user-event')).default.setup();
    screen.getByRole('tree').focus();
    await user.keyboard('{End}');
    expect(activeText()).toContain('B100001');
    expect(treeLines().length).toBeLessThan(200);
  }, 30_000);

  test('chips count, and filter when pressed', async () => {
    const { user } = await drawFindings(few);
    await user.click(screen.getByRole('button', { name: 'Kesalahan (2)' }));
    expect(treeLines()).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Kesalahan (2)' }).getAttribute('aria-pressed')).toBe('true');
    expect(isShown(screen.getByText('2 temuan ditampilkan'))).toBe(true);
  });

  test('search and grouping', async () => {
    const { user } = await drawFindings(few);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kelompokkan menurut' }), 'opd');
    expect(isShown(screen.getByText('OPD tidak disebut'))).toBe(true);
    await user.type(screen.getByRole('searchbox', { name: 'Cari temuan' }), 'B4');
    await act(() => settle());
    expect(treeLines()).toHaveLength(2);
    await user.type(screen.getByRole('searchbox', { name: 'Cari temuan' }), 'zzz');
    await act(() => settle());
    expect(isShown(screen.getByText('Tidak ada temuan yang cocok dengan saringan.'))).toBe(true);
  });
});

describe('the keyboard', () => {
  test('arrows walk, Enter opens the card and the cell, and the focus stays in the list', async () => {
    const { user, workbook } = await drawFindings(few);
    const tree = screen.getByRole('tree');
    tree.focus();
    await user.keyboard('{ArrowDown}');
    expect(activeText()).toContain('Matriks');
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(activeText()).toContain('B3');
    const card = screen.getByRole('region', { name: 'Temuan yang dibuka' });
    expect(isShown(within(card).getByText('Isi 1 keliru.'))).toBe(true);
    expect(workbook.calls.at(-1)).toEqual({ call: 'select', cell: { sheet: 'Matriks', row: 2, column: 1 } });
    expect(document.activeElement).toBe(tree);
  });

  test('left closes a group and right opens it', async () => {
    const { user } = await drawFindings(few);
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}{ArrowLeft}');
    expect(treeLines()).toHaveLength(1);
    await user.keyboard('{ArrowRight}');
    expect(treeLines()).toHaveLength(6);
    await user.keyboard('{Enter}');
    expect(treeLines()).toHaveLength(1);
  });

  test('F8 and Shift+F8 walk from anywhere and move no focus', async () => {
    const { user } = await drawFindings(few);
    const search = screen.getByRole('searchbox', { name: 'Cari temuan' });
    search.focus();
    await user.keyboard('{F8}{F8}');
    expect(isShown(screen.getByText('Isi 1 keliru.', { selector: 'h2' }))).toBe(true);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(isShown(screen.getByText('Isi 0 keliru.', { selector: 'h2' }))).toBe(true);
    expect(document.activeElement).toBe(search);
    expect(activeText()).toContain('B2');
  });

  test('no button of the screen is taken out of the Tab order', async () => {
    await drawFindings(few);
    const out = screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex < 0);
    expect(out.map((button) => button.textContent)).toEqual([]);
    expect(screen.getByRole('tree').tabIndex).toBe(0);
  });
});

describe('the card', () => {
  const untidy = Array.from({ length: 3 }, (_, n) =>
    findingOf(n, { value: ` isi ${String(n)}`, fix: `isi ${String(n)}`, severity: 'error' }),
  );
  const cells = [[], ...untidy.map(({ value }) => ['', value])];

  test('says value, next step and source, and why from the page of the rule', async () => {
    const rulePage = () => Promise.resolve('# x\n\n## Mengapa penting\n\nSupaya jumlahnya benar.\n');
    const { app, user } = await drawFindings(few, { rulePage });
    await act(() => app.pick(0));
    const card = screen.getByRole('region', { name: 'Temuan yang dibuka' });
    expect(card.textContent).toContain('Nilai sekarang: isi 0');
    expect(card.textContent).toContain('Tulis yang benar.');
    expect(card.textContent).toContain('Dasar aturan: Dasar uji');
    expect(card.textContent).toContain('Tidak ada usulan isian');
    await user.click(within(card).getByRole('button', { name: 'Mengapa?' }));
    expect(isShown(within(card).getByText('Supaya jumlahnya benar.'))).toBe(true);
  });

  test('one proposal: applied with one click, taken back with another', async () => {
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const { app, user } = await drawFindings(untidy, { workbook });
    await act(() => app.pick(0));
    await user.click(screen.getByRole('button', { name: 'Terapkan: isi 0' }));
    await act(() => settle());
    expect(workbook.cell('Matriks', 1, 1)).toBe('isi 0');
    expect(isShown(screen.getByText('1 sel diperbaiki.'))).toBe(true);
    expect(isShown(screen.getByText('Sudah diperbaiki; menunggu pemeriksaan ulang.'))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Urungkan' }));
    await act(() => settle());
    expect(workbook.cell('Matriks', 1, 1)).toBe(' isi 0');
    expect(isShown(screen.getByText('1 sel dikembalikan seperti semula.'))).toBe(true);
  });

  test('all of a kind: a preview first, then one batch', async () => {
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const { app, user } = await drawFindings(untidy, { workbook });
    await act(() => app.pick(0));
    await user.click(screen.getByRole('button', { name: 'Perbaiki semua yang sejenis (3)' }));
    expect(screen.getByRole('heading', { name: 'Pratinjau perubahan' })).toBe(document.activeElement);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Terapkan (3)' }));
    await act(() => settle());
    expect(isShown(screen.getByText('3 sel diperbaiki.'))).toBe(true);
    expect(workbook.calls.filter(({ call }) => call === 'write')).toEqual([{ call: 'write', count: 3 }]);
  });

  test('one suggestion for all of its kind: every cell is shown first, and the word about the last step goes', async () => {
    const choose = ['lama', 'lain'].map((value) => ({ label: { id: value, en: value }, value }));
    const wrong = [0, 1, 2, 3].map((n) =>
      findingOf(n, { value: n === 2 ? 'beda' : 'salah', suggestions: choose }),
    );
    const content = [[], ...wrong.map(({ value }) => ['', value])];
    const workbook = fakeWorkbook([gridOf('Matriks', content)]);
    const { app, user } = await drawFindings(wrong, { workbook });
    await act(() => app.pick(0));
    expect(screen.queryByRole('button', { name: /^Perbaiki semua yang sejenis/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Terapkan ke semua yang sejenis (3): lain' }));
    expect(isShown(screen.getByText(/^Usulan yang Anda pilih untuk 3 sel\./))).toBe(true);
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Matriks!B2 · Dinas Contoh');
    expect(workbook.calls.filter(({ call }) => call === 'write')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /^Matriks!B5: / }));
    await user.click(screen.getByRole('button', { name: 'Terapkan (2)' }));
    await act(() => settle());
    expect([1, 2, 3, 4].map((row) => workbook.cell('Matriks', row, 1))).toEqual([
      'lain',
      'lain',
      'beda',
      'salah',
    ]);
    expect(isShown(screen.getByText('2 sel diperbaiki.'))).toBe(true);
    await act(() => app.pick(2));
    expect(screen.queryByText('2 sel diperbaiki.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Yang dapat diurungkan (1)' })).toHaveProperty(
      'disabled',
      false,
    );
    expect(screen.queryByRole('button', { name: /^Terapkan ke semua yang sejenis/ })).toBeNull();
  });

  test('everything safe by keyboard: lines with their reason, one taken out, applied, taken back from the list', async () => {
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const { user } = await drawFindings(untidy, { workbook });
    screen.getByRole('button', { name: 'Perbaiki semua yang aman (3)' }).focus();
    await user.keyboard('{Enter}');
    const lines = screen.getAllByRole('listitem');
    expect(lines[1]?.textContent).toMatch(/^Matriks!B3“ isi 1” → “isi 1”Isi 1 keliru\.$/u);
    const one = screen.getByRole('checkbox', { name: 'Matriks!B3: “ isi 1” menjadi “isi 1”' });
    one.focus();
    await user.keyboard(' ');
    expect(screen.getByRole('checkbox', { name: '2 dari 3 dipilih' })).toHaveProperty('indeterminate', true);
    screen.getByRole('button', { name: 'Terapkan (2)' }).focus();
    await user.keyboard('{Enter}');
    await act(() => settle());
    expect(workbook.cell('Matriks', 2, 1)).toBe(' isi 1');
    expect(isShown(screen.getByText('2 sel diperbaiki.'))).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('tree'));
    await user.click(screen.getByRole('button', { name: 'Yang dapat diurungkan (1)' }));
    await user.click(screen.getByRole('button', { name: 'Urungkan: Semua yang aman: 2 sel.' }));
    await act(() => settle());
    expect(workbook.cell('Matriks', 1, 1)).toBe(' isi 0');
    expect(screen.queryByRole('button', { name: /^Yang dapat diurungkan/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Perbaiki semua yang aman (3)' })).toHaveProperty(
      'disabled',
      false,
    );
  });

  test('the box above takes all lines out and in; Escape closes and nothing is written', async () => {
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const { user } = await drawFindings(untidy, { workbook });
    await user.click(screen.getByRole('button', { name: 'Perbaiki semua yang aman (3)' }));
    await user.click(screen.getByRole('checkbox', { name: '3 dari 3 dipilih' }));
    expect(screen.getByRole('button', { name: 'Terapkan (0)' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: '0 dari 3 dipilih' }));
    expect(screen.getByRole('button', { name: 'Terapkan (3)' })).toHaveProperty('disabled', false);
    await user.keyboard('{Escape}');
    expect(treeLines()).toHaveLength(4);
    expect(workbook.calls.some(({ call }) => call === 'write')).toBe(false);
  });

  test('several steps: an older one takes back all above it, and says what it had to leave', async () => {
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const { app, user } = await drawFindings(untidy, { workbook });
    await act(async () => {
      await app.start();
      await app.applyOne(0, 'isi 0');
      await app.applyOne(1, 'isi 1');
      workbook.type('Matriks', 2, 1, 'orang');
      await settle();
    });
    await user.click(screen.getByRole('button', { name: 'Yang dapat diurungkan (2)' }));
    expect(isShown(screen.getByText('Matriks!B3: 0 sel. 1 sel lain sudah berubah dan akan dibiarkan.'))).toBe(
      true,
    );
    await user.click(screen.getByRole('button', { name: 'Urungkan sampai sini: Matriks!B2: 1 sel.' }));
    await act(() => settle());
    expect(workbook.cell('Matriks', 1, 1)).toBe(' isi 0');
    expect(workbook.cell('Matriks', 2, 1)).toBe('orang');
    expect(isShown(screen.getByText(/^1 sel dikembalikan seperti semula\. 1 sel dibiarkan:/))).toBe(true);
  });

  test('in a short pane the card takes the place of the list, and gives it back', async () => {
    const matchMedia = (query: string) => ({
      matches: query.includes('max-height'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    Object.assign(window, { matchMedia });
    try {
      const { user } = await drawFindings(few);
      screen.getByRole('tree').focus();
      await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
      expect(screen.queryByRole('tree')).toBeNull();
      expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Temuan yang dibuka' }));
      await user.click(screen.getByRole('button', { name: 'Kembali ke daftar' }));
      expect(treeLines()).toHaveLength(6);
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });
});

test('highlights go on and off', async () => {
  const { user, workbook } = await drawFindings(few);
  await user.click(screen.getByRole('button', { name: 'Sorot temuan' }));
  expect(workbook.calls.at(-1)).toMatchObject({ call: 'highlight' });
  await user.click(screen.getByRole('button', { name: 'Hapus sorotan' }));
  expect(workbook.calls.at(-1)).toMatchObject({ call: 'clear' });
});
