import { findStrategi } from '../taxonomy/strategi';
import { looksLikeOpd } from '../values/opd';
import { readKode } from '../values/kode-subkegiatan';
import { fold } from '../values/text';
import { isNumberingRow } from './header-block';
import { rowCellsOf, type RowCells } from './row-cells';
import type { SectionRow, SkippedRow, SkipReason, TotalRow } from './row-kind';
import { claimsWhole, isNoteLabel, isOrdinal, isSignatureText, isTotalLabel } from './row-words';
import type { SheetPlan } from './sheet-plan';

/** What every row under the header is. Data rows come with the context rows that stand above them. */
export interface ClassifiedRows {
  /** 0-based sheet rows of the data, ascending. */
  readonly data: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly sections: readonly SectionRow[];
  readonly totals: readonly TotalRow[];
  /** 0-based rows that name a program or kegiatan for the rows below and hold no sub kegiatan of their own. */
  readonly parents: readonly number[];
}

type Verdict = 'data' | SkipReason;

/** Sorts the rows under the header. Nothing ends the sheet: after notes and totals the scan goes on. */
export function classifyRows(plan: SheetPlan): ClassifiedRows {
  const data: number[] = [];
  const skipped: SkippedRow[] = [];
  const sections: SectionRow[] = [];
  const totals: TotalRow[] = [];
  const parents: number[] = [];
  const cellsOf = rowCellsOf(plan);
  const judge = plan.role === 'pemetaan' ? judgeMapping(plan) : judgeList(plan);
  let inNotes = false;
  let lastRow = plan.firstDataRow - 1;

  for (const row of plan.grid.usedRows) {
    if (row < plan.firstDataRow) continue;
    const cells = cellsOf(row);
    // A blank line closes a block of notes; so does a row that is plainly data again.
    if (row > lastRow + 1) inNotes = false;
    lastRow = row;
    let verdict = judge(cells);
    if (verdict === 'keterangan') inNotes = true;
    else if (verdict !== 'lain' && verdict !== 'tanda-tangan') inNotes = false;
    else if (inNotes) verdict = 'keterangan';

    if (verdict === 'data') {
      data.push(row);
      continue;
    }
    skipped.push({ row: row + 1, reason: verdict });
    if (verdict === 'induk') parents.push(row);
    if (verdict === 'bagian') sections.push(sectionOf(cells));
    if (verdict === 'total' || (verdict === 'bagian' && cells.amounts.size > 0)) {
      totals.push(totalOf(cells, verdict === 'bagian'));
    }
  }
  return settleParents({ data, skipped, sections, totals, parents }, plan);
}

const firstLabel = (cells: RowCells): string => cells.texts.find((text) => !isOrdinal(text)) ?? '';

function sectionOf(cells: RowCells): SectionRow {
  const strategi = strategiOf(cells);
  return { row: cells.row + 1, kind: strategi === null ? 'opd' : 'strategi', strategi };
}

function strategiOf(cells: RowCells): SectionRow['strategi'] {
  for (const text of [cells.texts.join(' '), ...cells.texts.filter((one) => !isOrdinal(one))]) {
    const strategi = findStrategi(text);
    if (strategi !== null) return strategi;
  }
  return null;
}

function totalOf(cells: RowCells, above: boolean): TotalRow {
  const label = firstLabel(cells);
  return {
    row: cells.row + 1,
    label,
    reach: !above && claimsWhole(label) ? 'semua' : 'bagian',
    above,
    amounts: cells.amounts,
  };
}

function judgeCommon(plan: SheetPlan): (cells: RowCells) => Verdict | null {
  const headerTexts = new Set([...plan.header.block.texts.values()].map(({ leaf }) => fold(leaf)));
  return (cells) => {
    if (isNumberingRow(plan.grid, cells.row)) return 'penomoran';
    const repeated = cells.texts.filter((text) => headerTexts.has(fold(text))).length;
    if (repeated >= 3 && repeated >= cells.texts.length * 0.6) return 'judul-ulang';
    return null;
  };
}

