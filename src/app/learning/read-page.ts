/** A piece of a line: plain words, words of code, or words that matter. */
export interface PagePiece {
  readonly kind: 'text' | 'code' | 'strong';
  readonly text: string;
}

/** A line of running text. */
export type PageLine = readonly PagePiece[];

/** One block of a page of documentation. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly line: PageLine }
  | { readonly kind: 'paragraph'; readonly line: PageLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PageLine[] }
  | { readonly kind: 'table'; readonly head: readonly PageLine[]; readonly rows: readonly PageLine[][] };

const DIVIDER = /^\|[\s:|-]+\|$/;
const ITEM = /^(?:[-*]|(\d+)\.) /;

/**
 * Reads the Markdown our pages are written in: headings, paragraphs, lists of one level, tables, code and strong words.
 * Links keep their words only; there is nowhere to go. Whatever else stands in a page stays as text: nothing is lost and
 * nothing of it is ever taken for HTML. Linear in the length of the page.
 */
export function readPage(markdown: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  let ordered = false;
  let cells: string[][] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', line: readLine(paragraph.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', ordered, items: items.map(readLine) });
    const [head, ...rows] = cells;
    if (head) {
      blocks.push({ kind: 'table', head: head.map(readLine), rows: rows.map((row) => row.map(readLine)) });
    }
    paragraph = [];
    items = [];
    cells = [];
  };
  for (const raw of markdown.split('\n')) {
    const line = raw.trim();
    const heading = /^#{1,6} /.exec(line)?.[0];
    const item = ITEM.exec(line);
    if (line === '' || line.startsWith('<!--')) close();
    else if (heading !== undefined) {
      close();
      blocks.push({
        kind: 'heading',
        level: heading.length - 1,
        line: readLine(line.slice(heading.length)),
      });
    } else if (line.startsWith('|')) {
      if (cells.length === 0) close();
      if (!DIVIDER.test(line)) cells.push(cellsOf(line));
    } else if (item && (items.length > 0 || paragraph.length === 0)) {
      if (items.length === 0) close();
      ordered = item[1] !== undefined;
      items.push(line.slice(item[0].length));
    } else if (items.length > 0) items.push(`${items.pop() ?? ''} ${line}`);
    else {
      if (paragraph.length === 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => cell.trim());

/** Code, strong words and links; a mark without its partner is a character like any other. */
function readLine(text: string): PageLine {
  const pieces: PagePiece[] = [];
  let from = 0;
  const add = (kind: PagePiece['kind'], words: string): void => {
    if (words !== '') pieces.push({ kind, text: words });
  };
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\([^()\s]*\)/g)) {
    const [whole, code, strong, link] = match;
    add('text', text.slice(from, match.index));
    if (code !== undefined) add('code', code);
    else if (strong !== undefined) add('strong', strong);
    else add('text', link ?? '');
    from = match.index + whole.length;
  }
  add('text', text.slice(from));
  return pieces;
}

/** The words of a line without their looks. */
export const wordsOf = (line: PageLine): string => line.map(({ text }) => text).join('');
