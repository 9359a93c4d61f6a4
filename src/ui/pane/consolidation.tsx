import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent, type JSX } from 'react';
import type { ConsolidationApp } from '../../app/consolidation/consolidation-app';
import type { ConsolidationState } from '../../app/consolidation/consolidation-state';
import { dayOf, isoOf } from '../../app/present/days';
import { consolidationText, type ConsolidationKey } from '../../core/messages/consolidation-text';
import type { MessageData } from '../../core/messages/translate';
import { filesOfDrop, filesOfInput, type FileInFolder } from '../kit/dropped-files';
import { ConsolidationQueue } from './consolidation-queue';
import { ConsolidationResult } from './consolidation-result';
import { ConsolidationWorking } from './consolidation-working';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    flexShrink: 0,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});

/** What every part of the screen is given. */
export interface ConsolidationProps {
  readonly app: ConsolidationApp;
  readonly state: ConsolidationState;
  /** A sentence of the screen in the chosen language. */
  readonly tell: (key: ConsolidationKey, data?: MessageData) => string;
}

/** Many workbooks into one: picked, checked side by side, added up, and handed out. */
export function Consolidation(): JSX.Element {
  const { app, lang } = usePane();
  const shared = usePaneStyles();
  const [loaded, setLoaded] = useState<ConsolidationApp | 'gagal' | null>(null);
  useEffect(() => {
    let gone = false;
    const load = app.consolidation?.() ?? Promise.reject(new Error('no files here'));
    load.then(
      (made) => {
        if (!gone) setLoaded(made);
      },
      () => {
        if (!gone) setLoaded('gagal');
      },
    );
    return () => {
      gone = true;
    };
  }, [app]);
  return (
    <div className={shared.scroll}>
      <h1 className={shared.title}>{consolidationText('layar.judul', lang)}</h1>
      {loaded === 'gagal' && (
        <p className={shared.text} role="alert">
          {consolidationText('layar.tidak-ada', lang)}
        </p>
      )}
      {loaded !== null && loaded !== 'gagal' && <Loaded app={loaded} />}
    </div>
  );
}

function Loaded({ app }: { readonly app: ConsolidationApp }): JSX.Element {
  const { lang } = usePane();
  const state = useSyncExternalStore(app.subscribe, app.state);
  const tell: ConsolidationProps['tell'] = (key, data) => consolidationText(key, lang, data);
  const props = { app, state, tell };
  return (
    <>
      <PickFiles {...props} />
      {state.items.length > 0 && <Choices {...props} />}
      <ConsolidationWorking {...props} />
      {state.items.length > 0 && <ConsolidationQueue {...props} />}
      {state.result && <ConsolidationResult {...props} />}
    </>
  );
}

function PickFiles({ app, state, tell }: ConsolidationProps): JSX.Element {
  const styles = useStyles();
  const shared = usePaneStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isBusy = state.work !== null;
  const take = (found: readonly FileInFolder[]): void => {
    app.add(
      found.map(({ file, path }) => ({
        name: file.name,
        path,
        size: file.size,
        lastModified: file.lastModified,
        arrayBuffer: () => file.arrayBuffer(),
      })),
    );
  };
  const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return (
    // Dropping is one way more; whoever has no mouse has the buttons.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      data-jatuhan
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(!isBusy);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        if (!isBusy) void filesOfDrop(event.dataTransfer).then(take);
      }}
    >
      <p className={shared.dim}>{tell(isOver ? 'layar.lepaskan' : 'layar.jelas')}</p>
      <div className={shared.row}>
        <Button
          size="small"
          appearance={state.items.length === 0 ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => files.current?.click()}
        >
          {tell('layar.pilih-berkas')}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => folder.current?.click()}>
          {tell('layar.pilih-folder')}
        </Button>
      </div>
      {[
        { of: files, name: 'layar.pilih-berkas', more: { accept: '.xlsx,.xlsm,.xlsb,.xls,.ods' } },
        { of: folder, name: 'layar.pilih-folder', more: { webkitdirectory: '' } },
      ].map(({ of, name, more }) => (
        <input
          key={name}
          ref={of}
          type="file"
          multiple
          hidden
          aria-label={tell(name as ConsolidationKey)}
          {...more}
          onChange={({ currentTarget }) => {
            take(filesOfInput(currentTarget.files));
            // The same files may be picked again once they were taken off.
            currentTarget.value = '';
          }}
        />
      ))}
    </div>
  );
}

function Choices({ app, state, tell }: ConsolidationProps): JSX.Element {
  return (
    <>
      <Checkbox
        label={tell('layar.hanya-terbaru')}
        checked={state.hanyaTerbaru}
        onChange={(_, { checked }) => void app.choose({ hanyaTerbaru: checked === true })}
      />
      <Field label={tell('layar.tenggat')}>
        <Input
          size="small"
          type="date"
          value={state.tenggat === null ? '' : isoOf(state.tenggat)}
          onChange={(_, { value }) => void app.choose({ tenggat: dayOf(value) })}
        />
      </Field>
    </>
  );
}
