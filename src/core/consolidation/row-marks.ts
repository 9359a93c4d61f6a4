import { textAt, type Table } from '../table/table';
import type { Field } from '../table/field';
import { fold } from '../values/text';

/** What tells one row of a kind of sheet from the others. */
const TELLING: Readonly<Partial<Record<Table['role'], readonly Field[]>>> = {
  pemetaan: ['opd', 'kode', 'kegiatan', 'subkegiatan', 'lokasi'],
  keluarga: ['nik', 'nomorKk', 'idKeluarga'],
  individu: ['nik', 'idIndividu'],
  penerima: ['programKatalog', 'nik', 'nomorKk'],
  wilayah: ['kodeWilayah', 'desa'],
};

/**
 * Marks of the data rows of a workbook, distinct and ascending, to see how much of it stands in another one too. 32 bits
 * each: nobody can be found by them, and they are compared by share only.
 */
export function rowMarks(tables: readonly Table[]): Uint32Array {
  const marks = new Set<number>();
  for (const table of tables) {
    const columns = (TELLING[table.role] ?? []).flatMap((field) => {
      const column = table.columns.get(field);
      return column ? [column] : [];
    });
    if (columns.length === 0) continue;
    for (let index = 0; index < table.length; index += 1) {
      const text = columns.map((column) => fold((textAt(column, index) ?? '').slice(0, 400))).join('|');
      if (/[^|]/.test(text)) marks.add(markOf(`${table.role}|${text}`));
    }
  }
  return Uint32Array.from(marks).sort();
}

/** FNV-1a over UTF-16 units. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** The share of the smaller of two workbooks that stands in the other too; 0 where one is empty. */
export function sharedPart(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : common / smaller;
}
