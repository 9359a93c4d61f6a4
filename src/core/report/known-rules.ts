import { ALL_RULES } from '../rules/index';
import type { KnownRule, KnownRules } from '../settings/known-rules';

/** The rules of the registry as settings know them, by id and by every older id. */
export const KNOWN_RULES: KnownRules = new Map(
  ALL_RULES.flatMap(({ meta: { id, aliases = [], title, severity, locked } }) => {
    const known: KnownRule = { id, title, severity, locked: locked === true };
    return [id, ...aliases].map((name) => [name, known] as const);
  }),
);

/** True for rules whose findings nobody may waive: the data is lost already, or must not leave. */
export const isLocked = (rule: string): boolean => KNOWN_RULES.get(rule)?.locked === true;
