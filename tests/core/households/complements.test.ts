import { describe, expect, test } from '@jest/globals';
import { assessFamilies, type AssessedFamilies } from '../../../src/core/households/assess';
import { basicPackage, exclusions, overlaps, PAKET, synergy } from '../../../src/core/households/complements';
import { summariseGaps, type GapBy, type GapFigure } from '../../../src/core/households/gap-summary';
import { exclusionCandidates, programmeGaps, withoutProgramme } from '../../../src/core/households/left-out';
import { routesOf, type Routes } from '../../../src/core/households/routes';
import { KAMUS_NASIONAL } from '../../../src/core/taxonomy/kamus';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';
import type { TestRow, TestSheet } from '../../rule-tester';
import { ACUAN, assess, day, nik, sheetOf, tablesFrom } from './book';

const keluarga = (...rows: readonly TestRow[]): TestSheet =>
  sheetOf(
    'keluarga',
    rows.map((row, at) => ({ nik: nik(at + 1), ...row })),
    'Keluarga',
  );
const mapping = (...rows: readonly TestRow[]): TestSheet => sheetOf('pemetaan', rows, 'Matrik');
const routesFrom = (...sheets: readonly TestSheet[]): Routes => routesOf(tablesFrom(sheets));

describe('the basic package', () => {
  // With a desil of 5 only SEMBAKO and PBI-JKN of it are due, as long as nothing else is known.
  const settled = {
    desil: 5,
    penerangan: 'Pelita',
    bahanBakar: 'Kayu bakar',
    'penerima.PIP': 'Tidak',
  };
  const states = (...rows: readonly TestRow[]): string[] => {
    const assessed = assess([
      sheetOf(
        'individu',
        rows.map((row, at) => ({
          idKeluarga: String(at + 1),
          nik: nik(at + 1),
          umur: 40,
          ...settled,
          ...row,
        })),
      ),
    ]);
    return Array.from(basicPackage(assessed).states, (state) => PAKET[state] ?? '');
  };
  test('complete, in part, not at all, unknown, not entitled', () => {
    const [SEMBAKO, PBI] = ['penerima.SEMBAKO', 'penerima.PBI-JKN'] as const;
    expect(
      states(
        { [SEMBAKO]: 'Ya', [PBI]: 'Ya' },
        { [SEMBAKO]: 'Ya', [PBI]: 'Tidak' },
        { [SEMBAKO]: 'Tidak', [PBI]: 'Tidak' },
        { [SEMBAKO]: 'Ya', [PBI]: null },
        { desil: 9 },
      ),
    ).toEqual(['lengkap', 'sebagian', 'nol', 'tidak-diketahui', 'tidak-berhak']);
  });
  test('what families that receive part of it lack, alike together', () => {
    const rows = [1, 2, 3].map((at) => ({
      desil: 5,
      'penerima.SEMBAKO': 'Ya',
      'penerima.PBI-JKN': at === 3 ? 'Ya' : 'Tidak',
    }));
    expect(basicPackage(assess([keluarga(...rows)])).pelengkap).toEqual([
      { diterima: ['SEMBAKO'], kurang: ['PBI-JKN'], keluarga: 2 },
    ]);
  });
});

test('a package of all needs is gathered alike, though its sets are too many for an array', () => {
  const rows = [1, 2, 3].map((at) => ({
    ...{ desil: 1, penerangan: 'Pelita', sumberAir: 'Sungai' },
    ...{
      'penerima.SEMBAKO': 'Ya',
      'penerima.AIR-MINUM': 'Tidak',
      'penerima.BPBL': at === 3 ? 'Tidak' : 'Ya',
    },
  }));
  const kebutuhan = KEBUTUHAN.map((need) => ({ ...need, paketDasar: true }));
  const assessed = assessFamilies(tablesFrom([keluarga(...rows)]), ACUAN, { kebutuhan });
  expect(basicPackage(assessed)).toMatchObject({
    jumlah: { sebagian: 3 },
    pelengkap: [
      { diterima: ['SEMBAKO', 'BPBL'], kurang: ['AIR-MINUM'], keluarga: 2 },
      { diterima: ['SEMBAKO'], kurang: ['BPBL', 'AIR-MINUM'], keluarga: 1 },
    ],
  });
});

