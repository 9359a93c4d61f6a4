import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../scripts/samples/random';

/** Values that stand in attributes and elements, and those that ought not to. */
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '2147483648',
  '4294967296',
  '99999999999999999999',
  '1e308',
  'NaN',
  'true',
  'A1',
  'A1:XFD1048576',
  'XFE1',
  'A1048577',
  'B2:A1',
  '#REF!',
  's',
  'shared',
  'array',
  'inlineStr',
  'rId1',
  'rId999',
  '/xl/workbook.xml',
  '../../../xl/worksheets/sheet1.xml',
  '__proto__',
  'x'.repeat(40_000),
  '&#0;',
  '&#x110000;',
  '&tiada;',
  '%',
  '%E0%A4%A',
] as const;

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '&',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]>',
  '</row>',
  '</c>',
  '<row>',
  '<c>',
  '<f t="shared" si="0"/>',
  '<x:c xmlns:x="y"/>',
  '<sheetData/>',
  '<is><t>a</t></is>',
  '_x000D_',
  '\u0000',
  '\ufeff',
  '\ud800',
] as const;

/** What may be made of a part by saying it over and over; enough to hurt where work is not linear. */
const TIMES = [10, 1000, 20_000] as const;
const LONGEST = 4 * 2 ** 20;

type Mutation = (random: Random, text: string) => string;
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const put = (text: string, { start, end }: Stretch, piece: string): string =>
  text.slice(0, start) + piece + text.slice(end);

/** Some match of a pattern, at or behind a random place; `null` when there is none. */
function found(random: Random, text: string, pattern: RegExp): Stretch | null {
  pattern.lastIndex = random.int(0, text.length);
  let match = pattern.exec(text);
  if (!match) {
    pattern.lastIndex = 0;
    match = pattern.exec(text);
  }
  return match && { start: match.index, end: match.index + match[0].length };
}

const stretch = (random: Random, text: string): Stretch => {
  const start = random.int(0, text.length);
  return { start, end: Math.min(text.length, start + random.int(0, 200)) };
};

const character: Mutation = (random, text) => {
  const start = random.int(0, text.length);
  return put(text, { start, end: start + random.int(0, 1) }, random.pick(PIECES));
};
const tagGone: Mutation = (random, text) => {
  const tag = found(random, text, /<[^<>]*>/g);
  return tag ? put(text, tag, '') : text;
};
const tagElsewhere: Mutation = (random, text) => {
  const tag = found(random, text, /<[^<>]*>/g);
  if (!tag) return text;
  const at = random.int(0, text.length);
  return put(text, { start: at, end: at }, text.slice(tag.start, tag.end));
};
const attributeValue: Mutation = (random, text) => {
  const value = found(random, text, /="[^"]*"/g);
  return value ? put(text, value, `="${random.pick(VALUES)}"`) : text;
};
const attributeGone: Mutation = (random, text) => {
  const attribute = found(random, text, / [\w:]+="[^"]*"/g);
  if (!attribute) return text;
  const twice = text.slice(attribute.start, attribute.end).repeat(2);
  return put(text, attribute, random.chance(0.5) ? '' : twice);
};
const content: Mutation = (random, text) => {
  const inside = found(random, text, />[^<>]*</g);
  return inside ? put(text, inside, `>${random.pick(VALUES)}<`) : text;
};
const stretchGone: Mutation = (random, text) => put(text, stretch(random, text), '');
const cut: Mutation = (random, text) => text.slice(0, random.int(0, text.length));
const repeated: Mutation = (random, text) => {
  const piece = random.chance(0.5) ? found(random, text, /<(\w+)[^<>]*>[^<>]*<\/\1>|<[^<>]*\/>/g) : null;
  const { start, end } = piece ?? stretch(random, text);
  const times = Math.min(random.pick(TIMES), Math.floor(LONGEST / Math.max(1, end - start)));
  return put(text, { start: end, end }, text.slice(start, end).repeat(times));
};
const nested: Mutation = (random, text) => {
  const at = random.int(0, text.length);
  const times = random.pick(TIMES);
  const name = random.pick(['a', 'c', 'row', 'si', 'r', 'is', 'f', 'ext']);
  const close = random.chance(0.5) ? `</${name}>`.repeat(times) : '';
  return put(text, { start: at, end: at }, `<${name}>`.repeat(times) + close);
};

const MUTATIONS: readonly (readonly [Mutation, number])[] = [
  [character, 4],
  [tagGone, 3],
  [tagElsewhere, 3],
  [attributeValue, 6],
  [attributeGone, 2],
  [content, 4],
  [stretchGone, 2],
  [cut, 1],
  [repeated, 1],
  [nested, 1],
];

/** As UTF-16 with a mark of its order, which some producers write. */
function wide(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(2 + text.length * 2);
  const view = new DataView(made.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return made;
}

/** Damages the XML of one part or two; the zip around it, checksums and all, is right. */
export function mutateXml(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));
  if (names.length === 0) return bytes.slice();
  // Half of the time a part that every reader must understand.
  const central = names.filter((name) =>
    /sheet\d*\.xml|haredStrings|styles|workbook|content\.xml/.test(name),
  );
  for (let rounds = random.int(1, 2); rounds > 0; rounds -= 1) {
    const name = random.pick(central.length > 0 && random.chance(0.6) ? central : names);
    let text = new TextDecoder().decode(parts[name]);
    for (let hits = random.int(1, 4); hits > 0; hits -= 1) text = random.weighted(MUTATIONS)(random, text);
    parts[name] = random.chance(0.03) ? wide(text, random.chance(0.5)) : new TextEncoder().encode(text);
  }
  return zipSync(parts, { level: 1 });
}
