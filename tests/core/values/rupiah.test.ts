import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import { decimalOf, toWhole } from '../../../src/core/values/decimal';
import type { Satuan } from '../../../src/core/values/rupiah';
import {
  asSen,
  formatRupiah,
  readRupiah,
  readSatuan,
  senToDecimal,
  senToNumber,
  sumSen,
} from '../../../src/core/values/rupiah';

const JUTA = 1_000_000;
const LIMIT = 9_007_199_254_740_992n;

describe('readRupiah: numbers', () => {
  test.each<[number, Satuan, bigint, string]>([
    [0, 1, 0n, 'zero is an amount'],
    [-0, 1, 0n, 'negative zero is zero'],
    [31184206000, 1, 3118420600000n, 'whole rupiah'],
    [29986597.2, 1, 2998659720n, 'real budgets carry sen'],
    [138269891.48, 1, 13826989148n, 'two decimals are sen, not rounding'],
    [-5000.05, 1, -500005n, 'negative with sen'],
    [0.1 + 0.2, 1, 30n, 'float noise is dropped in silence'],
    [287119201916.07996, 1, 28711920191608n, 'float noise of a large sum'],
    [166488236.68000001, 1, 16648823668n, 'float noise of a small sum'],
    [-2.7755575615628914e-17, 1, 0n, 'what a sum that should be 0 leaves behind'],
    [1e15, 1, 100000000000000000n, 'large whole number'],
    [29.9865972, JUTA, 2998659720n, 'a column in juta is shifted exactly'],
    [2659.5, 1_000_000_000, 265950000000000n, 'a column in miliar'],
    [1.1, 1_000_000_000_000, 110000000000000n, 'a column in triliun, 1.1 is not exact in binary'],
    [1.005, 1_000, 100500n, 'a column in ribu'],
  ])('%p in units of %p', (cell, satuan, sen, why) => {
    expect({ why, ...readRupiah(cell, { satuan }) }).toEqual({ why, ok: true, value: sen });
  });

  test.each<[number, bigint, string]>([
    [1234.5678, 123457n, 'more decimals than sen'],
    [0.005, 1n, 'half a sen goes away from zero'],
    [-0.005, -1n, 'half a sen goes away from zero below zero too'],
    [0.0049, 0n, 'less than half a sen goes to zero'],
    [333333.3333333333, 33333333n, 'a third'],
  ])('%p is rounded to the sen and says so', (cell, sen, why) => {
    expect({ why, ...readRupiah(cell) }).toEqual({ why, ok: true, value: sen, assumed: 'rounded' });
  });

  test.each<[CellValue, Satuan, string, string]>([
    [null, 1, 'empty', 'no value'],
    ['', 1, 'empty', 'empty text'],
    [' \u00a0\n', 1, 'empty', 'only white space'],
    ['\u200b', 1, 'empty', 'only an invisible character'],
    ['-', 1, 'empty', 'the accountants dash is nothing, not zero'],
    [' – ', 1, 'empty', 'an en dash likewise'],
    ['Rp -', 1, 'empty', 'a dash behind the currency likewise'],
    [{ error: '#N/A' }, 1, 'error-value', 'an error is not an empty cell'],
    [true, 1, 'not-a-number', 'a boolean is no amount'],
    [Number.NaN, 1, 'not-a-number', 'no number at all'],
    [Number.POSITIVE_INFINITY, 1, 'not-a-number', 'no number at all'],
    [9_007_199_254_740_992, 1, 'too-large', 'the first amount beyond the exact range'],
    [-9_007_199_254_740_992, 1, 'too-large', 'likewise below zero'],
    [9_007_199_255, JUTA, 'too-large', 'too large only once the unit is applied'],
    [1e300, 1, 'too-large', 'far too large'],
    ['99999999999999999', 1, 'too-large', 'too large as text'],
    ['999.999.999,123 triliun', 1, 'too-large', 'too large whichever way it is read'],
    ['12.345 T', 1_000, 'ambiguous', 'one reading too large does not decide for the other'],
  ])('%p in units of %p is %s', (cell, satuan, reason, why) => {
    expect({ why, ...readRupiah(cell, { satuan }) }).toMatchObject({ why, ok: false, reason });
  });

  test('the largest amounts below the limit are read', () => {
    expect(readRupiah(9_007_199_254_740_991)).toEqual({ ok: true, value: (LIMIT - 1n) * 100n });
    expect(readRupiah('-9.007.199.254.740.991,99')).toEqual({
      ok: true,
      value: -(LIMIT * 100n - 1n),
      assumed: 'text',
    });
  });
});

