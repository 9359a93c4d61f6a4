import { asText } from '../table/cell-readers';
import type { Field } from '../table/field';
import type { Grid } from '../table/grid';
import { fold } from '../values/text';
import type { FoundHeader } from './find-header';
import { readHeaderBlock } from './header-block';
import { matchExact } from './match-header';

const COUNTS = /^(?:jumlah|jml|banyaknya) (sub ?kegiatan|kegiatan|program)\b/;
const LEVELS = ['program', 'kegiatan', 'subkegiatan'] as const;

/** The deepest level a header counts, from 0; −1 when it counts none. */
const levelCounted = (header: string): number => {
  const counted = COUNTS.exec(fold(header))?.[1]?.replace(' ', '');
  return LEVELS.findIndex((level) => level === counted);
};

/**
 * True for a table of totals: it counts what it does not list, sub kegiatan per strategy or kegiatan per OPD.
 * Reading it as data would count every amount twice.
 */
export function isRecap({ role, columns }: Pick<FoundHeader, 'role' | 'columns'>): boolean {
  if (role !== 'pemetaan') return false;
  const fields = new Set(
    columns.flatMap(({ match }): readonly Field[] => (match && match.way !== 'bagian' ? [match.field] : [])),
  );
  const listed = Math.max(...LEVELS.map((level, at) => (fields.has(level) ? at : -1)));
  return columns.some(({ header }) => levelCounted(header.joined) > listed);
}

const ROWS_TO_TRY = 60;
const GROUPS: readonly Field[] = [
  'strategi',
  'klaster',
  'subkelompok',
  'opd',
  'sumberDana',
  'jenisAktivitas',
];
const AMOUNTS: readonly Field[] = ['pagu', 'realisasi'];

/** True for a sheet without a mapping header that is a recap all the same: strategies, a count and an amount. */
export function looksLikeRecap(grid: Grid): boolean {
  return [...grid.usedRows.subarray(0, ROWS_TO_TRY)].some((row) => {
    const labels = grid.usedColumns.map((column) => asText(grid.value(row, column)));
    if (!labels.some((label) => levelCounted(label) >= 0)) return false;
    const fields = [...readHeaderBlock(grid, row, 1).texts.values()].flatMap((text) =>
      (matchExact(text, 'pemetaan') ?? []).map(({ field }) => field),
    );
    return GROUPS.some((field) => fields.includes(field)) && AMOUNTS.some((field) => fields.includes(field));
  });
}
