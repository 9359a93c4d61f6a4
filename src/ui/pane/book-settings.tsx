import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { GroundView } from '../../app/engine/engine';
import {
  AMBANG_SHOWN,
  formOf,
  LONGEST_TEXT,
  REZIM_SHOWN,
  settingsFrom,
  troublesIn,
  type SettingsForm,
  type Trouble,
} from '../../app/present/settings-form';
import { showCount } from '../../app/present/numbers';
import { SelectField } from '../kit/select-field';
import { usePane } from './pane-context';
import { RuleSeverities } from './rule-severities';
import { SettingsTransfer } from './settings-transfer';
import { usePaneStyles } from './use-pane-styles';

/** The settings the workbook carries: what holds, a form to change it, and the ways in and out. */
export function BookSettings(): JSX.Element {
  const { state, say } = usePane();
  const styles = usePaneStyles();
  const ground = state.book?.ground;
  return (
    <section className={styles.plainList} aria-label={say('atur.buku')}>
      <h2 className={styles.heading}>{say('atur.buku')}</h2>
      <p className={styles.dim}>{say('atur.buku.jelas')}</p>
      {/* What was typed is about these settings: others bring a form of their own. */}
      {ground ? (
        <SettingsOfBook key={JSON.stringify(ground.settings)} ground={ground} />
      ) : (
        <p className={styles.text}>{say('atur.belum-dibaca')}</p>
      )}
    </section>
  );
}

function SettingsOfBook({ ground }: { readonly ground: GroundView }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const { settings, source, sheet, damaged } = ground;
  const [form, setForm] = useState<SettingsForm>(() => formOf(settings, lang));
  const change = (part: Partial<SettingsForm>): void => {
    setForm({ ...form, ...part });
  };
  const troubles = troublesIn(form);
  const busy = state.writing || state.run !== null;
  const isUsable = Object.keys(troubles).length === 0;
  const save = (replace: boolean): void => {
    void app.saveBookSettings(settingsFrom(form, settings), { replace });
  };
  return (
    <>
      <p className={styles.text}>{say(`atur.asal.${source}`, { lembar: sheet ?? '' })}</p>
      {damaged && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say('atur.rusak', { lembar: sheet ?? '' })}</MessageBarBody>
        </MessageBar>
      )}
      <General form={form} troubles={troubles} change={change} />
      <fieldset className={styles.box}>
        <legend>{say('atur.ambang')}</legend>
        {AMBANG_SHOWN.map((key) => (
          <TextField
            key={key}
            label={say(`atur.ambang.${key}`)}
            value={form.ambang[key]}
            trouble={troubles[key]}
            onType={(value) => {
              change({ ambang: { ...form.ambang, [key]: value } });
            }}
          />
        ))}
      </fieldset>
      <RuleSeverities
        aturan={form.aturan}
        onChange={(aturan) => {
          change({ aturan });
        }}
      />
      <p className={styles.dim}>
        {say('atur.lain', {
          program: showCount(settings.program.length, lang),
          ejaan: showCount(settings.sinonim.length, lang),
          nomenklatur: showCount(settings.nomenklatur.length, lang),
          lokus: showCount(settings.lokus.length, lang),
          pengirim: showCount(settings.pengirim.length, lang),
        })}
      </p>
      <div className={styles.row}>
        {damaged ? (
          <Button
            size="small"
            disabled={busy || !isUsable}
            onClick={() => {
              save(true);
            }}
          >
            {say('atur.ganti-rusak')}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="primary"
            disabled={busy || !isUsable}
            onClick={() => {
              save(false);
            }}
          >
            {say('atur.simpan')}
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={() => void app.showSettingsSheet()}>
          {say('atur.lembar')}
        </Button>
      </div>
      <SettingsTransfer />
    </>
  );
}

interface GeneralProps {
  readonly form: SettingsForm;
  readonly troubles: ReturnType<typeof troublesIn>;
  readonly change: (part: Partial<SettingsForm>) => void;
}

function General({ form, troubles, change }: GeneralProps): JSX.Element {
  const { say, lang } = usePane();
  return (
    <>
      <TextField
        label={say('atur.tahun')}
        hint={say('atur.tahun.jelas')}
        value={form.tahun}
        trouble={troubles.tahun}
        onType={(tahun) => {
          change({ tahun });
        }}
      />
      <SelectField
        label={say('atur.rezim')}
        value={form.rezim}
        onChoose={(rezim) => {
          change({ rezim });
        }}
      >
        <option value="">{say('atur.rezim.otomatis')}</option>
        {REZIM_SHOWN.map(({ id, nama }) => (
          <option key={id} value={id}>
            {nama[lang]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say('atur.wilayah')}
        hint={say('atur.wilayah.jelas')}
        value={form.wilayah}
        trouble={troubles.wilayah}
        onType={(wilayah) => {
          change({ wilayah });
        }}
      />
      <TextField
        label={say('atur.templat')}
        value={form.versiTemplat}
        trouble={undefined}
        onType={(versiTemplat) => {
          change({ versiTemplat });
        }}
      />
      <TextField
        type="date"
        label={say('atur.tenggat')}
        hint={say('atur.tenggat.jelas')}
        value={form.tenggat}
        trouble={troubles.tenggat}
        onType={(tenggat) => {
          change({ tenggat });
        }}
      />
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly type?: 'date';
  readonly hint?: string;
  readonly value: string;
  readonly trouble: Trouble | undefined;
  readonly onType: (value: string) => void;
}

function TextField({ label, type, hint, value, trouble, onType }: TextFieldProps): JSX.Element {
  const { say } = usePane();
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(trouble ? { validationMessage: say(trouble.key, trouble.data) } : {})}
    >
      <Input
        size="small"
        {...(type ? { type } : {})}
        value={value}
        maxLength={LONGEST_TEXT}
        onChange={(_, typed) => {
          onType(typed.value);
        }}
      />
    </Field>
  );
}
