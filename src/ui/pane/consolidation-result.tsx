import { Button } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { countStates } from '../../app/consolidation/consolidation-state';
import { RESULT_VIEWS, resultTable, type ResultView } from '../../app/consolidation/result-tables';
import { SelectField } from '../kit/select-field';
import type { ConsolidationProps } from './consolidation';
import { FigureTable } from './figure-table';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** What is said in place of a table without lines. */
const NOTHING = { drift: 'layar.tanpa-beda', lintas: 'layar.tanpa-lintas' } as const;

/** What the files give together, while they are still read too; and what can be made of it. */
export function ConsolidationResult({ app, state, tell }: ConsolidationProps): JSX.Element | null {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const [view, setView] = useState<ResultView>('papan');
  const { result, items, work } = state;
  const table = useMemo(() => result && resultTable(result, view, lang), [result, view, lang]);
  if (!result || !table) return null;
  const isPartial = result.files < items.length;
  const canMake = work === null && countStates(items).selesai > 0;
  const { putProvince } = app;
  const nothing = view === 'drift' || view === 'lintas' ? tell(NOTHING[view]) : null;
  return (
    <>
      {isPartial && (
        <p className={shared.text}>{tell('layar.sementara', { jumlah: result.files, dari: items.length })}</p>
      )}
      <div className={shared.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!canMake}
          onClick={() => void app.saveProvince()}
        >
          {tell('layar.simpan')}
        </Button>
        {putProvince && (
          <Button size="small" disabledFocusable={!canMake} onClick={() => void putProvince()}>
            {tell('layar.tulis')}
          </Button>
        )}
        <Button size="small" disabledFocusable={!canMake} onClick={() => void app.sendBack()}>
          {tell('layar.kirim-balik')}
        </Button>
      </div>
      <SelectField
        label={tell('layar.tampilkan')}
        value={view}
        onChoose={(value) => {
          setView(value as ResultView);
        }}
      >
        {RESULT_VIEWS.map((one) => (
          <option key={one} value={one}>
            {tell(one)}
          </option>
        ))}
      </SelectField>
      {table.lines.length === 0 && nothing !== null ? (
        <p className={shared.text}>{nothing}</p>
      ) : (
        <FigureTable
          key={view}
          label={tell(view)}
          head={table.head}
          lines={table.lines}
          words={table.words}
        />
      )}
    </>
  );
}