describe('readRupiah: text', () => {
  test.each<[string, bigint, string]>([
    ['500', 50000n, 'digits only'],
    ['0', 0n, 'zero'],
    ['Rp 0', 0n, 'zero with currency'],
    ['Rp. 1.500.000,-', 150000000n, 'the usual form in a letter'],
    ['Rp10.948.000', 1094800000n, 'no space, as a database keeps it'],
    ['rp\u00a02.500.000', 250000000n, 'lower case and NBSP'],
    ['IDR 1,500,000', 150000000n, 'currency code, English grouping'],
    ['1,500,000', 150000000n, 'two groups settle the separator'],
    ['1.500.000', 150000000n, 'two groups settle the separator'],
    ['1.500.000,50', 150000050n, 'Indonesian'],
    ['1,500,000.50', 150000050n, 'English'],
    ['1.500,5', 150050n, 'one decimal'],
    ['29.986.597,20', 2998659720n, 'sen'],
    ['1500,50', 150050n, 'four digits cannot be a first group'],
    ['1500.5', 150050n, 'four digits cannot be a first group'],
    ['1500,500', 150050n, 'three decimals behind four digits'],
    ['0.500', 50n, 'a first group does not begin with 0'],
    ['0,5', 50n, 'half a rupiah'],
    ['1.500,-', 150000n, 'the tail settles it'],
    ['1.500,00', 150000n, 'the tail settles it'],
    ['1,500.00', 150000n, 'the tail settles it, English'],
    ['1.500 ,00', 150000n, 'a space before the tail'],
    ['1.500 ,-', 150000n, 'a space before the tail'],
    ['1.500.-', 150000n, 'the tail with a dot'],
    ['Rp5.000,--', 500000n, 'a double dash'],
    ['1.500,=', 150000n, 'the tail of a receipt'],
    ['Rp 5.000.000 rupiah', 500000000n, 'currency twice'],
    ['(500.000.000)', -50000000000n, 'brackets are negative'],
    ['(Rp 500.000,00)', -50000000n, 'currency inside the brackets'],
    ['Rp (500.000,00)', -50000000n, 'currency before the brackets'],
    ['-Rp 5.000,-', -500000n, 'minus before the currency'],
    ['Rp -5.000,00', -500000n, 'minus behind the currency'],
    ['\u22125000', -500000n, 'the minus sign'],
    ['5.000,00-', -500000n, 'trailing minus'],
    ['5000-', -500000n, 'trailing minus'],
    ['- 5000', -500000n, 'the accounting format, minus at the left edge'],
    ['Rp 1,5 juta', 150000000n, 'a word'],
    ['1,5jt', 150000000n, 'a short word without space'],
    ['Rp2.659,5 M', 265950000000000n, 'capital M is miliar'],
    ['2,5 triliun', 250000000000000n, 'triliun'],
    ['2,5 T', 250000000000000n, 'capital T is triliun'],
    ['750 ribu', 75000000n, 'ribu'],
    ['750 rb.', 75000000n, 'abbreviated, with its dot'],
    ['12 milyar', 1200000000000n, 'the older spelling'],
    ['1,25 Miliar Rupiah', 125000000000n, 'word and currency behind'],
    ['5 juta,-', 500000000n, 'the tail behind a word'],
    ["'1500000", 150000000n, 'the apostrophe that keeps text'],
    ['1.500.\u200b000', 150000000n, 'an invisible character inside'],
  ])('%p', (cell, sen, why) => {
    expect({ why, ...readRupiah(cell) }).toEqual({ why, ok: true, value: sen, assumed: 'text' });
  });

  test.each<[string, bigint, bigint, string]>([
    ['1.500', 150000n, 150n, 'one dot'],
    ['12,345', 1234500n, 1235n, 'one comma; the decimal reading is rounded'],
    ['Rp 1.500', 150000n, 150n, 'the currency says nothing about the separator'],
    ['(500.000)', -50000000n, -50000n, 'brackets say nothing either'],
    ['-Rp 5.000', -500000n, -500n, 'nor does a minus'],
    ['1.500 juta', 150000000000n, 150000000n, 'nor a word'],
    ['1.500.000,000', 150000000000n, 150000000n, 'thirds of a sen, or a slip for a fourth group'],
  ])('%p is ambiguous', (cell, thousands, decimal, why) => {
    expect({ why, ...readRupiah(cell) }).toEqual({
      why,
      ok: false,
      reason: 'ambiguous',
      candidates: [thousands, decimal],
    });
  });

  test.each<[string, string]>([
    ['12.5.3', 'no notation'],
    ['belum ada', 'words'],
    ['Rp', 'a currency without amount'],
    ['1.500.00', 'a group of two'],
    ['1.5000.000', 'a group of four'],
    ['1,500,00', 'a group of two'],
    ['1.500,000,00', 'two decimal separators'],
    ['1.500.000.', 'a loose separator'],
    ['.500', 'no whole part'],
    ['007', 'a code, not an amount'],
    ['01.500.000', 'a first group begins with 0'],
    ['12.5,-', 'a tail behind decimals'],
    ['1 500 000', 'perhaps three numbers'],
    ['12. 500', 'perhaps a numbered item'],
    ['1,5 m', 'a metre, not miliar'],
    ['1,5 t', 'a ton, not triliun'],
    ['5 jutaan', 'about five million'],
    ['1 miliar 500 juta', 'two amounts'],
    ['300 ribu/bulan', 'an amount per month'],
    ['500 KK', 'a count'],
    ['10%', 'a share'],
    ['1,5E+09', 'scientific'],
    ['--5', 'two signs'],
    ['(-5)', 'two signs'],
    ['-5-', 'two signs'],
    ['(500', 'an open bracket'],
    ['- Rp 500.000,00', 'a list item rather than a negative amount'],
    ['1\u00b2', 'a superscript is no digit'],
    ['１２', 'full-width digits are not read as others'],
    ['1'.repeat(401), 'longer than any amount'],
  ])('%p is not a number', (cell, why) => {
    expect({ why, ...readRupiah(cell) }).toEqual({ why, ok: false, reason: 'not-a-number' });
  });

  test('text is in the unit of the column too, unless a word overrides it', () => {
    expect(readRupiah('1.250,5', { satuan: JUTA })).toEqual({
      ok: true,
      value: 125050000000n,
      assumed: 'text',
    });
    expect(readRupiah('1,5 miliar', { satuan: JUTA })).toEqual({
      ok: true,
      value: 150000000000n,
      assumed: 'text',
    });
    expect(readRupiah('1.500', { satuan: JUTA })).toMatchObject({ candidates: [150000000000n, 150000000n] });
  });

  test('rounding outranks text', () => {
    expect(readRupiah('1234,5678')).toEqual({ ok: true, value: 123457n, assumed: 'rounded' });
  });
});

