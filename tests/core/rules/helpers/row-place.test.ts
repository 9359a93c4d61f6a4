import { expect, test } from '@jest/globals';
import { placeOf, withoutAddress } from '../../../../src/core/rules/helpers/row-place';
import { rowCursor } from '../../../../src/core/table/table';
import { SAMPLE_REGIONS } from '../../regions/sample-regions';
import { sheetContext } from '../../../rule-tester';

/** More distinct places than are kept at a time. */
const MANY = 20_001;

test('rows that say the same are one place; of very many places the first is worked out once more, the same', () => {
  const sidomulyo = { kabupaten: 'Kab. Contoh', kecamatan: 'Misal Utara', desa: 'Sidomulyo' };
  const sheet = sheetContext(
    {
      rows: [
        sidomulyo,
        sidomulyo,
        ...Array.from({ length: MANY }, (_, at) => ({ ...sidomulyo, desa: `Entah ${String(at)}` })),
      ],
    },
    'pemetaan',
  );
  const context = { ...sheet, regions: SAMPLE_REGIONS };
  const row = rowCursor(sheet.table);
  const at = (index: number) => {
    row.moveTo(index);
    return placeOf(row, context);
  };
  const first = at(0);
  expect(first?.desa.map(({ kode }) => kode)).toEqual(['98.01.01.2002']);
  expect(at(1)).toBe(first);
  for (let index = 2; index < MANY + 2; index += 1) at(index);
  const again = at(0);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test.each([
  ['Sidomulyo, RT 02', 'Sidomulyo'],
  ['Sidomulyo RW 03 RT 02', 'Sidomulyo'],
  ['Sidomulyo (Dusun II)', 'Sidomulyo'],
  ['Sidomulyo\nKec. Misal Utara', 'Sidomulyo'],
  ['Kertomulyo', 'Kertomulyo'],
])('%j without its address is %j', (text, name) => {
  expect(withoutAddress(text)).toBe(name);
});
