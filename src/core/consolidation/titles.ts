import type { RecognisedSheet } from '../schema/recognise';
import { titleCells } from '../schema/template-stamp';

/** The texts above the tables of some sheets, sheet by sheet; a sheet without a table has none. */
export function* titleTexts(sheets: readonly RecognisedSheet[]): Generator<string> {
  for (const { grid, headerRows } of sheets) {
    if (headerRows === null) continue;
    for (const { text } of titleCells(grid, headerRows[0] - 1)) yield text;
  }
}

const LONGEST_NAME = 60;

/**
 * The name of a place behind the word a title announces it with, or `null`: its words up to the first that is no part of
 * a name.
 *
 * @param text the title.
 * @param match where the announcing word stands in it.
 * @param behind words, in small letters, that come behind such a name and end it.
 * @param most words of the longest name.
 */
export function nameBehind(
  text: string,
  match: RegExpExecArray,
  behind: ReadonlySet<string>,
  most: number,
): string | null {
  const start = match.index + match[0].length;
  const words = text
    .slice(start, start + LONGEST_NAME)
    .replace(/[^\p{L}'’ ].*$/su, '')
    .split(' ')
    .filter((word) => word !== '');
  const end = words.findIndex((word) => behind.has(word.toLowerCase()));
  const name = words.slice(0, end < 0 ? most : Math.min(end, most));
  return name.length > 0 ? name.join(' ') : null;
}
