import type { Table } from '../table/table';
import type { Field } from '../table/field';
import { uint32At } from '../values/at';
import { columnHashes, createHashes, hashRow } from './text-hash';

/** What tells one row of a kind of sheet from the others. */
const TELLING: Readonly<Partial<Record<Table['role'], readonly Field[]>>> = {
  pemetaan: ['opd', 'kode', 'kegiatan', 'subkegiatan', 'lokasi'],
  keluarga: ['nik', 'nomorKk', 'idKeluarga'],
  individu: ['nik', 'idIndividu'],
  penerima: ['programKatalog', 'nik', 'nomorKk'],
  wilayah: ['kodeWilayah', 'desa'],
};

const ROLES: readonly Table['role'][] = ['pemetaan', 'keluarga', 'individu', 'penerima', 'wilayah'];

/**
 * Marks of the data rows of a workbook, distinct and ascending, to see how much of it stands in another one too. 32 bits
 * each: nobody can be found by them, and they are compared by share only.
 */
export function rowMarks(tables: readonly Table[]): Uint32Array {
  const marks = new Set<number>();
  for (const table of tables) {
    const columns = (TELLING[table.role] ?? []).flatMap((field) => {
      const column = table.columns.get(field);
      return column ? [columnHashes(column, table.length)] : [];
    });
    const rows = createHashes(table.length);
    for (let index = 0; index < table.length; index += 1) {
      hashRow(columns, index, rows, ROLES.indexOf(table.role));
      if (rows.high[index] !== 0) marks.add(uint32At(rows.low, index));
    }
  }
  return Uint32Array.from(marks).sort();
}

/** The share of the smaller of two workbooks that stands in the other too; 0 where one is empty. */
export function sharedPart(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [uint32At(a, i), uint32At(b, j)];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : common / smaller;
}
