import type { Severity } from '../findings/finding';
import type { Message } from '../messages/translate';

/** What settings have to know of a rule; the registry gives it, because settings may not reach up to the rules. */
export interface KnownRule {
  readonly id: string;
  readonly title: Message;
  readonly severity: Severity;
  /** True where the severity cannot be changed. */
  readonly locked: boolean;
}

/** The rules there are, by id and by every older id. */
export type KnownRules = ReadonlyMap<string, KnownRule>;
