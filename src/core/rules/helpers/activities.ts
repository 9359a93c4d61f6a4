import { ticksOf } from '../../schema/mapping-row';
import type { JenisAktivitasId } from '../../taxonomy/jenis-aktivitas';
import type { Field } from '../../table/field';
import type { Row } from '../../table/table';
import { isEmptyCell } from './mapping-cells';

/** The column of the national form in which each kind of activity is ticked. */
export const TICK_FIELD: Readonly<Record<JenisAktivitasId, Field>> = {
  langsung: 'aktivitasLangsung',
  'tidak-langsung': 'aktivitasTidakLangsung',
  penunjang: 'aktivitasPenunjang',
};

/** Every column that may say of what kind an activity is. */
export const ACTIVITY_FIELDS: readonly Field[] = ['jenisAktivitas', ...Object.values(TICK_FIELD)];

/** The kinds of activity a row states or ticks: none, one or more. A dash in a tick column is no tick. */
export function activitiesOf(row: Row): readonly JenisAktivitasId[] {
  const stated = row.text('jenisAktivitas') as JenisAktivitasId | null;
  if (stated !== null) return [stated];
  return ticksOf(row).filter((jenis) => !isEmptyCell(row, TICK_FIELD[jenis]));
}
