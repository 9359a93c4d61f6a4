import type { MeetingLine, PaneLine, ToMeeting, ToPane } from '../../../src/app/meeting/protocol';
import { keptLine } from '../../../src/app/meeting/protocol';

/** Both ends of a line, and everything that was said over it. */
export interface MeetingLines {
  readonly pane: PaneLine;
  readonly meeting: MeetingLine;
  readonly toMeeting: readonly ToMeeting[];
  readonly toPane: readonly ToPane[];
}

/** A line as two windows have it: words arrive later, as copies, and only what can be copied at all. */
export function meetingLines(): MeetingLines {
  const toMeeting: ToMeeting[] = [];
  const toPane: ToPane[] = [];
  const pane = keptLine<ToMeeting, ToPane>((words) => {
    const copy = structuredClone(words);
    toMeeting.push(copy);
    setTimeout(() => {
      meeting.take(copy);
    });
  });
  const meeting = keptLine<ToPane, ToMeeting>((words) => {
    const copy = structuredClone(words);
    toPane.push(copy);
    setTimeout(() => {
      pane.take(copy);
    });
  });
  return { pane: pane.line, meeting: meeting.line, toMeeting, toPane };
}
