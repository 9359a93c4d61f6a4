import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import { mentionedRegions } from './mentioned-regions';
import type { Region, Regions } from './regions';

const MOST_COLUMNS = 40;
const MOST_ROWS = 60;
const LONGEST = 300;

/** The texts that stand above the header of a sheet; all of its first rows where it has none. */
function titlesOf(grid: Grid, headerRow: number | null): readonly string[] {
  return [...grid.usedRows.subarray(0, MOST_ROWS)]
    .filter((row) => headerRow === null || row < headerRow - 1)
    .flatMap((row) =>
      grid.usedColumns.slice(0, MOST_COLUMNS).map((column) => asText(grid.value(row, column))),
    )
    .filter((text) => text !== '' && text.length <= LONGEST);
}

/**
 * The provinces and districts the titles of a sheet name in full.
 *
 * @param grid the sheet.
 * @param headerRow 1-based first header row, or `null`.
 * @param regions what names are looked for in.
 */
export function titleRegions(grid: Grid, headerRow: number | null, regions: Regions): readonly Region[] {
  const found = titlesOf(grid, headerRow).flatMap((title) => mentionedRegions(title, regions));
  return [...new Map(found.map((region) => [region.kode, region])).values()];
}

/**
 * The code of the one district a sheet says it is about, else of its one province; `null` where it names none or several.
 *
 * @param grid the sheet.
 * @param headerRow 1-based first header row, or `null`.
 * @param regions what names are looked for in.
 */
export function titleRegion(grid: Grid, headerRow: number | null, regions: Regions): string | null {
  const named = titleRegions(grid, headerRow, regions);
  const kabupaten = named.filter(({ level }) => level === 'kabupaten');
  const [only, ...others] = kabupaten.length > 0 ? kabupaten : named;
  return only && others.length === 0 ? only.kode : null;
}
