import { followUpRows, FOLLOW_UP_HEAD_ROW, FOLLOW_UP_WIDTHS } from '../../core/followup/follow-up-rows';
import {
  JENIS_TINDAK_LANJUT,
  nextId,
  STATUS_TINDAK_LANJUT,
  type FollowUp,
  type JenisTindakLanjut,
} from '../../core/followup/follow-up';
import { summariseGaps } from '../../core/households/gap-summary';
import { programmeGaps } from '../../core/households/left-out';
import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import { markOf } from '../../core/schema/marks';
import { SHEET_ROWS } from '../../workbook/a1';
import type { SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import { cellAt, LOOK, printed, widths } from '../sheets/sheet-kit';
import { needNames } from './gap-sheet';
import type { ResultGround, ResultInput } from './result-ground';

/** True where decisions are kept already: such a sheet is people's own and is never made anew. */
export const hasFollowUps = ({ grids }: Pick<ResultInput, 'grids'>): boolean =>
  grids.some((grid) => markOf(grid) === 'tindak-lanjut');

/** More matters of one kind no meeting gets through. */
const MOST_OF_A_KIND = 5;
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
    rows: rows.flatMap((_, index) => (index > FOLLOW_UP_HEAD_ROW ? [{ index, size: 30 }] : [])),
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

/** What there is to decide: needs nobody provides or many lack, villages that lack most, OPDs with errors in their rows. */
function mattersOf(ground: ResultGround): readonly FollowUp[] {
  const { say } = ground;
  const matters: FollowUp[] = [];
  const put = (jenis: JenisTindakLanjut, perihal: string, opd = ''): void => {
    matters.push({
      id: nextId(matters.map(({ id }) => id)),
      ...{ perihal, jenis, opd, penanggungJawab: '', tenggat: null, keputusan: '' },
      ...{ status: 'terbuka', rapat: null, dicatat: null },
    });
  };
  const named = needNames(ground);
  const { programmes, needs, villages } = lackingOf(ground);
  for (const need of programmes) put('OPD', say('tindak-lanjut.program', { kebutuhan: named([need]) }));
  for (const need of needs) put('Keluarga', say('tindak-lanjut.kebutuhan', { kebutuhan: named([need]) }));
  for (const desa of villages) put('Desa', say('tindak-lanjut.desa', { desa }));
  for (const opd of opdsWithErrors(ground)) put('Temuan', say('tindak-lanjut.temuan'), opd);
  return matters;
}

interface Lacking {
  readonly programmes: readonly string[];
  readonly needs: readonly string[];
  readonly villages: readonly string[];
}

/** Needs no programme provides, those most families lack of the others, and the villages where most services are missing. */
function lackingOf({ assessed, routes }: ResultGround): Lacking {
  if (!assessed) return { programmes: [], needs: [], villages: [] };
  const { hasMapping, isProvided } = routes();
  const programmes = hasMapping
    ? programmeGaps(assessed.assessed, isProvided).map(({ kebutuhan }) => kebutuhan)
    : [];
  const byNeed = new Map<string, number>();
  const byVillage = new Map<string, number>();
  for (const { key, name, perKebutuhan } of summariseGaps(
    [{ assessed: assessed.assessed, routes: routes() }],
    'desa',
  )) {
    for (const { kebutuhan, kurang } of perKebutuhan) {
      add(byNeed, kebutuhan, kurang);
      if (key !== UNKNOWN_PLACE && name !== '') add(byVillage, name, kurang);
    }
  }
  for (const need of programmes) byNeed.delete(need);
  return { programmes, needs: mostOf(byNeed), villages: mostOf(byVillage) };
}

/** The OPDs in whose rows errors were found, those with most first; `''` for rows that name none. */
function opdsWithErrors({ findings, opdOf }: ResultGround): readonly string[] {
  const counts = new Map<string, number>();
  for (const finding of findings) if (finding.severity === 'error') add(counts, opdOf(finding) ?? '', 1);
  return mostOf(counts);
}

const add = (counts: Map<string, number>, key: string, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

/** The keys that count most, at most {@link MOST_OF_A_KIND}; of equal ones as they came. */
const mostOf = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OF_A_KIND)
    .map(([key]) => key);
