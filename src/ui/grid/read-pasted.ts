/**
 * Cells of a pasted text: rows by line ends, cells by tabs. A cell in quotes may hold line ends and doubled quotes, as
 * Excel, LibreOffice and WPS put them on the clipboard.
 *
 * @returns `cells[r][c]`, at least one; the line end that closes the text makes no row of its own.
 */
export function readPasted(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at) : null;
    const end = cell?.end ?? plainEnd(text, at);
    row.push(cell?.text ?? text.slice(at, end));
    const mark = text[end];
    at = end + 1;
    if (mark === '\t') continue;
    if (mark === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    if (mark === undefined || at >= text.length) return rows;
    row = [];
  }
}

function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** A cell in quotes; `null` when no quote closes it just before a tab, a line end or the end. */
function quoted(text: string, from: number): { readonly text: string; readonly end: number } | null {
  const close = /"(?:[^"]|"")*"(?=[\t\r\n]|$)/y;
  close.lastIndex = from;
  const found = close.exec(text)?.[0];
  if (found === undefined) return null;
  return { text: found.slice(1, -1).replaceAll('""', '"'), end: from + found.length };
}
