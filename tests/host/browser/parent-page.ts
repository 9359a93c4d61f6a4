import { gridOf } from '../../../src/core/table/grid';
import { createExcelHost } from '../../../src/host/excel-host';
import { attachDesktop, type PaneWindow } from '../../../src/host/transports/desktop';
import { attachWeb, webFragment } from '../../../src/host/transports/web';
import { writeCells, valueAt } from '../../../src/workbook/memory/cells';
import { modelFromGrids, USER } from '../../../src/workbook/memory/model';

/** What the test may do with the page around the pane. */
export interface ParentPage {
  attach?: (pane: PaneWindow) => void;
  readonly userTypes: (text: string) => void;
  readonly setEditing: (editing: boolean) => void;
  readonly cellA1: () => unknown;
  readonly setting: (key: string) => unknown;
}

const book = modelFromGrids([gridOf('Data', [['halo', 42]])], 'contoh.xlsx');
const host = createExcelHost(book);
const [sheet] = book.sheets;

const page: ParentPage = {
  attach: (pane) => {
    attachDesktop(pane, host);
  },
  userTypes: (text) => {
    if (sheet)
      writeCells(book, sheet, [{ row: 0, column: 0, content: { kind: 'constant', value: text } }], USER);
  },
  setEditing: (editing) => {
    book.editing = editing;
  },
  cellA1: () => sheet && valueAt(sheet, 0, 0),
  setting: (key) => book.settings.get(key),
};

// The pane comes in the way its address asks for: over messages as in Excel on the web, or attached as on a desktop.
const frame = document.createElement('iframe');
if (location.search === '?web') {
  delete page.attach;
  attachWeb(window, host, 'percakapan');
  frame.src = `/web.html?${webFragment('percakapan', location.origin)}`;
} else frame.src = '/desktop.html';
Object.assign(window, page);
document.body.append(frame);
