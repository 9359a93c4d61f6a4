/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { RESULT_SHEETS } from '../../../src/app/results/result-kinds';
// Loaded when it is first opened; here it is to be there at once.
import '../../../src/ui/pane/result-writing';
import '../../../src/app/results/results-app';
import { fakeEngine, findingOf } from '../../app/fake-engine';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane, screenOf } from './open-screen';

afterEach(cleanup);

async function drawWriting(other: Parameters<typeof drawPane>[0] = {}) {
  const pane = drawPane(other);
  await act(async () => {
    await pane.app.start({ check: true });
    pane.app.show('hasil');
    await settle();
  });
  return pane;
}

const put = ({ workbook }: Awaited<ReturnType<typeof drawWriting>>) =>
  workbook.calls.flatMap((one) => (one.call === 'putAll' ? [one.sheets.map(({ name }) => name)] : []));

jest.setTimeout(60_000);

describe('the screen that writes result sheets', () => {
  test('is reached from the first screen, and has a name for everything on it', async () => {
    const pane = drawPane();
    await act(async () => {
      await pane.app.start();
      await settle();
    });
    await pane.user.click(screen.getByRole('button', { name: 'Tulis ke lembar' }));
    await screenOf('Tulis ke lembar');
    expect(
      within(screen.getByRole('group', { name: 'Lembar yang ditulis' })).getAllByRole('checkbox'),
    ).toHaveLength(6);
    expect(isShown(screen.getByText(/diperiksa dahulu/))).toBe(true);
    expect((await axe(pane.container)).violations).toEqual([]);
  });

  test('by keyboard: two sheets are left out, the rest is written and said', async () => {
    const pane = await drawWriting();
    for (const name of [RESULT_SHEETS.kesenjangan, RESULT_SHEETS.opd]) {
      screen.getByRole('checkbox', { name }).focus();
      await pane.user.keyboard(' ');
    }
    screen.getByRole('button', { name: 'Tulis 4 lembar' }).focus();
    await pane.user.keyboard('{Enter}');
    await act(() => settle());
    expect(put(pane)).toEqual([['Temuan', 'Rekap Anggaran', 'Konvergensi', 'Tindak Lanjut']]);
    expect(screen.getByRole('status').textContent).toBe(
      'Ditulis: Temuan, Rekap Anggaran, Konvergensi, Tindak Lanjut.',
    );
    expect((await axe(pane.container)).violations).toEqual([]);
  });

  test('can be given up while it is at work', async () => {
    let release = (): void => undefined;
    const pane = await drawWriting({
      engine: fakeEngine([findingOf(1)], {
        results: (_, { signal } = {}) =>
          new Promise((resolve, reject) => {
            release = () => {
              if (signal?.aborted === true) reject(new Error('stopped'));
              else resolve([]);
            };
          }),
      }),
    });
    await pane.user.click(screen.getByRole('button', { name: 'Tulis 6 lembar' }));
    expect(isShown(screen.getByText('Menyusun lembar …'))).toBe(true);
    await pane.user.click(screen.getByRole('button', { name: 'Batalkan' }));
    await act(async () => {
      release();
      await settle();
    });
    expect(screen.getByRole('status').textContent).toContain('Tidak ada lembar yang diganti');
    expect(put(pane)).toEqual([]);
  });

  test('speaks English too', async () => {
    const pane = await drawWriting();
    act(() => {
      pane.app.set({ lang: 'en' });
    });
    expect(screen.getByRole('button', { name: 'Write 6 sheets' })).toHaveProperty('disabled', false);
  });
});
