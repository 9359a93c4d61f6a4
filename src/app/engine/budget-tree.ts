import { UNMAPPED } from '../../core/budget/budget';
import { addUpBudget, linesBy, type BudgetLine } from '../../core/budget/budget-cube';
import type { Dimension } from '../../core/budget/dimensions';
import type { Message } from '../../core/messages/translate';
import type { Table } from '../../core/table/table';
import { KLASTER } from '../../core/taxonomy/klaster';
import { STRATEGI } from '../../core/taxonomy/strategi';
import { SUMBER_DANA } from '../../core/taxonomy/sumber-dana';
import type { BudgetNode } from './engine';

interface Name {
  readonly id: string;
  readonly nama: Message;
}

const LEVELS: readonly (readonly [dimension: Dimension, names: readonly Name[]])[] = [
  ['strategi', STRATEGI],
  ['klaster', KLASTER],
  ['sumberDana', SUMBER_DANA],
];
const DIMENSIONS = LEVELS.map(([dimension]) => dimension);
const NOWHERE: Name = { id: UNMAPPED, nama: { id: 'Belum dipetakan', en: 'Not mapped yet' } };

/**
 * The budget as strategi → klaster → sumber dana, in the order of the law, rows that cannot be placed last.
 * The children of a node add up to it, the first level to the total of `summariseBudget`.
 *
 * @param tables mapping tables of one workbook.
 */
export function budgetTree(tables: readonly Table[]): readonly BudgetNode[] {
  const cube = addUpBudget(tables, DIMENSIONS);
  const byLevel = LEVELS.map((_, depth) => linesBy(cube, DIMENSIONS.slice(0, depth + 1)));
  return nodesBelow([], byLevel);
}

function nodesBelow(
  parent: readonly (string | null)[],
  byLevel: readonly (readonly BudgetLine[])[],
): readonly BudgetNode[] {
  const depth = parent.length;
  const names = LEVELS[depth]?.[1];
  if (!names) return [];
  const own = (byLevel[depth] ?? []).filter(({ keys }) => parent.every((key, at) => keys[at] === key));
  return [...names, NOWHERE].flatMap(({ id, nama }): BudgetNode[] => {
    const line = own.find(({ keys }) => (keys[depth] ?? UNMAPPED) === id);
    if (!line) return [];
    const { subkegiatan, pagu, realisasi, cells, cellsRealisasi } = line;
    return [
      {
        figure: { key: id, name: nama, subkegiatan, pagu, realisasi, cells, cellsRealisasi },
        children: nodesBelow([...parent, line.keys[depth] ?? null], byLevel),
      },
    ];
  });
}
