import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type JSX } from 'react';
import type { RuleEntry } from '../../../app/learning/rule-list';
import { learningText } from '../../../core/messages/learning-text';
import { TUR } from '../../../core/learning/tur';
import { bantuanOf } from '../../../core/learning/daftar-bantuan';
import { usePane } from '../pane-context';
import { useLearning } from '../use-learning';
import { usePaneStyles } from '../use-pane-styles';
import { BackButton, HelpPage } from './help-page';
import { HelpProvider, type HelpView } from './help-view';

/** The help in the pane, with the way back to the screen it was called from, and the guided tour. */
export function HelpScreen(): JSX.Element {
  const { app, lang } = usePane();
  const { learning, shown } = useLearning();
  const [rules, setRules] = useState<readonly RuleEntry[] | null>(null);
  useEffect(() => {
    let gone = false;
    import('../../../app/learning/rule-list').then(
      ({ ruleList }) => {
        if (!gone) setRules(ruleList());
      },
      () => undefined, // everything else can still be read
    );
    return () => {
      gone = true;
    };
  }, []);
  const view = useMemo(
    (): HelpView => ({
      lang,
      tell: (key, data) => learningText(key, lang, data),
      rules,
      rulePage: app.ruleText,
      go: app.learning.openHelp,
    }),
    [app, lang, rules],
  );
  const from = bantuanOf(shown.from)?.judul[lang] ?? shown.from;
  return (
    <HelpProvider value={view}>
      <HelpPage
        topic={shown.topic}
        back={
          <BackButton label={view.tell('bantuan.kembali', { layar: from })} onBack={learning.closeHelp} />
        }
        front={<TourStart />}
      />
    </HelpProvider>
  );
}

/** Starts the tour, goes on with it, or takes it again. */
function TourStart(): JSX.Element {
  const { lang } = usePane();
  const { learning, shown } = useLearning();
  const styles = usePaneStyles();
  const { tour } = shown;
  const isOpen = tour !== null && !tour.selesai && tour.langkah > 0;
  return (
    <div className={styles.box}>
      <h2 className={styles.heading}>{learningText('tur.judul', lang)}</h2>
      <p className={styles.text}>{learningText('tur.jelas', lang)}</p>
      <div className={styles.row}>
        {isOpen && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              learning.startTour();
            }}
          >
            {learningText('tur.lanjutkan', lang, { ke: tour.langkah + 1, dari: TUR.length })}
          </Button>
        )}
        <Button
          size="small"
          appearance={isOpen ? 'secondary' : 'primary'}
          onClick={() => {
            learning.startTour(0);
          }}
        >
          {learningText(tour === null ? 'tur.mulai' : 'tur.ulang', lang)}
        </Button>
      </div>
    </div>
  );
}
