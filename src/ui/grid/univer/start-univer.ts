import type { Lang } from '../../../core/messages/translate';
import { isKept } from './kept-commands';
import type { UniverBundle } from './load-univer';

/** Univer's facade. */
export type UniverApi = ReturnType<UniverBundle['FUniver']['newAPI']>;

/** Univer at work in an element, and how to take it out again. */
export interface StartedUniver {
  readonly api: UniverApi;
  readonly dispose: () => void;
}

/** Starts Univer in an element: formula bar and cells only, in the reader's language, deaf to structural commands. */
export function startUniver(bundle: UniverBundle, container: HTMLElement, lang: Lang): StartedUniver {
  const { Univer, FUniver, LocaleType, LogLevel, UniverSheetsCorePreset, idID, enUS } = bundle;
  const univer = new Univer({
    locale: lang === 'id' ? LocaleType.ID_ID : LocaleType.EN_US,
    locales: { [LocaleType.ID_ID]: idID, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.SILENT,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!isKept(event.id)) event.cancel = true;
  });
  return {
    api,
    dispose() {
      api.dispose();
      univer.dispose();
    },
  };
}
