import type { JSX } from 'react';
import { wholeCell, type MeetingFigure, type MeetingPage, type MeetingRow } from '../../app/meeting/agenda';
import { decisionMark } from '../../app/meeting/meeting-state';
import { useMeeting, type MeetingView } from './meeting-view';

/** Cells named in small print before the rest is counted. */
const NAMED = 2;

/** The cells behind a figure in words: the first ones, and how many more there are; `''` for none. */
function cellsText({ first, more }: MeetingRow['cells'], say: MeetingView['say'], named = NAMED): string {
  const rest = Math.max(0, first.length - named) + more;
  const cells = first.slice(0, named).map(wholeCell).join(', ');
  return rest > 0 ? say('sel.lagi', { sel: cells, jumlah: rest }) : cells;
}

/** The large numbers of a page. */
export function Figures({ figures }: { readonly figures: readonly MeetingFigure[] }): JSX.Element | null {
  const { say } = useMeeting();
  if (figures.length === 0) return null;
  return (
    <dl className="angka">
      {figures.map(({ label, value, cells }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="besar">{value}</span>
            {cells.first.length > 0 && (
              <span className="kecil">{say('sel', { sel: cellsText(cells, say) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is to be known of a page. */
export function Notes({ notes }: { readonly notes: readonly string[] }): JSX.Element | null {
  return notes.length === 0 ? null : (
    <ul className="catatan kecil">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** Columns of a page with the one for cells, where its lines have any. */
export function headOf(
  { head }: MeetingPage,
  rows: readonly MeetingRow[],
  say: MeetingView['say'],
): readonly string[] {
  return rows.some(({ cells }) => cells.first.length > 0) ? [...head, say('kolom.sel')] : head;
}

interface LineProps {
  readonly row: MeetingRow;
  readonly numbers: readonly number[];
  /** True where the table has a column for cells. */
  readonly withCells: boolean;
}

/** The cells of one line: its texts, a bar under the first, what was decided about it, and the cells behind it. */
export function LineCells({ row, numbers, withCells }: LineProps): JSX.Element {
  const { state, say } = useMeeting();
  const mark = decisionMark(state, row);
  return (
    <>
      {row.texts.map((text, column) => (
        // A line has its texts in the order of the columns.
        <td key={column} className={numbers.includes(column) ? 'bilangan' : undefined}>
          {text}
          {column === 0 && row.share !== null && (
            <svg className="batang" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(0.5, row.share * 100)} height="1" />
            </svg>
          )}
          {column === 0 && mark !== '' && <span className="tanda">{mark}</span>}
        </td>
      ))}
      {withCells && <td className="kecil">{cellsText(row.cells, say, 1)}</td>}
    </>
  );
}
