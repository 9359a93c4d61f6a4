import type { Message } from '../messages/translate';
import { CELL_STATE, stateOf } from '../table/column';
import { textColumn, type Table } from '../table/table';
import { float64At, uint32At, uint8At } from '../values/at';
import { commonestOf } from '../values/commonest';
import { opdKey } from '../values/opd';
import type { Sen } from '../values/rupiah';
import { addUpBudget, linesBy, totalOf, type BudgetLine } from './budget-cube';
import { DIMENSIONS, NAMES, type Dimension } from './dimensions';

export { DIMENSIONS, type Dimension } from './dimensions';

/** The key of rows that cannot be placed in a breakdown. They are counted, never dropped. */
export const UNMAPPED = 'TIDAK_TERPETAKAN';

/** One line of a breakdown. Amounts in sen; `cells` are the pagu cells, `cellsRealisasi` those of realisation. */
export interface BudgetFigure {
  readonly key: string;
  readonly name: Message;
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
  readonly cells: readonly string[];
  readonly cellsRealisasi: readonly string[];
}

/** The budget of one or more mapping sheets: the total, and every breakdown of it. */
export interface BudgetTotals extends Readonly<Record<Dimension, readonly BudgetFigure[]>> {
  readonly total: BudgetFigure;
}

const UNMAPPED_NAME: Message = { id: 'Belum dipetakan', en: 'Not mapped yet' };

/**
 * Adds up mapping sheets by every dimension, exact to the sen.
 *
 * A row counts once as a sub kegiatan unless its sub kegiatan is merged from the row above. Cells that cannot be
 * read add nothing and have a finding of their own. Breakdown lines come in the order of the law, OPDs by budget,
 * rows that cannot be placed last under {@link UNMAPPED}.
 *
 * @param tables mapping tables of one or more workbooks, with role `pemetaan`.
 */
export function summariseBudget(tables: readonly Table[]): BudgetTotals {
  const cube = addUpBudget(tables, DIMENSIONS);
  const linesOf = (dimension: Dimension): readonly BudgetFigure[] => {
    const lines = new Map(linesBy(cube, [dimension]).map((line) => [line.keys[0] ?? null, line]));
    const placed =
      dimension === 'opd'
        ? opdFigures(lines, tables)
        : NAMES[dimension].flatMap(({ id, nama }) => {
            const line = lines.get(id);
            return line ? [figureOf(id, nama, line)] : [];
          });
    const unmapped = lines.get(null);
    return unmapped ? [...placed, figureOf(UNMAPPED, UNMAPPED_NAME, unmapped)] : placed;
  };
  return {
    total: figureOf('TOTAL', { id: 'Total', en: 'Total' }, totalOf(cube)),
    strategi: linesOf('strategi'),
    klaster: linesOf('klaster'),
    permendagri53: linesOf('permendagri53'),
    sumberDana: linesOf('sumberDana'),
    opd: linesOf('opd'),
    jenisAktivitas: linesOf('jenisAktivitas'),
  };
}

/**
 * Whether every breakdown adds up to the total: sub kegiatan, pagu and realisasi alike. It always should; `false` is
 * a bug of ours, and no total may be shown then.
 */
export const reconciles = (totals: BudgetTotals): boolean =>
  DIMENSIONS.every((dimension) => {
    let subkegiatan = 0;
    let pagu = 0n;
    let realisasi = 0n;
    for (const line of totals[dimension]) {
      subkegiatan += line.subkegiatan;
      pagu += line.pagu;
      realisasi += line.realisasi;
    }
    const { total } = totals;
    return subkegiatan === total.subkegiatan && pagu === total.pagu && realisasi === total.realisasi;
  });

function figureOf(key: string, name: Message, line: BudgetLine): BudgetFigure {
  const { subkegiatan, pagu, realisasi } = line;
  return {
    key,
    name,
    subkegiatan,
    pagu,
    realisasi,
    // Whoever shows amounts only does not wait for the cells.
    get cells() {
      return line.cells;
    },
    get cellsRealisasi() {
      return line.cellsRealisasi;
    },
  };
}

function opdFigures(
  lines: ReadonlyMap<string | null, BudgetLine>,
  tables: readonly Table[],
): readonly BudgetFigure[] {
  const spellings = countSpellings(tables);
  return [...lines]
    .flatMap(([key, line]) =>
      key === null ? [] : [figureOf(key, sameName(commonestOf(spellings.get(key) ?? [])), line)],
    )
    .sort((a, b) => (a.pagu === b.pagu ? (a.key < b.key ? -1 : 1) : a.pagu > b.pagu ? -1 : 1));
}

/** How many rows spell an OPD how, by the key of the OPD. */
function countSpellings(tables: readonly Table[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const spellings = new Map<string, Map<string, number>>();
  for (const table of tables) {
    const column = textColumn(table, 'opd');
    if (!column) continue;
    const { codes, status, dictionary } = column;
    const rows = new Float64Array(dictionary.length);
    for (let at = 0; at < status.length; at += 1) {
      if (stateOf(uint8At(status, at)) !== CELL_STATE.read) continue;
      const code = uint32At(codes, at);
      rows[code] = float64At(rows, code) + 1;
    }
    dictionary.forEach((name, code) => {
      const count = float64At(rows, code);
      if (count === 0) return;
      const key = opdKey(name);
      const counts = spellings.get(key) ?? new Map<string, number>();
      counts.set(name, (counts.get(name) ?? 0) + count);
      spellings.set(key, counts);
    });
  }
  return spellings;
}

const sameName = (text: string): Message => ({ id: text, en: text });
