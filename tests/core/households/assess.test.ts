import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessFamilies } from '../../../src/core/households/assess';
import type { Field } from '../../../src/core/table/field';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { TestRow } from '../../rule-tester';
import { ACUAN, assess, nik, sheetOf, stateOf, tablesFrom } from './book';
import { familiesOf } from './family-view';

/** Fields of a household and answers of real forms, readable and not. */
const ANSWERS = {
  desil: [1, 4, 5, 6, 10, 'Desil 3', null, '1-4', { error: '#N/A' }],
  umur: [3, 6, 7, 18, 21, 59, 60, 80, null, 'lansia'],
  jenisKelamin: ['L', 'Perempuan', '1', null],
  pekerjaan: ['Pedagang', 'Tidak/belum bekerja', 'Petani', 'Pelajar', null, '3'],
  bersekolah: ['Ya', 'Tidak', null, '9'],
  hamil: ['Ya', 'Tidak', null],
  disabilitas: ['Tidak', 'Berat', 'Fisik', '1', null],
  lantai: ['Tanah', 'Semen', null, '2'],
  dinding: ['Bambu', 'Tembok', null],
  atap: ['Daun/rumbia', 'Seng/Asbes', null],
  penerangan: ['Listrik PLN', 'Non-listrik', 'Listrik bersama', null],
  daya: ['450 VA', '1300 VA', 'besar', null],
  bahanBakar: ['Gas', 'Kayu bakar', 'Listrik/gas', null],
  jamban: ['Ya, dengan septic tank', 'Tidak, jamban umum/bersama', null],
  sumberAir: ['Sumur tidak terlindung', 'Ledeng/PAM', 'Sumur', null],
  'penerima.SEMBAKO': ['Ya', 'Tidak', null, '?'],
  'penerima.PKH': ['Ya', 'Tidak', null],
  'penerima.KUR': ['Ya', 'Tidak', null],
} as const satisfies Partial<Record<Field, readonly CellValue[]>>;
const FIELDS = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

const anyPerson: fc.Arbitrary<TestRow> = fc.record({
  ...Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom<CellValue>(...ANSWERS[field])])),
  idKeluarga: fc.constantFrom('A', 'B', 'C', null),
});

const opposite: Readonly<Record<string, readonly string[]>> = {
  diterima: ['belum'],
  belum: ['diterima'],
};

test('blotting out any cell never turns a received need into a missing one, nor the other way', () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.constantFrom(...FIELDS),
      (persons, at, field) => {
        const index = at % persons.length;
        const blotted = persons.map((row, place) => (place === index ? { ...row, [field]: '???' } : row));
        const [before, after] = [persons, blotted].map((rows) => assess([sheetOf('individu', rows)]));
        expect(after?.length).toBe(before?.length);
        (before ? familiesOf(before) : []).forEach(({ needs }, family) => {
          for (const { need, state } of needs) {
            expect(opposite[state] ?? []).not.toContain(after && stateOf(after, need, family));
          }
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('every row of every sheet belongs to exactly one assessed family', () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { maxLength: 5 }),
      fc.array(anyPerson, { maxLength: 5 }),
      (rows, persons) => {
        const tables = tablesFrom([sheetOf('keluarga', rows), sheetOf('individu', persons)]);
        const families = familiesOf(assessFamilies(tables, ACUAN));
        const count = families.reduce(
          (sum, { family }) => sum + family.members.length + (family.row ? 1 : 0),
          0,
        );
        expect(count).toBe(rows.length + persons.length);
        expect(families.filter(({ family }) => family.row !== null)).toHaveLength(rows.length);
      },
    ),
  );
});

test('a need is listed once, and only with a reason where it is there', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), (persons) => {
      for (const { needs } of familiesOf(assess([sheetOf('individu', persons)]))) {
        expect(new Set(needs.map(({ need }) => need)).size).toBe(needs.length);
        for (const { state, reasons } of needs) {
          expect(reasons.length > 0).toBe(state !== 'tidak-dapat-dinilai');
        }
      }
    }),
  );
});

describe('vulnerability', () => {
  const CASES: readonly (readonly [why: string, persons: readonly TestRow[], count: number])[] = [
    ['nobody', [{ umur: 30 }, { umur: 31 }], 0],
    ['a pregnant woman', [{ umur: 30, hamil: 'Ya' }, { umur: 31 }], 1],
    ['two small children are one sign', [{ umur: 2 }, { umur: 6 }], 1],
    ['a child of 7 is none', [{ umur: 7 }, { umur: 31 }], 0],
    ['any disability', [{ umur: 30, disabilitas: 'Tuna netra' }, { umur: 31 }], 1],
    ['an elderly person alone, disabled', [{ umur: 60, disabilitas: 'Fisik' }], 2],
    ['elderly but not alone', [{ umur: 60 }, { umur: 61 }], 0],
    ['what is not known is no sign', [{ umur: null, hamil: null, disabilitas: '1' }], 0],
  ];
  test.each(CASES)('%s', (_, persons, count) => {
    const rows = persons.map((row, at) => ({ idKeluarga: 'A', nik: nik(at + 1), ...row }));
    expect(assess([sheetOf('individu', rows)]).vulnerability[0]).toBe(count);
  });
});

test("facts come from the family's own row first, then from its members", () => {
  const [family] = familiesOf(
    assess([
      sheetOf('keluarga', [{ idKeluarga: 'A', desil: 2, desa: null }]),
      sheetOf('individu', [{ idKeluarga: 'A', desil: 9, desa: 'Misal', kodeWilayah: '99.01.01.2001' }]),
    ]),
  );
  expect(family?.facts).toMatchObject({ desil: 2, desa: 'Misal', kodeDesa: '99.01.01.2001' });
});

test('a code of a kecamatan is no village', () => {
  const [family] = familiesOf(assess([sheetOf('keluarga', [{ nik: nik(1), kodeWilayah: '99.01.01' }])]));
  expect(family?.facts.kodeDesa).toBeNull();
});
