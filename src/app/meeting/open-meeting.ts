import type { PaneContext } from '../pane/context';
import type { MeetingPane } from './serve-meeting';

/**
 * What opens a meeting; `null` where this host has no second window for it. A second meeting takes the place of the first.
 * `check` reads the workbook and runs every rule.
 */
export function meetingOpener(
  { deps, state, dispatch }: PaneContext,
  check: MeetingPane['check'],
): (() => void) | null {
  const { openMeeting } = deps;
  if (!openMeeting) return null;
  let stop = (): void => undefined;
  return () => {
    // Browsers open a window only while they are at work on the click: what serves it is loaded after.
    const line = openMeeting(() => {
      dispatch({ type: 'failed', problem: { kind: 'rapat-tertahan', about: '', retry: null } });
    });
    if (!line) return;
    stop();
    let isNewest = true;
    stop = () => {
      isNewest = false;
    };
    void import('./serve-meeting').then(({ serveMeeting }) => {
      // Another one was opened while this was loading.
      if (isNewest) stop = serveMeeting({ deps, state, check }, line);
    });
  };
}
