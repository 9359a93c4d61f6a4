import { textArg } from '../arguments';
import { HostError } from '../host-error';
import type { HostType } from '../host-type';
import type { Shell } from '../shell';
import { objectOf } from './selves';

/** What office.js calls the pane's room. */
const VISIBLE = 'Visible';
const BACKGROUND = 'Background';

/** The service behind Office.addin: the pane shown, or its runtime going on behind. */
export const appRuntimeService: HostType<Shell> = {
  call: {
    GetAppRuntimeState: (shell) => (shell.isPaneShown() ? VISIBLE : BACKGROUND),
    SetAppRuntimeState: (shell, [state]) => {
      shell.showPane(textArg(state, 'appRuntimeState') === VISIBLE);
      return undefined;
    },
  },
};

/** A service office.js speaks to by itself when it starts: from then on it takes actions. */
export const addinInternalService: HostType<Shell> = {
  call: {
    NotifyActionHandlerReady: (shell) => {
      shell.actionsReady();
      return undefined;
    },
  },
};

/** A button of the ribbon, by its id in the manifest. */
interface ButtonSelf {
  readonly shell: Shell;
  readonly id: string;
}

/** The service behind Office.ribbon. */
export const dynamicRibbon: HostType<Shell> = {
  call: {
    GetButton: (shell, [id]) =>
      objectOf('RibbonButton', { shell, id: textArg(id, 'id') } satisfies ButtonSelf),
    GetTab: (_shell, [id]) => objectOf('RibbonTab', textArg(id, 'id')),
  },
};

/** One button: it can be turned off and on, and nothing else about it can be changed. */
export const ribbonButton: HostType<ButtonSelf> = {
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, Enabled: ({ shell, id }) => shell.buttons.get(id) ?? true },
  set: {
    Enabled: ({ shell, id }, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'enabled is no boolean.');
      shell.buttons.set(id, value);
    },
  },
};

/** A tab of the ribbon. Ours is always there; office.js asks for it on the way to its buttons. */
export const ribbonTab: HostType<string> = { id: (id) => id, get: { Id: (id) => id } };
