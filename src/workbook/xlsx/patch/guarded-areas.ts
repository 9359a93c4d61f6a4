import { parseReference } from '../../a1';
import type { Area } from '../../port';
import type { Parts } from './parts';
import { attributeOf, elementsOf, rootOf } from './xml-tags';
import { readCellText } from './xml-text';

/** A table's header row: Excel calls a file damaged when a cell there differs from the name in the table's part. */
export interface TableHeader {
  readonly row: number;
  readonly left: number;
  /** Names of the columns, from the left. */
  readonly names: readonly string[];
}

/** Places of a sheet that other parts speak of. */
export interface GuardedAreas {
  readonly headers: readonly TableHeader[];
  /** Where pivot tables show their results. */
  readonly pivots: readonly Area[];
}

/** Reads the tables and pivot tables of a sheet's part. */
export async function guardedAreas(parts: Parts, sheetPart: string): Promise<GuardedAreas> {
  const headers: TableHeader[] = [];
  const pivots: Area[] = [];
  for (const { kind, target } of await parts.relationships(sheetPart)) {
    if (target === null || !parts.has(target)) continue;
    if (kind === 'table') headers.push(...headerOf(await parts.text(target)));
    if (kind !== 'pivotTable') continue;
    const location = elementsOf(await parts.text(target), 'location')[0];
    const area = parseReference(attributeOf(location?.tag ?? '', 'ref') ?? '')?.area;
    if (area) pivots.push(area);
  }
  return { headers, pivots };
}

function headerOf(xml: string): readonly TableHeader[] {
  const root = rootOf(xml);
  const tag = root ? xml.slice(root.start, root.end) : '';
  const area = parseReference(attributeOf(tag, 'ref') ?? '')?.area;
  if (!area || attributeOf(tag, 'headerRowCount') === '0') return [];
  const names = elementsOf(xml, 'tableColumn').map((column) =>
    readCellText(attributeOf(column.tag, 'name') ?? ''),
  );
  return [{ row: area.top, left: area.left, names }];
}
