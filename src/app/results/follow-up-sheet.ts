import { followUpRows, FOLLOW_UP_HEAD_ROW, FOLLOW_UP_WIDTHS } from '../../core/followup/follow-up-rows';
import {
  JENIS_TINDAK_LANJUT,
  nextId,
  STATUS_TINDAK_LANJUT,
  type FollowUp,
} from '../../core/followup/follow-up';
import { summariseGaps } from '../../core/households/gap-summary';
import { programmeGaps } from '../../core/households/left-out';
import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import { markOf } from '../../core/schema/marks';
import { SHEET_ROWS } from '../../workbook/a1';
import type { SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import { ruleTitle } from '../sheets/finding-lines';
import { cellAt, LOOK, printed, TITLE_ROW, widths } from '../sheets/sheet-kit';
import { needNames } from './gap-sheet';
import type { ResultGround, ResultInput } from './result-ground';

/** True where decisions are kept already: such a sheet is people's own and is never made anew. */
export const hasFollowUps = ({ grids }: Pick<ResultInput, 'grids'>): boolean =>
  grids.some((grid) => markOf(grid) === 'tindak-lanjut');

/** Villages with the most families that lack one need; more than this no meeting gets through. */
const MOST_VILLAGES = 10;
const TEXT = '@';
/** Places of the columns in which there is a list to choose from. */
const JENIS = 2;
const STATUS = 7;

/** A sheet for the decisions of the next meeting, begun with what is to be decided. */
export function followUpSheet(ground: ResultGround): SheetSpec {
  const rows = followUpRows(mattersOf(ground));
  const cells = rows.flatMap((row, at): readonly SpecCell[] =>
    row.flatMap((value, column) => {
      if (value === null && at <= FOLLOW_UP_HEAD_ROW) return [];
      if (at === 0) return [cellAt(at, column, value, LOOK.mark)];
      if (at < FOLLOW_UP_HEAD_ROW) return [cellAt(at, column, value, LOOK.note)];
      if (at === FOLLOW_UP_HEAD_ROW) return [cellAt(at, column, value, LOOK.head)];
      return [cellAt(at, column, value, { ...LOOK.wrap, numberFormat: TEXT })];
    }),
  );
  const from = FOLLOW_UP_HEAD_ROW + 1;
  const column = (at: number) => ({ top: from, left: at, bottom: SHEET_ROWS - 1, right: at });
  const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  return {
    name: ground.names['tindak-lanjut'],
    cells,
    columns: widths(FOLLOW_UP_WIDTHS).map((line) => ({
      ...line,
      style: { ...LOOK.wrap, numberFormat: TEXT },
    })),
    rows: [TITLE_ROW],
    frozen: { rows: from, columns: 2 },
    validations: [
      {
        areas: [column(JENIS)],
        type: 'list',
        formulas: [`"${JENIS_TINDAK_LANJUT.join(',')}"`],
        // Other words are welcome.
        allowBlank: true,
      },
      {
        areas: [column(STATUS)],
        type: 'list',
        formulas: [`"${STATUS_TINDAK_LANJUT.map(upper).join(',')}"`],
        allowBlank: true,
        error: { style: 'stop', title: 'Status', text: STATUS_TINDAK_LANJUT.map(upper).join(', ') },
      },
    ],
    print: printed(FOLLOW_UP_HEAD_ROW),
  };
}

/** What there is to decide: needs nobody provides, villages most families of which lack one, rules with errors. */
function mattersOf(ground: ResultGround): readonly FollowUp[] {
  const { findings, lang, say } = ground;
  const matters: FollowUp[] = [];
  const put = (jenis: FollowUp['jenis'], perihal: string): void => {
    matters.push({
      id: nextId(matters.map(({ id }) => id)),
      ...{ perihal, jenis, opd: '', penanggungJawab: '', tenggat: null, keputusan: '' },
      ...{ status: 'terbuka', rapat: null, dicatat: null },
    });
  };
  const named = needNames(ground);
  for (const need of programmesLacking(ground))
    put('OPD', say('tindak-lanjut.program', { kebutuhan: named([need]) }));
  for (const { desa, kebutuhan } of worstVillages(ground))
    put('Desa', say('tindak-lanjut.desa', { desa, kebutuhan: named([kebutuhan]) }));
  const rules = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  for (const rule of rules) put('Temuan', say('tindak-lanjut.temuan', { aturan: ruleTitle(rule, lang) }));
  return matters;
}

function programmesLacking({ assessed, routes }: ResultGround): readonly string[] {
  const { hasMapping, isProvided } = routes();
  return assessed && hasMapping
    ? programmeGaps(assessed.assessed, isProvided).map(({ kebutuhan }) => kebutuhan)
    : [];
}

function worstVillages({
  assessed,
  routes,
}: ResultGround): readonly { readonly desa: string; readonly kebutuhan: string }[] {
  if (!assessed) return [];
  return summariseGaps([{ assessed: assessed.assessed, routes: routes() }], 'desa')
    .filter(({ key, name }) => key !== UNKNOWN_PLACE && name !== '')
    .flatMap(({ name, perKebutuhan }) =>
      perKebutuhan.map(({ kebutuhan, kurang }) => ({ desa: name, kebutuhan, kurang })),
    )
    .sort((a, b) => b.kurang - a.kurang)
    .slice(0, MOST_VILLAGES);
}
