import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summariseBudget } from '../../../src/core/budget/budget';
import { composeBudget } from '../../../src/core/budget/composition';
import { JENIS_AKTIVITAS } from '../../../src/core/taxonomy/jenis-aktivitas';
import { moneyColumn, senAt } from '../../../src/core/table/table';
import { ANY_FIELDS, anyRow, mappingTable } from './mapping-table';

const rows = fc.array(anyRow, { maxLength: 30 });

test.each(['opd', 'strategi'] as const)('the composition by %s adds up to the totals', (by) => {
  fc.assert(
    fc.property(rows, rows, (sent, more) => {
      const tables = [sent, more].map((of) => mappingTable(of, { fields: ANY_FIELDS, first: 8 }));
      const totals = summariseBudget(tables);
      const parts = composeBudget(tables, by);
      for (const { key, pagu, takTerklasifikasi } of parts) {
        const whole = JENIS_AKTIVITAS.reduce((sum, { id }) => sum + pagu[id], 0n) + takTerklasifikasi;
        expect(whole).toBe(totals[by].find((line) => line.key === key)?.pagu);
      }
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    }),
  );
});

test('the supporting budget is that of the rows named', () => {
  fc.assert(
    fc.property(rows, (sent) => {
      const table = mappingTable(sent, { fields: ANY_FIELDS, first: 8 });
      for (const { pagu, penunjang } of composeBudget([table], 'strategi')) {
        const named = penunjang.map(({ index }) => senAt(moneyColumn(table, 'pagu'), index) ?? 0n);
        expect(named.reduce((sum: bigint, sen) => sum + sen, 0n)).toBe(pagu.penunjang);
      }
    }),
  );
});
