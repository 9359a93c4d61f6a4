/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
// Loaded when they are first opened; here they are to be there at once.
import '../../../src/ui/pane/papers';
import '../../../src/app/pane/papers-app';
import '../../../src/app/reports/make-paper';
import { createLocalEngine, type FileSource } from '../../../src/app/engine/local-engine';
import type { Peran } from '../../../src/app/pane/settings';
import { REPORT_KINDS } from '../../../src/app/reports/report-kinds';
import { TEMPLATE_KINDS } from '../../../src/app/templates/template-kinds';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane, screenOf } from './open-screen';

// Browsers have it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

jest.setTimeout(60_000);
afterEach(cleanup);

/** What was handed to the browser as a file, by name. */
const saved: { readonly name: string; readonly size: number }[] = [];
beforeEach(() => {
  saved.length = 0;
  let size = 0;
  URL.createObjectURL = (blob) => {
    size = (blob as Blob).size;
    return 'blob:uji';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, size });
  };
});

/** Files as long as their workbooks have sheets. */
const made: WorkbookSpec[] = [];
const FILES: FileSource = () =>
  Promise.resolve({
    write: (spec) => {
      made.push(spec);
      return Promise.resolve({ ok: true, value: new Uint8Array(spec.sheets.length) });
    },
    zip: (files) => new Uint8Array(files.length),
    draw: () => 0,
  });

