import { useEffect, useState, useSyncExternalStore, type JSX } from 'react';
import { isMaking, type PapersApp } from '../../app/pane/papers-app';
import { reportsScreenText, type ReportsScreenKey } from '../../core/messages/reports-screen-text';
import type { MessageData } from '../../core/messages/translate';
import { usePane } from './pane-context';
import { PaperReport } from './papers-report';
import { PaperTemplate } from './papers-template';
import { usePaneStyles } from './use-pane-styles';

/** A sentence of this screen. */
export type TellPaper = (key: ReportsScreenKey, data?: MessageData) => string;

/** Templates to be filled in, and reports on the open workbook. */
export function Papers(): JSX.Element {
  const { app, say } = usePane();
  const styles = usePaneStyles();
  const [loaded, setLoaded] = useState<PapersApp | 'gagal' | null>(null);
  useEffect(() => {
    let gone = false;
    app.papers().then(
      (made) => {
        if (!gone) setLoaded(made);
      },
      () => {
        if (!gone) setLoaded('gagal');
      },
    );
    return () => {
      gone = true;
    };
  }, [app]);
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{say('layar.kertas')}</h1>
      {loaded === 'gagal' && (
        <p className={styles.text} role="alert">
          {say('masalah.engine-failed')}
        </p>
      )}
      {loaded !== null && loaded !== 'gagal' && <Choice papers={loaded} />}
    </div>
  );
}

function Choice({ papers }: { readonly papers: PapersApp }): JSX.Element {
  const { state: pane, lang } = usePane();
  const state = useSyncExternalStore(papers.subscribe, papers.state);
  const tell: TellPaper = (key, data) => reportsScreenText(key, lang, data);
  const isBusy = isMaking(state) || pane.run !== null || pane.writing;
  return (
    <>
      <PaperTemplate {...{ papers, state, tell, isBusy }} />
      <PaperReport {...{ papers, state, tell, isBusy }} />
    </>
  );
}
