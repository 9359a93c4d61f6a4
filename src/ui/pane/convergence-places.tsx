import { Button, makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { translate, type Lang } from '../../core/messages/translate';
import type { FamiliesView, PlaceView } from '../../app/engine/convergence-view';
import { EVERY_FAMILY } from '../../app/pane/family-filter';
import { showCount, showShare } from '../../app/present/numbers';
import { ListAndCard } from '../kit/list-and-card';
import { WindowedList, type LineProps } from '../kit/windowed-list';
import { CoverageTable } from './convergence-tables';
import { CountChart } from './count-chart';
import { Cells } from './figure';
import { FigureTable } from './figure-table';
import { NumberHeading, NumberHelp } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 76;

const useStyles = makeStyles({
  head: {
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    // All of it where there is room; in a short pane it scrolls, and half of the pane is left to the places.
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
  },
});

interface Props {
  readonly level: 'kabupaten' | 'kecamatan' | 'desa';
  readonly families: FamiliesView;
  readonly acuan: string;
  readonly chooser: ReactNode;
}

/** The whole, then each place of a level; a place opens its needs, its distribution and the way to its families. */
export function ConvergencePlaces({ level, families, acuan, chooser }: Props): JSX.Element {
  const { say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const { total } = families;
  const places = families[level];
  const place = open === null ? undefined : places[open];
  const title = say(`konvergensi.${level}`, { jumlah: showCount(places.length, lang) });
  return (
    <div className={shared.screen}>
      <h1 className={shared.hidden}>{translate('konvergensi.judul', lang)}</h1>
      <ListAndCard
        list={
          <>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls in a short pane */}
            <section className={styles.head} aria-label={translate('konvergensi.judul', lang)} tabIndex={0}>
              {chooser}
              <p className={shared.text} data-tur="konvergensi">
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
              <div className={shared.row}>
                <NumberHelp id="konvergensi" name={say('layar.konvergensi')} />
                <span className={shared.dim}>{translate('konvergensi.acuan', lang, { tanggal: acuan })}</span>
              </div>
              <h2 className={shared.heading}>{title}</h2>
            </section>
            <WindowedList
              label={title}
              role="listbox"
              count={places.length}
              lineHeight={LINE}
              active={active}
              onActive={setActive}
              onEnter={setOpen}
              renderLine={(at, line, isActive) => {
                const one = places[at];
                return one ? (
                  <Place
                    key={line.id}
                    place={one}
                    level={level}
                    line={line}
                    at={at}
                    of={places.length}
                    isOpen={at === open}
                    isActive={isActive}
                  />
                ) : (
                  <span key={line.id} />
                );
              }}
            />
          </>
        }
        card={place ? <PlaceCard place={place} level={level} /> : null}
        cardLabel={say('konvergensi.kartu')}
        backLabel={say('kartu.kembali')}
        onBack={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

interface PlaceProps {
  readonly place: PlaceView;
  readonly level: Props['level'];
  readonly line: LineProps;
  readonly at: number;
  readonly of: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
}

function Place({ place, level, line, at, of, isOpen, isActive }: PlaceProps): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const { keluarga, diterima, seharusnya, lengkap, nol, tidakDiketahui } = place;
  const name = nameOf(place, level, lang);
  return (
    <div
      {...line}
      className={mergeClasses(shared.line, isActive && shared.lineActive)}
      role="option"
      aria-selected={isOpen}
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

function PlaceCard({
  place,
  level,
}: {
  readonly place: PlaceView;
  readonly level: Props['level'];
}): JSX.Element {
  const { app, say, lang } = usePane();
  const shared = usePaneStyles();
  const { diterima, seharusnya, distribusi } = place;
  return (
    <div className={shared.plainList}>
      <h2 className={shared.heading}>{nameOf(place, level, lang)}</h2>
      <p className={shared.text}>
        {say('konvergensi.baris', {
          diterima: showCount(diterima, lang),
          seharusnya: showCount(seharusnya, lang),
          persen: showShare(diterima, seharusnya, lang),
        })}
      </p>
      <p className={shared.dim}>
        {translate('konvergensi.kelas', lang, {
          lengkap: showCount(place.lengkap, lang),
          sebagian: showCount(place.sebagian, lang),
          nol: showCount(place.nol, lang),
          tidakDapatDinilai: showCount(place.tidakDapatDinilai, lang),
          tanpaKebutuhan: showCount(place.tanpaKebutuhan, lang),
        })}{' '}
        {say('konvergensi.tak-diketahui', { jumlah: showCount(place.tidakDiketahui, lang) })}{' '}
        <NumberHelp id="kelas-keluarga" name={say('bantuan.kelas-keluarga')} />
        <NumberHelp id="layanan-tidak-diketahui" name={say('bantuan.layanan-tak')} />
      </p>
      <div>
        <Button
          size="small"
          onClick={() => {
            app.filterFamilies({ ...EVERY_FAMILY, [level]: place.key });
            app.show('keluarga');
          }}
        >
          {say('konvergensi.keluarganya')}
        </Button>
      </div>
      <NumberHeading id="sebaran-layanan" name={say('konvergensi.sebaran')} level={3} />
      <CountChart label={say('konvergensi.sebaran')} counts={distribusi} />
      <FigureTable
        label={say('konvergensi.sebaran')}
        head={[say('konvergensi.sebaran.layanan'), translate('konvergensi.kolom.keluarga', lang)]}
        lines={distribusi.map((count, at) => ({
          key: String(at),
          cells: [String(at), showCount(count, lang)],
        }))}
      />
      <CoverageTable coverage={place.cakupan} />
      {place.cells.first.length > 0 && <Cells references={place.cells.first} more={place.cells.more} />}
    </div>
  );
}

function nameOf({ key, name }: PlaceView, level: Props['level'], lang: Lang): string {
  if (key === 'TIDAK_DIKETAHUI') return translate(`konvergensi.tanpa-${level}`, lang);
  if (name === '') return key;
  return /^\d/.test(key) ? `${name} (${key})` : name;
}
