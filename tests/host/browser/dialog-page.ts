import { createExcelHost } from '../../../src/host/excel-host';
import type { PaneWindow } from '../../../src/host/transports/desktop';
import { attachWithDialogs, type Dialogs } from '../../../src/host/transports/dialog';
import { valueAt } from '../../../src/workbook/memory/cells';
import { modelFromGrids } from '../../../src/workbook/memory/model';
import { fixtureGrids } from '../../app/fixture-book';

/** What the test, the pane and its dialog may do with the page around them. */
export interface DialogPage {
  readonly attach: (pane: PaneWindow & Window) => void;
  readonly attachDialog: (dialog: PaneWindow & Window) => void;
  /** The cells of a sheet, or `null` where there is no such sheet. */
  readonly rows: (sheet: string) => readonly (readonly unknown[])[] | null;
}

const book = modelFromGrids(fixtureGrids(), 'buku.xlsx');
const host = createExcelHost(book);
let dialogs: Dialogs | null = null;

const page: DialogPage = {
  attach: (pane) => {
    dialogs = attachWithDialogs(pane, host, {
      open(url) {
        const opened = window.open(url);
        if (!opened) return null;
        return {
          close: () => {
            opened.close();
          },
          onClosed: (listener) => {
            const timer = setInterval(() => {
              if (!opened.closed) return;
              clearInterval(timer);
              listener();
            }, 50);
          },
        };
      },
    });
  },
  attachDialog: (dialog) => {
    dialogs?.attachDialog(dialog);
    // A dialog of Office was opened by no page.
    dialog.opener = null;
  },
  rows(name) {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) return null;
    return Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => valueAt(sheet, row, column)),
    );
  },
};

Object.assign(window, page);
const frame = document.createElement('iframe');
frame.src = '/taskpane.html?periksa';
frame.style.cssText = 'width: 400px; height: 700px';
document.body.append(frame);
