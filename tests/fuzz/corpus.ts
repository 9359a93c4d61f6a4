import { readdirSync, readFileSync } from 'node:fs';
import { utils, write, type BookType } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { fullBook } from '../workbook/xlsx/patch/full-book';
import { asZip64 } from '../workbook/xlsx/zip';

/** A good file that is to be damaged. */
export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDERS = ['tests/fixtures/layouts', 'tests/fixtures/buruk'];
/** Larger files take a case longer and say nothing that the small ones do not. */
const LARGEST = 16 * 1024;

/** Formulas, dates, merges, errors and links, as SheetJS writes them in one of its forms. */
function bySheetJs(bookType: BookType, options: { readonly bookSST?: boolean } = {}): Uint8Array {
  const data = utils.aoa_to_sheet([
    ['No', 'Strategi', 'Sub Kegiatan', 'Pagu'],
    [1, 'S1', 'Bantuan "pangan" & gizi', 1_250_000.5],
    [2, 'S2', ' Padat karya\nDesa ', true],
    [3, 'S1', 'Bantuan "pangan" & gizi', 45_658],
  ]);
  data['D5'] = { t: 'n', f: 'SUM(D2:D4)', v: 1_295_658.5 };
  data['C5'] = { t: 'e', f: '1/0', v: 7 };
  data['!ref'] = 'A1:D5';
  data['!merges'] = [{ s: { r: 5, c: 0 }, e: { r: 6, c: 2 } }];
  const book = { SheetNames: ['Data', 'Lain'], Sheets: { Data: data, Lain: utils.aoa_to_sheet([['x', 1]]) } };
  return new Uint8Array(
    write(book, { type: 'array', bookType, compression: true, ...options }) as ArrayBuffer,
  );
}

/** The same workbook with every name of its sheets behind a prefix: the way to the library. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const text = new TextDecoder().decode(content);
    const named = text.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    parts[name] = new TextEncoder().encode(named);
  }
  return zipSync(parts);
}

/** Files of this repository and of the programs it has, from its root; always the same ones in the same order. */
export function corpus(): readonly Specimen[] {
  const fixtures = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xlsx?$/.test(name))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) })),
  );
  const shared = bySheetJs('xlsx', { bookSST: true });
  return [
    { name: 'lengkap', bytes: fullBook() },
    { name: 'sheetjs', bytes: shared },
    { name: 'sheetjs-dalam-sel', bytes: bySheetJs('xlsx') },
    { name: 'sheetjs-xlsb', bytes: bySheetJs('xlsb') },
    { name: 'sheetjs-ods', bytes: bySheetJs('ods') },
    { name: 'sheetjs-xls', bytes: bySheetJs('biff8') },
    { name: 'zip64', bytes: asZip64(shared) },
    { name: 'tanpa-kompresi', bytes: zipSync(unzipSync(shared), { level: 0 }) },
    { name: 'berawalan', bytes: prefixed(shared) },
    ...fixtures.filter(({ bytes }) => bytes.length > 0 && bytes.length <= LARGEST),
  ];
}
