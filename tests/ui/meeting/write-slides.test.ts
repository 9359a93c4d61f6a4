import { beforeAll, describe, expect, test } from '@jest/globals';
import { DOMParser, type Document } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { createMeetingApp } from '../../../src/app/meeting/meeting-app';
import { pageOf, rowOf } from '../../../src/app/meeting/agenda';
import { slidesOf, type MeetingSlide } from '../../../src/app/meeting/slides';
import { showRupiah } from '../../../src/app/present/numbers';
import { writeSlides } from '../../../src/ui/meeting/write-slides';
import { editableGrid } from '../../../src/core/table/editable-grid';
import { AGENDA, begun, followUpOf, logOf, TODAY } from '../../app/meeting/made-meeting';
import { meetingLines } from '../../app/meeting/meeting-lines';
import { fakeWorkbook } from '../../app/fake-workbook';
import { fixtureGrids, nikOf } from '../../app/fixture-book';
import { openPane, settle } from '../../app/open-pane';

// The library that makes the file asks Node for its modules where it finds itself in Node; our page is a browser.
Object.defineProperty(process, 'release', { value: { ...process.release, name: 'browser' } });

/** Reads XML; anything but a warning is a mistake. */
const parse = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');

/** The parts of a .pptx by name; those that are XML have been read through once, and were sound. */
async function partsOf(slides: readonly MeetingSlide[]): Promise<ReadonlyMap<string, string>> {
  const blob = await writeSlides(slides, 'id');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parts = new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) parse(text);
  return parts;
}

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;

/** The texts of each slide in its own order, a line of text being one. */
function textsOf(parts: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const numbers = [...parts.keys()].flatMap((name) => {
    const number = SLIDE.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers
    .sort((a, b) => a - b)
    .map((number) => {
      const text = parts.get(`ppt/slides/slide${String(number)}.xml`) ?? '';
      const page = parse(text);
      return [...page.getElementsByTagName('a:t')].map((run) => run.textContent ?? '').filter(Boolean);
    });
}

const expectedOf = ({ title, answer, figures, head, rows, notes }: MeetingSlide): readonly string[] =>
  [
    title,
    answer,
    ...figures.flatMap(({ label, value, cells }) => [label, value, cells]),
    ...(rows.length > 0 ? [...head, ...rows.flat()] : []),
    ...notes,
  ].filter(Boolean);

/** The fixture in a meeting where the first village was decided about: its families are printed too. */
async function heldMeeting() {
  const grids = fixtureGrids().map((grid) => {
    const editable = editableGrid(grid);
    // People write numbers where they do not belong.
    if (grid.sheet === 'Matriks') editable.set({ row: 4, column: 2, value: `Dinas Sosial ${nikOf(9)}` });
    return editable.grid;
  });
  const lines = meetingLines();
  const pane = openPane({ workbook: fakeWorkbook(grids), openMeeting: () => lines.pane });
  await pane.app.start({ check: true });
  pane.app.unmask(true);
  pane.app.openMeeting?.();
  const app = createMeetingApp({ line: lines.meeting, later: pane.clock.later });
  await settle(60);
  while (!app.state().agenda?.pages[app.state().place - 1]?.key.startsWith('desa'))
    app.dispatch({ type: 'halaman', by: 1 });
  app.dispatch({ type: 'buka' });
  await settle();
  app.dispatch({ type: 'putuskan' });
  app.dispatch({ type: 'diisi', form: { keputusan: '=Datangi & catat <semua>' } });
  app.save();
  await settle(60);
  return app.state();
}

describe('the slides of a meeting', () => {
  let slides: readonly MeetingSlide[];
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    slides = slidesOf(await heldMeeting()).slides;
    parts = await partsOf(slides);
  });

  test('say what the meeting says: every title, answer, figure, line and note, and nothing else', () => {
    expect(textsOf(parts)).toEqual(slides.map(expectedOf));
    const texts = textsOf(parts).flat();
    // 100.000.000,25 + 50.000.000 + 75.000.000 + 30.000.000 + 20.000.000
    expect(texts).toContain(showRupiah(27_500_000_025n, 'id'));
    expect(texts).toContain('=Datangi & catat <semua>');
    expect(texts.filter((text) => text.includes('TL-001')).length).toBeGreaterThan(1);
  });

  test('show families, and nobody’s NIK, number or name', () => {
    const all = [...parts.values()].join('\n');
    expect(slides.some(({ title }) => title.includes('keluarga mana yang belum lengkap'))).toBe(true);
    expect(all).toMatch(/S\*\*\* C\*\*\*/);
    for (const n of [1, 2, 3, 9]) expect(all).not.toContain(nikOf(n));
    expect(all).not.toMatch(/Siti|Budi M|Umpama/);
  });

  test('point at nothing outside the file, and hold no picture, program or link', () => {
    const rels = [...parts].filter(([name]) => name.endsWith('.rels'));
    expect(rels.length).toBeGreaterThan(slides.length);
    for (const [name, text] of rels) {
      expect([name, text.includes('TargetMode="External"')]).toEqual([name, false]);
      const targets = [...text.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target);
      expect(targets.filter((target) => /^[a-z]+:/i.test(target ?? ''))).toEqual([]);
    }
    expect(
      [...parts.keys()].filter((name) => !name.endsWith('/') && /media|embeddings|vba|activeX/i.test(name)),
    ).toEqual([]);
    expect([...parts].filter(([name, text]) => SLIDE.test(name) && text.includes('hlinkClick'))).toEqual([]);
  });
});

/** Titles, lines and decisions that are all one text. */
const madeOf = (text: string): readonly MeetingSlide[] =>
  slidesOf(
    begun(logOf(followUpOf({ keputusan: text, rapat: TODAY, dicatat: TODAY })), {
      ...AGENDA,
      book: text,
      pages: [
        pageOf({
          key: 'anggaran',
          title: text,
          answer: text,
          figures: [{ label: text, value: text, cells: { first: [text], more: 0 } }],
          head: [text],
          rows: [rowOf({ key: 'a', texts: [text] })],
          notes: [text],
        }),
      ],
    }),
  ).slides;

describe('texts that look like something else', () => {
  test.each([
    '=1+1',
    '+62 812',
    '-5',
    '@rapat',
    '=HYPERLINK("http://contoh.invalid")',
    'http://contoh.invalid',
  ])('%s stays text', async (text) => {
    const slides = madeOf(text);
    const parts = await partsOf(slides);
    expect(textsOf(parts)).toEqual(slides.map(expectedOf));
    expect([...parts.values()].some((part) => part.includes('TargetMode="External"'))).toBe(false);
  });

  test.each([
    ['markup', '<a:t>&amp;"\'</a:t>', '<a:t>&amp;"\'</a:t>'],
    ['letters of two halves', 'Desa 😀 Maju', 'Desa 😀 Maju'],
    ['signs no file may hold', 'Desa\u0000\u0001\u000B\uFFFE Maju', 'Desa Maju'],
    ['half a letter', 'Desa \uD83D Maju', 'Desa \uFFFD Maju'],
  ])('%s gives a sound file', async (_, text, shown) => {
    const parts = await partsOf(madeOf(text));
    expect(textsOf(parts).flat()).toContain(shown);
  });
});
