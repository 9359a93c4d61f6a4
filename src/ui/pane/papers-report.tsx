import { useId, type JSX } from 'react';
import {
  REPORT_KINDS,
  REPORTS_AS_SHEETS,
  REPORTS_AS_TEXT,
  type ReportKind,
} from '../../app/reports/report-kinds';
import { SelectField } from '../kit/select-field';
import { usePane } from './pane-context';
import { PaperWays, type PaperProps } from './papers-part';
import { usePaneStyles } from './use-pane-styles';

/** Reports whose rows would be read as data where they stand beside what they were made from. */
const WOULD_COUNT_TWICE: ReadonlySet<ReportKind> = new Set<ReportKind>(['rat', 'anonim']);

/** Which report on the open workbook; nothing without one. */
export function PaperReport({ papers, state, tell, isBusy }: PaperProps): JSX.Element | null {
  const { state: pane } = usePane();
  const styles = usePaneStyles();
  const heading = useId();
  const { report } = state;
  if (pane.book?.sheets.some(({ dataRows }) => dataRows > 0) !== true) return null;
  const isChecked = pane.checked?.outcome?.complete === true && !pane.stale;
  const identities =
    report === 'anonim' ? 'laporan.tanpa-identitas' : pane.unmask ? 'laporan.terbuka' : 'laporan.masker';
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {tell('laporan')}
      </h2>
      <SelectField
        label={tell('laporan.jenis')}
        hint={tell(`laporan.${report}.jelas`)}
        value={report}
        onChoose={(value) => {
          papers.choose({ report: value as ReportKind });
        }}
      >
        {REPORT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {tell(`laporan.${kind}`)}
          </option>
        ))}
      </SelectField>
      <p className={styles.dim}>{tell(identities)}</p>
      {WOULD_COUNT_TWICE.has(report) && <p className={styles.dim}>{tell('laporan.hanya-berkas')}</p>}
      {!isChecked && !isBusy && <p className={styles.dim}>{tell('laporan.perlu-periksa')}</p>}
      <PaperWays
        {...{ papers, state, tell, isBusy }}
        of="laporan"
        isReady
        asSheets={REPORTS_AS_SHEETS.has(report)}
        asText={REPORTS_AS_TEXT.has(report)}
      />
    </section>
  );
}
