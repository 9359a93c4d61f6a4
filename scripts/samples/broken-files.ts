import type { CellValue } from '../../src/core/values/cell-value';
import { freeSheet, unmergedSheet } from './layout-variants';
import { compoundFile, NA, oldWorkbookBytes, workbookBytes, type SheetSpec } from './workbook';

const small = (): SheetSpec => {
  const { name, cells } = freeSheet();
  return { name, cells: cells.slice(0, 5) };
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const one = (spec: SheetSpec): Uint8Array => workbookBytes([spec]);
const header = (): readonly CellValue[] => freeSheet().cells[0] ?? [];

const rewriteSheet = (xml: string): string =>
  xml
    .replace(/<dimension ref="A1:[A-Z]+\d+"\/>/, '<dimension ref="A1:XFD1048576"/>')
    .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');

/** A stray cell in the last corner of a sheet: written by hand, the library would walk over 17 billion cells. */
const withStrayCell = (spec: SheetSpec): Uint8Array =>
  workbookBytes([spec], (parts) =>
    parts.map(({ name, content }) =>
      name.endsWith('/sheet1.xml')
        ? { name, content: text(rewriteSheet(new TextDecoder().decode(content))) }
        : { name, content },
    ),
  );

const wide = (): SheetSpec => {
  const { name, cells } = small();
  const extra = Array.from({ length: 200 - (cells[0]?.length ?? 0) }, (_, at) => at + 1);
  return {
    name,
    cells: cells.map((row, at) => [
      ...row,
      ...extra.map((n): CellValue => (at === 0 ? `Kolom ${String(n)}` : n * at * 10)),
    ]),
  };
};

/** The outside of a workbook with a password: the streams are there, what they hold is no real cipher text. */
const encrypted = (): Uint8Array =>
  compoundFile({
    '/EncryptionInfo': Uint8Array.from([4, 0, 4, 0, 64, 0, 0, 0, ...text('<encryption/>')]),
    '/EncryptedPackage': Uint8Array.from({ length: 4_096 }, (_, at) => (at * 151 + 7) % 251),
  });

/** Files that go wrong in ways real ones do, by name. */
export const brokenFiles = (): Readonly<Record<string, Uint8Array>> => {
  const national = unmergedSheet();
  return {
    'empty.xlsx': new Uint8Array(0),
    'bukan-zip.xlsx': text('Ini bukan berkas Excel.\nNama OPD;Nama Sub Kegiatan;Pagu\n'),
    'terpassword.xlsx': encrypted(),
    'lama.xls': oldWorkbookBytes([small()]),
    'tanpa-judul.xlsx': one({ name: 'Data', cells: freeSheet().cells.slice(1) }),
    'hanya-judul.xlsx': one({ name: 'Data', cells: [header()] }),
    'satu-kolom.xlsx': one({ name: 'Daftar', cells: freeSheet().cells.map((row) => row.slice(1, 2)) }),
    '200-kolom.xlsx': one(wide()),
    'xfd.xlsx': withStrayCell(small()),
    'galat.xlsx': one({
      name: 'Data',
      cells: [header(), ...Array.from({ length: 10 }, () => header().map(() => NA))],
    }),
    'semua-digabung.xlsx': one({ name: 'Data', cells: [['Matriks Laporan OPPKPKE']], merges: ['A1:U40'] }),
    'nol-baris.xlsx': one({
      name: 'Laporan',
      // Title, header and numbering of the national form, then its total over nothing.
      cells: [
        ...national.cells.slice(0, 6),
        [null, 'TOTAL KESELURUHAN', ...Array.from({ length: 8 }, () => null), 0],
      ],
    }),
  };
};