describe('rupiah: print and read', () => {
  const exact = fc.bigInt(-(LIMIT * 100n - 1n), LIMIT * 100n - 1n).map(asSen);

  test.each(['id', 'en'] as const)('what formatRupiah prints in %s is read back, sen or not', (lang) => {
    fc.assert(
      fc.property(exact, (sen) => {
        const printed = formatRupiah(sen, lang);
        // A single group without sen is the one print that is ambiguous by nature; see the next test.
        fc.pre(!/^-?Rp\d{1,3}[.,]\d{3}$/.test(printed));
        expect(readRupiah(printed)).toEqual({ ok: true, value: sen, assumed: 'text' });
      }),
    );
  });

  test('small amounts too, where the single group lives', () => {
    fc.assert(
      fc.property(fc.bigInt(-100_000_000n, 100_000_000n).map(asSen), (sen) => {
        const reading = readRupiah(formatRupiah(sen));
        expect(reading.ok ? reading.value : reading.reason === 'ambiguous' && reading.candidates[0]).toBe(
          sen,
        );
      }),
    );
  });

  test('a decimal in any unit is the same amount as in rupiah', () => {
    const satuan = fc.constantFrom<Satuan>(1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000);
    fc.assert(
      fc.property(fc.bigInt(0n, 99_999_999_999_999n), satuan, (sen, unit) => {
        const digits = String(sen).padStart(20, '0');
        const zeros = String(unit).length - 1 + 2;
        const integer = digits.slice(0, -zeros).replace(/^0+(?=\d)/, '');
        const reading = readRupiah(`${integer},${digits.slice(-zeros)}00`, { satuan: unit });
        expect(reading).toEqual({ ok: true, value: sen, assumed: 'text' });
      }),
    );
  });

  test('a number cell with at most two decimals is read as the decimal it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), (sen) => {
        expect(readRupiah(Number(senToDecimal(asSen(BigInt(sen)))))).toEqual({
          ok: true,
          value: BigInt(sen),
        });
      }),
    );
  });

  test.each<[bigint, string, string, string, number]>([
    [0n, 'Rp0', 'Rp0', '0', 0],
    [125000000n, 'Rp1.250.000', 'Rp1,250,000', '1250000', 1250000],
    [2998659720n, 'Rp29.986.597,20', 'Rp29,986,597.20', '29986597.2', 29986597.2],
    [-500000n, '-Rp5.000', '-Rp5,000', '-5000', -5000],
    [-5n, '-Rp0,05', '-Rp0.05', '-0.05', -0.05],
    [99999n, 'Rp999,99', 'Rp999.99', '999.99', 999.99],
  ])('%p sen', (count, id, en, decimal, number) => {
    const sen = asSen(count);
    expect(formatRupiah(sen)).toBe(id);
    expect(formatRupiah(sen, 'en')).toBe(en);
    expect(senToDecimal(sen)).toBe(decimal);
    expect(senToNumber(sen)).toBe(number);
  });
});

