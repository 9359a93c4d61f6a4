/** @jest-environment jsdom */
import { createHash } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import {
  createConsolidationApp,
  type ConsolidationDeps,
} from '../../../src/app/consolidation/consolidation-app';
import { localPort } from '../../../src/app/consolidation/local-port';
import { serveMaking } from '../../../src/app/consolidation/serve-making';
import type { Peran } from '../../../src/app/pane/settings';
import { createRegionLoader, NO_REGIONS } from '../../../src/app/engine/regions';
import { gridOf } from '../../../src/core/table/grid';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { makeProvince } from '../../synthetic/province';
import { fakeWorkbook } from '../../app/fake-workbook';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane } from './open-screen';

afterEach(cleanup);
// Whole workbooks are read and added up here; a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const PROVINCE = makeProvince({
  districts: 3,
  rows: 6,
  families: 5,
  seed: 5,
  kolomTambahan: 1,
  berkasKembar: 1,
});
const BOOKS = new Map(PROVINCE.books.map((one) => [one.file, one]));

// The page of a browser has what jsdom leaves out.
Object.assign(globalThis, { TextEncoder, TextDecoder });

const fileOf = (name: string, content = name): File => {
  const own = new TextEncoder().encode(content);
  // jsdom's File answers neither.
  return Object.assign(new File([own], name), {
    arrayBuffer: () => Promise.resolve(own.slice().buffer),
    webkitRelativePath: '',
  });
};
// A twin has the bytes of the other one.
const FILES = PROVINCE.books.map(({ file, twinOf }) => fileOf(file, twinOf ?? file));
const written: WorkbookSpec[] = [];

/** What a worker does, its files made up instead of unzipped. */
const answer = serveMaking({
  read: (file) => {
    const made = BOOKS.get(file);
    if (!made) {
      return Promise.resolve({ ok: false, reason: 'rusak', message: 'rusak atau terpotong.' });
    }
    const grids = made.sheets.map(({ sheet, cells }) => gridOf(sheet, cells));
    const workbook = fakeWorkbook(grids, file);
    return Promise.resolve({ ok: true, value: { workbook, modified: made.modified, old: false } });
  },
  write: (spec) => {
    written.push(spec);
    return Promise.resolve({ ok: true, value: Uint8Array.of(0x50, 0x4b) });
  },
  zip: (books) => Uint8Array.of(books.length),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  regions: createRegionLoader(NO_REGIONS),
});

/** The screen, with makers in this thread that can be held. */
async function drawConsolidation(other: Partial<ConsolidationDeps> & { readonly hold?: Promise<void> } = {}) {
  const saved = new Map<string, Uint8Array>();
  const guarded: boolean[] = [];
  const made = createConsolidationApp({
    startWorker: () =>
      localPort(async (question) => {
        if (question.kind === 'bagian') await other.hold;
        return answer(question);
      }),
    workers: 2,
    lang: () => pane.app.state().settings.lang,
    today: () => 20_500,
    stamp: () => '2026-06-30 14:05',
    now: () => performance.now(),
    save: (name, bytes) => saved.set(name, bytes),
    guardLeaving: (on) => guarded.push(on),
    ...other,
  });
  const pane = drawPane({ consolidation: () => Promise.resolve(made) });
  await act(async () => {
    pane.app.set({ peran: 'sekretariat' });
    pane.app.show('gabungkan');
    await settle();
  });
  await screen.findByText(/1 sampai 514 berkas/);
  return { ...pane, made, saved, guarded };
}

const pick = async (
  user: Awaited<ReturnType<typeof drawConsolidation>>['user'],
  files: File[],
): Promise<void> => {
  const [input] = screen.getAllByLabelText<HTMLInputElement>('Pilih berkas…', { selector: 'input' });
  if (!input) throw new Error('no input');
  await user.upload(input, files);
};
const press = async (user: Awaited<ReturnType<typeof drawConsolidation>>['user'], name: RegExp | string) => {
  await user.click(screen.getByRole('button', { name }));
};
const counts = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const columnOf = (column: number): readonly (string | null)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[column]?.textContent ?? null);

