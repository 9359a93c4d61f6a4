import { describe, expect, test } from '@jest/globals';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import type { Engine } from '../../../src/app/engine/engine';
import type { ToMeeting, ToPane } from '../../../src/app/meeting/protocol';
import { FOLLOW_UP_MARK } from '../../../src/core/schema/marks';
import { FOLLOW_UP_HEADINGS } from '../../../src/core/followup/follow-up-rows';
import { gridOf } from '../../../src/core/table/grid';
import { fakeWorkbook } from '../fake-workbook';
import { fixtureGrids, nikOf } from '../fixture-book';
import { openPane, settle, type OpenedPane } from '../open-pane';
import { meetingLines, type MeetingLines } from './meeting-lines';

/** A pane that has opened a meeting, and what the meeting's end of the line hears. */
async function served(
  other: Parameters<typeof openPane>[0] = {},
  prepare: (pane: OpenedPane) => void | Promise<void> = () => undefined,
): Promise<OpenedPane & { readonly lines: MeetingLines; readonly say: (words: ToPane) => Promise<void> }> {
  const lines = meetingLines();
  const pane = openPane({ ...other, openMeeting: () => lines.pane });
  await pane.app.start();
  await prepare(pane);
  pane.app.openMeeting?.();
  const say = async (words: ToPane): Promise<void> => {
    lines.meeting.tell(words);
    await settle(60);
  };
  return { ...pane, lines, say };
}

const kinds = (words: readonly ToMeeting[]): readonly string[] => words.map(({ kind }) => kind);
const last = <K extends ToMeeting['kind']>(
  { toMeeting }: MeetingLines,
  kind: K,
): Extract<ToMeeting, { readonly kind: K }> => {
  const found = toMeeting.filter((one): one is Extract<ToMeeting, { readonly kind: K }> => one.kind === kind);
  const one = found.at(-1);
  if (!one) throw new Error(`nobody said ${kind}: ${kinds(toMeeting).join()}`);
  return one;
};

/** The analyses with some of their answers taken away. */
const failing = (...names: readonly ('budget' | 'convergence' | 'gaps' | 'check')[]): Engine => {
  const engine = createLocalEngine();
  const fail = (): Promise<never> => Promise.reject(new Error('broken'));
  return { ...engine, ...Object.fromEntries(names.map((name) => [name, fail])) };
};

const followUps = (...lines: readonly (readonly (string | null)[])[]) =>
  gridOf('Tindak Lanjut', [[FOLLOW_UP_MARK], [], [], Object.values(FOLLOW_UP_HEADINGS), ...lines]);

describe('the pane answers the page of a meeting', () => {
  test('nothing before the page says that it is there', async () => {
    const { lines } = await served();
    await settle();
    expect(lines.toMeeting).toEqual([]);
  });

  test('checks a workbook nobody checked yet, and hands over its agenda and its decisions', async () => {
    const { app, lines, say } = await served();
    expect(app.state().checked).toBeNull();
    await say({ kind: 'siap' });
    expect(kinds(lines.toMeeting)).toEqual(['menyiapkan', 'rapat']);
    const { agenda, log } = last(lines, 'rapat');
    expect(agenda.book).toBe('buku.xlsx');
    expect(agenda.pages.map(({ key }) => key)).toContain('desa');
    expect(log).toMatchObject({ list: [], isKnown: true });
    expect(app.state().checked?.outcome?.complete).toBe(true);
  });

  test('a check of the workbook as it is is used as it stands', async () => {
    const { workbook, lines, say } = await served({}, ({ app }) => app.check());
    const reads = (): number => workbook.calls.filter(({ call }) => call === 'read').length;
    const before = reads();
    await say({ kind: 'siap' });
    // The sheet of decisions is looked for, and there is none; the data is not read again.
    expect(reads()).toBe(before);
    expect(kinds(lines.toMeeting)).toEqual(['menyiapkan', 'rapat']);
  });

  test.each([
    ['followed', true],
    ['not followed: it checks again', false],
  ])('after an edit that was %s, the wall shows what stands in the cells', async (_, autoRecheck) => {
    const { app, workbook, clock, lines, say } = await served({}, async ({ app: pane }) => {
      pane.set({ autoRecheck });
      await pane.check();
    });
    workbook.type('Matriks', 4, 4, 900_000_000);
    clock.pass(1_000);
    await settle();
    expect(app.state().stale).toBe(!autoRecheck);
    await say({ kind: 'siap' });
    const budget = last(lines, 'rapat').agenda.pages.find(({ key }) => key === 'anggaran');
    expect(budget?.figures[0]?.value).toContain('1.075.000.000');
  });

  test('a page that is loaded again is answered again', async () => {
    const { lines, say } = await served();
    await say({ kind: 'siap' });
    await say({ kind: 'siap' });
    expect(kinds(lines.toMeeting)).toEqual(['menyiapkan', 'rapat', 'menyiapkan', 'rapat']);
  });

  test('in the language of the pane', async () => {
    const { lines, say } = await served({}, ({ app }) => {
      app.set({ lang: 'en' });
    });
    await say({ kind: 'siap' });
    expect(last(lines, 'menyiapkan').lang).toBe('en');
    expect(last(lines, 'rapat').agenda.lang).toBe('en');
  });

  test('the errors on the wall are those of the pane', async () => {
    const { lines, say, app } = await served({}, ({ app: pane }) => pane.check());
    await say({ kind: 'siap' });
    const errors = (app.state().checked?.findings ?? []).filter(({ severity }) => severity === 'error');
    const shown = last(lines, 'rapat').agenda.pages.find(({ key }) => key === 'temuan');
    expect(errors.length).toBeGreaterThan(0);
    expect(shown?.answer).toContain(`${String(errors.length)} kesalahan`);
  });
});

