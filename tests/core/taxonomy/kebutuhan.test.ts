import { describe, expect, test } from '@jest/globals';
import { KEBUTUHAN, PENGECUALIAN } from '../../../src/core/taxonomy/kebutuhan';
import {
  BATAS_PARAMETER,
  isRentangTerbalik,
  kebutuhanDaerah,
} from '../../../src/core/taxonomy/kebutuhan-daerah';
import { parameterOf } from '../../../src/core/taxonomy/kondisi';
import { programOf } from '../../../src/core/taxonomy/program';
import { SUBKELOMPOK } from '../../../src/core/taxonomy/strategi';

const TABLE = [
  ['SEMBAKO', 'S1', ['S1.a'], ['SEMBAKO'], true, { desilMaks: 5 }],
  [
    'PKH',
    'S1',
    ['S1.a'],
    ['PKH'],
    true,
    { desilMaks: 4, usiaAnakMaks: 6, usiaSekolahMin: 7, usiaSekolahMaks: 18, usiaLansia: 60 },
  ],
  ['PBI-JKN', 'S1', ['S1.e'], ['PBI-JKN', 'PBI-APBD'], true, { desilMaks: 5 }],
  [
    'PIP',
    'S1',
    ['S1.a'],
    ['PIP'],
    true,
    { usiaSekolahMin: 6, usiaSekolahMaks: 21, usiaTanpaStatusMin: 7, usiaTanpaStatusMaks: 18 },
  ],
  ['LPG-3KG', 'S1', ['S1.d'], ['LPG-3KG'], true, { desilMaks: 4 }],
  ['SUBSIDI-LISTRIK', 'S1', ['S1.d'], ['SUBSIDI-LISTRIK'], true, { dayaVaRendah: 450, dayaVaTinggi: 900 }],
  ['BPBL', 'S1', ['S1.d'], ['BPBL'], false, {}],
  ['RTLH', 'S3', ['S3.a'], ['RTLH'], false, { bagianTidakLayakMin: 2 }],
  ['SANITASI', 'S3', ['S3.a'], ['SANITASI'], false, {}],
  ['AIR-MINUM', 'S3', ['S3.a'], ['AIR-MINUM'], false, {}],
  ['KERJA', 'S2', ['S2.a', 'S2.b'], ['PKT', 'PRAKERJA', 'VOKASI'], false, { usiaMin: 18, usiaMaks: 59 }],
  ['USAHA', 'S2', ['S2.c', 'S2.d'], ['KUR', 'PENDAMPINGAN', 'KUBE', 'BPUM', 'UEP'], false, {}],
  ['ATENSI', 'S1', ['S1.c'], ['ATENSI'], false, { usiaLansia: 60 }],
] as const;

describe('the default needs', () => {
  test('thirteen, in this order', () => {
    expect(KEBUTUHAN.map(({ id }) => id)).toEqual(TABLE.map(([id]) => id));
  });

  test.each(TABLE)('%s', (id, strategi, subkelompok, dipenuhiOleh, paketDasar, parameter) => {
    expect(KEBUTUHAN.find((need) => need.id === id)).toMatchObject({
      strategi,
      subkelompok,
      dipenuhiOleh,
      paketDasar,
      certainty: 'perlu-dikonfirmasi',
    });
    expect(KEBUTUHAN.find((need) => need.id === id)?.parameter).toEqual(parameter);
  });

  test('the sentence shows every number of its parameters', () => {
    for (const { id, syarat, parameter } of KEBUTUHAN) {
      if (id === 'RTLH' || id === 'ATENSI') continue;
      for (const value of Object.values(parameter)) {
        expect([id, syarat.id]).toEqual([id, expect.stringMatching(new RegExp(`\\b${String(value)}\\b`))]);
        expect([id, syarat.en]).toEqual([id, expect.stringMatching(new RegExp(`\\b${String(value)}\\b`))]);
      }
    }
  });

  test('the package is what §3.2 lists, and the catalogue agrees', () => {
    const paket = KEBUTUHAN.filter(({ paketDasar }) => paketDasar).map(({ id }) => id);
    expect(paket).toEqual(['SEMBAKO', 'PKH', 'PBI-JKN', 'PIP', 'LPG-3KG', 'SUBSIDI-LISTRIK']);
    for (const need of KEBUTUHAN) {
      expect([need.id, need.dipenuhiOleh.some((program) => programOf(program).basicPackage)]).toEqual([
        need.id,
        need.paketDasar,
      ]);
    }
  });

  test('subgroups belong to the need and meet it with programmes of theirs', () => {
    for (const need of KEBUTUHAN) {
      for (const sub of need.subkelompok) {
        expect(SUBKELOMPOK.find(({ id }) => id === sub)?.strategi).toBe(need.strategi);
        expect([
          need.id,
          need.dipenuhiOleh.some((program) => programOf(program).subkelompok === sub),
        ]).toEqual([need.id, true]);
      }
    }
  });
});

