import type { Lang } from '../../core/messages/translate';
import { renderMessage } from '../../core/messages/translate';
import { maskRuns, shownValue } from '../../core/report/mask';
import { IDENTITY_FIELDS, kindOf } from '../../core/table/field';
import type { CheckedFinding, RuleView } from '../engine/engine';

/** How findings are shown: in which language, and whether a person asked to see identities. */
export interface Showing {
  readonly lang: Lang;
  readonly unmask: boolean;
}

/** The sentence of a finding. */
export function findingMessage(finding: CheckedFinding, rule: RuleView | undefined, show: Showing): string {
  const message = rule?.messages[finding.messageId];
  const text = message ? renderMessage(message, finding.data, show.lang) : finding.messageId;
  return show.unmask ? text : maskRuns(text);
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
  const isMoney = finding.field !== null && kindOf(finding.field) === 'rupiah';
  const text = typeof value === 'number' ? plainNumber(value, lang, isMoney) : value;
  return unmask ? text : maskRuns(text);
}

/** A number with the decimal sign of the language; only amounts have their thousands grouped: a code is no amount. */
function plainNumber(value: number, lang: Lang, isMoney: boolean): string {
  const [thousands, decimal] = lang === 'id' ? ['.', ','] : [',', '.'];
  const text = String(value);
  const [whole = '', part] = text.split('.');
  // 1e+21 and its kin are shown as they are.
  if (text.includes('e')) return text;
  const grouped = isMoney ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return part === undefined ? grouped : grouped + decimal + part;
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
