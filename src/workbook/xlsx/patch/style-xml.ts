import type { Style } from '../../sheet-spec';
import { attributeOf, childrenOf, rootOf, withAttribute } from './xml-tags';
import { escapeXml } from './xml-text';

/** Children of `<font>` in the order Excel writes them. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const UNDERLINE: Readonly<Record<string, string>> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};
const HORIZONTAL: Readonly<Record<string, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
const READING: Readonly<Record<string, string>> = { Context: '0', LeftToRight: '1', RightToLeft: '2' };
const SIDES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const LINES: Readonly<Record<string, string>> = {
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};
const WEIGHTS: Readonly<Record<string, string>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

/** `#RRGGBB` as a file writes it: `FFRRGGBB`; `null` for anything else. */
export function argb(color: Style[string] | undefined): string | null {
  const found = /^#?([\da-f]{6})$/i.exec(String(color));
  return found ? `FF${(found[1] ?? '').toUpperCase()}` : null;
}

/** The children of an element as a map from name to text, to be changed and written in order again. */
function childrenMap(xml: string): Map<string, string> {
  return new Map(childrenOf(xml).map(({ local, start, end }) => [local, xml.slice(start, end)]));
}

/** An element with these children in this order; unknown ones go last. The start tag keeps its attributes. */
function rebuilt(
  xml: string,
  name: string,
  children: ReadonlyMap<string, string>,
  order: readonly string[],
): string {
  const root = rootOf(xml);
  const open = root ? xml.slice(root.start, root.end).replace(/\s*\/?>$/, '') : `<${name}`;
  const rank = (local: string): number => (order.includes(local) ? order.indexOf(local) : order.length);
  const inner = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, text]) => text);
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${name}>`;
}

const mentions = (patch: Style, prefix: string): boolean =>
  Object.keys(patch).some((key) => key.startsWith(prefix));

/** A `<font>` with the font properties of a style laid over it; `null` when the style has none. */
export function patchFont(font: string, patch: Style): string | null {
  if (!mentions(patch, 'font.')) return null;
  const children = childrenMap(font);
  const flag = (key: string, local: string): void => {
    if (patch[key] === true) children.set(local, `<${local}/>`);
    else if (patch[key] === false) children.delete(local);
  };
  flag('font.bold', 'b');
  flag('font.italic', 'i');
  flag('font.strikethrough', 'strike');
  const underline = patch['font.underline'];
  if (underline !== undefined) {
    const kind = UNDERLINE[String(underline)];
    if (kind === undefined) children.delete('u');
    else children.set('u', kind === 'single' ? '<u/>' : `<u val="${kind}"/>`);
  }
  const color = argb(patch['font.color']);
  if (color !== null) children.set('color', `<color rgb="${color}"/>`);
  const size = patch['font.size'];
  if (typeof size === 'number' && size > 0) children.set('sz', `<sz val="${String(size)}"/>`);
  const name = patch['font.name'];
  if (typeof name === 'string' && name !== '') {
    children.set('name', `<name val="${escapeXml(name)}"/>`);
    // A font that belongs to the theme would win over the name.
    children.delete('scheme');
  }
  return rebuilt(font, 'font', children, FONT_ORDER);
}

/** The `<fill>` a style asks for; `null` when it says nothing of fills. White is no fill, as in Excel's object model. */
export function fillOf(patch: Style): string | null {
  if (!mentions(patch, 'fill.')) return null;
  const color = argb(patch['fill.color']);
  if (color === null || color === 'FFFFFFFF') return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A `<border>` with the outer sides a style names; `null` when it names none. */
export function patchBorder(border: string, patch: Style): string | null {
  if (!mentions(patch, 'border.')) return null;
  const children = childrenMap(border);
  for (const local of ['left', 'right', 'top', 'bottom'] as const) {
    const key = `border.${SIDES[local]}.`;
    if (!mentions(patch, key)) continue;
    const style = String(patch[`${key}style`] ?? 'Continuous');
    const weight = WEIGHTS[String(patch[`${key}weight`] ?? 'Thin')] ?? 'thin';
    const line = LINES[style] ?? weight;
    const color = argb(patch[`${key}color`]) ?? 'FF000000';
    const drawn = `<${local} style="${line}"><color rgb="${color}"/></${local}>`;
    children.set(local, style === 'None' ? `<${local}/>` : drawn);
  }
  for (const local of ['left', 'right', 'top', 'bottom', 'diagonal']) {
    if (!children.has(local)) children.set(local, `<${local}/>`);
  }
  return rebuilt(border, 'border', children, BORDER_ORDER);
}

/** An element of a look, `<alignment>` or `<protection>`, with attributes set; attributes of `null` stay as they are. */
function withAttributes(
  old: string | undefined,
  name: string,
  values: Readonly<Record<string, string | null>>,
): string {
  let tag = old ?? `<${name}/>`;
  for (const [attribute, value] of Object.entries(values)) {
    if (value !== null) tag = withAttribute(tag, attribute, value);
  }
  return tag;
}

const bit = (value: Style[string] | undefined): string | null =>
  typeof value === 'boolean' ? (value ? '1' : '0') : null;
const count = (value: Style[string] | undefined): string | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? String(value) : null;
const named = (names: Readonly<Record<string, string>>, value: Style[string] | undefined): string | null =>
  names[String(value)] ?? null;

/** A whole `<xf>` with alignment, protection and the mark of text that a style asks for; numbers are set elsewhere. */
export function patchXf(xf: string, patch: Style): string {
  const children = childrenMap(xf);
  let made = xf;
  const aligned = withAttributes(children.get('alignment'), 'alignment', {
    horizontal: named(HORIZONTAL, patch['horizontalAlignment']),
    vertical: named(VERTICAL, patch['verticalAlignment']),
    textRotation: count(patch['textOrientation']),
    wrapText: bit(patch['wrapText']),
    indent: count(patch['indentLevel']),
    shrinkToFit: bit(patch['shrinkToFit']),
    readingOrder: named(READING, patch['readingOrder']),
  });
  if (aligned !== (children.get('alignment') ?? '<alignment/>')) {
    children.set('alignment', aligned);
    made = onRoot(made, 'applyAlignment', '1');
  }
  const guarded = withAttributes(children.get('protection'), 'protection', {
    locked: bit(patch['protection.locked']),
    hidden: bit(patch['protection.formulaHidden']),
  });
  if (guarded !== (children.get('protection') ?? '<protection/>')) {
    children.set('protection', guarded);
    made = onRoot(made, 'applyProtection', '1');
  }
  const quoted = bit(patch['quotePrefix']);
  if (quoted !== null) made = onRoot(made, 'quotePrefix', quoted === '1' ? '1' : null);
  return rebuilt(made, 'xf', children, ['alignment', 'protection']);
}

/** An element with one attribute of its start tag set or, with `null`, taken away. */
export function onRoot(xml: string, name: string, value: string | null): string {
  const root = rootOf(xml);
  if (!root) return xml;
  return withAttribute(xml.slice(root.start, root.end), name, value) + xml.slice(root.end);
}

/** A whole-number attribute of an element's start tag, 0 when it is missing. */
export function numberOnRoot(xml: string, name: string): number {
  const root = rootOf(xml);
  const value = root ? attributeOf(xml.slice(root.start, root.end), name) : null;
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}
