import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState, type JSX } from 'react';
import type { CellList } from '../../app/engine/convergence-view';
import { parseReference } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import { Cells } from './figure';
import { usePane } from './pane-context';

/** A text of a table, with the cells it was worked out from where there are any. */
export interface TableCell {
  readonly text: string;
  readonly cells?: CellList;
}

/** A line of a table; its first cell names it. */
export interface TableLine {
  readonly key: string;
  readonly cells: readonly (string | TableCell)[];
}

interface Props {
  readonly label: string;
  /** What stands above the columns. */
  readonly head: readonly string[];
  readonly lines: readonly TableLine[];
  /** Columns of words; the others are numbers. The first is one anyway. */
  readonly words?: readonly number[];
}

const LINES = 100;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '3px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  word: { textAlign: 'left', minWidth: '88px', overflowWrap: 'anywhere' },
  opened: { textAlign: 'left', maxWidth: '300px' },
});

/** A table of figures that scrolls sideways by itself; figures are links that show their cells under their line. */
export function FigureTable({ label, head, lines, words = [] }: Props): JSX.Element {
  const { app, say, lang } = usePane();
  const styles = useStyles();
  const [shown, setShown] = useState(LINES);
  const [open, setOpen] = useState<{ readonly key: string; readonly column: number } | null>(null);
  const lookOf = (column: number): string =>
    mergeClasses(styles.cell, (column === 0 || words.includes(column)) && styles.word);
  const toggle = (key: string, column: number, cells: CellList): void => {
    const isOpen = open?.key === key && open.column === column;
    setOpen(isOpen ? null : { key, column });
    const cell = parseReference(cells.first[0] ?? '');
    if (!isOpen && cell) void app.select(cell);
  };
  return (
    <>
      {/* Scrolled by keyboard, so it has to take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((text, column) => (
                <th key={text} scope="col" className={mergeClasses(lookOf(column), styles.head)}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map(({ key, cells }) => {
              const opened = open?.key === key ? cells[open.column] : undefined;
              return (
                <Fragment key={key}>
                  <tr>
                    {cells.map((cell, column) => {
                      const { text, cells: behind } =
                        typeof cell === 'string' ? { text: cell, cells: undefined } : cell;
                      const content =
                        behind === undefined || behind.first.length === 0 ? (
                          text
                        ) : (
                          <Link
                            aria-expanded={open?.key === key && open.column === column}
                            onClick={() => {
                              toggle(key, column, behind);
                            }}
                          >
                            {text}
                          </Link>
                        );
                      const at = `${key} ${String(column)}`;
                      return column === 0 ? (
                        <th key={at} scope="row" className={lookOf(column)}>
                          {content}
                        </th>
                      ) : (
                        <td key={at} className={lookOf(column)}>
                          {content}
                        </td>
                      );
                    })}
                  </tr>
                  {typeof opened === 'object' && opened.cells && (
                    <tr>
                      <td className={mergeClasses(styles.cell, styles.opened)} colSpan={head.length}>
                        <Cells references={opened.cells.first} more={opened.cells.more} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + LINES);
            }}
          >
            {say('tabel.lagi', { jumlah: showCount(lines.length - shown, lang) })}
          </Button>
        </div>
      )}
    </>
  );
}
