import { describe, expect, test } from '@jest/globals';
import { commandOf } from '../../../src/app/meeting/keys';
import { awaitedFamilies, printedPages } from '../../../src/app/meeting/meeting-reducer';
import {
  decisionMark,
  decisionTarget,
  INITIAL_MEETING,
  meetingPages,
  shownPage,
  type MeetingAction,
} from '../../../src/app/meeting/meeting-state';
import { rowOf } from '../../../src/app/meeting/agenda';
import { after, AGENDA, begun, followUpOf, logOf, TODAY, wall } from './made-meeting';

const NEXT: MeetingAction = { type: 'halaman', by: 1 };
const BACK: MeetingAction = { type: 'halaman', by: -1 };
const DOWN: MeetingAction = { type: 'baris', by: 1 };
const UP: MeetingAction = { type: 'baris', by: -1 };
const ENTER: MeetingAction = { type: 'buka' };
const ESC: MeetingAction = { type: 'naik' };
const DECIDE: MeetingAction = { type: 'putuskan' };

describe('the keys', () => {
  const press = (key: string, held: object = {}) =>
    commandOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });

  test.each([
    ['ArrowRight', 'berikut'],
    ['PageDown', 'berikut'],
    ['ArrowLeft', 'sebelum'],
    ['ArrowUp', 'atas'],
    ['ArrowDown', 'bawah'],
    ['Enter', 'buka'],
    ['Escape', 'naik'],
    ['d', 'putuskan'],
    ['D', 'putuskan'],
    ['P', 'cetak'],
    ['?', 'kunci'],
  ])('%s is %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  test.each(['x', 'Tab', 'F5', 'toString', '__proto__', ''])('%s is no command', (key) => {
    expect(press(key)).toBeNull();
  });

  test('keys of the browser stay with it', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(press('d', { [held]: true })).toBeNull();
  });
});

describe('pages', () => {
  test('before the agenda came there is nothing to show, and keys do nothing', () => {
    expect(shownPage(INITIAL_MEETING)).toBeNull();
    for (const action of [NEXT, DOWN, ENTER, ESC, DECIDE])
      expect(after(INITIAL_MEETING, action)).toBe(INITIAL_MEETING);
  });

  test('the agenda first, what was decided last, between them the questions', () => {
    expect(meetingPages(begun()).map(({ key }) => key)).toEqual([
      'agenda',
      'anggaran',
      'desa',
      'temuan',
      'keputusan',
    ]);
  });

  test('what was left from last time comes before them, overdue first', () => {
    const open = followUpOf({ id: 'TL-001', tenggat: TODAY });
    const late = followUpOf({ id: 'TL-002', perihal: 'Desa A', tenggat: TODAY - 1 });
    const done = followUpOf({ id: 'TL-003', status: 'selesai' });
    const state = after(begun(logOf(open, late, done)), NEXT);
    expect(wall(state).page.key).toBe('lalu');
    expect(wall(state).rows.map(({ key }) => key)).toEqual(['TL-002', 'TL-001']);
    expect(wall(state).rows[0]?.texts[3]).toMatch(/^2026-11-21, .*1/);
    expect(wall(state).rows[1]?.texts[3]).toBe('2026-11-22');
    expect(wall(state).rows[0]?.cells.first).toEqual(["'Tindak Lanjut'!A6"]);
  });

  test('a sheet that could not be looked at is told, not taken for an empty one', () => {
    const state = after(begun({ ...logOf(), isKnown: false }), NEXT);
    expect(wall(state).page.key).toBe('lalu');
    expect(wall(state).page.notes).toHaveLength(1);
  });

  test('arrows go through them and stop at both ends', () => {
    const first = begun();
    expect(wall(after(first, BACK)).place).toBe(0);
    expect(wall(after(first, NEXT, NEXT, BACK)).page.key).toBe('anggaran');
    const end = after(first, ...Array.from({ length: 20 }, () => NEXT));
    expect(wall(end).page.key).toBe('keputusan');
    expect(wall(end).place).toBe(4);
    expect(wall(after(end, { type: 'ujung', last: false })).place).toBe(0);
    expect(wall(after(first, { type: 'ujung', last: true })).page.key).toBe('keputusan');
  });

  test('up and down choose a line and stop at the first and the last', () => {
    const page = after(begun(), NEXT);
    expect(wall(page).selected).toBe(0);
    expect(wall(after(page, UP)).selected).toBe(0);
    expect(wall(after(page, DOWN, DOWN)).selected).toBe(2);
    expect(wall(after(page, DOWN, DOWN, DOWN, DOWN, UP)).selected).toBe(1);
    expect(wall(after(page, { type: 'pilih', row: 99 })).selected).toBe(2);
  });

  test('a page without lines has none chosen, and Enter does nothing there', () => {
    const page = after(begun(), NEXT, NEXT, NEXT);
    expect(wall(page)).toMatchObject({ selected: -1, rows: [] });
    expect(wall(after(page, DOWN, ENTER))).toMatchObject({ selected: -1, depth: 0, place: 3 });
  });

  test('another page begins at its first line', () => {
    expect(wall(after(begun(), NEXT, DOWN, NEXT, BACK)).selected).toBe(0);
  });
});

