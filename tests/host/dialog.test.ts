import { describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../src/host/excel-host';
import { attachWithDialogs, type DialogWindows } from '../../src/host/transports/dialog';
import { modelFromGrids } from '../../src/workbook/memory/model';
import { fixtureGrids } from '../app/fixture-book';
import { settle } from '../app/open-pane';

const ORIGIN = 'https://konvergen.test';

interface External {
  readonly GetHostInfo: () => string;
  readonly RegisterEvent: (...args: readonly unknown[]) => void;
  readonly UnregisterEvent: (...args: readonly unknown[]) => void;
  readonly MessageChild2: (text: string) => void;
  readonly MessageParent2: (text: string) => void;
}
const windowAt = () => ({ Object, location: { origin: ORIGIN } });
const externalOf = (window: object): External => (window as { readonly external: External }).external;

/** A pane whose Excel opens windows a test closes by hand; `refuses` opens none. */
function paneWithDialogs(refuses = false) {
  let closed = (): void => undefined;
  const windows: DialogWindows = {
    open: () =>
      refuses
        ? null
        : {
            close: () => {
              closed();
            },
            onClosed: (listener) => {
              closed = listener;
            },
          },
  };
  const pane = windowAt();
  const host = createExcelHost(modelFromGrids(fixtureGrids(), 'buku.xlsx'));
  const dialogs = attachWithDialogs(pane, host, windows);
  const heard: unknown[] = [];
  const open = async (url = `${ORIGIN}/meeting-excel.html`): Promise<number> => {
    let status = -1;
    externalOf(pane).RegisterEvent(
      10,
      JSON.stringify({ url }),
      (_event: number, args: { readonly toArray: () => unknown }) => heard.push(args.toArray()),
      (code: number) => {
        status = code;
      },
    );
    expect(status).toBe(-1);
    await settle(3);
    return status;
  };
  return {
    pane,
    dialogs,
    open,
    heard,
    closeByHand: () => {
      closed();
    },
  };
}

describe('a dialog is answered with Microsoft’s own numbers', () => {
  test.each([
    ['http://konvergen.test/a.html', 12005],
    ['https://lain.invalid/a.html', 12004],
    [`${ORIGIN}/a.html`, 0],
  ])('%s: %d', async (url, code) => {
    expect(await paneWithDialogs().open(url)).toBe(code);
  });

  test('a window that is refused: 12009', async () => {
    expect(await paneWithDialogs(true).open()).toBe(12009);
  });

  test('one at a time: 12007; closed by a person it says 12006, and another may be opened', async () => {
    const { open, heard, closeByHand } = paneWithDialogs();
    expect([await open(), await open()]).toEqual([0, 12007]);
    closeByHand();
    expect(heard).toEqual([[12006]]);
    expect(await open()).toBe(0);
  });

  test('closed by its pane it says nothing', async () => {
    const { pane, open, heard } = paneWithDialogs();
    await open();
    externalOf(pane).UnregisterEvent(10, '', () => undefined);
    await settle(3);
    expect(heard).toEqual([]);
    expect(await open()).toBe(0);
  });
});

test('words go both ways in a later turn; before the dialog listens they are lost, and it has no workbook', async () => {
  const { pane, dialogs, open, heard } = paneWithDialogs();
  await open();
  const dialog = windowAt();
  dialogs.attachDialog(dialog);
  expect('_richApiNativeBridge' in dialog).toBe(false);
  expect(externalOf(dialog).GetHostInfo().split('|')[5]).toBe('isDialog');
  externalOf(pane).MessageChild2(JSON.stringify({ messageContent: 'hilang' }));
  await settle(3);
  const inDialog: unknown[] = [];
  externalOf(dialog).RegisterEvent(
    12,
    '',
    (_event: number, args: { readonly toArray: () => unknown }) => inDialog.push(args.toArray()),
    () => undefined,
  );
  externalOf(pane).MessageChild2(JSON.stringify({ messageContent: 'agenda' }));
  externalOf(dialog).MessageParent2(JSON.stringify({ messageToParent: 'siap' }));
  expect([inDialog, heard]).toEqual([[], []]);
  await settle(3);
  expect(inDialog).toEqual([[0, 'agenda', ORIGIN]]);
  expect(heard).toEqual([[0, 'siap', ORIGIN]]);
});
