import { formulaTokens, LONGEST_FORMULA } from '../../table/formula-tokens';
import { itemAt } from '../../values/at';

/** Another workbook a formula takes values from. */
export interface LinkedBook {
  /** Tells workbooks of one name in different folders apart; may hold a path, so it is never shown. */
  readonly key: string;
  /** File name without its folder; `[3]` where the file does not say what the number stands for. */
  readonly name: string;
}

const FILE = /\.(?:xl\w{1,3}|ods|csv)$/i;
const WRITTEN_OUT = /\[[^[\]]{1,200}\.xl\w{1,3}\]/gi;

/**
 * The other workbooks a formula refers to: `[1]Rekap!A1`, `'[Buku.xlsx]Rekap'!A1`, `'C:\data\[Buku.xlsx]Rekap'!A1`,
 * `'C:\data\Buku.xlsx'!Nama`, and a reference written out as text for INDIRECT. Columns of tables are none.
 *
 * @param formula `=…`.
 * @param links names that `[1]`, `[2]` … stand for.
 */
export function linkedBooks(formula: string, links: readonly string[]): readonly LinkedBook[] {
  // Most formulas stay inside their sheet.
  if (!formula.includes('[') && !formula.includes('!')) return [];
  const books = new Map<string, LinkedBook>();
  const add = (key: string, name: string): void => {
    books.set(key, { key, name });
  };
  for (const token of formulaTokens(formula.slice(0, LONGEST_FORMULA))) {
    if (token.kind === 'text') {
      for (const [written] of token.text.matchAll(WRITTEN_OUT)) {
        const name = written.slice(1, -1);
        add(name.toLowerCase(), lastName(name));
      }
    }
    if (token.kind !== 'sheet') continue;
    const text = token.text.startsWith("'") ? token.text.slice(1, -1).replaceAll("''", "'") : token.text;
    const [, folder = '', inside] = /^([^[\]]*)\[([^[\]]+)\]/.exec(text) ?? [];
    if (inside === undefined) {
      if (FILE.test(text)) add(text.toLowerCase(), lastName(text));
      continue;
    }
    const number = /^\d+$/.test(inside) ? Number(inside) : 0;
    const name = number === 0 ? lastName(inside) : itemAt(links, number - 1, '');
    add((folder + inside).toLowerCase(), name === '' ? `[${inside}]` : name);
  }
  return [...books.values()];
}

const lastName = (path: string): string => path.replace(/^.*[\\/]/s, '');
