import { CFB, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** Bytes of a workbook made of sheets written down in a test. */
export function bytesOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  extra: Pick<WorkBook, 'Workbook'> = {},
  bookType: 'xlsx' | 'biff8' | 'xlsb' | 'ods' = 'xlsx',
): Uint8Array {
  const book: WorkBook = { SheetNames: Object.keys(sheets), Sheets: { ...sheets }, ...extra };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** A sheet from rows of plain values. */
export const sheet = (rows: readonly (readonly unknown[])[]): WorkSheet =>
  utils.aoa_to_sheet(rows.map((row) => [...row]));

/** A small mapping workbook. */
export const smallBook = (): Uint8Array =>
  bytesOf({
    Pemetaan: sheet([
      ['No', 'Strategi', 'Sub Kegiatan', 'Pagu'],
      [1, 'S1', 'Bantuan pangan', 1_250_000.5],
      [2, 'S2', 'Padat karya', 'Rp 2.000,-'],
    ]),
  });

interface Compound {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, name: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: 'array' }) => ArrayLike<number>;
}

/** An old compound file (OLE) with the named streams, as a password-protected workbook is one. */
export function compoundOf(...streams: readonly string[]): Uint8Array {
  const { utils: tools, write: save } = CFB as Compound;
  const file = tools.cfb_new();
  for (const name of streams) tools.cfb_add(file, name, Uint8Array.from([1, 2, 3, 4]));
  return Uint8Array.from(save(file, { type: 'array' }));
}
