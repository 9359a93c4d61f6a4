/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SCREENS } from '../../../src/app/pane/state';
import { settle } from '../../app/open-pane';
import { fakeWorkbook } from '../../app/fake-workbook';
import { fakeEngine, findingOf } from '../../app/fake-engine';
import { nikOf } from '../../app/fixture-book';
import { gridOf } from '../../../src/core/table/grid';
import { memoryStorage } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane } from './open-screen';

afterEach(cleanup);

/** Colour needs a real browser; the page around the pane has its own landmarks. */
const look = async (container: Element) =>
  await axe(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });

describe.each(['id', 'en'] as const)('in %s', (lang) => {
  test.each(SCREENS)('%s passes axe', async (name) => {
    const { app, container } = drawPane();
    await act(async () => {
      app.set({ lang });
      await app.check();
      app.show(name);
      await settle();
    });
    expect((await look(container)).violations).toEqual([]);
    expect(container.textContent).not.toMatch(/\{\{|undefined|\[object/);
  });

  test('an open finding with a proposal, the preview, the columns and the welcome pass axe', async () => {
    const finding = findingOf(0, {
      value: ' isi ',
      fix: 'isi',
      related: ['C3', 'Z'],
      suggestions: [{ label: { id: 'Lain', en: 'Other' }, value: 'lain' }],
    });
    const findings = [finding, findingOf(1, { fix: 'rapi' })];
    const workbook = fakeWorkbook([gridOf('Matriks', [[], ['', ' isi '], ['', 'isi 1']])]);
    const { app, container } = drawPane({ engine: fakeEngine(findings), workbook });
    await act(async () => {
      app.set({ lang });
      await app.check();
      await app.pick(0);
    });
    expect((await look(container)).violations).toEqual([]);
    act(() => {
      app.preview({ kind: 'semua' });
    });
    expect((await look(container)).violations).toEqual([]);
    await act(async () => {
      app.closePreview();
      await app.applyOne(1, 'rapi');
      await settle();
    });
    fireEvent.click(
      screen.getByRole('button', { name: lang === 'id' ? /diurungkan \(1\)$/ : /undone \(1\)$/ }),
    );
    expect((await look(container)).violations).toEqual([]);
    cleanup();

    const second = drawPane();
    await act(async () => {
      second.app.set({ lang });
      await second.app.check();
      second.app.show('ringkasan');
      second.app.match('Matriks');
    });
    expect((await look(second.container)).violations).toEqual([]);
    cleanup();

    const third = drawPane({ storage: memoryStorage(), openSample: () => Promise.resolve() });
    act(() => {
      third.app.set({ lang });
    });
    expect((await look(third.container)).violations).toEqual([]);
  }, 20_000);
});

describe('identities', () => {
  test('no NIK or name is in the document before it is asked for, on any screen', async () => {
    const nik = nikOf(1);
    const findings = [findingOf(0, { field: 'nik', value: nik, fix: nik, data: { n: nik } })];
    for (const engine of [undefined, fakeEngine(findings)]) {
      const { app } = drawPane(engine ? { engine } : {});
      for (const name of SCREENS) {
        await act(async () => {
          await app.check();
          await app.pick(0);
          app.show(name);
          await settle();
        });
        expect(document.body.innerHTML).not.toContain(nik);
        expect(document.body.innerHTML).not.toContain('Siti Contoh');
      }
      cleanup();
    }
  }, 20_000);

  test('asked for, it is shown; in a meeting it cannot be asked for', async () => {
    const { app, user } = drawPane();
    await act(async () => {
      await app.check();
      app.show('keluarga');
      await settle();
    });
    expect(screen.getByRole('listbox').textContent).toContain('9901********0001');
    await user.click(screen.getByRole('button', { name: 'Tampilkan NIK' }));
    await act(() => settle());
    expect(screen.getByRole('listbox').textContent).toContain(nikOf(1));
    act(() => {
      app.set({ peran: 'rapat' });
    });
    await act(() => settle());
    expect(screen.getByRole('listbox').textContent).not.toContain(nikOf(1));
    expect(screen.queryByRole('button', { name: 'Tampilkan NIK' })).toBeNull();
  });
});

describe('written messages', () => {
  test.each([
    ['cell-editing', 'Buku kerja sedang diedit; selesaikan sel lalu coba lagi.'],
    ['sheet-missing', 'Lembar "Matriks" sudah tidak ada.'],
    ['host-failed', 'Excel tidak menjawab'],
  ] as const)('%s', async (code, text) => {
    const { app, workbook } = drawPane();
    workbook.failNext('readGrids', code);
    await act(() => app.check());
    expect(isShown(screen.getByText(text, { exact: false }))).toBe(true);
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toHaveProperty('disabled', false);
    expect(screen.getByRole('button', { name: 'Salin rincian' })).toHaveProperty('disabled', false);
  });

  test('a protected sheet', async () => {
    const { app, workbook } = drawPane({ engine: fakeEngine([findingOf(0, { fix: 'rapi' })]) });
    await act(() => app.check());
    workbook.failNext('write', 'sheet-protected');
    await act(() => app.applyOne(0, 'rapi'));
    expect(isShown(screen.getByText('Lembar dilindungi. Buka proteksi lalu coba lagi. (Matriks)'))).toBe(
      true,
    );
  });

  test.each([
    ['an empty workbook', [gridOf('Lembar1', [])], 'Buku kerja ini masih kosong.'],
    ['nothing recognised', [gridOf('Lembar1', [['halo']])], 'Belum ada lembar yang dikenali.'],
  ])('%s', async (_why, grids, text) => {
    const { app } = drawPane({ workbook: fakeWorkbook(grids) });
    await act(() => app.start());
    expect(isShown(screen.getByText(text, { exact: false }))).toBe(true);
  });

  test('a clean workbook is told so, with what was checked', async () => {
    const { app } = drawPane({ engine: fakeEngine([]) });
    await act(() => app.check());
    expect(isShown(screen.getByText('Tidak ada temuan. 0 baris diperiksa dengan 1 aturan.'))).toBe(true);
  });

  test('a result grown old says so and offers the check', async () => {
    const { app, workbook } = drawPane();
    await act(async () => {
      await app.start();
      await app.check();
      workbook.emit({ kind: 'sheets' });
    });
    expect(isShown(screen.getByText('Lembar berubah — periksa ulang.'))).toBe(true);
    expect(screen.getByRole('button', { name: 'Periksa ulang' })).toHaveProperty('disabled', false);
  });
});

describe('the first card', () => {
  test('one click checks and shows the first finding', async () => {
    const { app, user } = drawPane({ storage: memoryStorage() });
    await act(() => app.start());
    await user.click(screen.getByRole('button', { name: 'Periksa buku kerja ini' }));
    await act(() => settle());
    expect(screen.getAllByRole('treeitem').length).toBeGreaterThan(1);
  });

  test('it can be skipped and does not come back', async () => {
    const storage = memoryStorage();
    const first = drawPane({ storage });
    await act(() => first.app.start());
    await first.user.click(screen.getByRole('button', { name: 'Lewati' }));
    await act(() => settle());
    expect(isShown(screen.getByText('buku.xlsx'))).toBe(true);
    cleanup();
    const second = drawPane({ storage });
    await act(() => second.app.start());
    expect(screen.queryByRole('button', { name: 'Lewati' })).toBeNull();
  });
});
