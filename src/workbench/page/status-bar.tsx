import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { cellAddress } from '../../core/table/address';
import { isCellError } from '../../core/values/cell-value';
import { label } from '../labels';
import type { Place, ViewKind, WorkbenchState } from '../state';
import type { Workbench } from '../workbench';
import { SheetTabs } from './sheet-tabs';

const VIEWS: readonly ViewKind[] = ['lembar', 'tabel'];
const SHOWN_TEXT = 60;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  place: {
    flexShrink: 1,
    minWidth: 0,
    maxWidth: '32%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  views: { flexShrink: 0, display: 'flex', columnGap: tokens.spacingHorizontalXXS },
});

interface Props {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
}

/** Below the sheet: its tabs, the selected cell in words, and the choice of view. */
export function StatusBar({ state, workbench }: Props): JSX.Element {
  const styles = useStyles();
  const { lang, place, view } = state;
  return (
    <div className={styles.bar}>
      <SheetTabs state={state} workbench={workbench} />
      <span role="status" className={styles.place} data-sel={place ? `${place.sheet}!${address(place)}` : ''}>
        {place
          ? label('sel', lang, {
              lembar: place.sheet,
              sel: address(place),
              isi: shown(place) || label('kosong', lang),
            })
          : ''}
      </span>
      <div role="group" aria-label={label('tampilan', lang)} className={styles.views}>
        {VIEWS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            checked={one === view}
            onClick={() => {
              workbench.setView(one);
            }}
          >
            {label(`tampilan.${one}`, lang)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}

const address = ({ row, column }: Place): string => cellAddress(row, column);

function shown({ value }: Place): string {
  const text = value === null ? '' : isCellError(value) ? value.error : String(value);
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}
