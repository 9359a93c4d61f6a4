import type { Lang } from '../../core/messages/translate';
import type { DecisionDraft } from './decision';
import type { MeetingAgenda, MeetingRow } from './agenda';
import type { Kept } from './follow-up-keeping';
import type { MeetingLog } from './follow-up-log';

/** What the page of the meeting says to the pane that opened it. */
export type ToPane =
  /** It is there, for the first time or again, and wants everything. */
  | { readonly kind: 'siap' }
  | { readonly kind: 'keluarga'; readonly question: string }
  | { readonly kind: 'putuskan'; readonly number: number; readonly draft: DecisionDraft };

/** What the pane answers. */
export type ToMeeting =
  | { readonly kind: 'menyiapkan'; readonly lang: Lang }
  | { readonly kind: 'gagal'; readonly lang: Lang }
  | { readonly kind: 'rapat'; readonly agenda: MeetingAgenda; readonly log: MeetingLog }
  | {
      readonly kind: 'keluarga';
      readonly question: string;
      readonly rows: readonly MeetingRow[];
      readonly total: number;
    }
  | { readonly kind: 'diputuskan'; readonly number: number; readonly kept: Kept };

/** One end of the line between two windows. Nothing that goes over it is in a URL or kept anywhere. */
export interface Line<Said, Heard> {
  readonly tell: (words: Said) => void;
  /** Hears everything from now on, until the answered function is called. */
  readonly hear: (listener: (words: Heard) => void) => () => void;
}

/** The pane's end. */
export type PaneLine = Line<ToMeeting, ToPane>;
/** The meeting's end. */
export type MeetingLine = Line<ToPane, ToMeeting>;

/** Characters of one message: some hosts carry no more between a pane and its dialog. */
const PIECE = 8_000;

/** A text in pieces that {@link createJoiner} puts together again, in order. */
function piecesOf(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  return Array.from(
    { length: count },
    (_, at) => `${at === count - 1 ? '.' : '+'}${text.slice(at * PIECE, (at + 1) * PIECE)}`,
  );
}

/** Puts pieces together; answers the text with the last one, `null` before. What is no piece of ours is passed over. */
function createJoiner(): (piece: string) => string | null {
  let pieces: string[] = [];
  return (piece) => {
    if (piece.startsWith('+')) {
      pieces.push(piece.slice(1));
      return null;
    }
    if (!piece.startsWith('.')) return null;
    const text = pieces.join('') + piece.slice(1);
    pieces = [];
    return text;
  };
}

/** A line over texts of any length, for hosts that carry short ones. Answers it, and what takes the pieces that come. */
export function textLine<Said, Heard>(
  send: (piece: string) => void,
): { readonly line: Line<Said, Heard>; readonly take: (piece: string) => void } {
  const { line, take } = keptLine<Said, Heard>((words) => {
    for (const piece of piecesOf(JSON.stringify(words))) send(piece);
  });
  const join = createJoiner();
  return {
    line,
    take(piece) {
      const text = join(piece);
      if (text === null) return;
      try {
        take(JSON.parse(text) as Heard);
      } catch {
        // not ours
      }
    },
  };
}

/** A line that keeps what came before anybody listened. Answers it, and what takes the words that come. */
export function keptLine<Said, Heard>(
  tell: (words: Said) => void,
): { readonly line: Line<Said, Heard>; readonly take: (words: Heard) => void } {
  let kept: Heard[] = [];
  const listeners = new Set<(words: Heard) => void>();
  return {
    line: {
      tell,
      hear(listener) {
        listeners.add(listener);
        const waiting = kept;
        kept = [];
        for (const words of waiting) listener(words);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    take(words) {
      if (listeners.size === 0) kept.push(words);
      else for (const listener of [...listeners]) listener(words);
    },
  };
}
