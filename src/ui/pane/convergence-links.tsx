import { useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { ConvergenceView } from '../../app/engine/engine';
import { cellList } from '../../app/engine/convergence-view';
import { showCount } from '../../app/present/numbers';
import { SelectField } from '../kit/select-field';
import { FigureTable, type TableCell } from './figure-table';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

type Linkage = NonNullable<ConvergenceView['keterkaitan']>;

const MEASURES = ['keluarga', 'desa', 'program'] as const;
type Measure = (typeof MEASURES)[number];

/** OPD beside OPD: how many families, villages or programmes any two have in common. */
export function ConvergenceLinks({
  linkage: { opd, pasangan, penerimaanTanpaOpd },
}: {
  readonly linkage: Linkage;
}): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const [measure, setMeasure] = useState<Measure>('keluarga');
  const pairs = new Map(pasangan.map((pair) => [`${pair.a}\u0000${pair.b}`, pair]));
  const countOf = (one: {
    readonly keluarga: number;
    readonly desa: number;
    readonly program: readonly unknown[];
  }) => (measure === 'program' ? one.program.length : one[measure]);
  const cellOf = (a: Linkage['opd'][number], b: Linkage['opd'][number]): TableCell => {
    if (a === b) return { text: `(${showCount(countOf(a), lang)})` };
    const pair = pairs.get(`${a.key}\u0000${b.key}`) ?? pairs.get(`${b.key}\u0000${a.key}`);
    const count = pair ? countOf(pair) : 0;
    return {
      text: showCount(count, lang),
      ...(pair && count > 0 ? { cells: cellList(pair.cells) } : {}),
    };
  };
  return (
    <>
      <NumberHeading id="keterkaitan-opd" name={translate('keterkaitan.judul', lang)} />
      {pasangan.length === 0 && <p className={shared.text}>{translate('keterkaitan.tidak-ada', lang)}</p>}
      {penerimaanTanpaOpd > 0 && (
        <p className={shared.dim}>
          {translate('keterkaitan.tanpa-opd', lang, { jumlah: showCount(penerimaanTanpaOpd, lang) })}
        </p>
      )}
      {opd.length > 0 && (
        <>
          <SelectField
            label={say('keterkaitan.ukuran')}
            value={measure}
            onChoose={(value) => {
              setMeasure(value as Measure);
            }}
          >
            {MEASURES.map((one) => (
              <option key={one} value={one}>
                {translate(`keterkaitan.kolom.${one}`, lang)}
              </option>
            ))}
          </SelectField>
          <p className={shared.dim}>{say('keterkaitan.cara')}</p>
          <FigureTable
            key={measure}
            label={translate('keterkaitan.judul', lang)}
            head={[translate('keterkaitan.kolom.a', lang), ...opd.map((_, at) => String(at + 1))]}
            lines={opd.map((a, at) => ({
              key: a.key,
              cells: [`${String(at + 1)}. ${a.nama}`, ...opd.map((b) => cellOf(a, b))],
            }))}
          />
        </>
      )}
    </>
  );
}
