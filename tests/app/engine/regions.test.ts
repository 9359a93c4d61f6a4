import { describe, expect, test } from '@jest/globals';
import { createRegionLoader, NO_REGIONS, regionModules } from '../../../src/app/engine/regions';
import { recogniseBook } from '../../../src/core/report/checked-book';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const FILES: Readonly<Record<string, string>> = {
  daftar: '98 Contoh\n9801 Kabupaten Contoh\n97 Lain\n9701 Kabupaten Lain\n9771 Kota Contoh',
  '98': '# Keputusan Contoh\n98 Contoh\n9801 Kabupaten Contoh',
  '97': '97 Lain\n9701 Kabupaten Lain',
};

/** Answers the files above and remembers what was asked. */
function source() {
  const asked: string[] = [];
  return {
    asked,
    load: (name: string): Promise<string | null> => {
      asked.push(name);
      return Promise.resolve(FILES[name] ?? null);
    },
  };
}

const HEADER = ['NIK', 'Nama', 'Desil', 'Kode Wilayah', 'Kabupaten'];
const book = (rows: readonly (readonly CellValue[])[], title: string | null = null) =>
  recogniseBook('buku.xlsx', [gridOf('Keluarga', [[title], [], HEADER, ...rows])]);
const person = (kode: CellValue, kabupaten: CellValue = null) => [
  '9801010101800001',
  'Uji',
  1,
  kode,
  kabupaten,
];

const loadedFor = async (
  one: ReturnType<typeof book>,
  settings: Partial<Settings> = {},
): Promise<readonly string[]> => {
  const { regionsOf } = createRegionLoader(source().load);
  const regions = await regionsOf(one, { ...DEFAULT_SETTINGS, ...settings });
  return [...(regions?.loaded ?? [])].sort();
};

describe('which provinces a workbook needs', () => {
  test('those of its region codes', async () => {
    expect(await loadedFor(book([person('98.01.01.2001'), person('9701012001')]))).toEqual(['97', '98']);
  });
  test('those of its settings', async () => {
    expect(await loadedFor(book([person(null)]), { wilayah: '97.01' })).toEqual(['97']);
  });
  test('those of the names in its columns, where there is no code', async () => {
    expect(await loadedFor(book([person(null, 'Kab. Lain')]))).toEqual(['97']);
  });
  test('those of its titles, where there is no code', async () => {
    expect(await loadedFor(book([person(null)], 'Data keluarga Kabupaten Contoh'))).toEqual(['98']);
    expect(await loadedFor(book([person('98.01')], 'Data keluarga Kabupaten Lain'))).toEqual(['98']);
  });
  test('none where nothing says so, and none that no list knows', async () => {
    expect(await loadedFor(book([person(null)], 'Dinas Contoh'))).toEqual([]);
    expect(await loadedFor(book([person('99.01.01.2001')]))).toEqual([]);
  });
});

describe('the loader', () => {
  test('asks for a file once, and gives the same regions again', async () => {
    const { asked, load } = source();
    const { loadRegions } = createRegionLoader(load);
    const first = await loadRegions(['98.01', '98']);
    expect(await loadRegions(['98'])).toBe(first);
    expect(first?.sumber).toBe('Keputusan Contoh');
    expect(asked).toEqual(['daftar', '98']);
  });
  test('has nothing where there is no data', async () => {
    expect(
      await createRegionLoader(NO_REGIONS).regionsOf(book([person('98.01')]), DEFAULT_SETTINGS),
    ).toBeNull();
    expect(await createRegionLoader(source().load).loadRegions(['55'])).toBeNull();
  });
});

describe('modules', () => {
  test('give their default text; anything else is no file', async () => {
    const modules: Readonly<Record<string, unknown>> = {
      'a.js': { default: 'teks' },
      'b.js': { default: 1 },
    };
    const read = regionModules((file) =>
      file in modules ? Promise.resolve(modules[file]) : Promise.reject(new Error('404')),
    );
    expect([await read('a'), await read('b'), await read('c')]).toEqual(['teks', null, null]);
  });
});
