import { Button, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { Undoable } from '../../app/pane/undo-stack';
import { countRepairs } from '../../app/pane/repairing';
import { showCount } from '../../app/present/numbers';
import { Disclosure } from '../kit/disclosure';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  bar: { padding: '4px 8px 0', flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  steps: { maxHeight: '120px', overflowY: 'auto' },
});

/** Everything that is safe to mend at once, and what was done so far with its way back. */
export function RepairBar(): JSX.Element | null {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const { undo, run, writing, book, waivers } = state;
  // Counting may look at every finding; typing and scrolling go before it.
  const checked = useDeferredValue(state.checked);
  const count = useMemo(
    () => (checked?.outcome ? countRepairs({ checked, book, waivers }, { kind: 'semua' }) : 0),
    [checked, book, waivers],
  );
  if (count === 0 && undo.length === 0) return null;
  return (
    <div className={styles.bar}>
      {count > 0 && (
        <div data-tur="perbaiki">
          <Button
            size="small"
            disabled={run !== null || writing}
            onClick={() => {
              app.preview({ kind: 'semua' });
            }}
          >
            {say('perbaiki.semua', { jumlah: showCount(count, lang) })}
          </Button>
        </div>
      )}
      {undo.length > 0 && (
        <Disclosure label={say('urung.daftar', { jumlah: showCount(undo.length, lang) })}>
          <UndoSteps undo={undo} />
        </Disclosure>
      )}
    </div>
  );
}

function UndoSteps({ undo }: { readonly undo: readonly Undoable[] }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <ol className={`${shared.plainList} ${styles.steps}`}>
      {undo.map((step, at) => {
        const text = stepText(step, state, { say, lang });
        const action = say(at === 0 ? 'urungkan' : 'urung.sampai-sini');
        return (
          <li key={undo.length - at} className={shared.row}>
            <span className={shared.text}>{text}</span>
            <Button
              size="small"
              disabled={state.writing}
              aria-label={`${action}: ${text}`}
              onClick={() => void app.takeBack(at + 1)}
            >
              {action}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

function stepText(
  { scope, before, lost }: Undoable,
  { book }: PaneView['state'],
  { say, lang }: Pick<PaneView, 'say' | 'lang'>,
): string {
  const what =
    scope.kind === 'sel'
      ? `${scope.sheet}!${scope.cell}`
      : scope.kind === 'semua'
        ? say('urung.semua')
        : scope.kind === 'ejaan'
          ? translate('ejaan.langkah', lang, { jenis: translate(`ejaan.jenis.${scope.jenis}`, lang) })
          : scope.rules.map((rule) => book?.rules[rule]?.title[lang] ?? rule).join(', ');
  const done = say('urung.langkah', { apa: what, jumlah: showCount(before.length, lang) });
  return lost === 0 ? done : `${done} ${say('urung.hilang', { jumlah: showCount(lost, lang) })}`;
}
