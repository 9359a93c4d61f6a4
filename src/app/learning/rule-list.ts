import { ALL_RULES } from '../../core/rules/index';
import type { RuleMeta } from '../../core/rules/rule';

/** What a rule says of itself in a list of rules. */
export type RuleEntry = Pick<RuleMeta, 'id' | 'severity' | 'title' | 'next' | 'source'>;

/** Every rule there is, those about many workbooks too; loaded when somebody looks for one. */
export const ruleList = (): readonly RuleEntry[] =>
  ALL_RULES.map(({ meta: { id, severity, title, next, source } }) => ({ id, severity, title, next, source }));
