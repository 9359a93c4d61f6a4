import { parseReference } from '../a1';
import { attributeOf, elementsOf } from './patch/xml-tags';
import { unescapeXml } from './patch/xml-text';
import type { Visibility } from '../../core/table/grid';
import type { Relation, SmallParts } from './read/small-parts';

/** A threaded comment with its answers; row and column 0-based. */
export interface ThreadedComment {
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly content: string; readonly author: string }[];
}

/** A sheet of cells as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
  readonly visibility: Visibility;
}

/** What an .xlsx says beside its cells. */
export interface SideParts {
  /** Name of the workbook's own part. */
  readonly book: string;
  /** The sheets of cells in tab order; charts on a sheet of their own are left out. */
  readonly sheets: readonly ListedSheet[];
  /** True when the workbook counts its dates from 1904. */
  readonly date1904: boolean;
  /** Name of the part of the strings all sheets share, or `null`. */
  readonly strings: string | null;
  /** File names of the linked workbooks, in the order `[1]`, `[2]` … in formulas counts them. */
  readonly links: readonly string[];
  /** Threaded comments by sheet name; sheets without any are absent. */
  readonly comments: ReadonlyMap<string, readonly ThreadedComment[]>;
  /** When the file was last saved, as it says itself (ISO 8601), or `null`. */
  readonly modified: string | null;
}

/** Reads the small parts of a workbook that no spreadsheet library hands on. What is missing or odd is left out. */
export function readSideParts(parts: SmallParts): SideParts {
  const book = bookPart(parts);
  const xml = parts.text(book);
  const relations = parts.relations(book);
  const relationOf = (tag: string): Relation | undefined => relations.get(attributeNamed(tag, 'id') ?? '');
  const [list] = elementsOf(xml, 'sheets');
  const sheets = elementsOf(list ? xml.slice(list.start, list.end) : '', 'sheet').flatMap(
    ({ tag }): ListedSheet[] => {
      const relation = relationOf(tag);
      const state = attributeOf(tag, 'state');
      const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
      return relation?.kind === 'worksheet'
        ? [{ name: attributeOf(tag, 'name') ?? '', part: relation.target, visibility }]
        : [];
    },
  );
  const [properties] = elementsOf(xml, 'workbookPr');
  const date1904 = properties ? attributeOf(properties.tag, 'date1904') : null;
  const persons = personsOf(parts, book);
  const linkName = remembered((part) => linkedName(parts, part));
  // No two sheets share a part; one that a thousand sheets name would be read a thousand times.
  const read = new Set<string>();
  return {
    book,
    sheets,
    date1904: date1904 === '1' || date1904 === 'true',
    strings: [...relations.values()].find(({ kind }) => kind === 'sharedStrings')?.target ?? null,
    links: elementsOf(xml, 'externalReference').map(({ tag }) => linkName(relationOf(tag)?.target ?? '')),
    comments: new Map(
      sheets.flatMap(({ name, part }) => {
        const comments = commentsOf(parts, part, persons, read);
        return comments.length === 0 ? [] : [[name, comments] as const];
      }),
    ),
    modified: modifiedOf(parts),
  };
}

const bookPart = (parts: SmallParts): string =>
  [...parts.relations('').values()].find(({ kind }) => kind === 'officeDocument')?.target ??
  'xl/workbook.xml';

/** An attribute by its name without prefix: the prefix of relation ids is the producer's choice. */
const attributeNamed = (tag: string, local: string): string | null =>
  attributeOf(tag, `r:${local}`) ?? new RegExp(`\\s\\w+:${local}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** A question asked once for each name, whatever how often it comes up. */
function remembered(ask: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

/** The last name of a path or address: folders may bear people's names. */
function linkedName(parts: SmallParts, part: string): string {
  const [first] = [...parts.relations(part).values()].filter(({ kind }) => kind.startsWith('externalLink'));
  const path = (first?.target ?? '').replaceAll('\\', '/');
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function personsOf(parts: SmallParts, book: string): ReadonlyMap<string, string> {
  const lists = [...parts.relations(book).values()].filter(({ kind }) => kind === 'person');
  return new Map(
    [...new Set(lists.map(({ target }) => target))].flatMap((target) =>
      elementsOf(parts.text(target), 'person').map(
        ({ tag }) => [attributeOf(tag, 'id') ?? '', attributeOf(tag, 'displayName') ?? ''] as const,
      ),
    ),
  );
}

function commentsOf(
  parts: SmallParts,
  sheet: string,
  persons: ReadonlyMap<string, string>,
  read: Set<string>,
): readonly ThreadedComment[] {
  const threads = new Map<
    string,
    ThreadedComment & { readonly replies: { content: string; author: string }[] }
  >();
  if (read.has(sheet)) return [];
  read.add(sheet);
  for (const { kind, target } of parts.relations(sheet).values()) {
    if (kind !== 'threadedComment' || read.has(target)) continue;
    read.add(target);
    const xml = parts.text(target);
    for (const { tag, innerStart, innerEnd } of elementsOf(xml, 'threadedComment')) {
      const inner = xml.slice(innerStart, innerEnd);
      const [text] = elementsOf(inner, 'text');
      const content = text ? unescapeXml(inner.slice(text.innerStart, text.innerEnd)) : '';
      const author = persons.get(attributeOf(tag, 'personId') ?? '') ?? '';
      const parent = threads.get(attributeOf(tag, 'parentId') ?? '');
      if (parent) parent.replies.push({ content, author });
      const place = parseReference(attributeOf(tag, 'ref') ?? '')?.area;
      if (parent || !place) continue;
      const id = attributeOf(tag, 'id') ?? String(threads.size);
      const resolved = attributeOf(tag, 'done') === '1';
      threads.set(id, { row: place.top, column: place.left, content, author, resolved, replies: [] });
    }
  }
  return [...threads.values()];
}

function modifiedOf(parts: SmallParts): string | null {
  const core = [...parts.relations('').values()].find(({ kind }) => kind === 'core-properties');
  const xml = parts.text(core?.target ?? 'docProps/core.xml');
  const [modified] = elementsOf(xml, 'modified');
  const text = modified ? xml.slice(modified.innerStart, modified.innerEnd).trim() : '';
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?Z)?$/.test(text) ? text : null;
}
