import { describe, expect, test } from '@jest/globals';
import { readSettings, type ReadSettings } from '../../../src/core/settings/read-settings';
import { readSettingsText } from '../../../src/core/settings/settings-file';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const read = (...rows: readonly (readonly CellValue[])[]): ReadSettings =>
  readSettings(
    gridOf('Konvergen Pengaturan', [
      ['Konvergen · pengaturan'],
      ['Umum'],
      [null, 'Versi lembar', 1],
      ['Kebutuhan'],
      ...rows,
    ]),
  );

test('a need is turned off, given other numbers and other programmes', () => {
  const { settings, issues } = read(
    [null, 'PKH', 'usiaLansia', 70],
    [null, 'pkh', 'Dipenuhi oleh', 'Program Keluarga Harapan'],
    [null, 'Sembako', 'dipenuhiOleh', 'BPNT'],
    [null, 'SEMBAKO', 'dipenuhi oleh', 'BERAS'],
    [null, 'ATENSI', 'dinilai', 'Tidak'],
  );
  expect(issues).toEqual([]);
  expect(settings.kebutuhan).toEqual([
    { id: 'PKH', aktif: true, parameter: { usiaLansia: 70 }, dipenuhiOleh: ['PKH'] },
    { id: 'SEMBAKO', aktif: true, parameter: {}, dipenuhiOleh: ['SEMBAKO', 'BERAS'] },
    { id: 'ATENSI', aktif: false, parameter: {}, dipenuhiOleh: [] },
  ]);
});

test('a programme of the region may meet a need, also one that stands above', () => {
  const { settings, damaged } = read(
    [null, 'KERJA', 'dipenuhi oleh', 'Padat Karya Sawah'],
    ['Program daerah'],
    [null, 'Padat Karya Sawah', 'S2'],
  );
  expect(damaged).toBe(false);
  expect(settings.kebutuhan[0]?.dipenuhiOleh).toEqual(['DAERAH-PADAT-KARYA-SAWAH']);
});

test('a programme of the region is written by its name, by its key where the name is another programme', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    program: ['Padat Karya Sawah', 'PKH'].map((nama) => ({ nama, strategi: 'S2', sinonim: [] })),
    kebutuhan: [
      {
        ...{ id: 'KERJA', aktif: true, parameter: {} },
        dipenuhiOleh: ['DAERAH-PADAT-KARYA-SAWAH', 'DAERAH-PKH'],
      },
    ],
  };
  const rows = settingsRows(settings);
  expect(rows.filter(([, kunci]) => kunci === 'KERJA').map((cells) => cells.slice(1, 4))).toEqual([
    ['KERJA', 'dipenuhi oleh', 'Padat Karya Sawah'],
    ['KERJA', 'dipenuhi oleh', 'DAERAH-PKH'],
  ]);
  expect(readSettings(gridOf('S', rows)).settings).toEqual(settings);
});

describe('what cannot be used', () => {
  const CASES: readonly (readonly [why: string, row: readonly CellValue[], messageId: string])[] = [
    ['a need nobody knows', [null, 'MAKAN SIANG', 'dinilai', 'ya'], 'kunci'],
    ['a number this need does not have', [null, 'SANITASI', 'usiaLansia', 60], 'kunci'],
    ['no need', [null, null, 'dinilai', 'ya'], 'wajib'],
    ['nothing to set', [null, 'PKH', null, 'ya'], 'wajib'],
    ['neither yes nor no', [null, 'PKH', 'dinilai', 'mungkin'], 'yaTidak'],
    ['half a year', [null, 'PKH', 'usiaLansia', 60.5], 'angka'],
    ['no value', [null, 'PKH', 'dipenuhi oleh', null], 'wajib'],
    ['a programme that is only mentioned', [null, 'PKH', 'dipenuhi oleh', 'bantuan PKH dan PIP'], 'program'],
    ['an upper age below the lower', [null, 'KERJA', 'usiaMaks', 17], 'rentang'],
  ];
  test.each(CASES)('%s', (_, row, messageId) => {
    expect(read(row).issues).toMatchObject([{ messageId }]);
  });
  const TWICE: readonly (readonly [why: string, one: readonly CellValue[], other: readonly CellValue[]])[] = [
    ['number', [null, 'PKH', 'usiaLansia', 60], [null, 'PKH', 'usiaLansia', 70]],
    ['decision', [null, 'PKH', 'dinilai', 'ya'], [null, 'PKH', 'aktif', 'tidak']],
    [
      'programme',
      [null, 'PKH', 'dipenuhi oleh', 'PKH'],
      [null, 'PKH', 'dipenuhi oleh', 'Program Keluarga Harapan'],
    ],
  ];
  test.each(TWICE)('the same %s twice', (_, one, other) => {
    const { issues, settings } = read(one, other);
    expect(issues).toMatchObject([{ messageId: 'ganda', row: 5 }]);
    expect(settings).toBe(DEFAULT_SETTINGS);
  });
});

test('a file of settings is as strict, and one from before there were needs still reads', () => {
  const file = (kebutuhan: unknown): boolean =>
    readSettingsText(JSON.stringify({ ...DEFAULT_SETTINGS, kebutuhan })).ok;
  const one = { id: 'PKH', aktif: true, parameter: { usiaLansia: 70 }, dipenuhiOleh: [] };
  expect(file([one])).toBe(true);
  expect(file([one, one])).toBe(false);
  expect(file([{ ...one, parameter: { usiaLansia: 7 } }])).toBe(false);
  expect(file([{ ...one, parameter: { usiaMin: 20 } }])).toBe(false);
  expect(file([{ ...one, dipenuhiOleh: ['XYZ'] }])).toBe(false);
  expect(file([{ ...one, dipenuhiOleh: ['DAERAH-ENTAH'] }])).toBe(false);
  expect(file(undefined)).toBe(true);
});
