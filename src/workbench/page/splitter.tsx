import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type JSX, type KeyboardEvent, type PointerEvent } from 'react';

const STEP = 16;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 760px)': { display: 'none' },
  },
});

interface Props {
  readonly label: string;
  /** Width of what stands to the right, in pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onWidth: (width: number) => void;
}

/** The bar between the sheet and the pane: dragged, or moved with the arrow keys, Home and End. */
export function Splitter({ label, width, min, max, onWidth }: Props): JSX.Element {
  const styles = useStyles();
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const to = (wanted: number): void => {
    onWidth(Math.round(Math.min(max, Math.max(min, wanted))));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: min, End: max }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    to(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current) to(from.current.width + from.current.x - event.clientX);
  };
  const onPointerUp = (): void => {
    from.current = null;
  };
  return (
    // A separator that can be moved is a widget, which the linter's table of roles does not know (ARIA 1.2, separator).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.bar}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  );
}
