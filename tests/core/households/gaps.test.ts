import { describe, expect, test } from '@jest/globals';
import { compareGaps } from '../../../src/core/households/gaps';
import type { TestRow, TestSheet } from '../../rule-tester';
import { gapsOf, nik, sheetOf } from './book';

const POOR = { 'penerima.SEMBAKO': 'Tidak', 'penerima.PBI-JKN': 'Ya' };
const keluarga = (...rows: readonly TestRow[]): TestSheet =>
  sheetOf(
    'keluarga',
    rows.map((row, at) => ({ nik: nik(at + 1), nama: `Orang ${String(at + 1)}`, ...POOR, ...row })),
    'Keluarga',
  );

test('a gap says what is due, received, missing, unknown and not assessable, and where it stands', () => {
  const [gap, ...others] = gapsOf([keluarga({ desil: 1, jamban: 'Ya', sumberAir: 'Sungai', desa: 'Misal' })]);
  expect(others).toEqual([]);
  expect(gap).toMatchObject({
    key: `nik:${nik(1)}`,
    nik: nik(1),
    nama: 'Orang 1',
    desa: 'Misal',
    desil: 1,
    kebutuhan: ['SEMBAKO', 'PBI-JKN', 'AIR-MINUM'],
    diterima: ['PBI-JKN'],
    kurang: [
      { need: 'SEMBAKO', opd: [], kelompok: 'G1', reasons: [{ messageId: 'desil', data: { desil: 1 } }] },
    ],
    tidakDiketahui: ['AIR-MINUM'],
    file: 'uji.xlsx',
    cell: 'Keluarga!B2',
  });
  expect(gap?.tidakDapatDinilai).not.toContain('SANITASI');
  expect(gap?.tidakDapatDinilai).toContain('PKH');
});

test('families that miss nothing for certain are not listed', () => {
  expect(
    gapsOf([
      keluarga(
        { desil: 6 },
        { desil: null },
        { desil: 1, 'penerima.SEMBAKO': 'Ya' },
        { desil: 1, 'penerima.SEMBAKO': null },
      ),
    ]),
  ).toEqual([]);
});

test('only individuals: the head stands for the family', () => {
  const rows = [
    { idKeluarga: 'A', desil: 1, nama: 'Anak', nik: nik(1), hubungan: 'Anak', ...POOR },
    { idKeluarga: 'A', desil: 1, nama: 'Ibu', nik: nik(2), hubungan: 'Kepala Keluarga', ...POOR },
  ];
  expect(gapsOf([sheetOf('individu', rows, 'Individu')])[0]).toMatchObject({
    nama: 'Ibu',
    nik: nik(2),
    cell: 'Individu!C3',
  });
});

test('a number nobody can read is not shown as if it were one', () => {
  expect(gapsOf([keluarga({ nik: 3.2e15, desil: 1 })])[0]).toMatchObject({
    nik: null,
    key: 'baris:Keluarga:2',
  });
});

test('a family no column names stands where its row begins', () => {
  expect(
    gapsOf([sheetOf('keluarga', [{ desil: 1, 'penerima.SEMBAKO': 'Tidak' }], 'Keluarga')]),
  ).toMatchObject([{ nama: null, nik: null, cell: 'Keluarga!A2', kurang: [{ need: 'SEMBAKO' }] }]);
});

describe('order', () => {
  const order = (...rows: readonly TestRow[]): (string | null)[] =>
    gapsOf([keluarga(...rows)]).map(({ nama }) => nama);
  test('desil first, unknown last', () => {
    const trader = { pekerjaan: 'Pedagang', 'penerima.KUR': 'Tidak' };
    expect(
      order(
        { desil: null, ...trader, nama: 'X' },
        { desil: 5, ...trader, nama: 'E' },
        { desil: 1, ...trader, nama: 'A' },
      ),
    ).toEqual(['A', 'E', 'X']);
  });
  test('also in the list made out of several workbooks', () => {
    const trader = { desil: null, pekerjaan: 'Pedagang', 'penerima.KUR': 'Tidak' };
    const one = gapsOf([keluarga({ ...trader, nama: 'X' }, { ...trader, desil: 5, nama: 'E' })]);
    const other = gapsOf([keluarga({ ...trader, nama: 'Y' }, { ...trader, desil: 10, nama: 'Z' })]);
    const names = [...one, ...other].sort(compareGaps).map(({ nama }) => nama);
    expect(names).toEqual(['E', 'Z', 'X', 'Y']);
  });
  test('then the number of needs missing', () => {
    expect(
      order(
        { desil: 1, nama: 'one' },
        { desil: 1, nama: 'two', sumberAir: 'Sungai', 'penerima.AIR-MINUM': 'Tidak' },
      ),
    ).toEqual(['two', 'one']);
  });
  test('then vulnerability', () => {
    expect(order({ desil: 1, nama: 'plain' }, { desil: 1, nama: 'pregnant', hamil: 'Ya' })).toEqual([
      'pregnant',
      'plain',
    ]);
  });
  test('then village', () => {
    expect(
      order(
        { desil: 1, nama: 'b', kodeWilayah: '99.01.01.2002' },
        { desil: 1, nama: 'a', kodeWilayah: '99.01.01.2001' },
      ),
    ).toEqual(['a', 'b']);
  });
});

