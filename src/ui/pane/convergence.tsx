import { useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { UiKey } from '../../core/messages/ui-text';
import type { ConvergenceView } from '../../app/engine/engine';
import { SelectField } from '../kit/select-field';
import { AskedScreen } from './asked-screen';
import { ConvergenceForms } from './convergence-forms';
import { ConvergenceLinks } from './convergence-links';
import { ConvergenceLoci } from './convergence-loci';
import { ConvergencePlaces } from './convergence-places';
import { ConvergenceStages } from './convergence-stages';
import { CoverageTable, GedsiTable } from './convergence-tables';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const VIEWS = [
  'kabupaten',
  'kecamatan',
  'desa',
  'kebutuhan',
  'gedsi',
  'tahap',
  'lokus',
  'keterkaitan',
  'formulir',
] as const;
type ViewName = (typeof VIEWS)[number];

/** How far programmes reach families and meet at one place: by place, need and kind of family, by stage, locus and OPD. */
export function Convergence(): JSX.Element {
  const { state, say } = usePane();
  return (
    <AskedScreen
      title={say('layar.konvergensi')}
      asked={state.convergence}
      nothing={say('konvergensi.tanpa-lembar')}
    >
      {(view) => <Views view={view} />}
    </AskedScreen>
  );
}

const isThere = (
  { keluarga, tahap, keterkaitan, lokus, formulir }: ConvergenceView,
  name: ViewName,
): boolean =>
  ({
    kabupaten: keluarga !== null && keluarga.kabupaten.length > 0,
    kecamatan: keluarga !== null,
    desa: keluarga !== null,
    kebutuhan: keluarga !== null,
    gedsi: keluarga !== null,
    tahap: tahap !== null,
    lokus: lokus !== null,
    keterkaitan: keterkaitan !== null,
    formulir: formulir.length > 0,
  })[name];

function Views({ view }: { readonly view: ConvergenceView }): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const [chosen, setChosen] = useState<ViewName>('desa');
  const names = VIEWS.filter((name) => isThere(view, name));
  const name = names.includes(chosen) ? chosen : (names[0] ?? 'desa');
  const chooser = (
    <SelectField
      label={say('konvergensi.lihat')}
      value={name}
      onChoose={(value) => {
        setChosen(value as ViewName);
      }}
    >
      {names.map((one) => (
        <option key={one} value={one}>
          {say(`konvergensi.lihat.${one}` satisfies UiKey)}
        </option>
      ))}
    </SelectField>
  );
  const { keluarga } = view;
  if (keluarga && (name === 'desa' || name === 'kecamatan' || name === 'kabupaten')) {
    return (
      <ConvergencePlaces key={name} level={name} families={keluarga} acuan={view.acuan} chooser={chooser} />
    );
  }
  return (
    <div className={shared.scroll}>
      <h1 className={shared.title}>{translate('konvergensi.judul', lang)}</h1>
      {chooser}
      {keluarga && name === 'kebutuhan' && <CoverageTable coverage={keluarga.cakupan} />}
      {keluarga && name === 'gedsi' && <GedsiTable scores={keluarga.gedsi} />}
      {view.tahap && name === 'tahap' && <ConvergenceStages stages={view.tahap} breaks={view.putus} />}
      {view.lokus && name === 'lokus' && <ConvergenceLoci loci={view.lokus} />}
      {view.keterkaitan && name === 'keterkaitan' && <ConvergenceLinks linkage={view.keterkaitan} />}
      {name === 'formulir' && <ConvergenceForms forms={view.formulir} />}
    </div>
  );
}
