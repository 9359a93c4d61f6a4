import { Button, Checkbox, Field, ProgressBar, Spinner } from '@fluentui/react-components';
import { useEffect, useId, useState, useSyncExternalStore, type JSX } from 'react';
import { RESULT_KINDS, RESULT_SHEETS } from '../../app/results/result-kinds';
import { isWriting, type ResultsApp, type ResultsState } from '../../app/results/results-app';
import { resultsText, type ResultsKey } from '../../core/messages/results-text';
import type { MessageData } from '../../core/messages/translate';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

type Tell = (key: ResultsKey, data?: MessageData) => string;

/** What a check found, written into sheets of the workbook: which of them, how far it is, and that it is done. */
export function ResultWriting(): JSX.Element {
  const { app, say, lang } = usePane();
  const styles = usePaneStyles();
  const [loaded, setLoaded] = useState<ResultsApp | 'gagal' | null>(null);
  useEffect(() => {
    let gone = false;
    app.results().then(
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
  const tell: Tell = (key, data) => resultsText(key, lang, data);
  return (
    <div className={styles.scroll} data-tur="hasil">
      <h1 className={styles.title}>{say('layar.hasil')}</h1>
      <p className={styles.text}>{tell('tulis.jelas')}</p>
      {loaded === 'gagal' && (
        <p className={styles.text} role="alert">
          {say('masalah.engine-failed')}
        </p>
      )}
      {loaded !== null && loaded !== 'gagal' && <Choice results={loaded} tell={tell} />}
    </div>
  );
}

interface ChoiceProps {
  readonly results: ResultsApp;
  readonly tell: Tell;
}

function Choice({ results, tell }: ChoiceProps): JSX.Element {
  const { state: pane } = usePane();
  const styles = usePaneStyles();
  const state = useSyncExternalStore(results.subscribe, results.state);
  const kept = results.hasFollowUps();
  const chosen = state.kinds.filter((kind) => !(kept && kind === 'tindak-lanjut'));
  const busy = isWriting(state);
  const label = useId();
  const isChecked = pane.checked?.outcome?.complete === true && !pane.stale;
  return (
    <>
      <div role="group" aria-labelledby={label}>
        <h2 className={styles.heading} id={label}>
          {tell('tulis.pilih')}
        </h2>
        {RESULT_KINDS.map((kind) => {
          const isKept = kept && kind === 'tindak-lanjut';
          const name = RESULT_SHEETS[kind];
          return (
            <div key={kind}>
              <Checkbox
                label={isKept ? `${name} (${tell('tulis.ada')})` : name}
                checked={chosen.includes(kind)}
                disabled={busy || isKept}
                onChange={(_, { checked }) => {
                  results.choose(kind, checked === true);
                }}
              />
            </div>
          );
        })}
      </div>
      <p className={styles.dim}>{tell(pane.unmask ? 'terbuka' : 'masker')}</p>
      {!isChecked && !busy && <p className={styles.dim}>{tell('tulis.perlu-periksa')}</p>}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={busy || chosen.length === 0 || pane.run !== null || pane.writing}
          onClick={() => void results.write()}
        >
          {tell('tulis.tombol', { jumlah: chosen.length })}
        </Button>
        {busy && (
          <Button
            onClick={() => {
              results.cancel();
            }}
          >
            {tell('tulis.batal')}
          </Button>
        )}
      </div>
      <Working state={state} tell={tell} />
    </>
  );
}

/** How far it is, for the eye and for those who are read to. */
function Working({ state, tell }: { readonly state: ResultsState; readonly tell: Tell }): JSX.Element {
  const styles = usePaneStyles();
  const { phase, share, written } = state;
  return (
    <>
      {phase === 'menyusun' && <Spinner size="tiny" label={tell('tulis.menyusun')} />}
      {phase === 'menulis' && (
        <Field label={tell('tulis.menulis', { persen: Math.floor(share * 100) })}>
          <ProgressBar value={share} />
        </Field>
      )}
      <p className={styles.text} role="status">
        {phase === 'dibatalkan' && tell('tulis.dibatalkan')}
        {phase === 'selesai' &&
          (written.length === 0
            ? tell('tulis.tidak-ada')
            : tell('tulis.selesai', { lembar: written.join(', ') }))}
      </p>
    </>
  );
}
