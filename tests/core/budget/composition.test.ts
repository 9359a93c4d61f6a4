import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summariseBudget } from '../../../src/core/budget/budget';
import { COMPOSITION_PARTS, composeBudget, composeTotal } from '../../../src/core/budget/composition';
import { SKALA, weighComposition } from '../../../src/core/budget/composition-indicator';
import { BOBOT_PMK_97_2023, JENIS_AKTIVITAS } from '../../../src/core/taxonomy/jenis-aktivitas';
import { moneyColumn, senAt, type Table } from '../../../src/core/table/table';
import { asSen } from '../../../src/core/values/rupiah';
import { ANY_FIELDS, anyRow, expandCells, mappingTable, type MappingRow } from './mapping-table';

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

describe('what the rows say beside their kind', () => {
  const row = (more: MappingRow): MappingRow => ({
    ...{ opd: 'A', subkegiatan: 'Bantuan', kode: null, jenisAktivitas: 'Langsung', sasaran: 10, pagu: 10.25 },
    ...more,
  });
  const partsOf = (...rows: readonly MappingRow[]) => composeTotal([mappingTable(rows)]).bagian;
  test('official travel, and not what does without it', () => {
    const { perjalananDinas } = partsOf(
      row({ subkegiatan: 'Perjalanan dinas dalam daerah', jenisAktivitas: 'Penunjang' }),
      row({ subkegiatan: 'Belanja alat tulis tanpa perjalanan dinas' }),
      row({ subkegiatan: 'Perjalanan pulang transmigran' }),
    );
    expect(perjalananDinas).toEqual({ baris: 1, pagu: 1025n, cells: ['Matrik!F8'] });
  });
  test('supporting by code, and of those what calls itself something else', () => {
    const found = partsOf(
      row({ kode: '1.06.01.2.02.0001', jenisAktivitas: 'Penunjang' }),
      row({ kode: '1.06.01.2.02.0002' }),
      row({ kode: '1.06.05.2.02.0001', jenisAktivitas: 'Penunjang' }),
      row({ kode: '1.06.01.2.02.0003', jenisAktivitas: null }),
    );
    expect(found.penunjangMenurutKode).toMatchObject({ baris: 3, pagu: 3075n });
    expect(found.kodePenunjangDitandaiLain).toEqual({ baris: 1, pagu: 1025n, cells: ['Matrik!F9'] });
    expect(found.penunjang).toMatchObject({ baris: 2, pagu: 2050n });
  });
  test('a target nobody set is one of nobody, whatever else is blank', () => {
    const marked = { sasaran: null, tahapPenetapanSasaran: 'Tidak' };
    const found = partsOf(
      row(marked),
      row({ ...marked, tahapPenetapanSasaran: 'Ya' }),
      row({ tahapPenetapanSasaran: 'Tidak' }),
    );
    expect(found.sasaranNol).toEqual({ baris: 1, pagu: 1025n, cells: ['Matrik!F8'] });
    expect(found.sasaranKosong).toEqual({ baris: 1, pagu: 1025n, cells: ['Matrik!F9'] });
  });
  test('a target of nobody and none stated; an unreadable one says neither', () => {
    const found = partsOf(
      row({ sasaran: 0 }),
      row({ sasaran: null }),
      row({ sasaran: 'banyak' }),
      row({ sasaran: null, jenisAktivitas: 'Penunjang' }),
    );
    expect(found.sasaranNol).toMatchObject({ baris: 1, pagu: 1025n, cells: ['Matrik!F8'] });
    expect(found.sasaranKosong).toMatchObject({ baris: 1, pagu: 1025n, cells: ['Matrik!F9'] });
  });
});

test('the whole is the total of the budget, and its cells are those of the total', () => {
  fc.assert(
    fc.property(rows, rows, (sent, more) => {
      const tables = [
        mappingTable(sent, { fields: ANY_FIELDS }),
        mappingTable(more, { fields: ANY_FIELDS, sheet: 'Lain' }),
      ];
      const { total } = summariseBudget(tables);
      const { bagian } = composeTotal(tables);
      const kinds = [...JENIS_AKTIVITAS.map(({ id }) => id), 'takTerklasifikasi'] as const;
      expect(kinds.reduce((sum, kind) => sum + bagian[kind].pagu, 0n)).toBe(total.pagu);
      expect(kinds.flatMap((kind) => expandCells(bagian[kind].cells)).sort()).toEqual(
        expandCells(total.cells).sort(),
      );
    }),
  );
});

