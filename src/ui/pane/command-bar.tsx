import { Button, makeStyles } from '@fluentui/react-components';
import { QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { openCount } from '../../app/pane/open-count';
import type { Screen } from '../../app/pane/state';
import { showCount } from '../../app/present/numbers';
import { ScreenSwitch } from '../kit/screen-switch';
import { usePane } from './pane-context';
import { useLearning } from './use-learning';
import { RepairBar } from './repair-bar';

const useStyles = makeStyles({
  // The top right 34 by 32 pixels belong to Office's own menu.
  bar: { display: 'flex', alignItems: 'center', gap: '4px', padding: '4px 38px 0 8px', minHeight: '32px' },
  space: { flexGrow: 1 },
});

const TABS = ['ringkasan', 'temuan', 'rekap', 'konvergensi', 'keluarga'] as const satisfies readonly Screen[];

/** A tab has room for three figures. */
const MOST_SHOWN = 999;

/** Check, settings and help on top; under them one tab a screen, and over the findings what mends them. */
export function CommandBar(): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const { learning } = useLearning();
  const { run, checked, screen, preview } = state;
  const open = openCount(state) ?? 0;
  const badge = open > 0 && {
    badge: {
      text: open > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : String(open),
      description: say('temuan.terbuka', { jumlah: showCount(open, lang) }),
    },
  };
  return (
    <>
      <div className={styles.bar}>
        {run ? (
          <Button size="small" disabled={run.cancelling} onClick={app.cancel}>
            {say('periksa.batalkan')}
          </Button>
        ) : (
          <Button size="small" appearance="primary" onClick={() => void app.check()}>
            {say(checked ? 'periksa.ulang' : 'periksa')}
          </Button>
        )}
        <div className={styles.space} />
        <Button
          size="small"
          appearance={screen === 'pengaturan' ? 'secondary' : 'subtle'}
          icon={<SettingsRegular />}
          aria-label={say('layar.pengaturan')}
          aria-pressed={screen === 'pengaturan'}
          onClick={() => {
            app.show('pengaturan');
          }}
        />
        <Button
          size="small"
          appearance={screen === 'bantuan' ? 'secondary' : 'subtle'}
          icon={<QuestionCircleRegular />}
          aria-label={say('layar.bantuan')}
          title={say('bantuan.layar-ini')}
          aria-pressed={screen === 'bantuan'}
          onClick={() => {
            if (screen === 'bantuan') learning.closeHelp();
            else learning.openHelp();
          }}
        />
      </div>
      <ScreenSwitch
        label={say('layar')}
        screens={TABS.map((name) => ({
          name,
          label: say(`layar.${name}`),
          ...(name === 'temuan' && badge),
        }))}
        current={screen}
        onShow={(name) => {
          app.show(name as Screen);
        }}
      />
      {screen === 'temuan' && checked && !preview && <RepairBar />}
    </>
  );
}
