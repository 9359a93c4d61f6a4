import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { JenisPengecualian, Waiver } from '../../core/findings/waiver';
import type { CheckedFinding } from '../../app/engine/engine';
import { reasonTrouble } from '../../app/present/waiver-text';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** What was decided about a finding, by whom and why, and the way back. */
export function WaiverNote({ at, waiver }: { readonly at: number; readonly waiver: Waiver }): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  const { jenis, oleh, tanggal, alasan } = waiver;
  const kind = jenis === 'abaikan' ? 'abaikan' : 'konfirmasi';
  return (
    <div className={styles.box}>
      <p className={styles.text}>{say(`${kind}.oleh`, { nama: oleh, tanggal, alasan })}</p>
      <div>
        <Button size="small" disabled={state.writing} onClick={() => void app.undecide(at)}>
          {say(`${kind}.batal`)}
        </Button>
      </div>
    </div>
  );
}

interface FormsProps {
  readonly at: number;
  readonly finding: CheckedFinding;
}

/** Two ways to decide about a finding without changing its cell: leave it with a reason, or ask the OPD. */
export function WaiverForms({ at, finding }: FormsProps): JSX.Element {
  const { state, say } = usePane();
  const styles = usePaneStyles();
  const [open, setOpen] = useState<JenisPengecualian | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    // The button that opened the form is back only after this turn.
    setTimeout(() => buttons.current?.querySelector('button')?.focus(), 0);
  };
  if (open !== null) return <WaiverForm at={at} finding={finding} jenis={open} onClose={close} />;
  return (
    <div className={styles.row} ref={buttons}>
      {(['abaikan', 'konfirmasi'] as const).map((jenis) => (
        <Button
          key={jenis}
          size="small"
          appearance="subtle"
          disabled={state.writing || state.run !== null}
          onClick={() => {
            setOpen(jenis);
          }}
        >
          {say(jenis)}
        </Button>
      ))}
    </div>
  );
}

function WaiverForm({
  at,
  finding,
  jenis,
  onClose,
}: FormsProps & { readonly jenis: JenisPengecualian; readonly onClose: () => void }): JSX.Element {
  const { app, state, say } = usePane();
  const styles = usePaneStyles();
  const [alasan, setAlasan] = useState('');
  const [nama, setNama] = useState(state.nama);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isLocked = jenis === 'abaikan' && state.book?.rules[finding.rule]?.locked === true;
  const trouble = reasonTrouble(jenis, alasan);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from wherever the focus is inside
    <form
      className={styles.box}
      aria-label={say(`${jenis}.judul`)}
      onSubmit={(event) => {
        event.preventDefault();
        void app.decide(at, { jenis, alasan, oleh: nama });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {say(`${jenis}.judul`)}
      </h3>
      <p className={styles.dim}>{say(isLocked ? 'abaikan.terkunci' : `${jenis}.jelas`)}</p>
      {!isLocked && (
        <>
          <Field
            label={say(jenis === 'abaikan' ? 'abaikan.alasan' : 'konfirmasi.catatan')}
            required={jenis === 'abaikan'}
            {...(alasan !== '' && trouble
              ? { validationMessage: say(trouble.key, trouble.data) }
              : { hint: trouble ? say(trouble.key, trouble.data) : '' })}
          >
            <Textarea
              size="small"
              value={alasan}
              onChange={(_, { value }) => {
                setAlasan(value);
              }}
            />
          </Field>
          <Field label={say('abaikan.nama')} hint={say('abaikan.nama.jelas')} required>
            <Input
              size="small"
              value={nama}
              maxLength={100}
              onChange={(_, { value }) => {
                setNama(value);
              }}
            />
          </Field>
        </>
      )}
      <div className={styles.row}>
        {!isLocked && (
          <Button
            type="submit"
            size="small"
            appearance="primary"
            disabled={trouble !== null || nama.trim() === '' || state.writing}
          >
            {say(`${jenis}.simpan`)}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {say('batal')}
        </Button>
      </div>
    </form>
  );
}
