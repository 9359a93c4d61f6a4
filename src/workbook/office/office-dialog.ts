import { supports } from './support';

/** True where pane and dialog can speak to each other both ways. */
export const hasDialogs = (): boolean => supports('dialog');

/** What comes from a dialog. */
export interface DialogEvents {
  readonly heard: (text: string) => void;
  /** It could not be opened. */
  readonly failed: () => void;
}

/**
 * Opens a page of ours as a dialog of Office, as large as it lets us. What is said before it stands is dropped: it speaks
 * first. Needs DialogApi 1.2.
 *
 * @param page its address, of the pane's own origin.
 * @returns what speaks to it.
 */
export function openDialog(page: string, { heard, failed }: DialogEvents): (text: string) => void {
  let dialog: Office.Dialog | null = null;
  Office.context.ui.displayDialogAsync(
    page,
    { width: 100, height: 100, displayInIframe: false, promptBeforeOpen: false },
    (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        failed();
        return;
      }
      dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('message' in event) heard(event.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        dialog = null;
      });
    },
  );
  return (text) => {
    dialog?.messageChild(text);
  };
}

/** In a dialog: speaks to the pane that opened it, and hears it. Resolves once the pane's words arrive. */
export async function dialogParent(heard: (text: string) => void): Promise<(text: string) => void> {
  await Office.onReady();
  const { ui } = Office.context;
  await new Promise<void>((resolve) => {
    ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      (event: { readonly message: string }) => {
        heard(event.message);
      },
      () => {
        resolve();
      },
    );
  });
  return (text) => {
    ui.messageParent(text);
  };
}
