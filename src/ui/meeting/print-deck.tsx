import type { JSX } from 'react';
import { printedPages, sourceText } from '../../app/meeting/meeting-reducer';
import { useMeeting } from './meeting-view';
import { Figures, headOf, LineCells, Notes } from './page-parts';

/** The meeting on paper: one question a sheet, A4 landscape, headings repeated where a table runs on. Seen by printers only. */
export function PrintDeck(): JSX.Element {
  const { state, say } = useMeeting();
  const source = sourceText(state);
  return (
    <div className="cetak" hidden>
      {printedPages(state).map(({ page, rows, more }) => {
        const head = headOf(page, rows, say);
        return (
          <section key={page.key} className="kertas">
            <p className="sumber">{source}</p>
            <h2>{page.title}</h2>
            <p className="jawab">{page.answer}</p>
            <Figures figures={page.figures} />
            {rows.length > 0 && (
              <table>
                <thead>
                  <tr>
                    {head.map((text, column) => (
                      <th
                        key={column}
                        scope="col"
                        className={page.numbers.includes(column) ? 'bilangan' : undefined}
                      >
                        {text}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      <LineCells
                        row={row}
                        numbers={page.numbers}
                        withCells={head.length > page.head.length}
                      />
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {more > 0 && <p className="kecil">{say('tabel.lebih', { jumlah: more })}</p>}
            <Notes notes={page.notes} />
          </section>
        );
      })}
    </div>
  );
}
