import { Button } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type JSX } from 'react';
import type { SettingsImport } from '../../app/pane/settings-keeping';
import { saveText } from '../kit/save-text';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** Settings out to a file, and settings of a file in, after a look at what they would change. */
export function SettingsTransfer(): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const [file] = target.files ?? [];
    if (!file) return;
    const { name } = file;
    const text = await file.text();
    // The same file may be chosen again after it was corrected.
    target.value = '';
    await app.previewImport({ name, text });
  };
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() => {
            void app.exportSettings().then(saveText);
          }}
        >
          {say('atur.ekspor')}
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          {say('atur.impor')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={say('atur.impor')}
          onChange={(event) => void read(event)}
        />
      </div>
      {state.importing && <ImportPreview importing={state.importing} />}
    </>
  );
}

function ImportPreview({ importing }: { readonly importing: SettingsImport }): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  const { name, read, changes } = importing;
  return (
    <div className={styles.box} role="group" aria-label={say('impor.judul', { berkas: name })}>
      {read.ok ? (
        <>
          <h3 className={styles.heading}>{say('impor.judul', { berkas: name })}</h3>
          {changes.length === 0 && <p className={styles.text}>{say('impor.sama')}</p>}
          {changes.length > 0 && <Changes changes={changes} />}
          {read.leftOut.length > 0 && (
            <p className={styles.dim}>{say('impor.dilewati', { aturan: read.leftOut.join(', ') })}</p>
          )}
          {read.withoutEffect.length > 0 && (
            <p className={styles.dim}>
              {say('impor.tanpa-akibat', { ejaan: read.withoutEffect.join(', ') })}
            </p>
          )}
        </>
      ) : (
        <p className={styles.text} role="alert">
          {say(`impor.gagal.${read.reason}`, { berkas: name, tempat: read.at.join(', ') })}
        </p>
      )}
      <div className={styles.row}>
        {read.ok && changes.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabled={state.writing || state.run !== null}
            onClick={() => void app.applyImport()}
          >
            {say('impor.terapkan')}
          </Button>
        )}
        <Button size="small" onClick={() => void app.previewImport(null)}>
          {say(read.ok && changes.length > 0 ? 'batal' : 'tutup')}
        </Button>
      </div>
    </div>
  );
}

function Changes({ changes }: Pick<SettingsImport, 'changes'>): JSX.Element {
  const { say } = usePane();
  const styles = usePaneStyles();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('impor.kunci')}</th>
          <th scope="col">{say('impor.dari')}</th>
          <th scope="col">{say('impor.ke')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ bagian, kunci, dari, ke }) => (
          <tr key={`${bagian} ${kunci}`}>
            <th scope="row" className={styles.text}>
              {kunci}
            </th>
            <td className={styles.text}>{dari ?? '–'}</td>
            <td className={styles.text}>{ke ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
