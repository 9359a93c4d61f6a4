import type { PaneContext } from '../pane/context';
import type { PaneLine } from './protocol';
import type { MeetingPane } from './serve-meeting';

/**
 * What opens a meeting; `null` where this host has no second window for it. A second meeting takes the place of the first
 * once it is there.
 * `check` reads the workbook and runs every rule.
 */
export function meetingOpener(
  { deps, state, dispatch }: PaneContext,
  check: MeetingPane['check'],
): (() => void) | null {
  const { openMeeting } = deps;
  if (!openMeeting) return null;
  // Ends every meeting opened so far.
  let end = (): void => undefined;
  return () => {
    // Browsers open a window only while they are at work on the click: what serves it is loaded after.
    const line = openMeeting(() => {
      dispatch({ type: 'failed', problem: { kind: 'rapat-tertahan', about: '', retry: null } });
    });
    if (!line) return;
    const endBefore = end;
    let ended = false;
    let stop = (): void => undefined;
    end = () => {
      endBefore();
      ended = true;
      stop();
    };
    // A dialog may still be refused: the meeting before goes on until the new one says that it is there.
    const own: PaneLine = {
      ...line,
      hear: (listener) =>
        line.hear((words) => {
          endBefore();
          listener(words);
        }),
    };
    void import('./serve-meeting').then(({ serveMeeting }) => {
      if (!ended) stop = serveMeeting({ deps, state, check }, own);
    });
  };
}