test('the exclusions around BLT Desa', () => {
  expect(PENGECUALIAN.map(({ id, program, berlaku }) => [id, program, berlaku.sejak])).toEqual([
    ['BLT-DD/PKH', ['BLT-DD', 'PKH'], '2020-01-01'],
    ['BLT-DD/SEMBAKO', ['BLT-DD', 'SEMBAKO'], '2020-01-01'],
    ['BLT-DD/PRAKERJA', ['BLT-DD', 'PRAKERJA'], '2020-01-01'],
  ]);
});

describe('conditions as data', () => {
  test.each(KEBUTUHAN.map((need) => [need.id, need] as const))('%s uses every number it has', (_, need) => {
    expect([...parameterOf(need.kondisi)].sort()).toEqual(Object.keys(need.parameter).sort());
  });
  test('every number may be changed, within limits that hold the default', () => {
    for (const { id, parameter } of KEBUTUHAN) {
      for (const [name, value] of Object.entries(parameter)) {
        const { dari = Infinity, sampai = -Infinity } = BATAS_PARAMETER[name] ?? {};
        expect([id, name, value >= dari && value <= sampai]).toEqual([id, name, true]);
      }
    }
  });
});

describe('what a region decides', () => {
  test('nothing changes nothing', () => {
    expect(kebutuhanDaerah([])).toBe(KEBUTUHAN);
  });
  test('one need off, another with other numbers and programmes, the rest as they were', () => {
    const needs = kebutuhanDaerah([
      { id: 'ATENSI', aktif: false },
      { id: 'PKH', parameter: { usiaLansia: 70, entah: 1 }, dipenuhiOleh: ['PKH', 'BLT-DD'] },
      { id: 'SEMBAKO', dipenuhiOleh: [] },
    ]);
    expect(needs.map(({ id }) => id)).toEqual(KEBUTUHAN.map(({ id }) => id).filter((id) => id !== 'ATENSI'));
    expect(needs.find(({ id }) => id === 'PKH')).toMatchObject({
      dipenuhiOleh: ['PKH', 'BLT-DD'],
      parameter: { desilMaks: 4, usiaAnakMaks: 6, usiaSekolahMin: 7, usiaSekolahMaks: 18, usiaLansia: 70 },
    });
    expect(needs.find(({ id }) => id === 'PKH')?.parameter).not.toHaveProperty('entah');
    expect(needs.find(({ id }) => id === 'SEMBAKO')?.dipenuhiOleh).toEqual(['SEMBAKO']);
  });
  test('a range that ends before it begins is told', () => {
    expect(KEBUTUHAN.filter(isRentangTerbalik)).toEqual([]);
    expect(
      kebutuhanDaerah([{ id: 'KERJA', parameter: { usiaMin: 60 } }]).filter(isRentangTerbalik),
    ).toHaveLength(1);
  });
});
