import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PaneApp } from '../../app/pane/pane-app';
import { Pane } from './pane';

/**
 * Draws the pane into an element that fills its room. Answers a function that takes it away.
 * `isHostDark` is what the host says of its colours, `null` or absent when it does not say.
 */
export function mountPane(
  element: HTMLElement,
  app: PaneApp,
  options: { readonly isHostDark?: boolean | null } = {},
): () => void {
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Pane app={app} isHostDark={options.isHostDark ?? null} />
    </StrictMode>,
  );
  return () => {
    root.unmount();
  };
}
