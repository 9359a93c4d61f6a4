import type { Finding, Severity } from '../../core/findings/finding';
import type { Lang } from '../../core/messages/translate';
import { ruleOf } from '../../core/rules/index';
import { findingMessage, findingValue, proposedValue, type Showing } from '../present/finding-text';

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A finding in words, identities masked unless they are asked for. */
export interface FindingWords {
  readonly message: string;
  readonly value: string;
  /** What is put forward for the cell, the best first; `''` for nothing. */
  readonly proposal: string;
  readonly next: string;
}

/** Puts a finding in words. */
export function findingWords(finding: Finding, show: Showing): FindingWords {
  const rule = ruleOf(finding.rule)?.meta;
  const checked = { ...finding, opd: null };
  const proposals = [
    ...(finding.fix === null ? [] : [finding.fix]),
    ...finding.suggestions.map(({ value }) => value),
  ];
  return {
    message: findingMessage(checked, rule, show),
    value: findingValue(checked, show),
    proposal: [...new Set(proposals.map((value) => proposedValue(checked, value, show)))].join('; '),
    next: rule?.next[show.lang] ?? '',
  };
}

/** What a rule is called; its id where it is not known any more. */
export const ruleTitle = (id: string, lang: Lang): string => ruleOf(id)?.meta.title[lang] ?? id;