async function drawPapers(other: Parameters<typeof drawPane>[0] = {}, peran: Peran = 'opd') {
  made.length = 0;
  const pane = drawPane({ engine: createLocalEngine(undefined, FILES), ...other });
  await act(async () => {
    pane.app.set({ peran });
    await pane.app.start({ check: true });
    pane.app.show('kertas');
    await settle();
  });
  await screenOf('Templat dan laporan');
  return pane;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const templates = () => part('Templat');
const reports = () => part('Laporan dari buku kerja ini');

test('is reached from the first screen; every kind says for whom it is, and everything has a name', async () => {
  const pane = drawPane();
  await act(async () => {
    await pane.app.start();
    await settle();
  });
  await pane.user.click(screen.getByRole('button', { name: 'Templat dan laporan' }));
  await screenOf('Templat dan laporan');
  const kinds = templates().getByLabelText<HTMLSelectElement>('Jenis templat');
  expect([...kinds.options].map(({ value }) => value)).toEqual(TEMPLATE_KINDS);
  const said = new Set<string>();
  for (const kind of TEMPLATE_KINDS) {
    await pane.user.selectOptions(kinds, kind);
    said.add(templates().getByText(/^Untuk /).textContent);
  }
  expect(said.size).toBe(TEMPLATE_KINDS.length);
  const wanted = reports().getByLabelText<HTMLSelectElement>('Jenis laporan');
  expect([...wanted.options].map(({ value }) => value)).toEqual(REPORT_KINDS);
  expect(isShown(reports().getByText(/diperiksa dahulu/))).toBe(true);
  expect((await axe(pane.container)).violations).toEqual([]);
});

test.each([
  ['opd', 'rat', 'rat'],
  ['sekretariat', 'lengkap', 'lp2kd'],
  ['rapat', 'rat', 'ringkasan'],
] as const)('what a person of role %s asks for first', async (peran, template, report) => {
  await drawPapers({}, peran);
  expect(templates().getByLabelText<HTMLSelectElement>('Jenis templat').value).toBe(template);
  expect(reports().getByLabelText<HTMLSelectElement>('Jenis laporan').value).toBe(report);
});

describe('a template', () => {
  test('by keyboard: year and district are typed, and the file is handed out', async () => {
    const pane = await drawPapers();
    const year = templates().getByLabelText<HTMLInputElement>('Tahun anggaran');
    await pane.user.clear(year);
    await pane.user.keyboard('1x');
    expect(isShown(templates().getByText('Tulis tahun, misalnya 2026.'))).toBe(true);
    const button = templates().getByRole<HTMLButtonElement>('button', { name: 'Unduh berkas' });
    expect(button.disabled).toBe(true);
    await pane.user.clear(year);
    await pane.user.keyboard('2027');
    await pane.user.tab();
    await pane.user.keyboard('=Kabupaten Misal');
    await pane.user.tab();
    await pane.user.keyboard('{Enter}');
    await act(() => settle());
    expect(saved).toEqual([{ name: 'templat-rat-2027.xlsx', size: 3 }]);
    expect(made[0]?.sheets[0]?.cells[1]?.content).toEqual({
      kind: 'constant',
      value: '=KABUPATEN MISAL TAHUN ANGGARAN 2027',
    });
    expect(templates().getByRole('status').textContent).toContain('templat-rat-2027.xlsx');
    expect((await axe(pane.container)).violations).toEqual([]);
  });

  test('goes into the open workbook as new sheets, beside one of its name', async () => {
    const pane = await drawPapers();
    const add = async (): Promise<readonly string[]> => {
      await pane.user.click(templates().getByRole('button', { name: 'Tambahkan ke buku kerja ini' }));
      await act(() => settle());
      const [last] = pane.workbook.calls
        .flatMap((one) => (one.call === 'putAll' ? [one.sheets] : []))
        .slice(-1);
      return last?.map(({ name }) => name) ?? [];
    };
    expect(await add()).toEqual(['RAT', 'Petunjuk', 'Daftar Pilihan']);
    expect(templates().getByRole('status').textContent).toBe('Ditambahkan: RAT, Petunjuk.');
    expect(await add()).toEqual(['RAT (2)', 'Petunjuk (2)', 'Daftar Pilihan (2)']);
  });

  test('of settings, where the workbook has some: said, and nothing written', async () => {
    const pane = await drawPapers();
    const choose = templates().getByLabelText('Jenis templat');
    const put = (): number => pane.workbook.calls.filter(({ call }) => call === 'putAll').length;
    await pane.user.selectOptions(choose, 'pengaturan');
    await pane.user.click(templates().getByRole('button', { name: 'Tambahkan ke buku kerja ini' }));
    await act(() => settle());
    expect(put()).toBe(1);
    await pane.user.click(templates().getByRole('button', { name: 'Tambahkan ke buku kerja ini' }));
    await act(() => settle());
    expect(put()).toBe(1);
    expect(templates().getByRole('status').textContent).toContain('sudah mempunyai lembar pengaturan');
  });
});

describe('a report', () => {
  test.each([
    ['rat', ['Unduh berkas']],
    ['lp2kd', ['Unduh berkas', 'Tambahkan ke buku kerja ini']],
    ['surat', ['Unduh berkas', 'Tambahkan ke buku kerja ini']],
    ['anonim', ['Unduh berkas']],
    ['csv', ['Unduh berkas']],
    ['json', ['Unduh berkas', 'Salin teksnya']],
    ['ringkasan', ['Unduh berkas', 'Salin teksnya']],
  ] as const)('%s has the ways out that do no harm', async (kind, ways) => {
    const pane = await drawPapers();
    await pane.user.selectOptions(reports().getByLabelText('Jenis laporan'), kind);
    expect(
      reports()
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(ways);
  });

  test('is handed out as a file named after it and the workbook', async () => {
    const pane = await drawPapers({}, 'sekretariat');
    await pane.user.click(reports().getByRole('button', { name: 'Unduh berkas' }));
    await act(() => settle());
    expect(saved).toEqual([{ name: 'lp2kd-buku.xlsx', size: 4 }]);
    expect(reports().getByRole('status').textContent).toContain('Tambahkan ke buku kerja ini.');
    await pane.user.selectOptions(reports().getByLabelText('Jenis laporan'), 'csv');
    await pane.user.click(reports().getByRole('button', { name: 'Unduh berkas' }));
    await act(() => settle());
    expect(saved[1]?.name).toBe('csv-buku.zip');
  });

  test('checks first where nothing was checked, and says why there is none', async () => {
    const pane = drawPane({ engine: createLocalEngine(undefined, FILES) });
    await act(async () => {
      await pane.app.start();
      pane.app.show('kertas');
      await settle();
    });
    await screenOf('Templat dan laporan');
    await pane.user.selectOptions(reports().getByLabelText('Jenis laporan'), 'anonim');
    await pane.user.click(reports().getByRole('button', { name: 'Unduh berkas' }));
    await act(() => settle());
    expect(pane.app.state().checked?.outcome?.complete).toBe(true);
    expect(reports().getByRole('status').textContent).not.toBe('');
    expect(saved).toEqual([]);
  });

  test('as text: on the clipboard, or in a box to be copied from where the host keeps it', async () => {
    const pane = await drawPapers({}, 'rapat');
    const press = async (): Promise<void> => {
      await pane.user.click(reports().getByRole('button', { name: 'Salin teksnya' }));
      await act(() => settle());
    };
    await press();
    const text = await navigator.clipboard.readText();
    expect(text.length).toBeGreaterThan(100);
    expect(reports().getByRole('status').textContent).toBe('Teksnya sudah disalin.');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await press();
    expect(reports().getByLabelText<HTMLTextAreaElement>('Teks untuk disalin').value).toBe(text);
    expect((await axe(pane.container)).violations).toEqual([]);
  });

  test('can be given up, and what comes too late is dropped', async () => {
    let release = (): void => undefined;
    const engine = createLocalEngine(undefined, FILES);
    const pane = await drawPapers(
      {
        engine: {
          ...engine,
          paper: () =>
            new Promise((resolve) => {
              release = () => {
                resolve({ kind: 'berkas', bytes: new Uint8Array(1), notes: [] });
              };
            }),
        },
      },
      'sekretariat',
    );
    await pane.user.click(reports().getByRole('button', { name: 'Unduh berkas' }));
    expect(isShown(reports().getByText('Menyusun …'))).toBe(true);
    await pane.user.click(reports().getByRole('button', { name: 'Batalkan' }));
    await act(async () => {
      release();
      await settle();
    });
    expect(reports().getByRole('status').textContent).toBe('Dibatalkan. Tidak ada yang ditulis.');
    expect(saved).toEqual([]);
  });

  test('a failure is said by the pane, and the screen can be used again', async () => {
    const pane = await drawPapers({}, 'sekretariat');
    pane.workbook.failNext('putSheets', 'sheet-protected');
    await pane.user.click(reports().getByRole('button', { name: 'Tambahkan ke buku kerja ini' }));
    await act(() => settle());
    expect(pane.app.state().problem?.kind).toBe('sheet-protected');
    expect(reports().getByRole<HTMLButtonElement>('button', { name: 'Unduh berkas' }).disabled).toBe(false);
  });
});

test('speaks English too', async () => {
  const pane = await drawPapers();
  act(() => {
    pane.app.set({ lang: 'en' });
  });
  expect(isShown(part('Templates').getByText(/^For OPD: programmes/))).toBe(true);
  expect(part('Reports on this workbook').getByRole('button', { name: 'Download the file' })).toHaveProperty(
    'disabled',
    false,
  );
});
