import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, type JSX } from 'react';
import { showCount } from '../../app/present/numbers';
import type { Notice, Problem } from '../../app/pane/state';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  progress: { padding: '4px 12px' },
  bar: { flexShrink: 0 },
});

/** Progress, what went wrong, and that the result is older than the sheet. */
export function TopNotices(): JSX.Element {
  const { app, state, say } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { run, problem, stale } = state;
  return (
    <>
      {run && (
        <div className={styles.progress}>
          <ProgressBar
            aria-label={say('kemajuan')}
            {...(run.progress.total > 0 ? { value: run.progress.done / run.progress.total } : {})}
          />
          <p className={shared.dim}>{progressText(run, say)}</p>
        </div>
      )}
      {problem && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>{problemText(problem, say)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={say('tutup')}
                onClick={() => {
                  app.dismiss('problem');
                }}
              />
            }
          >
            {problem.retry === 'periksa' && (
              <Button size="small" onClick={() => void app.check()}>
                {say('coba-lagi')}
              </Button>
            )}
            <CopyDetails text={`konvergen ${problem.kind}: ${problem.about}`} label={say('salin-rincian')} />
          </MessageBarActions>
        </MessageBar>
      )}
      {stale && !run && state.checked && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{say('basi')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function progressText(run: NonNullable<PaneView['state']['run']>, say: PaneView['say']): string {
  if (run.cancelling) return say('kemajuan.membatalkan');
  const { phase, done, total } = run.progress;
  if (phase === 'membaca') return say('kemajuan.membaca', { persen: done });
  return say(`kemajuan.${phase}`, { ke: Math.min(done + 1, total), dari: total });
}

const problemText = ({ kind, about }: Problem, say: PaneView['say']): string =>
  say(`masalah.${kind}`, { lembar: about });

function CopyDetails({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  return (
    <Button
      size="small"
      appearance="transparent"
      onClick={() => {
        // Some hosts keep the clipboard from frames; then the button simply does nothing.
        (navigator as { readonly clipboard?: Clipboard }).clipboard?.writeText(text).catch(() => undefined);
      }}
    >
      {label}
    </Button>
  );
}

/** How long a word that asks nothing stays. */
const NOTICE_STAYS = 12_000;

/** What was just done, and the way back. */
export function BottomNotice(): JSX.Element | null {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const { notice, undo, writing } = state;
  const canUndo = notice?.kind === 'diperbaiki' && notice.count > 0 && undo.length > 0;
  useEffect(() => {
    if (!notice || canUndo) return undefined;
    const timer = setTimeout(() => {
      app.dismiss('notice');
    }, NOTICE_STAYS);
    return () => {
      clearTimeout(timer);
    };
  }, [app, notice, canUndo]);
  if (!notice) return null;
  return (
    <MessageBar
      intent={notice.skipped > 0 ? 'warning' : 'success'}
      // The way back stays until something else is done: on one line, so that it hides little of the card above.
      layout={canUndo && notice.skipped === 0 ? 'singleline' : 'multiline'}
      className={styles.bar}
    >
      <MessageBarBody>{noticeText(notice, lang, say)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say('tutup')}
            onClick={() => {
              app.dismiss('notice');
            }}
          />
        }
      >
        {canUndo && (
          <Button size="small" disabled={writing} onClick={() => void app.takeBack()}>
            {say('urungkan')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function noticeText({ kind, count, skipped }: Notice, lang: PaneView['lang'], say: PaneView['say']): string {
  const done = say(`kabar.${kind}`, { jumlah: showCount(count, lang) });
  if (skipped === 0) return done;
  const why = kind === 'dikembalikan' ? 'kabar.dibiarkan' : 'kabar.dilewati';
  const left = say(why, { jumlah: showCount(skipped, lang) });
  return count === 0 ? left : `${done} ${left}`;
}
