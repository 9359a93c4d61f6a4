import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bantuanSalingMengecualikan } from '../../../../src/core/rules/bantuan-saling-mengecualikan';
import { desilTidakSah } from '../../../../src/core/rules/desil-tidak-sah';
import { digitCount, identifiesOne } from '../../../../src/core/rules/helpers/identity-cells';
import { isianYaTidakTidakDikenal } from '../../../../src/core/rules/isian-ya-tidak-tidak-dikenal';
import { keluargaTanpaKepala } from '../../../../src/core/rules/keluarga-tanpa-kepala';
import { kkFormat } from '../../../../src/core/rules/kk-format';
import { kkKepalaGanda } from '../../../../src/core/rules/kk-kepala-ganda';
import { kodeWilayahBps } from '../../../../src/core/rules/kode-wilayah-bps';
import { kodeWilayahFormat } from '../../../../src/core/rules/kode-wilayah-format';
import { nikAngka } from '../../../../src/core/rules/nik-angka';
import { nikBedaNama } from '../../../../src/core/rules/nik-beda-nama';
import { nikGanda } from '../../../../src/core/rules/nik-ganda';
import { nikJenisKelamin } from '../../../../src/core/rules/nik-jenis-kelamin';
import { nikNotasiIlmiah } from '../../../../src/core/rules/nik-notasi-ilmiah';
import { nikPanjang } from '../../../../src/core/rules/nik-panjang';
import { nikSerialNol } from '../../../../src/core/rules/nik-serial-nol';
import { nikTanggalLahirBerbeda } from '../../../../src/core/rules/nik-tanggal-lahir-berbeda';
import { nikTanggalMustahil } from '../../../../src/core/rules/nik-tanggal-mustahil';
import { nikWilayahBerbeda } from '../../../../src/core/rules/nik-wilayah-berbeda';
import { runRules } from '../../../../src/core/rules/run-rules';
import type { CellValue } from '../../../../src/core/values/cell-value';
import { bookContext } from '../../../rule-tester';
import { syntheticNik } from '../synthetic-identity';

describe('digitCount', () => {
  test.each([
    ['9901', 4],
    ['99-01 a', 4],
    [9_901_011_508_900_010, 16],
    [1e30, 31],
    [-12.5, 2],
    [Number.NaN, 0],
    [null, 0],
    [true, 0],
  ])('%j has %i digits', (cell, digits) => {
    expect(digitCount(cell)).toBe(digits);
  });
});

test('a number ending in 0000 is many people’s', () => {
  expect(identifiesOne(syntheticNik({ serial: 0 }))).toBe(false);
  expect(identifiesOne(syntheticNik({ serial: 1000 }))).toBe(true);
});

/** Rules about the cell of one NIK: at most one of them may speak of its form. */
const FORM = [nikAngka, nikNotasiIlmiah, nikPanjang];
const PEOPLE = [
  ...[...FORM, nikTanggalMustahil, nikSerialNol, nikWilayahBerbeda, nikJenisKelamin, nikGanda, nikBedaNama],
  ...[nikTanggalLahirBerbeda, kkFormat, kkKepalaGanda, keluargaTanpaKepala, desilTidakSah],
  ...[isianYaTidakTidakDikenal, kodeWilayahFormat, kodeWilayahBps, bantuanSalingMengecualikan],
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.record({ error: fc.constantFrom('#N/A', '#REF!') }),
  fc.stringMatching(/^'?99\d{10,16} ?$/),
  fc.constantFrom(syntheticNik(), syntheticNik({ serial: 0 }), '9,9E+15', '-', 'Kepala Keluarga', 'L', 'P'),
);
const row = fc.record({
  ...{ nik: cell, nomorKk: cell, nama: cell, desil: cell, kodeWilayah: cell, tanggalLahir: cell },
  ...{ jenisKelamin: cell, hubungan: cell, 'penerima.PKH': cell, 'penerima.BLT-DD': cell },
});

describe('rules about people, whatever is in the cells', () => {
  test('never throw, never show a whole number, and say one thing about the form of a NIK', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const book = bookContext(
          [
            { role: 'individu', rows },
            { role: 'keluarga', rows },
          ],
          'individu',
        );
        const findings = runRules(book, PEOPLE);
        for (const { data, related, suggestions } of findings) {
          const said = [...Object.values(data), ...related, ...suggestions.map(({ label }) => label.id)];
          expect(said.join(' ')).not.toMatch(/\d{16}/);
        }
        const form = findings.filter(({ rule }) => FORM.some(({ meta }) => meta.id === rule));
        const places = form.map(({ sheet, cell: place }) => `${sheet}!${place}`);
        expect(places).toHaveLength(new Set(places).size);
      }),
    );
  });
});
