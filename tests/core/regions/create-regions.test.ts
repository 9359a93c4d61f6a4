import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRegions } from '../../../src/core/regions/create-regions';
import type { RegionLevel } from '../../../src/core/regions/regions';
import { regionTexts, REGION_DATA, REGION_LIST } from '../../../scripts/lib/region-files';
import { SAMPLE_REGIONS, SAMPLE_TEXT } from './sample-regions';

const codes = (nama: string, level: RegionLevel, inside = ''): readonly string[] =>
  SAMPLE_REGIONS.byName(nama, level, inside).map(({ kode }) => kode);

describe('by code', () => {
  test('knows its regions, their level and the decree', () => {
    expect(SAMPLE_REGIONS.sumber).toBe('Keputusan Contoh 1 Tahun 2025');
    expect([...SAMPLE_REGIONS.loaded]).toEqual(['98']);
    expect(SAMPLE_REGIONS.byCode('98.01.01.2005')).toEqual({
      kode: '98.01.01.2005',
      nama: 'Ra"as',
      level: 'desa',
    });
    expect(SAMPLE_REGIONS.byCode('98')?.nama).toBe('Provinsi Contoh');
  });
  test.each(['98.01.01.9999', '98.03', '97', '', '9801', '98.01.01.200', '98.01.01.20011', 'xx.yy'])(
    'knows nothing of %j',
    (kode) => {
      expect(SAMPLE_REGIONS.byCode(kode)).toBeNull();
    },
  );
  test('lists what lies directly below, in order', () => {
    expect(SAMPLE_REGIONS.children('98').map(({ kode }) => kode)).toEqual(['98.01', '98.02', '98.71']);
    expect(SAMPLE_REGIONS.children('98.01').map(({ nama }) => nama)).toEqual([
      'Misal Utara',
      'Misal Selatan',
    ]);
    expect(SAMPLE_REGIONS.children('98.01.02')).toHaveLength(4);
    expect(SAMPLE_REGIONS.children('98.01.02.2001')).toEqual([]);
    expect(SAMPLE_REGIONS.children('99')).toEqual([]);
  });
});

describe('by name', () => {
  test.each<[string, RegionLevel, string, readonly string[]]>([
    ['SIDOMULYO', 'desa', '98.01.01', ['98.01.01.2002']],
    ['Sido Mulyo', 'desa', '98.01.01', ['98.01.01.2002']],
    ['Desa Sidomulyo', 'desa', '98.01.01', ['98.01.01.2002']],
    ['Sidomulyo', 'desa', '98.01', ['98.01.01.2002', '98.01.02.2001']],
    ['Kembar', 'desa', '98.01.02', ['98.01.02.2002', '98.01.02.2003']],
    ['Sukajaya 2', 'desa', '98.01.01', ['98.01.01.2004']],
    ['Suka Jaya-II', 'desa', '98.01.01', ['98.01.01.2004']],
    ['Sukajaya', 'desa', '98.01.01', []],
    ['Raas', 'desa', '98.01.01', ['98.01.01.2005']],
    ['Ra’as', 'desa', '98.01.01', ['98.01.01.2005']],
    ['Desa Baru', 'desa', '98.01.01', ['98.01.01.2006']],
    ['Baru', 'desa', '98.01.01', ['98.01.01.2007']],
    ['Kel. Baru', 'desa', '98.01.01', ['98.01.01.2007']],
    ['Sungai Tawar', 'desa', '98.02', ['98.02.01.2001']],
    ['Kelurahan Sukamaju', 'desa', '', ['98.01.01.1001', '98.71.01.1001']],
    ['Kec. Misal Utara', 'kecamatan', '98.01', ['98.01.01']],
    ['Distrik Andai', 'kecamatan', '', ['98.02.01']],
    ['Contoh', 'kabupaten', '98', ['98.01', '98.71']],
    ['Kab. Contoh', 'kabupaten', '98', ['98.01']],
    ['KOTA CONTOH', 'kabupaten', '', ['98.71']],
    ['Kota Batu', 'kabupaten', '', ['98.02']],
    ['Kota Kotabatu', 'kabupaten', '', []],
    ['Prov. Contoh', 'provinsi', '', ['98']],
    ['Sidomulyo', 'desa', '99.01', []],
    ['Contoh', 'kabupaten', '98.01.00', []],
    ['Misal Utara', 'kecamatan', '98.01.01.2002', []],
    ['98.01', 'desa', '98.01', []],
    ['', 'desa', '', []],
    ['Desa', 'desa', '98.01.01', []],
  ])('%s (%s in %j)', (nama, level, inside, wanted) => {
    expect(codes(nama, level, inside)).toEqual(wanted);
  });
});

