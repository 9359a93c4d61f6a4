import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, HighlightRegular, SearchRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Severity } from '../../core/findings/finding';
import { GROUPINGS, type Grouping } from '../../app/findings/finding-list';
import { selectedName } from '../../app/findings/selected';
import { ignoredIn, lapsedIn } from '../../app/pane/waived';
import { showCount } from '../../app/present/numbers';
import { ToggleChip } from '../kit/toggle-chip';
import { usePane } from './pane-context';
import { SeverityMark } from './severity-mark';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '6px 8px', flexShrink: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
  search: { flexGrow: 1, flexBasis: '110px', minWidth: '90px' },
  group: { minWidth: '90px', flexShrink: 1, '& select': { minWidth: 0, width: '100%' } },
});

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Chips with counts, grouping, search, next and previous, and marks in the sheet. */
export function FindingFilters(): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { options, list, highlighted } = state;
  const ignored = ignoredIn(state).size;
  const lapsed = lapsedIn(state).length;
  const toggle = (severity: Severity): void => {
    const chosen = options.severities.includes(severity)
      ? options.severities.filter((one) => one !== severity)
      : [...options.severities, severity];
    app.filter({ severities: chosen });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="group" aria-label={say('saring.tingkat')}>
        {SEVERITIES.map((severity) => (
          <ToggleChip
            key={severity}
            icon={<SeverityMark severity={severity} />}
            label={say(`saring.${severity}`, { jumlah: showCount(list.counts[severity], lang) })}
            pressed={options.severities.includes(severity)}
            onToggle={() => {
              toggle(severity);
            }}
          />
        ))}
        {options.where && (
          <ToggleChip
            label={say('saring.pilihan', { sel: selectedName(options.where) })}
            pressed
            onToggle={() => {
              app.filter({ where: null });
            }}
          />
        )}
        <ToggleChip
          label={say('saring.dapat-diperbaiki')}
          pressed={options.onlyFixable}
          onToggle={() => {
            app.filter({ onlyFixable: !options.onlyFixable });
          }}
        />
        {(ignored > 0 || options.ignored) && (
          <ToggleChip
            label={say('saring.diabaikan', { jumlah: showCount(ignored, lang) })}
            pressed={options.ignored}
            onToggle={() => {
              app.filter({ ignored: !options.ignored });
            }}
          />
        )}
      </div>
      <div className={styles.row}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchRegular aria-hidden="true" />}
          aria-label={say('saring.cari')}
          placeholder={say('saring.cari')}
          value={options.search}
          onChange={(_, { value }) => {
            app.filter({ search: value });
          }}
        />
        <Select
          className={styles.group}
          size="small"
          aria-label={say('saring.kelompok')}
          value={options.grouping}
          onChange={(_, { value }) => {
            app.filter({ grouping: value as Grouping });
          }}
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {say(`saring.kelompok.${grouping}`)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={say('temuan.sebelumnya')}
          title={say('temuan.sebelumnya')}
          disabled={list.shown === 0}
          onClick={() => void app.step(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={say('temuan.berikutnya')}
          title={say('temuan.berikutnya')}
          disabled={list.shown === 0}
          onClick={() => void app.step(1)}
        />
        <Button
          size="small"
          appearance={highlighted ? 'primary' : 'subtle'}
          icon={<HighlightRegular />}
          aria-label={say(highlighted ? 'sorot.hapus' : 'sorot')}
          title={say(highlighted ? 'sorot.hapus' : 'sorot')}
          onClick={() => void app.highlight(!highlighted)}
        />
      </div>
      {lapsed > 0 && (
        <div className={styles.row}>
          <span className={shared.dim}>{say('gugur', { jumlah: showCount(lapsed, lang) })}</span>
          <Button size="small" disabled={state.writing} onClick={() => void app.clearLapsed()}>
            {say('gugur.hapus')}
          </Button>
        </div>
      )}
    </div>
  );
}
