import { Input, makeStyles, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState, type JSX } from 'react';
import type { RuleView } from '../../app/engine/engine';
import { rulesLike, TINGKAT_SHOWN, type SettingsForm } from '../../app/present/settings-form';
import { Disclosure } from '../kit/disclosure';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  list: { maxHeight: '320px', overflowY: 'auto' },
  name: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
});

interface Props {
  readonly aturan: SettingsForm['aturan'];
  readonly onChange: (aturan: SettingsForm['aturan']) => void;
}

/** Every rule with the severity it has, to be searched and changed; a fixed one is shown as such. */
export function RuleSeverities({ aturan, onChange }: Props): JSX.Element {
  const { state, say, lang } = usePane();
  const shared = usePaneStyles();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const rules = rulesLike(state.book?.rules ?? {}, useDeferredValue(search), lang);
  return (
    <Disclosure label={say('atur.aturan')}>
      <Input
        size="small"
        type="search"
        contentBefore={<SearchRegular aria-hidden="true" />}
        aria-label={say('atur.aturan.cari')}
        placeholder={say('atur.aturan.cari')}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
      />
      <ul className={`${shared.plainList} ${styles.list}`}>
        {rules.map((rule) => (
          <li key={rule.id} className={shared.row}>
            <span className={`${shared.text} ${styles.name}`}>
              {rule.title[lang]} <span className={shared.dim}>{rule.id}</span>
            </span>
            <SeverityOf
              rule={rule}
              value={aturan[rule.id] ?? ''}
              onChoose={(value) => {
                const others = Object.entries(aturan).filter(([id]) => id !== rule.id);
                const chosen = TINGKAT_SHOWN.find((one) => one === value);
                onChange(Object.fromEntries(chosen ? [...others, [rule.id, chosen]] : others));
              }}
            />
          </li>
        ))}
      </ul>
      {rules.length === 0 && <p className={shared.dim}>{say('atur.aturan.tidak-ada')}</p>}
    </Disclosure>
  );
}

interface SeverityProps {
  readonly rule: RuleView;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function SeverityOf({ rule, value, onChoose }: SeverityProps): JSX.Element {
  const { say, lang } = usePane();
  const styles = usePaneStyles();
  const own = say(`tingkat.${rule.severity}`);
  if (rule.locked === true)
    return <span className={styles.dim}>{say('atur.aturan.tetap', { tingkat: own })}</span>;
  return (
    <Select
      size="small"
      aria-label={rule.title[lang]}
      value={value}
      onChange={(_, chosen) => {
        onChoose(chosen.value);
      }}
    >
      <option value="">{say('atur.aturan.bawaan', { tingkat: own })}</option>
      {TINGKAT_SHOWN.map((one) => (
        <option key={one} value={one}>
          {say(`tingkat.${one}`)}
        </option>
      ))}
    </Select>
  );
}
