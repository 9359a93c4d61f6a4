import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readLog } from '../../src/app/meeting/follow-up-keeping';
import { fromCalendar } from '../../src/core/values/tanggal';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { openSight, type Sight, type Visit } from './browser';
import {
  axeProblems,
  openByKeyboard,
  openByMouse,
  overflows,
  pressUntil,
  PROJECTOR,
  smallTexts,
  tabTo,
  typeDecision,
  wallOf,
  wallWhen,
  type Wall,
} from './meeting-steps';
import { eventually, untilChecked } from './workbench';

const SAMPLE = 'assets/contoh/kabupaten-contoh.xlsx';

/** The days of two meetings, and a due date between them. */
const FIRST = { at: new Date('2026-11-22T02:00:00Z'), day: fromCalendar(2026, 11, 22) };
const NEXT = { at: new Date('2026-12-22T02:00:00Z'), day: fromCalendar(2026, 12, 22) };
const DUE = { typed: '12122026', day: fromCalendar(2026, 12, 12), late: 'terlambat 10 hari' };

const TITLES = {
  last: 'Apa yang belum selesai dari rapat lalu?',
  villages: 'Desa mana yang paling banyak keluarganya belum lengkap?',
  opds: 'OPD mana yang ditunggu keluarga paling banyak?',
  decided: 'Apa yang diputuskan hari ini?',
} as const;
const QUESTIONS = [
  'Apa yang dibahas hari ini?',
  'Apa yang harus diperbaiki sebelum angka dipakai?',
  'Berapa anggaran yang dipetakan, dan berapa yang terserap?',
  'OPD mana yang anggarannya paling banyak belum terealisasi?',
  'Di mana rantai program terputus?',
  TITLES.villages,
  TITLES.opds,
  'Kebutuhan apa yang paling banyak belum terpenuhi?',
  TITLES.decided,
];

/** Everybody the sample is about: nothing of them may stand on a wall. */
async function peopleOfSample(): Promise<{ readonly names: readonly string[]; readonly numbers: RegExp }> {
  const read = await readWorkbook(SAMPLE, readFileSync(SAMPLE));
  if (!read.ok) throw new Error(read.reason);
  const [grid] = await read.workbook.readGrids(['Keluarga P3KE']);
  const names = new Set<string>();
  for (const row of grid?.usedRows ?? []) {
    const name = grid?.value(row, 9);
    if (row > 4 && typeof name === 'string' && name.includes(' ')) names.add(name);
  }
  return { names: [...names], numbers: /\d{13,}/ };
}

/** What is wrong with the page on the wall, in the eyes of a room and of a reader of screens. */
const faults = async (meeting: Page): Promise<unknown> => ({
  small: await smallTexts(meeting),
  over: await overflows(meeting),
  axe: await axeProblems(meeting),
});
const NO_FAULT = { small: [], over: [], axe: [] };

/** Saves the copy of the workbook with the keyboard, and answers where it is. */
async function saveCopy({ page }: Visit): Promise<string> {
  await page.bringToFront();
  await page.keyboard.press('F6');
  await tabTo(page, /^Simpan salinan$/);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const path = join(mkdtempSync(join(tmpdir(), 'konvergen-')), 'salinan.xlsx');
  await (await download).saveAs(path);
  return path;
}

async function decisionsIn(path: string): ReturnType<typeof readLog> {
  const read = await readWorkbook('salinan.xlsx', readFileSync(path));
  if (!read.ok) throw new Error(read.reason);
  return await readLog(read.workbook);
}

const isAt =
  (title: string) =>
  (wall: Wall): boolean =>
    wall.title === title;
const saidOf = (meeting: Page): Promise<string> => meeting.locator('.kabar').innerText();

