import type { JenisAktivitasId } from '../taxonomy/jenis-aktivitas';
import type { ProgramId } from '../taxonomy/program';
import type { StrategiId, SubkelompokId } from '../taxonomy/strategi';
import type { SumberDanaId } from '../taxonomy/sumber-dana';
import type { KlasterId } from '../taxonomy/klaster';
import { CELL_STATE } from '../table/column';
import type { Field, MoneyField } from '../table/field';
import type { Row } from '../table/table';
import { itemAt } from '../values/at';
import type { CellValue } from '../values/cell-value';
import { remembering } from '../values/remember';
import { asSen, type Sen } from '../values/rupiah';
import { readYaTidak } from '../values/ya-tidak';

/** The strategy a mapping row states, in its own cell or above it. */
export const strategiOf = (row: Row): StrategiId | null => row.text('strategi') as StrategiId | null;

/** The cluster a mapping row states. It is never worked out from anything else. */
export const klasterOf = (row: Row): KlasterId | null => row.text('klaster') as KlasterId | null;

/** The catalogue programme a mapping row states in its own column. */
export const programKatalogOf = (row: Row): ProgramId | null =>
  row.text('programKatalog') as ProgramId | null;

/** The subgroup a mapping row states, or the one of the catalogue programme it states. */
export function subkelompokOf(row: Row): SubkelompokId | null {
  const stated = row.text('subkelompok') as SubkelompokId | null;
  if (stated !== null) return stated;
  const program = programKatalogOf(row);
  return program === null ? null : row.table.kamus.programOf(program).subkelompok;
}

/** The funding source of a row: the one of four it belongs to, and the leaf of the tree where it is stated. */
export function sumberDanaOf(
  row: Row,
): { readonly sumber: SumberDanaId; readonly rincian: string | null } | null {
  const stated = row.text('sumberDana') ?? row.text('rincianSumberDana');
  if (stated === null) return null;
  const detail = row.text('rincianSumberDana');
  const rincian = [detail, stated].find((one) => one?.includes('.') === true) ?? null;
  return { sumber: itemAt(stated.split('.'), 0, stated) as SumberDanaId, rincian };
}

const TICKS: readonly (readonly [Field, JenisAktivitasId])[] = [
  ['aktivitasLangsung', 'langsung'],
  ['aktivitasTidakLangsung', 'tidak-langsung'],
  ['aktivitasPenunjang', 'penunjang'],
];

/** The kinds of activity a row ticks in the three columns of the national form: none, one or more. */
export function ticksOf(row: Row): readonly JenisAktivitasId[] {
  return TICKS.flatMap(([field, jenis]) => {
    if (row.state(field) !== CELL_STATE.read) return [];
    const cell = row.raw(field);
    return (typeof cell === 'string' ? isTickText(cell) : isTick(cell)) ? [jenis] : [];
  });
}

// A dash and a "tidak" are no ticks; any other text (√, the activity's own words) is one.
function isTick(cell: CellValue): boolean {
  const answer = readYaTidak(cell);
  return answer.ok ? answer.value : answer.reason !== 'empty';
}
const isTickText = remembering(isTick);

/** The kind of activity of a row; `null` when none or more than one is stated. */
export function jenisAktivitasOf(row: Row): JenisAktivitasId | null {
  const stated = row.text('jenisAktivitas') as JenisAktivitasId | null;
  if (stated !== null) return stated;
  const ticks = ticksOf(row);
  const [only = null, ...others] = ticks;
  return others.length === 0 ? only : null;
}

/** The period columns of the two national report forms, in time order. */
export const PERIODS: readonly [readonly MoneyField[], readonly MoneyField[]] = [
  ['realisasiSem1', 'realisasiSem2'],
  ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'],
];

/**
 * What a row reports as realised, and the columns that say so: the total column, or the sum of the periods where
 * the sheet has no total column.
 */
export function realisasiOf(row: Row): { readonly sen: Sen; readonly fields: readonly MoneyField[] } | null {
  if (row.has('realisasi')) {
    const sen = row.sen('realisasi');
    return sen === null ? null : { sen, fields: ['realisasi'] };
  }
  // A sheet with both forms states every amount twice: the first form it has speaks.
  const form = PERIODS.find((fields) => fields.some((field) => row.has(field))) ?? [];
  const fields: MoneyField[] = [];
  let sum = 0n;
  for (const field of form) {
    const sen = row.sen(field);
    if (sen === null) continue;
    fields.push(field);
    sum += sen;
  }
  return fields.length === 0 ? null : { sen: asSen(sum), fields };
}

/** True for a row that goes on with the sub kegiatan merged from above: it is not counted again. */
export const continuesSubkegiatan = (row: Row): boolean => row.merged('subkegiatan');
