import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { Proposal } from '../../app/pane/state';
import { findingValue, proposedValue } from '../../app/present/finding-text';
import { showCount } from '../../app/present/numbers';
import { WindowedList } from '../kit/windowed-list';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 48;

/** Every cell that would change, its present value and the proposed one, before anything is written. */
export function RepairPreview({ proposals }: { readonly proposals: readonly Proposal[] }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const show = { lang, unmask: state.unmask };
  return (
    <div className={styles.screen}>
      <div className={styles.scroll} style={{ flexGrow: 0 }}>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {say('pratinjau.judul')}
        </h1>
        <p className={styles.dim}>{say('pratinjau.jelas', { jumlah: showCount(proposals.length, lang) })}</p>
        <div className={styles.row}>
          <Button
            appearance="primary"
            size="small"
            disabled={state.writing}
            onClick={() => void app.applyPreview()}
          >
            {say('terapkan')}
          </Button>
          <Button size="small" disabled={state.writing} onClick={app.closePreview}>
            {say('batal')}
          </Button>
        </div>
      </div>
      <WindowedList
        label={say('pratinjau.judul')}
        role="list"
        count={proposals.length}
        lineHeight={LINE}
        renderLine={(at, line) => {
          const proposal = proposals[at];
          const finding = proposal && state.checked?.findings[proposal.finding];
          return (
            <div
              key={line.id}
              {...line}
              role="listitem"
              aria-setsize={proposals.length}
              aria-posinset={at + 1}
              className={styles.line}
            >
              {finding && (
                <>
                  <span className={mergeClasses(styles.dim, styles.clip)}>
                    {finding.sheet}!{finding.cell}
                  </span>
                  <span className={styles.clip}>
                    {findingValue(finding, show)} →{' '}
                    <strong>{proposedValue(finding, proposal.value, show)}</strong>
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
