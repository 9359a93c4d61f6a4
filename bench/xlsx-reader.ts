/** One reader in a process of its own, so that none pays for what another left behind; `xlsx.ts` asks it to read. */
import { readFileSync } from 'node:fs';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { read as readSheetJs } from '@e965/xlsx';
import { readWorkbook } from '../src/workbook/xlsx/read-workbook';
import { peer, serve } from './xlsx-child';
import { placeParts, readDirectory } from '../src/workbook/xlsx/zip-directory';

const [, , name = '', path = ''] = process.argv;

const PIECE = 256 * 1024;

function countTags(bytes: Uint8Array): number {
  let tags = 0;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] === 0x3c) tags += 1;
    at += 1;
  }
  return tags;
}

/** The parts of the workbook, packed. */
function partsOf(): readonly Uint8Array[] {
  const bytes = new Uint8Array(readFileSync(path));
  const directory = readDirectory(bytes, 100);
  const parts = typeof directory === 'string' ? null : placeParts(bytes, directory);
  return [...(parts?.values() ?? [])].map(({ dataAt, packed }) => bytes.subarray(dataAt, dataAt + packed));
}

/** Each answers how many cells it found, but the limit, which counts tags. */
const READERS: Readonly<Record<string, () => unknown>> = {
  /** Inflates every part and looks at every byte once, one after the other. */
  limit() {
    return partsOf().reduce((tags, packed) => tags + countTags(inflateRawSync(packed)), 0);
  },
  /** The same with two processors: another thread inflates what comes next. */
  async 'limit with a second thread'() {
    const room: object = { chunkSize: PIECE, readableHighWaterMark: 4 * PIECE };
    let tags = 0;
    for (const packed of partsOf()) {
      const pieces = createInflateRaw(room);
      pieces.end(packed);
      for await (const piece of pieces as AsyncIterable<Uint8Array>) tags += countTags(piece);
    }
    return tags;
  },
  async ours() {
    const read = await readWorkbook('bench.xlsx', readFileSync(path));
    if (!read.ok) throw new Error(read.reason);
    if (read.detour !== null) throw new Error(`left to the library: ${read.detour}`);
    return read.model.sheets.reduce((sum, { base }) => sum + base.cellCount, 0);
  },
  SheetJS() {
    const options = { dense: true, cellHTML: false, cellText: false, cellFormula: false };
    const book = readSheetJs(readFileSync(path), { type: 'buffer', ...options });
    const rows = Object.values(book.Sheets).flatMap((sheet) => sheet['!data'] ?? []);
    return rows.reduce((sum, row) => sum + row.filter((cell) => cell as unknown).length, 0);
  },
  async 'read-excel-file'() {
    const { default: readAll } = peer('read-excel-file/node') as {
      readonly default: (
        path: string,
      ) => Promise<readonly { readonly data: readonly (readonly unknown[])[] }[]>;
    };
    const sheets = await readAll(path);
    return sheets.reduce(
      (sum, { data }) => sum + data.reduce((all, row) => all + row.filter((cell) => cell !== null).length, 0),
      0,
    );
  },
  async 'exceljs streaming'() {
    type Reader = AsyncIterable<AsyncIterable<{ readonly values: readonly unknown[] }>>;
    const { stream } = peer('exceljs') as {
      readonly stream: {
        readonly xlsx: { readonly WorkbookReader: new (path: string, options: object) => Reader };
      };
    };
    const options = {
      worksheets: 'emit',
      sharedStrings: 'cache',
      hyperlinks: 'ignore',
      styles: 'ignore',
      entries: 'ignore',
    };
    let cells = 0;
    for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
      for await (const { values } of sheet)
        cells += values.filter((value) => value !== undefined && value !== null).length;
    }
    return cells;
  },
};

serve(() => READERS[name]?.());
