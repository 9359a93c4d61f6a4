/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { rowOf } from '../../../src/app/meeting/agenda';
import { createMeetingApp } from '../../../src/app/meeting/meeting-app';
import { keptLine, type ToMeeting, type ToPane } from '../../../src/app/meeting/protocol';
import { Meeting } from '../../../src/ui/meeting/meeting';
import { AGENDA, followUpOf, logOf, TODAY } from '../../app/meeting/made-meeting';
import { handClock } from '../../app/open-pane';

afterEach(cleanup);
jest.setTimeout(30_000);

/** The page with a pane a test answers for, somebody at its keyboard, and what was printed and saved. */
function drawMeeting(saveSlides: () => Promise<void> = () => Promise.resolve()) {
  const said: ToPane[] = [];
  const { line, take } = keptLine<ToPane, ToMeeting>((words) => said.push(words));
  const clock = handClock();
  const app = createMeetingApp({ line, later: clock.later });
  const print = jest.fn();
  const saved = jest.fn(saveSlides);
  const drawn = render(<Meeting app={app} print={print} saveSlides={saved} />);
  const answer = (words: ToMeeting): void => {
    act(() => {
      take(words);
    });
  };
  return { app, said, answer, print, saved, clock, ...drawn, user: userEvent.setup() };
}

/** The page after the pane made its agenda. */
function drawBegun(log = logOf(), saveSlides?: () => Promise<void>) {
  const drawn = drawMeeting(saveSlides);
  drawn.answer({ kind: 'rapat', agenda: AGENDA, log });
  return drawn;
}

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const chosen = (): string =>
  screen
    .getAllByRole('row', { selected: true })
    .map(({ textContent }) => textContent)
    .join('|');
