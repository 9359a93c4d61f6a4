/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { gridOf } from '../../../src/core/table/grid';
import { fakeWorkbook } from '../../app/fake-workbook';
import { fakeEngine } from '../../app/fake-engine';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane } from './open-screen';

afterEach(cleanup);

const OPD = [
  'Dinas Kesehatan',
  'DINAS KESEHATAN',
  'Dinas Kesehatan',
  'Dinas  Kesehatan,',
  'Dinkes',
  'Dinas Kesehtan',
  'Dinas Sosial',
];

const book = () =>
  fakeWorkbook([
    gridOf('Matriks', [
      ['Strategi', 'Klaster', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
      ...OPD.map((opd, at) => [
        'Strategi 1',
        'Klaster 1',
        opd,
        `Penyediaan ${String(at)}`,
        1_000_000,
        'APBD',
      ]),
    ]),
  ]);

const cellsIn = (workbook: ReturnType<typeof book>): readonly unknown[] =>
  OPD.map((_, at) => workbook.cell('Matriks', at + 1, 2));

/** A pane whose spellings are open. */
async function drawSpellings() {
  const pane = drawPane({ workbook: book() });
  await act(async () => {
    await pane.app.start({ check: true });
    pane.app.show('ejaan');
    await settle();
  });
  return pane;
}

const openFirst = async ({
  user,
}: Pick<Awaited<ReturnType<typeof drawSpellings>>, 'user'>): Promise<HTMLElement> => {
  screen.getByRole('listbox', { name: 'Nama dengan beberapa ejaan' }).focus();
  await user.keyboard('{ArrowDown}{Enter}');
  return screen.getByRole('region', { name: 'Nama yang dibuka' });
};

const press = async (user: Awaited<ReturnType<typeof drawSpellings>>['user'], name: RegExp | string) => {
  await user.click(screen.getByRole('button', { name }));
  await act(() => settle());
};

describe('Samakan ejaan', () => {
  test('is reached from Ringkasan, and from the card of a finding about spellings', async () => {
    const { user, app } = await drawSpellings();
    act(() => {
      app.show('ringkasan');
    });
    await press(user, 'Samakan ejaan');
    expect(app.state().screen).toBe('ejaan');
    act(() => {
      app.show('temuan');
    });
    const at = app.state().checked?.findings.findIndex(({ rule }) => rule === 'opd-ejaan-berbeda') ?? -1;
    await act(() => app.pick(at));
    await press(user, 'Samakan ejaan');
    expect(app.state()).toMatchObject({ screen: 'ejaan', jenis: 'opd' });
    const list = screen.getByRole('listbox', { name: 'Nama dengan beberapa ejaan' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Dinas Kesehatan5 ejaan · 2 sel diubah · tampak salah ketik']);
  });

  test('says what belongs together and why; only what differs in writing is chosen', async () => {
    const pane = await drawSpellings();
    expect(isShown(screen.getByText('1 nama ditulis dengan lebih dari satu ejaan, di 6 sel.'))).toBe(true);
    expect(screen.getByRole('button', { name: 'Lihat perubahan (2 sel)' })).toHaveProperty('disabled', false);
    const card = await openFirst(pane);
    expect(
      within(card)
        .getAllByRole('radio')
        .map((one) => one.parentElement?.textContent),
    ).toEqual([
      'Dinas Kesehatan (2 sel) · diusulkan',
      expect.stringContaining('DINAS KESEHATAN (1 sel)'),
      expect.stringContaining('Dinas Kesehatan, (1 sel)'),
      expect.stringContaining('Dinas Kesehtan (1 sel)'),
      expect.stringContaining('Dinkes (1 sel)'),
      'Tulis sendiri',
    ]);
    const ticked = within(card)
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ checked }) => checked);
    expect(ticked).toEqual([true, true, false, false, false]);
    expect(isShown(within(card).getByText(/tampak salah ketik \(kemiripan \d\d%\)/))).toBe(true);
    expect(await axe(pane.container)).toMatchObject({ violations: [] });
  });

  test('one batch after a look at every cell, and one step back', async () => {
    const pane = await drawSpellings();
    const { user, workbook, app } = pane;
    const card = await openFirst(pane);
    await user.click(within(card).getByRole('checkbox', { name: /^Dinas Kesehtan/ }));
    await user.click(within(card).getByRole('checkbox', { name: /^Dinkes/ }));
    await press(user, 'Lihat perubahan (4 sel)');
    expect(document.activeElement?.textContent).toBe('Pratinjau perubahan');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Matriks!C3“DINAS KESEHATAN”→ “Dinas Kesehatan”',
      'Matriks!C5“Dinas  Kesehatan,”→ “Dinas Kesehatan”',
      'Matriks!C7“Dinas Kesehtan”→ “Dinas Kesehatan”',
      'Matriks!C6“Dinkes”→ “Dinas Kesehatan”',
    ]);
    expect(await axe(pane.container)).toMatchObject({ violations: [] });
    expect(cellsIn(workbook)).toEqual(OPD);
    await press(user, 'Terapkan (4)');
    expect(workbook.calls.filter(({ call }) => call === 'write')).toEqual([{ call: 'write', count: 4 }]);
    expect(cellsIn(workbook)).toEqual([
      ...Array.from({ length: 6 }, () => 'Dinas Kesehatan'),
      'Dinas Sosial',
    ]);
    await act(async () => {
      pane.clock.pass(2_000);
      await settle();
    });
    expect(isShown(screen.getByText('Setiap nama ditulis dengan satu ejaan saja.'))).toBe(true);
    expect(app.state().checked?.findings.filter(({ rule }) => rule === 'opd-ejaan-berbeda')).toEqual([]);
    await press(user, 'Urungkan');
    expect(cellsIn(workbook)).toEqual(OPD);
  });

  test('a cell edited meanwhile is left alone and said', async () => {
    const pane = await drawSpellings();
    await press(pane.user, 'Lihat perubahan (2 sel)');
    act(() => {
      pane.workbook.type('Matriks', 2, 2, 'Dinas Lain');
    });
    await press(pane.user, 'Terapkan (2)');
    expect(pane.workbook.cell('Matriks', 2, 2)).toBe('Dinas Lain');
    expect(pane.app.state().notice).toMatchObject({ kind: 'diperbaiki', count: 1, skipped: 1 });
  });

  test('a spelling of one’s own', async () => {
    const pane = await drawSpellings();
    const card = await openFirst(pane);
    await pane.user.click(within(card).getByRole('radio', { name: 'Tulis sendiri' }));
    const input = within(card).getByRole('textbox', { name: 'Ejaan Anda' });
    await pane.user.clear(input);
    await pane.user.type(input, 'Dinas Kesehatan Daerah');
    await press(pane.user, /^Lihat perubahan/);
    await press(pane.user, /^Terapkan/);
    expect(cellsIn(pane.workbook).filter((cell) => cell === 'Dinas Kesehatan Daerah')).toHaveLength(4);
  });

  test('remembered in the settings, it is read so from then on', async () => {
    const pane = await drawSpellings();
    const { user, app, workbook } = pane;
    const card = await openFirst(pane);
    for (const name of [/^DINAS KESEHATAN/, /^Dinas Kesehatan,/]) {
      await user.click(within(card).getByRole('checkbox', { name }));
    }
    await user.click(within(card).getByRole('checkbox', { name: /^Dinkes/ }));
    await user.click(within(card).getByRole('checkbox', { name: 'Ingat sebagai ejaan baku' }));
    await press(user, 'Lihat perubahan (1 sel)');
    expect(isShown(screen.getByText(/1 ejaan akan diingat/))).toBe(true);
    await press(user, 'Terapkan (1)');
    const sinonim = [{ jenis: 'opd', tulisan: 'Dinkes', baku: 'Dinas Kesehatan' }];
    expect(app.state().book?.ground.settings.sinonim).toEqual(sinonim);
    expect(app.state().notice).toMatchObject({ kind: 'diperbaiki', count: 1 });
    // Written the old way again, the rule takes it for the spelling it stands for; the others it still names.
    act(() => {
      workbook.type('Matriks', 5, 2, 'Dinkes');
    });
    await act(() => app.check());
    const odd = app.state().checked?.findings.filter(({ rule }) => rule === 'opd-ejaan-berbeda') ?? [];
    expect(odd.map(({ value }) => value)).toEqual(['DINAS KESEHATAN', 'Dinas  Kesehatan,', 'Dinas Kesehtan']);
  });

  test('other kinds of names, and English', async () => {
    const { user, app } = await drawSpellings();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nama yang disamakan' }), 'sumber-dana');
    await act(() => settle());
    expect(isShown(screen.getByText('Setiap nama ditulis dengan satu ejaan saja.'))).toBe(true);
    await act(async () => {
      app.set({ lang: 'en' });
      await settle();
    });
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Use one spelling',
    ]);
    expect(isShown(screen.getByText('Every name is written in one way only.'))).toBe(true);
  });

  test('Escape closes the preview, and nothing is written', async () => {
    const { user, workbook } = await drawSpellings();
    await press(user, 'Lihat perubahan (2 sel)');
    await user.keyboard('{Escape}');
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Samakan ejaan']);
    expect(workbook.calls.some(({ call }) => call === 'write')).toBe(false);
  });

  test('unticked at once, and ticked again', async () => {
    const { user } = await drawSpellings();
    await press(user, 'Hapus semua centang');
    expect(screen.getByRole('button', { name: 'Lihat perubahan (0 sel)' }).hasAttribute('disabled')).toBe(
      true,
    );
    await press(user, 'Centang semua yang hanya berbeda tulisan');
    expect(screen.getByRole('button', { name: 'Lihat perubahan (2 sel)' })).toHaveProperty('disabled', false);
  });

  test('a failing engine is said, and asked again on demand', async () => {
    let fails = true;
    const engine = fakeEngine([], {
      spellings: () => (fails ? Promise.reject(new Error('x')) : Promise.resolve([])),
    });
    const { app, user } = drawPane({ engine });
    await act(async () => {
      await app.check();
      app.show('ejaan');
      await settle();
    });
    fails = false;
    await press(user, 'Coba lagi');
    expect(isShown(screen.getByText('Setiap nama ditulis dengan satu ejaan saja.'))).toBe(true);
  });
});
