import { describe, expect, test } from '@jest/globals';
import { Document, type DocumentJson } from '../../src/core/report/document';
import { FULL_BOOK, nik } from './books';
import { book, run, type Files } from './fake-io';

/** The same two families in two sources that disagree, and a list of recipients. */
const TWO_SOURCES = book(
  {
    name: 'P3KE 2023',
    cells: [
      ['NIK', 'Kepala Keluarga', 'Desa/Kelurahan', 'Desil', 'Pekerjaan', 'Penerima KUR'],
      [nik(1), 'Orang Contoh Satu', 'Misal Jaya', 1, 'Pedagang', 'Tidak'],
      [nik(2), 'Orang Contoh Dua', 'Misal Jaya', 2, 'Pedagang', 'Ya'],
    ],
  },
  {
    name: 'DTSEN 2025',
    cells: [
      ['NIK', 'Kepala Keluarga', 'Desa/Kelurahan', 'Desil', 'Penerima PKH', 'Penerima BLT Desa'],
      [nik(1), 'Orang Contoh Satu', 'Misal Jaya', 3, 'Ya', 'Ya'],
      [nik(2), 'Orang Contoh Dua', 'Misal Jaya', 2, 'Tidak', 'Tidak'],
    ],
  },
  {
    name: 'Penerima',
    cells: [
      ['NIK', 'Nama', 'Program', 'Tahun'],
      [nik(2), 'Orang Contoh Dua', 'UEP', 2025],
      [nik(1), 'Orang Contoh Satu', 'Sembako', 2025],
      [nik(7), 'Orang Lain', 'Sembako', 2025],
    ],
  },
);
const FILES: Files = { 'lengkap.xlsx': FULL_BOOK, 'dua.xlsx': TWO_SOURCES };
const householdsOf = async (...argv: readonly string[]): Promise<NonNullable<DocumentJson['households']>> => {
  const { households } = Document.parse(JSON.parse((await run(['gaps', ...argv, '--json'], FILES)).out));
  if (!households) throw new Error('no households');
  return households;
};

describe('--json', () => {
  test('a gap says the sentence and the cells behind it', async () => {
    const { gaps } = await householdsOf('lengkap.xlsx');
    expect(gaps?.[0]?.alasan).toEqual([
      {
        kebutuhan: 'SEMBAKO',
        alasan: 'desil 1',
        kalimat: 'SEMBAKO: desil 1; belum menerima',
        opd: ['Dinas Sosial'],
        kelompok: 'G1',
        cells: ['Keluarga!E2', 'Keluarga!F2'],
      },
    ]);
    const english = await householdsOf('lengkap.xlsx', '--lang', 'en');
    expect(english.gaps?.[0]?.alasan[0]?.kalimat).toBe('SEMBAKO: decile 1; not received yet');
  });
  test('everything else there is to say of families', async () => {
    const found = await householdsOf('dua.xlsx', '--tanggal', '2025-12-31');
    expect(found.sumber?.map(({ sumber, tanggal, lembar }) => [sumber, tanggal, lembar])).toEqual([
      ['DTSEN', '2025-12-31', ['DTSEN 2025']],
      ['P3KE', '2023-12-31', ['P3KE 2023']],
    ]);
    expect(found).toMatchObject({
      keluarga: 2,
      konflik: 1,
      barisTakDitemukan: 1,
      tanpaProgram: { keluarga: [], tidakDiketahui: 0 },
    });
    expect(found).not.toHaveProperty('calonTereksklusi');
    expect(found).not.toHaveProperty('kesenjanganProgram');
    expect(found.pengecualian?.[0]).toMatchObject({
      id: 'BLT-DD/PKH',
      sejak: '2020-01-01',
      sampai: null,
      keluarga: [{ nama: 'O*** C*** S***', cell: "'DTSEN 2025'!B2" }],
    });
    expect(found.tumpangTindih).toMatchObject([
      { kebutuhan: 'USAHA', program: ['KUR', 'UEP'], keluarga: [{ desil: 2 }] },
    ]);
    expect(found.ringkasan?.kelompok.map(({ key, keluarga }) => [key, keluarga])).toEqual([['G2', 1]]);
  });
  test('a conflict shows what holds and what gives way', async () => {
    const { gaps } = await householdsOf('dua.xlsx');
    expect(gaps?.find(({ desil }) => desil === 3)?.konflik).toEqual([
      {
        kolom: 'desil',
        berlaku: { nilai: 3, sel: "'DTSEN 2025'!D2" },
        lain: [{ nilai: 1, sel: "'P3KE 2023'!D2" }],
      },
    ]);
  });
  test('identities are masked, or in full where asked for', async () => {
    const masked = (await run(['gaps', 'dua.xlsx', '--json'], FILES)).out;
    expect(masked).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
    expect(masked).not.toContain('Orang Contoh');
    const full = (await run(['gaps', 'dua.xlsx', '--json', '--unmask'], FILES)).out;
    expect(full).toContain(nik(1));
    expect(full).toContain('Orang Contoh Satu');
  });
});

