import { describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import { book, run } from './fake-io';

const mapping = (name: string, opds: readonly string[]) => ({
  name,
  cells: [
    ['Strategi', 'Klaster', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
    ...opds.map((opd, at) => ['Strategi 1', 'Klaster 1', opd, `Penyediaan ${String(at)}`, 1_000_000, 'APBD']),
  ],
});

const FILES = {
  'a.xlsx': book(
    mapping('Matrik', [
      'Dinas Kesehatan',
      'DINAS KESEHATAN',
      'DINAS KESEHATAN',
      'Dinas Kesehatan',
      'Dinas Kesehatan',
    ]),
    mapping('Lain 2', ['Dinkes', 'Dinas Sosial']),
  ),
  'b.xlsx': book(mapping('Matrik', ['Dinas Sosial'])),
};

describe('konvergen spell', () => {
  test('prints what belongs together, where and why, workbook by workbook', async () => {
    const { code, out } = await run(['spell', 'a.xlsx', 'b.xlsx'], FILES);
    expect(code).toBe(0);
    expect(out).toContain(
      [
        'a.xlsx',
        '  Perangkat daerah (OPD)',
        '    1 nama ditulis dengan lebih dari satu ejaan, di 6 sel.',
        '    Dinas Kesehatan (diusulkan)',
        '      DINAS KESEHATAN  2 sel · Matrik!C3:C4 · hanya berbeda besar huruf, spasi, atau tanda baca',
        "      Dinkes  1 sel · 'Lain 2'!C2 · singkatan yang dipakai untuk nama ini",
        '  Desa dan kelurahan',
        '    Setiap nama ditulis dengan satu ejaan saja.',
      ].join('\n'),
    );
    expect(out.slice(out.indexOf('b.xlsx'))).not.toContain('lebih dari satu');
  });

  test('only the kinds that were asked for, and in English', async () => {
    const { out } = await run(['spell', 'a.xlsx', '--jenis', 'desa', '--lang', 'en'], FILES);
    expect(out.trim()).toBe('a.xlsx\n  Villages\n    Every name is written in one way only.');
    const { code, err } = await run(['spell', 'a.xlsx', '--jenis', 'kota'], FILES);
    expect([code, err.trim()]).toEqual([2, 'Opsi tidak dapat dipakai: --jenis kota']);
  });

  test('as JSON of the documented form', async () => {
    const { out } = await run(['spell', 'a.xlsx', '--json'], FILES);
    const { spellings } = Document.parse(JSON.parse(out));
    expect(spellings).toEqual([
      expect.objectContaining({
        file: 'a.xlsx',
        jenis: 'opd',
        kecamatan: null,
        baku: 'Dinas Kesehatan',
        resmi: null,
        cara: 'singkatan',
      }),
    ]);
    expect(spellings?.[0]?.members.map(({ text, cells, cara, at }) => ({ text, cells, cara, at }))).toEqual([
      { text: 'Dinas Kesehatan', cells: 3, cara: null, at: ['Matrik!C2', 'Matrik!C5:C6'] },
      { text: 'DINAS KESEHATAN', cells: 2, cara: 'bentuk', at: ['Matrik!C3:C4'] },
      { text: 'Dinkes', cells: 1, cara: 'singkatan', at: ["'Lain 2'!C2"] },
    ]);
  });

  test('a long list is cut unless all of it was asked for', async () => {
    const opds = Array.from({ length: 25 }, (_, at) => `Kecamatan Contoh ${String(at)}`);
    const files = { 'c.xlsx': book(mapping('Matrik', [...opds, ...opds.map((opd) => opd.toUpperCase())])) };
    const { out } = await run(['spell', 'c.xlsx', '--jenis', 'opd'], files);
    expect(out).toContain('… dan 5 nama lagi (--all untuk semua)');
    const { out: all } = await run(['spell', 'c.xlsx', '--jenis', 'opd', '--all'], files);
    expect(all.match(/KECAMATAN CONTOH/g)).toHaveLength(25);
  });

  test('other commands refuse its option, and a broken file is said', async () => {
    const { code, err } = await run(['validate', 'a.xlsx', '--jenis', 'opd'], FILES);
    expect([code, err]).toEqual([2, expect.stringContaining('--jenis')]);
    expect((await run(['spell', 'tidak-ada.xlsx'], FILES)).code).toBe(2);
  });
});
