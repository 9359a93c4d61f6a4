import { Button, makeStyles, Spinner, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useRef, type JSX } from 'react';
import type { Lang } from '../../core/messages/translate';
import { label } from '../labels';
import type { WorkbenchState } from '../state';
import type { Workbench } from '../workbench';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    minHeight: '44px',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { flexWrap: 'wrap', rowGap: '4px', paddingBlock: '4px' },
  },
  mark: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  spacer: { flexGrow: 1 },
  action: { flexShrink: 0, whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', columnGap: tokens.spacingHorizontalXXS },
  turn: { minWidth: 'auto' },
  file: { display: 'none' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What takes turns where there is little room. */
export type Region = 'lembar' | 'panel';

interface Props {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
  readonly onLang: (lang: 'id' | 'en') => void;
  /** Where the sheet and the pane take turns: which one is in sight. `null` where there is room for both. */
  readonly turns?: { readonly region: Region; readonly onTurn: (region: Region) => void } | null;
}

/** Product, file, what can be opened, and the language. */
export function TopBar({ state, workbench, onLang, turns = null }: Props): JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { lang, book, opening, saving, changed } = state;
  const busy = opening ?? (saving ? (book?.name ?? null) : null);
  return (
    <header className={styles.bar}>
      <h1 className={styles.mark}>
        <img src="assets/icon-32.png" alt="" width={20} height={20} />
        <Text weight="semibold" className={turns ? styles.unseen : undefined}>
          Konvergen
        </Text>
      </h1>
      {busy === null ? (
        <Text className={styles.name} title={book?.name}>
          {book?.name ?? ''}
          {changed ? <span className={styles.muted}> — {label('diubah', lang)}</span> : null}
        </Text>
      ) : (
        <Spinner
          size="tiny"
          label={label(opening === null ? 'menyimpan' : 'membuka', lang, { berkas: busy })}
        />
      )}
      <span className={styles.spacer} />
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods"
        aria-hidden
        tabIndex={-1}
        data-berkas
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be asked for twice.
          currentTarget.value = '';
          if (file) void workbench.openFile(file);
        }}
      />
      <Button
        appearance="primary"
        size="small"
        className={styles.action}
        icon={<FolderOpenRegular />}
        aria-label={label('buka', lang)}
        title={turns ? label('buka', lang) : undefined}
        onClick={() => {
          input.current?.click();
        }}
      >
        {turns ? null : label('buka', lang)}
      </Button>
      <Button
        size="small"
        className={styles.action}
        icon={<SaveRegular />}
        disabledFocusable={book === null || saving}
        aria-label={label('simpan', lang)}
        title={turns ? label('simpan', lang) : undefined}
        onClick={() => void workbench.saveCopy()}
      >
        {turns ? null : label('simpan', lang)}
      </Button>
      {turns ? (
        <Turns {...turns} lang={lang} />
      ) : (
        <Button size="small" className={styles.action} onClick={() => void workbench.openSample()}>
          {label('contoh', lang)}
        </Button>
      )}
      <div role="group" aria-label={label('bahasa', lang)} className={styles.group}>
        {(['id', 'en'] as const).map((one) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            checked={one === lang}
            aria-label={one === 'id' ? 'ID: Bahasa Indonesia' : 'EN: English'}
            lang={one}
            onClick={() => {
              onLang(one);
            }}
          >
            {one.toUpperCase()}
          </ToggleButton>
        ))}
      </div>
    </header>
  );
}

/** Leads from the pane to the sheet and back. */
function Turns({ region, onTurn, lang }: NonNullable<Props['turns']> & { readonly lang: Lang }): JSX.Element {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label('bergantian', lang)} className={styles.group}>
      {(['panel', 'lembar'] as const).map((one) => (
        <ToggleButton
          key={one}
          size="small"
          className={styles.turn}
          checked={one === region}
          onClick={() => {
            onTurn(one);
          }}
        >
          {label(`bergantian.${one}`, lang)}
        </ToggleButton>
      ))}
    </div>
  );
}
