import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCell, parseReference } from '../../../src/app/present/cells';
import {
  findingMessage,
  findingValue,
  isAboutIdentity,
  searchText,
} from '../../../src/app/present/finding-text';
import { showCount, showShare } from '../../../src/app/present/numbers';
import { readRulePage } from '../../../src/app/present/rule-page';
import { formatShare } from '../../../src/cli/print/style';
import { cellAddress, sheetPrefix } from '../../../src/core/table/address';
import { findingOf, RULE } from '../fake-engine';
import { nikOf } from '../fixture-book';

describe('addresses', () => {
  test('an address read is the address written', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCell(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
  });

  test('a sheet name comes through its quotes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), (sheet) => {
        expect(parseReference(`${sheetPrefix(sheet)}!K8:K65`)).toEqual({ sheet, row: 7, column: 10 });
      }),
    );
  });

  test.each(['', 'A0', '12', 'ABCD1', 'K8 ', 'k8'])('%j is no address', (text) => {
    expect(parseCell(text)).toBeNull();
  });

  test('a reference without a sheet is none', () => {
    expect(parseReference('K8')).toBeNull();
  });
});

describe('the words of a finding', () => {
  const masked = { lang: 'id', unmask: false } as const;
  const full = { lang: 'id', unmask: true } as const;

  test('a sentence in both languages', () => {
    expect(findingMessage(findingOf(3), RULE, masked)).toBe('Isi 3 keliru.');
    expect(findingMessage(findingOf(3), RULE, { lang: 'en', unmask: false })).toBe('Value 3 is wrong.');
  });

  test('a rule nobody knows still says something', () => {
    expect(findingMessage(findingOf(3), undefined, masked)).toBe('salah');
  });

  test('a NIK is masked in the value, in the sentence and in what the search sees', () => {
    const nik = nikOf(7);
    const finding = findingOf(0, { field: 'nik', value: nik, data: { n: nik } });
    const shown = [
      findingValue(finding, masked),
      findingMessage(finding, RULE, masked),
      searchText(finding, RULE, masked),
    ];
    expect(shown.join(' ')).not.toContain(nik);
    expect(findingValue(finding, full)).toBe(nik);
    expect(isAboutIdentity(finding)).toBe(true);
  });

  test('sixteen digits are masked in any column', () => {
    expect(findingValue(findingOf(0, { value: `KK ${nikOf(2)}` }), masked)).not.toContain(nikOf(2));
  });

  test.each([
    [true, 'BENAR'],
    [false, 'SALAH'],
    [null, ''],
    [1234.5, '1.234,5'],
    [-1234567, '-1.234.567'],
    [1e21, '1e+21'],
    [{ error: '#N/A' }, '#N/A'],
  ])('%j is shown as %j', (value, shown) => {
    expect(findingValue(findingOf(0, { value }), masked)).toBe(shown);
  });
});

test('a number that is no amount is not grouped', () => {
  const finding = findingOf(0, { field: 'kode', value: 20250101 });
  expect(findingValue(finding, { lang: 'id', unmask: false })).toBe('20250101');
});

describe('numbers', () => {
  test('shares are those of the command line', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        (part, whole) => {
          expect(showShare(part, whole, 'id')).toBe(formatShare(part, whole, 'id'));
        },
      ),
    );
  });

  test('thousands are grouped in the way of the language', () => {
    expect([showCount(1_234_567, 'id'), showCount(1_234_567, 'en'), showCount(12, 'id')]).toEqual([
      '1.234.567',
      '1,234,567',
      '12',
    ]);
  });
});

describe('the page of a rule', () => {
  const page = [
    '# x',
    'Judul',
    '',
    '## Mengapa penting',
    '',
    'Satu',
    'baris `kode`.',
    '',
    '| a | b |',
    '',
    '## Dasar hukum',
    '',
    '[Inpres 8/2025](http://x).',
  ].join('\n');

  test('its parts become paragraphs; tables stay on the page', () => {
    expect(readRulePage(page)).toEqual({
      mengapa: ['Satu baris “kode”.'],
      perbaikan: [],
      dasar: ['Inpres 8/2025.'],
    });
  });

  test('no page, no parts', () => {
    expect(readRulePage(null)).toBeNull();
    expect(readRulePage('')).toEqual({ mengapa: [], perbaikan: [], dasar: [] });
  });
});
