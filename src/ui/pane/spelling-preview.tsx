import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import { changesOf, choiceOf, synonymsOf, type SpellingChoices } from '../../app/clustering/choices';
import type { SpellingView } from '../../app/clustering/spelling-app';
import { cellName } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import { WindowedList } from '../kit/windowed-list';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 68;

const useStyles = makeStyles({
  head: { flexGrow: 0, flexShrink: 0 },
  line: { cursor: 'default' },
  // Spaces are what many changes are about.
  exact: { whiteSpace: 'pre' },
});

interface Props {
  readonly view: SpellingView;
  readonly choices: SpellingChoices;
  readonly onClose: () => void;
  /** Hears that the changes were made. */
  readonly onDone: () => void;
}

/** Every cell that would be written, its present text and the one to come, before anything is. */
export function SpellingPreview({ view, choices, onClose, onDone }: Props): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { clusters, jenis } = view;
  const changes = useMemo(
    () => clusters.flatMap((cluster) => changesOf(cluster, choiceOf(choices, cluster))),
    [clusters, choices],
  );
  const synonyms = useMemo(
    () => clusters.flatMap((cluster) => synonymsOf(cluster, choiceOf(choices, cluster))),
    [clusters, choices],
  );
  const busy = state.writing || state.run !== null;
  const jumlah = showCount(changes.length, lang);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes from wherever the focus is inside
    <div
      className={shared.screen}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onClose();
      }}
    >
      <div className={mergeClasses(shared.scroll, styles.head)}>
        <h1 className={shared.title} ref={heading} tabIndex={-1}>
          {say('pratinjau.judul')}
        </h1>
        <p className={shared.dim}>
          {translate('ejaan.pratinjau.jelas', lang, { jumlah })}
          {synonyms.length > 0 &&
            ` ${translate('ejaan.pratinjau.ingat', lang, { jumlah: showCount(synonyms.length, lang) })}`}
        </p>
        <div className={shared.row}>
          <Button
            appearance="primary"
            size="small"
            disabled={busy || changes.length + synonyms.length === 0}
            onClick={() => {
              void app.applySpellings(jenis, changes, synonyms).then(onDone);
            }}
          >
            {translate('ejaan.terapkan', lang, { jumlah })}
          </Button>
          <Button size="small" disabled={busy} onClick={onClose}>
            {say('batal')}
          </Button>
        </div>
      </div>
      <WindowedList
        label={say('pratinjau.judul')}
        role="list"
        count={changes.length}
        lineHeight={LINE}
        renderLine={(at, line) => {
          const change = changes[at];
          return (
            <div
              key={line.id}
              {...line}
              role="listitem"
              aria-setsize={changes.length}
              aria-posinset={at + 1}
              className={mergeClasses(shared.line, styles.line)}
            >
              {change && (
                <>
                  <span className={mergeClasses(shared.dim, shared.clip)}>{cellName(change)}</span>
                  <span className={mergeClasses(shared.clip, styles.exact)} title={change.expects}>
                    “{change.expects}”
                  </span>
                  <span className={mergeClasses(shared.clip, styles.exact)} title={change.value}>
                    → <strong>“{change.value}”</strong>
                  </span>
                </>
              )}
            </div>
          );
        }}
      />
    </div>
  );
}
