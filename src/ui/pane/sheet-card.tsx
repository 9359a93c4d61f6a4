import { Badge, Button, Link } from '@fluentui/react-components';
import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { SheetView } from '../../app/engine/engine';
import { showCount } from '../../app/present/numbers';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** One sheet: what it was taken for, why, and how to say otherwise. */
export function SheetCard({ sheet }: { readonly sheet: SheetView }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const isKnown = sheet.role !== 'lain';
  const unmatched = sheet.columns.filter(({ field }) => field === null).length;
  const isLeftOut = sheet.leftOut;
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        {sheet.visibility === 'visible' ? (
          <Link
            onClick={() => {
              void app.select({
                sheet: sheet.name,
                row: Math.max(0, (sheet.headerRows?.[0] ?? 1) - 1),
                column: 0,
              });
            }}
          >
            {sheet.name}
          </Link>
        ) : (
          <span>{sheet.name}</span>
        )}
        <Badge appearance="tint" color={isKnown ? 'success' : 'informative'}>
          {isLeftOut ? say('lembar.diabaikan') : say(isKnown ? 'lembar.dikenali' : 'lembar.belum-dikenali')}
        </Badge>
        {sheet.visibility !== 'visible' && <Badge appearance="outline">{say('lembar.tersembunyi')}</Badge>}
      </div>
      <p className={styles.dim}>{describe(sheet, lang, say)}</p>
      {sheet.missing.length > 0 && (
        <p className={styles.dim}>
          {say('lembar.kurang', {
            kolom: sheet.missing.map((field) => labelOf(state, sheet, field)).join(', '),
          })}
        </p>
      )}
      {sheet.cellCount > 0 && sheet.reason !== 'penanda' && (
        <div className={styles.row}>
          {!isLeftOut && (
            <Button
              size="small"
              aria-label={`${say('kolom.cocokkan')}: ${sheet.name}`}
              onClick={() => {
                app.match(sheet.name);
              }}
            >
              {unmatched > 0 && isKnown
                ? say('kolom.cocokkan-sisa', { jumlah: unmatched })
                : say('kolom.cocokkan')}
            </Button>
          )}
          {(isKnown || isLeftOut) && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${say(isLeftOut ? 'lembar.pakai' : 'lembar.abaikan')}: ${sheet.name}`}
              onClick={() =>
                void app.choose(sheet.key, isLeftOut ? null : { role: 'lain', headerRows: null, columns: {} })
              }
            >
              {say(isLeftOut ? 'lembar.pakai' : 'lembar.abaikan')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function describe(sheet: SheetView, lang: PaneView['lang'], say: PaneView['say']): string {
  const { role, layout, headerRows, numberingRow, dataRows, reason } = sheet;
  if (role === 'hasil') return say('lembar.hasil');
  if (role === 'pengaturan') return say('lembar.pengaturan');
  if (!headerRows) {
    return translate(reason === 'kosong' ? 'lembar.sebab.kosong' : 'lembar.sebab.tanpa-judul-kolom', lang);
  }
  return say('lembar.rincian', {
    peran: translate(`peran.${role}`, lang),
    tata: translate(`tata.${layout}`, lang),
    awal: headerRows[0],
    akhir: numberingRow ?? headerRows[1],
    jumlah: showCount(dataRows, lang),
  });
}

const labelOf = (state: PaneView['state'], { role }: SheetView, field: string): string =>
  state.book?.fields[role]?.find((one) => one.field === field)?.label ?? field;
