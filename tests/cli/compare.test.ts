import { describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import type { SheetSpec } from '../../scripts/samples/workbook';
import { FAMILY_BOOK, MAPPING_BOOK, MATRIK, nik } from './books';
import { book, run, type Run } from './fake-io';

const [title = [], head = [], sembako = [], spam = []] = MATRIK.cells;
const replaced = (row: readonly unknown[], at: number, value: string | number): typeof sembako =>
  row.map((cell, index) => (index === at ? value : cell)) as typeof sembako;

/** Sembako grew, SPAM is gone, a new one came. */
const NEW_MATRIK: SheetSpec = {
  name: 'Matrik',
  cells: [
    title,
    head,
    replaced(sembako, 8, 1_500_000.5),
    replaced(replaced(spam, 2, '1.04.02.2.01.0001'), 3, 'Rumah Layak Huni'),
  ],
};

const KELUARGA_HEAD = [
  'id_keluarga',
  'kepala_keluarga',
  'nik',
  'desil_kesejahteraan',
  'penerima_sembako',
  'penerima_pkh',
];
const keluarga = (...rows: SheetSpec['cells']): SheetSpec => ({
  name: 'P3KE',
  cells: [KELUARGA_HEAD, ...rows],
});
const OLD = keluarga(
  ['K-1', 'Orang Contoh Satu', nik(1), 1, 'Ya', 'Ya'],
  ['K-2', 'Orang Contoh Dua', nik(2), 1, 'Ya', 'Ya'],
  ['K-3', 'Orang Contoh Tiga', nik(3), 2, 'Ya', 'Tidak'],
  ['K-4', 'Orang Contoh Empat', nik(4), 2, 'Tidak', 'Tidak'],
);
const NEW = keluarga(
  ['K-1', 'Orang Contoh Satu', nik(1), 3, 'Ya', 'Ya'],
  ['K-2', 'Orang Contoh Dua', nik(2), 4, 'Tidak', 'Tidak'],
  ['K-3', 'Orang Contoh Tiga', nik(3), 1, 'Ya', 'Tidak'],
  ['K-5', 'Orang Contoh Lima', nik(5), 1, 'Tidak', 'Tidak'],
);

const FILES = {
  'lama.xlsx': book(MATRIK, OLD),
  'baru.xlsx': book(NEW_MATRIK, NEW),
  'peta.xlsx': MAPPING_BOOK,
  'keluarga.xlsx': FAMILY_BOOK,
};

const ask = (...argv: readonly string[]): Promise<Run> => run(['compare', ...argv], FILES);
const json = async (...argv: readonly string[]) => {
  const { out, code } = await ask(...argv, '--json');
  expect(code).toBe(0);
  const sent: unknown = JSON.parse(out);
  expect(Document.parse(sent)).toEqual(sent);
  return Document.parse(sent).perbandingan;
};

describe('konvergen compare', () => {
  test('says what became of the budget, to the sen, with its cells', async () => {
    const found = (await json('lama.xlsx', 'baru.xlsx'))?.anggaran;
    expect(found?.total).toMatchObject({
      lama: { subkegiatan: 2, pagu: 3_000_000.25, cells: ['Matrik!I3:I4'] },
      baru: { subkegiatan: 2, pagu: 3_500_000.5 },
      selisih: { pagu: 500_000.25 },
      persen: 16.67,
    });
    expect(found?.strategi.map(({ key, selisih }) => [key, selisih.pagu])).toEqual([
      ['S1', 500_000.25],
      ['S3', 0],
    ]);
    expect(found?.ringkas).toEqual({ baru: 1, hilang: 1, berubah: 1, tetap: 0 });
    expect(found?.subkegiatan.map(({ perubahan, berubah, kode }) => [perubahan, kode, ...berubah])).toEqual([
      ['hilang', '1.03.03.2.01.0017'],
      ['baru', '1.04.02.2.01.0001'],
      ['berubah', '1.06.05.2.02.0001', 'pagu'],
    ]);
  });

  test('and of the families, with what the risen ones still receive', async () => {
    const found = (await json('lama.xlsx', 'baru.xlsx'))?.keluarga;
    expect(found?.gerak).toEqual({
      baru: 1,
      tetap: 0,
      naik: 2,
      turun: 1,
      'desil-tidak-diketahui': 0,
      keluar: 1,
      verifikasi: 0,
    });
    expect(found?.program).toEqual(['PKH', 'SEMBAKO']);
    expect(
      found?.naik.map(({ bantuan, lama, baru, desilBaru, hilang }) => [
        bantuan,
        lama?.cell,
        baru?.cell,
        desilBaru,
        hilang,
      ]),
    ).toEqual([
      ['semua', 'P3KE!B2', 'P3KE!B2', 3, []],
      ['tidak-ada', 'P3KE!B3', 'P3KE!B3', 4, ['PKH', 'SEMBAKO']],
    ]);
    expect(found?.berubah.map(({ gerak }) => gerak)).toEqual(['turun', 'keluar', 'baru']);
  });

  test('in words', async () => {
    const { out, code } = await ask('lama.xlsx', 'baru.xlsx', '--all');
    expect(code).toBe(0);
    expect(out).toMatch(/Total +Rp3\.000\.000,25 +Rp3\.500\.000,50 +\+Rp500\.000,25 +\+16,7%/);
    expect(out).toContain('1 baru, 1 tidak ada lagi, 1 berubah, 0 tetap');
    expect(out).toContain('naik, kehilangan semuanya sekaligus: tidak lagi PKH, SEMBAKO');
    expect(out).not.toMatch(/\d{16}|Orang Contoh/);
    expect((await ask('lama.xlsx', 'baru.xlsx', '--all', '--unmask')).out).toContain('Orang Contoh Satu');
    expect((await ask('lama.xlsx', 'baru.xlsx', '--lang', 'en')).out).toContain(
      'rose, lost everything at once',
    );
  });

  test('compares what both have and says what it does not compare', async () => {
    const { code, err } = await ask('lama.xlsx', 'peta.xlsx');
    expect(code).toBe(0);
    expect(err).toBe('Keluarga tidak dibandingkan: data keluarga hanya ada di lama.xlsx.');
    expect((await json('peta.xlsx', 'lama.xlsx'))?.keluarga).toBeUndefined();
    expect((await ask('keluarga.xlsx', 'baru.xlsx')).err).toContain('pemetaan hanya ada di baru.xlsx');
  });

  test('a file compared with itself has not changed', async () => {
    const found = await json('lama.xlsx', 'lama.xlsx');
    expect(found?.anggaran?.ringkas).toEqual({ baru: 0, hilang: 0, berubah: 0, tetap: 2 });
    expect(found?.keluarga?.gerak.tetap).toBe(4);
  });

  test.each<[string, readonly string[], string]>([
    ['one file', ['lama.xlsx'], 'konvergen compare LAMA BARU'],
    ['nothing in common', ['peta.xlsx', 'keluarga.xlsx'], 'Tidak ada yang dapat dibandingkan'],
    ['a missing file', ['lama.xlsx', 'c.xlsx'], 'c.xlsx'],
  ])('%s is not enough', async (_, argv, said) => {
    const { code, out, err } = await ask(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test.each([
    ['kegiatan', 'Menurut kegiatan'],
    ['sumber-dana', 'Menurut sumber dana'],
    ['desa', 'Menurut desa/kelurahan'],
  ])('--by %s shows that breakdown and no other', async (by, title) => {
    const { out, code } = await ask('lama.xlsx', 'baru.xlsx', '--by', by);
    expect(code).toBe(0);
    expect(out.match(/Menurut [^\n]*/g)).toEqual([title, 'Menurut sub kegiatan']);
  });

  test('--by is data too, and adds up to the total', async () => {
    const found = (await json('lama.xlsx', 'baru.xlsx', '--by', 'opd'))?.anggaran;
    expect(found?.menurut?.oleh).toBe('opd');
    expect(found?.menurut?.baris.reduce((sum, { baru }) => sum + baru.pagu, 0)).toBe(found?.total.baru.pagu);
  });

  test('a heading nobody knows is said, with those there are', async () => {
    const { err, code } = await ask('lama.xlsx', 'baru.xlsx', '--by', 'warna');
    expect(code).toBe(2);
    expect(err).toContain('--by warna tidak dikenal. Pakai strategi, klaster');
    expect((await ask('lama.xlsx', 'baru.xlsx', '--by', 'kelompok')).code).toBe(2);
  });
});