describe('synergy of the strategies', () => {
  const S3 = mapping({ strategi: 'S3', subkegiatan: 'Jalan desa', lokasi: 'Desa Misal', pagu: 1 });
  const both = { desa: 'Misal', 'penerima.PKH': 'Ya', 'penerima.KUR': 'Ya' };
  test('S1 and S2 received where S3 works', () => {
    const found = synergy(
      assess([
        keluarga(
          both,
          { ...both, 'penerima.KUR': 'Tidak' },
          { ...both, 'penerima.KUR': null },
          { ...both, desa: 'Umpama' },
        ),
      ]),
      routesFrom(S3),
      KAMUS_NASIONAL,
    );
    expect(found.keluarga).toEqual({ ya: 1, tidak: 2, tidakDiketahui: 1 });
    expect(found.tanpa).toEqual({ S1: 0, S2: 1, S3: 1 });
  });
  test('without a mapping sheet nobody can say', () => {
    expect(synergy(assess([keluarga(both)]), routesFrom(), KAMUS_NASIONAL).keluarga).toEqual({
      ya: 0,
      tidak: 0,
      tidakDiketahui: 1,
    });
  });
});

describe('what should not be held together', () => {
  const rows = [
    { 'penerima.BLT-DD': 'Ya', 'penerima.PKH': 'Ya' },
    { 'penerima.BLT-DD': 'Ya', 'penerima.PKH': 'Tidak' },
    { 'penerima.BLT-DD': 'Ya', 'penerima.PKH': null },
  ];
  const heldAt = (acuan: number): (readonly [string, readonly number[]])[] =>
    exclusions(assess([keluarga(...rows)]), acuan).map(({ pengecualian: { id }, keluarga: held }) => [
      id,
      held,
    ]);
  test('exclusions in force name the families that hold both', () => {
    expect(heldAt(ACUAN)).toEqual([
      ['BLT-DD/PKH', [0]],
      ['BLT-DD/SEMBAKO', []],
      ['BLT-DD/PRAKERJA', []],
    ]);
  });
  test('before they were in force there are none', () => {
    expect(heldAt(day(2019, 12, 31))).toEqual([]);
  });
  test('several programmes for one need overlap', () => {
    const trader = { pekerjaan: 'Pedagang', 'penerima.KUR': 'Ya' };
    const found = overlaps(
      assess([
        keluarga(
          { ...trader, 'penerima.UEP': 'Ya' },
          { ...trader, 'penerima.UEP': 'Tidak' },
          { ...trader, 'penerima.UEP': 'Ya' },
        ),
      ]),
    );
    expect(found).toEqual([{ kebutuhan: 'USAHA', program: ['KUR', 'UEP'], keluarga: [0, 2] }]);
  });
});

describe('who is left out', () => {
  const NONE = { desil: 1, 'penerima.SEMBAKO': 'Tidak', 'penerima.PKH': 'Tidak' };
  test('no programme at all, and of whom it cannot be told', () => {
    const found = withoutProgramme(
      assess([
        keluarga(
          NONE,
          { ...NONE, 'penerima.PKH': 'Ya' },
          { ...NONE, 'penerima.PKH': null },
          { ...NONE, desil: 9 },
        ),
      ]),
    );
    // The last receives nothing and needs nothing of it.
    expect(found).toMatchObject({ keluarga: [0], tidakDiketahui: 1 });
  });
  test('candidates live in priority villages only, each with its reasons', () => {
    const sheets = [
      sheetOf('keluarga', [{ nik: nik(1), desa: 'Misal', ...NONE }], 'DTSEN 2025'),
      sheetOf(
        'keluarga',
        [
          { nik: nik(2), desa: 'Misal', desil: null, 'penerima.SEMBAKO': 'Ya', 'penerima.PKH': 'Tidak' },
          { nik: nik(3), desa: 'Umpama', desil: null, 'penerima.SEMBAKO': 'Ya', 'penerima.PKH': 'Tidak' },
        ],
        'Daftar desa',
      ),
    ];
    const found = assessFamilies(tablesFrom(sheets), ACUAN, { sumber: ['DTSEN'] });
    expect(exclusionCandidates(found, ({ desa }) => desa === 'Misal')).toEqual([
      { keluarga: 0, sebab: ['tanpa-program'] },
      { keluarga: 1, sebab: ['di-luar-data', 'tanpa-desil'] },
    ]);
    expect(exclusionCandidates(found, () => null)).toEqual([]);
  });
  test('needs no mapping row provides for are gaps of the programme', () => {
    const found = assess([keluarga(NONE, { ...NONE, hamil: 'Ya', jenisKelamin: 'P' })]);
    const routes = routesFrom(mapping({ subkegiatan: 'Penyaluran Program Sembako', pagu: 1 }));
    expect(programmeGaps(found, routes.isProvided)).toEqual([{ kebutuhan: 'PKH', keluarga: 1 }]);
  });
});

