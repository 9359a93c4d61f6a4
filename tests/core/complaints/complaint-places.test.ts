import { describe, expect, test } from '@jest/globals';
import { summariseComplaints, type ComplaintFigure } from '../../../src/core/complaints/complaint-figures';
import { UNSTATED } from '../../../src/core/complaints/named-column';
import type { TestRow } from '../../rule-tester';
import { day, nik, sheetOf } from '../households/book';
import { complaint, complaintsOf } from './book';

const clock = { acuan: day(2026, 3, 31), batas: 60 };

interface Ground {
  readonly keluarga?: readonly TestRow[];
  readonly wilayah?: readonly TestRow[];
}

type Named = readonly (readonly [key: string, name: string])[];

/** How the villages and the kecamatan of complaints are called. */
function placesOf(
  rows: readonly TestRow[],
  { keluarga = [], wilayah = [] }: Ground,
): { readonly desa: Named; readonly kecamatan: Named } {
  const families = keluarga.length > 0 ? [sheetOf('keluarga', keluarga)] : [];
  const { desa, kecamatan } = summariseComplaints([complaintsOf(rows, families, wilayah)], clock);
  const named = (figures: readonly ComplaintFigure[]): Named =>
    figures.map(({ key, name }) => [key, name.id]);
  return { desa: named(desa), kecamatan: named(kecamatan) };
}

const MISAL: TestRow = { kodeWilayah: '99.01.01.2001', desa: 'Misal Jaya', kecamatan: 'Misal' };

describe('the list of villages', () => {
  test('names the village and the kecamatan of a code a complaint states', () => {
    expect(placesOf([complaint({ kodeWilayah: '99.01.01.2001' })], { wilayah: [MISAL] })).toEqual({
      desa: [['99.01.01.2001', 'Misal Jaya']],
      kecamatan: [['99.01.01', 'Misal']],
    });
  });

  test('names a kecamatan by a line of its own, and says nothing of the villages in it', () => {
    const wilayah = [{ kodeWilayah: '99.01.01', kecamatan: 'Misal', desa: 'bukan desa' }];
    expect(placesOf([complaint({ kodeWilayah: '99.01.01' })], { wilayah })).toEqual({
      desa: [[UNSTATED, '(tidak disebut)']],
      kecamatan: [['99.01.01', 'Misal']],
    });
  });

  test('a line for a whole kabupaten, or without a code, names no place', () => {
    const wilayah = [
      { kodeWilayah: '99.01', desa: 'Salah', kecamatan: 'Salah' },
      { kodeWilayah: null, desa: 'Salah', kecamatan: 'Salah' },
      { kodeWilayah: 'entah', desa: 'Salah', kecamatan: 'Salah' },
    ];
    expect(placesOf([complaint({ kodeWilayah: '99.01.01.2001' })], { wilayah })).toEqual({
      desa: [['99.01.01.2001', '99.01.01.2001']],
      kecamatan: [['99.01.01', '99.01.01']],
    });
  });

  test('a name written twice in other letters is one name, whichever line comes first', () => {
    const wilayah = [MISAL, { ...MISAL, desa: 'MISAL JAYA' }, { ...MISAL, desa: 'misal  jaya' }];
    for (const lines of [wilayah, [...wilayah].reverse()]) {
      expect(placesOf([complaint({ kodeWilayah: '99.01.01.2001' })], { wilayah: lines }).desa).toEqual([
        ['99.01.01.2001', 'MISAL JAYA'],
      ]);
    }
  });

  test('two names for one code are no name: the code is shown', () => {
    const wilayah = [MISAL, { ...MISAL, desa: 'Umpama Jaya' }];
    expect(placesOf([complaint({ kodeWilayah: '99.01.01.2001' })], { wilayah }).desa).toEqual([
      ['99.01.01.2001', '99.01.01.2001'],
    ]);
  });
});

describe('where the family lives', () => {
  const fromFamily = (home: TestRow, wilayah: readonly TestRow[] = []): ReturnType<typeof placesOf> =>
    placesOf([complaint({ nik: nik(1) })], {
      keluarga: [{ idKeluarga: 'A', nik: nik(1), ...home }],
      wilayah,
    });

  test('a family whose row gives only the code lives where the list of villages says', () => {
    expect(fromFamily({ kodeWilayah: '99.01.01.2001' }, [MISAL])).toEqual({
      desa: [['99.01.01.2001', 'Misal Jaya']],
      kecamatan: [['99.01.01', 'Misal']],
    });
  });

  test('a family whose row gives names and no code is counted under its names', () => {
    expect(fromFamily({ desa: 'Misal Jaya', kecamatan: 'Misal' })).toEqual({
      desa: [['misal jaya / misal', 'Misal Jaya']],
      kecamatan: [['misal', 'Misal']],
    });
  });

  test('a family known to live in a kecamatan is in no village', () => {
    expect(fromFamily({ kecamatan: 'Misal' })).toEqual({
      desa: [[UNSTATED, '(tidak disebut)']],
      kecamatan: [['misal', 'Misal']],
    });
  });

  test('a family whose row says no place is nowhere', () => {
    const nowhere = [[UNSTATED, '(tidak disebut)']];
    expect(fromFamily({ desil: 1 })).toEqual({ desa: nowhere, kecamatan: nowhere });
  });
});
