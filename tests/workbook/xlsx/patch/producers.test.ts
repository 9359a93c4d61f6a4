import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeWithLibreOffice, LIBRE_OFFICE, savedTogether } from '../../../libre-office';
import { featuresOf } from './features';
import { fullBook } from './full-book';
import { differingParts, gridsOf, packedOf, patched, textsOf } from './opened';
import { byExcelJs, byOpenpyxl, bySheetJs, byUs } from './producers';

// One cell of a workbook is changed, whoever wrote it: every other part is the same byte for byte, and so is all of the
// sheet but that cell. Programs the project does not install take part where somebody has them.

const ROOT = join(__dirname, '../../../..');
const PEERS = join(ROOT, 'bench/package.json');
const hasExcelJs = existsSync(join(ROOT, 'bench/node_modules/exceljs'));

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
  // What LibreOffice makes of some of them when it writes them in its own way.
  'penuh-libreoffice': 'format-bersyarat pivot sparkline tabel validasi'.split(' '),
  'exceljs-libreoffice': 'format-bersyarat format-bersyarat-x14 gambar tabel tautan validasi'.split(' '),
  'kami-libreoffice': 'bagan format-bersyarat format-bersyarat-x14 tabel validasi'.split(' '),
};

const folder = mkdtempSync(join(tmpdir(), 'konvergen-'));
const files = new Map<string, Uint8Array>();
const made = new Map<string, Uint8Array>();

/** Files as LibreOffice writes them after it has read these. */
function throughOffice(names: readonly string[], of: ReadonlyMap<string, Uint8Array>) {
  const written = savedTogether(names.map((name) => of.get(name) ?? new Uint8Array()));
  return new Map(written.map((bytes, at) => [names[at] ?? '', bytes]));
}

beforeAll(async () => {
  files.set('penuh', fullBook());
  files.set('sheetjs', bySheetJs());
  files.set('kami', await byUs());
  if (hasExcelJs) files.set('exceljs', await byExcelJs(PEERS));
  const path = join(folder, 'dari-openpyxl.xlsx');
  if (byOpenpyxl(path)) files.set('openpyxl', new Uint8Array(readFileSync(path)));
  if (LIBRE_OFFICE === null) return;
  const sources = ['penuh', 'exceljs', 'kami'].filter((name) => files.has(name));
  for (const [name, bytes] of throughOffice(sources, files)) {
    files.set(`${name}-libreoffice`, bytes);
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The text of a sheet without its cell B2, which is the one that changes. */
const withoutCell = (xml = ''): string => xml.replace(/<c r="B2"[^>]*(\/>|>.*?<\/c>)/s, '');

describe('one cell changed', () => {
  test.each(Object.keys(HOLDS))('%s: nothing else', async (name) => {
    const before = files.get(name);
    if (!before) {
      process.stderr.write(`${name}: tidak terpasang, tidak diuji / not installed, not tested\n`);
      return;
    }
    const holds = [...COMMON, ...(HOLDS[name] ?? []).map((one) => one.replaceAll('-', ' '))];
    expect(featuresOf(before)).toEqual(expect.arrayContaining(holds));

    const after = await patched(before, { cells: [{ sheet: 'Data', row: 1, column: 1, value: 9.25 }] });
    made.set(name, after);
    const [part, ...others] = differingParts(before, after);
    expect([part, others]).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet1\.xml$/), []]);
    expect(Object.keys(packedOf(after))).toEqual(Object.keys(packedOf(before)));
    const [old, now] = [before, after].map((bytes) => textsOf(bytes)[part ?? '']);
    expect(old).not.toBe(now);
    expect(withoutCell(now)).toBe(withoutCell(old));
    const grids = await gridsOf(after);
    expect([grids['Data']?.value(1, 1), grids['Data']?.value(2, 1)]).toEqual([9.25, 7]);
  });
});

describeWithLibreOffice('LibreOffice', () => {
  test('opens every one of them, with the new value and all its sheets', async () => {
    const names = [...made.keys()];
    const written = throughOffice(names, made);
    expect([...written.keys()]).toEqual(names);
    for (const [name, bytes] of written) {
      const [grids, ours] = await Promise.all([gridsOf(bytes), gridsOf(made.get(name) ?? bytes)]);
      expect([name, Object.keys(grids)]).toEqual([name, Object.keys(ours)]);
      expect([name, grids['Data']?.value(1, 1)]).toEqual([name, 9.25]);
    }
  }, 120_000);
});
