import { ALL_RULES } from '../../src/core/rules/index';
import type { Planter } from './planter';
import type { Said, Tried } from './try';

/** How one rule did. */
export interface RuleTally {
  readonly rule: string;
  /** Its messages, and how many of them some planter plants. */
  readonly messages: number;
  readonly kinds: number;
  readonly planted: number;
  readonly found: number;
  readonly falseAlarms: number;
}

/** The messages of rules no planter plants. */
export function unplanted(planters: readonly Planter[]): readonly string[] {
  const planted = new Set(planters.map(({ rule, messageId }) => `${rule}/${messageId}`));
  return ALL_RULES.flatMap(({ meta }) =>
    Object.keys(meta.messages)
      .map((messageId) => `${meta.id}/${messageId}`)
      .filter((kind) => !planted.has(kind)),
  );
}

/** Counts per rule, in the order of the registry. */
export function tally(
  tried: readonly Tried[],
  planters: readonly Planter[],
  alarms: readonly Said[],
): readonly RuleTally[] {
  const count = (said: readonly Said[], rule: string): number =>
    said.filter((one) => one.rule === rule).length;
  const wanted = tried.flatMap((one) => one.wanted);
  const missed = tried.flatMap((one) => one.missed);
  const wrong = [...tried.flatMap((one) => [...one.extra, ...one.clean]), ...alarms];
  return ALL_RULES.map(({ meta }) => ({
    rule: meta.id,
    messages: Object.keys(meta.messages).length,
    kinds: new Set(planters.filter(({ rule }) => rule === meta.id).map(({ messageId }) => messageId)).size,
    planted: count(wanted, meta.id),
    found: count(wanted, meta.id) - count(missed, meta.id),
    falseAlarms: count(wrong, meta.id),
  }));
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`;

const HEADER = ['rule', 'messages', 'planted', 'found', 'recall', 'false alarms'];

/** The table for people: one line a rule, and one for all. */
export function tallyTable(tallies: readonly RuleTally[]): string {
  const sum = (of: (one: RuleTally) => number): number => tallies.reduce((whole, one) => whole + of(one), 0);
  const all: RuleTally = {
    rule: `all ${String(tallies.length)} rules`,
    messages: sum(({ messages }) => messages),
    kinds: sum(({ kinds }) => kinds),
    planted: sum(({ planted }) => planted),
    found: sum(({ found }) => found),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
  };
  const rows = [...tallies, all].map(({ rule, messages, kinds, planted, found, falseAlarms }) => [
    rule,
    `${String(kinds)}/${String(messages)}`,
    String(planted),
    String(found),
    percent(found, planted),
    String(falseAlarms),
  ]);
  const widths = HEADER.map((label, at) =>
    Math.max(label.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lineOf(HEADER), rule, ...rows.slice(0, -1).map(lineOf), rule, ...rows.slice(-1).map(lineOf)].join(
    '\n',
  );
}
