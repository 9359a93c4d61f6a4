import type { JSX } from 'react';
import { uiText, type UiKey } from '../../../core/messages/ui-text';
import { usePaneStyles } from '../use-pane-styles';
import { useHelp } from './help-view';

const STEPS = ['bantuan.langkah.1', 'bantuan.langkah.2', 'bantuan.langkah.3', 'bantuan.langkah.4'] as const;
const KEYS = [
  ['F1', 'bantuan.tombol.layar'],
  ['F8', 'temuan.berikutnya'],
  ['Shift+F8', 'temuan.sebelumnya'],
  ['↑ ↓', 'bantuan.tombol.panah'],
  ['← →', 'bantuan.tombol.kelompok'],
  ['Enter', 'bantuan.tombol.buka'],
] as const;

/** How to work with the pane, its keys, and what happens to the data. */
export function HelpBasics(): JSX.Element {
  const { lang } = useHelp();
  const styles = usePaneStyles();
  const say = (key: UiKey): string => uiText(key, lang);
  return (
    <>
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
    </>
  );
}
