import type { Finding, Suggestion } from '../findings/finding';
import { readCellAddress } from '../table/address';
import { kindOf } from '../table/field';
import type { CellValue } from '../values/cell-value';
import type { Repair } from './plan-repair';

/**
 * What taking one suggestion means for the other findings of its kind: the same rule saying the same about the same
 * column. A finding goes with it
 *
 * - when its cell holds the same and it offers the same value: `APBX` is the APBD wherever it stands;
 * - when both have one suggestion only: there is nothing to choose between;
 * - when both offer an amount of their own on the same ground ("sum of all periods").
 *
 * Never made without a person who sees every cell first: it is a choice, not a change of form.
 *
 * @param findings of one workbook, in sheet order.
 * @param at position of the finding whose suggestion is taken.
 * @param value the value of that suggestion.
 * @param done positions that are settled: mended since the check, or left with a reason.
 * @returns repairs in the order of the findings, that of `at` among them; none when nothing offers `value` there.
 */
export function alikeRepairs(
  findings: readonly Finding[],
  at: number,
  value: Suggestion['value'],
  done: ReadonlySet<number> = new Set(),
): readonly Repair[] {
  const finding = findings[at];
  const taken = finding?.suggestions.find((suggestion) => suggestion.value === value);
  if (!finding || !taken) return [];
  const repairs: Repair[] = [];
  for (const [position, other] of findings.entries()) {
    if (!isSameKind(finding, other)) continue;
    if (position !== at && done.has(position)) continue;
    const chosen = position === at ? taken : choiceLike(finding, taken, other);
    if (!chosen || chosen.value === other.value || readCellAddress(other.cell) === null) continue;
    repairs.push({ at: position, value: chosen.value });
  }
  return repairs;
}

const isSameKind = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.messageId === b.messageId && a.field === b.field && b.fix === null;

function choiceLike(finding: Finding, taken: Suggestion, other: Finding): Suggestion | undefined {
  if (contentOf(finding.value) === contentOf(other.value)) {
    const same = other.suggestions.find(({ value }) => value === taken.value);
    if (same) return same;
  }
  const [only] = other.suggestions;
  if (finding.suggestions.length === 1 && other.suggestions.length === 1) return only;
  if (finding.field === null || kindOf(finding.field) !== 'rupiah' || !isAmount(taken)) return undefined;
  const ground = groundOf(taken);
  if (!/\p{L}/u.test(ground)) return undefined;
  return other.suggestions.find((one) => isAmount(one) && groundOf(one) === ground);
}

const isAmount = ({ value }: Suggestion): boolean => typeof value === 'number';

/** What a person takes for the same content: capitals and spaces aside. */
const contentOf = (value: CellValue): string =>
  typeof value === 'string'
    ? `teks ${value.trim().replace(/\s+/g, ' ').toLowerCase()}`
    : `${typeof value} ${JSON.stringify(value)}`;

/** The words of a label without its amounts: on which ground a value is proposed. */
const groundOf = ({ label }: Suggestion): string => label.id.replace(/Rp\s?-?[\d.,]+|[\d.,]+/g, '').trim();
