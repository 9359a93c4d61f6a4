import { Button, Input, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import {
  EVERY_FAMILY,
  NO_DESIL,
  NO_OPD,
  type FamilyChoice,
  type FamilyChoices,
  type FamilyFilter,
} from '../../app/pane/family-filter';
import { showCount } from '../../app/present/numbers';
import { Disclosure } from '../kit/disclosure';
import { SelectField } from '../kit/select-field';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: '4px 8px',
    minWidth: 0,
  },
  search: { flexGrow: 1, flexBasis: '120px', minWidth: '90px' },
});

const SIGNS = [
  '',
  'tanpa-program',
  'pengecualian',
  'calon',
] as const satisfies readonly FamilyFilter['tanda'][];
const UNKNOWN_PLACE = 'TIDAK_DIKETAHUI';

interface Props {
  readonly choices: FamilyChoices;
  readonly hasLokus: boolean;
}

/** Search and filters of the gap list: place, need, OPD, working group, desil, class, and what else is to be said. */
export function FamilyFilters({ choices, hasLokus }: Props): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const filter = state.familyFilter;
  const needs = state.book?.needs ?? {};
  const isSet = Object.values(filter).some((value) => value !== '');
  const set = (change: Partial<FamilyFilter>): void => {
    app.filterFamilies(change);
  };
  const nameOf: Readonly<Record<keyof FamilyChoices, (choice: FamilyChoice) => string>> = {
    kecamatan: ({ value, name }) =>
      value === UNKNOWN_PLACE ? translate('konvergensi.tanpa-kecamatan', lang) : name || value,
    desa: ({ value, name }) =>
      value === UNKNOWN_PLACE ? translate('konvergensi.tanpa-desa', lang) : name || value,
    kebutuhan: ({ value }) => needs[value]?.[lang] ?? value,
    opd: ({ value }) => (value === NO_OPD ? translate('kesenjangan.opd-kosong', lang) : value),
    desil: ({ value }) =>
      value === NO_DESIL
        ? translate('kesenjangan.desil-kosong', lang)
        : translate('kesenjangan.desil', lang, { desil: value }),
  };
  const choose = (kind: keyof FamilyChoices): JSX.Element => {
    const list = choices[kind];
    const value = filter[kind];
    // What was chosen in another screen or before an edit stays to be seen, though no family has it.
    const all =
      value === '' || list.some((one) => one.value === value)
        ? list
        : [...list, { value, name: '', jumlah: 0 }];
    return (
      <SelectField
        label={say(`keluarga.saring.${kind}`)}
        value={value}
        onChoose={(chosen) => {
          set(kind === 'kecamatan' ? { kecamatan: chosen, desa: '' } : { [kind]: chosen });
        }}
      >
        <option value="">{say('keluarga.saring.semua')}</option>
        {all.map((one) => (
          <option key={one.value} value={one.value}>
            {nameOf[kind](one)} ({showCount(one.jumlah, lang)})
          </option>
        ))}
      </SelectField>
    );
  };
  return (
    <>
      <div className={shared.row}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchRegular aria-hidden="true" />}
          aria-label={say('keluarga.cari')}
          placeholder={say('keluarga.cari')}
          value={filter.cari}
          onChange={(_, { value }) => {
            set({ cari: value });
          }}
        />
        {isSet && (
          <Button
            size="small"
            onClick={() => {
              set(EVERY_FAMILY);
            }}
          >
            {say('keluarga.saring.hapus')}
          </Button>
        )}
      </div>
      <Disclosure label={say('keluarga.saring')}>
        <div className={styles.grid}>
          <SelectField
            label={say('keluarga.saring.tanda')}
            value={filter.tanda}
            onChoose={(value) => {
              set({ tanda: value as FamilyFilter['tanda'] });
            }}
          >
            {SIGNS.filter((sign) => sign !== 'calon' || hasLokus || filter.tanda === 'calon').map((sign) => (
              <option key={sign} value={sign}>
                {sign === '' ? say('keluarga.judul') : say(`keluarga.tanda.${sign}`)}
              </option>
            ))}
          </SelectField>
          {choose('kecamatan')}
          {choose('desa')}
          {choose('kebutuhan')}
          {choose('opd')}
          <SelectField
            label={say('keluarga.saring.kelompok')}
            value={filter.kelompok}
            onChoose={(value) => {
              set({ kelompok: value as FamilyFilter['kelompok'] });
            }}
          >
            <option value="">{say('keluarga.saring.semua')}</option>
            {(['G1', 'G2'] as const).map((one) => (
              <option key={one} value={one}>
                {translate(`kesenjangan.${one}`, lang)}
              </option>
            ))}
          </SelectField>
          {choose('desil')}
          <SelectField
            label={say('keluarga.saring.kelas')}
            value={filter.kelas}
            onChoose={(value) => {
              set({ kelas: value as FamilyFilter['kelas'] });
            }}
          >
            <option value="">{say('keluarga.saring.semua')}</option>
            <option value="nol">{say('keluarga.kelas.nol')}</option>
            <option value="sebagian">{say('keluarga.kelas.sebagian')}</option>
          </SelectField>
        </div>
      </Disclosure>
    </>
  );
}
