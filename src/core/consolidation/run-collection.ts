import type { Finding } from '../findings/finding';
import type { Settings } from '../settings/settings';
import type { BookSummary } from './book-summary';
import type { CollectionRule } from './collection-rule';
import { districtsOf } from './district';

/**
 * Runs collection rules over the summaries of many workbooks.
 *
 * @param summaries one a workbook, in any order; the findings are the same in every order.
 * @param rules what to run.
 * @param settings the secretariat's: their severities hold, except that a locked rule keeps its own.
 * @returns findings by file, sheet and place; those about no file at all stand last.
 */
export function runCollection(
  summaries: readonly BookSummary[],
  rules: readonly CollectionRule[],
  settings: Settings,
): readonly Finding[] {
  const ordered = [...summaries].sort((a, b) => compare(a.file, b.file));
  const districts = districtsOf(
    ordered.map(({ district }) => district),
    settings.pengirim,
  );
  const books = ordered.map((book, at) => ({ book, district: districts[at] ?? null }));
  const findings = rules.flatMap(({ meta, check }): Finding[] => {
    const named = [meta.id, ...(meta.aliases ?? [])].find((id) => Object.hasOwn(settings.aturan, id));
    const chosen = named === undefined ? undefined : settings.aturan[named];
    const severity = meta.locked === true ? meta.severity : (chosen ?? meta.severity);
    if (severity === 'off') return [];
    const isOwn = meta.locked === true || chosen === undefined;
    return [...check({ settings, books })].map(
      ({ at, messageId, field, data, related, fix, suggest, ...draft }) => ({
        rule: meta.id,
        messageId,
        severity: (isOwn ? draft.severity : undefined) ?? severity,
        file: at.file,
        sheet: at.sheet,
        cell: at.cell,
        row: at.row,
        field,
        value: at.value ?? null,
        data: data ?? {},
        related: related ?? [],
        fix: fix ?? null,
        suggestions: suggest ?? [],
      }),
    );
  });
  return findings.sort(
    (a, b) =>
      Number(a.file === '') - Number(b.file === '') ||
      compare(a.file, b.file) ||
      compare(a.sheet, b.sheet) ||
      a.row - b.row ||
      a.cell.length - b.cell.length ||
      compare(a.cell, b.cell),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
