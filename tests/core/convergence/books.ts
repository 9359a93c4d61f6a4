import { readFamilyColumns } from '../../../src/core/convergence/family-columns';
import type { MappingBook } from '../../../src/core/convergence/locus-places';
import { scoreFamilyColumns, type FamilyConvergence } from '../../../src/core/convergence/score-places';
import { bookContext, type TestSheet } from '../../rule-tester';
import { assess } from '../households/book';

/** What convergence says of the families of a made-up workbook. */
export const convergenceOf = (sheets: readonly TestSheet[]): FamilyConvergence =>
  scoreFamilyColumns(readFamilyColumns([assess(sheets)]));

/** The mapping of a made-up workbook, sheets of role `pemetaan` unless they say otherwise. */
export function mappingOf(sheets: readonly TestSheet[], lokus: MappingBook['lokus'] = []): MappingBook {
  const { sheets: contexts } = bookContext(sheets, 'pemetaan');
  return {
    file: 'uji.xlsx',
    pemetaan: contexts
      .filter(({ table }) => table.role === 'pemetaan')
      .map(({ table, tahun }) => ({ table, tahun })),
    wilayah: contexts.flatMap(({ table }) => (table.role === 'wilayah' ? [table] : [])),
    lokus,
  };
}
