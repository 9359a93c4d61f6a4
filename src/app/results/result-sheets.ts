import type { SheetSpec } from '../../workbook/sheet-spec';
import { budgetSheet } from './budget-sheet';
import { convergenceSheet } from './convergence-sheet';
import { findingSheet } from './finding-sheet';
import { followUpSheet, hasFollowUps } from './follow-up-sheet';
import { gapSheet } from './gap-sheet';
import { opdSheet } from './opd-sheet';
import { resultGround, type ResultGround, type ResultInput, type ResultOptions } from './result-ground';
import { RESULT_KINDS, type ResultKind } from './result-kinds';

const SHEETS: Readonly<Record<ResultKind, (ground: ResultGround) => SheetSpec>> = {
  temuan: findingSheet,
  rekap: budgetSheet,
  konvergensi: convergenceSheet,
  kesenjangan: gapSheet,
  opd: opdSheet,
  'tindak-lanjut': followUpSheet,
};

/**
 * What a check of one workbook found, as sheets to be written into it: ours alone are made anew, a sheet of somebody's own
 * keeps its name. Made twice of the same workbook they are the same but for the time stamp. The sheet of decisions is made
 * where there is none, and otherwise left as people wrote it.
 *
 * @returns the sheets that were asked for, in tab order.
 */
export function resultSheets(input: ResultInput, options: ResultOptions): readonly SheetSpec[] {
  const ground = resultGround(input, options);
  const kinds = options.kinds ?? RESULT_KINDS;
  return RESULT_KINDS.filter(
    (kind) => kinds.includes(kind) && !(kind === 'tindak-lanjut' && hasFollowUps(input)),
  ).map((kind) => SHEETS[kind](ground));
}
