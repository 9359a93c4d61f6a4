import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { GapView } from '../../app/engine/engine';
import type { Families as FamilyGaps } from '../../app/pane/state';
import { parseReference } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import { ListAndCard } from '../kit/list-and-card';
import { WindowedList } from '../kit/windowed-list';
import { AskedScreen } from './asked-screen';
import { UnmaskButton } from './finding-card';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 48;

const useStyles = makeStyles({
  head: { padding: '8px 12px', display: 'flex', flexDirection: 'column', gap: '4px', flexShrink: 0 },
});

/** Families that lack something due to them, in the order they should be looked at. Identities are masked. */
export function Families(): JSX.Element {
  const { state, say } = usePane();
  return (
    <AskedScreen title={say('layar.keluarga')} asked={state.families} nothing={say('keluarga.tanpa-lembar')}>
      {(families) => <Gaps families={families} />}
    </AskedScreen>
  );
}

function Gaps({ families: { gaps, summary } }: { readonly families: FamilyGaps }): JSX.Element {
  const { app, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const gap = open === null ? undefined : gaps[open];
  return (
    <div className={shared.screen}>
      <h1 className={shared.hidden}>{say('layar.keluarga')}</h1>
      <ListAndCard
        list={
          <>
            <div className={styles.head}>
              <h2 className={shared.title}>{say('keluarga.judul')}</h2>
              <p className={shared.text}>
                {gaps.length === 0
                  ? translate('kesenjangan.tidak-ada', lang, {
                      tidakDiketahui: showCount(summary.tidakDiketahui, lang),
                    })
                  : translate('kesenjangan.ringkas', lang, {
                      jumlah: showCount(gaps.length, lang),
                      keluarga: showCount(summary.keluarga, lang),
                      program: summary.kesenjanganProgram.length,
                    })}
              </p>
              <p className={shared.dim}>{say('keluarga.kandidat')}</p>
              {gaps.length > 0 && <UnmaskButton />}
            </div>
            {gaps.length > 0 && (
              <WindowedList
                label={say('keluarga.judul')}
                role="listbox"
                count={gaps.length}
                lineHeight={LINE}
                active={active}
                onActive={setActive}
                onEnter={(at) => {
                  setOpen(at);
                  const cell = parseReference(gaps[at]?.cell ?? '');
                  if (cell) void app.select(cell);
                }}
                renderLine={(at, line, isActive) => {
                  const one = gaps[at];
                  return (
                    <div
                      key={line.id}
                      {...line}
                      role="option"
                      aria-selected={at === open}
                      aria-setsize={gaps.length}
                      aria-posinset={at + 1}
                      className={mergeClasses(shared.line, isActive && shared.lineActive)}
                    >
                      {one && (
                        <>
                          <span className={shared.clip}>{whoIs(one)}</span>
                          <span className={mergeClasses(shared.dim, shared.clip)}>
                            {[
                              one.desa,
                              desilOf(one, lang),
                              say('keluarga.kurang', { jumlah: one.kurang.length }),
                            ]
                              .filter((part) => part !== null)
                              .join(' · ')}
                          </span>
                        </>
                      )}
                    </div>
                  );
                }}
              />
            )}
          </>
        }
        card={gap ? <GapCard gap={gap} hasMapping={summary.hasMapping} /> : null}
        cardLabel={say('keluarga.kartu')}
        backLabel={say('kartu.kembali')}
        onBack={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

const whoIs = ({ nama, nik, id }: GapView): string =>
  [nama, nik ?? id].filter((part) => part !== null).join(' · ');

const desilOf = ({ desil }: GapView, lang: PaneView['lang']): string =>
  desil === null
    ? translate('kesenjangan.desil-kosong', lang)
    : translate('kesenjangan.desil', lang, { desil });

function GapCard({ gap, hasMapping }: { readonly gap: GapView; readonly hasMapping: boolean }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const shared = usePaneStyles();
  const needs = state.book?.needs ?? {};
  const names = (ids: readonly string[]): string => ids.map((id) => needs[id]?.[lang] ?? id).join(', ');
  const nobody = translate(hasMapping ? 'kesenjangan.tanpa-opd' : 'kesenjangan.tanpa-pemetaan', lang);
  return (
    <div className={shared.plainList}>
      <h2 className={shared.heading}>{whoIs(gap)}</h2>
      <p className={shared.dim}>
        {[gap.desa, desilOf(gap, lang), gap.kelompok].filter((part) => part !== null).join(' · ')}
      </p>
      <div>
        <Link
          onClick={() => {
            const cell = parseReference(gap.cell);
            if (cell) void app.select(cell);
          }}
        >
          {say('kartu.buka-sel', { sel: gap.cell })}
        </Link>
      </div>
      <h3 className={shared.heading}>{say('keluarga.belum')}</h3>
      <ul className={shared.plainList}>
        {gap.alasan.map(({ kebutuhan, alasan, opd }) => (
          <li key={kebutuhan} className={shared.text}>
            <strong>{names([kebutuhan])}</strong>: {alasan} → {opd.length > 0 ? opd.join(', ') : nobody}
          </li>
        ))}
      </ul>
      <Known label={say('keluarga.diterima')} list={names(gap.diterima)} />
      <Known label={say('keluarga.tidak-diketahui')} list={names(gap.tidakDiketahui)} />
      <Known label={say('keluarga.tidak-dinilai')} list={names(gap.tidakDapatDinilai)} />
    </div>
  );
}

function Known({ label, list }: { readonly label: string; readonly list: string }): JSX.Element | null {
  const shared = usePaneStyles();
  return list === '' ? null : (
    <p className={shared.dim}>
      {label}: {list}
    </p>
  );
}