describe('a meeting held with the keyboard alone, at 1920 x 1080', () => {
  let sight: Sight;
  let copy = '';
  beforeAll(async () => {
    sight = await openSight('built');
  });
  afterAll(async () => {
    await sight.close();
  });

  test('agenda, gaps, families, a decision, the copy; nothing too small, nothing leaves this machine', async () => {
    const visit = await sight.visit({ viewport: PROJECTOR });
    await visit.page.clock.setFixedTime(FIRST.at);
    await untilChecked(visit.page, 'built');
    const { meeting, complaints } = await openByKeyboard(visit, sight.url);
    const { names, numbers } = await peopleOfSample();
    expect(names.length).toBeGreaterThan(100);
    const walls: Wall[] = [];
    const look = async (): Promise<Wall> => {
      const wall = await wallOf(meeting);
      walls.push(wall);
      expect({ title: wall.title, ...((await faults(meeting)) as object) }).toEqual({
        title: wall.title,
        ...NO_FAULT,
      });
      return wall;
    };

    // Every question by the arrow of a remote control.
    const titles: string[] = [];
    for (;;) {
      const { title } = await look();
      if (titles.at(-1) === title) break;
      titles.push(title);
      await meeting.keyboard.press('PageDown');
    }
    expect(titles).toEqual(QUESTIONS);

    // From the agenda to the villages, and to the families of the one with most gaps.
    await meeting.keyboard.press('Home');
    const agenda = await wallOf(meeting);
    const row = agenda.rows.findIndex(([question]) => question === TITLES.villages);
    await pressUntil(meeting, 'ArrowDown', ({ selected }) => selected === row);
    await meeting.keyboard.press('Enter');
    const villages = await wallWhen(meeting, isAt(TITLES.villages));
    const counts = villages.rows.map(([, count]) => Number(count));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await meeting.keyboard.press('Enter');
    const families = await wallWhen(meeting, ({ rows }) => rows.length === counts[0]);
    expect(families.text).toContain('NIK dan nama disamarkan');
    expect(families.rows.every(([who]) => /\*{3}/.test(who ?? ''))).toBe(true);
    await look();
    await meeting.keyboard.press('ArrowRight');
    await wallWhen(meeting, ({ title, rows }) => title !== families.title && rows.length === counts[1]);
    await look();
    await meeting.keyboard.press('Escape');
    await wallWhen(meeting, ({ title, selected }) => title === TITLES.villages && selected === 1);

    // A decision about the first village.
    await meeting.keyboard.press('ArrowUp');
    await meeting.keyboard.press('d');
    await meeting.getByRole('dialog').waitFor();
    await meeting.keyboard.press('Control+Enter');
    await meeting.getByText('Tulis keputusannya.').waitFor();
    expect(await faults(meeting)).toEqual(NO_FAULT);
    await typeDecision(meeting, {
      keputusan: '=Verifikasi ulang bersama puskesos.',
      penanggungJawab: 'Camat Contoh Utara',
      opd: 'Dinas Sosial',
      tenggat: DUE.typed,
      status: 1,
    });
    await meeting.keyboard.press('Control+Enter');
    await eventually(() => saidOf(meeting), Boolean);
    expect(await saidOf(meeting)).toBe('TL-001 tersimpan di lembar "Tindak Lanjut".');
    expect((await look()).rows[0]?.[0]).toContain('TL-001 · Berjalan · 2026-12-12');

    // Another about the OPD most families wait for.
    await pressUntil(meeting, 'ArrowRight', isAt(TITLES.opds));
    await meeting.keyboard.press('d');
    const opd = (await wallOf(meeting)).rows[0]?.[0]?.trim() ?? '';
    await meeting.keyboard.type('Jadwalkan penyaluran.');
    await meeting.keyboard.press('Control+Enter');
    await eventually(
      () => saidOf(meeting),
      (said) => said.includes('TL-002'),
    );
    await meeting.keyboard.press('End');
    const decided = await look();
    expect(decided.title).toBe(TITLES.decided);
    expect(decided.rows.map(([matter]) => matter)).toEqual([
      `TL-001 Keluarga belum lengkap di ${villages.rows[0]?.[0]?.trim() ?? ''}`,
      `TL-002 Keluarga yang menunggu ${opd}`,
    ]);

    await meeting.keyboard.press('?');
    await meeting.getByRole('dialog').waitFor();
    expect(await faults(meeting)).toEqual(NO_FAULT);
    await meeting.keyboard.press('Escape');
    const slides = meeting.waitForEvent('download');
    await meeting.keyboard.press('s');
    expect((await slides).suggestedFilename()).toBe('Rapat 2026-11-22.pptx');

    const shown = walls.map(({ text }) => text).join('\n');
    expect(numbers.exec(shown)).toBeNull();
    expect(names.filter((name) => shown.includes(name))).toEqual([]);
    expect(complaints).toEqual([]);

    copy = await saveCopy(visit);
    const { list } = await decisionsIn(copy);
    expect(list).toHaveLength(2);
    expect(list[0]).toMatchObject({
      id: 'TL-001',
      jenis: 'Desa',
      keputusan: '=Verifikasi ulang bersama puskesos.',
      penanggungJawab: 'Camat Contoh Utara',
      opd: 'Dinas Sosial',
      tenggat: DUE.day,
      status: 'berjalan',
      rapat: FIRST.day,
    });
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 240_000);

  test('a month later, in a fresh workbench: the decision comes back, overdue, and is brought to its end', async () => {
    expect(copy).not.toBe('');
    const visit = await sight.visit({ viewport: PROJECTOR });
    await visit.page.clock.setFixedTime(NEXT.at);
    await untilChecked(visit.page, 'built');
    // The pane of the sample is checked already: what is waited for is another pane.
    await visit.page
      .locator('aside section')
      .last()
      .evaluate((pane) => {
        pane.setAttribute('data-lama', '');
      });
    await visit.page.locator('[data-berkas]').setInputFiles(copy);
    await visit.page.getByText('salinan.xlsx').first().waitFor();
    await visit.page.locator('[data-lama]').waitFor({ state: 'detached' });
    await untilChecked(visit.page, 'built');
    const { meeting, complaints } = await openByKeyboard(visit, sight.url);
    await meeting.keyboard.press('ArrowRight');
    const last = await wallWhen(meeting, isAt(TITLES.last));
    expect(last.answer).toBe('1 keputusan lewat tenggat, 2 belum selesai.');
    expect(last.rows.map(([matter]) => matter?.slice(0, 6))).toEqual(['TL-001', 'TL-002']);
    expect(last.rows[0]?.join(' | ')).toContain(DUE.late);
    expect(await faults(meeting)).toEqual(NO_FAULT);

    await meeting.keyboard.press('Enter');
    await wallWhen(meeting, ({ title }) => title.startsWith('TL-001:'));
    expect(await faults(meeting)).toEqual(NO_FAULT);
    await meeting.keyboard.press('d');
    await meeting.getByRole('dialog', { name: 'Ubah keputusan TL-001' }).waitFor();
    for (let stop = 0; stop < 12; stop += 1) {
      if (await meeting.evaluate(() => document.activeElement?.tagName === 'SELECT')) break;
      await meeting.keyboard.press('Tab');
    }
    await meeting.keyboard.press('ArrowDown');
    await meeting.keyboard.press('Control+Enter');
    await eventually(
      () => saidOf(meeting),
      (said) => said.includes('TL-001'),
    );
    await meeting.keyboard.press('Home');
    await pressUntil(meeting, 'ArrowRight', isAt(TITLES.last));
    expect((await wallOf(meeting)).rows.map(([matter]) => matter?.slice(0, 6))).toEqual(['TL-002']);
    expect(complaints).toEqual([]);

    const { list } = await decisionsIn(await saveCopy(visit));
    expect(list.map(({ id, status, rapat, dicatat }) => [id, status, rapat, dicatat])).toEqual([
      ['TL-001', 'selesai', FIRST.day, NEXT.day],
      ['TL-002', 'terbuka', FIRST.day, FIRST.day],
    ]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 240_000);
});

describe('the pane of npm start, in its frame', () => {
  test('opens the meeting in a window, and a decision lands in the workbook', async () => {
    const sight = await openSight('dev');
    try {
      const visit = await sight.visit({ viewport: PROJECTOR });
      await untilChecked(visit.page, 'dev');
      const { meeting, complaints } = await openByMouse(visit, sight.url, 'dev');
      await pressUntil(meeting, 'ArrowRight', isAt(TITLES.villages));
      await meeting.keyboard.press('d');
      await meeting.keyboard.type('Verifikasi ulang.');
      await meeting.keyboard.press('Control+Enter');
      await eventually(() => saidOf(meeting), Boolean);
      expect(await saidOf(meeting)).toContain('TL-001 tersimpan');
      const download = visit.page.waitForEvent('download');
      await visit.page.getByRole('button', { name: 'Simpan salinan' }).click();
      const { list } = await decisionsIn(await (await download).path());
      expect(list).toMatchObject([{ id: 'TL-001', keputusan: 'Verifikasi ulang.', status: 'terbuka' }]);
      expect([...complaints, ...visit.complaints]).toEqual([]);
      await visit.close();
    } finally {
      await sight.close();
    }
  }, 240_000);
});
