import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import {
  cellsOf,
  choiceOf,
  clusterId,
  decide,
  decideAll,
  NO_CHOICES,
  type SpellingChoices,
} from '../../app/clustering/choices';
import { JENIS_SHOWN, type SpellingView } from '../../app/clustering/spelling-app';
import { showCount } from '../../app/present/numbers';
import { ListAndCard } from '../kit/list-and-card';
import { SelectField } from '../kit/select-field';
import { WindowedList } from '../kit/windowed-list';
import { AskedScreen } from './asked-screen';
import { usePane } from './pane-context';
import { SpellingCard } from './spelling-card';
import { SpellingPreview } from './spelling-preview';
import { usePaneStyles } from './use-pane-styles';

const LINE = 52;

const useStyles = makeStyles({
  head: { padding: '8px 12px', display: 'flex', flexDirection: 'column', gap: '4px', flexShrink: 0 },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** Names written in more than one way: which belong together, which spelling to use, and what would change. */
export function Spelling(): JSX.Element {
  const { app, state, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  // Decisions outlast the answer they are about: an edit elsewhere asks anew and must not undo them.
  const [choices, setChoices] = useState<SpellingChoices>(NO_CHOICES);
  const [previewing, setPreviewing] = useState(false);
  const { spelling, jenis } = state;
  if (previewing && spelling.status === 'ada') {
    return (
      <SpellingPreview
        view={spelling.value}
        choices={choices}
        onClose={() => {
          setPreviewing(false);
        }}
        onDone={() => {
          setPreviewing(false);
          setChoices(NO_CHOICES);
        }}
      />
    );
  }
  return (
    <div className={shared.screen}>
      <div className={styles.head}>
        <h1 className={shared.title}>{translate('ejaan.judul', lang)}</h1>
        <SelectField
          label={translate('ejaan.jenis', lang)}
          value={jenis}
          onChoose={(value) => {
            setChoices(NO_CHOICES);
            void app.chooseKind(value as JenisEjaan);
          }}
        >
          {JENIS_SHOWN.map((one) => (
            <option key={one} value={one}>
              {translate(`ejaan.jenis.${one}`, lang)}
            </option>
          ))}
        </SelectField>
      </div>
      <AskedScreen title={null} asked={spelling} nothing="">
        {(view) => (
          <Clusters
            view={view}
            choices={choices}
            onChoices={setChoices}
            onPreview={() => {
              setPreviewing(true);
            }}
          />
        )}
      </AskedScreen>
    </div>
  );
}

interface ClustersProps {
  readonly view: SpellingView;
  readonly choices: SpellingChoices;
  readonly onChoices: (choices: SpellingChoices) => void;
  readonly onPreview: () => void;
}

function Clusters({ view: { clusters }, choices, onChoices, onPreview }: ClustersProps): JSX.Element {
  const { state, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const chosen = useMemo(
    () => clusters.reduce((sum, cluster) => sum + cellsOf(cluster, choiceOf(choices, cluster)), 0),
    [clusters, choices],
  );
  const isRemembering = clusters.some((cluster) => choiceOf(choices, cluster).ingat);
  if (clusters.length === 0) {
    return (
      <div className={shared.scroll}>
        <p className={shared.text}>{translate('ejaan.kosong', lang)}</p>
      </div>
    );
  }
  const cluster = clusters.find((one) => clusterId(one) === open);
  const cells = clusters.reduce(
    (sum, { members }) => sum + members.reduce((all, one) => all + one.cells, 0),
    0,
  );
  return (
    <div className={styles.body}>
      <ListAndCard
        list={
          <>
            <div className={styles.head}>
              <p className={shared.text} role="status">
                {translate('ejaan.ringkas', lang, {
                  jumlah: showCount(clusters.length, lang),
                  sel: showCount(cells, lang),
                })}
              </p>
              <p className={shared.dim}>{translate('ejaan.jelas', lang)}</p>
              <div className={shared.row}>
                <Button
                  appearance="primary"
                  size="small"
                  disabled={(chosen === 0 && !isRemembering) || state.writing || state.run !== null}
                  onClick={onPreview}
                >
                  {translate('ejaan.pratinjau', lang, { jumlah: showCount(chosen, lang) })}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    onChoices(decideAll(clusters, chosen === 0));
                  }}
                >
                  {translate(chosen === 0 ? 'ejaan.pilih-semua' : 'ejaan.kosongkan', lang)}
                </Button>
              </div>
            </div>
            <WindowedList
              label={translate('ejaan.daftar', lang)}
              role="listbox"
              count={clusters.length}
              lineHeight={LINE}
              active={active}
              onActive={setActive}
              onEnter={(at) => {
                const one = clusters[at];
                setOpen(one ? clusterId(one) : null);
              }}
              renderLine={(at, line, isActive) => {
                const one = clusters[at];
                return (
                  <div
                    key={line.id}
                    {...line}
                    role="option"
                    aria-selected={one !== undefined && clusterId(one) === open}
                    aria-setsize={clusters.length}
                    aria-posinset={at + 1}
                    className={mergeClasses(shared.line, isActive && shared.lineActive)}
                  >
                    {one && <ClusterLine cluster={one} choices={choices} />}
                  </div>
                );
              }}
            />
          </>
        }
        card={
          cluster ? (
            <SpellingCard
              key={clusterId(cluster)}
              cluster={cluster}
              choice={choiceOf(choices, cluster)}
              onDecide={(decision) => {
                onChoices(decide(choices, cluster, decision));
              }}
            />
          ) : null
        }
        cardLabel={translate('ejaan.kartu', lang)}
        backLabel={translate('ejaan.kembali', lang)}
        onBack={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

function ClusterLine({
  cluster,
  choices,
}: {
  readonly cluster: SpellingView['clusters'][number];
  readonly choices: SpellingChoices;
}): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const choice = choiceOf(choices, cluster);
  const change = cellsOf(cluster, choice);
  const { domain, members } = cluster;
  return (
    <>
      <span className={shared.clip}>
        <strong>{choice.baku}</strong>
        {domain.label !== '' && ` · ${domain.label}`}
      </span>
      <span className={mergeClasses(shared.dim, shared.clip)}>
        {[
          translate('ejaan.ejaan', lang, { jumlah: showCount(members.length, lang) }),
          change === 0
            ? translate('ejaan.tidak-diubah', lang)
            : translate('ejaan.diubah', lang, { sel: showCount(change, lang) }),
          translate(`ejaan.cara.${cluster.cara}`, lang),
        ].join(' · ')}
      </span>
    </>
  );
}
