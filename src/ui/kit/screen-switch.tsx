import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

interface Props {
  readonly label: string;
  readonly screens: readonly {
    readonly name: string;
    readonly label: string;
    /** A short number beside the label, and what it says in words. */
    readonly badge?: { readonly text: string; readonly description: string };
  }[];
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
  badge: {
    marginLeft: '3px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusCircular,
    // A border, because forced colours take backgrounds away.
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: 'tabular-nums',
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
          {...(screen.badge && { 'aria-description': screen.badge.description })}
          onClick={() => {
            onShow(screen.name);
          }}
        >
          {screen.label}
          {screen.badge && (
            <span className={styles.badge} aria-hidden="true">
              {screen.badge.text}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
