import { isAllClear } from '../pane/open-count';
import type { PaneApp } from '../pane/pane-app';

/**
 * Turns the buttons that walk through findings off when a check has left nothing to walk to, and on again as soon as that
 * may no longer hold. `set` is called only when it changes; they begin turned on.
 */
export function followButtons(
  app: Pick<PaneApp, 'state' | 'subscribe'>,
  set: (enabled: boolean) => void,
): () => void {
  let enabled = true;
  return app.subscribe(() => {
    const now = app.state();
    // While a check runs nobody knows yet: buttons that flicker say nothing.
    if (now.run !== null) return;
    const wanted = !isAllClear(now);
    if (wanted === enabled) return;
    enabled = wanted;
    set(wanted);
  });
}
