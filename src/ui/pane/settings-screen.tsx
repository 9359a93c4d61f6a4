import { Switch } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Lang } from '../../core/messages/translate';
import { PERAN, THEMES, type Peran, type ThemeChoice } from '../../app/pane/settings';
import { SelectField } from '../kit/select-field';
import { BookSettings } from './book-settings';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** Language, colours, role, checking by itself, identities for this session; and the settings of the workbook. */
export function SettingsScreen(): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  const { lang, theme, peran, autoRecheck } = state.settings;
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{say('layar.pengaturan')}</h1>
      <h2 className={styles.heading}>{say('atur.panel')}</h2>
      <SelectField
        label={say('atur.bahasa')}
        value={lang}
        onChoose={(value) => {
          app.set({ lang: value as Lang });
        }}
      >
        <option value="id" lang="id">
          Bahasa Indonesia
        </option>
        <option value="en" lang="en">
          English
        </option>
      </SelectField>
      <SelectField
        label={say('atur.tema')}
        value={theme}
        onChoose={(value) => {
          app.set({ theme: value as ThemeChoice });
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {say(`atur.tema.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={say('peran')}
        hint={say(`peran.jelas.${peran}`)}
        value={peran}
        onChoose={(value) => {
          app.set({ peran: value as Peran });
        }}
      >
        {PERAN.map((one) => (
          <option key={one} value={one}>
            {say(`peran.${one}`)}
          </option>
        ))}
      </SelectField>
      <Switch
        label={say('atur.periksa-sendiri')}
        checked={autoRecheck}
        onChange={(_, { checked }) => {
          app.set({ autoRecheck: checked });
        }}
      />
      <Switch
        label={say('nik.tampilkan')}
        checked={state.unmask}
        disabled={peran === 'rapat'}
        onChange={(_, { checked }) => {
          app.unmask(checked);
        }}
      />
      <p className={styles.dim}>{say('nik.jelas')}</p>
      <BookSettings />
    </div>
  );
}