describe('what cannot be worked out', () => {
  test('a workbook that cannot be checked is told, nothing is shown', async () => {
    const { lines, say } = await served({ engine: failing('check') });
    await say({ kind: 'siap' });
    expect(kinds(lines.toMeeting)).toEqual(['menyiapkan', 'gagal']);
  });

  test('one analysis that fails leaves the others, and is named', async () => {
    const { lines, say } = await served({ engine: failing('budget') });
    await say({ kind: 'siap' });
    const { agenda } = last(lines, 'rapat');
    expect(agenda.pages.map(({ key }) => key)).not.toContain('anggaran');
    expect(agenda.pages.map(({ key }) => key)).toContain('desa');
    expect(agenda.intro.notes).toContainEqual(expect.stringContaining('Sebagian hitungan gagal'));
  });

  test('a sheet of decisions that cannot be looked at is not taken for an empty one', async () => {
    const { workbook, lines, say } = await served(
      { workbook: fakeWorkbook([...fixtureGrids(), followUps()]) },
      ({ app }) => app.check(),
    );
    workbook.failNext('readAreas', 'cell-editing');
    await say({ kind: 'siap' });
    expect(last(lines, 'rapat').log).toMatchObject({ isKnown: false, list: [] });
  });
});

describe('families behind a line', () => {
  test('are masked even where the pane shows them in full, and as many as the line says', async () => {
    const { lines, say } = await served({}, async ({ app }) => {
      await app.check();
      app.unmask(true);
    });
    await say({ kind: 'siap' });
    const village = last(lines, 'rapat').agenda.pages.find(({ key }) => key === 'desa');
    const question = village?.rows[0]?.key ?? '';
    await say({ kind: 'keluarga', question });
    const { rows, total } = last(lines, 'keluarga');
    expect(total).toBe(Number(village?.rows[0]?.texts[1]));
    expect(rows).toHaveLength(total);
    const said = JSON.stringify(lines.toMeeting);
    for (const n of [1, 2, 3]) expect(said).not.toContain(nikOf(n));
    expect(said).not.toMatch(/Siti|Budi|Umpama/);
  });

  test('a list nobody offered is empty', async () => {
    const { lines, say } = await served();
    await say({ kind: 'siap' });
    await say({ kind: 'keluarga', question: 'desa:99' });
    expect(last(lines, 'keluarga')).toEqual({ kind: 'keluarga', question: 'desa:99', rows: [], total: 0 });
  });
});

const DRAFT = {
  id: null,
  before: null,
  matter: { jenis: 'Desa', perihal: 'Keluarga belum lengkap di Contoh Jaya', opd: '' },
  opd: 'Dinas Sosial',
  penanggungJawab: 'Camat Contoh',
  tenggat: 20_010,
  keputusan: 'Verifikasi ulang.',
  status: 'terbuka',
} as const;

describe('decisions', () => {
  test('are kept in the workbook, and answered with the number they were sent with', async () => {
    const { workbook, lines, say } = await served();
    await say({ kind: 'siap' });
    await say({ kind: 'putuskan', number: 7, draft: DRAFT });
    expect(last(lines, 'diputuskan')).toMatchObject({ number: 7, kept: { ok: true, id: 'TL-001' } });
    expect(workbook.cell('Tindak Lanjut', 4, 6)).toBe('Verifikasi ulang.');
  });

  test('a NIK somebody wrote into the sheet by hand is masked on its way to the wall', async () => {
    const line = ['TL-001', `Rumah ${nikOf(1)}`, 'Desa', '', '', '', 'Datangi.', 'Terbuka', '', ''];
    const { lines, say } = await served({ workbook: fakeWorkbook([...fixtureGrids(), followUps(line)]) });
    await say({ kind: 'siap' });
    await say({ kind: 'putuskan', number: 1, draft: DRAFT });
    expect(last(lines, 'rapat').log.list).toHaveLength(1);
    expect(last(lines, 'diputuskan').kept).toMatchObject({ ok: true, id: 'TL-002' });
    expect(JSON.stringify(lines.toMeeting)).not.toContain(nikOf(1));
  });

  test('a workbook that cannot be read meanwhile is told, and what was typed is not lost', async () => {
    const { workbook, lines, say } = await served(
      { workbook: fakeWorkbook([...fixtureGrids(), followUps()]) },
      ({ app }) => app.check(),
    );
    await say({ kind: 'siap' });
    workbook.failNext('readAreas', 'cell-editing');
    await say({ kind: 'putuskan', number: 2, draft: DRAFT });
    expect(last(lines, 'diputuskan')).toMatchObject({ number: 2, kept: { ok: false, reason: 'tulis' } });
  });

  test('one without words is refused, not written', async () => {
    const { workbook, lines, say } = await served();
    await say({ kind: 'siap' });
    await say({ kind: 'putuskan', number: 3, draft: { ...DRAFT, keputusan: ' ' } });
    expect(last(lines, 'diputuskan').kept).toMatchObject({ ok: false, reason: 'isi' });
    expect(workbook.calls.some(({ call }) => call === 'putAll')).toBe(false);
  });
});
