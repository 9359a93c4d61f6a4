import type { Style } from '../../sheet-spec';
import { refuseFile } from './patch-error';
import { argb, fillOf, numberOnRoot, onRoot, patchBorder, patchFont, patchXf } from './style-xml';
import {
  attributeOf,
  childrenOf,
  insertChild,
  rootOf,
  splice,
  withAttribute,
  type Element,
} from './xml-tags';
import { escapeXml } from './xml-text';

/** The looks of a workbook, to which new ones can be added; what is there never changes its number. */
export interface StyleBook {
  /**
   * Number of the look that a cell with look `base` has once some properties are laid over it. The same question gets
   * the same answer, and a look that is there already is used again.
   */
  readonly restyle: (base: number, patch: Style) => number;
  /** Number of the look a conditional format lays over a cell. */
  readonly conditional: (style: Style) => number;
  /** The styles part, or `null` when nothing was added. */
  readonly changed: () => string | null;
}

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Number formats that have a number of their own and read the same in every language. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '# ?/?': 12,
  '# ??/??': 13,
  '@': 49,
};
/** The first number of a format of one's own. */
const FIRST_OWN = 164;

/** A list of the styles part: what it holds, and what was added. */
interface Shelf {
  readonly items: string[];
  readonly known: Map<string, number>;
  readonly had: number;
}

/**
 * Opens a styles part.
 *
 * @throws PatchError `bentuk-asing` when its names carry a prefix.
 */
export function openStyles(xml: string): StyleBook {
  if (rootOf(xml)?.name !== 'styleSheet') throw refuseFile('bentuk-asing');
  const lists = new Map<string, Element>();
  for (const child of childrenOf(xml)) lists.set(child.local, child);
  const shelves = new Map<string, Shelf>();
  const shelf = (local: string): Shelf => {
    const open = shelves.get(local);
    if (open) return open;
    const list = lists.get(local);
    const inner = list ? xml.slice(list.start, list.end) : '';
    const items = list ? childrenOf(inner).map(({ start, end }) => inner.slice(start, end)) : [];
    const known = new Map<string, number>();
    items.forEach((item, at) => {
      if (!known.has(item)) known.set(item, at);
    });
    const made = { items, known, had: items.length };
    shelves.set(local, made);
    return made;
  };
  const put = (local: string, item: string): number => {
    const { items, known } = shelf(local);
    const old = known.get(item);
    if (old !== undefined) return old;
    items.push(item);
    known.set(item, items.length - 1);
    return items.length - 1;
  };
  const formatNumber = (code: string): number => {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const { items } = shelf('numFmts');
    const same = items.find((item) => attributeOf(item, 'formatCode') === code);
    if (same !== undefined) return numberOnRoot(same, 'numFmtId');
    const next = items.reduce((most, item) => Math.max(most, numberOnRoot(item, 'numFmtId') + 1), FIRST_OWN);
    put('numFmts', `<numFmt numFmtId="${String(next)}" formatCode="${escapeXml(code)}"/>`);
    return next;
  };
  const pick = (local: string, index: number, fallback: string): string =>
    shelf(local).items[index] ?? fallback;

  const restyled = (base: number, patch: Style): number => {
    const old = pick('cellXfs', base, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    let xf = patchXf(old, patch);
    const set = (attribute: string, apply: string, value: number | null): void => {
      if (value === null || value === numberOnRoot(old, attribute)) return;
      xf = onRoot(onRoot(xf, attribute, String(value)), apply, '1');
    };
    const format = patch['numberFormat'];
    set('numFmtId', 'applyNumberFormat', typeof format === 'string' ? formatNumber(format) : null);
    const font = patchFont(pick('fonts', numberOnRoot(old, 'fontId'), '<font/>'), patch);
    set('fontId', 'applyFont', font === null ? null : put('fonts', font));
    const fill = fillOf(patch);
    set('fillId', 'applyFill', fill === null ? null : put('fills', fill));
    const border = patchBorder(pick('borders', numberOnRoot(old, 'borderId'), '<border/>'), patch);
    set('borderId', 'applyBorder', border === null ? null : put('borders', border));
    return xf === old ? base : put('cellXfs', xf);
  };
  const answers = new Map<string, number>();

  return {
    restyle: (base, patch) => {
      const question = `${String(base)} ${JSON.stringify(patch)}`;
      const known = answers.get(question) ?? restyled(base, patch);
      answers.set(question, known);
      return known;
    },
    conditional: (style) => put('dxfs', conditionalXml(style)),
    changed: () => {
      const grown = [...shelves].filter(([, { items, had }]) => items.length > had);
      if (grown.length === 0) return null;
      const old = grown.filter(([local]) => lists.has(local));
      const made = splice(
        xml,
        old.map(([local, { items, had }]) => extended(xml, lists.get(local), items, had)),
      );
      return grown
        .filter(([local]) => !lists.has(local))
        .reduce((text, [local, { items }]) => {
          const list = `<${local} count="${String(items.length)}">${items.join('')}</${local}>`;
          const inserted = insertChild(text, ORDER, local, list);
          if (inserted === null) throw refuseFile('bentuk-asing');
          return inserted;
        }, made);
    },
  };
}

/** A list with its new items behind the old ones, which stay as they are written. */
function extended(
  xml: string,
  list: Element | undefined,
  items: readonly string[],
  had: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const { start = 0, end = 0, innerStart = 0, innerEnd = 0, tag = '', local = '' } = list ?? {};
  const counted = withAttribute(tag, 'count', String(items.length)).replace(/\s*\/>$/, '>');
  const inner = xml.slice(innerStart, Math.max(innerStart, innerEnd));
  return { start, end, text: `${counted}${inner}${items.slice(had).join('')}</${local}>` };
}

/** A `<dxf>`: only what differs from the cell below. Its fill is a background, unlike a cell's. */
function conditionalXml(style: Style): string {
  const font = patchFont('<font/>', style) ?? '';
  const fill = argb(style['fill.color']);
  const filled =
    fill === null
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${fill}"/></patternFill></fill>`;
  const border = patchBorder('<border/>', style) ?? '';
  return `<dxf>${font}${filled}${border}</dxf>`;
}
