import { areaAddress } from '../../a1';
import type { TableSpec } from '../../sheet-spec';
import { attribute } from './sheet-pieces';
import { XML_HEAD } from './sheet-xml';
import { attributeText } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The part of one table; `id` is a number no other table of the workbook has. */
export function tableXml(spec: TableSpec, id: number, headings: readonly string[]): string {
  const { name, area, style = 'TableStyleMedium2', totals = false } = spec;
  const filtered = areaAddress(totals ? { ...area, bottom: area.bottom - 1 } : area);
  const columns = headings.map(
    // A line end in a heading is written as an escape of its own here.
    (heading, at) =>
      `<tableColumn id="${String(at + 1)}" name="${attributeText(heading).replaceAll('&#10;', '_x000a_')}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${String(id)}"${attribute('name', name)}${attribute('displayName', name)} ref="${areaAddress(area)}"${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `<autoFilter ref="${filtered}"/><tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${attribute('name', style)} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
