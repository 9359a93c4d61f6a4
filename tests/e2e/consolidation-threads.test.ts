import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import { partsOf } from '../../scripts/samples/workbook';
import { makeProvince, type SyntheticProvince } from '../synthetic/province';
import { bombFile, provinceFile } from '../synthetic/province-files';
import { countedBooks, plainTotals } from '../synthetic/province-totals';

const PROGRAM = join(__dirname, '../../dist/cli/konvergen.js');
const LOCKED = readFileSync(join(__dirname, '../fixtures/buruk/terpassword.xlsx'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program; `stopAfter` sends it Ctrl+C so many milliseconds after its start. */
const konvergen = (argv: readonly string[], stopAfter?: number): Promise<Ended> =>
  new Promise((resolve) => {
    // One that does not end fails its test, and is not left behind.
    const ending = { timeout: 200_000, killSignal: 'SIGKILL' } as const;
    const child = spawn(process.execPath, [PROGRAM, 'consolidate', ...argv], ending);
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += String(text)));
    child.stderr.on('data', (text: Buffer) => (err += String(text)));
    if (stopAfter !== undefined) setTimeout(() => child.kill('SIGINT'), stopAfter);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });

const documentOf = ({ out }: Ended) => {
  const { konsolidasi, ...document } = Document.parse(JSON.parse(out));
  if (!konsolidasi) throw new Error('no consolidation');
  return { ...document, konsolidasi };
};

/** Parts of a workbook but the sheet that tells when it was made. */
const dataParts = (path: string): ReadonlyMap<string, string> =>
  new Map(
    partsOf(readFileSync(path))
      .filter(({ name }) => name !== 'xl/worksheets/sheet1.xml')
      .map(({ name, content }) => [name, Buffer.from(content).toString('base64')]),
  );

describe('konvergen consolidate in threads', () => {
  const root = mkdtempSync(join(tmpdir(), 'konvergen-38-'));
  const write = (folder: string, province: SyntheticProvince): string => {
    const to = join(root, folder);
    mkdirSync(to);
    const bytes = new Map<string, Uint8Array>();
    for (const made of province.books) {
      const content = bytes.get(made.twinOf ?? '') ?? provinceFile(made);
      bytes.set(made.file, content);
      writeFileSync(join(to, made.file), content);
    }
    return to;
  };
  let small = '';
  beforeAll(() => {
    small = write(
      'kecil',
      makeProvince({ districts: 8, rows: 40, families: 200, seed: 2, keluargaGanda: 1 }),
    );
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('38 districts with mapping and 5 000 families each, and everything that goes wrong', async () => {
    const province = makeProvince({
      districts: 38,
      rows: 156,
      families: 5_000,
      seed: 7,
      kolomTeracak: 2,
      kolomTambahan: 2,
      templatLama: 1,
      berkasKembar: 1,
      kirimanGanda: 1,
      versiBaru: 1,
      keluargaGanda: 1,
      danaDuaTingkat: 1,
      programProvinsi: 1,
      kegiatanGanda: 1,
    });
    const folder = write('provinsi', province);
    writeFileSync(join(folder, 'rusak.xlsx'), provinceFile({ sheets: [], modified: null }).slice(0, 300));
    writeFileSync(join(folder, 'sandi.xlsx'), LOCKED);
    writeFileSync(join(folder, 'bom.xlsx'), bombFile());
    const out = join(root, 'provinsi.xlsx');
    const ended = await konvergen([folder, '--out', out, '--jobs', '2', '--json']);
    expect(ended.code).toBe(2);
    const { konsolidasi, unreadable = [], findings = [] } = documentOf(ended);

    const expected = plainTotals(countedBooks(province, false));
    const total = expected.total.get('TOTAL');
    expect(konsolidasi.total.baris).toBe(total?.baris);
    expect(konsolidasi.total.pagu).toBe(Number(total?.pagu) / 100);
    expect(konsolidasi.total.realisasi).toBe(Number(total?.realisasi) / 100);
    for (const by of ['strategi', 'klaster', 'sumberDana'] as const)
      expect(new Map(konsolidasi[by].map(({ key, pagu }) => [key, pagu]))).toEqual(
        new Map([...expected[by]].sort().map(([key, { pagu }]) => [key, Number(pagu) / 100])),
      );
    const families = [...expected.keluarga.values()].reduce((sum, count) => sum + count, 0);
    expect(konsolidasi.total.keluarga.keluarga).toBe(families);
    expect(konsolidasi.rekonsiliasi.every(({ cocok }) => cocok)).toBe(true);

    expect(unreadable.map(({ file, reason }) => [file, reason])).toEqual([
      ['bom.xlsx', 'terlalu-besar'],
      ['rusak.xlsx', expect.stringMatching(/rusak|bukan-buku-kerja/)],
      ['sandi.xlsx', 'bersandi'],
    ]);
    const named = new Set(
      findings.flatMap(({ file, sheet, cell, related = [] }) => [`'[${file}]${sheet}'!${cell}`, ...related]),
    );
    const planted = province.planted.flatMap(({ trouble, cells }) =>
      cells.filter((cell) => !named.has(cell)).map((cell) => `${trouble}: ${cell}`),
    );
    expect(planted).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['kecil', 'provinsi', 'provinsi.xlsx']);
  }, 240_000);

  test('one thread or three, files in any order: the same sheets', async () => {
    const files = readdirSync(small).map((name) => join(small, name));
    const runs = [
      ['a.xlsx', '1', files],
      ['b.xlsx', '3', [...files].reverse()],
      ['c.xlsx', '2', [small]],
    ] as const;
    const made = [];
    for (const [name, jobs, given] of runs) {
      const out = join(root, name);
      const { out: text, err } = await konvergen([...given, '--out', out, '--jobs', jobs]);
      made.push({ text: text.replaceAll(out, ''), err, parts: dataParts(out) });
      rmSync(out);
    }
    const [first, ...others] = made;
    expect(first?.parts.size).toBeGreaterThan(20);
    for (const other of others) expect(other).toEqual(first);
  });

  test('Ctrl+C at any moment leaves nothing, and the next run starts clean', async () => {
    const out = join(root, 'batal.xlsx');
    const whole = Date.now();
    expect((await konvergen([small, '--out', out])).code).toBeLessThan(2);
    const took = Date.now() - whole;
    rmSync(out);
    for (const share of [0.3, 0.5, 0.7, 0.85]) {
      const { code, err } = await konvergen([small, '--out', out], took * share);
      // A machine that got faster meanwhile may be done before the key is pressed.
      const left = readdirSync(root).filter((name) => name.includes('batal'));
      expect([
        [2, []],
        [0, ['batal.xlsx']],
        [1, ['batal.xlsx']],
      ]).toContainEqual([code, left]);
      expect(err === '' || err.startsWith('Dibatalkan. Tidak ada berkas yang ditulis.')).toBe(true);
      rmSync(out, { force: true });
    }
    expect((await konvergen([small, '--out', out])).code).toBeLessThan(2);
    expect(readdirSync(root).filter((name) => name.includes('batal'))).toEqual(['batal.xlsx']);
  });
});