describe('opening and going back', () => {
  test('Enter on the agenda goes to that question, Esc back to the agenda', () => {
    const state = after(begun(), DOWN, ENTER);
    expect(wall(state)).toMatchObject({ place: 2, depth: 0 });
    expect(wall(state).page.key).toBe('desa');
    expect(wall(after(state, ESC)).place).toBe(0);
    expect(wall(after(state, ESC, ESC)).place).toBe(0);
  });

  test('Enter opens a line, Esc goes back to that very line', () => {
    const opened = after(begun(), NEXT, DOWN, DOWN, ENTER);
    expect(wall(opened)).toMatchObject({ depth: 1, selected: 0, place: 1 });
    expect(wall(opened).page.key).toBe('rinci-S3');
    expect(wall(after(opened, DOWN)).selected).toBe(1);
    expect(wall(after(opened, DOWN, ESC))).toMatchObject({ depth: 0, selected: 2, place: 1 });
  });

  test('a line that opens nothing stays closed', () => {
    expect(wall(after(begun(), NEXT, DOWN, ENTER)).depth).toBe(0);
  });

  test('with a line open, arrows go to the next one that opens, past those that do not, and stop at the ends', () => {
    const opened = after(begun(), NEXT, ENTER);
    expect(wall(opened).page.key).toBe('rinci-S1');
    expect(wall(after(opened, NEXT)).page.key).toBe('rinci-S3');
    expect(wall(after(opened, NEXT, NEXT)).page.key).toBe('rinci-S3');
    expect(wall(after(opened, BACK)).page.key).toBe('rinci-S1');
    expect(wall(after(opened, NEXT, ESC)).selected).toBe(2);
  });

  test('families are asked for once their page is open, and shown when they came', () => {
    const opened = after(begun(), NEXT, NEXT, ENTER);
    expect(awaitedFamilies(after(begun(), NEXT, NEXT))).toBeNull();
    expect(awaitedFamilies(opened)).toBe('desa:0');
    expect(wall(opened)).toMatchObject({ families: null, rows: [], selected: -1 });
    const rows = [rowOf({ key: '0', texts: ['S*** C***'] }), rowOf({ key: '1', texts: ['B*** M***'] })];
    const came = after(opened, { type: 'keluarga', question: 'desa:0', rows, total: 7 });
    expect(awaitedFamilies(came)).toBeNull();
    expect(wall(came)).toMatchObject({ families: 7, rows, selected: 0 });
  });

  test('a new check forgets the families of the one before', () => {
    const rows = [rowOf({ key: '0', texts: ['S***'] })];
    const opened = after(begun(), NEXT, NEXT, ENTER);
    const came = after(opened, { type: 'keluarga', question: 'desa:0', rows, total: 1 });
    const again = after(came, { type: 'rapat', agenda: AGENDA, log: logOf() });
    expect(awaitedFamilies(again)).toBe('desa:0');
  });
});

