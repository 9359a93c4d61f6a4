import type { MergedArea } from '../../core/table/grid';
import { areaCells } from '../a1';
import type { Block } from './plan-blocks';
import { excelErrorCode } from './run-excel';

/** Excel tells of no merges at all where a range has more than this many. */
const MOST_MERGES = 512;
/** Failures that a smaller range would not cure. */
const HOPELESS = new Set(['InvalidOperationInCellEditMode', 'ApiNotFound', 'ItemNotFound', 'AccessDenied']);

/**
 * The merged areas that touch the given blocks, by sheet.
 *
 * Round trips: one for all sheets. Only where a range has more than 512 merges, which Excel refuses, it is halved and
 * asked again: about two more for each halving.
 *
 * @throws the host's error when halving does not help.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  blocks: readonly Block[],
): Promise<ReadonlyMap<number, readonly MergedArea[]>> {
  const found = new Map<number, Map<string, MergedArea>>();
  let open: readonly (readonly Block[])[] = blocks.length > 0 ? [blocks] : [];
  while (open.length > 0) {
    const [group = [], ...others] = open;
    const smaller = await readGroup(context, sheets, group, found);
    open = [...smaller, ...others];
  }
  return new Map([...found].map(([sheet, areas]) => [sheet, [...areas.values()]]));
}

/** Reads one group; answers the groups to try instead when Excel refuses it. */
async function readGroup(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  group: readonly Block[],
  found: Map<number, Map<string, MergedArea>>,
): Promise<readonly (readonly Block[])[]> {
  const asked = group.flatMap((block) => {
    const sheet = sheets[block.sheet];
    if (!sheet) return [];
    const { top, left, bottom, right } = block.area;
    const merged = sheet
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .getMergedAreasOrNullObject();
    merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return [{ block, merged }];
  });
  try {
    await context.sync();
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === null || HOPELESS.has(code)) throw error;
    const smaller = halve(group);
    if (!smaller) throw error;
    return smaller;
  }
  for (const { block, merged } of asked) {
    if (merged.isNullObject) continue;
    const areas = found.get(block.sheet) ?? new Map<string, MergedArea>();
    found.set(block.sheet, areas);
    for (const { rowIndex: top, columnIndex: left, rowCount, columnCount } of merged.areas.items) {
      // A merge across a cut is told of twice.
      areas.set(`${String(top)} ${String(left)}`, {
        top,
        left,
        bottom: top + rowCount - 1,
        right: left + columnCount - 1,
      });
    }
  }
  return [];
}

function halve(group: readonly Block[]): readonly (readonly Block[])[] | null {
  const [only, ...others] = group;
  if (!only) return null;
  if (others.length > 0) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const { sheet, area } = only;
  // So few cells cannot hold too many merges: it failed for another reason.
  if (areaCells(area) <= MOST_MERGES) return null;
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
  }
  const middle = Math.floor((area.left + area.right) / 2);
  return [[{ sheet, area: { ...area, right: middle } }], [{ sheet, area: { ...area, left: middle + 1 } }]];
}
