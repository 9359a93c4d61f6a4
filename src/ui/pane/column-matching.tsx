import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { Field as FieldName } from '../../core/table/field';
import type { Role } from '../../core/table/table';
import type { RecognisedColumn } from '../../core/schema/recognise';
import type { SheetView } from '../../app/engine/engine';
import { columnName } from '../../app/present/cells';
import { SelectField } from '../kit/select-field';
import { usePane, type PaneView } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const ROLES = [
  'pemetaan',
  'keluarga',
  'individu',
  'penerima',
  'wilayah',
  'pengaduan',
] as const satisfies readonly Role[];

/** Says of every column what it holds, and where the header is; kept for all sheets with the same header. */
export function ColumnMatching({ sheet }: { readonly sheet: SheetView }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const [role, setRole] = useState<Role>(
    sheet.role === 'lain' || sheet.role === 'hasil' ? 'pemetaan' : sheet.role,
  );
  const [rows, setRows] = useState(firstRows(sheet));
  const [given, setGiven] = useState<Readonly<Record<number, FieldName | null>>>({});
  const headerRows = readRows(rows);
  const isSameShape =
    role === sheet.role &&
    sheet.headerRows !== null &&
    headerRows?.[0] === sheet.headerRows[0] &&
    headerRows[1] === sheet.headerRows[1];

  const save = (): void => {
    const kept = state.choices[sheet.template];
    const rowsKept = isSameShape ? (kept?.headerRows ?? null) : headerRows;
    const columns = isSameShape ? { ...kept?.columns, ...given } : {};
    void app.choose(sheet.template, { role, headerRows: rowsKept, columns });
  };
  return (
    <div className={styles.scroll}>
      <h1 className={styles.title}>{say('kolom.judul', { lembar: sheet.name })}</h1>
      <p className={styles.dim}>{say('kolom.jelas')}</p>
      <SelectField
        label={say('kolom.peran')}
        value={role}
        onChoose={(value) => {
          setRole(value as Role);
        }}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {translate(`peran.${one}`, lang)}
          </option>
        ))}
      </SelectField>
      <div className={styles.row}>
        <Field label={say('kolom.baris-awal')}>
          <Input
            className={styles.narrow}
            size="small"
            type="number"
            min={1}
            value={rows[0]}
            onChange={(_, { value }) => {
              setRows([value, rows[1]]);
            }}
          />
        </Field>
        <Field label={say('kolom.baris-akhir')}>
          <Input
            className={styles.narrow}
            size="small"
            type="number"
            min={1}
            value={rows[1]}
            onChange={(_, { value }) => {
              setRows([rows[0], value]);
            }}
          />
        </Field>
      </div>
      {headerRows === null && <p className={styles.text}>{say('kolom.baris-salah')}</p>}
      {sheet.top.length > 0 && <TopRows sheet={sheet} />}
      {isSameShape ? (
        <Columns sheet={sheet} role={role} given={given} onGive={setGiven} />
      ) : (
        <p className={styles.text}>{say('kolom.simpan-dulu')}</p>
      )}
      <div className={styles.row}>
        <Button appearance="primary" size="small" disabled={headerRows === null} onClick={save}>
          {say('kolom.simpan')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            app.match(null);
          }}
        >
          {say('batal')}
        </Button>
        {sheet.chosen && (
          <Button size="small" appearance="subtle" onClick={() => void app.choose(sheet.template, null)}>
            {say('kolom.lupakan')}
          </Button>
        )}
      </div>
    </div>
  );
}

const firstRows = ({ headerRows, top }: SheetView): readonly [string, string] => {
  const [first, last] = headerRows ?? [top[0]?.row ?? 1, top[0]?.row ?? 1];
  return [String(first), String(last)];
};

/** Three header rows are the most a template has. */
function readRows([first, last]: readonly [string, string]): readonly [number, number] | null {
  const [from, to] = [Number(first), Number(last)];
  const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from && to - from < 3;
  return fits ? [from, to] : null;
}

function TopRows({ sheet }: { readonly sheet: SheetView }): JSX.Element {
  const { say } = usePane();
  const styles = usePaneStyles();
  return (
    <div className={styles.box}>
      <p className={styles.dim}>{say('kolom.baris-atas')}</p>
      <ul className={styles.plainList}>
        {sheet.top.map(({ row, texts }) => (
          <li key={row} className={styles.clip}>
            {row}: {texts.join(' | ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ColumnsProps {
  readonly sheet: SheetView;
  readonly role: Role;
  readonly given: Readonly<Record<number, FieldName | null>>;
  readonly onGive: (given: Readonly<Record<number, FieldName | null>>) => void;
}

function Columns({ sheet, role, given, onGive }: ColumnsProps): JSX.Element {
  const { state, say } = usePane();
  const styles = usePaneStyles();
  const labels = state.book?.fields[role] ?? [];
  const taken = new Set(Object.values(given));
  const fieldOf = (column: RecognisedColumn): FieldName | null => {
    const own = given[column.column];
    if (own !== undefined) return own;
    return column.field !== null && taken.has(column.field) ? null : column.field;
  };
  return (
    <ul className={styles.plainList} aria-label={say('kolom.daftar')}>
      {sheet.columns.map((column) => (
        <li key={column.column}>
          <SelectField
            label={`${columnName(column.column)} · ${column.header}`}
            hint={hintOf(column, given[column.column] !== undefined, say)}
            value={fieldOf(column) ?? ''}
            onChoose={(value) => {
              onGive({ ...given, [column.column]: value === '' ? null : (value as FieldName) });
            }}
          >
            <option value="">{say('kolom.abaikan')}</option>
            {labels.map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
            {column.field !== null && !labels.some(({ field }) => field === column.field) && (
              <option value={column.field}>{column.field}</option>
            )}
          </SelectField>
        </li>
      ))}
    </ul>
  );
}

function hintOf(column: RecognisedColumn, isGiven: boolean, say: PaneView['say']): string {
  if (isGiven) return say('kolom.dipilih');
  if (column.field === null) return say('kolom.perlu-dipilih');
  return say('kolom.otomatis', { persen: Math.round(column.confidence * 100) });
}
