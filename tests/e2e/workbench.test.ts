import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/workbook/a1';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { openSight, SITES, type Sight, type Visit } from './browser';
import {
  eventually,
  findingAt,
  paneOf,
  selectedInGrid,
  selectedInWords,
  typeInGrid,
  untilChecked,
} from './workbench';

const root = join(__dirname, '../..');

interface Mistake {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
}
const SHEET = 'Matrik OPPKPKE';
/** Mistakes made on purpose, from the list beside the sample. */
const mistakes = JSON.parse(
  readFileSync(join(root, 'assets/contoh/kesalahan-sengaja.json'), 'utf8'),
) as readonly Mistake[];
const mistakeOf = (rule: string): Mistake => {
  const found = mistakes.find((mistake) => mistake.rule === rule && mistake.sheet === SHEET);
  if (!found) throw new Error(`the sample has no ${rule}`);
  return found;
};

/** A pagu that is text but reads as a number: it has a fix. */
const TEXT = mistakeOf('pagu-teks');
/** A pagu in words: it goes away when a number is typed. */
const WORDS = mistakeOf('pagu-bukan-angka');

/** What is typed into a cell, and what stands in it then. */
const TYPED: Readonly<Record<string, string>> = {
  '1.500': '1.500', // thousand in one country, one and a half in another: the text stays
  '12,5': '12.5', // two decimals cannot be thousands
  '9901010101010007': '9901010101010007', // a NIK keeps all of its digits
  '0012': '0012', // a code keeps its zeros
  '03/04/2025': '03/04/2025', // no American day is made of it
};

