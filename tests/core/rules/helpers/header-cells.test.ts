import { expect, test } from '@jest/globals';
import { templateHeader } from '../../../../src/core/rules/helpers/header-cells';

test.each([
  ['nik', 'keluarga', 'NIK'],
  ['opd', 'pemetaan', 'Perangkat Daerah'],
  ['penerima.PKH', 'keluarga', 'Penerima Program Keluarga Harapan'],
] as const)('the header of %s in a sheet of role %s is %s', (field, role, header) => {
  expect(templateHeader(field, role)).toBe(header);
});

test('a field no header of the role names goes by its own name', () => {
  expect(templateHeader('klaster', 'keluarga')).toBe('Klaster');
});
