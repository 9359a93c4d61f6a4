/// <reference types="office-js" />
import { supports } from './support';

/** Ids of the manifest. */
const TAB = 'Konvergen.Tab';
const FINDINGS_GROUP = 'Konvergen.Pemeriksaan';

/** What Office hands to a command of the ribbon; a key hands over nothing. */
interface CommandEvent {
  readonly completed?: () => void;
}

/** Office calls a command that takes longer a hanging one; how far ours is stands in the pane. */
const PATIENCE = 2_000;

/**
 * Answers the commands of ribbon, cell menu and keys. To be called at once when the page loads: Office drops a command
 * whose name it does not know yet. `run` never fails.
 */
export function associateCommands<Name extends string>(
  names: readonly Name[],
  run: (name: Name) => Promise<void>,
): void {
  // Absent in Excels without commands; and nothing at all where the library could not be loaded.
  const actions = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>).actions;
  for (const name of names) {
    actions?.associate(name, (event: CommandEvent | null | undefined) => {
      const patience = new Promise<void>((resolve) => {
        setTimeout(resolve, PATIENCE);
      });
      void Promise.race([run(name), patience]).then(() => event?.completed?.());
    });
  }
}

let told: boolean | null = null;

/** True when the pane can be seen, as far as Office or the page itself knows. */
export const isPaneShown = (): boolean => told ?? (!document.hidden && innerHeight > 0);

/** Listens for the pane being closed and opened, where its runtime goes on behind. Call it once, when Office is ready. */
export async function followPane(): Promise<void> {
  if (!supports('perintah')) return;
  try {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      told = visibilityMode === Office.VisibilityMode.taskpane;
    });
  } catch {
    // The page itself still knows whether it has any height.
  }
}

/** Shows the pane, where its runtime may go on without it; elsewhere it is open anyway. */
export async function showPane(): Promise<void> {
  if (!supports('perintah')) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A pane that cannot be shown now can be opened by its own button.
  }
}

/** Turns buttons of our tab off or on. Where Excel cannot, or not without harm, they stay as they are. */
export async function setButtons(ids: readonly string[], enabled: boolean): Promise<void> {
  if (!supports('tombol')) return;
  const controls = ids.map((id) => ({ id, enabled }));
  try {
    await Office.ribbon.requestUpdate({ tabs: [{ id: TAB, groups: [{ id: FINDINGS_GROUP, controls }] }] });
  } catch {
    // Office on the web does not know the ribbon of an add-in yet while it starts; the next change is told anew.
  }
}
