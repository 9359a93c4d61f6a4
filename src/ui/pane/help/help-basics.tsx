import type { JSX } from 'react';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const STEPS = ['bantuan.langkah.1', 'bantuan.langkah.2', 'bantuan.langkah.3', 'bantuan.langkah.4'] as const;
const KEYS = [
  ['F8', 'temuan.berikutnya'],
  ['Shift+F8', 'temuan.sebelumnya'],
  ['↑ ↓', 'bantuan.tombol.panah'],
  ['← →', 'bantuan.tombol.kelompok'],
  ['Enter', 'bantuan.tombol.buka'],
] as const;

/** Nothing in here takes the focus, so the region itself has to. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** How to work with the pane, its keys, and what happens to the data. */
export function Help(): JSX.Element {
  const { say } = usePane();
  const styles = usePaneStyles();
  return (
    <div className={styles.scroll} {...SCROLLED_BY_KEYS} role="region" aria-label={say('layar.bantuan')}>
      <h1 className={styles.title}>{say('layar.bantuan')}</h1>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <h2 className={styles.heading}>{say('bantuan.tombol')}</h2>
      <dl>
        {KEYS.map(([key, meaning]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd className={styles.text}>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>{say('bantuan.tingkat')}</h2>
      <p className={styles.text}>{say('bantuan.tingkat.jelas')}</p>
      <h2 className={styles.heading}>{say('bantuan.data')}</h2>
      <p className={styles.text}>{say('privasi')}</p>
      <p className={styles.text}>{say('nik.jelas')}</p>
      <p className={styles.text}>{say('bantuan.tulis')}</p>
    </div>
  );
}
