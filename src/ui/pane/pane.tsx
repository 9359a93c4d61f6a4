import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, type ComponentType, type JSX } from 'react';
import type { PaneApp } from '../../app/pane/pane-app';
import { SAMPLE_BOOK } from '../../app/learning/learning-app';
import type { Screen } from '../../app/pane/state';
import { Budget } from './budget';
import { CommandBar } from './command-bar';
import { Findings } from './findings';
import { Home } from './home';
import { BottomNotice, TopNotices } from './notices';
import { PaneProvider, usePane } from './pane-context';
import { SettingsScreen } from './settings-screen';
import { useTheme } from './theme';
import { useLearning } from './use-learning';
import { Welcome } from './welcome';

interface Props {
  readonly app: PaneApp;
  /** What the host says of its own colours, `null` when it does not say. */
  readonly isHostDark?: boolean | null;
}

const useStyles = makeStyles({
  fill: { height: '100%' },
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // What a step of the tour speaks of.
    '& [data-tur-kini]': {
      outline: `3px solid ${tokens.colorBrandStroke1}`,
      outlineOffset: '2px',
    },
    // These reach to the edge, where a frame around them would be cut off.
    '& [data-tur="temuan"], & [data-tur="hasil"]': { outlineOffset: '-3px' },
  },
  // A screen that needs more room than a step of the tour leaves is scrolled; it never covers the step.
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  brand: {
    flexShrink: 0,
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

// Opened now and then, and large: they stay out of the first load.
const Convergence = lazy(async () => ({ default: (await import('./convergence')).Convergence }));
const Families = lazy(async () => ({ default: (await import('./families')).Families }));
const Consolidation = lazy(async () => ({ default: (await import('./consolidation')).Consolidation }));
const ResultWriting = lazy(async () => ({ default: (await import('./result-writing')).ResultWriting }));
const Help = lazy(async () => ({ default: (await import('./help/help-screen')).HelpScreen }));
const TourCard = lazy(async () => ({ default: (await import('./help/tour')).TourCard }));
const TourOffer = lazy(async () => ({ default: (await import('./help/tour')).TourOffer }));
const Papers = lazy(async () => ({ default: (await import('./papers')).Papers }));
const Spelling = lazy(async () => ({ default: (await import('./spelling')).Spelling }));

const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  ringkasan: Home,
  temuan: Findings,
  rekap: Budget,
  konvergensi: Convergence,
  keluarga: Families,
  ejaan: Spelling,
  hasil: ResultWriting,
  kertas: Papers,
  gabungkan: Consolidation,
  pengaturan: SettingsScreen,
  bantuan: Help,
};

/** The whole pane. Knows no host: it shows the app's state and calls the app. */
export function Pane({ app, isHostDark = null }: Props): JSX.Element {
  return (
    <PaneProvider app={app}>
      <ThemedPane isHostDark={isHostDark} />
    </PaneProvider>
  );
}

function ThemedPane({ isHostDark }: { readonly isHostDark: boolean | null }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const theme = useTheme(state.settings.theme, isHostDark);
  const { learning, shown } = useLearning();
  const ShownScreen = SCREENS[state.screen];
  // Only where somebody arrives, and not over what they have begun to read.
  const hasArrived = !state.welcome && state.run === null && state.current === null && state.preview === null;
  const isOffered =
    shown.tour === null &&
    hasArrived &&
    (state.screen === 'ringkasan' || state.screen === 'temuan') &&
    state.book?.name === SAMPLE_BOOK;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'F8') {
        event.preventDefault();
        void app.step(event.shiftKey ? -1 : 1);
      } else if (event.key === 'F1') {
        event.preventDefault();
        learning.openHelp();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [app, learning]);
  return (
    <FluentProvider theme={theme} className={styles.fill}>
      <section className={styles.pane} lang={lang} aria-label={say('panel')}>
        <CommandBar />
        <TopNotices />
        <div className={styles.body}>
          <Suspense>{state.welcome ? <Welcome /> : <ShownScreen />}</Suspense>
        </div>
        <Suspense>
          {shown.tour?.jalan === true && <TourCard />}
          {isOffered && <TourOffer />}
        </Suspense>
        <BottomNotice />
        <div className={styles.brand}>Konvergen · {say('privasi.singkat')}</div>
      </section>
    </FluentProvider>
  );
}