test('of a name only the first 120 characters count', () => {
  const long = (letters: number): string => `9801012001 ${'Suka'.repeat(30)}${'x'.repeat(letters)}`;
  const regions = createRegions([[...SAMPLE_TEXT.split('\n').slice(0, 6), long(5)].join('\n')]);
  const named = (nama: string): readonly string[] => regions.byName(nama, 'desa', '').map(({ kode }) => kode);
  expect(named(`${'suka'.repeat(30)}maju`)).toEqual(['98.01.01.2001']);
  expect(named('suka'.repeat(29))).toEqual([]);
});

describe('any text', () => {
  test('makes regions or none, and never fails', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (texts, nama) => {
        const regions = createRegions(texts);
        expect(regions.byName(nama, 'desa', '')).toEqual(expect.any(Array));
        expect(regions.byCode(nama)).toBeNull();
        expect(regions.children(nama)).toEqual([]);
      }),
    );
  });

  test('the order of the lines and the ends of lines do not matter', () => {
    const lines = SAMPLE_TEXT.trim().split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.boolean(), (shuffled, crlf) => {
        const regions = createRegions([shuffled.join(crlf ? '\r\n' : '\n')]);
        expect(regions.children('98.01.01')).toEqual(SAMPLE_REGIONS.children('98.01.01'));
        expect(regions.byName('Sidomulyo', 'desa', '')).toEqual(
          SAMPLE_REGIONS.byName('Sidomulyo', 'desa', ''),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('what is written is found by its code', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1001, max: 3999 }), { minLength: 1, maxLength: 40 }),
        name,
        (numbers, nama) => {
          const villages = numbers.map((number) => `980101${String(number)} ${nama}`);
          const regions = createRegions([['98 A', '9801 Kota B', '980101 C', ...villages].join('\n')]);
          const sorted = [...numbers].sort((a, b) => a - b).map((number) => `98.01.01.${String(number)}`);
          expect(regions.children('98.01.01').map(({ kode }) => kode)).toEqual(sorted);
          for (const kode of sorted) expect(regions.byCode(kode)?.nama).toBe(nama);
        },
      ),
    );
  });

  test('a province given twice is the later one', () => {
    const regions = createRegions(['98 Lama\n9801 Kota A', '98 Baru\n9802 Kota B']);
    expect(regions.byCode('98')?.nama).toBe('Baru');
    expect(regions.byCode('98.01')).toBeNull();
  });
});

describe('the official data', () => {
  const texts = regionTexts(REGION_DATA);
  const all = createRegions([...texts].filter(([name]) => name !== REGION_LIST).map(([, text]) => text));
  const kabupaten = [...all.loaded].flatMap((kode) => all.children(kode));
  const kecamatan = kabupaten.flatMap(({ kode }) => all.children(kode));
  const desa = kecamatan.flatMap(({ kode }) => all.children(kode));

  test('is whole: 38 provinces, 514 districts, 7285 kecamatan, 83 762 villages', () => {
    expect([all.loaded.size, kabupaten.length, kecamatan.length, desa.length]).toEqual([
      38, 514, 7285, 83_762,
    ]);
    expect(all.sumber).toContain('300.2.2-2138');
  });
  test('keeps quotes and commas of names', () => {
    expect(all.byCode('63.09.03.2008')?.nama).toBe('Pulau Ku"u');
    expect(all.byCode('12.07.28.1007')?.nama).toBe('Lubuk Pakam I,II');
  });
  test('every village is found by its name in its kecamatan; 32 share theirs', () => {
    const found = desa.map(({ kode, nama }) => all.byName(nama, 'desa', kode.slice(0, 8)));
    expect(found.every((regions, at) => regions.some(({ kode }) => kode === desa[at]?.kode))).toBe(true);
    expect(found.filter(({ length }) => length > 1)).toHaveLength(32);
  });
  test('every district is found by its full name alone', () => {
    for (const { kode, nama } of kabupaten) {
      expect(all.byName(nama, 'kabupaten', '').map((one) => one.kode)).toEqual([kode]);
    }
  });
  test('the list of districts agrees with the provinces', () => {
    const list = createRegions([texts.get(REGION_LIST) ?? '']);
    expect([...list.loaded].flatMap((kode) => list.children(kode))).toEqual(kabupaten);
  });
});