describe('sumSen', () => {
  test('is exact where doubles are not', () => {
    const amounts = [29986597.2, 59973194.4, 28218345.2, 0.1, 0.2].map((cell) => {
      const reading = readRupiah(cell);
      return reading.ok ? reading.value : asSen(0n);
    });
    expect(sumSen(amounts)).toBe(11817813710n);
    expect(sumSen([])).toBe(0n);
  });

  test('does not depend on order and can be split', () => {
    const amounts = fc.array(fc.bigInt(-(10n ** 20n), 10n ** 20n).map(asSen));
    fc.assert(
      fc.property(amounts, fc.nat(), (list, cut) => {
        const at = list.length === 0 ? 0 : cut % list.length;
        expect(sumSen([...list].reverse())).toBe(sumSen(list));
        expect(sumSen([sumSen(list.slice(0, at)), sumSen(list.slice(at))])).toBe(sumSen(list));
      }),
    );
  });
});

describe('readSatuan', () => {
  test.each<[string, Satuan | null, string]>([
    ['Alokasi Anggaran (Rp)', 1, 'rupiah'],
    ['Alokasi Anggaran (Rp.)', 1, 'rupiah with a dot'],
    ['Pagu dalam rupiah', 1, 'rupiah in a word'],
    ['Anggaran (Rp Juta)', 1_000_000, 'juta'],
    ['Anggaran (Rp. Juta)', 1_000_000, 'juta, a dot behind Rp'],
    ['Anggaran\n(Rp jt)', 1_000_000, 'short, on a second line'],
    ['dalam jutaan rupiah', 1_000_000, 'jutaan'],
    ['Jutaan', 1_000_000, 'alone'],
    ['Pagu (juta) 2025', 1_000_000, 'followed by a year'],
    ['(ribu rupiah)', 1_000, 'ribu'],
    ['(dalam ribuan)', 1_000, 'ribuan'],
    ['Rp Miliar', 1_000_000_000, 'miliar'],
    ['Nilai (Milyar Rp)', 1_000_000_000, 'the older spelling, currency behind'],
    ['Anggaran (Rp M)', 1_000_000_000, 'capital M behind Rp'],
    ['(Rp triliun)', 1_000_000_000_000, 'triliun'],
    ['Anggaran (Rp T)', 1_000_000_000_000, 'capital T behind Rp'],
    ['(Rp 000.000.000.000.000)', null, 'more zeros than any unit has'],
    ['(Rp. 000)', 1_000, 'zeros'],
    ["(Rp '000.000)", 1_000_000, 'two groups of zeros'],
    ['Pagu (000)', 1_000, 'zeros alone in brackets'],
    ['(x Rp1.000)', 1_000, 'a multiple'],
    ['(dalam Rp 1.000.000)', 1_000_000, 'a multiple'],
    ['Pagu dalam Rp 1.000', 1_000, 'a multiple behind a word that says so'],
    ['Pagu satuan: 1.000.000 rupiah', 1_000_000, 'the currency behind it'],
    ['Pagu x Rp1.000', 1_000, 'times a thousand'],
    ['Bantuan dalam Rp 1.000 per KPM', 1, 'an amount with something behind it'],
    ['Pagu Rp 1.000', 1, 'an amount that nothing says is the unit'],
    ['Kas unit 1.000', null, 'no money'],
    ['Nilai Rp Juta Tahun 2025', 1_000_000, 'the currency before is enough'],
    ['Jumlah', null, 'jumlah is not jt'],
    ['Pagu', null, 'no unit'],
    ['Sasaran (ribu orang)', null, 'people, not money'],
    ['Luas (m2)', null, 'a measure'],
    ['Anggaran Rp T.A. 2025', 1, 'tahun anggaran is not triliun'],
    ['Bantuan Rp 1.000.000 per KPM', 1, 'an amount, not a multiple'],
    ['Rp Juta / Rp Miliar', null, 'two units'],
    ['Kerpasan', null, 'rp inside a word'],
    ['', null, 'nothing'],
  ])('%p', (header, satuan, why) => {
    expect({ why, satuan: readSatuan(header) }).toEqual({ why, satuan });
  });
});

test('a plain number of rupiah and sen is read as its shortest text says, whatever its size', () => {
  const amount = fc.oneof(
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((sen) => Number(sen) / 100),
    fc.integer(),
  );
  fc.assert(
    fc.property(amount, (rupiah) => {
      const { whole } = toWhole({ ...decimalOf(rupiah), exponent: decimalOf(rupiah).exponent + 2 });
      const reading = readRupiah(rupiah);
      expect(reading.ok ? reading.value : reading.reason).toBe(whole);
    }),
    { numRuns: 2_000 },
  );
});
