import { gridOf } from '../../../src/core/table/grid';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { outliersOf } from '../../../src/core/rules/helpers/outliers';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { paguPencilan } from '../../../src/core/rules/pagu-pencilan';
import { ruleTester } from '../../rule-tester';

const row = (pagu: number, sasaran: number, satuanSasaran = 'KK', jenisAktivitas = 'Langsung') => ({
  pagu,
  sasaran,
  satuanSasaran,
  jenisAktivitas,
});
/** Rp1 to 3 million a family. */
const PEERS = [1, 2, 3, 2, 1, 3].map((juta, at) => row(juta * 1_000_000 * (at + 10), at + 10));

ruleTester(paguPencilan, {
  valid: [
    { why: 'budgets of one kind near each other', rows: PEERS },
    {
      why: 'a large budget for many families is the same per family',
      rows: [...PEERS, row(20_000_000_000, 10_000)],
    },
    { why: 'too few to compare', rows: [...PEERS.slice(0, 4), row(2_000_000_000, 10)] },
    { why: 'another unit is another kind', rows: [...PEERS, row(2_000_000_000, 10, 'unit')] },
    {
      why: 'another activity is another kind',
      rows: [...PEERS, row(2_000_000_000, 10, 'KK', 'Tidak langsung')],
    },
    { why: 'without a unit nobody knows what is compared', rows: [...PEERS, row(2_000_000_000, 10, '')] },
    {
      why: 'a budget in another unit of money is said by pagu-satuan',
      rows: [...PEERS, row(22, 11)],
    },
    {
      why: 'the secretariat allows more',
      rows: [...PEERS, row(220_000_000, 10)],
      settings: { ambang: { ...DEFAULT_SETTINGS.ambang, pencilanKali: 100 } },
    },
    {
      why: 'a sheet without budgets',
      rows: PEERS.map(({ pagu, ...rest }) => ({ ...rest, realisasi: pagu })),
    },
    {
      why: 'a merged budget pays for the rows below it too',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)', 'Sasaran', 'Satuan Sasaran'],
          ...[...PEERS, row(220_000_000, 10)].map(({ pagu, sasaran, satuanSasaran }, at) => [
            `Bantuan ${'abcdefg'.charAt(at)}`,
            'S1',
            pagu,
            sasaran,
            satuanSasaran,
          ]),
          ['Bantuan h', 'S1', null, 90, 'KK'],
        ],
        { merges: [{ top: 7, left: 2, bottom: 8, right: 2 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'a zero too many',
      rows: [...PEERS, row(220_000_000, 10)],
      finds: [
        {
          messageId: 'tinggi',
          cell: 'A8',
          data: {
            pagu: 22_000_000_000n,
            perSasaran: 2_200_000_000n,
            tengah: 200_000_000n,
            jumlah: 7,
            satuan: 'KK',
          },
        },
      ],
    },
    {
      why: 'a zero missing',
      rows: [...PEERS, row(1_600_000, 10)],
      finds: [{ messageId: 'rendah', cell: 'A8', data: { perSasaran: 16_000_000n } }],
    },
    {
      why: 'the unit beside the number counts as well',
      rows: [
        ...PEERS.map(({ pagu, sasaran }) => ({ pagu, sasaran: `${String(sasaran)} KK` })),
        { pagu: 220_000_000, sasaran: '10 KK' },
      ],
      finds: [{ messageId: 'tinggi', cell: 'A8' }],
    },
  ],
});

describe('outliersOf', () => {
  const shares = fc.array(
    fc.record({ sen: fc.bigInt({ min: 1n, max: 10n ** 17n }), by: fc.bigInt({ min: 1n, max: 10n ** 6n }) }),
    { maxLength: 40 },
  );
  const times = fc.integer({ min: 2, max: 100 });

  test('the same amounts in another unit are the same outliers', () => {
    fc.assert(
      fc.property(shares, times, fc.bigInt({ min: 2n, max: 10n ** 9n }), (all, k, unit) => {
        const scaled = all.map(({ sen, by }) => ({ sen: sen * unit, by }));
        expect(outliersOf(scaled, k, 3).map(({ share }) => scaled.indexOf(share))).toEqual(
          outliersOf(all, k, 3).map(({ share }) => all.indexOf(share)),
        );
      }),
    );
  });
  test('fewer than half are ever outliers, and a stricter limit finds at least as many', () => {
    fc.assert(
      fc.property(shares, times, (all, k) => {
        const found = outliersOf(all, k, 3);
        expect(found.length * 2).toBeLessThanOrEqual(all.length);
        const strict = new Set(outliersOf(all, 2, 3).map(({ share }) => share));
        expect(found.every(({ share }) => strict.has(share))).toBe(true);
      }),
    );
  });
});
