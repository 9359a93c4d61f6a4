import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sameName } from '../../../src/core/nomenclature/name-agreement';

const LEAST = 0.85;

describe('one name', () => {
  test.each([
    ['Penyediaan Gaji dan Tunjangan ASN', 'PENYEDIAAN GAJI & TUNJANGAN ASN'],
    ['Penyediaan Gaji dan Tunjangan ASN', 'Penyediaan Gaji, Tunjangan ASN'],
    ['Penyediaan Gaji dan Tunjangan Aparatur Sipil Negara', 'Penyediaan Gaji dan Tunjangan ASN'],
    ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengel. Pelay. Kes. Ibu Hamil'],
    ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengelolaan Pelayanan Kesehatan Ibu Hamli'],
    ['Pemenuhan Standar Pelayanan Minimal', 'Pemenuhan SPM'],
    ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengel. Pelayanann Kes. Ibu Hamil'],
  ])('%s: %s', (a, b) => {
    expect(sameName(a, b, LEAST)).toBe(true);
    expect(sameName(b, a, LEAST)).toBe(true);
  });
});

describe('two names', () => {
  test.each([
    ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengelolaan Pelayanan Kesehatan Ibu Nifas'],
    ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengelolaan Pelayanan Kesehatan'],
    ['Pembangunan Jalan', 'Pembangunan Jembatan'],
    ['Bantuan Tahap 1', 'Bantuan Tahap 2'],
    ['Rehabilitasi Rumah', ''],
    ['', ''],
  ])('%s: %s', (a, b) => {
    expect(sameName(a, b, LEAST)).toBe(false);
    expect(sameName(b, a, LEAST)).toBe(false);
  });
});

test('is the same both ways, and true of a name and itself', () => {
  const name = fc.stringMatching(/^[A-Za-z]{3,8}( [A-Za-z]{3,8}){0,5}$/);
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(sameName(a, b, LEAST)).toBe(sameName(b, a, LEAST));
      expect(sameName(`${a} xyz`, `${a} xyz`, LEAST)).toBe(true);
    }),
  );
});
