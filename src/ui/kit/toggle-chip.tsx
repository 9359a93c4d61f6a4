import { ToggleButton } from '@fluentui/react-components';
import type { JSX, ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly pressed: boolean;
  readonly icon?: ReactElement;
  readonly onToggle: () => void;
}

/** A small button that stays pressed: one choice of a filter. */
export function ToggleChip({ label, pressed, icon, onToggle }: Props): JSX.Element {
  return (
    <ToggleButton
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