describe('routing', () => {
  const mapping = (...rows: readonly TestRow[]): TestSheet => sheetOf('pemetaan', rows, 'Matrik');
  test('a missing need goes to the OPD whose row provides a programme that meets it', () => {
    const [gap] = gapsOf([
      keluarga({ desil: 1 }),
      mapping({ opd: 'Dinas Sosial', subkegiatan: 'Penyaluran Program Sembako', pagu: 1 }),
    ]);
    expect(gap?.kurang.map(({ need, opd }) => [need, opd])).toEqual([['SEMBAKO', ['Dinas Sosial']]]);
  });
  test('any programme that meets the need will do', () => {
    const family = keluarga({ desil: 9, pekerjaan: 'Pedagang', 'penerima.KUR': 'Tidak' });
    const [gap] = gapsOf([family, mapping({ opd: 'Dinas Koperasi', subkegiatan: 'Bantuan KUBE', pagu: 1 })]);
    expect(gap?.kurang).toMatchObject([{ need: 'USAHA', opd: ['Dinas Koperasi'], kelompok: 'G2' }]);
  });
  test('a need of Klaster 2 goes to G2', () => {
    const family = keluarga({ desil: 9, sumberAir: 'Sungai', 'penerima.AIR-MINUM': 'Tidak' });
    expect(gapsOf([family])[0]?.kurang).toMatchObject([{ need: 'AIR-MINUM', opd: [], kelompok: 'G2' }]);
  });
});

describe('the cells behind a missing need', () => {
  const cellsOf = (need: string, ...sheets: readonly TestSheet[]): readonly string[] | undefined =>
    gapsOf(sheets)[0]?.kurang.find((one) => one.need === need)?.cells;
  test('a desil and a yes/no cell', () => {
    expect(cellsOf('SEMBAKO', keluarga({ desil: 1 }))).toEqual(['Keluarga!E2', 'Keluarga!C2']);
  });
  test('the member that makes the need, of several', () => {
    const rows = [
      { idKeluarga: 'A', nik: nik(1), desil: 1, umur: 40, tanggalLahir: null, 'penerima.PKH': 'Tidak' },
      { idKeluarga: 'A', nik: nik(2), desil: 1, umur: 99, tanggalLahir: '01/02/2015', 'penerima.PKH': null },
    ];
    expect(cellsOf('PKH', sheetOf('individu', rows.slice(0, 1), 'Anggota'))).toBeUndefined();
    const listed = rows.map((row) => ({ ...row, 'penerima.PKH': 'Tidak' }));
    expect(cellsOf('PKH', sheetOf('individu', listed, 'Anggota'))).toEqual([
      'Anggota!C2',
      'Anggota!E3',
      'Anggota!F2',
      'Anggota!F3',
    ]);
  });
  test('two parts of a house, the sound one left out', () => {
    const house = { lantai: 'Tanah', dinding: 'Bambu', atap: 'Seng', 'penerima.RTLH': 'Tidak' };
    expect(cellsOf('RTLH', keluarga({ desil: 9, ...house }))).toEqual([
      'Keluarga!F2',
      'Keluarga!G2',
      'Keluarga!I2',
    ]);
  });
  test('the power of the house, out of its own column or out of what is said of the light', () => {
    const power = {
      desil: 9,
      penerangan: 'Listrik PLN',
      daya: '450 VA',
      'penerima.SUBSIDI-LISTRIK': 'Tidak',
    };
    expect(cellsOf('SUBSIDI-LISTRIK', keluarga(power))).toEqual([
      'Keluarga!F2',
      'Keluarga!G2',
      'Keluarga!H2',
    ]);
    const light = { desil: 9, penerangan: 'Listrik PLN 900 VA', 'penerima.SUBSIDI-LISTRIK': 'Tidak' };
    expect(cellsOf('SUBSIDI-LISTRIK', keluarga(light))).toEqual(['Keluarga!F2', 'Keluarga!G2']);
  });
  test('the age of the one who lives alone', () => {
    const row = { idKeluarga: 'A', nik: nik(1), umur: 70, 'penerima.ATENSI': 'Tidak' };
    expect(cellsOf('ATENSI', sheetOf('individu', [row], 'Anggota'))).toEqual(['Anggota!C2', 'Anggota!D2']);
  });
  test('another row of the same person, where the one believed first is blank', () => {
    const person = { nomorKk: nik(51), nik: nik(1) };
    expect(
      cellsOf(
        'USAHA',
        sheetOf('individu', [{ ...person, pekerjaan: 'Pedagang' }], 'P3KE 2023'),
        sheetOf('individu', [{ ...person, pekerjaan: null, 'penerima.KUR': 'Tidak' }], 'DTSEN 2025'),
      ),
    ).toEqual(["'P3KE 2023'!C2", "'DTSEN 2025'!D2"]);
  });
  test('a need that is there because something is not', () => {
    expect(cellsOf('BPBL', keluarga({ desil: 9, penerangan: 'Pelita', 'penerima.BPBL': 'Tidak' }))).toEqual([
      'Keluarga!F2',
      'Keluarga!G2',
    ]);
  });
});
