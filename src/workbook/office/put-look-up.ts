import { isOwnMark } from '../../core/schema/marks';
import { refuseAllHidden, refuseTakenSheet, refuseTakenTables } from '../own-specs';
import type { Area, SheetInfo } from '../port';
import type { SheetSpec } from '../sheet-spec';
import { tableHeadings } from '../spec-names';
import { WorkbookError } from '../workbook-error';
import { proxiesOf, visibilityOf } from './find-sheets';

/** Where sheets are built before they take their place; what a broken session left is known by it. */
const ASIDE = /^Konvergen ~\d+$/;

/** A sheet that is to be made or filled anew, as it is now. */
export interface Target {
  readonly spec: SheetSpec;
  /** `null` when there is none of that name. */
  readonly sheet: Excel.Worksheet | null;
  readonly id: string;
  /** What its protection allows; `null` when it has none. */
  readonly guard: Excel.WorksheetProtectionOptions | null;
  readonly hasFilter: boolean;
  /** Tables that are there and stay, by name. */
  readonly kept: ReadonlyMap<string, KeptTable>;
  /** Everything else that lies over its cells and has to go. */
  readonly gone: readonly { readonly delete: () => void }[];
}

/** A table whose headings are the same before and after: what refers to its columns goes on. */
export interface KeptTable {
  readonly table: Excel.Table;
  readonly headings: Area;
  readonly hasTotals: boolean;
}

/** The workbook as it is before sheets of ours are put into it. */
export interface Scene {
  readonly targets: readonly Target[];
  /** Names of all sheets, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Sheets an earlier session built aside and left behind. */
  readonly leftovers: readonly Excel.Worksheet[];
}

/**
 * Looks at everything that decides whether the sheets may be written.
 *
 * Round trips: one; a second where sheets of ours hold tables, or something was left behind.
 *
 * @param context of the batch.
 * @param specs the sheets to be made.
 * @param how what the writing depends on.
 * @param how.notes whether this Excel knows notes.
 * @param how.fresh whether the sheets become people's own.
 * @throws WorkbookError `sheet-not-ours`; `sheet-protected` for a sheet of ours somebody guarded; `host-failed` for a
 * table's name that is taken, and where no sheet could be seen any more.
 */
export async function lookUp(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  { notes, fresh }: { readonly notes: boolean; readonly fresh: boolean },
): Promise<Scene> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load({ name: true, visibility: true });
  workbook.names.load({ name: true });
  workbook.tables.load({ name: true, showHeaders: true, showTotals: true, worksheet: { name: true } });
  const proxies = proxiesOf(
    context,
    specs.map(({ name }) => name),
  );
  const asked = specs.flatMap((spec) => {
    const sheet = proxies.get(spec.name);
    if (!sheet) return [];
    sheet.load({ id: true });
    sheet.protection.load({ protected: true, options: true });
    if (notes) sheet.notes.load({ authorName: true });
    sheet.autoFilter.load({ enabled: true });
    sheet.charts.load({ name: true });
    const first = sheet.getCell(0, 0).untrack();
    first.load({ values: true });
    return [{ spec, sheet, first }];
  });
  await context.sync();

  for (const { spec, sheet, first } of asked) {
    if (sheet.isNullObject) continue;
    refuseTakenSheet(spec.name, textOf(first), fresh);
    if (sheet.protection.protected && !spec.protection) throw new WorkbookError('sheet-protected', spec.name);
  }
  const infos = worksheets.items.map(({ name, visibility }): SheetInfo => ({
    name,
    visibility: visibilityOf(visibility),
  }));
  refuseAllHidden(specs, infos);
  const ours = new Set(specs.map(({ name }) => name.toLowerCase()));
  const foreign = workbook.tables.items.filter(({ worksheet }) => !ours.has(worksheet.name.toLowerCase()));
  refuseTakenTables(
    specs,
    [...foreign, ...workbook.names.items].map(({ name }) => name),
  );

  const old = workbook.tables.items.filter((table) => !foreign.includes(table));
  const { kept, leftovers } = await lookCloser(context, specs, old);
  return {
    targets: asked.map(({ spec, sheet }): Target => {
      if (sheet.isNullObject) return { ...ABSENT, spec };
      const own = old.filter(({ worksheet }) => worksheet.name.toLowerCase() === spec.name.toLowerCase());
      const staying = own.filter((table) => kept.has(table.name));
      return {
        spec,
        sheet,
        id: sheet.id,
        guard: sheet.protection.protected ? sheet.protection.options : null,
        hasFilter: sheet.autoFilter.enabled,
        kept: new Map([...kept].filter(([, { table }]) => staying.includes(table))),
        gone: [
          ...own.filter((table) => !staying.includes(table)),
          ...sheet.charts.items,
          ...(notes ? sheet.notes.items : []),
        ],
      };
    }),
    names: new Set(infos.map(({ name }) => name.toLowerCase())),
    leftovers,
  };
}

const ABSENT: Omit<Target, 'spec'> = {
  sheet: null,
  id: '',
  guard: null,
  hasFilter: false,
  kept: new Map(),
  gone: [],
};

const textOf = (range: Excel.Range): string | null => {
  const value: unknown = (range.values as unknown[][] | null)?.[0]?.[0];
  return typeof value === 'string' ? value : null;
};

/** Reads the headings of tables that may stay, and what is written on sheets that look left behind. */
async function lookCloser(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  old: readonly Excel.Table[],
): Promise<{
  readonly kept: ReadonlyMap<string, KeptTable>;
  readonly leftovers: readonly Excel.Worksheet[];
}> {
  const wanted = new Map(
    specs.flatMap((spec) => (spec.tables ?? []).map((own) => [own.name, { spec, own }] as const)),
  );
  const asked = old.flatMap((table) => {
    const wish = wanted.get(table.name);
    if (!wish || !table.showHeaders) return [];
    const header = table.getHeaderRowRange().untrack();
    header.load({ values: true, rowIndex: true, columnIndex: true });
    return [{ table, header, ...wish }];
  });
  const aside = context.workbook.worksheets.items
    .filter(({ name }) => ASIDE.test(name))
    .map((sheet) => {
      const first = sheet.getCell(0, 0).untrack();
      first.load({ values: true });
      return { sheet, first };
    });
  if (asked.length + aside.length > 0) await context.sync();

  const kept = new Map<string, KeptTable>();
  for (const { table, header, spec, own } of asked) {
    const { area } = own;
    const headings = (header.values as unknown[][] | null)?.[0]?.map(String);
    if (JSON.stringify(headings) !== JSON.stringify(tableHeadings(own, spec.cells))) continue;
    // A table does not move: it grows and shrinks below its headings.
    if (area.top !== header.rowIndex || area.left !== header.columnIndex) continue;
    kept.set(table.name, { table, headings: { ...area, bottom: area.top }, hasTotals: table.showTotals });
  }
  return {
    kept,
    leftovers: aside.flatMap(({ sheet, first }) => (isOwnMark(textOf(first) ?? '') ? [sheet] : [])),
  };
}
