import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { templateHeader } from '../../../../src/core/rules/helpers/header-cells';
import { headerLikeness } from '../../../../src/core/rules/helpers/header-likeness';

test('a known wording is the same, a foreign one is not like it', () => {
  expect(headerLikeness('Sumber Dana', 'sumberDana', 'pemetaan')).toBe(1);
  expect(headerLikeness('Warna Map', 'sumberDana', 'pemetaan')).toBeLessThan(0.5);
});
test('a share of a thing is not the thing', () => {
  expect(headerLikeness('Pagu (%)', 'pagu', 'pemetaan')).toBe(0);
});
test('stays between 0 and 1 for any header', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (header) => {
      const likeness = headerLikeness(header, 'desil', 'keluarga');
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});
test.each([
  ['nik', 'keluarga', 'NIK'],
  ['opd', 'pemetaan', 'Perangkat Daerah'],
  ['pagu', 'pemetaan', 'Alokasi Anggaran'],
  ['programKatalog', 'penerima', 'Program'],
  ['penerima.PKH', 'keluarga', 'Penerima Program Keluarga Harapan'],
] as const)('the template calls %s of %s %s', (field, role, header) => {
  expect(templateHeader(field, role)).toBe(header);
});
