import type { Style } from './sheet-spec';

/** What an untouched cell looks like. The model keeps what it is given and reads only `numberFormat`, `locked` and `quotePrefix`. */
export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  'fill.color': '#FFFFFF',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'font.color': '#000000',
  'font.name': 'Calibri',
  'font.size': 11,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  'protection.locked': true,
  'protection.formulaHidden': false,
  quotePrefix: false,
};
