import {
  FluentProvider,
  Link,
  makeStyles,
  ToggleButton,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { ruleList } from '../../../app/learning/rule-list';
import { topicOfHash, type HelpTopic } from '../../../app/learning/topic';
import { learningText } from '../../../core/messages/learning-text';
import type { Lang } from '../../../core/messages/translate';
import { useMedia } from '../../kit/use-media';
import { usePaneStyles } from '../use-pane-styles';
import { HelpPage } from './help-page';
import { HelpProvider, type HelpView } from './help-view';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', maxWidth: '720px', margin: '0 auto' },
  langs: { padding: '4px 12px 0', display: 'flex', gap: '4px', justifyContent: 'flex-end' },
});

interface Props {
  readonly lang: Lang;
  readonly rulePage: (rule: string) => Promise<string | null>;
}

/** The address says what is open, so that the browser's own way back works. */
const goTo = (topic: HelpTopic | null): void => {
  location.hash = topic === null ? 'bantuan' : `bantuan/${topic.jenis}/${topic.id}`;
};

/** The help by itself, where there is no Excel: what the manifest gives as the address for support. */
function HelpAlone({ lang: first, rulePage }: Props): JSX.Element {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [lang, setLang] = useState(first);
  const [topic, setTopic] = useState(() => topicOfHash(location.hash) ?? null);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  useEffect(() => {
    const onHash = (): void => {
      setTopic(topicOfHash(location.hash) ?? null);
    };
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('hashchange', onHash);
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const view = useMemo(
    (): HelpView => ({
      lang,
      tell: (key, data) => learningText(key, lang, data),
      rules: ruleList(),
      rulePage,
      go: goTo,
    }),
    [lang, rulePage],
  );
  return (
    <FluentProvider theme={isDark && !isForced ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <HelpProvider value={view}>
        <div className={styles.page} lang={lang}>
          <div className={styles.langs}>
            {(['id', 'en'] as const).map((one) => (
              <ToggleButton
                key={one}
                size="small"
                appearance="subtle"
                checked={one === lang}
                aria-label={one === 'id' ? 'ID: Bahasa Indonesia' : 'EN: English'}
                lang={one}
                onClick={() => {
                  setLang(one);
                }}
              >
                {one.toUpperCase()}
              </ToggleButton>
            ))}
          </div>
          <HelpPage
            topic={topic}
            front={
              <p className={shared.dim}>
                {learningText('bantuan.luar', lang)}{' '}
                <Link href="workbench.html">{learningText('bantuan.meja', lang)}</Link>
              </p>
            }
          />
        </div>
      </HelpProvider>
    </FluentProvider>
  );
}

/** Draws the help alone into an element that fills its page. */
export function mountHelpAlone(element: HTMLElement, props: Props): void {
  createRoot(element).render(<HelpAlone {...props} />);
}
