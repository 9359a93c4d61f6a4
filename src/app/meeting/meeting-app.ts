import { LONGEST_FOLLOW_UP } from '../../core/followup/follow-up';
import { meetingText } from '../../core/messages/meeting-text';
import { dayOf } from '../present/days';
import { draftProblem, type DecisionDraft } from './decision';
import { awaitedFamilies, reduceMeeting } from './meeting-reducer';
import { INITIAL_MEETING, type DecisionForm, type MeetingAction, type MeetingState } from './meeting-state';
import type { Kept } from './follow-up-keeping';
import type { MeetingLine, ToMeeting } from './protocol';

/** The page of a meeting without its looks. */
export interface MeetingApp {
  readonly state: () => MeetingState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: MeetingAction) => void;
  /** Sends the form's decision to be kept. */
  readonly save: () => void;
  /** Ends: hears no more. */
  readonly stop: () => void;
}

/** What it works with. */
export interface MeetingDeps {
  readonly line: MeetingLine;
  readonly later: (ms: number, callback: () => void) => () => void;
}

/** A pane that does not answer for this long is not there, in milliseconds. */
const PATIENCE = 30_000;

/** Says that the page is there, and goes by what the pane answers. */
export function createMeetingApp({ line, later }: MeetingDeps): MeetingApp {
  let state = INITIAL_MEETING;
  const listeners = new Set<() => void>();
  const asked = new Set<string>();
  let number = 0;
  let forget: (() => void) | null = null;

  const dispatch = (action: MeetingAction): void => {
    const next = reduceMeeting(state, action);
    if (next === state) return;
    state = next;
    if (action.type === 'rapat') asked.clear();
    const question = awaitedFamilies(state);
    if (question !== null && !asked.has(question)) {
      asked.add(question);
      line.tell({ kind: 'keluarga', question });
    }
    for (const listener of [...listeners]) listener();
  };
  const fail = (problem: string): void => {
    dispatch({ type: 'diisi', form: { problem, saving: false } });
  };
  const took = (kept: Kept): void => {
    const { lang } = state;
    if (kept.ok) {
      dispatch({ type: 'tersimpan', log: kept.log, id: kept.id });
      return;
    }
    const { reason, about, log } = kept;
    if (log) dispatch({ type: 'dibaca', log });
    fail(meetingText(`gagal.${reason}`, lang, { lembar: log?.sheet ?? about, kolom: about }));
  };
  const heard = (words: ToMeeting): void => {
    switch (words.kind) {
      case 'menyiapkan':
      case 'gagal':
        dispatch({ type: 'phase', phase: words.kind, lang: words.lang });
        return;
      case 'rapat':
        dispatch({ type: 'rapat', agenda: words.agenda, log: words.log });
        return;
      case 'keluarga':
        dispatch({ type: 'keluarga', question: words.question, rows: words.rows, total: words.total });
        return;
      case 'diputuskan':
        // An answer nobody waits for any more says nothing about what is typed now.
        if (words.number !== number || forget === null) return;
        forget();
        forget = null;
        took(words.kept);
    }
  };
  const stop = line.hear(heard);
  line.tell({ kind: 'siap' });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispatch,
    save() {
      const { form, lang } = state;
      if (!form || form.saving) return;
      const draft = draftOf(form);
      if (draft === null) {
        fail(meetingText('isian.tanggal', lang));
        return;
      }
      const wrong = draftProblem(draft);
      if (wrong) {
        const { problem } = wrong;
        fail(meetingText(`isian.${problem}`, lang, { jumlah: LONGEST_FOLLOW_UP }));
        return;
      }
      dispatch({ type: 'diisi', form: { saving: true, problem: '' } });
      number += 1;
      line.tell({ kind: 'putuskan', number, draft });
      forget = later(PATIENCE, () => {
        forget = null;
        fail(meetingText('gagal.putus', state.lang));
      });
    },
    stop() {
      forget?.();
      stop();
    },
  };
}

/** The form as a decision; `null` while its day is none. */
function draftOf(form: DecisionForm): DecisionDraft | null {
  const { matter, before, keputusan, penanggungJawab, opd, status } = form;
  const tenggat = dayOf(form.tenggat);
  if (form.tenggat.trim() !== '' && tenggat === null) return null;
  const { jenis, perihal } = matter;
  return {
    id: before?.id ?? null,
    before,
    matter: { jenis, perihal, opd: matter.opd },
    keputusan,
    penanggungJawab,
    opd,
    tenggat,
    status,
  };
}
