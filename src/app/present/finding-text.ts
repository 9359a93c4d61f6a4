import type { Lang } from '../../core/messages/translate';
import { renderMessage } from '../../core/messages/translate';
import { shownValue } from '../../core/report/mask';
import { IDENTITY_FIELDS } from '../../core/table/field';
import { maskIdentity } from '../../core/values/identity';
import type { CheckedFinding, RuleView } from '../engine/engine';

/** How findings are shown: in which language, and whether a person asked to see identities. */
export interface Showing {
  readonly lang: Lang;
  readonly unmask: boolean;
}

/** Sixteen digits in a row are a NIK or nomor KK wherever they stand. */
const maskDigits = (text: string): string => text.replace(/\d{16}/g, maskIdentity);

/** The sentence of a finding. */
export function findingMessage(finding: CheckedFinding, rule: RuleView | undefined, show: Showing): string {
  const message = rule?.messages[finding.messageId];
  const text = message ? renderMessage(message, finding.data, show.lang) : finding.messageId;
  return show.unmask ? text : maskDigits(text);
}

/** A value as it may be shown: Excel's words for errors and booleans, identities masked; '' for an empty cell. */
export function findingValue(
  finding: Pick<CheckedFinding, 'field' | 'value'>,
  { lang, unmask }: Showing,
): string {
  const value = shownValue(finding, unmask);
  if (value === null) return '';
  if (typeof value === 'boolean')
    return (lang === 'id' ? ['SALAH', 'BENAR'] : ['FALSE', 'TRUE'])[Number(value)] ?? '';
  const text = typeof value === 'number' ? plainNumber(value, lang) : value;
  return unmask ? text : maskDigits(text);
}

/** A number as Excel shows it without a format: no thousands, the decimal sign of the language. */
function plainNumber(value: number, lang: Lang): string {
  const text = String(value);
  return lang === 'id' ? text.replace('.', ',') : text;
}

/** A proposed value as it may be shown beside the present one. */
export const proposedValue = (
  { field }: Pick<CheckedFinding, 'field'>,
  value: string | number,
  show: Showing,
): string => findingValue({ field, value }, show);

/** True when a finding is about a cell that names or numbers a person. */
export const isAboutIdentity = ({ field }: Pick<CheckedFinding, 'field'>): boolean =>
  field !== null && IDENTITY_FIELDS.includes(field);

/** What the search box looks in: place, rule, sentence and OPD of a finding, in lower case. */
export const searchText = (finding: CheckedFinding, rule: RuleView | undefined, show: Showing): string =>
  [
    `${finding.sheet}!${finding.cell}`,
    finding.rule,
    rule?.title[show.lang] ?? '',
    findingMessage(finding, rule, show),
    findingValue(finding, show),
    finding.opd ?? '',
  ]
    .join(' ')
    .toLowerCase();
