import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useCallback, useState, useSyncExternalStore, type ComponentType, type JSX } from 'react';
import type { Lang } from '../../core/messages/translate';
import { useMedia } from '../../ui/kit/use-media';
import { label } from '../labels';
import type { OpenBook } from '../state';
import type { Workbench } from '../workbench';
import { GridArea } from './grid-area';
import { NoteBar } from './note-bar';
import { Splitter } from './splitter';
import { StatusBar } from './status-bar';
import { TopBar, type Region } from './top-bar';
import { useFileDrop } from './use-file-drop';
import { useRegions } from './use-regions';

/** Width of Excel's own task pane, and how far ours may go. */
const PANE = 350;
const LEAST_PANE = 320;
const MOST_PANE = 720;
const NARROW = '(max-width: 760px)';
/** Too little for both: the sheet and the pane take turns. */
const SMALL = '(max-width: 760px) and (max-height: 560px)';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', [`@media ${NARROW}`]: { flexDirection: 'column' } },
  sheet: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
  },
  side: {
    flexShrink: 0,
    minHeight: 0,
    display: 'flex',
    [`@media ${NARROW}`]: { flexGrow: 1, flexBasis: 0, borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
  pane: {
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    [`@media ${NARROW}`]: { flexGrow: 1 },
  },
  turns: { position: 'relative' },
  // Out of sight but as large as ever: a sheet that has no size cannot go to a cell.
  shown: { position: 'absolute', inset: 0 },
  hidden: { position: 'absolute', inset: 0, visibility: 'hidden' },
  drop: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    // What lies under it has to hear where the file is held.
    pointerEvents: 'none',
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase600,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface Props {
  readonly workbench: Workbench;
  /** Shows the pane of a book. It is mounted anew for every book. */
  readonly Pane: ComponentType<{ readonly book: OpenBook; readonly lang: Lang }>;
  readonly onLang: (lang: Lang) => void;
}

/** The workbench: a spreadsheet, and the task pane beside it. */
export function WorkbenchPage({ workbench, Pane, onLang }: Props): JSX.Element {
  const styles = useStyles();
  const state = useSyncExternalStore(workbench.subscribe, workbench.state);
  const [width, setWidth] = useState(PANE);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  const isNarrow = useMedia(NARROW);
  const isSmall = useMedia(SMALL);
  const [inTurn, setInTurn] = useState<Region>('panel');
  const turn = (region: Region): string | false =>
    isSmall && (region === inTurn ? styles.shown : styles.hidden);
  const dropped = useCallback(
    (file: File) => {
      void workbench.openFile(file);
    },
    [workbench],
  );
  const isOver = useFileDrop(dropped);
  useRegions();
  const { lang, book, note } = state;
  return (
    <FluentProvider
      theme={isDark && !isForced ? webDarkTheme : webLightTheme}
      className={styles.page}
      lang={lang}
    >
      <TopBar
        state={state}
        workbench={workbench}
        onLang={onLang}
        turns={isSmall ? { region: inTurn, onTurn: setInTurn } : null}
      />
      {note ? <NoteBar note={note} lang={lang} onClose={workbench.closeNote} /> : null}
      <div className={mergeClasses(styles.body, isSmall && styles.turns)}>
        <main className={mergeClasses(styles.sheet, turn('lembar'))} inert={isSmall && inTurn !== 'lembar'}>
          <GridArea state={state} workbench={workbench} />
          <StatusBar state={state} workbench={workbench} />
        </main>
        <aside
          className={mergeClasses(styles.side, turn('panel'))}
          inert={isSmall && inTurn !== 'panel'}
          aria-label={label('panel', lang)}
        >
          <Splitter
            label={label('pemisah', lang)}
            width={width}
            min={LEAST_PANE}
            max={MOST_PANE}
            onWidth={setWidth}
          />
          <div className={styles.pane} style={isNarrow ? {} : { width }}>
            {book ? <Pane key={book.number} book={book} lang={lang} /> : null}
          </div>
        </aside>
      </div>
      {isOver ? <div className={styles.drop}>{label('jatuhkan', lang)}</div> : null}
    </FluentProvider>
  );
}
