import { parseReference } from '../a1';
import type { Area, CellMove, WorkbookEvent } from '../port';
import type { OwnWrites } from './own-writes';
import { asWorkbookError, runExcel } from './run-excel';

/** An event as Excel told it, its sheet still an id. */
type Heard =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: Area | null;
      readonly byUs: boolean;
      readonly moved?: CellMove;
    }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly row: number; readonly column: number }
  /** Sheets came or went. */
  | { readonly kind: 'sheets' }
  /** Nothing in itself, but a good moment to look at the names. */
  | { readonly kind: 'activated' };

/** Sheet names by id, in tab order. */
type Names = ReadonlyMap<string, string>;

/** Events of one action arrive one by one; those within this many milliseconds are answered for together. */
const GATHER = 10;
const gathering = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, GATHER));

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}

/**
 * Listens to the workbook until the answered function is called.
 *
 * Round trips: one to begin, one to end, and one for each burst of events, to know what the sheets are called now:
 * Excel tells of a renamed sheet only from ExcelApi 1.17 on, so a new name is noticed at the next event of any kind.
 * The handlers are the one thing that outlives their batch: Excel wants them back, in their own context, to remove them.
 */
export async function watchWorkbook(
  listener: (event: WorkbookEvent) => void,
  own: OwnWrites,
): Promise<() => Promise<void>> {
  let heard: Heard[] = [];
  let busy = false;
  let stopped = false;
  let names: Names = new Map();

  const tell = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (heard.length > 0) {
        await gathering();
        const burst = heard;
        heard = [];
        const known = names;
        names = await namesNow(known);
        if (isStopped()) return;
        for (const event of portEvents(burst, known, names)) listener(event);
      }
    } finally {
      busy = false;
    }
  };
  // A function, because the compiler thinks a variable cannot change while we wait.
  const isStopped = (): boolean => stopped;
  const hear = (event: Heard): Promise<void> => {
    if (stopped) return Promise.resolve();
    heard.push(event);
    return tell();
  };

  const handlers = await runExcel('', async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ id: true, name: true, visibility: true });
    const added: readonly Handler[] = [
      worksheets.onChanged.add((args) => hear(changeOf(args, own))),
      worksheets.onSelectionChanged.add((args) => hear(selectionOf(args))),
      worksheets.onAdded.add(() => hear({ kind: 'sheets' })),
      worksheets.onDeleted.add(() => hear({ kind: 'sheets' })),
      worksheets.onActivated.add(() => hear({ kind: 'activated' })),
    ];
    await context.sync();
    names = namesOf(worksheets);
    return added;
  });

  return async () => {
    if (stopped) return;
    stopped = true;
    const [first] = handlers;
    if (!first) return;
    try {
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw asWorkbookError(error, '');
    }
  };
}

/** The visibility is part of the name: hiding a sheet counts as a change of sheets too. */
const namesOf = (worksheets: Excel.WorksheetCollection): Names =>
  new Map(worksheets.items.map(({ id, name, visibility }) => [id, `${visibility} ${name}`]));

const nameIn = (names: Names, id: string): string | null => {
  const known = names.get(id);
  return known === undefined ? null : known.slice(known.indexOf(' ') + 1);
};

async function namesNow(known: Names): Promise<Names> {
  try {
    return await runExcel('', async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true, visibility: true });
      await context.sync();
      return namesOf(worksheets);
    });
  } catch {
    // While a cell is being edited Excel answers nothing; the old names do until the next event.
    return known;
  }
}

function portEvents(burst: readonly Heard[], before: Names, now: Names): readonly WorkbookEvent[] {
  const differ = JSON.stringify([...before]) !== JSON.stringify([...now]);
  const sheets = differ || burst.some(({ kind }) => kind === 'sheets');
  const told = burst.flatMap((event): WorkbookEvent[] => {
    if (event.kind === 'sheets' || event.kind === 'activated') return [];
    const sheet = nameIn(now, event.sheetId) ?? nameIn(before, event.sheetId);
    if (sheet === null) return [];
    if (event.kind === 'selected') return [{ kind: 'selected', sheet, row: event.row, column: event.column }];
    const { area, byUs, moved } = event;
    return [{ kind: 'changed', sheet, area, byUs, ...(moved && { moved }) }];
  });
  return sheets ? [{ kind: 'sheets' }, ...told] : told;
}

function changeOf(args: Excel.WorksheetChangedEventArgs, own: OwnWrites): Heard {
  const edited = args.changeType === Excel.DataChangeType.rangeEdited;
  const area = edited ? areaAround(args.address) : null;
  const moved = moveOf(args);
  const byUs = isOurs(args, area, own);
  return { kind: 'changed', sheetId: args.worksheetId, area, byUs, ...(moved && { moved }) };
}

/** The area around an address, which has several parts after a replacement in many places; `null` when it is none. */
function areaAround(address: string): Area | null {
  let around: Area | null = null;
  for (const part of address.split(',')) {
    const area = parseReference(part)?.area;
    if (!area) return null;
    around = around
      ? {
          top: Math.min(around.top, area.top),
          left: Math.min(around.left, area.left),
          bottom: Math.max(around.bottom, area.bottom),
          right: Math.max(around.right, area.right),
        }
      : area;
  }
  return around;
}

const SHIFTS: Readonly<Record<string, CellMove['shift']>> = {
  RowInserted: 'down',
  RowDeleted: 'up',
  ColumnInserted: 'right',
  ColumnDeleted: 'left',
};

/** How cells moved, where Excel says it: of whole rows and columns always, of other cells from ExcelApi 1.14 on. */
function moveOf(args: Excel.WorksheetChangedEventArgs): CellMove | null {
  const directions = args.changeDirectionState as
    Partial<Excel.WorksheetChangedEventArgs['changeDirectionState']> | null | undefined;
  const direction =
    args.changeType === Excel.DataChangeType.cellInserted
      ? directions?.insertShiftDirection
      : directions?.deleteShiftDirection;
  const told = (direction?.toLowerCase() ?? null) as CellMove['shift'] | null;
  const isCells = /^Cell(?:Inserted|Deleted)$/.test(args.changeType);
  const shift = SHIFTS[args.changeType] ?? (isCells ? told : null);
  const area = parseReference(args.address)?.area;
  return shift && area ? { area, shift } : null;
}

function isOurs(args: Excel.WorksheetChangedEventArgs, area: Area | null, own: OwnWrites): boolean {
  // Counted even where Excel says it, so that nothing is left over to be taken for ours later.
  const counted = own.isOurs(args.worksheetId, area);
  if (args.source === Excel.EventSource.remote) return false;
  // Absent before ExcelApi 1.14.
  const trigger = args.triggerSource as Excel.WorksheetChangedEventArgs['triggerSource'] | undefined;
  return trigger === undefined ? counted : trigger === 'ThisLocalAddin';
}

function selectionOf({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Heard {
  // Of several areas the first counts; a chart or a picture has no address.
  const area = parseReference(address.split(',')[0] ?? '')?.area;
  return area
    ? { kind: 'selected', sheetId: worksheetId, row: area.top, column: area.left }
    : { kind: 'activated' };
}
