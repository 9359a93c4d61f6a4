import type { Download, Locator, Page } from 'playwright-core';
import { handOn, type Hand, type Stretch } from './walkthrough-hand';
import { eventually, paneOf } from './workbench';

/** What a person chooses where a finding offers more than one value, by what its cell holds. */
const CHOICES: Readonly<Record<string, (value: string) => string>> = {
  'sumber-dana-tidak-dikenal': () => 'APBD',
  'isian-ya-tidak-tidak-dikenal': (value) => (value === 'lokus' ? 'Ya' : 'Tidak'),
};

/** What only a person knows: they look it up and type it. */
const LOOKED_UP = ['pagu-kosong', 'sasaran-kosong'];

/** A second row that is meant to be there. */
const REASON = 'Tahap kedua, SPJ terpisah';
const NAME = 'Sari, Bappeda';

/** What the card of a finding says. */
interface Card {
  readonly rule: string;
  readonly cell: string;
  readonly value: string;
}

/** A newcomer's way from a file with mistakes to one without. */
export interface Walk {
  readonly stretches: readonly Stretch[];
  readonly saved: Download;
}

/** Told at places worth a picture. */
export type OnView = (name: string) => Promise<void>;

/**
 * Mends a workbook as a person does who never saw the page before: everything that is safe at once, then what is offered
 * for all of a kind, then cell by cell.
 *
 * @param page the workbench, with any book open.
 * @param file the workbook, as the dialog of the system would give it.
 * @param lookUp what belongs in a cell (`Sheet!A1`), as the person's own papers say.
 * @param onView told at places worth a picture.
 */
export async function walkThrough(
  page: Page,
  file: { readonly name: string; readonly bytes: Uint8Array },
  lookUp: (cell: string) => string,
  onView: OnView = () => Promise.resolve(),
): Promise<Walk> {
  const hand = handOn(page);
  const stretches: Stretch[] = [];
  const ends = async (name: string): Promise<void> => {
    const left = await findingsLeft(page);
    stretches.push({ name, left, ...hand.take() });
  };

  await openFile(page, hand, file);
  await ends('Buka berkas');
  await mendWhatIsSafe(page, hand, onView);
  await ends('Perbaiki semua yang aman');
  await takeProposals(page, hand, onView);
  await ends('Terapkan usulan ke semua yang sejenis');
  await workThroughRest(page, hand, lookUp);
  await ends('Isi, hapus, atau beri alasan satu per satu');
  await onView('4-bersih');
  const download = page.waitForEvent('download');
  await hand.click(page.getByRole('button', { name: 'Simpan salinan' }));
  const saved = await hand.wait(download);
  await ends('Simpan salinan');
  return { stretches, saved };
}

const pane = (page: Page): Locator => paneOf(page, 'built') as Locator;

/** Findings of the last check that wait for someone. */
async function findingsLeft(page: Page): Promise<number> {
  const chips = await pane(page)
    .getByRole('group', { name: 'Saring menurut tingkat' })
    .getByRole('button', { name: /^(Kesalahan|Peringatan|Saran) / })
    .allInnerTexts();
  return chips.reduce((sum, text) => sum + Number(/\d[\d.]*/.exec(text)?.[0].replaceAll('.', '') ?? 0), 0);
}

/** Waits until what was changed has been looked at again and leaves fewer findings than there were. */
async function untilFewer(page: Page, hand: Hand, before: number): Promise<void> {
  const left = await hand.wait(
    eventually(
      () => findingsLeft(page),
      (now) => now < before,
    ),
  );
  if (left >= before) throw new Error(`still ${String(left)} findings`);
  await untilSettled(page, hand);
}

/** Waits until nothing is being checked and the list stays as it is. */
async function untilSettled(page: Page, hand: Hand): Promise<void> {
  const isBusy = async (): Promise<boolean> =>
    (await pane(page)
      .getByText(/Sudah diperbaiki; menunggu|Lembar berubah/)
      .count()) > 0 || (await pane(page).getByRole('button', { name: 'Periksa ulang' }).count()) === 0;
  let before = -1;
  await hand.wait(
    eventually(
      async () => {
        const busy = await isBusy();
        const now = await findingsLeft(page);
        const calm = !busy && now === before;
        before = now;
        if (!calm) await page.waitForTimeout(150);
        return calm;
      },
      Boolean,
      30_000,
    ),
  );
}

async function openFile(
  page: Page,
  hand: Hand,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await hand.click(page.getByRole('button', { name: 'Buka berkas…' }));
  // The file, and Open.
  hand.clickElsewhere(2);
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await hand.wait(page.getByText(name).first().waitFor());
  await hand.wait(pane(page).getByRole('treeitem', { level: 2 }).first().waitFor({ timeout: 60_000 }));
  await untilSettled(page, hand);
}

