import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** The first card: what this is, one useful thing to do, and a way past it. */
export function Welcome(): JSX.Element {
  const { app, say } = usePane();
  const styles = usePaneStyles();
  const { openSample } = app;
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{say('sambutan.judul')}</h1>
      <p className={styles.text}>{say('sambutan.isi')}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void app.check()}>
          {say('sambutan.periksa')}
        </Button>
        {openSample && <Button onClick={() => void openSample()}>{say('sambutan.contoh')}</Button>}
        <Button appearance="subtle" onClick={() => void app.skipWelcome()}>
          {say('sambutan.lewati')}
        </Button>
      </div>
      <p className={styles.dim}>{say('privasi')}</p>
    </div>
  );
}
