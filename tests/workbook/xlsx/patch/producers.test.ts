import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { describeWithLibreOffice, savedTogether } from '../../../libre-office';
import { featuresOf } from './features';
import { fullBook } from './full-book';
import { differingParts, gridsOf, packedOf, patched, textsOf } from './opened';
import { bySheetJs, byUs } from './producers';

// One cell of a workbook is changed, whoever wrote it: every other part is the same byte for byte, and so is all of the
// sheet but that cell. What programs write that the project does not install is committed (../make-producers.ts).

const COMMON = ['catatan', 'gabungan', 'judul cetak', 'nama', 'proteksi'];
/** What the files of each producer hold; a producer that forgets something would prove nothing about it. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  penuh:
    `bagan customXml format-bersyarat gambar pivot printer sangat-tersembunyi sparkline tabel tautan utas validasi
    validasi-x14`.split(/\s+/),
  sheetjs: ['sangat-tersembunyi', 'tautan', 'utas'],
  exceljs: 'format-bersyarat format-bersyarat-x14 gambar sangat-tersembunyi tabel tautan validasi'.split(' '),
  kami: 'bagan format-bersyarat sangat-tersembunyi tabel validasi'.split(' '),
  openpyxl: 'bagan format-bersyarat sangat-tersembunyi tabel tautan validasi'.split(' '),
};
/** What LibreOffice makes of some of them when it writes them in its own way. */
const LIBRE_OFFICE_HOLDS: Readonly<Record<string, readonly string[]>> = {
  'penuh-libreoffice': 'format-bersyarat pivot sparkline tabel validasi'.split(' '),
  'exceljs-libreoffice': 'format-bersyarat format-bersyarat-x14 gambar tabel tautan validasi'.split(' '),
  'kami-libreoffice': 'bagan format-bersyarat format-bersyarat-x14 tabel validasi'.split(' '),
};

const committed = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/producers', name)));
const files = new Map<string, Uint8Array>();
const bookOf = (name: string): Uint8Array => {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`no workbook ${name}`);
  return bytes;
};

beforeAll(async () => {
  files.set('penuh', fullBook());
  files.set('sheetjs', bySheetJs());
  files.set('exceljs', committed('exceljs.xlsx'));
  files.set('kami', await byUs());
  files.set('openpyxl', committed('openpyxl.xlsx'));
});

/** The workbook with another number in B2 of `Data`. */
const changed = (before: Uint8Array) =>
  patched(before, { cells: [{ sheet: 'Data', row: 1, column: 1, value: 9.25 }] });

/** The text of a sheet without its cell B2, which is the one that changes. */
const withoutCell = (xml = ''): string => xml.replace(/<c r="B2"[^>]*(\/>|>.*?<\/c>)/s, '');

const testEach = (all: typeof HOLDS): void => {
  test.each(Object.entries(all))('%s: nothing else', async (name, own) => {
    const before = bookOf(name);
    const holds = [...COMMON, ...own.map((one) => one.replaceAll('-', ' '))];
    expect(featuresOf(before)).toEqual(expect.arrayContaining(holds));

    const after = await changed(before);
    const [part, ...others] = differingParts(before, after);
    expect([part, others]).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet1\.xml$/), []]);
    expect(Object.keys(packedOf(after))).toEqual(Object.keys(packedOf(before)));
    const [old, now] = [before, after].map((bytes) => textsOf(bytes)[part ?? '']);
    expect(old).not.toBe(now);
    expect(withoutCell(now)).toBe(withoutCell(old));
    const grids = await gridsOf(after);
    expect([grids['Data']?.value(1, 1), grids['Data']?.value(2, 1)]).toEqual([9.25, 7]);
  });
};

describe('one cell changed', () => {
  testEach(HOLDS);
});

describeWithLibreOffice('LibreOffice', () => {
  beforeAll(() => {
    const names = Object.keys(LIBRE_OFFICE_HOLDS);
    const written = savedTogether(names.map((name) => bookOf(name.replace('-libreoffice', ''))));
    for (const [at, bytes] of written.entries()) files.set(names[at] ?? '', bytes);
  }, 120_000);

  describe('one cell changed in what it writes', () => {
    testEach(LIBRE_OFFICE_HOLDS);
  });

  test('opens every one of them, with the new value and all its sheets', async () => {
    const names = Object.keys({ ...HOLDS, ...LIBRE_OFFICE_HOLDS });
    const books = await Promise.all(names.map((name) => changed(bookOf(name))));
    const written = savedTogether(books);
    expect(written).toHaveLength(names.length);
    for (const [at, name] of names.entries()) {
      const [theirs, ours] = await Promise.all(
        [written[at], books[at]].map((bytes) => gridsOf(bytes ?? new Uint8Array())),
      );
      expect([name, Object.keys(theirs ?? {})]).toEqual([name, Object.keys(ours ?? {})]);
      expect([name, theirs?.['Data']?.value(1, 1)]).toEqual([name, 9.25]);
    }
  }, 120_000);
});
