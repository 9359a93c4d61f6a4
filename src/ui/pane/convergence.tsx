import { makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import type { JSX } from 'react';
import { translate, type Lang } from '../../core/messages/translate';
import type { Scorecard } from '../../core/convergence/scorecard';
import type { ConvergenceView } from '../../app/engine/engine';
import { showCount, showShare } from '../../app/present/numbers';
import { WindowedList, type LineProps } from '../kit/windowed-list';
import { AskedScreen } from './asked-screen';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 76;

const useStyles = makeStyles({
  head: { padding: '8px 12px', display: 'flex', flexDirection: 'column', gap: '4px', flexShrink: 0 },
  still: { cursor: 'default' },
});

/** How far the services due to families reach them: all of them, then each village. */
export function Convergence(): JSX.Element {
  const { state, say } = usePane();
  return (
    <AskedScreen
      title={say('layar.konvergensi')}
      asked={state.convergence}
      nothing={say('keluarga.tanpa-lembar')}
    >
      {(view) => <Villages view={view} />}
    </AskedScreen>
  );
}

function Villages({ view: { total, desa, acuan } }: { readonly view: ConvergenceView }): JSX.Element {
  const { say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <div className={styles.head}>
        <h1 className={shared.title}>{translate('konvergensi.judul', lang)}</h1>
        <p className={shared.text}>
          {translate('konvergensi.ringkas', lang, {
            keluarga: showCount(total.keluarga, lang),
            dinilai: showCount(total.dinilai, lang),
            diterima: showCount(total.diterima, lang),
            seharusnya: showCount(total.seharusnya, lang),
            persen: showShare(total.diterima, total.seharusnya, lang),
            lengkap: showCount(total.lengkap, lang),
            nol: showCount(total.nol, lang),
            tidakDiketahui: showCount(total.tidakDiketahui, lang),
          })}
        </p>
        <p className={shared.dim}>{translate('konvergensi.acuan', lang, { tanggal: acuan })}</p>
        <h2 className={shared.heading}>
          {say('konvergensi.desa', { jumlah: showCount(desa.length, lang) })}
        </h2>
      </div>
      <WindowedList
        label={say('konvergensi.desa', { jumlah: showCount(desa.length, lang) })}
        role="list"
        count={desa.length}
        lineHeight={LINE}
        renderLine={(at, line) => {
          const card = desa[at];
          return card ? (
            <Village key={line.id} card={card} line={line} at={at} of={desa.length} />
          ) : (
            <span key={line.id} />
          );
        }}
      />
    </div>
  );
}

interface VillageProps {
  readonly card: Scorecard;
  readonly line: LineProps;
  readonly at: number;
  readonly of: number;
}

function Village({ card, line, at, of }: VillageProps): JSX.Element {
  const { say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { keluarga, diterima, seharusnya, lengkap, nol, tidakDiketahui } = card;
  const name = nameOf(card, lang);
  return (
    <div
      {...line}
      className={mergeClasses(shared.line, styles.still)}
      role="listitem"
      aria-setsize={of}
      aria-posinset={at + 1}
    >
      <strong className={shared.clip}>{name}</strong>
      <span className={shared.clip}>
        {say('konvergensi.baris', {
          diterima: showCount(diterima, lang),
          seharusnya: showCount(seharusnya, lang),
          persen: showShare(diterima, seharusnya, lang),
        })}
      </span>
      <ProgressBar
        aria-label={name}
        thickness="medium"
        value={seharusnya === 0 ? 0 : diterima / seharusnya}
      />
      <span className={mergeClasses(shared.dim, shared.clip)}>
        {say('konvergensi.rincian', {
          keluarga: showCount(keluarga, lang),
          lengkap: showCount(lengkap, lang),
          nol: showCount(nol, lang),
          tidakDiketahui: showCount(tidakDiketahui, lang),
        })}
      </span>
    </div>
  );
}

function nameOf({ key, name }: Scorecard, lang: Lang): string {
  if (key === 'TIDAK_DIKETAHUI') return translate('konvergensi.tanpa-desa', lang);
  if (name === '') return key;
  return /^\d/.test(key) ? `${name} (${key})` : name;
}
