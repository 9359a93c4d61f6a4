import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import jaroWinkler from 'jaro-winkler';
import { ALIKE, nameLikeness } from '../../../src/core/reconcile/name-likeness';
import { isSameName, readPersonName, type PersonName } from '../../../src/core/reconcile/person-name';

const name = (text: string): PersonName => readPersonName(text) ?? { forms: [] };
const likeness = (a: string, b: string): number => nameLikeness(name(a), name(b));

test('the library answers the figures Winkler published', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  // Worked by hand: six letters in common, one swapped, and a common start that counts four letters at most.
  expect(jaroWinkler('sukamaju', 'sukajaya')).toBeCloseTo(7 / 9 + (4 / 10) * (2 / 9), 10);
});

describe('readPersonName', () => {
  test.each([
    ['H. Contoh Misal', ['contoh', 'misal']],
    ['Hj. SITI  CONTOH', ['siti', 'contoh']],
    ['Prof. Dr. H. Contoh, S.Pd., M.M.', ['contoh']],
    ['Contoh Misal, SE', ['contoh', 'misal']],
    ['Contoh, Misal', ['contoh', 'misal']],
    ['Alm. Contoh', ['contoh']],
    ['Contoh (Alm)', ['contoh']],
    ['M. Contoh', ['muhammad', 'contoh']],
    ['Moh. Contoh', ['muhammad', 'contoh']],
    ['Muh Contoh', ['muhammad', 'contoh']],
    ['Abd. Contoh', ['abdul', 'contoh']],
    ['St. Contoh', ['siti', 'contoh']],
    ['Contoh M.', ['contoh', 'm']],
    ['M', ['m']],
    ['H', ['h']],
    ["Ma'ruf", ['maruf']],
    ['Sutrisno', ['sutrisno']],
  ])('%s', (text, words) => {
    expect(name(text).forms[0]?.words).toEqual(words);
  });

  test('bin and binti name the father, not the person', () => {
    expect(name('Contoh bin Misal').forms).toEqual([{ words: ['contoh'], father: ['misal'], key: 'contoh' }]);
    expect(name('Contoh Satu binti Misal').forms[0]?.father).toEqual(['misal']);
    // At the front it is no father's mark.
    expect(name('Binti Contoh').forms[0]?.words).toEqual(['binti', 'contoh']);
  });

  test('alias, a slash and brackets give another name of the same person', () => {
    for (const text of ['Contoh alias Misal', 'Contoh als. Misal', 'Contoh / Misal', 'Contoh (Misal)'])
      expect(name(text).forms.map(({ key }) => key)).toEqual(['contoh', 'misal']);
    // A word that begins like one is none.
    expect(name('Aliasyah Contoh').forms).toHaveLength(1);
  });

  test('no letter, no name', () => {
    for (const text of ['', '-', '12345', '(  )', 'alm']) expect(readPersonName(text)).toBeNull();
  });
});

test.each([
  ['Contoh Misal', 'CONTOH  MISAL', true],
  ['H. Contoh Misal, S.H.', 'Contoh Misal', true],
  ['M. Contoh', 'Muhammad Contoh', true],
  ['Mochamad Contoh', 'Moh. Contoh', true],
  ['Nur Contoh', 'Nurcontoh', true],
  ['Contoh bin Misal', 'Contoh', true],
  ['Contoh bin Misal', 'Contoh bin Umpama', false],
  ['Contoh alias Misal', 'Misal', true],
  ['Contoh', 'Conto', false],
  ['A. Contoh', 'Abdul Contoh', false],
])('%s and %s: same name %s', (a, b, same) => {
  expect(isSameName(name(a), name(b))).toBe(same);
  expect(isSameName(name(b), name(a))).toBe(same);
});

describe('nameLikeness', () => {
  test.each([
    ['Siti Aminah', 'Siti Amina'],
    ['Siti Aminah', 'Aminah Siti'],
    ['Soeharto Misal', 'Suharto Misal'],
    ['Djoko Contoh', 'Joko Contoh'],
    ['Sutrisno', 'Sutrisno Hadi'],
    ['Nur Hidayah', 'Nurhidayah'],
    ['A. Rahman', 'Abdul Rahman'],
    ['Achmad Contoh', 'Ahmad Contoh'],
  ])('%s may be %s', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(ALIKE);
  });

  test.each([
    ['Muhammad Yusuf', 'Muhammad Ridwan'],
    ['Siti Aminah', 'Siti Rohani'],
    ['Budi Santoso', 'Wati Lestari'],
    ['Ahmad bin Saleh', 'Ahmad bin Kurniawan'],
  ])('%s is hardly %s', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(ALIKE);
  });

  const words = fc.array(
    fc.constantFrom('siti', 'aminah', 'amina', 'muhammad', 'm', 'djoko', 'joko', 'bin', 'nur'),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const written = fc.oneof(
    words.map((list) => list.join(' ')),
    fc.string({ maxLength: 40 }),
  );

  test('is the same from either side, within 0 and 1, and 1 of a name with itself', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [one, other] = [readPersonName(a), readPersonName(b)];
        if (!one || !other) return;
        const found = nameLikeness(one, other);
        expect(found).toBe(nameLikeness(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(nameLikeness(one, one)).toBe(1);
        const isPlain = one.forms.length === 1 && other.forms.length === 1;
        expect(isPlain && isSameName(one, other) && found < 1).toBe(false);
      }),
    );
  });

  test('a hostile name costs no more than its first letters', () => {
    const long = 'a, '.repeat(100_000);
    expect(name(long).forms.length).toBeLessThanOrEqual(4);
    expect(likeness('ab '.repeat(50_000), 'ba '.repeat(50_000))).toBeLessThanOrEqual(1);
  });
});
