import { describe, expect, test } from '@jest/globals';
import { REZIM, rezimPada } from '../../../src/core/taxonomy/rezim';

describe('the regimes', () => {
  test('Inpres 4/2022 with P3KE until the end of 2024, DTKS where P3KE is missing', () => {
    expect(REZIM[0]).toMatchObject({
      id: 'INPRES-4-2022',
      dataSasaran: 'P3KE',
      dataCadangan: 'DTKS',
      berlaku: { sejak: '2022-06-08', sampai: '2024-12-31' },
      target: [{ ukuran: 'kemiskinan-ekstrem', persen: 0, batas: 'tepat', tahun: 2024 }],
    });
  });

  test('Inpres 8/2025 with DTSEN, which Inpres 4/2025 founded on 5 February 2025', () => {
    expect(REZIM[1]).toMatchObject({
      id: 'INPRES-8-2025',
      dataSasaran: 'DTSEN',
      dataSource: { dokumen: 'Inpres 4/2025' },
      dataBerlaku: { sejak: '2025-02-05', sampai: null },
      berlaku: { sejak: '2025-03-27', sampai: null },
      target: [
        { ukuran: 'kemiskinan-ekstrem', persen: 0, batas: 'tepat', tahun: 2026 },
        { ukuran: 'kemiskinan', persen: 5, batas: 'di-bawah', tahun: 2029 },
      ],
    });
    expect(REZIM).toHaveLength(2);
  });

  test.each<readonly [number, string | null, string]>([
    [2021, null, 'before the first Inpres'],
    [2022, 'INPRES-4-2022', 'first year'],
    [2024, 'INPRES-4-2022', 'last year'],
    [2025, 'INPRES-8-2025', 'first year'],
    [2030, 'INPRES-8-2025', 'still runs'],
    [2024.5, null, 'no budget year'],
    [Number.NaN, null, 'no budget year'],
    [Number.POSITIVE_INFINITY, null, 'no budget year'],
  ])('%d: %s (%s)', (tahun, expected) => {
    expect(rezimPada(tahun)?.id ?? null).toBe(expected);
  });
});
