import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { COMMANDS, STEP_BUTTONS } from '../../src/app/commands/names';
import { launchBrowser } from './browser';
import { buildWindow, openWindow, type OpenedWindow } from './commands-page/open-window';
import { eventually } from './workbench';

/** An Excel whose runtime goes on behind a closed pane. */
const SHARED = 'SharedRuntime=1.1';

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWindow>>;
const opened: OpenedWindow[] = [];

beforeAll(async () => {
  built = await buildWindow();
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const { context } of opened.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
  built.remove();
});

async function open(query: string): Promise<OpenedWindow> {
  const window = await openWindow(browser, built.folder, query);
  opened.push(window);
  return window;
}

const isShown = ({ ask }: OpenedWindow): Promise<boolean> => ask((excel) => excel.isPaneShown());
const selected = ({ ask }: OpenedWindow): Promise<string> => ask((excel) => excel.selected());
describe.each(['desktop', 'web'] as const)('a command of the ribbon in Excel, %s', (kind) => {
  const excel = `${SHARED}&${kind}`;

  test('Periksa, with the pane closed, checks and shows what it found', async () => {
    const window = await open(`${excel}&closed`);
    expect(await window.press('periksa')).toBe(0);
    expect(await isShown(window)).toBe(true);
    await window.pane.getByRole('treeitem', { level: 2 }).first().waitFor();
    await window.pane.getByRole('button', { name: 'Periksa ulang' }).waitFor();
    const tab = window.pane.getByRole('button', { name: 'Temuan', exact: true });
    expect(await tab.getAttribute('aria-current')).toBe('page');
    expect(await tab.getAttribute('aria-description')).toMatch(/^\d+ temuan terbuka$/);
    expect(window.complaints).toEqual([]);
  });

  test('a walk through the findings leaves a closed pane closed, and the pane has followed', async () => {
    const window = await open(excel);
    await window.press('periksa');
    await window.pane.getByRole('button', { name: 'Periksa ulang' }).waitFor();
    await window.ask((one) => {
      one.showPane(false);
    });
    const cells: string[] = [];
    for (const name of ['temuanBerikutnya', 'temuanBerikutnya', 'temuanSebelumnya']) {
      expect(await window.press(name)).toBe(0);
      cells.push(await selected(window));
    }
    expect(cells[0]).not.toBe(cells[1]);
    expect(cells[2]).toBe(cells[0]);
    expect(await isShown(window)).toBe(false);
    // Everything is as it was left: the same runtime, not a new one.
    await window.ask((one) => {
      one.showPane(true);
    });
    const [sheet, cell] = (cells[0] ?? '').split('!');
    await window.pane
      .getByText(`${sheet ?? ''}!${cell ?? ''}`)
      .first()
      .waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('Temuan berikutnya before any check shows the pane, checks, and goes to the first', async () => {
    const window = await open(`${excel}&closed`);
    await window.press('temuanBerikutnya');
    await eventually(
      () => selected(window),
      (cell) => cell !== 'Matriks!A1',
    );
    expect(await selected(window)).toMatch(/^Matriks!/);
    expect(await isShown(window)).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  test.each([
    ['rekap', 'Rekap anggaran'],
    ['bantuan', 'Bantuan'],
    ['gabungkan', 'Gabungkan buku kerja'],
  ])('%s shows its screen', async (name, title) => {
    const window = await open(`${excel}&closed`);
    expect(await window.press(name)).toBe(0);
    expect(await isShown(window)).toBe(true);
    await window.pane.getByRole('heading', { name: title, exact: true }).first().waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('Periksa pilihan ini lists what stands in the selection only', async () => {
    const window = await open(`${excel}&closed`);
    await window.ask((one) => {
      one.select('Matriks!A8:G9');
    });
    expect(await window.press('periksaPilihan')).toBe(0);
    const chip = window.pane.getByRole('button', { name: 'Hanya Matriks!A8:G9' });
    await chip.waitFor();
    const items = window.pane.getByRole('treeitem', { level: 2 });
    await items.first().waitFor();
    const texts = await items.allInnerTexts();
    for (const text of texts) expect(text).toMatch(/\b[A-G](?:8|9)\b/);
    // Taken away, everything is there again.
    await chip.click();
    expect(
      await eventually(
        () => items.count(),
        (count) => count > texts.length,
      ),
    ).toBeGreaterThan(texts.length);
    expect(window.complaints).toEqual([]);
  });

  test('Jelaskan temuan sel ini opens the card of the cell, or says that there is none', async () => {
    const window = await open(`${excel}&closed`);
    await window.ask((one) => {
      one.select('Matriks!E8');
    });
    expect(await window.press('jelaskanTemuan')).toBe(0);
    await window.pane.getByText('Matriks!E8').first().waitFor();
    await window.pane.getByText('Mengapa?').first().waitFor();
    await window.ask((one) => {
      one.select('Matriks!A1');
    });
    await window.press('jelaskanTemuan');
    await window.pane.getByText('Tidak ada temuan di Matriks!A1.').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('Mode rapat opens its window', async () => {
    const window = await open(`${excel}&closed`);
    const [popup] = await Promise.all([window.context.waitForEvent('page'), window.press('modeRapat')]);
    expect(popup.url()).toMatch(/\/meeting\.html$/);
    expect(window.complaints).toEqual([]);
  });

  test('keys call the same commands, and "bukaPanel" only shows the pane', async () => {
    const window = await open(`${excel}&closed`);
    await window.ask((one) => {
      one.pressKeys('bukaPanel');
    });
    expect(
      await eventually(
        () => isShown(window),
        (shown) => shown,
      ),
    ).toBe(true);
    await window.ask((one) => {
      one.pressKeys('periksa');
    });
    await window.pane.getByRole('treeitem', { level: 2 }).first().waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('every name of the manifest is answered, any other is not', async () => {
    const window = await open(excel);
    for (const name of COMMANDS.filter((one) => one !== 'modeRapat'))
      expect(await window.press(name)).toBe(0);
    expect(await window.press('bukanPerintah')).not.toBe(0);
    expect(window.complaints).toEqual([]);
  });

  test('while a cell is being edited a command says so instead of hanging', async () => {
    const window = await open(excel);
    await window.press('periksa');
    await window.pane.getByRole('button', { name: 'Periksa ulang' }).waitFor();
    await window.ask((one) => {
      one.setEditing(true);
    });
    expect(await window.press('jelaskanTemuan')).toBe(0);
    await window.pane.getByText(/sedang diedit/).waitFor();
  });
});

describe('where Excel has less, or more', () => {
  test('without a shared runtime the pane is a plain pane, and nothing fails', async () => {
    const window = await open('desktop');
    await window.pane.getByRole('button', { name: 'Periksa', exact: true }).click();
    await window.pane.getByRole('treeitem', { level: 2 }).first().waitFor();
    expect(window.complaints).toEqual([]);
  });

  test.each([
    ['desktop', {}],
    ['web', Object.fromEntries(STEP_BUTTONS.map((id) => [id, false]))],
  ])(
    '%s: buttons with nothing to walk to are turned off only where that costs no undo',
    async (kind, off) => {
      const window = await open(`${SHARED}&RibbonApi=1.1&${kind}&clean`);
      await window.press('periksa');
      await window.pane.getByText('Tidak ada temuan', { exact: false }).first().waitFor();
      expect(
        await eventually(
          () => window.ask((one) => one.buttons()),
          (now) => JSON.stringify(now) === JSON.stringify(off),
        ),
      ).toEqual(off);
      await window.ask((one) => {
        one.type('Matriks!E5', 'seratus');
      });
      const on = kind === 'web' ? Object.fromEntries(STEP_BUTTONS.map((id) => [id, true])) : {};
      expect(
        await eventually(
          () => window.ask((one) => one.buttons()),
          (now) => JSON.stringify(now) === JSON.stringify(on),
        ),
      ).toEqual(on);
      expect(window.complaints).toEqual([]);
    },
  );
});