describe.each(SITES)('the workbench, %s', (kind) => {
  let sight: Sight;
  let visit: Visit;
  beforeAll(async () => {
    sight = await openSight(kind);
  });
  afterAll(async () => {
    await sight.close();
  });
  beforeEach(async () => {
    visit = await sight.visit();
  });
  afterEach(async () => {
    await visit.close();
  });

  /** A new page whose pane does not check again by itself. */
  const withoutRecheck = async (): Promise<void> => {
    await visit.page.evaluate(() => {
      localStorage.setItem('konvergen.pengaturan.1', JSON.stringify({ autoRecheck: false }));
    });
    await visit.page.reload();
  };

  test('shows the findings of the sample without a click, and nothing leaves this machine', async () => {
    const { page, complaints } = visit;
    await untilChecked(page, kind);
    expect(await page.getByText('kabupaten-contoh.xlsx').isVisible()).toBe(true);
    expect(await findingAt(page, kind, TEXT.cell).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('a finding that is clicked selects its cell in the grid; F8 goes to the next', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, TEXT.cell).click();
    expect(
      await eventually(
        () => selectedInGrid(page),
        (at) => at.endsWith(`!${TEXT.cell}`),
      ),
    ).toBe(`${SHEET}!${TEXT.cell}`);
    expect(await selectedInWords(page)).toContain(TEXT.cell);
    await page.keyboard.press('F8');
    const next = await eventually(
      () => selectedInGrid(page),
      (at) => !at.endsWith(`!${TEXT.cell}`),
    );
    expect(next).toMatch(new RegExp(`^${SHEET}!`));
  });

  test('an edit in the grid makes the result stale, and checking again takes the finding away', async () => {
    const { page, complaints } = visit;
    await withoutRecheck();
    await untilChecked(page, kind);
    const pane = paneOf(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${WORDS.cell}`),
    );
    await typeInGrid(page, '125000000');

    await pane.getByText('Lembar berubah — periksa ulang.').waitFor();
    await pane.getByRole('button', { name: 'Periksa ulang' }).first().click();
    expect(
      await eventually(
        () => findingAt(page, kind, WORDS.cell).count(),
        (count) => count === 0,
      ),
    ).toBe(0);
    expect(await pane.getByText('Lembar berubah — periksa ulang.').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('by itself the pane checks again after an edit, or says that it should where a check takes long', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${WORDS.cell}`),
    );
    await typeInGrid(page, '125000000');
    const stale = paneOf(page, kind).getByText('Lembar berubah — periksa ulang.');
    const isSeen = async (): Promise<boolean> =>
      (await findingAt(page, kind, WORDS.cell).count()) === 0 || (await stale.count()) === 1;
    expect(await eventually(isSeen, Boolean)).toBe(true);
  });

  test('a fix changes the value in the grid, and Urungkan puts it back', async () => {
    const { page, complaints } = visit;
    await untilChecked(page, kind);
    const pane = paneOf(page, kind);
    await findingAt(page, kind, TEXT.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${TEXT.cell}`),
    );
    const before = await selectedInWords(page);
    await pane
      .getByRole('button', { name: /^Terapkan: / })
      .first()
      .click();
    const after = await eventually(
      () => selectedInWords(page),
      (words) => words !== before,
    );
    expect(after).toMatch(new RegExp(`${TEXT.cell}: \\d+$`));
    await pane.getByRole('button', { name: 'Urungkan', exact: true }).click();
    expect(
      await eventually(
        () => selectedInWords(page),
        (words) => words === before,
      ),
    ).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('adds up to the sen what the command line adds up', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    const { stdout } = spawnSync(
      process.execPath,
      ['dist/cli/konvergen.js', 'summarize', '--json', 'assets/contoh/kabupaten-contoh.xlsx'],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
    );
    const { budget } = JSON.parse(stdout) as { budget: { total: { pagu: number; realisasi: number } } };
    const pane = paneOf(page, kind);
    await pane.getByText('Rekap', { exact: true }).first().click();
    for (const sum of [budget.total.pagu, budget.total.realisasi]) {
      const shown = sum.toLocaleString('id-ID', { minimumFractionDigits: sum % 1 === 0 ? 0 : 2 });
      await pane.getByText(`Rp${shown}`, { exact: true }).first().waitFor();
    }
    expect(budget.total.pagu).toBeGreaterThan(0);
  });

  test('what is typed is stored as it was meant, or as it was typed', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${WORDS.cell}`),
    );
    const stored: Record<string, string> = {};
    for (const typed of Object.keys(TYPED)) {
      await typeInGrid(page, typed);
      await page.keyboard.press('ArrowUp');
      const words = `${SHEET}, sel ${WORDS.cell}: ${TYPED[typed] ?? ''}`;
      const said = await eventually(
        () => selectedInWords(page),
        (now) => now === words,
      );
      stored[typed] = said.replace(/^.*: /, '');
    }
    expect(stored).toEqual(TYPED);
  });

  test('a formula is refused in words, and the cell stays as it was', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${WORDS.cell}`),
    );
    const before = await selectedInWords(page);
    await typeInGrid(page, '=1+1');
    await page.getByText('Rumus tidak dihitung di meja kerja').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(
      await eventually(
        () => selectedInWords(page),
        (words) => words === before,
      ),
    ).toBe(before);
  });

  test('pasted cells come as they were copied', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${WORDS.cell}`),
    );
    await page.evaluate(() => navigator.clipboard.writeText('9901010101010007\tabc'));
    await page.locator('[data-kisi] canvas[id^=univer-sheet]').focus();
    await page.keyboard.press('Control+v');
    const words = `${SHEET}, sel ${WORDS.cell}: 9901010101010007`;
    expect(
      await eventually(
        () => selectedInWords(page),
        (said) => said === words,
      ),
    ).toBe(words);
  });

  test('Ctrl and an arrow key go to the end of the block, and Tab’s beginning is forgotten', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await page.getByRole('tab', { name: 'Penerima' }).click();
    await page.locator('[data-kisi] canvas[id^=univer-sheet]').focus();
    const press = async (key: string): Promise<string> => {
      const before = await selectedInGrid(page);
      await page.keyboard.press(key);
      const now = await eventually(
        () => selectedInGrid(page),
        (cell) => cell !== before,
      );
      return now.replace('Penerima!', '');
    };
    const end = await press('Control+ArrowDown');
    expect(Number(end.slice(1))).toBeGreaterThan(100);
    // Below the last family nothing is left but the edge of the sheet.
    expect(await press('Control+ArrowDown')).toBe(`A${String(Number(end.slice(1)) + 100)}`);
    expect(await press('Control+ArrowUp')).toBe(end);
    expect(await press('Control+ArrowUp')).toBe('A1');
    expect(await press('Tab')).toBe('B1');
    expect(await press('Control+ArrowDown')).toMatch(/^B/);
    expect(await press('Enter')).toMatch(/^B/);
  });

  test('a file that is no workbook is explained, and the old book stays', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await page
      .locator('[data-berkas]')
      .setInputFiles({ name: 'catatan.xlsx', mimeType: '', buffer: Buffer.from('bukan zip') });
    await page.getByText('catatan.xlsx: bukan buku kerja Excel.').waitFor();
    expect(await page.getByText('kabupaten-contoh.xlsx').isVisible()).toBe(true);
    expect(await findingAt(page, kind, TEXT.cell).count()).toBe(1);
  });

  test('another file takes the place of the sample and is checked at once', async () => {
    const { page, complaints } = visit;
    await untilChecked(page, kind);
    await page.locator('[data-berkas]').setInputFiles(join(root, 'assets/contoh/pemetaan-kecil.xlsx'));
    await page.getByText('pemetaan-kecil.xlsx').first().waitFor();
    await untilChecked(page, kind);
    expect(complaints).toEqual([]);
  });

  test('a copy is saved with what was typed, and nothing leaves this machine', async () => {
    const { page, complaints } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, TEXT.cell).click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith(`!${TEXT.cell}`),
    );
    await typeInGrid(page, 'disimpan');
    await eventually(
      () => page.getByText('diubah di halaman ini saja').count(),
      (count) => count === 1,
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan salinan' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('kabupaten-contoh (diperiksa).xlsx');
    const read = await readWorkbook('salinan.xlsx', readFileSync(await saved.path()));
    if (!read.ok) throw new Error(read.reason);
    const [grid] = await read.workbook.readGrids([SHEET]);
    const cell = parseReference(TEXT.cell)?.area;
    expect(grid?.value(cell?.top ?? -1, cell?.left ?? -1)).toBe('disimpan');
    await page.getByText('Salinan disimpan sebagai').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a file dropped on the page is opened', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    const bytes = [...readFileSync(join(root, 'assets/contoh/pemetaan-kecil.xlsx'))];
    await page.evaluate((content) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(content)], 'dijatuhkan.xlsx'));
      for (const kindOf of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(kindOf, { dataTransfer: held, bubbles: true, cancelable: true }),
        );
      }
    }, bytes);
    await page.getByText('dijatuhkan.xlsx').first().waitFor();
    await untilChecked(page, kind);
    expect(await page.getByText('kabupaten-contoh.xlsx').count()).toBe(0);
  });

  test('highlighting marks the cells in the table view, and takes the marks away again', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    const pane = paneOf(page, kind);
    await pane.getByRole('button', { name: 'Sorot temuan' }).click();
    await findingAt(page, kind, TEXT.cell).click();
    await page.getByRole('button', { name: 'Tampilan tabel' }).click();
    const cell = page.getByRole('gridcell').and(page.locator(`[data-sel="${TEXT.cell}"]`));
    await cell.getByText(/peringatan|kesalahan/).waitFor({ state: 'attached' });
    await pane.getByRole('button', { name: 'Hapus sorotan' }).click();
    await cell.getByText(/peringatan|kesalahan/).waitFor({ state: 'detached' });
    expect(await cell.count()).toBe(1);
  });

  test('in the table view the keyboard moves, edits and tells', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await findingAt(page, kind, WORDS.cell).click();
    await page.getByRole('button', { name: 'Tampilan tabel' }).click();
    const cell = page.getByRole('gridcell').and(page.locator(`[data-sel="${WORDS.cell}"]`));
    await cell.focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('125000000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    const words = await eventually(
      () => selectedInWords(page),
      (said) => said.includes('125000000'),
    );
    expect(words).toContain(`${WORDS.cell}: 125000000`);
  });

  test('in a window as small as Excel’s pane the pane and the sheet take turns', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await page.setViewportSize({ width: 350, height: 378 });
    const turnTo = (name: string) => page.getByRole('button', { name, exact: true });
    const grid = page.locator('main');
    await turnTo('Lembar').waitFor();
    expect(await grid.getAttribute('inert')).toBe('');
    await findingAt(page, kind, WORDS.cell).click();
    await turnTo('Lembar').click();
    await grid.and(page.locator(':not([inert])')).waitFor();
    // The sheet is where the pane led it while it was out of sight.
    expect(await selectedInGrid(page)).toBe(`${SHEET}!${WORDS.cell}`);
    expect(await grid.getAttribute('inert')).toBeNull();
    expect((await grid.boundingBox())?.height).toBeGreaterThan(250);
    await turnTo('Panel').click();
    expect((await page.locator('aside').last().boundingBox())?.height).toBeGreaterThan(250);
    expect(await paneOf(page, kind).getByRole('button', { name: 'Periksa ulang' }).isVisible()).toBe(true);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: 'Data contoh' }).waitFor();
    expect(await grid.getAttribute('inert')).toBeNull();
  });

  test('the other language is the pane’s too', async () => {
    const { page } = visit;
    await untilChecked(page, kind);
    await page.getByRole('button', { name: 'EN: English' }).click();
    await page.getByRole('button', { name: 'Open file…' }).waitFor();
    const said = paneOf(page, kind).getByText('Check again');
    await said.first().waitFor();
    expect(await said.first().isVisible()).toBe(true);
  });
});