describe('deciding', () => {
  test('D on a line is about the line, with nothing filled in but what is known', () => {
    const { form } = after(begun(), NEXT, DOWN, DECIDE);
    expect(form).toEqual({
      matter: { jenis: 'Anggaran', perihal: 'Anggaran S2', opd: '' },
      before: null,
      keputusan: '',
      penanggungJawab: '',
      opd: '',
      tenggat: '',
      status: 'terbuka',
      problem: '',
      saving: false,
    });
  });

  test('D on a page that opened is about that page, with its OPD', () => {
    const { form } = after(begun(), NEXT, ENTER, DECIDE);
    expect(form).toMatchObject({ matter: { perihal: 'Anggaran S1' }, opd: 'Dinas Contoh' });
  });

  test('where there is nothing to decide D opens no form', () => {
    expect(after(begun(), DECIDE).form).toBeNull();
    expect(after(begun(), NEXT, NEXT, NEXT, DECIDE).form).toBeNull();
  });

  test('a matter with an open decision goes on from it; a finished one is decided anew', () => {
    const open = followUpOf();
    const page = after(begun(logOf(open)), NEXT, NEXT);
    expect(after(page, DECIDE).form).toMatchObject({
      before: open,
      keputusan: 'Percepat serapan.',
      penanggungJawab: 'Kepala Dinas Contoh',
      tenggat: '2026-11-12',
    });
    const done = after(begun(logOf(followUpOf({ status: 'selesai' }))), NEXT, NEXT);
    expect(wall(done).page.key).toBe('anggaran');
    expect(after(done, DECIDE).form).toMatchObject({ before: null, keputusan: '' });
  });

  test('a decision from last time is changed where it is listed', () => {
    const late = followUpOf({ id: 'TL-009', perihal: 'Desa A', jenis: 'Desa', status: 'berjalan' });
    const state = after(begun(logOf(late)), NEXT);
    expect(decisionTarget(state)).toMatchObject({ before: late });
    expect(after(state, DECIDE).form).toMatchObject({ before: late, status: 'berjalan' });
    expect(after(state, ENTER, DECIDE).form).toMatchObject({ before: late });
  });

  test('behind an open form, and behind the list of keys, nothing moves', () => {
    const form = after(begun(), NEXT, DECIDE);
    const keys = after(begun(), NEXT, { type: 'kunci', on: true });
    for (const action of [NEXT, BACK, DOWN, ENTER, ESC, DECIDE]) {
      expect(after(form, action)).toBe(form);
      expect(after(keys, action)).toBe(keys);
    }
  });

  test('typing changes the form, cancelling drops it, and without a form typing is nothing', () => {
    const form = after(begun(), NEXT, DECIDE);
    const typed = after(form, { type: 'diisi', form: { keputusan: 'Percepat.' } });
    expect(typed.form).toMatchObject({ keputusan: 'Percepat.', status: 'terbuka' });
    expect(after(typed, { type: 'batal' }).form).toBeNull();
    const none = begun();
    expect(after(none, { type: 'diisi', form: { keputusan: 'x' } })).toBe(none);
  });

  test('what was kept closes the form, is told once, and marks its line', () => {
    const kept = followUpOf({ id: 'TL-001', rapat: TODAY, dicatat: TODAY, tenggat: TODAY + 5 });
    const saved = after(begun(), NEXT, DECIDE, { type: 'tersimpan', log: logOf(kept), id: 'TL-001' });
    expect(saved.form).toBeNull();
    expect(saved.notice).toContain('TL-001');
    expect(after(saved, DOWN).notice).toBe('');
    const [line] = wall(saved).rows;
    expect(line && decisionMark(saved, line)).toMatch(/^TL-001 · .+ · 2026-11-27$/);
    expect(wall(after(saved, { type: 'ujung', last: true })).rows).toHaveLength(1);
  });

  test('a sheet that changed meanwhile is taken over; what was typed stays', () => {
    const form = after(begun(logOf(followUpOf())), NEXT, NEXT, DECIDE, {
      type: 'diisi',
      form: { keputusan: 'Diketik.' },
    });
    const changed = followUpOf({ status: 'berjalan', tenggat: TODAY, keputusan: 'Di Excel.' });
    const read = after(form, { type: 'dibaca', log: logOf(changed) });
    // A part nobody touched follows the sheet, or saving again would undo what was written there.
    expect(read.form).toMatchObject({
      before: changed,
      keputusan: 'Diketik.',
      status: 'berjalan',
      tenggat: '2026-11-22',
    });
    expect(after(form, { type: 'dibaca', log: logOf() }).form?.before).toBeNull();
  });
});

describe('on paper', () => {
  test('every page, and what opens from lines decided about today', () => {
    const plain = printedPages(begun()).map(({ page }) => page.key);
    expect(plain).toEqual(['agenda', 'anggaran', 'desa', 'temuan', 'keputusan']);
    const today = followUpOf({ rapat: TODAY, dicatat: TODAY });
    const decided = printedPages(begun(logOf(today))).map(({ page }) => page.key);
    expect(decided).toEqual(['agenda', 'anggaran', 'rinci-S1', 'desa', 'temuan', 'keputusan']);
  });

  test('lines that are left out are counted', () => {
    const desa = printedPages(begun()).find(({ page }) => page.key === 'desa');
    expect(desa).toMatchObject({ more: 4 });
    const rows = Array.from({ length: 60 }, (_, at) => rowOf({ key: String(at), texts: ['x'] }));
    const pages = AGENDA.pages.map((page) => (page.key === 'desa' ? { ...page, rows } : page));
    const long = printedPages(begun(logOf(), { ...AGENDA, pages })).find(({ page }) => page.key === 'desa');
    expect(long?.rows).toHaveLength(50);
    expect(long?.more).toBe(14);
  });
});
