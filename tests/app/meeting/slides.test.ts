import { describe, expect, test } from '@jest/globals';
import { pageOf, rowOf } from '../../../src/app/meeting/agenda';
import { slidesOf } from '../../../src/app/meeting/slides';
import { AGENDA, begun, followUpOf, logOf, TODAY } from './made-meeting';

/** A meeting of one page whose every text looks like a formula. */
const nasty = (text: string) =>
  begun(logOf(followUpOf({ keputusan: text, rapat: TODAY, dicatat: TODAY })), {
    ...AGENDA,
    pages: [
      pageOf({
        key: 'anggaran',
        title: text,
        answer: text,
        figures: [{ label: text, value: text, cells: { first: ['Matriks!E5'], more: 0 } }],
        head: [text, text],
        rows: [rowOf({ key: 'a', texts: [text, text] })],
        notes: [text],
      }),
    ],
  });

describe('the meeting as slides', () => {
  test.each(['=1+1', '+62 812', '-5', '@rapat', '=HYPERLINK("x")'])('%s is on them as it stands', (text) => {
    const slide = slidesOf(nasty(text)).slides.find(({ title }) => title === text);
    expect(slide).toMatchObject({
      answer: text,
      figures: [{ label: text, value: text, cells: 'Matriks!E5' }],
      head: [text, text],
      rows: [[text, text]],
      notes: [text],
    });
    const decided = slidesOf(nasty(text)).slides.at(-1);
    expect(decided?.rows[0]).toContain(text);
  });

  test('a table that does not fit goes on on another slide; no line is lost', () => {
    const rows = Array.from({ length: 40 }, (_, at) =>
      rowOf({ key: String(at), texts: [`Baris ${String(at)}`] }),
    );
    const page = pageOf({
      key: 'panjang',
      title: 'Panjang',
      answer: 'Ada.',
      head: ['Baris'],
      rows,
      notes: ['Akhir.'],
    });
    const { slides } = slidesOf(begun(logOf(), { ...AGENDA, pages: [page] }));
    const own = slides.filter(({ title }) => title.startsWith('Panjang'));
    expect(own.length).toBeGreaterThan(2);
    expect(own.flatMap((slide) => slide.rows.flat())).toEqual(rows.flatMap(({ texts }) => texts));
    expect(own.map(({ notes }) => notes.length)).toEqual([...own.slice(1).map(() => 0), 1]);
    expect(own.slice(1).every(({ title, answer }) => title === 'Panjang (lanjutan)' && answer === '')).toBe(
      true,
    );
  });

  test('lines say their cells and what was decided; those left out are counted', () => {
    const log = logOf(followUpOf({ rapat: TODAY, dicatat: TODAY, tenggat: TODAY + 5 }));
    const { slides, name } = slidesOf(begun(log));
    const budget = slides.find(({ title }) => title === 'Berapa anggarannya?');
    expect(budget?.rows[0]).toEqual([
      expect.stringContaining('Strategi S1 [TL-001 · '),
      'Rp90',
      'Matriks!E5',
    ]);
    expect(budget?.figures[0]?.cells).toContain('Matriks!E5, Matriks!E6');
    expect(budget?.figures[0]?.cells).toContain('3');
    expect(slides.find(({ title }) => title === 'Desa mana?')?.notes[0]).toContain('4');
    expect(name).toContain('2026-11-22');
    expect(name).toMatch(/\.pptx$/);
  });
});
