import type { BookRule, Rule, RowRule, SheetRule } from '../rules/rule';
import type { Settings } from '../settings/settings';
import { createGroupRun } from './group-run';
import { createLookupRun } from './lookup-run';
import type { Running } from './placed';
import { createRowRun } from './row-run';
import type { BookView, RuleRun, Sink } from './run';
import { createBookRun, createSheetRun } from './whole-run';

/** Starts a rule over a workbook; `null` for one the settings turned off. */
export function createRun(
  rule: Rule,
  at: number,
  settings: Settings,
  view: BookView,
  sink: Sink,
): RuleRun | null {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return null;
  const running = { at, severity, isOwn: rule.meta.locked === true || stated(rule, settings) === undefined };
  if ('among' in rule) return createLookupRun({ ...running, rule }, view, sink);
  if ('keys' in rule) return createGroupRun({ ...running, rule }, view, sink);
  if (isBookRule(rule)) return createBookRun({ ...running, rule }, view, sink);
  if (isSheetRule(rule)) return createSheetRun({ ...running, rule }, view, sink);
  return createRowRun({ ...running, rule }, view, sink);
}

/** The severity that holds for a rule; that of a locked one cannot be changed. */
export function severityOf(
  { meta }: Pick<Rule, 'meta'>,
  { aturan }: Pick<Settings, 'aturan'>,
): Running<Rule>['severity'] | 'off' {
  return meta.locked === true ? meta.severity : (stated({ meta }, { aturan }) ?? meta.severity);
}

/** What the settings say of a rule, by its id or by an older one. */
const stated = (
  { meta: { id, aliases = [] } }: Pick<Rule, 'meta'>,
  { aturan }: Pick<Settings, 'aturan'>,
): Running<Rule>['severity'] | 'off' | undefined =>
  [id, ...aliases].map((name) => aturan[name]).find((one) => one !== undefined);

const isBookRule = (rule: RowRule | SheetRule | BookRule): rule is BookRule => rule.meta.scope === 'buku';
const isSheetRule = (rule: RowRule | SheetRule): rule is SheetRule => rule.meta.scope === 'lembar';
