import { createContext, useContext } from 'react';
import { meetingText, type MeetingKey } from '../../core/messages/meeting-text';
import type { MessageData } from '../../core/messages/translate';
import type { MeetingApp } from '../../app/meeting/meeting-app';
import type { MeetingState } from '../../app/meeting/meeting-state';

/** What every part of the page sees: the state, what can be done, and sentences in the language of the agenda. */
export interface MeetingView {
  readonly app: MeetingApp;
  readonly state: MeetingState;
  readonly say: (key: MeetingKey, data?: MessageData) => string;
}

/** Where {@link useMeeting} finds it. */
export const MeetingContext = createContext<MeetingView | null>(null);

/**
 * The view of the meeting.
 *
 * @throws Error outside a meeting: a mistake of the program.
 */
export function useMeeting(): MeetingView {
  const view = useContext(MeetingContext);
  if (!view) throw new Error('useMeeting outside MeetingContext');
  return view;
}

/** Sentences in the language of a state. */
export const speaker =
  ({ lang }: Pick<MeetingState, 'lang'>): MeetingView['say'] =>
  (key, data) =>
    meetingText(key, lang, data);
