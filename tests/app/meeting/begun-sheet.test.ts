import { beforeAll, describe, expect, test } from '@jest/globals';
import { createMeetingApp, type MeetingApp } from '../../../src/app/meeting/meeting-app';
import { decisionTarget, meetingPages, shownPage } from '../../../src/app/meeting/meeting-state';
import type { MeetingPage } from '../../../src/app/meeting/agenda';
import { readLog } from '../../../src/app/meeting/follow-up-keeping';
import { FOLLOW_UP_SHEET } from '../../../src/core/followup/follow-up-rows';
import { aboutMatter, isProposal, type FollowUp } from '../../../src/core/followup/follow-up';
import type { Lang } from '../../../src/core/messages/translate';
import { fromCalendar } from '../../../src/core/values/tanggal';
import { memoryWorkbook } from '../../../src/workbook/memory/memory-workbook';
import { modelFromGrids, type BookModel } from '../../../src/workbook/memory/model';
import { newWorkbook } from '../../../src/workbook/xlsx/patch/new-workbook';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import { createPaneApp } from '../../../src/app/pane/pane-app';
import { makeProvince } from '../../synthetic/province';
import { provinceFile } from '../../synthetic/province-files';
import { gridsOf } from '../../workbook/xlsx/patch/opened';
import { fixtureGrids } from '../fixture-book';
import { handClock, memoryStorage, settle } from '../open-pane';
import { filledTemplate } from '../templates/filled';
import { meetingLines } from './meeting-lines';

const DAY = fromCalendar(2026, 11, 22) ?? 0;

/** One district of a made-up province: a mapping and families that lack things. */
async function districtModel(): Promise<BookModel> {
  const [book] = makeProvince({ districts: 1, rows: 30, families: 25, seed: 5 }).books;
  if (!book) throw new Error('no district was made');
  return modelFromGrids(Object.values(await gridsOf(provinceFile(book))), 'uji.xlsx');
}

async function templateModel(): Promise<BookModel> {
  const made = await newWorkbook(filledTemplate('lengkap'));
  if (!made.ok) throw new Error('the template was not made');
  return modelFromGrids(Object.values(await gridsOf(made.bytes)), 'uji.xlsx');
}

/** The workbook opened anew in a pane, on a day. */
async function paneOver(model: BookModel, lang: Lang, today = DAY) {
  const { now, later } = handClock();
  const lines = meetingLines();
  const app = createPaneApp({
    workbook: memoryWorkbook(model.name, model),
    engine: createLocalEngine(),
    storage: memoryStorage({ 'konvergen.sambutan.1': '1' }),
    today: () => today,
    now,
    later,
    openMeeting: () => lines.pane,
  });
  app.set({ lang });
  await app.start({ check: true });
  return { app, lines, later };
}

async function writeResults(model: BookModel, lang: Lang): Promise<void> {
  const { app } = await paneOver(model, lang);
  const results = await app.results();
  await results.write();
  expect(results.state().phase).toBe('selesai');
  await app.stop();
}

async function holdMeeting(model: BookModel, lang: Lang, today = DAY): Promise<MeetingApp> {
  const { app, lines, later } = await paneOver(model, lang, today);
  app.openMeeting?.();
  const meeting = createMeetingApp({ line: lines.meeting, later });
  for (let turn = 0; meeting.state().phase !== 'siap' && turn < 100; turn += 1) await settle();
  return meeting;
}

const lineOf = (list: readonly FollowUp[], id: string): FollowUp => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** The page a line of which is about a follow-up, and the place of that line. */
function placeOf(
  pages: readonly MeetingPage[],
  one: FollowUp,
): { readonly page: number; readonly row: number } {
  for (const [page, { key, rows }] of pages.entries()) {
    if (key === 'usulan') continue;
    const row = rows.findIndex(({ matter }) => matter !== null && aboutMatter([one], matter).length > 0);
    if (row >= 0) return { page, row };
  }
  return { page: -1, row: -1 };
}