describe('--by', () => {
  test.each([
    ['desa', 'Kesenjangan per desa/kelurahan', 'Misal Jaya'],
    ['kecamatan', 'Kesenjangan per kecamatan', '(tidak terbaca)'],
    ['opd', 'Kesenjangan per perangkat daerah', 'Dinas Sosial'],
    ['kelompok', 'Kesenjangan per kelompok', 'G1: bantuan sosial'],
  ])('%s', async (by, title, name) => {
    const { out, code } = await run(['gaps', 'lengkap.xlsx', '--by', by], FILES);
    expect(code).toBe(0);
    expect(out).toContain(title);
    expect(out).toContain(name);
    // Instead of family by family.
    expect(out).not.toContain('O*** C***');
  });
  test('anything else is told', async () => {
    const { code, err } = await run(['gaps', 'lengkap.xlsx', '--by', 'rt'], FILES);
    expect(code).toBe(2);
    expect(err).toContain('--by rt tidak dikenal. Pakai desa, kecamatan, opd, kelompok.');
  });
  test('only gaps knows it', async () => {
    expect((await run(['validate', 'lengkap.xlsx', '--by', 'desa'], FILES)).err).toContain('--by');
  });
});

test('families counted in a village by its name are told', async () => {
  const head = [
    'NIK',
    'Kepala Keluarga',
    'Kode Wilayah',
    'Desa/Kelurahan',
    'Kecamatan',
    'Desil',
    'Penerima PKH',
  ];
  const row = (serial: number, kode: string | null): readonly (string | number | null)[] => [
    ...[nik(serial), `Orang Contoh ${String(serial)}`, kode, 'Misal Jaya', 'Contoh', 1, 'Tidak'],
  ];
  const files: Files = {
    'desa.xlsx': book({ name: 'Keluarga', cells: [head, row(1, '99.01.01.2001'), row(2, null)] }),
  };
  const { out } = await run(['gaps', 'desa.xlsx'], files);
  expect(out).toContain('1 keluarga tanpa kode desa dihitung pada desa yang kodenya tertulis di baris lain');
  expect((await run(['gaps', 'dua.xlsx'], FILES)).out).not.toContain('tanpa kode desa');
});

test('the text says sources, package, synergy, who is left out, and what rows contradict each other in', async () => {
  const { out } = await run(['gaps', 'dua.xlsx'], FILES);
  for (const words of [
    'Sumber data keluarga: DTSEN 2025-12-31 (DTSEN 2025); P3KE 2023-12-31 (P3KE 2023)',
    'Paket dasar',
    'Sinergi strategi 1, 2, dan 3',
    'Tanpa program apa pun: 0 keluarga',
    'Penerima PKH tidak menerima BLT Desa',
    'KUR + UEP sekaligus untuk USAHA: 1 keluarga',
    '1 keluarga mempunyai baris yang saling bertentangan',
    "konflik desil: 3 ('DTSEN 2025'!D2); berbeda: 1 ('P3KE 2023'!D2)",
    '1 baris daftar penerima tidak menunjuk keluarga mana pun',
  ]) {
    expect(out).toContain(words);
  }
});
