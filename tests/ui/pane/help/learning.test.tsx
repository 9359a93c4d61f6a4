/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ruleList } from '../../../../src/app/learning/rule-list';
import { SAMPLE_BOOK } from '../../../../src/app/learning/learning-app';
import { BANTUAN } from '../../../../src/core/learning/daftar-bantuan';
import { INDIKATOR } from '../../../../src/core/learning/daftar-indikator';
import { TUR } from '../../../../src/core/learning/tur';
import { SCREENS } from '../../../../src/app/pane/state';
import { fakeWorkbook } from '../../../app/fake-workbook';
import { fixtureGrids } from '../../../app/fixture-book';
import { settle } from '../../../app/open-pane';
import { isShown } from '../is-shown';
import { drawPane } from '../open-screen';

afterEach(cleanup);

const look = async (container: Element) =>
  await axe(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
const rulePage = (rule: string) => Promise.resolve(readFileSync(`docs/rules/${rule}.md`, 'utf8'));
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;

async function drawChecked(other: Parameters<typeof drawPane>[0] = {}) {
  const pane = drawPane({ rulePage, ...other });
  await act(async () => {
    await pane.app.check();
    await settle();
  });
  return pane;
}
const until = async (work: () => void): Promise<void> => {
  await act(async () => {
    work();
    await settle();
  });
};

describe('help of a screen', () => {
  test.each(SCREENS.filter((name) => name !== 'bantuan'))(
    'F1 on %s opens its own, and the way back leads there',
    async (name) => {
      const { app, user } = await drawChecked();
      await until(() => {
        app.show(name);
      });
      await until(() => {
        fireEvent.keyDown(document.body, { key: 'F1' });
      });
      const bantuan = BANTUAN.find(({ id }) => id === name);
      expect(title()).toBe(bantuan?.judul.id);
      expect(isShown(screen.getByText(bantuan?.isi.id ?? ''))).toBe(true);
      await user.click(screen.getByRole('button', { name: /^Kembali ke / }));
      expect(app.state().screen).toBe(name);
    },
    20_000,
  );

  test.each(['id', 'en'] as const)(
    'passes axe in %s: a screen, a number, a rule, the list',
    async (lang) => {
      const { app, container } = await drawChecked();
      await until(() => {
        app.set({ lang });
        app.show('konvergensi');
        app.learning.openHelp();
      });
      expect((await look(container)).violations).toEqual([]);
      for (const topic of [
        { jenis: 'angka', id: 'konvergensi' } as const,
        { jenis: 'aturan', id: 'pagu-satuan' } as const,
        null,
      ]) {
        await until(() => {
          app.learning.openHelp(topic);
        });
        expect((await look(container)).violations).toEqual([]);
        expect(container.textContent).not.toMatch(/\{\{|undefined|\[object/);
      }
    },
    30_000,
  );
});

test('a number leads from its i to its definition and example, and back', async () => {
  const { app, user } = await drawChecked();
  await until(() => {
    app.show('rekap');
  });
  await until(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Apa itu Serapan?' }));
  });
  expect(title()).toBe('Serapan');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(isShown(screen.getByText('62,5%'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Kembali ke Rekap anggaran' }));
  expect(app.state().screen).toBe('rekap');
}, 20_000);

test('a rule is read whole, its example as tables, its language said', async () => {
  const { app } = await drawChecked();
  await until(() => {
    app.set({ lang: 'en' });
    app.learning.openHelp({ jenis: 'aturan', id: 'pagu-satuan' });
  });
  expect(title()).toBe(ruleList().find(({ id }) => id === 'pagu-satuan')?.title.en);
  expect(isShown(screen.getByText('The complete page is in Bahasa Indonesia:'))).toBe(true);
  const tables = screen.getAllByRole('table');
  expect(tables).toHaveLength(2);
  expect(tables[0]?.textContent).toContain('1250');
  expect(screen.getByRole('heading', { name: 'Dasar hukum' }).closest('[lang=id]')).not.toBeNull();
}, 20_000);

test('a page that cannot be had says so, and the rule in short is there', async () => {
  const { app } = await drawChecked({ rulePage: () => Promise.reject(new Error('gone')) });
  await until(() => {
    app.learning.openHelp({ jenis: 'aturan', id: 'nik-angka' });
  });
  expect(screen.getByRole('alert').textContent).toContain('tidak dapat dimuat');
  expect(isShown(screen.getByText('Yang perlu dilakukan:'))).toBe(true);
}, 20_000);

test('all help is listed and looked through', async () => {
  const { app, user, container } = await drawChecked();
  await until(() => {
    app.learning.openHelp(null);
  });
  await user.click(screen.getByRole('button', { name: 'Angka' }));
  await user.click(screen.getByText('Aturan', { selector: 'button' }));
  // Every piece of help is a way to it. Asking for them by their role one by one takes a minute.
  const ways = new Set([...container.querySelectorAll('button')].map(({ textContent }) => textContent));
  const titles = [
    ...BANTUAN.map(({ judul }) => judul.id),
    ...INDIKATOR.map(({ nama }) => nama.id),
    ...ruleList().map((rule) => rule.title.id),
  ];
  expect(titles.filter((one) => !ways.has(one))).toEqual([]);
  const search = screen.getByRole('searchbox', { name: 'Cari bantuan' });
  fireEvent.change(search, { target: { value: 'serapan' } });
  await until(() => {
    fireEvent.click(screen.getByText('Serapan', { selector: 'button' }));
  });
  expect(title()).toBe('Serapan');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xyzzy' } });
  expect(isShown(screen.getByText(/Tidak ada yang cocok/))).toBe(true);
}, 30_000);

describe('the tour', () => {
  const sample = () => fakeWorkbook(fixtureGrids(), SAMPLE_BOOK);

  test('is offered on the sample once', async () => {
    const { storage, user } = await drawChecked({ workbook: sample() });
    await user.click(screen.getByRole('button', { name: 'Nanti saja' }));
    expect(screen.queryByText(/Baru di sini/)).toBeNull();
    expect(storage.all.get('konvergen.tur.1')).toContain('"selesai":true');
  }, 20_000);

  test('is not offered on anybody’s own workbook', async () => {
    await drawChecked();
    expect(screen.queryByText(/Baru di sini/)).toBeNull();
  }, 20_000);

  test('is left with Escape, passes axe, and goes on from the help', async () => {
    const { app, user, container } = await drawChecked({ workbook: sample() });
    await until(() => {
      app.learning.startTour(4);
    });
    expect((await look(container)).violations).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.querySelector('[data-tur-kini]')).toBeNull();
    await until(() => {
      app.learning.openHelp(null);
    });
    await until(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Lanjutkan tur (langkah 5 dari 8)' }));
    });
    expect(screen.getByRole('dialog', { name: TUR[4]?.judul.id ?? '' })).toBe(document.activeElement);
  }, 20_000);

  test('walked through by keyboard: each step is on its screen, marked and announced', async () => {
    const { app, user } = await drawChecked({ workbook: sample() });
    await until(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Mulai tur' }));
    });
    for (const [at, { layar, judul, sasaran }] of TUR.entries()) {
      const card = screen.getByRole('dialog', { name: judul.id });
      expect(document.activeElement).toBe(card);
      expect(card.getAttribute('aria-describedby')).not.toBeNull();
      expect(isShown(within(card).getByText(`Langkah ${String(at + 1)} dari 8`))).toBe(true);
      expect(app.state().screen).toBe(layar);
      const isThere = sasaran !== 'perbaiki' || document.querySelector('[data-tur="perbaiki"]') !== null;
      // Screens that are loaded when they are asked for come a little later.
      await waitFor(() => {
        const marked = [...document.querySelectorAll('[data-tur-kini]')];
        expect(marked.map((one) => one.getAttribute('data-tur'))).toEqual(isThere ? [sasaran] : []);
      });
      const next = within(screen.getByRole('dialog')).getByRole('button', {
        name: at === 7 ? 'Selesai' : 'Lanjut',
      });
      next.focus();
      await user.keyboard('{Enter}');
      await until(() => undefined);
    }
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.learning.state().tour).toEqual({ langkah: 0, jalan: false, selesai: true });
  }, 60_000);
});
