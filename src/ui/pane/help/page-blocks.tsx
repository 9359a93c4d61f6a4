import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { wordsOf, type PageBlock, type PageLine } from '../../../app/learning/read-page';
import { usePaneStyles } from '../use-pane-styles';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxWidth: '100%',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '3px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Words of a line with their looks. */
function Line({ line }: { readonly line: PageLine }): JSX.Element {
  return (
    <>
      {line.map(({ kind, text }, at) =>
        kind === 'code' ? (
          <code key={at}>{text}</code>
        ) : kind === 'strong' ? (
          <strong key={at}>{text}</strong>
        ) : (
          text
        ),
      )}
    </>
  );
}

/** The blocks of a page. Text only: whatever looks like HTML in it is shown as it is written. */
export function PageBlocks({
  blocks,
  label,
}: {
  readonly blocks: readonly PageBlock[];
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <>
      {blocks.map((block, at) => {
        switch (block.kind) {
          case 'heading':
            return block.level <= 2 ? (
              <h2 key={at} className={shared.heading}>
                <Line line={block.line} />
              </h2>
            ) : (
              <h3 key={at} className={shared.heading}>
                <Line line={block.line} />
              </h3>
            );
          case 'paragraph':
            return (
              <p key={at} className={shared.text}>
                <Line line={block.line} />
              </p>
            );
          case 'list': {
            const items = block.items.map((item, nth) => (
              <li key={nth}>
                <Line line={item} />
              </li>
            ));
            return block.ordered ? (
              <ol key={at} className={styles.list}>
                {items}
              </ol>
            ) : (
              <ul key={at} className={styles.list}>
                {items}
              </ul>
            );
          }
          case 'table':
            return (
              <PlainTable
                key={at}
                label={`${label} ${String(at + 1)}`}
                head={block.head.map(wordsOf)}
                rows={block.rows.map((row) => row.map(wordsOf))}
              />
            );
        }
      })}
    </>
  );
}

/** A list of steps or remarks. */
export function PlainList({
  items,
  ordered = false,
}: {
  readonly items: readonly string[];
  readonly ordered?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const lines = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? <ol className={styles.list}>{lines}</ol> : <ul className={styles.list}>{lines}</ul>;
}

const NUMBER = /^-?[\d.,]+$/;

/** A table of an example; it scrolls sideways by itself. */
export function PlainTable({
  label,
  head,
  rows,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): JSX.Element {
  const styles = useStyles();
  return (
    // Scrolled by keyboard, so it has to take the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) => (
                <td key={column} className={mergeClasses(styles.cell, NUMBER.test(text) && styles.number)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