describe('gaps added up', () => {
  const poor = { desil: 1, 'penerima.SEMBAKO': 'Tidak' };
  const found: AssessedFamilies = assess([
    keluarga(
      { ...poor, desa: 'Misal', kodeWilayah: '99.01.01.2001', kecamatan: 'Contoh' },
      { ...poor, desa: 'misal', kodeWilayah: '99.01.01.2001', kecamatan: 'Contoh', 'penerima.SEMBAKO': 'Ya' },
      { ...poor, desa: 'Umpama', kecamatan: 'Contoh', pekerjaan: 'Pedagang', 'penerima.KUR': 'Tidak' },
      { ...poor, desa: null },
    ),
  ]);
  const routes = routesFrom(
    mapping(
      { opd: 'Dinas Sosial', subkegiatan: 'Penyaluran Program Sembako', pagu: 1, lokasi: 'Desa Umpama' },
      { opd: 'DINAS SOSIAL', subkegiatan: 'Penyaluran Program Sembako', pagu: 1, lokasi: 'Kecamatan Contoh' },
    ),
  );
  const by = (dimension: GapBy): readonly Omit<GapFigure, 'perKebutuhan'>[] =>
    summariseGaps([{ assessed: found, routes }], dimension).map(
      ({ key, name, keluarga: all, belumLengkap, kurang }) => ({
        key,
        name,
        keluarga: all,
        belumLengkap,
        kurang,
      }),
    );
  test('by village: its code, else its name within the kecamatan', () => {
    expect(by('desa')).toEqual([
      { key: 'umpama / contoh', name: 'Umpama, Contoh', keluarga: 1, belumLengkap: 1, kurang: 2 },
      { key: '99.01.01.2001', name: 'Misal, Contoh', keluarga: 2, belumLengkap: 1, kurang: 1 },
      { key: 'TIDAK_DIKETAHUI', name: 'TIDAK_DIKETAHUI', keluarga: 1, belumLengkap: 1, kurang: 1 },
    ]);
  });
  test('by kecamatan', () => {
    expect(by('kecamatan').map(({ key, kurang }) => [key, kurang])).toEqual([
      ['99.01.01', 3],
      ['TIDAK_DIKETAHUI', 1],
    ]);
  });
  test('by OPD: each family once for everyone it has to turn to', () => {
    expect(by('opd')).toEqual([
      { key: 'dinassosial', name: 'DINAS SOSIAL', keluarga: 3, belumLengkap: 3, kurang: 3 },
      { key: 'TANPA_OPD', name: 'TANPA_OPD', keluarga: 1, belumLengkap: 1, kurang: 1 },
    ]);
  });
  test('by working group', () => {
    expect(by('kelompok').map(({ key, keluarga: all, kurang }) => [key, all, kurang])).toEqual([
      ['G1', 3, 3],
      ['G2', 1, 1],
    ]);
  });
  test('whatever it is added up by, it is the same needs', () => {
    const [first] = summariseGaps([{ assessed: found, routes }], 'desa');
    expect(first?.perKebutuhan).toEqual([
      { kebutuhan: 'SEMBAKO', kurang: 1 },
      { kebutuhan: 'USAHA', kurang: 1 },
    ]);
  });
});
