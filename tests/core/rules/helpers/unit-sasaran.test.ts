import { expect, test } from '@jest/globals';
import { unitKindOf } from '../../../../src/core/rules/helpers/unit-sasaran';

test('a household of the catalogue is a family, and a place is nobody', () => {
  expect(unitKindOf('rumah tangga')).toBe('keluarga');
  expect(unitKindOf('kelompok')).toBe('kelompok');
  expect(unitKindOf('wilayah')).toBeNull();
  expect(unitKindOf(null)).toBeNull();
});
