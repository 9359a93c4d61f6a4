/// <reference types="office-js" />
import { createMeetingApp } from '../app/meeting/meeting-app';
import { textLine, type MeetingLine, type ToMeeting, type ToPane } from '../app/meeting/protocol';
import { mountMeeting } from '../ui/meeting/mount-meeting';
import { openerLine } from '../ui/meeting/window-lines';
import { dialogParent } from '../workbook/office/office-dialog';

/** Nobody on the other end: the page says where it is opened from. */
const NOBODY: MeetingLine = { tell: () => undefined, hear: () => () => undefined };

/** The line to the pane: through Office in its dialog, from window to window anywhere else. */
async function findLine(): Promise<MeetingLine> {
  if (!('Office' in globalThis)) return openerLine() ?? NOBODY;
  let say: (piece: string) => void = () => undefined;
  const { line, take } = textLine<ToPane, ToMeeting>((piece) => {
    say(piece);
  });
  say = await dialogParent(take);
  return line;
}

async function start(): Promise<void> {
  const element = document.getElementById('rapat');
  if (!element) return;
  const app = createMeetingApp({
    line: await findLine(),
    later: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  mountMeeting(element, app);
}

void start();
