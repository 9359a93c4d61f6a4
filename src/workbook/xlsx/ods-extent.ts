import { attributeValue, CHAR, hiddenEnd, rawText, tagEnd } from './read/xml-scan';

/** The longest name of a tag that concerns us, with room for a prefix. */
const LONGEST_NAME = 60;

/**
 * How many cells the library will make of an OpenDocument sheet. A row or cell may say that it stands for a million
 * others, and the library writes every one of them out.
 *
 * @param content the part `content.xml`.
 * @returns `Infinity` for what is not XML to its end.
 */
export function odsCells(content: Uint8Array): number {
  const end = content.length;
  let cells = 0;
  let rowsRepeated = 1;
  for (let at = content.indexOf(CHAR.lt); at >= 0 && at < end; at = content.indexOf(CHAR.lt, at)) {
    const next = content[at + 1];
    try {
      if (next === CHAR.bang || next === CHAR.question) {
        at = hiddenEnd(content, at, end);
        if (at < 0) return Infinity;
        continue;
      }
      const behind = tagEnd(content, at, end);
      if (behind < 0) return Infinity;
      const name = localName(content, at, behind);
      if (name === 'table-row') rowsRepeated = repeated(content, at, 'number-rows-repeated');
      // The library passes by cells without content, however many.
      else if (/^(covered-)?table-cell$/.test(name) && content[behind - 2] !== CHAR.slash) {
        cells += rowsRepeated * repeated(content, at, 'number-columns-repeated');
      }
      at = behind;
    } catch {
      return Infinity;
    }
  }
  return cells;
}

/** Name of a start tag without its prefix; '' for an end tag. */
function localName(bytes: Uint8Array, at: number, end: number): string {
  if (bytes[at + 1] === CHAR.slash) return '';
  const name = /^<([^\s/>]*)/.exec(rawText(bytes, at, Math.min(end, at + LONGEST_NAME)))?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

function repeated(bytes: Uint8Array, at: number, name: string): number {
  const times = Number(attributeValue(bytes, at, `table:${name}`) ?? attributeValue(bytes, at, name) ?? 1);
  return Number.isFinite(times) ? Math.max(1, times) : Infinity;
}
