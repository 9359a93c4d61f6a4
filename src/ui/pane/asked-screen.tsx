import { Button, Spinner } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Asked } from '../../app/pane/state';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

interface Props<T> {
  /** `null` where a heading stands above already. */
  readonly title: string | null;
  readonly asked: Asked<T | null>;
  /** Said when the workbook has no sheets this screen is about. */
  readonly nothing: string;
  readonly children: (value: T) => ReactNode;
}

/** A screen whose content is worked out when it is opened: waiting, failed, nothing to show, or there. */
export function AskedScreen<T>({ title, asked, nothing, children }: Props<T>): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  if (asked.status === 'ada' && asked.value !== null) return <>{children(asked.value)}</>;
  return (
    <div className={styles.scroll}>
      {title !== null && <h1 className={styles.title}>{title}</h1>}
      {asked.status === 'ada' && <p className={styles.text}>{nothing}</p>}
      {asked.status === 'dihitung' && <Spinner size="tiny" label={say('dihitung')} />}
      {asked.status === 'belum' && !state.run && (
        <p className={styles.text}>{say('ringkasan.belum-dibaca')}</p>
      )}
      {asked.status === 'gagal' && (
        <>
          <p className={styles.text}>{say('masalah.engine-failed')}</p>
          <div>
            <Button
              size="small"
              onClick={() => {
                app.show(state.screen);
              }}
            >
              {say('coba-lagi')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
