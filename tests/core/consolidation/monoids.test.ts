import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addTotals, ORDERS, sumTotals } from '../../../src/core/consolidation/add-totals';
import {
  EMPTY_GATHERED,
  gatherFailure,
  gatherPart,
  mergeGathered,
} from '../../../src/core/consolidation/gather';
import { EMPTY_TOTALS, type BookPart, type Totals } from '../../../src/core/consolidation/part';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { asSen } from '../../../src/core/values/rupiah';
import { summaryOf } from '../../collection-tester';

/** Sorted and without doubles, as every list of figures is. */
const sorted = <T>(list: readonly T[], order: (a: T, b: T) => number): readonly T[] =>
  [...list].sort(order).filter((one, at, all) => at === 0 || order(all[at - 1] as T, one) !== 0);

const key = fc.constantFrom('A', 'B', 'C', 'é', 'TIDAK_TERPETAKAN');
const name = fc.constantFrom('', 'Dinas Sosial', 'DINAS SOSIAL', 'Dinsos');
const count = fc.nat(1_000_000);
const sen = fc.bigInt(-(2n ** 60n), 2n ** 60n).map(asSen);
const listOf = <T>(one: fc.Arbitrary<T>, order: (a: T, b: T) => number): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { maxLength: 6 }).map((list) => sorted(list, order));

const totals: fc.Arbitrary<Totals> = fc.record({
  anggaran: listOf(
    fc.record({
      strategi: key,
      subkelompok: key,
      klaster: key,
      permendagri53: fc.constant('P'),
      sumberDana: key,
      jenisAktivitas: fc.constant('langsung'),
      opd: key,
      namaOpd: name,
      baris: count,
      subkegiatan: count,
      pagu: sen,
      realisasi: sen,
    }),
    ORDERS.anggaran,
  ),
  desa: listOf(
    fc.record({
      desa: key,
      nama: name,
      kecamatan: key,
      namaKecamatan: name,
      keluarga: count,
      dinilai: count,
      diterima: count,
      seharusnya: count,
      lengkap: count,
      nol: count,
      tidakDiketahui: count,
      // Ends in a number of families, as counts without the zeros behind do.
      distribusi: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
    }),
    ORDERS.desa,
  ),
  kesenjangan: listOf(
    fc.record({
      desa: key,
      kecamatan: key,
      kebutuhan: fc.constantFrom('PKH' as const, 'SEMBAKO' as const),
      kurang: count,
    }),
    ORDERS.kesenjangan,
  ),
  pelayan: listOf(
    fc.record({
      opd: key,
      namaOpd: name,
      kebutuhan: fc.constantFrom('PKH' as const, 'SEMBAKO' as const),
      kurang: count,
    }),
    ORDERS.pelayan,
  ),
  temuan: listOf(
    fc.record({
      rule: key,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      jumlah: count,
    }),
    ORDERS.temuan,
  ),
});

describe('figures of workbooks', () => {
  test('add up in any grouping and order; nothing changes nothing', () => {
    fc.assert(
      fc.property(totals, totals, totals, (a, b, c) => {
        expect(addTotals(addTotals(a, b), c)).toEqual(addTotals(a, addTotals(b, c)));
        expect(addTotals(a, b)).toEqual(addTotals(b, a));
        expect(addTotals(a, EMPTY_TOTALS)).toEqual(a);
        expect(addTotals(EMPTY_TOTALS, a)).toEqual(a);
      }),
    );
  });
  test('stay sorted, every key once, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(totals, { maxLength: 6 }), (lots) => {
        const sum = sumTotals(lots);
        for (const list of ['anggaran', 'desa', 'kesenjangan', 'pelayan', 'temuan'] as const) {
          const order = ORDERS[list] as (a: unknown, b: unknown) => number;
          const steps = sum[list].slice(1).map((one, at) => order(sum[list][at], one));
          expect(steps.filter((step) => step >= 0)).toEqual([]);
        }
        const whole = (all: readonly Totals[]): bigint =>
          all.flatMap(({ anggaran }) => anggaran).reduce((pagu, cell) => pagu + cell.pagu, 0n);
        expect(whole([sum])).toBe(whole(lots));
        expect(sum).toEqual(lots.reduce(addTotals, EMPTY_TOTALS));
      }),
    );
  });
});

describe('workbooks', () => {
  const part = partOf();
  /** Some of the workbooks there are, each with what it has of settings: nothing, or with and without a list of senders. */
  const lotOf = fc
    .uniqueArray(fc.constantFrom('a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx', 'e.xlsx'), { maxLength: 5 })
    .map((files) =>
      files.map((file) => gatherPart({ ...part, file, sidik: file, pengaturan: settingsOf(file) })),
    )
    .map((lots) => lots.reduce(mergeGathered, EMPTY_GATHERED));
  function settingsOf(file: string): Settings | null {
    if (file === 'a.xlsx') return null;
    const pengirim = file === 'c.xlsx' || file === 'd.xlsx' ? [{ kode: '99.01', nama: 'Contoh' }] : [];
    return { ...DEFAULT_SETTINGS, tenggat: file, pengirim };
  }
  function partOf(): BookPart {
    const summary = summaryOf({ file: 'x.xlsx', grids: [] });
    const told = { templat: null, columns: [], totals: EMPTY_TOTALS, contoh: [], pengaturan: null };
    return { file: 'x.xlsx', sidik: '', summary, ...told };
  }

  test('are gathered in any grouping and order, by name', () => {
    fc.assert(
      fc.property(lotOf, lotOf, lotOf, (a, b, c) => {
        const all = mergeGathered(mergeGathered(a, b), c);
        expect(all).toEqual(mergeGathered(a, mergeGathered(b, c)));
        expect(mergeGathered(a, b)).toEqual(mergeGathered(b, a));
        const files = all.parts.map(({ file }) => file);
        expect(files).toEqual([...files].sort());
      }),
    );
  });
  test('of two of one name that with the smaller digest stands first', () => {
    const [one, other] = ['1', '2'].map((sidik) => gatherPart({ ...part, sidik }));
    if (!one || !other) throw new Error('two were made');
    for (const both of [mergeGathered(one, other), mergeGathered(other, one)])
      expect(both.parts.map(({ sidik }) => sidik)).toEqual(['1', '2']);
  });
  test.each([
    [['a.xlsx', 'b.xlsx', 'e.xlsx'], 'b.xlsx'],
    [['b.xlsx', 'c.xlsx', 'd.xlsx'], 'c.xlsx'],
    [['a.xlsx'], undefined],
  ])('of %j the settings of %s hold: the first that lists senders, else the first', (files, chosen) => {
    const lots = files.map((file) => gatherPart({ ...part, file, pengaturan: settingsOf(file) }));
    for (const order of [lots, [...lots].reverse()])
      expect(order.reduce(mergeGathered, EMPTY_GATHERED).pengaturan?.file).toBe(chosen);
  });
});

test('files that failed are gathered in any grouping and order', () => {
  const lot = fc
    .array(fc.record({ file: key, reason: key, message: key }), { maxLength: 4 })
    .map((failed) => failed.map(gatherFailure).reduce(mergeGathered, EMPTY_GATHERED));
  fc.assert(
    fc.property(lot, lot, lot, (a, b, c) => {
      expect(mergeGathered(mergeGathered(a, b), c)).toEqual(mergeGathered(a, mergeGathered(b, c)));
      expect(mergeGathered(a, b)).toEqual(mergeGathered(b, a));
      expect(mergeGathered(a, EMPTY_GATHERED)).toEqual(a);
    }),
  );
});
