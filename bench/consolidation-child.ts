/**
 * One side of `bench:consolidation`, in a process of its own: `ours N` with N workers of the built program, `sheetjs` with
 * plain loops, or `inflate`. The workbooks are made here; every side makes the same.
 */
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { read as readSheetJs, utils } from '@e965/xlsx';
import { gatheredOf, gatherFiles, type SourceFile } from '../src/app/consolidation/gathering';
import { waiting } from '../src/app/consolidation/queue';
import { createWorkerPool } from '../src/app/consolidation/worker-pool';
import { tuneForBatch } from '../src/cli/batch-engine';
import { startThread } from '../src/cli/consolidate-worker';
import { makeProvince } from '../tests/synthetic/province';
import { provinceFile } from '../tests/synthetic/province-files';
import { serve } from './xlsx-child';

const PROGRAM = join(import.meta.dirname, '../dist/cli/konvergen.js');
const SETUP = { settings: null, acuan: null, today: 20_500, lang: 'id' } as const;

interface Sent {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What somebody would write in an hour: read, and add up by strategy and source; nothing is checked. */
function plainLoops(files: readonly Sent[]): number {
  const sums = new Map<string, number>();
  for (const { bytes } of files) {
    const book = readSheetJs(bytes, { dense: true });
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      const rows = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
      const head = rows.findIndex((row) => row.includes('Pagu (Rp)'));
      const columns = ['Strategi', 'Sumber Dana', 'Pagu (Rp)'].map((text) => rows[head]?.indexOf(text) ?? -1);
      const [strategi = -1, sumber = -1, pagu = -1] = columns;
      if (head < 0) continue;
      for (const row of rows.slice(head + 1)) {
        for (const key of [row[strategi], row[sumber]]) {
          const amount = row[pagu];
          if (typeof amount === 'number') sums.set(String(key), (sums.get(String(key)) ?? 0) + amount);
        }
      }
    }
  }
  return [...sums.values()].reduce((sum, one) => sum + one, 0);
}

/** Inflates every part of every zip, and looks at nothing. */
function inflateOnly(files: readonly Sent[]): number {
  let size = 0;
  for (const { bytes } of files) {
    const view = new DataView(bytes.buffer);
    for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
      const packed = view.getUint32(at + 18, true);
      const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      size += inflateRawSync(bytes.subarray(from, from + packed)).length;
      at = from + packed;
    }
  }
  return size;
}

/** Threads of the built program, kept so that their code is compiled once, as over a long list of files. */
function withWorkers(count: number): (files: readonly Sent[]) => Promise<number> {
  tuneForBatch(process.versions.v8);
  const pool = createWorkerPool(count, () => startThread(PROGRAM));
  return async (files) => {
    const sources = files.map(({ file, bytes }): SourceFile => ({
      file,
      bytes: () => Promise.resolve({ ok: true, value: bytes.slice() }),
    }));
    const read = gatheredOf(await gatherFiles(waiting(sources), pool, { setup: SETUP })).parts.length;
    if (read < files.length) throw new Error('a file was not read');
    return read;
  };
}

const [side, districts, families, workers] = process.argv.slice(2);
const { books } = makeProvince({
  districts: Number(districts),
  rows: 156,
  families: Number(families),
  seed: 7,
});
const files = books.map(({ file, ...book }): Sent => ({ file, bytes: Uint8Array.from(provinceFile(book)) }));
const work = side === 'ours' ? withWorkers(Number(workers)) : side === 'sheetjs' ? plainLoops : inflateOnly;
serve(() => work(files));
