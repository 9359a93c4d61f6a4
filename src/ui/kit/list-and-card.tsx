import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { useMedia } from './use-media';

interface Props {
  readonly list: ReactNode;
  /** The open card; `null` when none is. */
  readonly card: ReactNode;
  readonly cardLabel: string;
  readonly backLabel: string;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  both: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '50%', minHeight: 0 },
  card: {
    flexShrink: 0,
    maxHeight: '55%',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '8px 12px 12px',
  },
  alone: { flexGrow: 1, minHeight: 0, maxHeight: 'none' },
});

/** Below this height a list and a card together leave room for neither. */
const SHORT = '(max-height: 619px)';

/** A list with the card of one of its lines under it; in a short pane the card takes the place of the list. */
export function ListAndCard({ list, card, cardLabel, backLabel, onBack }: Props): JSX.Element {
  const styles = useStyles();
  const isShort = useMedia(SHORT);
  const region = useRef<HTMLElement>(null);
  const alone = isShort && card !== null;
  useEffect(() => {
    // The list that had the focus is gone; without this the keyboard would start over at the top of the page.
    if (alone && (document.activeElement === null || document.activeElement === document.body)) {
      region.current?.focus();
    }
  }, [alone]);
  return (
    <div className={styles.both}>
      {!alone && <div className={styles.list}>{list}</div>}
      {card !== null && (
        <section
          ref={region}
          className={alone ? `${styles.card} ${styles.alone}` : styles.card}
          aria-label={cardLabel}
          tabIndex={-1}
        >
          <Button size="small" appearance="subtle" onClick={onBack}>
            {backLabel}
          </Button>
          {card}
        </section>
      )}
    </div>
  );
}