function judgeMapping(plan: SheetPlan): (cells: RowCells) => Verdict {
  const common = judgeCommon(plan);
  const fields = new Set(plan.columns.map(({ field }) => field));
  const unit =
    (['subkegiatan', 'kegiatan', 'program'] as const).find((field) => fields.has(field)) ?? 'program';
  return (cells) => {
    const first = firstLabel(cells);
    const named = cells.filled(unit);
    const known = common(cells);
    if (known) return known;
    // A sub kegiatan may be called "Jumlah …"; a total has no name of its own beside its label.
    const namesItself = named && (cells.text(unit) !== first || isNumbered(cells));
    if (!namesItself && isTotalLabel(first) && !(named && cells.filled('kode'))) return 'total';
    if (cells.amounts.size === 0 && isNoteLabel(first) && cells.texts.length <= 3) return 'keterangan';
    if (!named || cells.text(unit) === first) {
      if (isSection(cells)) return 'bagian';
      if (cells.amounts.size === 0 && !cells.filled('kode') && cells.texts.some(isSignatureText))
        return 'tanda-tangan';
    }
    if (named) return 'data';
    if (unit === 'subkegiatan' && (cells.filled('program') || cells.filled('kegiatan'))) {
      const level = readKode(cells.value('kode'));
      const parentCode = level.ok && (level.value.jenis === 'program' || level.value.jenis === 'kegiatan');
      // Without amounts it only names what follows; with a program's own code its amount is a sum of what follows.
      if (parentCode || cells.amounts.size === 0) return 'induk';
    }
    return cells.amounts.size > 0 ? 'data' : 'lain';
  };
}

const isNumbered = (cells: RowCells): boolean => /^\d+[.)]?$/.test(cells.text('no'));

const NEVER_ON_A_SECTION = ['kode', 'sumberDana', 'lokasi', 'sasaran'] as const;

function isSection(cells: RowCells): boolean {
  if (NEVER_ON_A_SECTION.some((field) => cells.filled(field))) return false;
  const names = cells.texts.filter((text) => !isOrdinal(text));
  if (names.length === 0 || names.length > 2) return false;
  // "Peningkatan pendapatan nelayan" with a number and an amount is a sub kegiatan, not strategy 2.
  if (
    cells.filled('subkegiatan') &&
    cells.amounts.size > 0 &&
    !/^([IVX]+[.) ]|strategi\b)/i.test(names[0] ?? '')
  ) {
    return false;
  }
  if (strategiOf(cells) !== null)
    return names.length === 1 || (!cells.filled('opd') && !cells.filled('kegiatan'));
  // An OPD's name alone heads its rows; with an amount beside it, it is the sum of them.
  return names.length === 1 && names.every(looksLikeOpd) && !cells.filled('kode');
}

function judgeList(plan: SheetPlan): (cells: RowCells) => Verdict {
  const common = judgeCommon(plan);
  const identity = (['nik', 'nomorKk', 'idKeluarga', 'idIndividu', 'kodeWilayah', 'uraian'] as const).filter(
    (field) => plan.columns.some((column) => column.field === field),
  );
  // A filled row of a list of 50 000 families is data at the first look.
  const plenty = Math.max(4, Math.ceil(plan.columns.length / 2));
  return (cells) => {
    if (cells.count >= plenty && identity.some((field) => /\d{5}/.test(cells.text(field)))) return 'data';
    const known = common(cells);
    if (known) return known;
    const first = firstLabel(cells);
    if (isTotalLabel(first)) return 'total';
    if (isNoteLabel(first) && cells.count <= 2) return 'keterangan';
    if (cells.count <= 3 && cells.texts.some(isSignatureText)) return 'tanda-tangan';
    return cells.count >= 2 || identity.some((field) => cells.filled(field)) ? 'data' : 'lain';
  };
}

/**
 * A row with a program or kegiatan, an amount and no sub kegiatan is the sum of the rows below when it equals
 * them exactly; only then is it taken out of the data. Otherwise it stays data: an amount is never dropped.
 */
function settleParents(found: ClassifiedRows, plan: SheetPlan): ClassifiedRows {
  if (plan.role !== 'pemetaan' || !plan.columns.some(({ field }) => field === 'subkegiatan')) return found;
  const cellsOf = rowCellsOf(plan);
  const isOpen = (row: number): boolean => {
    const cells = cellsOf(row);
    return !cells.filled('subkegiatan') && (cells.filled('program') || cells.filled('kegiatan'));
  };
  const open = found.data.filter(isOpen);
  if (open.length === 0) return found;
  const openSet = new Set(open);
  const sums = open.filter((row) => {
    const own = cellsOf(row).amounts.get('pagu')?.sen;
    if (own === undefined) return false;
    let below = 0n;
    for (const next of found.data) {
      // Sums may nest: a program's amount covers the rows of all its kegiatan, not the kegiatan's own sums.
      if (next <= row || openSet.has(next)) continue;
      below += cellsOf(next).amounts.get('pagu')?.sen ?? 0n;
      if (below >= own) break;
    }
    return below === own && own !== 0n;
  });
  const parents = new Set(sums);
  return {
    ...found,
    data: found.data.filter((row) => !parents.has(row)),
    parents: [...found.parents, ...sums].sort((a, b) => a - b),
    skipped: [...found.skipped, ...sums.map((row) => ({ row: row + 1, reason: 'induk' as const }))].sort(
      (a, b) => a.row - b.row,
    ),
  };
}
