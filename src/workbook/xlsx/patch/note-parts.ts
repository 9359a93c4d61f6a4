import { cellAddress } from '../../../core/table/address';
import type { NoteSpec } from '../../sheet-spec';
import { XML_HEAD } from './sheet-xml';
import type { Parts } from './parts';
import { cellText, textElement } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The part with the texts of a sheet's notes. */
export function notesXml(notes: readonly NoteSpec[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const inOrder = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const list = inOrder.map(
    ({ row, column, text, author }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="${String(authors.indexOf(author))}"><text>${textElement(text)}</text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors>${authors
    .map((author) => `<author>${cellText(author)}</author>`)
    .join('')}</authors><commentList>${list.join('')}</commentList></comments>`;
}

/**
 * The part with the boxes the notes are shown in, hidden until someone points at the cell.
 *
 * @param notes the notes of one sheet.
 * @param block number of a block of shape ids no other drawing of the workbook uses.
 */
export function noteBoxesXml(notes: readonly NoteSpec[], block: number): string {
  const shapes = notes.map(({ row, column }, at) => {
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 4].join(', ');
    return (
      `<v:shape id="_x0000_s${String(block * 1024 + at + 1)}" type="#_x0000_t202" style="position:absolute;width:144px;height:79px;z-index:${String(at + 1)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

/** A block of shape ids no note box of the workbook uses: ids come by the thousand, and each list of boxes names its blocks. */
export async function freeShapeBlock(parts: Parts): Promise<number> {
  let most = 0;
  for (const name of parts.names()) {
    if (!/\.vml$/i.test(name)) continue;
    for (const [, list = ''] of (await parts.text(name)).matchAll(/idmap\b[^>]*\bdata=["']([\d,]*)/g)) {
      most = Math.max(most, ...list.split(',').map(Number).filter(Number.isFinite));
    }
  }
  return most + 1;
}
