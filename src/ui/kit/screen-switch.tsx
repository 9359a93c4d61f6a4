import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

interface Props {
  readonly label: string;
  readonly screens: readonly { readonly name: string; readonly label: string }[];
  readonly current: string;
  readonly onShow: (name: string) => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    padding: '2px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: '6px 4px',
    margin: '0 1px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    // Only the current one has a border at all: under forced colours an invisible one would show.
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBottom: '3px',
  },
});

/** The way between the screens of a pane: plain buttons, so that Tab alone reaches every one. */
export function ScreenSwitch({ label, screens, current, onShow }: Props): JSX.Element {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={label}>
      {screens.map((screen) => (
        <button
          key={screen.name}
          type="button"
          className={mergeClasses(styles.button, screen.name === current && styles.current)}
          {...(screen.name === current ? { 'aria-current': 'page' as const } : {})}
          onClick={() => {
            onShow(screen.name);
          }}
        >
          {screen.label}
        </button>
      ))}
    </nav>
  );
}
