import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentData } from '../../../src/core/report/document';
import { writeDocument } from '../../../src/core/report/write-document';

const figure = (pagu: bigint): NonNullable<DocumentData['budget']>['total'] => ({
  ...{ key: 'TOTAL', name: 'Total', subkegiatan: 1, pagu, realisasi: 0n },
  ...{ cells: [], cellsRealisasi: [] },
});
const written = (pagu: bigint, file = 'a.xlsx', unmask = false): string =>
  writeDocument(
    {
      schema: 'konvergen/1',
      files: [
        { file, tahun: null, pengaturan: { sumber: 'bawaan', lembar: null, rusak: false }, sheets: [] },
      ],
      budget: {
        total: figure(pagu),
        ...{ strategi: [], klaster: [], permendagri53: [], sumberDana: [], opd: [], jenisAktivitas: [] },
      },
    },
    unmask,
  );
const literalOf = (text: string): string | undefined => /"pagu": ([^,\n]*),/.exec(text)?.[1];

describe('amounts', () => {
  test.each([
    [0n, '0'],
    [1n, '0.01'],
    [-5n, '-0.05'],
    [2_998_659_720n, '29986597.2'],
    [28_711_920_191_608n, '287119201916.08'],
    [10n ** 24n + 7n, '10000000000000000000000.07'],
  ])('%s sen is the number %s', (sen, literal) => {
    expect(literalOf(written(sen))).toBe(literal);
  });
  test('of any size come back to the sen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (sen) => {
        const [whole = '', cents = ''] = (literalOf(written(sen)) ?? '').split('.');
        const magnitude = BigInt(whole.replace('-', '') + cents.padEnd(2, '0'));
        expect(whole.startsWith('-') ? -magnitude : magnitude).toBe(sen);
        expect(() => JSON.parse(written(sen)) as unknown).not.toThrow();
      }),
    );
  });
});

test('no text can pass for an amount', () => {
  for (const file of ['\u0000sen:12', '\\u0000sen:12', '"\u0000sen:12"', 'sen:12']) {
    const { files } = JSON.parse(written(1n, file)) as { files: { file: unknown }[] };
    expect(typeof files[0]?.file).toBe('string');
  }
});

test('a NIK is masked in any text, an amount as long is not', () => {
  const nik = `99010101018${'0'.repeat(4)}7`;
  const document = written(BigInt(nik) * 100n, `kk ${nik}.xlsx`);
  expect(document).toContain('"file": "kk 9901********0007.xlsx"');
  expect(literalOf(document)).toBe(nik);
  expect(written(1n, `kk ${nik}.xlsx`, true)).toContain(`"file": "kk ${nik}.xlsx"`);
});