const clean = async (container: Element): Promise<void> => {
  const { violations } = await axe(container);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

describe('every kind of page can be used by everybody', () => {
  test('while it waits, and where the workbook could not be checked', async () => {
    const { container, said, answer } = drawMeeting();
    expect(said).toEqual([{ kind: 'siap' }]);
    expect(screen.getByRole('status').textContent).toMatch(/^Menunggu panel/);
    await clean(container);
    answer({ kind: 'menyiapkan', lang: 'en' });
    expect(screen.getByRole('status').textContent).toBe('Preparing the meeting…');
    expect(document.documentElement.lang).toBe('en');
    await clean(container);
    answer({ kind: 'gagal', lang: 'id' });
    expect(screen.getByRole('alert').textContent).toMatch(/tidak dapat diperiksa/);
    await clean(container);
  });

  test('agenda, last time, a question with figures, families, a page without lines, decisions', async () => {
    const { container, user, answer } = drawBegun(logOf(followUpOf()));
    const seen: string[] = [];
    for (let page = 0; page < 6; page += 1) {
      seen.push(heading());
      await clean(container);
      await user.keyboard('{ArrowRight}');
    }
    expect(new Set(seen).size).toBe(6);
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
    expect(heading()).toBe('Keluarga di Contoh Jaya');
    await clean(container);
    const rows = [rowOf({ key: '0', texts: ['S*** C***', 'Contoh Jaya', 'Sembako', 'Keluarga!C2'] })];
    answer({ kind: 'keluarga', question: 'desa:0', rows, total: 3 });
    expect(chosen()).toContain('S*** C***');
    await clean(container);
  });

  test('the form and the list of keys', async () => {
    const { container, user } = drawBegun();
    await user.keyboard('{ArrowRight}d');
    expect(
      within(screen.getByRole('dialog', { name: 'Catat keputusan' })).getAllByRole('textbox'),
    ).toHaveLength(3);
    await clean(container);
    await user.keyboard('{Escape}?');
    expect(within(screen.getByRole('dialog')).getAllByRole('term')).toHaveLength(9);
    await clean(container);
  });
});

describe('a meeting held with the keyboard alone', () => {
  test('arrows and Enter, the focus on the lines from the first moment', async () => {
    const { user } = drawBegun();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(document.title).toContain(heading());
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(heading()).toBe('Berapa anggarannya?');
    expect(chosen()).toContain('Strategi S3');
    const grid = screen.getByRole('grid');
    expect(document.activeElement).toBe(grid);
    const active = grid.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('Strategi S3');
    await user.keyboard('{Enter}');
    expect(heading()).toBe('Rincian S3');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{Escape}');
    expect(chosen()).toContain('Strategi S3');
    await user.keyboard('{Escape}');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(1);
    expect(heading()).not.toBe('Berapa anggarannya?');
  });

  test('figures and lines show the cells they come from', async () => {
    const { user } = drawBegun();
    await user.keyboard('{ArrowRight}');
    const main = screen.getByRole('main');
    expect(main.textContent).toMatch(/Matriks!E5, Matriks!E6 .*3/);
    expect(within(main).getAllByRole('row').at(-1)?.textContent).toContain('Matriks!E7');
  });

  test('D opens the form at its first field, Esc closes it and the keys go on', async () => {
    const { user, container } = drawBegun();
    await user.keyboard('{ArrowRight}d');
    const dialog = screen.getByRole('dialog');
    expect(document.activeElement).toBe(within(dialog).getAllByRole('textbox')[0]);
    expect(container.querySelector('.layar')?.hasAttribute('inert')).toBe(true);
    // Letters that are keys of the page are letters here.
    await user.keyboard('dps?');
    expect(within(dialog).getAllByRole<HTMLTextAreaElement>('textbox')[0]?.value).toBe('dps?');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(container.querySelector('.layar')?.hasAttribute('inert')).toBe(false);
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toContain('Strategi S2');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  test('a decision goes to the pane, and stands on its line when it was kept', async () => {
    const { user, said, answer } = drawBegun();
    await user.keyboard('{ArrowRight}dPercepat.{Control>}{Enter}{/Control}');
    const sent = said.at(-1);
    expect(sent).toMatchObject({
      kind: 'putuskan',
      number: 1,
      draft: { id: null, keputusan: 'Percepat.', matter: { perihal: 'Anggaran S1' }, status: 'terbuka' },
    });
    const log = logOf(followUpOf({ rapat: TODAY, dicatat: TODAY }));
    answer({ kind: 'diputuskan', number: 1, kept: { ok: true, id: 'TL-001', log } });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('main').textContent).toContain('TL-001');
    expect(document.querySelector('.kabar')?.textContent).toContain('TL-001');
  });

  test('without a decision nothing is sent, and the form says why', async () => {
    const { user, said } = drawBegun();
    await user.keyboard('{ArrowRight}d{Control>}{Enter}{/Control}');
    expect(said.map(({ kind }) => kind)).not.toContain('putuskan');
    expect(screen.getByRole('alert').textContent).not.toBe('');
    await user.keyboard('Cek 9901011234567890{Control>}{Enter}{/Control}');
    expect(said.map(({ kind }) => kind)).not.toContain('putuskan');
    expect(screen.getByRole('alert').textContent).toMatch(/NIK/);
  });

  test('a decision that was not kept stays in the form, with what keeps it', async () => {
    const { user, answer, clock } = drawBegun();
    await user.keyboard('{ArrowRight}dPercepat.{Control>}{Enter}{/Control}');
    const refused = { ok: false, reason: 'berubah', about: 'Tindak Lanjut', log: logOf() } as const;
    answer({ kind: 'diputuskan', number: 1, kept: refused });
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(screen.getAllByRole<HTMLTextAreaElement>('textbox')[0]?.value).toBe('Percepat.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    act(() => {
      clock.pass(30_000);
    });
    expect(screen.getByRole('alert').textContent).toMatch(/Panel tidak menjawab/);
  });

  test('what the sheet says by now is taken over by the form: saved again, it is about that', async () => {
    const before = followUpOf({ id: 'TL-004' });
    const { user, answer, said } = drawBegun(logOf(before));
    await user.keyboard('{ArrowRight}d Segera.{Control>}{Enter}{/Control}');
    expect(said.at(-1)).toMatchObject({ draft: { id: 'TL-004', before } });
    const now = { ...before, status: 'berjalan' } as const;
    const refused = { ok: false, reason: 'berubah', about: 'Tindak Lanjut', log: logOf(now) } as const;
    answer({ kind: 'diputuskan', number: 1, kept: refused });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(said.at(-1)).toMatchObject({ number: 2, draft: { id: 'TL-004', before: now } });
  });

  test('? and Esc open and close the list of keys', async () => {
    const { user } = drawBegun();
    await user.keyboard('?');
    expect(document.activeElement).toBe(within(screen.getByRole('dialog')).getByRole('button'));
    await user.keyboard('{ArrowRight}');
    expect(within(screen.getByRole('dialog')).getAllByRole('term')).toHaveLength(9);
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('?{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('P prints, S makes slides and says when they cannot be made', async () => {
    const { user, print, saved } = drawBegun(logOf(), () => Promise.reject(new Error('no memory')));
    await user.keyboard('p');
    expect(print).toHaveBeenCalledTimes(1);
    await user.keyboard('{Control>}p{/Control}');
    expect(print).toHaveBeenCalledTimes(1);
    await user.keyboard('s');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.kabar')?.textContent).toMatch(/tidak dapat dibuat/);
  });

  test('on paper every question is a sheet of its own', async () => {
    const { container, user } = drawBegun();
    const sheets = [...container.querySelectorAll('.kertas h2')].map(({ textContent }) => textContent);
    expect(sheets).toHaveLength(5);
    await user.keyboard('{ArrowRight}');
    expect(sheets).toContain(heading());
  });
});

describe('with the mouse', () => {
  test('buttons do what the keys do; one that can do nothing says so', async () => {
    const { user } = drawBegun();
    const back = screen.getByRole('button', { name: /^Esc/ });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: /^→/ }));
    expect(heading()).toBe('Berapa anggarannya?');
    await user.dblClick(screen.getByText('Strategi S3', { selector: 'main td' }));
    expect(heading()).toBe('Rincian S3');
  });

  test('Enter on a button is a press of that button', async () => {
    const { user } = drawBegun();
    await user.keyboard('{ArrowRight}');
    act(() => {
      screen.getByRole('button', { name: /^→/ }).focus();
    });
    await user.keyboard('{Enter}');
    expect(heading()).toBe('Desa mana?');
  });

  test('after a click arrows move the lines still', async () => {
    const { user } = drawBegun();
    await user.click(screen.getByRole('button', { name: /^→/ }));
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toContain('Strategi S2');
  });
});