const applyButton = (page: Page): Locator => pane(page).getByRole('button', { name: /^Terapkan \(/ });

async function mendWhatIsSafe(page: Page, hand: Hand, onView: OnView): Promise<void> {
  const button = pane(page).getByRole('button', { name: /^Perbaiki semua yang aman/ });
  for (let round = 0; (await button.count()) > 0 && round < 4; round += 1) {
    const before = await findingsLeft(page);
    await hand.click(button);
    if (round === 0) await onView('1-pratinjau');
    await hand.click(applyButton(page));
    await untilFewer(page, hand, before);
  }
}

/** The finding whose card is open; `null` without any. */
async function openCard(page: Page): Promise<Card | null> {
  const card = pane(page).getByRole('region', { name: 'Temuan yang dibuka' });
  if ((await card.count()) === 0) return null;
  const place = await card.getByRole('button', { name: /^Buka sel / }).innerText();
  const value = await card.getByText(/^Nilai sekarang/).innerText();
  const line = pane(page).getByRole('treeitem', { level: 2, selected: true });
  const rule = /· ([a-z-]+)/.exec(await line.innerText())?.[1] ?? '';
  return {
    rule,
    cell: place.replace('Buka sel ', ''),
    value: value.replace(/^Nilai sekarang:\s*/, ''),
  };
}

/** F8, and the card it opens. */
async function nextFinding(page: Page, hand: Hand, before: Card | null): Promise<Card> {
  await hand.press('F8');
  const card = await hand.wait(
    eventually(
      () => openCard(page),
      (now) => now !== null && (now.cell !== before?.cell || now.rule !== before.rule),
      3_000,
    ),
  );
  if (!card) throw new Error('F8 opened no finding');
  return card;
}

/** Takes what is offered, for all of its kind where that is offered, until nothing offers anything more. */
async function takeProposals(page: Page, hand: Hand, onView: OnView): Promise<void> {
  const proposed = pane(page).getByRole('button', { name: 'Hanya yang dapat diperbaiki' });
  await hand.click(proposed);
  await untilSettled(page, hand);
  let card: Card | null = null;
  let isShown = false;
  for (let round = 0; round < 60 && (await findingsLeft(page)) > 0; round += 1) {
    const before = await findingsLeft(page);
    card = await nextFinding(page, hand, card);
    if (card.rule === 'opd-ejaan-berbeda') {
      await agreeOnSpellings(page, hand, onView);
      await untilFewer(page, hand, before);
      continue;
    }
    const choice = CHOICES[card.rule]?.(card.value) ?? '';
    const ofKind = pane(page).getByRole('button', {
      name: new RegExp(`^Terapkan ke semua yang sejenis \\(\\d+\\): ${choice}`),
    });
    if ((await ofKind.count()) > 0) {
      if (!isShown) await onView('2-usulan');
      await hand.click(ofKind.first());
      isShown = true;
      await hand.click(applyButton(page));
    } else {
      await hand.click(
        pane(page)
          .getByRole('button', { name: new RegExp(`^Terapkan: ${choice}`) })
          .first(),
      );
    }
    await untilFewer(page, hand, before);
  }
  await hand.click(proposed);
  await untilSettled(page, hand);
}

/** All names of offices at once: what differs in writing only is ticked already, short names and slips are not. */
async function agreeOnSpellings(page: Page, hand: Hand, onView: OnView): Promise<void> {
  await hand.click(pane(page).getByRole('button', { name: 'Samakan ejaan' }));
  const names = pane(page).getByRole('listbox', { name: 'Nama dengan beberapa ejaan' }).getByRole('option');
  await hand.wait(names.first().waitFor());
  for (let at = 0; at < (await names.count()); at += 1) {
    await hand.click(names.nth(at));
    const others = pane(page)
      .getByRole('group', { name: /^Yang diubah menjadi/ })
      .getByRole('checkbox');
    await hand.wait(others.first().waitFor());
    for (const other of await others.all()) if (!(await other.isChecked())) await hand.click(other);
    if (at === 0) await onView('3-ejaan');
  }
  await hand.click(pane(page).getByRole('button', { name: /^Lihat perubahan/ }));
  await hand.click(applyButton(page));
  await hand.wait(pane(page).getByText('Setiap nama ditulis dengan satu ejaan saja.').waitFor());
  await hand.click(pane(page).getByRole('button', { name: 'Temuan', exact: true }));
}

/** What nobody can propose: looked up and typed, emptied, or left with a reason. */
async function workThroughRest(page: Page, hand: Hand, lookUp: (cell: string) => string): Promise<void> {
  const grid = page.locator('[data-kisi] canvas[id^=univer-sheet]');
  let card: Card | null = null;
  let isInGrid = false;
  for (let round = 0; round < 30 && (await findingsLeft(page)) > 0; round += 1) {
    const before = await findingsLeft(page);
    card = await nextFinding(page, hand, card);
    if (card.rule === 'kegiatan-ganda') {
      await leaveWithReason(page, hand);
      isInGrid = false;
    } else {
      if (!isInGrid) {
        // The selected cell in the sheet, where the keys are wanted.
        hand.clickElsewhere(1);
        await grid.focus();
        isInGrid = true;
      }
      if (LOOKED_UP.includes(card.rule)) {
        await hand.type(lookUp(card.cell));
        await hand.press('Enter');
      } else await emptyRow(hand);
    }
    await untilFewer(page, hand, before);
  }
}

/** Empties the row of the selected cell: a family that was listed twice. */
async function emptyRow(hand: Hand): Promise<void> {
  for (const key of ['Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Delete']) await hand.press(key);
}

async function leaveWithReason(page: Page, hand: Hand): Promise<void> {
  await hand.click(pane(page).getByRole('button', { name: 'Abaikan temuan ini …' }));
  const form = pane(page).getByRole('form');
  await hand.click(form.getByLabel('Alasan'));
  await hand.type(REASON);
  const name = form.getByLabel('Nama Anda');
  if ((await name.inputValue()) === '') {
    await hand.press('Tab');
    await hand.type(NAME);
  }
  await hand.click(form.getByRole('button', { name: 'Abaikan', exact: true }));
}
