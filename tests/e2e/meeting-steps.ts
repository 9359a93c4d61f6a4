import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { SiteKind, Visit } from './browser';
import { eventually, paneOf } from './workbench';

/** Jest and tsx both start at the top of the checkout; they do not agree on how a module learns where it is. */
const fromTop = createRequire(join(process.cwd(), 'package.json'));
const axeSource = readFileSync(fromTop.resolve('axe-core/axe.min.js'), 'utf8');

/** The screen of a meeting room. */
export const PROJECTOR = { width: 1920, height: 1080 };

/** How long a district may take to be checked and gathered for a meeting, on a slow machine. */
const PATIENCE = 60_000;
/** More stops between two buttons no page has. */
const MOST_TABS = 40;

/** The page of a meeting, and everything it should not have done. */
export interface OpenedMeeting {
  readonly meeting: Page;
  readonly complaints: readonly string[];
}

/** Opens the meeting out of the workbench with the keyboard alone: F6 leaves the sheet, Tab and Enter do the rest. */
export async function openByKeyboard({ page }: Visit, url: string): Promise<OpenedMeeting> {
  await page.keyboard.press('F6');
  await tabTo(page, /^Ringkasan$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Mode rapat$/);
  return await opened(page, url, () => page.keyboard.press('Enter'));
}

/** Opens it with the mouse, in either kind of workbench. */
export async function openByMouse({ page }: Visit, url: string, kind: SiteKind): Promise<OpenedMeeting> {
  const pane = paneOf(page, kind);
  await pane.getByText('Ringkasan', { exact: true }).first().click();
  return await opened(page, url, () => pane.getByRole('button', { name: 'Mode rapat' }).click());
}

async function opened(page: Page, url: string, open: () => Promise<void>): Promise<OpenedMeeting> {
  const [meeting] = await Promise.all([page.context().waitForEvent('page'), open()]);
  const complaints: string[] = [];
  // The browser says in the console what the page's policy forbids.
  meeting.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  meeting.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  meeting.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && `${origin}/` !== url) complaints.push(`left: ${request.url()}`);
  });
  await meeting.getByRole('heading', { level: 1, name: 'Apa yang dibahas hari ini?' }).waitFor({
    timeout: PATIENCE,
  });
  return { meeting, complaints };
}

/** Presses Tab until a button of this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const said = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return {
        role: element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? '',
        name: said.trim(),
      };
    });
    seen.push(`${here.role} ${here.name.slice(0, 30)}`);
    if (here.role === 'button' && name.test(here.name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab comes to no button ${String(name)}: ${seen.join(', ')}`);
}

/** What is on the wall, as it is read. */
export interface Wall {
  readonly title: string;
  readonly answer: string;
  /** The cells of each line. */
  readonly rows: readonly (readonly string[])[];
  /** The line that is chosen; -1 for none. */
  readonly selected: number;
  readonly text: string;
}

/** Reads the wall. No function within has a name: tsx would ask the page for a helper it does not have. */
export const wallOf = (meeting: Page): Promise<Wall> =>
  meeting.evaluate(() => {
    const [title, answer, text] = ['h1', 'main .jawab', '.layar'].map((selector) =>
      (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replaceAll('\u00A0', ' '),
    );
    const rows = [...document.querySelectorAll('[role=grid] tbody tr')];
    return {
      title: title ?? '',
      answer: answer ?? '',
      text: text ?? '',
      rows: rows.map((row) =>
        [...row.querySelectorAll('td')].map(({ innerText }) => innerText.replaceAll('\u00A0', ' ')),
      ),
      selected: rows.findIndex((row) => row.getAttribute('aria-selected') === 'true'),
    };
  });

/** Presses a key until the wall is so. */
export async function pressUntil(
  meeting: Page,
  key: string,
  isSo: (wall: Wall) => boolean,
  most = 40,
): Promise<Wall> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    const wall = await wallOf(meeting);
    if (isSo(wall)) return wall;
    await meeting.keyboard.press(key);
  }
  throw new Error(`${key} leads to no such page; it ends at ${(await wallOf(meeting)).title}`);
}

/** Waits until the wall is so. */
export async function wallWhen(meeting: Page, isSo: (wall: Wall) => boolean): Promise<Wall> {
  const wall = await eventually(() => wallOf(meeting), isSo);
  if (!isSo(wall)) throw new Error(`the wall stays at ${wall.title}: ${wall.text.slice(0, 400)}`);
  return wall;
}

/** What is typed into the form of a decision, in the order of its fields. */
export interface TypedDecision {
  readonly keputusan: string;
  readonly penanggungJawab: string;
  readonly opd: string;
  /** Digits of a day whose month is its day: calendars of two countries read it the same way. */
  readonly tenggat: string;
  /** How many statuses further than the one that stands there. */
  readonly status: number;
}

/** Fills the open form from the keyboard. */
export async function typeDecision(meeting: Page, typed: TypedDecision): Promise<void> {
  await meeting.keyboard.type(typed.keputusan);
  await meeting.keyboard.press('Tab');
  await meeting.keyboard.type(typed.penanggungJawab);
  await meeting.keyboard.press('Tab');
  await meeting.keyboard.press('Control+a');
  await meeting.keyboard.type(typed.opd);
  await meeting.keyboard.press('Tab');
  await meeting.keyboard.type(typed.tenggat);
  // Day, month, year, and the button of the calendar are stops of their own.
  for (let stop = 0; stop < 5; stop += 1) {
    await meeting.keyboard.press('Tab');
    if (await meeting.evaluate(() => document.activeElement?.tagName === 'SELECT')) break;
  }
  for (let step = 0; step < typed.status; step += 1) await meeting.keyboard.press('ArrowDown');
}

/** Texts on the wall that are smaller than a room can read: their size in pixels and how they begin. */
export const smallTexts = (meeting: Page, least = 24): Promise<readonly string[]> =>
  meeting.evaluate((smallest) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || (node.textContent ?? '').trim() === '' || element.getClientRects().length === 0)
        continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest) found.add(`${String(size)}px: ${(node.textContent ?? '').trim().slice(0, 40)}`);
    }
    // What people type has no text nodes.
    for (const field of document.querySelectorAll('input, textarea, select')) {
      const size = parseFloat(getComputedStyle(field).fontSize);
      if (size < smallest) found.add(`${String(size)}px: ${field.tagName}`);
    }
    return [...found];
  }, least);

/** Parts of the page that run over its edges, or lie over each other at its foot. */
export const overflows = (meeting: Page): Promise<readonly string[]> =>
  meeting.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`wide: ${String(scrollWidth)}`);
    if (scrollHeight > clientHeight) found.push(`high: ${String(scrollHeight)}`);
    const foot = document.querySelector('.bilah')?.getBoundingClientRect().top ?? 0;
    for (const element of document.querySelectorAll('main > *')) {
      const { bottom } = element.getBoundingClientRect();
      if (bottom > foot + 1) found.push(`${element.className || element.tagName}: ${String(bottom - foot)}`);
    }
    return found;
  });

/** What axe finds on a page of the meeting, whatever its weight. */
export async function axeProblems(meeting: Page): Promise<readonly string[]> {
  await meeting.evaluate(axeSource);
  return await meeting.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: Document) => Promise<AxeResults> } };
    const { violations } = await axe.run(document);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  });
}
