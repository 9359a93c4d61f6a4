import { describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import type { SheetSpec } from '../../scripts/samples/workbook';
import { nik } from './books';
import { book, run, type Run } from './fake-io';

const HEAD = ['No', 'NIK', 'Nomor KK', 'Nama', 'Tanggal Lahir', 'Desa', 'Kecamatan', 'Desil', 'Hubungan'];
const KK = (serial: number): string => `990101010215${String(serial).padStart(4, '0')}`;
type Line = readonly (string | number | null)[];

const sheet = (name: string, ...rows: readonly Line[]): SheetSpec => ({
  name,
  cells: [HEAD, ...rows.map((row, at) => [at + 1, ...row, at === 0 ? 'Kepala keluarga' : 'Anak'])],
});

const orang = (serial: number, nama: string, lahir: string, desil = 1, kk = 1, desa = 'Misal Jaya'): Line => [
  serial === 0 ? null : nik(serial),
  KK(kk),
  nama,
  lahir,
  desa,
  'Umpama',
  desil,
];

const P3KE = sheet(
  'P3KE',
  orang(1, 'Contoh Satu', '01/02/1980'),
  orang(2, 'Contoh Dua', '03/04/1985'),
  orang(0, 'Siti Contoh', '05/06/1990', 1, 2),
  orang(4, 'Contoh Empat', '07/08/1995', 2, 4),
  orang(5, 'Contoh Lima', '09/10/1970', 2, 5),
  orang(5, 'Contoh Lima', '09/10/1970', 2, 5),
);
const DTSEN = sheet(
  'DTSEN',
  orang(1, 'H. CONTOH SATU', '01/02/1980'),
  orang(2, 'Contoh Dua', '03/04/1986', 3),
  orang(0, 'Sitti Conto', '05/06/1990', 1, 3),
  orang(6, 'Contoh Enam', '11/12/2001', 1, 6),
);
const FILES = { 'a.xlsx': book(P3KE), 'b.xlsx': book(DTSEN), 'ab.xlsx': book(P3KE, DTSEN) };

const ask = (...argv: readonly string[]): Promise<Run> => run(['reconcile', ...argv], FILES);
const json = async (...argv: readonly string[]) => {
  const { out, code } = await ask(...argv, '--json');
  expect(code).toBe(0);
  const sent: unknown = JSON.parse(out);
  const parsed = Document.parse(sent);
  // A key the schema does not know would be stripped.
  expect(parsed).toEqual(sent);
  return parsed.rekonsiliasi;
};

describe('konvergen reconcile', () => {
  test('tells both sides apart, row by row', async () => {
    const found = await json('a.xlsx', 'b.xlsx');
    expect(found?.a).toMatchObject({ berkas: 'a.xlsx', lembar: ['P3KE'], baris: 6, tidakDibandingkan: 0 });
    expect(found?.a.hasil).toEqual({
      keduanya: 1,
      konflik: 1,
      verifikasi: 1,
      hanya: 2,
      ganda: 1,
      anggota: 0,
    });
    expect(found?.b.hasil).toEqual({
      keduanya: 1,
      konflik: 1,
      verifikasi: 1,
      hanya: 1,
      ganda: 0,
      anggota: 0,
    });
    expect(found?.tingkat).toEqual({ nik: 2, 'kk-nama-lahir': 0, 'lahir-nama-desa': 1 });
    expect(found?.keduanya).toEqual([
      {
        tingkat: 'nik',
        kemiripan: 1,
        a: { file: 'a.xlsx', cell: 'P3KE!D2' },
        b: { file: 'b.xlsx', cell: 'DTSEN!D2' },
      },
    ]);
    expect(found?.hanyaA.map(({ cell }) => cell)).toEqual(['P3KE!D5', 'P3KE!D6']);
    expect(found?.hanyaB.map(({ cell }) => cell)).toEqual(['DTSEN!D5']);
    expect(found?.gandaA.map(({ alasan, baris }) => [alasan, baris.map(({ cell }) => cell)])).toEqual([
      ['nik', ['P3KE!D6', 'P3KE!D7']],
    ]);
  });

  test('says each difference with both cells, identities masked', async () => {
    const found = await json('a.xlsx', 'b.xlsx');
    expect(found?.konflik[0]?.beda).toEqual([
      {
        field: 'tanggalLahir',
        a: { nilai: '****-**-**', cell: 'P3KE!E3' },
        b: { nilai: '****-**-**', cell: 'DTSEN!E3' },
        sesuaiNik: null,
        bagian: ['tahun'],
      },
      {
        field: 'desil',
        a: { nilai: 1, cell: 'P3KE!H3' },
        b: { nilai: 3, cell: 'DTSEN!H3' },
        sesuaiNik: null,
        bagian: [],
      },
    ]);
    const [doubtful] = found?.verifikasi ?? [];
    expect(doubtful).toMatchObject({ tingkat: 'lahir-nama-desa', a: { nama: 'S*** C***', nik: null } });
    expect(doubtful?.beda.map(({ field, a }) => [field, a.nilai])).toEqual([
      ['nomorKk', '9901********0002'],
      ['nama', 'S*** C***'],
    ]);
  });

  test.each([[], ['--json'], ['--all'], ['--all', '--lang', 'en']])(
    'lets no NIK, family card, name or birth date out (%s)',
    async (...options) => {
      const { out, err } = await ask('a.xlsx', 'b.xlsx', ...options);
      expect(out).not.toMatch(/\d{16}|Contoh|CONTOH|Conto\b|19[789]\d|03\/04/);
      expect(err).toBe('');
    },
  );

  test('shows them where asked to', async () => {
    const { out } = await ask('a.xlsx', 'b.xlsx', '--unmask');
    for (const text of [nik(2), 'Contoh Dua', '1985-04-03', '1986-04-03', KK(3)]) expect(out).toContain(text);
  });

  test('says it in words, in two languages', async () => {
    const { out, code, progress } = await ask('a.xlsx', 'b.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('A: a.xlsx (P3KE), 6 orang dalam 4 keluarga');
    expect(out).toContain('mungkin sama, perlu diverifikasi');
    expect(out).toMatch(/A P3KE!D4 ~ B DTSEN!D4 .*kemiripan nama 9\d,\d%/);
    expect(out).toContain('Desil: 1 (P3KE!H3) ≠ 3 (DTSEN!H3)');
    expect(progress).toContain('Mencocokkan a.xlsx dan b.xlsx …');
    expect(progress.at(-1)).toBeNull();
    expect((await ask('a.xlsx', 'b.xlsx', '--lang', 'en')).out).toMatch(/names 9\d\.\d% alike/);
  });

  test('two sheets of one file will do', async () => {
    const found = await json('ab.xlsx', '--lembar-a', 'p3ke', '--lembar-b', 'DTSEN');
    expect(found?.tingkat).toEqual((await json('a.xlsx', 'b.xlsx'))?.tingkat);
    expect((await json('ab.xlsx', 'b.xlsx', '--lembar-a', 'P3KE'))?.a.baris).toBe(6);
  });

  test.each<[string, readonly string[], string]>([
    ['one file', ['a.xlsx'], 'Sebutkan dua berkas'],
    ['one file with one sheet', ['ab.xlsx', '--lembar-a', 'P3KE'], 'Sebutkan dua berkas'],
    ['three files', ['a.xlsx', 'b.xlsx', 'ab.xlsx'], 'Sebutkan dua berkas'],
    ['a missing file', ['a.xlsx', 'c.xlsx'], 'c.xlsx'],
    ['a sheet nobody has', ['a.xlsx', 'b.xlsx', '--lembar-b', 'Lain'], 'DTSEN'],
    ['an option of another command', ['a.xlsx', 'b.xlsx', '--tanggal', '2025-12-31'], '--tanggal'],
  ])('%s is not enough', async (_, argv, said) => {
    const { code, out, err } = await ask(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test('its sheets are no option of another command', async () => {
    expect((await run(['gaps', 'a.xlsx', '--lembar-a', 'P3KE'], FILES)).code).toBe(2);
  });

  test('stops when asked to', async () => {
    const { code, out } = await run(['reconcile', 'a.xlsx', 'b.xlsx'], FILES, { stopAfter: 1 });
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
