import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Sight } from './browser';
import {
  openByMouse,
  pressUntil,
  PROJECTOR,
  typeDecision,
  wallWhen,
  type OpenedMeeting,
} from './meeting-steps';
import { eventually, untilChecked } from './workbench';

/** The day of the meeting in the pictures: they are the same whenever they are made. */
const DAY = new Date('2026-11-22T02:00:00Z');

/** A meeting over the sample with two decisions in it, on a projector. */
export async function heldMeeting(
  sight: Sight,
): Promise<OpenedMeeting & { readonly close: () => Promise<void> }> {
  const visit = await sight.visit({ viewport: PROJECTOR });
  await visit.page.clock.setFixedTime(DAY);
  await untilChecked(visit.page, 'built');
  const opened = await openByMouse(visit, sight.url, 'built');
  return { ...opened, close: visit.close };
}

/** Takes the two decisions of the pictures; `onForm` is called while the first form is filled and open. */
export async function takeDecisions(meeting: Page, onForm: () => Promise<void>): Promise<void> {
  await pressUntil(meeting, 'ArrowRight', ({ title }) => title.startsWith('Desa mana'));
  await meeting.keyboard.press('d');
  await typeDecision(meeting, {
    keputusan: 'Verifikasi ulang keluarga bersama puskesos dan kepala desa.',
    penanggungJawab: 'Camat Contoh Utara',
    opd: 'Dinas Sosial',
    tenggat: '12122026',
    status: 1,
  });
  await onForm();
  await save(meeting, 'TL-001');
  await pressUntil(meeting, 'ArrowRight', ({ title }) => title.startsWith('OPD mana yang ditunggu'));
  await meeting.keyboard.press('d');
  await meeting.keyboard.type('Jadwalkan penyaluran triwulan depan.');
  await save(meeting, 'TL-002');
}

async function save(meeting: Page, id: string): Promise<void> {
  await meeting.keyboard.press('Control+Enter');
  const said = (): Promise<string> => meeting.locator('.kabar').innerText();
  if (!(await eventually(said, (text) => text.includes(id))).includes(id))
    throw new Error(`${id} is not kept`);
}

/** The page as the printer gets it: A4 landscape, as its style sheet asks. */
export const printed = (meeting: Page): Promise<Buffer> =>
  meeting.pdf({ preferCSSPageSize: true, printBackground: false });

/**
 * Makes the pictures of docs/panduan/rapat.md: the agenda, the villages, families behind one of them, the form, and what was
 * decided.
 *
 * @param sight of the built page.
 * @param folder where they go.
 * @returns their names.
 */
export async function meetingShots(sight: Sight, folder: string): Promise<readonly string[]> {
  const { meeting, close } = await heldMeeting(sight);
  const names: string[] = [];
  const take = async (name: string): Promise<void> => {
    await meeting.screenshot({ path: join(folder, `rapat-${name}.png`) });
    names.push(`rapat-${name}.png`);
  };
  await take('agenda');
  await pressUntil(meeting, 'ArrowRight', ({ title }) => title.startsWith('Desa mana'));
  await take('desa');
  await meeting.keyboard.press('Enter');
  await wallWhen(meeting, ({ rows }) => rows.length > 20);
  await take('keluarga');
  await meeting.keyboard.press('Escape');
  await takeDecisions(meeting, () => take('keputusan'));
  await meeting.keyboard.press('End');
  await take('hari-ini');
  await close();
  return names;
}
