import { itemAt } from '../values/at';
import { looksLikeOpd } from '../values/opd';
import { areaAt, verticalMerges } from './header-block';
import { judgeCommon, type Verdict } from './judge-common';
import { firstLabel, kodeOf, namesOf, strategiIn, unitOf, type RowCells } from './row-cells';
import { isBareTotal, isNoteLabel, isSignatureText, isTotalLabel } from './row-words';
import type { SheetPlan } from './sheet-plan';

/** Looks on from a row: the cells of the next row that names a sub kegiatan, or `null`. */
export type NextNamed = (row: number) => RowCells | null;

/** Judges the rows of a mapping sheet one by one; what only the rows below can tell is settled afterwards. */
export function judgeMapping(plan: SheetPlan, nextNamed: NextNamed): (cells: RowCells) => Verdict {
  const common = judgeCommon(plan);
  const unit = unitOf(plan);
  const areas = plan.columns
    .filter(({ field }) => field === unit)
    .flatMap(({ sheetColumn }) => verticalMerges(plan.grid, sheetColumn));
  // A row under a merged name goes on with it; only data may lie under data.
  const continues = (row: number): boolean => {
    const area = areaAt(areas, row);
    return area !== undefined && area.top < row && area.top >= plan.firstDataRow;
  };
  return (cells) => {
    const known = common(cells);
    if (known) return known;
    const named = cells.filled(unit);
    const first = firstLabel(cells);
    const coded = kodeOf(cells, unit) !== null;
    if (!coded && isTotal(cells, unit, named, first)) return 'total';
    if (isNote(cells, first) && !coded && !isNumbered(cells)) return 'keterangan';
    if (!coded && (!named || cells.text(unit) === first)) {
      if (isSection(cells, unit, nextNamed)) return 'bagian';
      if (isSignature(cells)) return 'tanda-tangan';
    }
    if (named || cells.amounts.size > 0) return 'data';
    // Without amounts and a name of its own the row only names what follows.
    if (unit !== 'program' && (cells.filled('program') || cells.filled('kegiatan'))) return 'induk';
    if (coded || cells.own >= MUCH) return 'data';
    return cells.own > 0 && continues(cells.row) ? 'data' : 'lain';
  };
}

// A row without a name and amount still says something when this many cells of its own are filled.
const MUCH = 3;

/** True when the first column numbers the row: 1, 2, 3 … are rows, I, II, III and A, B, C are parts. */
export const isNumbered = (cells: RowCells): boolean => /^\d+[.)]?$/.test(cells.text('no'));

function isTotal(cells: RowCells, unit: ReturnType<typeof unitOf>, named: boolean, first: string): boolean {
  if (named) {
    // A sub kegiatan may be called "Jumlah …", so beside a name only the wording of a total will do.
    return isBareTotal(cells.text(unit)) || (!isNumbered(cells) && isBareTotal(first));
  }
  return isTotalLabel(first) || cells.texts.some(isBareTotal);
}

const isNote = (cells: RowCells, first: string): boolean =>
  cells.amounts.size === 0 && cells.texts.length <= 3 && isNoteLabel(first);

const isSignature = (cells: RowCells): boolean =>
  cells.amounts.size === 0 && !isNumbered(cells) && cells.texts.some(isSignatureText);

const NEVER_ON_A_SECTION = ['kode', 'sumberDana', 'lokasi', 'sasaran'] as const;

/** A row that opens a part: one text that is a strategy or the name of an OPD, and perhaps its sum. */
function isSection(cells: RowCells, unit: ReturnType<typeof unitOf>, nextNamed: NextNamed): boolean {
  if (NEVER_ON_A_SECTION.some((field) => cells.filled(field))) return false;
  const names = namesOf(cells);
  const strategi = strategiIn(cells);
  if (strategi === null && (names.length !== 1 || !names.every(looksLikeOpd))) return false;
  const field = strategi === null ? 'opd' : 'strategi';
  // In its own column the text may as well be the value of a row whose name is missing.
  if (cells.filled(field) && !leavesBlankBelow(cells, field, nextNamed)) return false;
  if (cells.amounts.size === 0 || strategi === null || !cells.filled(unit)) return true;
  // "Peningkatan pendapatan" with an amount may be a sub kegiatan; a roman number or capitals make it a part.
  const label = itemAt(names, 0, '');
  return !isNumbered(cells) && (isPartLabel(label) || cells.texts.some((text) => /^[IVX]+[.)]?$/.test(text)));
}

const isPartLabel = (label: string): boolean =>
  /^([IVX]+|[A-Z])[.) ]|^strategi\b/i.test(label) || (/\p{Lu}/u.test(label) && label === label.toUpperCase());

/** True when the next named row leaves the field blank, so that this row speaks for it. */
function leavesBlankBelow(cells: RowCells, field: 'opd' | 'strategi', nextNamed: NextNamed): boolean {
  const next = nextNamed(cells.row);
  return next === null ? cells.amounts.size === 0 : !next.filled(field);
}
