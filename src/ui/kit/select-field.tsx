import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly hint?: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  // A select is as wide as its longest option unless it is told that it may be narrower.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** A labelled choice that never grows wider than the room it has. */
export function SelectField({ label, value, onChoose, hint, children }: Props): JSX.Element {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={styles.select}
        size="small"
        value={value}
        onChange={(_, chosen) => {
          onChoose(chosen.value);
        }}
      >
        {children}
      </Select>
    </Field>
  );
}
