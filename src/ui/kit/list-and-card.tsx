import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: '270px' },
  listAlone: { minHeight: 0 },
  card: {
    flexShrink: 1,
    minHeight: 0,
    maxHeight: '55%',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '8px 12px 12px',
  },
  alone: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: 0, maxHeight: 'none', borderTop: 'none' },
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
      region.current?.focus({ preventScroll: true });
    }
  }, [alone]);
  return (
    <div className={styles.both}>
      {!alone && <div className={mergeClasses(styles.list, card === null && styles.listAlone)}>{list}</div>}
      {card !== null && (
        <section
          ref={region}
          className={mergeClasses(styles.card, alone && styles.alone)}
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
