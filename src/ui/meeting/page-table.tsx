import { useEffect, useRef, type JSX } from 'react';
import type { ShownPage } from '../../app/meeting/meeting-state';
import { useMeeting } from './meeting-view';
import { headOf, LineCells } from './page-parts';

const lineId = (at: number): string => `baris-${String(at)}`;

/** The lines of the page on the wall. One of them is chosen; arrows move it, Enter opens it. */
export function PageTable({ shown }: { readonly shown: ShownPage }): JSX.Element | null {
  const { app, state, say } = useMeeting();
  const isCovered = state.form !== null || state.keys;
  const { page, rows, selected, depth } = shown;
  const frame = useRef<HTMLTableElement>(null);
  const head = headOf(page, rows, say);
  useEffect(() => {
    // Also after a form: the focus that was in it would be nowhere.
    if (!isCovered) frame.current?.focus({ preventScroll: true });
  }, [page.key, depth, rows.length, isCovered]);
  useEffect(() => {
    const line = frame.current?.querySelector<HTMLElement>(`#${lineId(selected)}`);
    // jsdom does not scroll, whatever the types say.
    (line as { scrollIntoView?: (options: object) => void } | null | undefined)?.scrollIntoView?.({
      block: selected === 0 ? 'end' : 'nearest',
    });
  }, [selected, page.key]);
  if (rows.length === 0) return null;
  return (
    <div className="gulir">
      <table
        ref={frame}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA makes a grid of a table
        role="grid"
        tabIndex={0}
        aria-labelledby="pertanyaan"
        aria-activedescendant={selected < 0 ? undefined : lineId(selected)}
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col" className={page.numbers.includes(column) ? 'bilangan' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // The keys of the whole page choose and open lines; the mouse is for those who have one.
            <tr
              key={row.key}
              id={lineId(at)}
              aria-selected={at === selected}
              className={row.detail === null ? undefined : 'terbuka'}
              onClick={() => {
                app.dispatch({ type: 'pilih', row: at });
              }}
              onDoubleClick={() => {
                app.dispatch({ type: 'buka' });
              }}
            >
              <LineCells row={row} numbers={page.numbers} withCells={head.length > page.head.length} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
