import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWith, findProgram } from '../needs';
import { openSight, type Sight } from './browser';
import { heldMeeting, meetingShots, printed, takeDecisions } from './meeting-shots';

const root = join(__dirname, '../..');
/** Reads what was printed. */
const GHOSTSCRIPT = 'gs';

/** The pictures are looked at here and kept nowhere; those of the guide are made by `npm run docs:shots`. */
const folder = join(root, 'node_modules/.cache/konvergen/gambar');

/** The text of a PDF, page by page, its spaces made one. */
function pagesOf(pdf: Uint8Array): readonly string[] {
  const temporary = mkdtempSync(join(tmpdir(), 'konvergen-'));
  try {
    writeFileSync(join(temporary, 'rapat.pdf'), pdf);
    const { status } = spawnSync(
      GHOSTSCRIPT,
      ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=txtwrite', '-sOutputFile=%03d.txt', 'rapat.pdf'],
      { cwd: temporary, stdio: 'ignore' },
    );
    if (status !== 0) throw new Error('gs cannot read the PDF');
    const pages: string[] = [];
    for (let number = 1; ; number += 1) {
      try {
        const text = readFileSync(join(temporary, `${String(number).padStart(3, '0')}.txt`), 'utf8');
        pages.push(text.replace(/\s+/g, ' ').trim());
      } catch {
        return pages;
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What stands on top of every sheet a question begins on. */
const SOURCE = 'kabupaten-contoh.xlsx · rapat 2026-11-22';
const QUESTIONS = [
  'Apa yang dibahas hari ini?',
  'Apa yang harus diperbaiki sebelum angka dipakai?',
  'Berapa anggaran yang dipetakan, dan berapa yang terserap?',
  'OPD mana yang anggarannya paling banyak belum terealisasi?',
  'Di mana rantai program terputus?',
  'Desa mana yang paling banyak keluarganya belum lengkap?',
  'Misal Sentosa, Contoh Utara: keluarga mana yang belum lengkap?',
  'OPD mana yang ditunggu keluarga paling banyak?',
  'Kebutuhan apa yang paling banyak belum terpenuhi?',
  'Apa yang diputuskan hari ini?',
];

describeWith(findProgram(GHOSTSCRIPT), 'Ghostscript')('the meeting on paper', () => {
  let sight: Sight;
  let pages: readonly string[];
  let size: readonly string[];
  beforeAll(async () => {
    sight = await openSight('built');
    const { meeting, close } = await heldMeeting(sight);
    // The families of the village that is decided about are looked at, and so they are printed.
    await meeting.keyboard.press('Home');
    await takeDecisions(meeting, () => Promise.resolve());
    for (const key of ['ArrowLeft', 'Enter']) await meeting.keyboard.press(key);
    await meeting.getByRole('heading', { level: 1, name: /^Misal Sentosa/ }).waitFor();
    await meeting.getByRole('row').nth(20).waitFor();
    const pdf = await printed(meeting);
    pages = pagesOf(pdf);
    size = [...new Set(pdf.toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? [])];
    await close();
  }, 180_000);
  afterAll(async () => {
    await sight.close();
  });

  test('is A4 on its side', () => {
    expect(size).toHaveLength(1);
    const [, , width, height] = (/[\d. ]+(?=\])/.exec(size[0] ?? '')?.[0] ?? '').split(' ').map(Number);
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595]);
  });

  test('every question begins a sheet of its own, in the order of the meeting', () => {
    const beginnings = pages.filter((page) => page.startsWith(SOURCE));
    expect(
      beginnings.map((page) => QUESTIONS.find((title) => page.startsWith(`${SOURCE} ${title}`))),
    ).toEqual(QUESTIONS);
  });

  test('a table that runs on has its headings again, and nothing but tables runs on', () => {
    const further = pages.filter((page) => !page.startsWith(SOURCE));
    expect(further.length).toBeGreaterThan(1);
    for (const page of further) expect(page).toMatch(/^Keluarga Desa\/kelurahan Belum diterima Sel /);
  });

  test('sheets are numbered, all of them', () => {
    expect(pages.map((page) => /(\d+ \/ \d+)$/.exec(page)?.[1])).toEqual(
      pages.map((_, at) => `${String(at + 1)} / ${String(pages.length)}`),
    );
  });

  test('decisions stand on it, families masked and whole, what is left out is counted', () => {
    const text = pages.join(' ');
    expect(text).toContain('TL-001 · Berjalan · 2026-12-12');
    // A line of the reader runs over all columns: the decision is broken where its cell is.
    expect(text).toContain('TL-002 Keluarga yang menunggu Jadwalkan penyaluran triwulan Dinas Sosial');
    expect(text).toContain('46 baris lagi tidak ditampilkan.');
    expect(text.match(/\b9901\*{8}\d{4}\b/g)?.length).toBe(50);
    expect(/\d{13,}/.exec(text)).toBeNull();
  });

  test('pictures of the guide', async () => {
    mkdirSync(folder, { recursive: true });
    const names = await meetingShots(sight, folder);
    expect(names).toEqual(
      ['agenda', 'desa', 'keluarga', 'keputusan', 'hari-ini'].map((name) => `rapat-${name}.png`),
    );
    for (const name of names) expect(readFileSync(join(folder, name)).length).toBeGreaterThan(20_000);
  }, 120_000);
});
