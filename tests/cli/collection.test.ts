import { describe, expect, test } from '@jest/globals';
import type { SheetSpec } from '../../scripts/samples/workbook';
import { Document } from '../../src/core/report/document';
import { nik } from './books';
import { book, run, type Files } from './fake-io';

const keluarga = (daerah: string, numbers: readonly number[]): SheetSpec => ({
  name: 'Keluarga',
  cells: [
    [`Data ${daerah} Tahun 2025, sumber DTSEN Juni 2025`],
    ['id_keluarga', 'kepala_keluarga', 'nik', 'desa_kelurahan', 'desil_kesejahteraan'],
    ...numbers.map((one) => [
      `K-${String(one)}`,
      `Orang Contoh ${'ABC'.charAt(one)}`,
      nik(one),
      'Misal Jaya',
      1,
    ]),
  ],
});

const FILES: Files = {
  'a.xlsx': book(keluarga('Kabupaten Contoh', [1])),
  'b.xlsx': book(keluarga('Kabupaten Misal', [1, 2])),
  'c.xlsx': book(keluarga('Kabupaten Sana', [0])),
};

describe('validate of several files', () => {
  test('a family of two districts is an error of all files together', async () => {
    const { code, out } = await run(['validate', 'a.xlsx', 'b.xlsx'], FILES);
    expect(code).toBe(1);
    const [, together = ''] = out.split('Seluruh berkas');
    expect(together).toContain("'[a.xlsx]Keluarga'!C3");
    expect(together).toContain('Kabupaten Contoh dan juga di Kabupaten Misal');
    expect(together).toContain("lihat juga '[b.xlsx]Keluarga'!C3");
    expect(together).toContain('[keluarga-di-dua-kabupaten]');
    expect(out).not.toContain(nik(1));
  });
  test('one file alone is not compared with anything', async () => {
    const { out } = await run(['validate', 'b.xlsx'], FILES);
    expect(out).not.toContain('Seluruh berkas');
    const twice = await run(['validate', 'b.xlsx', './b.xlsx'], FILES);
    expect(twice.out).not.toContain('Seluruh berkas');
  });
  test('nothing to say of all files is not said', async () => {
    const { out } = await run(['validate', 'a.xlsx', 'c.xlsx', '--lang', 'en'], FILES);
    expect(out).not.toContain('All files together');
  });
  test('the JSON holds it among the findings, masked unless asked', async () => {
    const found = async (...more: readonly string[]) =>
      Document.parse(
        JSON.parse((await run(['validate', 'b.xlsx', 'a.xlsx', '--json', ...more], FILES)).out),
      ).findings?.filter(({ rule }) => rule === 'keluarga-di-dua-kabupaten');
    expect(await found()).toMatchObject([
      { severity: 'error', file: 'a.xlsx', sheet: 'Keluarga', cell: 'C3', value: '9901********0001' },
    ]);
    expect(await found('--unmask')).toMatchObject([{ value: nik(1) }]);
  });
  test('explain knows rules over many files', async () => {
    const { code, out } = await run(['explain', 'kiriman-lama'], {});
    expect(code).toBe(0);
    expect(out).toContain('kumpulan');
  });
});
