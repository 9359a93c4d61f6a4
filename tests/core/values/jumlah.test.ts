import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import { isKeluargaUnit, readJumlah } from '../../../src/core/values/jumlah';

test.each<[CellValue, number, string | null, 'text' | 'unit' | 'parts' | undefined, string]>([
  [500, 500, null, undefined, 'a number'],
  [0, 0, null, undefined, 'none is a count'],
  ['500', 500, null, 'text', 'a number as text'],
  ['1.500', 1500, null, 'text', 'a count is whole, so thousands'],
  ['1,500', 1500, null, 'text', 'English grouping likewise'],
  ['500 KK', 500, 'kk', 'unit', 'the usual form'],
  ["'500", 500, null, 'text', 'the apostrophe that keeps a number text'],
  ['500KK', 500, 'kk', 'unit', 'without space'],
  ['1.500 orang', 1500, 'orang', 'unit', 'thousands'],
  ['12 Kepala Keluarga', 12, 'kepala keluarga', 'unit', 'two words'],
  ['3 Desa/Kelurahan', 3, 'desa/kelurahan', 'unit', 'a slash in the unit'],
  ['20 org.', 20, 'org', 'unit', 'an abbreviation'],
  ['30 l', 30, 'l', 'unit', 'litres as likely as men, so no parts'],
  ['5 km', 5, 'km', 'unit', 'a measure in whole numbers'],
  ['L: 30 / P: 13', 43, null, 'parts', 'men and women'],
  ['L : 30, P : 13', 43, null, 'parts', 'a comma between'],
  ['L=30 P=13', 43, null, 'parts', 'only a space between'],
  ['Laki-laki 30 dan Perempuan 13', 43, null, 'parts', 'in words'],
  ['30 L / 13 P', 43, null, 'parts', 'the number first'],
  ['L: 30 orang, P: 13 orang', 43, 'orang', 'parts', 'with one unit'],
  ['Laki2 : 30 / Jumlah : 43', 43, null, 'parts', 'the stated total wins over a part'],
  ['L: 30 P: 13 Jumlah: 43', 43, null, 'parts', 'a total that fits'],
  ['Total 1.250 KK', 1250, 'kk', 'parts', 'a total alone'],
])('%p', (cell, jumlah, satuan, assumed, why) => {
  expect({ why, ...readJumlah(cell) }).toEqual({
    why,
    ok: true,
    value: { jumlah, satuan },
    ...(assumed === undefined ? {} : { assumed }),
  });
});

test.each<[CellValue, string, string]>([
  [null, 'empty', 'nothing'],
  ['-', 'empty', 'a dash'],
  [{ error: '#DIV/0!' }, 'error-value', 'an error'],
  [-1, 'not-a-number', 'negative'],
  [1.5, 'not-a-number', 'a fraction'],
  [1e300, 'not-a-number', 'beyond exact whole numbers'],
  [Number.NaN, 'not-a-number', 'no number'],
  [true, 'not-a-number', 'a boolean'],
  ['12,5 ha', 'not-a-number', 'a fraction'],
  ['1.500 km', 'not-a-number', 'thousands, or one and a half'],
  ['1.500 l', 'not-a-number', 'litres, or men'],
  ['± 200 KK', 'not-a-number', 'about'],
  ['200-an KK', 'not-a-number', 'about'],
  ['200an', 'not-a-number', 'about'],
  ['500 lebih', 'not-a-number', 'about'],
  ['5 ribu orang', 'not-a-number', 'a scale, not a unit'],
  ['100 persen', 'not-a-number', 'a share'],
  ['100%', 'not-a-number', 'a share'],
  ['500 - 600 KK', 'not-a-number', 'a range'],
  ['30 KK / 120 jiwa', 'not-a-number', 'two counts'],
  ['L: 30 KK, P: 13 orang', 'not-a-number', 'two units'],
  ['L: 30 P: 13 Jumlah: 50', 'not-a-number', 'parts that contradict the total'],
  ['L: 60 Jumlah: 50', 'not-a-number', 'a part larger than the total'],
  ['L: 30 L: 13', 'not-a-number', 'the same part twice'],
  ['L: 30 / P:', 'not-a-number', 'a part without number'],
  ['007', 'not-a-number', 'a code'],
  ['Seluruh masyarakat', 'not-a-number', 'words'],
  ['KK', 'not-a-number', 'a unit alone'],
])('%p is %s', (cell, reason, why) => {
  expect({ why, ...readJumlah(cell) }).toEqual({ why, ok: false, reason });
});

test('any count survives grouping and its unit', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom('.', ','), (count, separator) => {
      const grouped = String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
      expect(readJumlah(`${grouped} KK`)).toEqual({
        ok: true,
        value: { jumlah: count, satuan: 'kk' },
        assumed: 'unit',
      });
      expect(readJumlah(`L: ${grouped}; P: 0`)).toMatchObject({ value: { jumlah: count } });
    }),
  );
});

test('isKeluargaUnit', () => {
  const units = ['kk', 'KK miskin', 'keluarga', 'kepala keluarga', 'kpm', 'orang', 'rumah tangga', 'kkn', ''];
  expect(units.filter(isKeluargaUnit)).toEqual(units.slice(0, 5));
  expect(isKeluargaUnit(null)).toBe(false);
});
