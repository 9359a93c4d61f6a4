import { joinComplaints, type Complaints } from '../../../src/core/complaints/join-complaints';
import { assessFamilies } from '../../../src/core/households/assess';
import type { TestRow, TestSheet } from '../../rule-tester';
import { ACUAN, nik, sheetOf, tablesFrom } from '../households/book';

/** Three families: one receives PKH, one does not, of one nobody knows; the second lacks Sembako too. */
const FAMILIES: TestSheet = sheetOf('keluarga', [
  {
    ...{ idKeluarga: 'A', nik: nik(1), desa: 'Misal Jaya', kecamatan: 'Misal', kodeWilayah: '99.01.01.2001' },
    ...{ desil: 1, 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Ya' },
  },
  {
    ...{ idKeluarga: 'B', nik: nik(2), desa: 'Misal Jaya', kecamatan: 'Misal', kodeWilayah: '99.01.01.2001' },
    ...{ desil: 1, 'penerima.PKH': 'Tidak', 'penerima.SEMBAKO': 'Tidak' },
  },
  {
    ...{ idKeluarga: 'C', nik: nik(3), desa: 'Contoh', kecamatan: 'Umpama', kodeWilayah: '99.01.02.2001' },
    ...{ desil: 1, 'penerima.PKH': null, 'penerima.SEMBAKO': 'Ya' },
  },
]);

/** A complaint with nothing in it but what is said, so that its row counts. */
export const complaint = (row: TestRow = {}): TestRow => ({ uraian: 'Aduan contoh.', ...row });

/** Complaints joined to the families above. */
export function complaintsOf(
  rows: readonly TestRow[],
  families: readonly TestSheet[] = [FAMILIES],
  wilayah: readonly TestRow[] = [],
): Complaints {
  const tables = tablesFrom([...families, sheetOf('pengaduan', rows), sheetOf('wilayah', wilayah)]);
  return joinComplaints(tables, {
    assessed: families.length > 0 ? assessFamilies(tables, ACUAN) : null,
    wilayah: tables.filter(({ role }) => role === 'wilayah'),
  });
}

/** The same complaints in a workbook of another name. */
export const inFile = (file: string, complaints: Complaints): Complaints => ({
  ...complaints,
  tables: complaints.tables.map((table) => ({ ...table, file })),
});
