import { meetingText } from '../../core/messages/meeting-text';
import { toIso } from '../../core/values/tanggal';
import type { CellList } from '../engine/convergence-view';
import { printedPages, type PrintedPage } from './meeting-reducer';
import { decisionMark, type MeetingState } from './meeting-state';

/** A slide: a question, its answer, the figures and as many lines as fit. Every field is plain text. */
export interface MeetingSlide {
  readonly title: string;
  readonly answer: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly cells: string }[];
  readonly head: readonly string[];
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** Height of a slide's table in lines of text, under figures and without. */
const LINES = { withFigures: 9, without: 13 } as const;
/** Characters of a line of the whole table, about. */
const WIDTH = 105;
const CELLS = 2;

/** The meeting as slides, and what the file is called. A table that does not fit goes on on another slide. */
export function slidesOf(state: MeetingState): {
  readonly slides: readonly MeetingSlide[];
  readonly name: string;
} {
  const day = state.agenda ? toIso(state.agenda.today) : '';
  return {
    slides: printedPages(state).flatMap((page) => slidesOfPage(state, page)),
    name: meetingText('salindia.berkas', state.lang, { tanggal: day }),
  };
}

function slidesOfPage(state: MeetingState, { page, rows, more }: PrintedPage): readonly MeetingSlide[] {
  const { lang } = state;
  const cellsOf = (cells: CellList): string => {
    const rest = Math.max(0, cells.first.length - CELLS) + cells.more;
    const named = cells.first.slice(0, CELLS).join(', ');
    return rest > 0 ? meetingText('sel.lagi', lang, { sel: named, jumlah: rest }) : named;
  };
  const withCells = rows.some(({ cells }) => cells.first.length > 0);
  const texts = rows.map((row) => {
    const mark = decisionMark(state, row);
    const [first = '', ...others] = row.texts;
    const line = [mark === '' ? first : `${first} [${mark}]`, ...others];
    return withCells ? [...line, cellsOf(row.cells)] : line;
  });
  const figures = page.figures.map(({ label, value, cells }) => ({ label, value, cells: cellsOf(cells) }));
  const parts = partsOf(texts, figures.length > 0);
  const left = more > 0 ? [meetingText('tabel.lebih', lang, { jumlah: more })] : [];
  return parts.map((part, at) => ({
    title: at === 0 ? page.title : meetingText('salindia.lanjut', lang, { judul: page.title }),
    answer: at === 0 ? page.answer : '',
    figures: at === 0 ? figures : [],
    head: withCells ? [...page.head, meetingText('kolom.sel', lang)] : page.head,
    numbers: page.numbers,
    rows: part,
    notes: at === parts.length - 1 ? [...left, ...page.notes] : [],
  }));
}

/** The lines in parts that fit a slide; one part where there are none. */
function partsOf(
  rows: readonly (readonly string[])[],
  hasFigures: boolean,
): readonly (readonly (readonly string[])[])[] {
  const parts: (readonly string[])[][] = [[]];
  let room: number = hasFigures ? LINES.withFigures : LINES.without;
  for (const row of rows) {
    const width = WIDTH / Math.max(1, row.length);
    const height = Math.max(1, ...row.map(({ length }) => Math.ceil(length / width)));
    const part = parts.at(-1);
    if (part && (part.length === 0 || room >= height)) {
      part.push(row);
      room -= height;
    } else {
      parts.push([row]);
      room = LINES.without - height;
    }
  }
  return parts;
}
