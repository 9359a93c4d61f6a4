import { Button, Field, ProgressBar, Spinner, Textarea } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { isMaking, type PaperNote, type PapersApp, type PapersState } from '../../app/pane/papers-app';
import { saveBytes } from '../kit/save-bytes';
import type { TellPaper } from './papers';
import { usePaneStyles } from './use-pane-styles';

/** What both halves of the screen are drawn by. */
export interface PaperProps {
  readonly papers: PapersApp;
  readonly state: PapersState;
  readonly tell: TellPaper;
  /** Something is at work, here or elsewhere in the pane. */
  readonly isBusy: boolean;
}

interface Props extends PaperProps {
  readonly of: 'templat' | 'laporan';
  /** What is chosen can be made. */
  readonly isReady: boolean;
  readonly asSheets: boolean;
  readonly asText: boolean;
}

/** The ways out of the pane: a file, sheets of this workbook, a text; how far it is, and what came of it. */
export function PaperWays(props: Props): JSX.Element {
  const { papers, tell, isBusy, of, isReady, asSheets, asText } = props;
  const styles = usePaneStyles();
  const [copied, setCopied] = useState(true);
  const isOff = isBusy || !isReady;
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={isOff}
          onClick={() => {
            void papers.file(of).then((file) => {
              if (file) saveBytes(file.name, file.bytes);
            });
          }}
        >
          {tell('unduh')}
        </Button>
        {asSheets && (
          <Button size="small" disabled={isOff} onClick={() => void papers.put(of)}>
            {tell('tulis')}
          </Button>
        )}
        {asText && (
          <Button
            size="small"
            disabled={isOff}
            onClick={() => {
              void papers.text(of).then(async (text) => {
                if (text !== null) setCopied(await copy(text));
              });
            }}
          >
            {tell('salin')}
          </Button>
        )}
      </div>
      <Outcome {...props} isCopied={copied} />
    </>
  );
}

function Outcome({
  papers,
  state,
  tell,
  of,
  asSheets,
  asText,
  isCopied,
}: Props & { readonly isCopied: boolean }): JSX.Element {
  const styles = usePaneStyles();
  const note = state.note?.of === of ? state.note.said : null;
  const { phase, share } = state;
  // Only one half is at work: the one whose button was pressed last.
  const isMine = isMaking(state) && state.making === of;
  const other = asSheets ? 'lain.lembar' : asText ? 'lain.teks' : 'lain.tidak-ada';
  return (
    <>
      {isMine && (
        <div className={styles.row}>
          {phase === 'menulis' ? (
            <Field label={tell('menulis', { persen: Math.floor(share * 100) })}>
              <ProgressBar value={share} />
            </Field>
          ) : (
            <Spinner size="tiny" label={tell('menyusun')} />
          )}
          <Button
            size="small"
            onClick={() => {
              papers.cancel();
            }}
          >
            {tell('batal')}
          </Button>
        </div>
      )}
      <div role="status">
        {note && (
          <p className={styles.text}>
            {note.kind === 'disalin' && !isCopied ? tell('salin-sendiri') : sentence(note, tell, tell(other))}
          </p>
        )}
        {note?.kind === 'disimpan' &&
          note.notes.map((one) => (
            <p key={one} className={styles.dim}>
              {one}
            </p>
          ))}
      </div>
      {note?.kind === 'disalin' && !isCopied && (
        <Field label={tell('teks')}>
          <Textarea readOnly value={note.text} rows={8} resize="vertical" />
        </Field>
      )}
    </>
  );
}

function sentence(note: PaperNote, tell: TellPaper, lain: string): string {
  switch (note.kind) {
    case 'disimpan':
      return tell('disimpan', { berkas: note.name, lain });
    case 'ditulis':
      return tell('ditulis', { lembar: note.names.join(', ') });
    case 'tidak-ada':
      return note.message;
    default:
      return tell(note.kind);
  }
}

/** True where the text is on the clipboard; some hosts keep it from frames. */
async function copy(text: string): Promise<boolean> {
  try {
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
