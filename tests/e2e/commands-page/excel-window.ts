import { gridOf } from '../../../src/core/table/grid';
import { createExcelHost } from '../../../src/host/excel-host';
import { attachDesktop, type PaneWindow } from '../../../src/host/transports/desktop';
import { DEFAULT_ENVIRONMENT } from '../../../src/host/transports/environment';
import { attachWeb, webFragment } from '../../../src/host/transports/web';
import { areaAddress, parseReference } from '../../../src/workbook/a1';
import { writeCells } from '../../../src/workbook/memory/cells';
import { modelFromGrids, USER } from '../../../src/workbook/memory/model';
import {
  activateSheet,
  findSheet,
  selectArea,
  setEditing,
  sheetById,
} from '../../../src/workbook/memory/sheets';
import { fixtureGrids } from '../../app/fixture-book';

/** What a test may do in the window of Excel, which is the page around the pane. */
export interface ExcelWindow {
  attach?: (pane: PaneWindow) => void;
  /** Presses a button; 0 when the command said it was completed. */
  readonly press: (name: string, control: string) => Promise<number>;
  readonly pressKeys: (action: string) => void;
  /** The X of the pane, or its button. */
  readonly showPane: (on: boolean) => void;
  readonly isPaneShown: () => boolean;
  /** `Sheet!A1` of what is selected. */
  readonly selected: () => string;
  readonly select: (reference: string) => void;
  readonly type: (reference: string, value: string | number) => void;
  readonly setEditing: (editing: boolean) => void;
  /** Buttons that were ever turned off or on. */
  readonly buttons: () => Readonly<Record<string, boolean>>;
}

// The address says which Excel this is: `?web`, `?closed`, and sets as `RibbonApi=1.1`, where an empty version takes one away.
const wanted = new URLSearchParams(location.search);
const sets: Record<string, string> = { ...DEFAULT_ENVIRONMENT.sets };
for (const [name, version] of wanted) {
  if (!/^[A-Z]/.test(name)) continue;
  if (version === '') Reflect.deleteProperty(sets, name);
  else sets[name] = version;
}
const environment = { ...DEFAULT_ENVIRONMENT, sets };

/** A workbook nobody finds anything in. */
const CLEAN = gridOf('Matriks', []);
const book = modelFromGrids(wanted.has('clean') ? [CLEAN] : fixtureGrids(), 'contoh.xlsx');
const host = createExcelHost(book);
const { shell } = host;

const frame = document.createElement('iframe');
frame.style.cssText = 'width:350px;height:700px;border:0';
const draw = (shown: boolean): void => {
  frame.style.display = shown ? 'block' : 'none';
};
if (wanted.has('closed')) shell.showPane(false);
draw(shell.isPaneShown());
shell.onPane(draw);

/** The sheet and area of `Sheet!A1:B2`. */
function find(reference: string): {
  readonly sheet: NonNullable<ReturnType<typeof findSheet>>;
  readonly area: NonNullable<ReturnType<typeof parseReference>>['area'];
} {
  const read = parseReference(reference);
  const sheet = findSheet(book, read?.sheet ?? '');
  if (!read || !sheet) throw new Error(`${reference} is not in the workbook`);
  return { sheet, area: read.area };
}

const page: ExcelWindow = {
  attach: (pane) => {
    attachDesktop(pane, host, environment);
  },
  press: shell.press,
  pressKeys: shell.pressKeys,
  showPane: shell.showPane,
  isPaneShown: shell.isPaneShown,
  selected: () => {
    const sheet = sheetById(book, book.activeSheetId);
    return sheet ? `${sheet.name}!${areaAddress(sheet.selection)}` : '';
  },
  select: (reference) => {
    const { sheet, area } = find(reference);
    activateSheet(book, sheet);
    selectArea(book, sheet, area);
  },
  type: (reference, value) => {
    const { sheet, area } = find(reference);
    writeCells(
      book,
      sheet,
      [{ row: area.top, column: area.left, content: { kind: 'constant', value } }],
      USER,
    );
  },
  setEditing: (editing) => {
    setEditing(book, editing);
  },
  buttons: () => Object.fromEntries(shell.buttons),
};

if (wanted.has('web')) {
  delete page.attach;
  attachWeb(window, host, 'percakapan', environment);
  frame.src = `/taskpane.html?${webFragment('percakapan', location.origin)}`;
} else frame.src = '/taskpane.html';
Object.assign(window, page);
document.body.append(frame);
