import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

interface Props {
  /** What the chart says, in words; the figures stand beside it in a table. */
  readonly label: string;
  /** Whole numbers from 0 on; one bar each. */
  readonly counts: readonly number[];
}

const HEIGHT = 72;
const FOOT = 14;
const BAR = 22;

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', maxWidth: '320px', height: 'auto', flexShrink: 0 },
  bar: { fill: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  line: { stroke: tokens.colorNeutralStrokeAccessible },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '10px' },
});

/** Bars for the counts 0, 1, 2 …, the number under each. */
export function CountChart({ label, counts }: Props): JSX.Element {
  const styles = useStyles();
  const most = Math.max(1, ...counts);
  const width = Math.max(1, counts.length) * BAR;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      viewBox={`0 0 ${String(width)} ${String(HEIGHT + FOOT)}`}
    >
      {counts.map((count, at) => {
        const size = count === 0 ? 0 : Math.max(1, (count / most) * (HEIGHT - 2));
        const left = at * BAR;
        return (
          // The place is what the bar stands for.
          <g key={at}>
            <rect className={styles.bar} x={left + 3} y={HEIGHT - size} width={BAR - 6} height={size} />
            <text className={styles.text} x={left + BAR / 2} y={HEIGHT + FOOT - 3} textAnchor="middle">
              {at}
            </text>
          </g>
        );
      })}
      <line className={styles.line} x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}
