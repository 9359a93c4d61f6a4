import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Severity } from '../../core/findings/finding';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  info: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

const ICON = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

/** The sign of a severity. Three shapes, so that colour is never alone; the word stands beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }): JSX.Element {
  const styles = useStyles();
  const Icon = ICON[severity];
  return <Icon className={styles[severity]} aria-hidden="true" />;
}
