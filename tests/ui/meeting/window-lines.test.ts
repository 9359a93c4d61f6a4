/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { ToMeeting, ToPane } from '../../../src/app/meeting/protocol';
import { openerLine, openMeetingWindow } from '../../../src/ui/meeting/window-lines';

/** Another window, as far as a line needs one. */
const otherWindow = () => ({ postMessage: jest.fn<(data: unknown, origin: string) => void>() });
type Other = ReturnType<typeof otherWindow>;

afterEach(() => {
  jest.restoreAllMocks();
  Object.defineProperty(window, 'opener', { configurable: true, value: null });
});

const opens = (opened: Other | null) =>
  jest.spyOn(window, 'open').mockReturnValue(opened as unknown as Window | null);

const arrives = (source: unknown, data: unknown, origin = location.origin): void => {
  // A MessageEvent of jsdom takes no window that is none of its own.
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
};

const MARK = 'konvergen.rapat.1';
const HERE: ToPane = { kind: 'siap' };
const FAILED: ToMeeting = { kind: 'gagal', lang: 'id' };

describe('the pane’s end', () => {
  test('opens the page beside its own, and speaks to that window and origin alone', () => {
    const opened = otherWindow();
    const open = opens(opened);
    const line = openMeetingWindow('meeting.html', () => {
      throw new Error('held');
    });
    expect(open.mock.calls.map(([url]) => String(url))).toEqual([
      new URL('meeting.html', document.baseURI).href,
    ]);
    line?.tell(FAILED);
    expect(opened.postMessage.mock.calls).toEqual([[{ mark: MARK, words: FAILED }, location.origin]]);
  });

  test('a window the browser holds back is told, and there is no line', () => {
    opens(null);
    const held = jest.fn();
    expect(openMeetingWindow('meeting.html', held)).toBeNull();
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('hears what comes from that window, of our origin, with our mark; nothing else', () => {
    const opened = otherWindow();
    opens(opened);
    const heard: ToPane[] = [];
    openMeetingWindow('meeting.html', () => undefined)?.hear((words) => heard.push(words));
    arrives(otherWindow(), { mark: MARK, words: HERE });
    arrives(opened, { mark: MARK, words: HERE }, 'https://lain.invalid');
    for (const data of [{ mark: 'lain', words: HERE }, { words: HERE }, 'siap', null, undefined, 7])
      arrives(opened, data);
    expect(heard).toEqual([]);
    arrives(opened, { mark: MARK, words: HERE });
    expect(heard).toEqual([HERE]);
  });

  test('keeps what came before anybody listened: the page may be faster than what serves it', () => {
    const opened = otherWindow();
    opens(opened);
    const line = openMeetingWindow('meeting.html', () => undefined);
    arrives(opened, { mark: MARK, words: HERE });
    const heard: ToPane[] = [];
    const stop = line?.hear((words) => heard.push(words));
    expect(heard).toEqual([HERE]);
    stop?.();
    arrives(opened, { mark: MARK, words: HERE });
    expect(heard).toHaveLength(1);
  });
});

describe('the meeting’s end', () => {
  test('a page nobody opened has no line', () => {
    expect(openerLine()).toBeNull();
  });

  test('speaks to the window that opened it, and hears that one alone', () => {
    const opener = otherWindow();
    Object.defineProperty(window, 'opener', { configurable: true, value: opener });
    const line = openerLine();
    const heard: ToMeeting[] = [];
    line?.hear((words) => heard.push(words));
    line?.tell(HERE);
    expect(opener.postMessage.mock.calls).toEqual([[{ mark: MARK, words: HERE }, location.origin]]);
    arrives(otherWindow(), { mark: MARK, words: FAILED });
    expect(heard).toEqual([]);
    arrives(opener, { mark: MARK, words: FAILED });
    expect(heard).toEqual([FAILED]);
  });
});
