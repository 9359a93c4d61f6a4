import { createContext, useContext, useMemo, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import { uiText, type UiKey } from '../../core/messages/ui-text';
import type { Lang, MessageData } from '../../core/messages/translate';
import type { PaneApp } from '../../app/pane/pane-app';
import type { PaneState } from '../../app/pane/state';

/** What every part of the pane sees: the state, what can be done, and sentences in the chosen language. */
export interface PaneView {
  readonly app: PaneApp;
  readonly state: PaneState;
  readonly lang: Lang;
  readonly say: (key: UiKey, data?: MessageData) => string;
}

const Context = createContext<PaneView | null>(null);

/** Shares an app with everything below it and draws anew on every change of its state. */
export function PaneProvider({
  app,
  children,
}: {
  readonly app: PaneApp;
  readonly children: ReactNode;
}): JSX.Element {
  const state = useSyncExternalStore(app.subscribe, app.state);
  const { lang } = state.settings;
  const view = useMemo(
    (): PaneView => ({ app, state, lang, say: (key, data) => uiText(key, lang, data) }),
    [app, state, lang],
  );
  return <Context value={view}>{children}</Context>;
}

/**
 * The pane's view.
 *
 * @throws Error outside a PaneProvider: a mistake of the program.
 */
export function usePane(): PaneView {
  const view = useContext(Context);
  if (!view) throw new Error('usePane outside PaneProvider');
  return view;
}
