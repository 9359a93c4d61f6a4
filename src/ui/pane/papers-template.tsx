import { Field, Input } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { isYear } from '../../app/pane/papers-app';
import { TEMPLATE_KINDS, type TemplateKind } from '../../app/templates/template-kinds';
import { SelectField } from '../kit/select-field';
import { PaperWays, type PaperProps } from './papers-part';
import { usePaneStyles } from './use-pane-styles';

/** Characters of the longest name a district has, and then some. */
const LONGEST_PLACE = 80;

/** Which template, for which year and district. */
export function PaperTemplate({ papers, state, tell, isBusy }: PaperProps): JSX.Element {
  const styles = usePaneStyles();
  const heading = useId();
  const { template, tahun, kabupaten } = state;
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {tell('templat')}
      </h2>
      <p className={styles.dim}>{tell('templat.jelas')}</p>
      <SelectField
        label={tell('templat.jenis')}
        hint={tell(`templat.${template}.untuk`)}
        value={template}
        onChoose={(value) => {
          papers.choose({ template: value as TemplateKind });
        }}
      >
        {TEMPLATE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {tell(`templat.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={tell('templat.tahun')}
        {...(isYear(tahun) ? {} : { validationMessage: tell('templat.tahun.salah') })}
      >
        <Input
          size="small"
          inputMode="numeric"
          maxLength={4}
          value={tahun}
          onChange={(_, { value }) => {
            papers.choose({ tahun: value });
          }}
        />
      </Field>
      {template !== 'pengaturan' && (
        <Field label={tell('templat.kabupaten')} hint={tell('templat.kabupaten.jelas')}>
          <Input
            size="small"
            maxLength={LONGEST_PLACE}
            value={kabupaten}
            onChange={(_, { value }) => {
              papers.choose({ kabupaten: value });
            }}
          />
        </Field>
      )}
      <PaperWays
        {...{ papers, state, tell, isBusy }}
        of="templat"
        isReady={isYear(tahun)}
        asSheets
        asText={false}
      />
    </section>
  );
}
