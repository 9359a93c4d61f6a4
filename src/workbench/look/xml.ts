/** Attributes of a start tag as written: `r="A1" s="4"`. Either kind of quote. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', , double, single] of tag.matchAll(/([\w:]+)=("([^"]*)"|'([^']*)')/g)) {
    found.set(name, double ?? single ?? '');
  }
  return found;
}

/** The start tags of this name in a stretch of XML, with what stands between each and its end tag. */
export function elementsOf(
  xml: string,
  name: string,
): readonly { readonly attributes: ReadonlyMap<string, string>; readonly inner: string }[] {
  const found: { attributes: ReadonlyMap<string, string>; inner: string }[] = [];
  const start = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g');
  const end = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
  for (let match = start.exec(xml); match; match = start.exec(xml)) {
    const close = xml.indexOf('>', match.index);
    if (close < 0) break;
    const attributes = attributesOf(xml.slice(match.index + match[0].length, close));
    start.lastIndex = close;
    if (xml[close - 1] === '/') {
      found.push({ attributes, inner: '' });
      continue;
    }
    end.lastIndex = close;
    const stop = end.exec(xml);
    // No end at all: looking for it again behind every other start would take for ever on a hostile file.
    if (!stop) break;
    found.push({ attributes, inner: xml.slice(close + 1, stop.index) });
    start.lastIndex = end.lastIndex;
  }
  return found;
}

/** True for `<b/>`, `<b val="1"/>`; false when the element is absent or says 0. */
export function isOn(xml: string, name: string): boolean {
  const [element] = elementsOf(xml, name);
  const value = element?.attributes.get('val');
  return element !== undefined && value !== '0' && value !== 'false';
}

/** A text without its five escapes. */
export const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
