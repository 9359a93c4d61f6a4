import { escapeXml, unescapeXml } from './xml-text';

/** One tag of an XML text. `start` and `end` are offsets of `<` and behind `>`. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Name with its prefix. */
  readonly name: string;
  /** Name without its prefix. */
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

/** One attribute of a tag; `start` and `end` enclose ` name="value"` inside the tag's text. */
interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/**
 * All tags in order, comments and CDATA left out. Linear, and ends early at text that is not XML: who asks for a closing
 * tag then finds none.
 */
function* tagsOf(xml: string, from = 0): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at)) {
    const hidden = hiddenEnd(xml, at);
    if (hidden !== null) {
      if (hidden < 0) return;
      at = hidden;
      continue;
    }
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const closes = xml[at + 1] === '/';
    const nameAt = closes ? at + 2 : at + 1;
    let nameEnd = nameAt;
    while (nameEnd < end - 1 && !isSpace(xml.charCodeAt(nameEnd)) && xml[nameEnd] !== '/') nameEnd += 1;
    const name = xml.slice(nameAt, nameEnd);
    const open = xml[end - 2] === '/' ? 'empty' : 'open';
    yield {
      kind: closes ? 'close' : open,
      name,
      local: name.slice(name.indexOf(':') + 1),
      start: at,
      end,
    };
    at = end;
  }
}

/** Where a comment, CDATA or instruction ends; `null` for a tag, −1 when it has no end. A DTD has no place here. */
function hiddenEnd(xml: string, at: number): number | null {
  const behind = (mark: string): number => {
    const found = xml.indexOf(mark, at);
    return found < 0 ? -1 : found + mark.length;
  };
  if (xml.startsWith('<?', at)) return behind('?>');
  if (xml.startsWith('<!--', at)) return behind('-->');
  if (xml.startsWith('<![CDATA[', at)) return behind(']]>');
  return xml.startsWith('<!', at) ? -1 : null;
}

function endOfTag(xml: string, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return index + 1;
    else if (code === 60) return -1;
  }
  return -1;
}

/** True when every element of a text ends where it ought to: what is changed in any other could break apart. */
export function isWhole(xml: string): boolean {
  const open: string[] = [];
  let hasRoot = false;
  for (const { kind, name } of tagsOf(xml)) {
    if (open.length === 0 && hasRoot) return false;
    hasRoot = true;
    if (kind === 'open') open.push(name);
    else if (kind === 'close' && open.pop() !== name) return false;
  }
  return hasRoot && open.length === 0;
}

/** Attributes of a tag's text, `<c r="A1" s='2'>`, with their escapes read. */
export function attributesOf(tag: string): readonly Attribute[] {
  const found: Attribute[] = [];
  let at = 1;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at += 1;
  for (;;) {
    const start = at;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const nameAt = at;
    while (at < tag.length && tag[at] !== '=' && !isSpace(tag.charCodeAt(at))) at += 1;
    const name = tag.slice(nameAt, at);
    while (isSpace(tag.charCodeAt(at))) at += 1;
    if (tag[at] !== '=') return found;
    at += 1;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const quote = tag[at];
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1;
    if (close < 0) return found;
    found.push({ name, value: unescapeXml(tag.slice(at + 1, close)), start, end: close + 1 });
    at = close + 1;
  }
}

/** The value of one attribute of a tag's text, or `null`. */
export const attributeOf = (tag: string, name: string): string | null =>
  attributesOf(tag).find((attribute) => attribute.name === name)?.value ?? null;

/** A tag's text with one attribute set, or taken away with `null`; the others stay as they are written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const old = attributesOf(tag).find((attribute) => attribute.name === name);
  const text = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
  if (old) return tag.slice(0, old.start) + text + tag.slice(old.end);
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + text + tag.slice(end);
}

/** An element: its start tag, and where it and its content lie. */
export interface Element {
  readonly name: string;
  readonly local: string;
  /** The start tag as written. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The elements that lie directly below the outermost element of a text, or below the one that begins at `from`. */
export function childrenOf(xml: string, from = 0): readonly Element[] {
  const found: Element[] = [];
  let depth = 0;
  let open: Tag | null = null;
  for (const tag of tagsOf(xml, from)) {
    if (tag.kind === 'close') {
      depth -= 1;
      if (depth <= 0) break;
      if (depth === 1 && open) found.push(elementOf(xml, open, tag));
    } else if (tag.kind === 'empty') {
      if (depth === 0) break;
      if (depth === 1) found.push(elementOf(xml, tag, null));
    } else {
      if (depth === 1) open = tag;
      depth += 1;
    }
  }
  return found;
}

/** All elements of a local name, in order; one inside another of its name is not looked at. */
export function elementsOf(xml: string, local: string, from = 0): readonly Element[] {
  const found: Element[] = [];
  let depth = 0;
  let open: Tag | null = null;
  for (const tag of tagsOf(xml, from)) {
    if (tag.local !== local) continue;
    if (tag.kind === 'empty') {
      if (depth === 0) found.push(elementOf(xml, tag, null));
    } else if (tag.kind === 'open') {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && open) found.push(elementOf(xml, open, tag));
    }
  }
  return found;
}

const elementOf = (xml: string, open: Tag, close: Tag | null): Element => ({
  name: open.name,
  local: open.local,
  tag: xml.slice(open.start, open.end),
  start: open.start,
  end: close?.end ?? open.end,
  innerStart: open.end,
  innerEnd: close?.start ?? open.end,
});

/** The outermost start tag, or `null` of a text that is not XML. */
export function rootOf(xml: string): Tag | null {
  const first = tagsOf(xml).next();
  return first.done === true || first.value.kind === 'close' ? null : first.value;
}

/** A stretch of a text and what is to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all stretches replaced; they must not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), put);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * The text of a part with an element put where the schema wants it among the children of the outermost element.
 *
 * @param xml a part whose names carry no prefix.
 * @param order local names of the children in the order of the schema.
 * @param local name of the new element; it must be in `order`.
 * @param element the new element as written.
 * @returns `null` when the outermost element is not what was expected.
 */
export function insertChild(
  xml: string,
  order: readonly string[],
  local: string,
  element: string,
): string | null {
  const root = rootOf(xml);
  if (!root) return null;
  if (root.kind === 'empty') {
    const tag = xml.slice(root.start, root.end);
    const open = `${tag.slice(0, -2).trimEnd()}>`;
    return `${xml.slice(0, root.start)}${open}${element}</${root.name}>${xml.slice(root.end)}`;
  }
  const place = order.indexOf(local);
  const children = childrenOf(xml, root.start);
  const next = children.find((child) => order.indexOf(child.local) > place);
  const at = next?.start ?? xml.lastIndexOf(`</${root.name}`);
  return at < 0 ? null : xml.slice(0, at) + element + xml.slice(at);
}
