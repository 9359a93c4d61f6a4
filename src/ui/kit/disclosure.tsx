import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type JSX, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** Hears of the first opening, for what is fetched only then. */
  readonly onOpen?: () => void;
  readonly startOpen?: boolean;
}

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', paddingLeft: 0, minWidth: 0 },
  body: { paddingLeft: '4px', paddingBottom: '4px' },
});

/** A button that shows and hides what stands under it. */
export function Disclosure({ label, children, onOpen, startOpen = false }: Props): JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  return (
    <div>
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        aria-expanded={open}
        aria-controls={id}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
