import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { createConsolidationApp } from '../../../src/app/consolidation/consolidation-app';
import { localPort } from '../../../src/app/consolidation/local-port';
import type { MadeBook } from '../../../src/app/consolidation/protocol';
import { serveMaking } from '../../../src/app/consolidation/serve-making';
import { createRegionLoader, NO_REGIONS } from '../../../src/app/engine/regions';
import { gridOf } from '../../../src/core/table/grid';
import { zipBooks } from '../../../src/workbook/xlsx/book-files';
import { fakeWorkbook } from '../fake-workbook';
import { makeProvince } from '../../synthetic/province';

const { books } = makeProvince({ districts: 2, rows: 3, families: 0, seed: 11 });
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));

const answer = serveMaking({
  read: (file) => {
    const made = books.find((book) => book.file === file);
    if (!made) return Promise.resolve({ ok: false, reason: 'rusak', message: 'rusak.' });
    const grids = made.sheets.map(({ sheet, cells }) => gridOf(sheet, cells));
    return Promise.resolve({
      ok: true,
      value: { workbook: fakeWorkbook(grids, file), modified: null, old: false },
    });
  },
  write: () => Promise.resolve({ ok: true, value: bytesOf('buku') }),
  zip: zipBooks,
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  regions: createRegionLoader(NO_REGIONS),
});

/** Gathers both districts; the province that is made is this one, whatever was gathered. */
async function gathered(province: readonly MadeBook[], zipFails = false) {
  const saved = new Map<string, Uint8Array>();
  const app = createConsolidationApp({
    startWorker: () =>
      localPort((question) => {
        if (question.kind === 'provinsi')
          return Promise.resolve({ id: question.id, outcome: { ok: true, value: province } });
        if (question.kind === 'zip' && zipFails) return Promise.resolve({ id: question.id, outcome: null });
        return answer(question);
      }),
    workers: 1,
    lang: () => 'id',
    today: () => 20_500,
    stamp: () => '2026-06-30 14:05',
    now: () => 0,
    save: (name, bytes) => saved.set(name, bytes),
    guardLeaving: () => undefined,
  });
  app.add(
    books.map(({ file }, at) => ({
      name: file,
      path: '',
      size: file.length,
      lastModified: at,
      arrayBuffer: () => Promise.resolve(bytesOf(file).buffer),
    })),
  );
  await app.start();
  return { app, saved };
}

const SUMMARY: MadeBook = { name: 'konsolidasi-provinsi.xlsx', bytes: bytesOf('ringkasan') };
const DETAILS: readonly MadeBook[] = [
  { name: 'rincian Kabupaten Misal Jaya.xlsx', bytes: bytesOf('misal') },
  { name: 'rincian Kabupaten Umpama Jaya.xlsx', bytes: bytesOf('umpama') },
];

test('a province of more rows than a sheet is handed out with its books of details in one zip', async () => {
  const { app, saved } = await gathered([SUMMARY, ...DETAILS]);
  await app.saveProvince();
  expect([...saved.keys()]).toEqual(['konsolidasi-provinsi.xlsx', 'konsolidasi-provinsi.zip']);
  const inside = unzipSync(saved.get('konsolidasi-provinsi.zip') ?? new Uint8Array());
  expect(Object.entries(inside).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['rincian Kabupaten Misal Jaya.xlsx', 'misal'],
    ['rincian Kabupaten Umpama Jaya.xlsx', 'umpama'],
  ]);
  expect(app.state().note).toEqual({
    kind: 'disimpan',
    names: ['konsolidasi-provinsi.xlsx', 'konsolidasi-provinsi.zip'],
  });
});

test('a province that fits one sheet is one workbook', async () => {
  const { app, saved } = await gathered([SUMMARY]);
  await app.saveProvince();
  expect([...saved.keys()]).toEqual(['konsolidasi-provinsi.xlsx']);
});

test('nothing is handed out where the zip cannot be made', async () => {
  const { app, saved } = await gathered([SUMMARY, ...DETAILS], true);
  await app.saveProvince();
  expect(saved.size).toBe(0);
  expect(app.state().note?.kind).toBe('gagal');
});
