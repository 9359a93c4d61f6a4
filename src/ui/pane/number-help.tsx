import { Button, makeStyles } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  button: { minWidth: '24px', width: '24px', height: '24px', padding: 0, flexShrink: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '2px', flexShrink: 0 },
});

interface Props {
  /** Id of the definition it leads to. */
  readonly id: string;
  /** The number as the screen calls it. */
  readonly name: string;
}

/** The i beside a number: what it is, how it is worked out, and an example. */
export function NumberHelp({ id, name }: Props): JSX.Element {
  const { app, say } = usePane();
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={<InfoRegular />}
      aria-label={say('bantuan.apa-itu', { nama: name })}
      onClick={() => {
        app.learning.openHelp({ jenis: 'angka', id });
      }}
    />
  );
}

/** A heading over numbers, with their i beside it. */
export function NumberHeading({
  id,
  name,
  level = 2,
  children,
}: Props & { readonly level?: 2 | 3; readonly children?: ReactNode }): JSX.Element {
  const styles = useStyles();
  const shared = usePaneStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.row}>
      <Heading className={shared.heading}>{children ?? name}</Heading>
      <NumberHelp id={id} name={name} />
    </div>
  );
}
