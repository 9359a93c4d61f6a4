/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import type { Screen } from '../../../src/app/pane/state';
import { settle } from '../../app/open-pane';
import { fakeEngine } from '../../app/fake-engine';
import { isShown } from './is-shown';
import { drawPane, treeLines } from './open-screen';

afterEach(cleanup);

async function drawScreen(name: Screen) {
  const pane = drawPane();
  await act(async () => {
    await pane.app.check();
    pane.app.show(name);
    await settle();
  });
  return pane;
}

describe('Ringkasan', () => {
  test('says of every sheet what it is', async () => {
    await drawScreen('ringkasan');
    const sheets = within(screen.getByRole('list', { name: 'Lembar dalam buku kerja' })).getAllByRole(
      'listitem',
    );
    expect(sheets.map(({ textContent }) => textContent.slice(0, 30))).toEqual([
      expect.stringContaining('MatriksDikenali'),
      expect.stringContaining('KeluargaDikenali'),
      expect.stringContaining('CatatanBelum dikenali'),
    ]);
    expect(isShown(screen.getByText(/kesalahan, .* peringatan, .* saran di \d lembar/))).toBe(true);
  });

  test('columns are matched by choosing, and kept', async () => {
    const { user, app } = await drawScreen('ringkasan');
    await user.click(screen.getByRole('button', { name: 'Cocokkan kolom: Matriks' }));
    const source = screen.getByRole('combobox', { name: /^F · Sumber Dana/ });
    await user.selectOptions(source, 'Abaikan');
    await user.click(screen.getByRole('button', { name: 'Simpan susunan' }));
    await act(() => settle());
    expect(app.state().book?.sheets[0]?.columns[5]?.field).toBeNull();
    expect(
      isShown(screen.getByText('Susunan disimpan dan dipakai untuk lembar dengan judul kolom yang sama.')),
    ).toBe(true);
  });

  test('a header row that cannot be is refused in words', async () => {
    const { user } = await drawScreen('ringkasan');
    await user.click(screen.getByRole('button', { name: 'Cocokkan kolom: Catatan' }));
    const last = screen.getByRole('spinbutton', { name: 'sampai baris' });
    await user.clear(last);
    await user.type(last, '9');
    expect(isShown(screen.getByText(/Baris judul kolom paling banyak tiga/))).toBe(true);
    expect(screen.getByRole('button', { name: 'Simpan susunan' }).hasAttribute('disabled')).toBe(true);
  });

  test('a sheet is left out and taken back', async () => {
    const { user, app } = await drawScreen('ringkasan');
    await user.click(screen.getByRole('button', { name: 'Abaikan lembar: Matriks' }));
    await act(() => settle());
    const onMatriks = (): number =>
      app.state().checked?.findings.filter(({ sheet }) => sheet === 'Matriks').length ?? 0;
    expect(onMatriks()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Pakai lembar ini: Matriks' }));
    await act(() => settle());
    expect(onMatriks()).toBeGreaterThan(0);
  });

  test('the role changes the grouping and is kept', async () => {
    const { user, app, storage } = await drawScreen('ringkasan');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Peran' }), 'Sekretariat');
    expect(app.state().options.grouping).toBe('opd');
    expect(storage.all.get('konvergen.pengaturan.1')).toContain('sekretariat');
  });
});

describe('Rekap', () => {
  test('a figure opens the cells it was added up from', async () => {
    const { user, workbook } = await drawScreen('rekap');
    const [total] = screen.getAllByRole('button', { name: 'Rp275.000.000,25' });
    if (!total) throw new Error('no total');
    await user.click(total);
    expect(workbook.calls.at(-1)).toEqual({ call: 'select', cell: { sheet: 'Matriks', row: 4, column: 4 } });
    await user.click(screen.getByRole('button', { name: 'Matriks!E5:E9' }));
    expect(workbook.calls.filter(({ call }) => call === 'select')).toHaveLength(2);
  });

  test('strategy opens to cluster, cluster to source; other breakdowns are one choice away', async () => {
    const { user } = await drawScreen('rekap');
    const [first] = screen.getAllByRole('button', { name: 'Menurut klaster' });
    if (!first) throw new Error('no strategy');
    await user.click(first);
    await user.click(screen.getByRole('button', { name: 'Menurut sumber dana' }));
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(5);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rincian' }), 'opd');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Total',
      'Dinas Sosial',
      'Dinas Koperasi',
      'Dinas PUPR',
    ]);
  });

  test('the composition of spending adds up to the whole, with its index and what it was divided by', async () => {
    const { user, app } = await drawScreen('rekap');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rincian' }), 'komposisi');
    const parts = await screen.findByRole('region', { name: 'Komposisi belanja' });
    expect(
      within(parts)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Langsung', 'Tidak langsung', 'Penunjang', 'Belum jelas jenisnya']);
    expect(isShown(screen.getByText('Penyebut: pagu yang jelas jenisnya, tanpa perjalanan dinas.'))).toBe(
      true,
    );
    const { budget } = app.state();
    if (budget.status !== 'ada' || !budget.value) throw new Error('no budget');
    const { bagian } = budget.value.komposisi;
    const kinds = ['langsung', 'tidak-langsung', 'penunjang', 'takTerklasifikasi'] as const;
    expect(kinds.reduce((sum, kind) => sum + bagian[kind].pagu, 0n)).toBe(budget.value.totals.total.pagu);
  });
});

test('a workbook without such sheets is told in words', async () => {
  const { app } = drawPane({ engine: fakeEngine([]) });
  for (const [name, text] of [
    ['rekap', 'Tidak ada lembar pemetaan program'],
    ['konvergensi', 'Tidak ada lembar keluarga, individu, atau pemetaan'],
    ['keluarga', 'Tidak ada lembar keluarga'],
  ] as const) {
    await act(async () => {
      await app.check();
      app.show(name);
      await settle();
    });
    expect(isShown(await screen.findByText(text, { exact: false }))).toBe(true);
  }
});

test('the language changes every word at once and is kept', async () => {
  const { user, storage } = await drawScreen('pengaturan');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Bahasa' }), 'English');
  expect(screen.getByRole('button', { name: 'Findings' })).toHaveProperty('disabled', false);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Settings',
    'This pane',
    'Settings of the workbook',
  ]);
  expect(storage.all.get('konvergen.pengaturan.1')).toContain('"en"');
});

test('tabs lead to their screens', async () => {
  const { user } = await drawScreen('bantuan');
  await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Temuan' }));
  expect(treeLines().length).toBeGreaterThan(0);
});