const BOOKS = [
  ['the fixture', () => Promise.resolve(modelFromGrids(fixtureGrids(), 'uji.xlsx'))],
  ['a made-up district', districtModel],
  ['our own template, filled in', templateModel],
] as const;

describe.each(BOOKS)('a sheet begun by the result sheets, then a meeting: %s', (_, make) => {
  let model: BookModel;
  let seeded: readonly FollowUp[];
  beforeAll(async () => {
    model = await make();
    await writeResults(model, 'en');
    seeded = (await readLog(memoryWorkbook(model.name, model))).list;
  }, 60_000);

  test('its lines are in Bahasa Indonesia though the pane speaks English, and the same were it not', async () => {
    expect(seeded.length).toBeGreaterThan(0);
    expect(seeded.every(isProposal)).toBe(true);
    const other = await make();
    await writeResults(other, 'id');
    expect((await readLog(memoryWorkbook(other.name, other))).list).toEqual(seeded);
  });

  test.each(['id', 'en'] as const)('every line is a line of the meeting, %s', async (lang) => {
    const meeting = await holdMeeting(model, lang);
    const pages = meetingPages(meeting.state());
    expect(seeded.filter((one) => placeOf(pages, one).row < 0).map(({ perihal }) => perihal)).toEqual([]);
  });

  test('what nobody decided about is put forward, not left over from the last meeting', async () => {
    const meeting = await holdMeeting(model, 'id');
    const pages = meetingPages(meeting.state());
    expect(pages.map(({ key }) => key)).not.toContain('lalu');
    const proposed = pages.find(({ key }) => key === 'usulan');
    expect(proposed?.rows.map(({ followUp }) => followUp)).toEqual(seeded.map(({ id }) => id));
  });

  test('a decision goes into that line, stays when result sheets are written again, and comes back', async () => {
    const held = await make();
    await writeResults(held, 'id');
    const first = lineOf(seeded, seeded.at(-1)?.id ?? '');
    const meeting = await holdMeeting(held, 'en');
    const { page, row } = placeOf(meetingPages(meeting.state()), first);
    for (let at = 0; at < page; at += 1) meeting.dispatch({ type: 'halaman', by: 1 });
    meeting.dispatch({ type: 'pilih', row });
    expect(decisionTarget(meeting.state())?.before).toEqual(first);
    meeting.dispatch({ type: 'putuskan' });
    meeting.dispatch({
      type: 'diisi',
      form: { keputusan: 'Datangi tiap keluarga.', penanggungJawab: 'Camat Contoh', tenggat: '2026-12-01' },
    });
    meeting.save();
    for (let turn = 0; meeting.state().form !== null && turn < 50; turn += 1) await settle();
    expect(meeting.state().notice).toContain(first.id);
    expect(shownPage(meeting.state())?.selected).toBe(row);

    await writeResults(held, 'id');
    expect(held.sheets.filter(({ name }) => name.startsWith(FOLLOW_UP_SHEET))).toHaveLength(1);
    const next = await holdMeeting(held, 'id', DAY + 30);
    const { list } = next.state().log;
    expect(list).toHaveLength(seeded.length);
    expect(lineOf(list, first.id)).toEqual({
      ...first,
      keputusan: 'Datangi tiap keluarga.',
      penanggungJawab: 'Camat Contoh',
      tenggat: fromCalendar(2026, 12, 1),
      rapat: DAY,
      dicatat: DAY,
    });
    expect(list.filter((one) => one.id !== first.id)).toEqual(seeded.filter((one) => one.id !== first.id));
    // A month later it is what was left from last time, and overdue.
    const left = meetingPages(next.state()).find(({ key }) => key === 'lalu');
    expect(left?.rows.map(({ followUp }) => followUp)).toEqual([first.id]);
    expect(left?.rows[0]?.texts.join()).toContain('terlambat 21 hari');
  });
});
