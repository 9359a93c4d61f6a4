import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { Screen } from '../../../app/pane/state';
import { TUR } from '../../../core/learning/tur';
import { learningText } from '../../../core/messages/learning-text';
import { usePane } from '../pane-context';
import { useLearning } from '../use-learning';
import { usePaneStyles } from '../use-pane-styles';
import { useMark } from './use-mark';

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    margin: '4px 8px',
    padding: '6px 10px 8px',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    ':focus': { outline: 'none' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  title: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, whiteSpace: 'nowrap' },
  offer: {
    flexShrink: 0,
    padding: '4px 12px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The step that is on: it shows its screen, marks what it speaks of, and takes the focus so that it is read out. */
export function TourCard(): JSX.Element | null {
  const { app, state, lang } = usePane();
  const { learning, shown } = useLearning();
  const styles = useStyles();
  const shared = usePaneStyles();
  const card = useRef<HTMLElement>(null);
  const [titleId, textId] = [useId(), useId()];
  const at = Math.min(shown.tour?.langkah ?? 0, TUR.length - 1);
  const step = TUR[at];
  const checked = state.checked !== null;
  useEffect(() => {
    if (!step) return;
    if (app.state().screen !== step.layar) app.show(step.layar as Screen);
    card.current?.focus({ preventScroll: true });
  }, [app, step]);
  useEffect(() => {
    const now = app.state();
    const first = now.list.groups.flatMap(({ items }) => items)[0];
    // In a short pane an open card hides the list.
    if (step?.sasaran === 'temuan') app.closeCard();
    if (step?.sasaran === 'kartu' && now.current === null && first !== undefined) void app.pick(first);
  }, [app, step, checked]);
  useEffect(() => {
    const element = card.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      learning.leaveTour();
    };
    element?.addEventListener('keydown', onKey);
    return () => {
      element?.removeEventListener('keydown', onKey);
    };
  }, [learning]);
  const isThere = useMark(step?.sasaran ?? null);
  if (!step) return null;
  return (
    // It is no modal dialog: everything it points at can be used meanwhile.
    <section
      ref={card}
      className={styles.card}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={`${shared.heading} ${styles.title}`}>
          {step.judul[lang]}
        </h2>
        <span className={`${shared.dim} ${styles.count}`}>
          {learningText('tur.langkah', lang, { ke: at + 1, dari: TUR.length })}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={learningText('tur.tutup', lang)}
          onClick={learning.leaveTour}
        />
      </div>
      <p id={textId} className={shared.text}>
        {step.isi[lang]}
        {isThere === false && ` ${learningText('tur.belum-ada', lang)}`}
      </p>
      <div className={shared.row}>
        <Button
          size="small"
          disabledFocusable={at === 0}
          onClick={() => {
            learning.goToStep(at - 1);
          }}
        >
          {learningText('tur.sebelum', lang)}
        </Button>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            if (at === TUR.length - 1) learning.endTour();
            else learning.goToStep(at + 1);
          }}
        >
          {learningText(at === TUR.length - 1 ? 'tur.selesai' : 'tur.lanjut', lang)}
        </Button>
      </div>
    </section>
  );
}

/** One line that offers the tour, once, on the sample. */
export function TourOffer(): JSX.Element | null {
  const { lang } = usePane();
  const { learning } = useLearning();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [isGone, setGone] = useState(false);
  if (isGone) return null;
  return (
    <div className={styles.offer} role="region" aria-label={learningText('tur.judul', lang)}>
      <span className={shared.text}>{learningText('tur.tawaran', lang)}</span>
      <Button
        size="small"
        onClick={() => {
          learning.startTour(0);
        }}
      >
        {learningText('tur.mulai', lang)}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          setGone(true);
          learning.endTour();
        }}
      >
        {learningText('tur.nanti', lang)}
      </Button>
    </div>
  );
}
