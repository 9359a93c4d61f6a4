import type { Severity } from '../core/findings/finding';

/**
 * How our marks are known again: the formula of the conditional format says so, whatever the host does with ids, and
 * the sheet's custom property {@link MARK_PROPERTY} says where to look. N of a text is 0, so the formula is always true.
 */
const MARK_TEXT = 'konvergen-sorot';

/** Key of the worksheet custom property that is there while a sheet may hold marks of ours. */
export const MARK_PROPERTY = 'konvergen.sorot';

/** Fills of the marks, light enough for black text. */
const FILL: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };

/** The order in which marks are laid on; where a cell has two, the first wins. */
export const MARK_ORDER = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Formula of the conditional format that marks cells of this severity. */
export const markFormula = (severity: Severity): string => `=N("${MARK_TEXT}:${severity}")=0`;

/** Fill colour of a mark, `#RRGGBB`. */
export const markFill = (severity: Severity): string => FILL[severity];

/** True for a conditional format formula that {@link markFormula} wrote, in this session or another. */
export const isMarkFormula = (formula: string): boolean => formula.includes(`"${MARK_TEXT}:`);
