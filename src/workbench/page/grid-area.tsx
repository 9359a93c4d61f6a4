import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { label } from '../labels';
import type { WorkbenchState } from '../state';
import type { Workbench } from '../workbench';

const useStyles = makeStyles({
  // Univer's bars lie above the page otherwise.
  area: { flexGrow: 1, minHeight: 0, position: 'relative', isolation: 'isolate', overflow: 'hidden' },
  fill: { position: 'absolute', inset: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

interface Props {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
}

/** The sheet, drawn or as a table. */
export function GridArea({ state, workbench }: Props): JSX.Element {
  const styles = useStyles();
  const { lang, book, sheetsVersion, view, place } = state;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = host.current;
    if (!area || !book) return undefined;
    // A new element each time: a view may leave something behind in its own.
    const container = document.createElement('div');
    container.className = styles.fill;
    area.append(container);
    const unmount = workbench.mountGrid(container);
    return () => {
      unmount();
      container.remove();
    };
  }, [book, lang, sheetsVersion, styles.fill, view, workbench]);
  return (
    <div
      ref={host}
      role="region"
      aria-label={label('kisi', lang, { lembar: place?.sheet ?? '' })}
      className={styles.area}
      data-kisi={view}
    />
  );
}
