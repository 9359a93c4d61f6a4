import { describe, expect, test } from '@jest/globals';
import { workbookBytes } from '../../scripts/samples/workbook';
import { secretsIn, secretsOf } from '../e2e/production-watch';

const NIK = '9901014101800001';
const SECRETS = { numbers: [NIK], names: ['Siti Umpama'] };

describe('what the walk through the product looks for', () => {
  test.each([
    ['a number the workbook holds', `console: gagal membaca ${NIK}`],
    ['a number it does not hold', 'address: https://x.example/?q=1234567890123456'],
    ['a number written for an address', `request: GET https://x.example/?q=${encodeURIComponent(NIK)}`],
    ['a person', 'title: Konvergen — Siti Umpama'],
    ['a person in an address', 'request: GET https://x.example/?q=Siti%20Umpama'],
    ['what is kept', `storage: konvergen.nama.1 = ${NIK}`],
  ])('is found: %s', (_, text) => {
    expect(secretsIn([text], SECRETS)).toHaveLength(1);
  });

  test.each([
    ['a number that is masked', 'console: 9901********0001'],
    ['a sum in rupiah', 'console: Rp1.234.567.890'],
    ['a longer number, which nobody has', 'console: 12345678901234567'],
    ['an address that is none', 'request: GET https://x.example/%zz'],
  ])('is not taken for one: %s', (_, text) => {
    expect(secretsIn([text], SECRETS)).toEqual([]);
  });

  test('comes out of the cells of a workbook, spaced numbers too', async () => {
    const bytes = workbookBytes([
      {
        name: 'Penerima',
        cells: [
          ['Nama', 'NIK'],
          ['Siti Umpama', '9901 0141 0180 0001'],
        ],
      },
    ]);
    const found = await secretsOf('buku.xlsx', bytes);
    expect(found.numbers).toContain(NIK);
    expect(found.names).toEqual(['Siti Umpama']);
  });
});
