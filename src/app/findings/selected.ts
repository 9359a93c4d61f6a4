import { areaAddress, parseReference, touches } from '../../workbook/a1';
import type { Area } from '../../workbook/port';
import type { CheckedFinding } from '../engine/engine';

/** Cells a person selected: one or more areas of one sheet. */
export interface Selected {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** True when a finding is about any of the cells. */
export function isInside({ sheet, areas }: Selected, finding: CheckedFinding): boolean {
  if (finding.sheet !== sheet) return false;
  const area = parseReference(finding.cell)?.area;
  return area !== undefined && areas.some((one) => touches(one, area));
}

const MOST_NAMED = 2;

/** The cells as people name them: `Matriks!A3:T9`; of many areas the first ones. */
export function selectedName({ sheet, areas }: Selected): string {
  const named = areas.slice(0, MOST_NAMED).map(areaAddress).join(', ');
  return `${sheet}!${named}${areas.length > MOST_NAMED ? ' …' : ''}`;
}
