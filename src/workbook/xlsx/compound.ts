import { CFB } from '@e965/xlsx';

/** An old compound file (OLE): the container of .xls, and of workbooks with a password. */
export interface Compound {
  /** Full paths of its streams. */
  readonly names: readonly string[];
  readonly hasWorkbook: boolean;
  /**
   * The stream that holds the workbook; `null` when it does not begin as one, or the library would guess what it is. The
   * other streams tell of people and programs, and it would believe them when they claim four thousand million
   * properties.
   */
  readonly workbook: Uint8Array | null;
}

// The library's types leave this part untyped.
const cfb = CFB as {
  readonly read: (
    bytes: Uint8Array,
    options: { readonly type: 'buffer' },
  ) => {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
  };
};

/** Opens a compound file; `null` for one that is damaged. */
export function openCompound(bytes: Uint8Array): Compound | null {
  try {
    const { FullPaths: names, FileIndex: streams } = cfb.read(bytes, { type: 'buffer' });
    // Where both are there, `Book` is for programs before Excel 97.
    const place = [/\/Workbook$/i, /\/Book$/i]
      .map((pattern) => names.findIndex((path) => pattern.test(path)))
      .find((at) => at >= 0);
    const content = place === undefined ? undefined : streams[place]?.content;
    const isWorkbook = content?.[0] === 0x09 && content[1] === 0x08;
    return {
      names,
      hasWorkbook: place !== undefined,
      workbook: isWorkbook ? Uint8Array.from(content) : null,
    };
  } catch {
    return null;
  }
}
