import { Checkbox, Field, Input, Link, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { SpellingCluster } from '../../core/clustering/spelling';
import { translate } from '../../core/messages/translate';
import { bakuOf, troubleOf, type ClusterChoice, type SpellingDecision } from '../../app/clustering/choices';
import { cellName } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

interface Props {
  readonly cluster: SpellingCluster;
  readonly choice: ClusterChoice;
  readonly onDecide: (decision: SpellingDecision) => void;
}

const OWN = '\u0000';
const PLACES_SHOWN = 3;

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  member: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  places: { paddingLeft: '32px' },
});

/** One name: the spelling to use, and which of the others are to have it. */
export function SpellingCard({ cluster, choice, onDecide }: Props): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const { domain } = cluster;
  return (
    <div className={shared.plainList}>
      <h2 className={shared.heading}>{choice.baku}</h2>
      {domain.kode !== null || domain.label !== '' ? (
        <p className={shared.dim}>{translate('ejaan.di-kecamatan', lang, { nama: domain.label })}</p>
      ) : null}
      <SpellingToUse cluster={cluster} choice={choice} onDecide={onDecide} />
      <Others cluster={cluster} choice={choice} onDecide={onDecide} />
      <Remember cluster={cluster} choice={choice} onDecide={onDecide} />
    </div>
  );
}

function SpellingToUse({ cluster, choice, onDecide }: Props): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const { baku, resmi, members } = cluster;
  const isMember = members.some(({ text }) => text === baku);
  const texts = [...(isMember ? [] : [baku]), ...members.map(({ text }) => text)];
  const [isOwn, setOwn] = useState(!texts.includes(choice.baku));
  const label = (text: string): string => {
    const member = members.find((one) => one.text === text);
    const count = translate('ejaan.sel', lang, { jumlah: showCount(member?.cells ?? 0, lang) });
    const by = text === baku ? ` · ${translate(`ejaan.resmi.${resmi ?? 'terbanyak'}`, lang)}` : '';
    return `${text} (${count})${by}`;
  };
  return (
    <Field label={translate('ejaan.pilih-baku', lang)}>
      <RadioGroup
        value={isOwn ? OWN : choice.baku}
        onChange={(_, { value }) => {
          setOwn(value === OWN);
          if (value !== OWN) onDecide({ kind: 'baku', baku: value });
        }}
      >
        {texts.map((text) => (
          <Radio key={text} value={text} label={label(text)} className={shared.text} />
        ))}
        <Radio value={OWN} label={translate('ejaan.tulis-sendiri', lang)} />
      </RadioGroup>
      {isOwn && (
        <Input
          size="small"
          aria-label={translate('ejaan.ejaan-sendiri', lang)}
          value={choice.baku}
          maxLength={200}
          onChange={(_, { value }) => {
            onDecide({ kind: 'baku', baku: value });
          }}
        />
      )}
    </Field>
  );
}

function Others({ cluster, choice, onDecide }: Props): JSX.Element {
  const { app, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const baku = bakuOf(choice);
  const others = cluster.members.filter(({ text }) => text !== baku);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{translate('ejaan.yang-diubah', lang, { baku })}</legend>
      <ul className={shared.plainList}>
        {others.map(({ text, cells, cara, likeness, places }) => (
          <li key={text} className={styles.member}>
            <Checkbox
              checked={choice.texts.has(text)}
              label={`${text} · ${translate('ejaan.sel', lang, { jumlah: showCount(cells, lang) })}`}
              onChange={(_, { checked }) => {
                onDecide({ kind: 'texts', texts: [text], on: checked === true });
              }}
            />
            <span className={`${shared.dim} ${styles.places}`}>
              {cara !== null && translate(`ejaan.cara.${cara}`, lang)}
              {cara !== null &&
                likeness < 1 &&
                ` (${translate('ejaan.mirip', lang, { persen: Math.round(likeness * 100) })})`}{' '}
              {places.slice(0, PLACES_SHOWN).map(({ sheet, column, rows }) => {
                const cell = { sheet, row: (rows[0] ?? 1) - 1, column };
                const name = cellName(cell);
                return (
                  <span key={name}>
                    {' · '}
                    <Link
                      aria-label={translate('ejaan.buka-sel', lang, { sel: name })}
                      onClick={() => void app.select(cell)}
                    >
                      {name}
                    </Link>
                  </span>
                );
              })}
              {(places.length > PLACES_SHOWN || cells > Math.min(places.length, PLACES_SHOWN)) && ' …'}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Remember({ cluster, choice, onDecide }: Props): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const id = useId();
  const trouble = troubleOf(cluster, choice);
  return (
    <div>
      <Checkbox
        checked={choice.ingat && trouble === null}
        disabled={trouble !== null || bakuOf(choice) === ''}
        label={translate('ejaan.ingat', lang)}
        aria-describedby={id}
        onChange={(_, { checked }) => {
          onDecide({ kind: 'ingat', on: checked === true });
        }}
      />
      <p id={id} className={shared.dim}>
        {translate(trouble === null ? 'ejaan.ingat.jelas' : `ejaan.ingat.${trouble}`, lang)}
      </p>
    </div>
  );
}
