import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import { PERAN, type Peran } from '../../app/pane/settings';
import { settledIn } from '../../app/pane/waived';
import { showCount } from '../../app/present/numbers';
import { SelectField } from '../kit/select-field';
import { ColumnMatching } from './column-matching';
import { NumberHelp } from './number-help';
import { usePane } from './pane-context';
import { SheetCard } from './sheet-card';
import { usePaneStyles } from './use-pane-styles';

/** What the workbook holds, how each sheet was understood, and for whom the pane works. */
export function Home(): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const { book, settings, matching, run } = state;
  const matched = book?.sheets.find(({ name }) => name === matching);
  if (matched) return <ColumnMatching key={matched.template} sheet={matched} />;
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{book?.name ?? say('layar.ringkasan')}</h1>
      <CheckSummary />
      {!book && !run && <p className={styles.text}>{say('ringkasan.belum-dibaca')}</p>}
      {book && <BookState />}
      {book?.sheets.some(({ dataRows }) => dataRows > 0) === true && (
        <div className={styles.row}>
          <Button
            size="small"
            onClick={() => {
              app.show('ejaan');
            }}
          >
            {translate('ejaan.judul', lang)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              app.show('hasil');
            }}
          >
            {say('layar.hasil')}
          </Button>
        </div>
      )}
      <div>
        <Button
          size="small"
          onClick={() => {
            app.show('kertas');
          }}
        >
          {say('layar.kertas')}
        </Button>
      </div>
      {app.openMeeting && book && (
        <div>
          <Button size="small" onClick={app.openMeeting}>
            {say('rapat.buka')}
          </Button>
        </div>
      )}
      {app.consolidation && settings.peran === 'sekretariat' && (
        <div>
          <Button
            size="small"
            onClick={() => {
              app.show('gabungkan');
            }}
          >
            {say('layar.gabungkan')}
          </Button>
        </div>
      )}
      {book && (
        <ul className={styles.plainList} aria-label={say('lembar.daftar')} data-tur="lembar">
          {book.sheets.map((sheet) => (
            <li key={sheet.name}>
              <SheetCard sheet={sheet} />
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={say('peran')}
        hint={say(`peran.jelas.${settings.peran}`)}
        value={settings.peran}
        onChoose={(value) => {
          app.set({ peran: value as Peran });
        }}
      >
        {PERAN.map((peran) => (
          <option key={peran} value={peran}>
            {say(`peran.${peran}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function CheckSummary(): JSX.Element | null {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const outcome = state.checked?.outcome;
  if (!state.checked || !outcome) return null;
  const counts = { error: 0, warning: 0, info: 0 };
  const settled = settledIn(state);
  const sheets = new Set<string>();
  state.checked.findings.forEach(({ severity, sheet }, at) => {
    if (settled.has(at)) return;
    counts[severity] += 1;
    sheets.add(sheet);
  });
  const found = counts.error + counts.warning + counts.info;
  return (
    <div className={styles.box}>
      <p className={styles.text}>
        {found === 0
          ? say('temuan.bersih', { baris: showCount(outcome.rows, lang), aturan: outcome.rules })
          : translate('temuan.ringkas', lang, {
              error: showCount(counts.error, lang),
              warning: showCount(counts.warning, lang),
              info: showCount(counts.info, lang),
              lembar: sheets.size,
            })}
      </p>
      {!outcome.complete && <p className={styles.dim}>{say('kabar.dibatalkan')}</p>}
      <div className={styles.row}>
        {found > 0 && (
          <Button
            size="small"
            onClick={() => {
              app.show('temuan');
            }}
          >
            {say('temuan.lihat')}
          </Button>
        )}
        <NumberHelp id="temuan" name={say('layar.temuan')} />
      </div>
    </div>
  );
}

/** An empty workbook, or one with nothing we know, is said in words instead of an empty list. */
function BookState(): JSX.Element | null {
  const { state, say } = usePane();
  const styles = usePaneStyles();
  const sheets = state.book?.sheets ?? [];
  if (sheets.every(({ cellCount }) => cellCount === 0))
    return <p className={styles.text}>{say('buku.kosong')}</p>;
  if (sheets.every(({ role }) => role === 'lain')) return <p className={styles.text}>{say('buku.asing')}</p>;
  return null;
}
