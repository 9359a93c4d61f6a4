import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { GapView } from '../../app/engine/engine';
import { familyChoices, filterFamilies } from '../../app/pane/family-filter';
import type { Families as FamilyGaps } from '../../app/pane/state';
import { parseReference } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import { ListAndCard } from '../kit/list-and-card';
import { WindowedList } from '../kit/windowed-list';
import { AskedScreen } from './asked-screen';
import { FamilyFilters } from './families-filters';
import { Cells } from './figure';
import { UnmaskButton } from './finding-card';
import { NumberHeading } from './number-help';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 48;

const useStyles = makeStyles({
  head: {
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    flexShrink: 1,
    minHeight: '140px',
    overflowY: 'auto',
  },
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
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const filter = state.familyFilter;
  const { kabupaten, kecamatan, desa } = filter;
  const choices = useMemo(
    () => familyChoices(gaps, { kabupaten, kecamatan, desa }),
    [gaps, kabupaten, kecamatan, desa],
  );
  const shown = useMemo(() => filterFamilies(gaps, filter), [gaps, filter]);
  // Places are of the list of all: an open card stays open while another filter is tried.
  const gap = open === null ? undefined : gaps[open];
  const found = active !== null && active < shown.length ? active : null;
  return (
    <div className={shared.screen}>
      <h1 className={shared.hidden}>{say('layar.keluarga')}</h1>
      <ListAndCard
        list={
          <>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls in a short pane */}
            <section className={styles.head} aria-label={say('keluarga.saring')} tabIndex={0}>
              <NumberHeading id="kesenjangan" name={say('keluarga.judul')} />
              <p className={shared.text} data-tur="keluarga">
                {summary.belumLengkap === 0
                  ? translate('kesenjangan.tidak-ada', lang, {
                      tidakDiketahui: showCount(summary.tidakDiketahui, lang),
                    })
                  : translate('kesenjangan.ringkas', lang, {
                      jumlah: showCount(summary.belumLengkap, lang),
                      keluarga: showCount(summary.keluarga, lang),
                    })}
              </p>
              <p className={shared.dim}>{say('keluarga.kandidat')}</p>
              {gaps.length > 0 && (
                <>
                  <FamilyFilters choices={choices} hasLokus={summary.adaLokus} />
                  <p className={shared.dim} role="status">
                    {say('keluarga.ditampilkan', {
                      jumlah: showCount(shown.length, lang),
                      semua: showCount(gaps.length, lang),
                    })}
                  </p>
                  <UnmaskButton />
                </>
              )}
            </section>
            {shown.length > 0 && (
              <WindowedList
                label={say('keluarga.judul')}
                role="listbox"
                count={shown.length}
                lineHeight={LINE}
                active={found}
                onActive={setActive}
                onEnter={(at) => {
                  const place = shown[at] ?? 0;
                  setOpen(place);
                  const cell = parseReference(gaps[place]?.cell ?? '');
                  if (cell) void app.select(cell);
                }}
                renderLine={(at, line, isActive) => {
                  const place = shown[at] ?? 0;
                  const one = gaps[place];
                  return (
                    <div
                      key={line.id}
                      {...line}
                      role="option"
                      aria-selected={place === open}
                      aria-setsize={shown.length}
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
        {[
          gap.desa,
          gap.kecamatan,
          desilOf(gap, lang),
          say(`keluarga.kelas.${gap.kelas}`),
          gap.kurang.length > 0 ? gap.kelompok : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
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
      <Signs gap={gap} />
      {gap.alasan.length > 0 && <h3 className={shared.heading}>{say('keluarga.belum')}</h3>}
      <ul className={shared.plainList}>
        {gap.alasan.map(({ kebutuhan, alasan, opd, kelompok, cells }) => (
          <li key={kebutuhan} className={shared.text}>
            <strong>{names([kebutuhan])}</strong>: {alasan} → {opd.length > 0 ? opd.join(', ') : nobody} (
            {kelompok}){cells.length > 0 && <Cells references={cells} label={say('keluarga.dibaca-dari')} />}
          </li>
        ))}
      </ul>
      <Known label={say('keluarga.diterima')} list={names(gap.diterima)} />
      <Known label={say('keluarga.tidak-diketahui')} list={names(gap.tidakDiketahui)} />
      <Known label={say('keluarga.tidak-dinilai')} list={names(gap.tidakDapatDinilai)} />
    </div>
  );
}

/** What else is to be said of a family: no programme, programmes that exclude each other, perhaps left out, rows that differ. */
function Signs({ gap }: { readonly gap: GapView }): JSX.Element | null {
  const { state, say } = usePane();
  const shared = usePaneStyles();
  const labels = Object.values(state.book?.fields ?? {}).flat();
  const signs = [
    ...(gap.tanpaProgram ? [say('keluarga.tanda.tanpa-program')] : []),
    ...gap.pengecualian.map((name) => `${say('keluarga.tanda.pengecualian')}: ${name}`),
    ...gap.calon.map((sebab) => `${say('keluarga.tanda.calon')}: ${say(`keluarga.calon.${sebab}`)}`),
    ...gap.konflik.map(({ kolom, berlaku, lain }) =>
      say('keluarga.konflik', {
        kolom: labels.find(({ field }) => field === kolom)?.label ?? kolom,
        sel: [...(berlaku ? [berlaku] : []), ...lain].map(({ sel }) => sel).join(', '),
      }),
    ),
  ];
  return signs.length === 0 ? null : (
    <ul className={shared.plainList} aria-label={say('keluarga.tanda')}>
      {signs.map((sign) => (
        <li key={sign} className={shared.text}>
          {sign}
        </li>
      ))}
    </ul>
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
