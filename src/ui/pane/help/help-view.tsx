import { createContext, useContext } from 'react';
import type { RuleEntry } from '../../../app/learning/rule-list';
import type { HelpTopic } from '../../../app/learning/topic';
import type { LearningKey } from '../../../core/messages/learning-text';
import type { Lang, MessageData } from '../../../core/messages/translate';

/** What every part of the help sees. It knows no workbook, so that it also stands alone outside Excel. */
export interface HelpView {
  readonly lang: Lang;
  readonly tell: (key: LearningKey, data?: MessageData) => string;
  /** `null` until they are loaded. */
  readonly rules: readonly RuleEntry[] | null;
  /** The page of a rule as Markdown; `null` where it cannot be had. */
  readonly rulePage: (rule: string) => Promise<string | null>;
  /** Shows a topic, or the list of all help. */
  readonly go: (topic: HelpTopic | null) => void;
}

const Context = createContext<HelpView | null>(null);

/** Shares the view with everything below it. */
export const HelpProvider = Context;

/**
 * The view of the help.
 *
 * @throws Error outside a HelpProvider: a mistake of the program.
 */
export function useHelp(): HelpView {
  const view = useContext(Context);
  if (!view) throw new Error('useHelp outside HelpProvider');
  return view;
}
