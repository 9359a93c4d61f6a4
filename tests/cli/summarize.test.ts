import { describe, expect, test } from '@jest/globals';
import { Document, type DocumentJson } from '../../src/core/report/document';
import { FORM_OF_700, FORM_OF_PEOPLE } from '../core/convergence/scorecard-forms';
import { FULL_BOOK, MATRIK, MAPPING_BOOK } from './books';
import { book, run, type Files } from './fake-io';

const FILES: Files = {
  'lengkap.xlsx': FULL_BOOK,
  'pemetaan.xlsx': MAPPING_BOOK,
  'formulir.xlsx': book({ name: 'Formulir', cells: FORM_OF_PEOPLE }),
  'formulir-700.xlsx': book({ name: 'Formulir', cells: FORM_OF_700 }),
  'lokus.xlsx': book(
    {
      ...MATRIK,
      cells: MATRIK.cells.map((row, at) =>
        at < 2 ? [...row, at === 1 ? 'Lokasi' : null] : [...row, 'Desa Misal Jaya'],
      ),
    },
    {
      name: 'Lokus',
      cells: [
        ['Kode Wilayah', 'Desa', 'Kecamatan', 'Lokus Prioritas', 'Jumlah Keluarga Miskin Ekstrem'],
        ['99.01.01.2001', 'Misal Jaya', 'Contoh', 'Ya', 3],
        ['99.01.01.2002', 'Contoh Jaya', 'Contoh', 'Ya', 4],
      ],
    },
  ),
};
const documentOf = async (...argv: readonly string[]): Promise<DocumentJson> =>
  Document.parse(JSON.parse((await run(['summarize', ...argv, '--json'], FILES)).out));

describe('forms filled wrong', () => {
  test('74 of 78 and not 11 of 11, with the reason', async () => {
    const { out, code } = await run(['summarize', 'formulir.xlsx'], FILES);
    expect(code).toBe(0);
    expect(out).toContain('tertulis 11 dari 11 (100%); seharusnya 74 dari 78 = 94,9%');
    expect(out).toContain('Yang dihitung orang (11), bukan layanan');
    expect(out).toContain('Dibagi semua sasaran (11), padahal layanan ini hanya untuk 1.');
  });
  test('700 % is a count', async () => {
    const { out } = await run(['summarize', 'formulir-700.xlsx', '--lang', 'en'], FILES);
    expect(out).toContain('written 7 of 7 (700%); should be 7 of 7 = 100.0%');
    const { convergence } = await documentOf('formulir-700.xlsx');
    expect(convergence?.formulir).toMatchObject([{ benar: { diterima: 20, seharusnya: 21 } }]);
  });
});

describe('composition', () => {
  test('every part knows its cells, and the whole is the total', async () => {
    const { budget } = await documentOf('lengkap.xlsx');
    expect(budget?.komposisi?.bagian.langsung).toEqual({
      baris: 2,
      pagu: 3_000_000.25,
      cells: ['Matrik!I3:I4'],
    });
    expect(budget?.komposisi?.indeks).toMatchObject({
      penyebut: 'terklasifikasi',
      nilai: 0.5,
      diLuarMasa: true,
    });
  });
  test('the denominator can be chosen', async () => {
    const { budget } = await documentOf('lengkap.xlsx', '--penyebut', 'Rp6.000.000,50');
    expect(budget?.komposisi?.indeks).toMatchObject({
      penyebut: 'ditentukan',
      pembagi: { rupiah: 6_000_000.5 },
      nilai: 0.25,
    });
    const { out } = await run(['summarize', 'lengkap.xlsx', '--penyebut', 'seluruh-pemetaan'], FILES);
    expect(out).toContain('Penyebut: seluruh pagu pemetaan.');
  });
  test.each([['apa'], ['-5'], ['0']])('%s is no denominator', async (named) => {
    const { code, err } = await run(['summarize', 'lengkap.xlsx', `--penyebut=${named}`], FILES);
    expect(code).toBe(2);
    expect(err).toContain('terklasifikasi, tanpa-perjalanan-dinas, seluruh-pemetaan');
  });
  test('other commands divide nothing', async () => {
    const { code, err } = await run(['gaps', 'lengkap.xlsx', '--penyebut', 'terklasifikasi'], FILES);
    expect([code, err]).toEqual([2, expect.stringContaining('--penyebut')]);
  });
});

describe('stages and villages', () => {
  test('stand in the document with their cells', async () => {
    const { convergence } = await documentOf('lokus.xlsx');
    expect(convergence?.tahapLokus.map(({ tahap, wilayah }) => [tahap, wilayah])).toEqual([
      ['perencanaan', 0],
      ['alokasi-anggaran', 2],
      ['penetapan-sasaran', 0],
      ['pelaksanaan', 1],
    ]);
    expect(convergence?.tahapLokus[1]?.cells.wilayah).toEqual(['Matrik!I3:I4']);
    expect(convergence?.putus.find(({ putus }) => putus === 'lokus-tanpa-program')).toMatchObject({
      jumlah: 1,
      desa: ['Contoh Jaya'],
      cells: ['Lokus!B3'],
    });
    expect(convergence?.lokus?.desa[0]).toMatchObject({
      nama: 'Misal Jaya',
      keluarga: 3,
      cellKeluarga: 'Lokus!E2',
    });
  });
  test('are printed with what cannot be judged', async () => {
    const { out } = await run(['summarize', 'lokus.xlsx', '--all'], FILES);
    expect(out).toContain('Tahap pada lokus yang sama');
    expect(out).toMatch(/Realisasi tanpa rencana +tidak dapat dinilai/);
    expect(out).toMatch(/Lokus prioritas tanpa program +1 +Lokus!B3/);
    expect(out).toMatch(/Misal Jaya, Contoh +S1 S3 .+ Rp3\.000\.000,25 +3 +Rp1\.000\.000/);
  });
  test('without families convergence is that of nobody', async () => {
    const { convergence, households } = await documentOf('pemetaan.xlsx');
    expect(convergence?.total).toMatchObject({ keluarga: 0, seharusnya: 0 });
    expect(households).toBeUndefined();
  });
});