test('shuffling rows, cutting a sheet in two and moving columns change no figure', () => {
  const figures = (...tables: readonly Table[]): unknown => {
    const { bagian, perjalananDinas, adaTakTerbaca, opd } = composeTotal(tables);
    return [
      COMPOSITION_PARTS.map((part) => [bagian[part].baris, bagian[part].pagu]),
      perjalananDinas,
      adaTakTerbaca,
      opd,
    ];
  };
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.shuffledSubarray([...ANY_FIELDS], { minLength: ANY_FIELDS.length }),
      fc.nat(30),
      ([all, shuffled], order, at) => {
        const whole = figures(mappingTable(all, { fields: ANY_FIELDS }));
        expect(figures(mappingTable(shuffled, { fields: ANY_FIELDS }))).toEqual(whole);
        expect(figures(mappingTable(all, { fields: order }))).toEqual(whole);
        expect(
          figures(
            mappingTable(all.slice(0, at), { fields: ANY_FIELDS }),
            mappingTable(all.slice(at), { fields: ANY_FIELDS, sheet: 'Lain' }),
          ),
        ).toEqual(whole);
      },
    ),
  );
});

describe('the weighted index of PMK 97/2023', () => {
  const table = mappingTable([
    { subkegiatan: 'Bantuan', jenisAktivitas: 'Langsung', pagu: 100 },
    { subkegiatan: 'Pelatihan', jenisAktivitas: 'Tidak langsung', pagu: 50 },
    { subkegiatan: 'Rapat', jenisAktivitas: 'Penunjang', pagu: 30 },
    { subkegiatan: 'Perjalanan dinas', jenisAktivitas: 'Penunjang', pagu: 20 },
    { subkegiatan: 'Lain', jenisAktivitas: null, pagu: 0.01 },
  ]);
  const composition = composeTotal([table]);
  test('leaves travel out and weighs to the sen', () => {
    const { pembilang, pembagiSen, ditimbang, takTerklasifikasi } = weighComposition(
      composition,
      'terklasifikasi',
      2023,
    );
    expect(ditimbang).toEqual({ langsung: 10_000n, 'tidak-langsung': 5_000n, penunjang: 3_000n });
    expect(pembilang).toBe((5_000n + 1_500n + 600n) * SKALA);
    expect(pembagiSen).toBe(18_000n);
    expect(takTerklasifikasi).toBe(1n);
  });
  test.each([
    ['tanpa-perjalanan-dinas', 18_001n],
    ['seluruh-pemetaan', 20_001n],
    [asSen(123n), 123n],
  ] as const)('over %s', (penyebut, sen) => {
    const found = weighComposition(composition, penyebut, 2023);
    expect([found.pembagiSen, found.pembagi]).toEqual([sen, sen * SKALA]);
  });
  test('of a rule that does not speak of travel weighs it like the rest of its kind', () => {
    const aturan = { ...BOBOT_PMK_97_2023, tanpaPerjalananDinas: false };
    const found = weighComposition(composition, 'tanpa-perjalanan-dinas', 2023, aturan);
    expect(found.ditimbang).toEqual({ langsung: 10_000n, 'tidak-langsung': 5_000n, penunjang: 5_000n });
    expect(found.pembilang).toBe((5_000n + 1_500n + 1_000n) * SKALA);
    expect([found.takTerklasifikasi, found.pembagiSen]).toEqual([1n, 20_001n]);
  });
  test('is a norm of its year only', () => {
    expect(
      [2022, 2023, 2024, null].map(
        (tahun) => weighComposition(composition, 'terklasifikasi', tahun).diLuarMasa,
      ),
    ).toEqual([true, false, true, true]);
  });
});
