import { refuseFile } from './patch-error';
import { relationshipsPart, type Parts } from './parts';
import { XML_HEAD } from './sheet-xml';
import { attributeOf, elementsOf, rootOf } from './xml-tags';
import { escapeXml } from './xml-text';

const CONTENT_TYPES = '[Content_Types].xml';
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Content types of the parts we make, by the last word of the relationship that leads to them. */
const TYPES = {
  worksheet: `${SPREADSHEET}worksheet+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  table: `${SPREADSHEET}table+xml`,
  comments: `${SPREADSHEET}comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** A kind of part that can be added. */
export type PartKind = keyof typeof TYPES;

const FOLDERS: Readonly<Record<PartKind, string>> = {
  worksheet: 'worksheets/sheet',
  styles: 'styles',
  table: 'tables/table',
  comments: 'comments',
  drawing: 'drawings/drawing',
  chart: 'charts/chart',
  vmlDrawing: 'drawings/vmlDrawing',
};

/** A name no part has yet, below the folder of the workbook's part. */
export function freePartName(parts: Parts, bookPart: string, kind: PartKind): string {
  const folder = bookPart.slice(0, bookPart.lastIndexOf('/') + 1);
  const extension = kind === 'vmlDrawing' ? 'vml' : 'xml';
  for (let number = 1; ; number += 1) {
    const tail = kind === 'styles' && number === 1 ? '' : String(number);
    const name = `${folder}${FOLDERS[kind]}${tail}.${extension}`;
    if (!parts.has(name)) return name;
  }
}

/**
 * Puts a new part into the package: its content, its content type, and the relationship that leads to it.
 *
 * @returns the id of the relationship.
 * @throws PatchError when the lists it must be entered in are not written as Excel writes them.
 */
export async function addPart(
  parts: Parts,
  owner: string,
  kind: PartKind,
  name: string,
  content: string,
): Promise<string> {
  parts.put(name, content);
  parts.put(CONTENT_TYPES, withType(await parts.text(CONTENT_TYPES), kind, name));
  return link(parts, owner, kind, name);
}

/**
 * Enters a relationship from one part to another.
 *
 * @returns its id.
 * @throws PatchError when the list is not written as Excel writes it.
 */
async function link(parts: Parts, owner: string, kind: string, target: string): Promise<string> {
  const list = relationshipsPart(owner);
  const xml = parts.has(list)
    ? await parts.text(list)
    : `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const ids = new Set(elementsOf(xml, 'Relationship').map(({ tag }) => attributeOf(tag, 'Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  const path = escapeXml(relativePath(owner, target));
  parts.put(
    list,
    withLast(xml, 'Relationships', `<Relationship Id="${id}" Type="${LINK_TYPE}${kind}" Target="${path}"/>`),
  );
  return id;
}

function withType(xml: string, kind: PartKind, name: string): string {
  if (kind === 'vmlDrawing') {
    const known = elementsOf(xml, 'Default').some(
      ({ tag }) => attributeOf(tag, 'Extension')?.toLowerCase() === 'vml',
    );
    return known
      ? xml
      : withLast(xml, 'Types', `<Default Extension="vml" ContentType="${TYPES.vmlDrawing}"/>`, true);
  }
  return withLast(xml, 'Types', `<Override PartName="/${escapeXml(name)}" ContentType="${TYPES[kind]}"/>`);
}

/**
 * A list with one more element, as its last or its first child.
 *
 * @throws PatchError when the list has another name.
 */
function withLast(xml: string, root: string, element: string, first = false): string {
  const tag = rootOf(xml);
  if (tag?.name !== root) throw refuseFile('bentuk-asing');
  if (tag.kind === 'empty') {
    const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
    return `${xml.slice(0, tag.start)}${open}${element}</${root}>${xml.slice(tag.end)}`;
  }
  const at = first ? tag.end : xml.lastIndexOf(`</${root}`);
  if (at < 0) throw refuseFile('bentuk-asing');
  return xml.slice(0, at) + element + xml.slice(at);
}

/** `worksheets/sheet1.xml` as seen from `xl/workbook.xml`. */
function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let same = 0;
  while (same < base.length && same < steps.length - 1 && base[same] === steps[same]) same += 1;
  return [...base.slice(same).map(() => '..'), ...steps.slice(same)].join('/');
}
