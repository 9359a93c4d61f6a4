import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { JSX, ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly pressed: boolean;
  readonly icon?: ReactElement;
  readonly onToggle: () => void;
}

const useStyles = makeStyles({
  chip: {
    minWidth: 0,
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** A small button that stays pressed: one choice of a filter. */
export function ToggleChip({ label, pressed, icon, onToggle }: Props): JSX.Element {
  const styles = useStyles();
  return (
    <ToggleButton
      className={styles.chip}
      size="small"
      shape="circular"
      checked={pressed}
      {...(icon ? { icon } : {})}
      onClick={onToggle}
    >
      {label}
    </ToggleButton>
  );
}
