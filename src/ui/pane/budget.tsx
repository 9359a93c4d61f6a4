import { lazy, useState, type JSX } from 'react';
import type { Dimension } from '../../core/budget/budget';
import { translate } from '../../core/messages/translate';
import type { BudgetNode, BudgetView } from '../../app/engine/engine';
import { showCount } from '../../app/present/numbers';
import { Disclosure } from '../kit/disclosure';
import { SelectField } from '../kit/select-field';
import { AskedScreen } from './asked-screen';
import { Figure } from './figure';
import { NumberHelp } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

// Opened now and then: it stays out of the first load.
const Composition = lazy(async () => ({ default: (await import('./composition')).Composition }));

const VIEWS = [
  'pohon',
  'klaster',
  'sumberDana',
  'opd',
  'jenisAktivitas',
  'permendagri53',
  'komposisi',
] as const satisfies readonly ('pohon' | 'komposisi' | Dimension)[];
type ViewName = (typeof VIEWS)[number];

/** The budget: the total, and strategi x klaster x sumber dana or another breakdown; every figure opens its cells. */
export function Budget(): JSX.Element {
  const { state, say } = usePane();
  return (
    <AskedScreen title={say('layar.rekap')} asked={state.budget} nothing={say('rekap.tanpa-pemetaan')}>
      {(budget) => <Totals budget={budget} />}
    </AskedScreen>
  );
}

function Totals({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { say, lang } = usePane();
  const styles = usePaneStyles();
  const [view, setView] = useState<ViewName>('pohon');
  const figures = view === 'pohon' || view === 'komposisi' ? [] : budget.totals[view];
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{say('rekap.judul')}</h1>
      <div className={styles.box} data-tur="rekap">
        <Figure figure={budget.totals.total} withHelp />
      </div>
      {budget.unread > 0 && (
        <p className={styles.text}>
          {say('rekap.tak-terbaca', { jumlah: showCount(budget.unread, lang) })}{' '}
          <NumberHelp id="sel-tak-terbaca" name={say('rekap.tak-terbaca.nama')} />
        </p>
      )}
      <SelectField
        label={say('rekap.rincian')}
        value={view}
        onChoose={(value) => {
          setView(value as ViewName);
        }}
      >
        {VIEWS.map((name) => (
          <option key={name} value={name}>
            {name === 'pohon' || name === 'komposisi'
              ? say(`rekap.${name}`)
              : translate(`rekap.${name}`, lang)}
          </option>
        ))}
      </SelectField>
      {view === 'komposisi' && <Composition composition={budget.komposisi} pagu={budget.totals.total.pagu} />}
      {view === 'pohon' ? (
        <ul className={styles.plainList}>
          {budget.tree.map((node) => (
            <li key={node.figure.key} className={styles.box}>
              <Node node={node} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className={styles.plainList}>
          {figures.map((figure) => (
            <li key={figure.key} className={styles.box}>
              <Figure figure={figure} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.dim}>{translate('rekap.cocok', lang)}</p>
    </div>
  );
}

function Node({ node, depth = 0 }: { readonly node: BudgetNode; readonly depth?: number }): JSX.Element {
  const { say } = usePane();
  const styles = usePaneStyles();
  return (
    <>
      <Figure figure={node.figure} />
      {node.children.length > 0 && (
        <Disclosure label={say(depth === 0 ? 'rekap.per-klaster' : 'rekap.per-sumber')}>
          <ul className={styles.plainList}>
            {node.children.map((child) => (
              <li key={child.figure.key} className={styles.box}>
                <Node node={child} depth={depth + 1} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
