import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import { ListAndCard } from '../kit/list-and-card';
import { selectedName } from '../../app/findings/selected';
import { findingKey } from '../../app/findings/finding-list';
import { ignoredIn } from '../../app/pane/waived';
import { showCount } from '../../app/present/numbers';
import { FindingCard } from './finding-card';
import { FindingFilters } from './finding-filters';
import { FindingTree } from './finding-tree';
import { usePane } from './pane-context';
import { RepairPreview } from './repair-preview';
import { usePaneStyles } from './use-pane-styles';

// However little room is left, a line of the list is in sight.
const useStyles = makeStyles({ list: { minHeight: '92px' } });

/** The findings: filters, the list, and the card of the one that is open. */
export function Findings(): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const own = useStyles();
  const { checked, run, list, current, preview, options } = state;
  if (preview) return <RepairPreview preview={preview} />;
  if (!checked) {
    return (
      <div className={styles.scroll}>
        <h1 className={styles.title}>{say('layar.temuan')}</h1>
        {!run && <p className={styles.text}>{say('temuan.belum')}</p>}
      </div>
    );
  }
  const finding = current === null ? undefined : checked.findings[current];
  const { outcome } = checked;
  const ignored = ignoredIn(state).size;
  // What was left with a reason is no finding any more; what was only just mended may be.
  const nothing =
    checked.findings.length === ignored && !options.ignored && outcome?.complete === true
      ? `${say('temuan.bersih', { baris: showCount(outcome.rows, lang), aturan: outcome.rules })}${
          ignored > 0 ? ` ${say('temuan.bersih.diabaikan', { jumlah: showCount(ignored, lang) })}` : ''
        }`
      : list.shown === 0 && outcome
        ? options.where
          ? say('temuan.pilihan-bersih', { sel: selectedName(options.where) })
          : say('temuan.tidak-cocok')
        : null;
  return (
    <div className={styles.screen}>
      <h1 className={styles.hidden}>{say('layar.temuan')}</h1>
      <ListAndCard
        list={
          <>
            <FindingFilters />
            {nothing === null ? (
              <div className={mergeClasses(styles.screen, own.list)} data-tur="temuan">
                <FindingTree />
              </div>
            ) : (
              <div className={styles.scroll}>
                <p className={styles.text}>{nothing}</p>
              </div>
            )}
          </>
        }
        card={
          finding && current !== null ? (
            <FindingCard key={findingKey(finding)} at={current} finding={finding} />
          ) : null
        }
        cardLabel={say('kartu.judul')}
        backLabel={say('kartu.kembali')}
        onBack={app.closeCard}
      />
      {/* Spoken when a check ends or a filter changes; never shown. */}
      <p className={styles.hidden} role="status">
        {outcome ? say('temuan.jumlah', { jumlah: showCount(list.shown, lang) }) : ''}
      </p>
    </div>
  );
}