describe('Gabungkan buku kerja', () => {
  test('is offered to the secretariat only, and where files can be read', () => {
    const made = () => Promise.reject(new Error('not asked for'));
    const { app } = drawPane({ consolidation: made });
    const offered = (peran: Peran): boolean => {
      act(() => {
        app.set({ peran });
      });
      return screen.queryByRole('button', { name: 'Gabungkan buku kerja' }) !== null;
    };
    expect(offered('opd')).toBe(false);
    expect(offered('sekretariat')).toBe(true);
    cleanup();
    const without = drawPane();
    act(() => {
      without.app.set({ peran: 'sekretariat' });
    });
    expect(screen.queryByRole('button', { name: 'Gabungkan buku kerja' })).toBeNull();
  });

  test('picked, checked, added up: the board, the totals and what differs; no fault for axe', async () => {
    const { user, container } = await drawConsolidation();
    await pick(user, [...FILES, fileOf('rusak.xlsx')]);
    expect(counts()).toBe('0 selesai, 0 gagal, 5 belum, dari 5 berkas.');
    await press(user, 'Periksa 5 berkas');
    await waitFor(() => {
      expect(counts()).toBe('4 selesai, 1 gagal, 0 belum, dari 5 berkas.');
    });
    await screen.findByRole('button', { name: 'Simpan buku provinsi' });
    await waitFor(() => {
      expect([...columnOf(1)].sort()).toEqual([
        'Berkas yang sama, tidak dihitung lagi',
        'Diterima',
        'Diterima',
        'Diterima',
        'Gagal',
      ]);
    });
    expect(screen.getAllByRole('option', { name: /rusak\.xlsx.*Gagal: rusak atau terpotong/ })).toHaveLength(
      1,
    );
    expect(await axe(container)).toMatchObject({ violations: [] });
    await user.selectOptions(screen.getByLabelText('Tampilkan'), 'Rekap per daerah');
    expect(columnOf(0)[0]).toBe('Seluruhnya');
    expect(columnOf(0)).toHaveLength(4);
    await user.selectOptions(screen.getByLabelText('Tampilkan'), 'Perbedaan kolom');
    expect(columnOf(3)).toContain('hanya di sini');
    expect(await axe(container)).toMatchObject({ violations: [] });
  });

  test('cancelled and gone on with: what is done stays, the page is guarded while it works', async () => {
    let release = (): void => undefined;
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { user, made, guarded } = await drawConsolidation({ hold });
    await pick(user, FILES);
    await press(user, 'Periksa 4 berkas');
    await screen.findByText('Memeriksa 0 dari 4 berkas…');
    expect(guarded).toEqual([true]);
    await press(user, 'Batalkan');
    await screen.findByText(/^Dibatalkan\. Yang sudah selesai tetap ada/);
    expect(guarded).toEqual([true, false]);
    expect(made.state().items.map(({ state }) => state.status)).toEqual(Array(4).fill('dibatalkan'));
    release();
    await press(user, 'Periksa 4 berkas');
    await waitFor(() => {
      expect(counts()).toContain('4 selesai');
    });
    expect(guarded.at(-1)).toBe(false);
  });

  test('saves the provincial workbook, and one zip to send back', async () => {
    const { user, saved } = await drawConsolidation();
    await pick(user, FILES);
    await press(user, 'Periksa 4 berkas');
    await screen.findByRole('button', { name: 'Simpan buku provinsi' });
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Batalkan' })).toBeNull();
    });
    await press(user, 'Simpan buku provinsi');
    await screen.findByText('Disimpan di folder unduhan: konsolidasi-provinsi.xlsx');
    expect(saved.get('konsolidasi-provinsi.xlsx')).toEqual(Uint8Array.of(0x50, 0x4b));
    expect(written.at(-1)?.sheets.map(({ name }) => name)).toContain('Data Pemetaan');
    await press(user, 'Kirim balik (zip)');
    await screen.findByText(/^3 buku umpan balik disimpan/);
    expect(saved.get('umpan-balik.zip')).toEqual(Uint8Array.of(3));
    expect(screen.queryByRole('button', { name: 'Tulis ke buku kerja ini' })).toBeNull();
  });

  test('writes into the open workbook where there is one', async () => {
    const putIntoBook = jest.fn<NonNullable<ConsolidationDeps['putIntoBook']>>(() =>
      Promise.resolve({ sheets: 18, details: 0 }),
    );
    const { user } = await drawConsolidation({ putIntoBook });
    await pick(user, FILES.slice(0, 2));
    await press(user, 'Periksa 2 berkas');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Batalkan' })).toBeNull();
    });
    await press(user, 'Tulis ke buku kerja ini');
    await screen.findByText(/^18 lembar ditulis ke buku kerja ini/);
    expect(putIntoBook.mock.calls[0]?.[0].unions.map(({ file }) => file)).toEqual(
      FILES.slice(0, 2).map(({ name }) => name),
    );
  });

  test('files are told apart, foreign ones named, and taken off by keyboard', async () => {
    const { user, made } = await drawConsolidation();
    const [first] = FILES;
    if (!first) throw new Error('no files');
    await pick(user, [first, fileOf('catatan.txt')]);
    await pick(user, [first, fileOf(first.name, 'lain')]);
    await screen.findByText('1 berkas sudah ada di daftar.');
    const stem = first.name.replace('.xlsx', '');
    expect(made.state().items.map(({ file }) => file.file)).toEqual([first.name, `${stem} (2).xlsx`]);
    const list = screen.getByRole('listbox', { name: /^Berkas yang digabungkan/ });
    list.focus();
    await user.keyboard('{End}{Delete}');
    expect(made.state().items.map(({ file }) => file.file)).toEqual([first.name]);
    expect(within(list).getAllByRole('option')).toHaveLength(1);
  });

  test('dropped files are taken, and the page beside does not hear of them', async () => {
    const { container, made } = await drawConsolidation();
    const zone = container.querySelector('[data-jatuhan]');
    if (!zone) throw new Error('no place to drop');
    const dataTransfer = {
      types: ['Files'],
      files: FILES,
      items: FILES.map(() => ({ webkitGetAsEntry: () => null })),
    };
    fireEvent.dragOver(zone, { dataTransfer });
    expect(isShown(screen.getByText('Lepaskan berkas atau folder di sini'))).toBe(true);
    fireEvent.drop(zone, { dataTransfer });
    await act(() => settle());
    expect(made.state().items).toHaveLength(4);
  });

  test('in English too', async () => {
    const { user, app, container } = await drawConsolidation();
    await pick(user, FILES);
    act(() => {
      app.set({ lang: 'en' });
    });
    await press(user, 'Check 4 files');
    await screen.findByRole('button', { name: 'Save the provincial workbook' });
    expect(await axe(container)).toMatchObject({ violations: [] });
  });
});
