import {
  keptLine,
  type MeetingLine,
  type PaneLine,
  type ToMeeting,
  type ToPane,
} from '../../app/meeting/protocol';

/** Said with every message, so that nobody else's is taken for one. */
const MARK = 'konvergen.rapat.1';

interface Envelope {
  readonly mark: typeof MARK;
  readonly words: ToPane | ToMeeting;
}

const isOurs = (data: unknown): data is { readonly words: never } =>
  typeof data === 'object' && data !== null && 'mark' in data && data.mark === MARK;

/** Hears what one window of our own origin says to this one. */
function hearFrom(from: Window, take: (words: never) => void): void {
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === from && origin === location.origin && isOurs(data)) take(data.words);
  });
}

const tellTo =
  (to: Window) =>
  (words: ToPane | ToMeeting): void => {
    to.postMessage({ mark: MARK, words } satisfies Envelope, location.origin);
  };

/**
 * Opens the page of the meeting in a window of its own and answers the line to it; within the click that asks for it.
 *
 * @param page where the page is, beside this one.
 * @param held called where the browser holds the window back; the answer is `null` then.
 */
export function openMeetingWindow(page: string, held: () => void): PaneLine | null {
  const opened = window.open(new URL(page, document.baseURI));
  if (!opened) {
    held();
    return null;
  }
  const { line, take } = keptLine<ToMeeting, ToPane>(tellTo(opened));
  hearFrom(opened, take);
  return line;
}

/** The line of the page of a meeting to the window that opened it; `null` where nobody did. */
export function openerLine(): MeetingLine | null {
  const opener = window.opener as Window | null;
  if (!opener) return null;
  const { line, take } = keptLine<ToPane, ToMeeting>(tellTo(opener));
  hearFrom(opener, take);
  return line;
}
