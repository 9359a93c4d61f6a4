/** Every distinct text of a workbook once, each with a small number; 0 is the empty text. */
export interface StringPool {
  /** The number of a text, given on first sight. */
  readonly code: (text: string) => number;
  /** The text behind a number. Throws for a number this pool never gave. */
  readonly text: (code: number) => string;
  readonly size: () => number;
}

/**
 * Makes an empty pool. One pool serves all sheets of a workbook, so that a reader may number the shared
 * strings once and a column stores four bytes a cell.
 */
export function createStringPool(): StringPool {
  const texts: string[] = [''];
  const codes = new Map<string, number>([['', 0]]);
  return {
    code(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      const code = texts.length;
      texts.push(text);
      codes.set(text, code);
      return code;
    },
    text(code) {
      const text = texts[code];
      if (text === undefined) throw new RangeError(`string pool: no text ${String(code)}`);
      return text;
    },
    size: () => texts.length,
  };
}
