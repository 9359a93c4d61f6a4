import { formulaKey } from '../../core/table/grid-formulas';
import { parseReference } from '../a1';
import { shiftFormula } from './patch/formula-shift';
import { endOfElement, endOfTag, isEmptyTag, isTag, textOf, word } from './patch/xml-bytes';
import { attributeOf } from './patch/xml-tags';
import { unescapeXml } from './patch/xml-text';

const LT = 0x3c;
const F = 0x66;
const CELL = word('<c');
const FORMULA = word('<f');
const FORMULA_END = word('</f');
const ROWS = word('<sheetData');

/**
 * The formulas of a sheet, `=…`, by the number of their cell. The library would shift a shared formula's texts and sheet
 * names along with its references (`"K1"` becomes `"K2"`), so they are read here. Of an array formula only the cell that
 * holds it counts. Linear in the size of the part.
 *
 * @param xml the sheet's part.
 * @returns `null` when the part is in a form this does not know: cells without addresses, or tags with prefixes.
 */
export function readFormulas(xml: Uint8Array): ReadonlyMap<number, string> | null {
  const formulas = new Map<number, string>();
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  let cell = -1;
  let isPlain = false;
  for (let at = xml.indexOf(LT); at >= 0 && at < xml.length; at += 1) {
    if (xml[at] !== LT) continue;
    if (isTag(xml, at, CELL)) cell = at;
    else if (xml[at + 1] !== F) {
      isPlain ||= isTag(xml, at, ROWS);
      continue;
    }
    if (!isTag(xml, at, FORMULA)) continue;
    const place = cell < 0 ? null : placeOf(xml, cell);
    if (!place) return null;
    const end = endOfTag(xml, at);
    if (end < 0) return null;
    const tag = textOf(xml, at, end);
    const close = isEmptyTag(xml, end) ? end : endOfElement(xml, end, FORMULA_END);
    if (close < 0) return null;
    const text = isEmptyTag(xml, end) ? '' : unescapeXml(textOf(xml, end, xml.lastIndexOf(LT, close - 1)));
    const formula = ownFormula(tag, text, place, shared);
    if (formula === null) return null;
    if (formula !== '') formulas.set(formulaKey(place.row, place.column), `=${formula}`);
    at = close - 1;
  }
  return isPlain ? formulas : null;
}

function placeOf(xml: Uint8Array, cell: number): { readonly row: number; readonly column: number } | null {
  const area = parseReference(attributeOf(textOf(xml, cell, endOfTag(xml, cell)), 'r') ?? '')?.area;
  return area ? { row: area.top, column: area.left } : null;
}

/** The formula of one cell; '' for a data table, which is none; `null` when what it shares is not there. */
function ownFormula(
  tag: string,
  text: string,
  place: { readonly row: number; readonly column: number },
  shared: Map<string, { readonly text: string; readonly row: number; readonly column: number }>,
): string | null {
  const kind = attributeOf(tag, 't');
  if (kind === 'dataTable') return '';
  if (kind !== 'shared') return text;
  const number = attributeOf(tag, 'si') ?? '';
  if (text !== '') {
    shared.set(number, { text, ...place });
    return text;
  }
  const first = shared.get(number);
  if (!first) return null;
  // A reference that would leave the sheet is what Excel writes for one that leads nowhere.
  return shiftFormula(first.text, place.row - first.row, place.column - first.column) ?? '#REF!';
}
