import { describe, expect, test } from '@jest/globals';
import { ratBook } from '../../../src/app/reports/rat-book';
import { RAT_18 } from '../../../src/app/reports/rat-rows';
import { summariseBudget } from '../../../src/core/budget/budget';
import { tablesOf, type RecognisedBook } from '../../../src/core/report/checked-book';
import type { CellValue } from '../../../src/core/values/cell-value';
import { describeWithLibreOffice, savedByLibreOffice } from '../../libre-office';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { shownRows } from '../consolidation/made-province';
import { bookOf, bytesOf, groundOf, recognised, sample } from './made';

/** The headings of the national form (18 columns), written apart from the code under test. */
const HEADINGS = [
  ...['No', 'Strategi OPPKPKE', 'Perangkat Daerah', 'Kode', 'Program', 'Kegiatan', 'Sub Kegiatan'],
  ...['Langsung', 'Tidak Langsung', 'Penunjang', 'Alokasi Anggaran (Rp)', 'Sumber Pembiayaan'],
  ...['Sifat Bantuan', 'Lokasi', 'Jumlah Sasaran Penerima Manfaat', 'Besaran Manfaat', 'Jenis Bantuan'],
  'Durasi Pemberian Bantuan',
];

/** Konvergen's own form, which has no Program, Kegiatan or Lokasi and states other things instead. */
const OWN = {
  name: 'Pemetaan',
  cells: [
    [
      ...['No', 'Perangkat Daerah', 'Kode Sub Kegiatan', 'Sub Kegiatan', 'Strategi', 'Jenis Aktivitas'],
      ...['Sumber Dana', 'Rincian Sumber Dana', 'Pagu (Rp)', 'Kecamatan', 'Desa/Kelurahan', 'Jumlah Sasaran'],
      'Satuan Sasaran',
    ],
    [
      ...[1, 'Dinas Sosial', '1.06.05.2.02.0001', 'Penyaluran Sembako', 'S1', 'Langsung', 'APBD', 'DAU'],
      ...[1_000_000.25, 'Misal', 'Misal Jaya', 500, 'KK'],
    ],
    [
      ...[
        2,
        'Dinas Kesehatan',
        null,
        'Rapat koordinasi',
        'S1',
        null,
        'dari mana saja',
        null,
        'sekitar 5 juta',
      ],
      ...[null, null, null, null],
    ],
  ],
};

const rowsOf = (book: RecognisedBook): readonly (readonly CellValue[])[] => {
  const sheet = ratBook(groundOf([book]))?.sheets[0];
  return sheet ? shownRows(sheet) : [];
};

test('has the 18 columns of the national form, in order and by name', () => {
  expect(RAT_18.map(({ judul }) => judul)).toEqual(HEADINGS);
});

describe('from another form', () => {
  test('what is stated is carried over, what is not stays empty', async () => {
    const [first, second] = rowsOf(await bookOf(OWN)).slice(-2);
    expect(first).toEqual([
      ...[1, 'Pengurangan beban pengeluaran masyarakat', 'Dinas Sosial', '1.06.05.2.02.0001'],
      ...[null, null, 'Penyaluran Sembako', 'Ya', null, null, 1_000_000.25, 'Dana Alokasi Umum', null],
      ...['Desa/Kelurahan Misal Jaya, Kecamatan Misal', '500 KK', null, null, null],
    ]);
    expect(second).toEqual([
      ...[2, 'Pengurangan beban pengeluaran masyarakat', 'Dinas Kesehatan', null, null, null],
      ...['Rapat koordinasi', null, null, null, 'sekitar 5 juta', 'dari mana saja', null, null, null],
      ...[null, null, null],
    ]);
  });

  test('the notes count, column by column, what is empty, copied and put together', async () => {
    const notes = ratBook(groundOf([await bookOf(OWN)]))?.sheets.at(-1);
    const lines = notes ? shownRows(notes) : [];
    const of = (column: string): readonly CellValue[] =>
      lines.find((line) => typeof line[2] === 'string' && line[2].startsWith(column))?.slice(3) ?? [];
    expect(of('D: Kode')).toEqual([1, 0, 1, 0, 0]);
    expect(of('E: Program')).toEqual([0, 0, 2, 0, 0]);
    expect(of('K: Alokasi')).toEqual([1, 0, 0, 1, 0]);
    expect(of('L: Sumber')).toEqual([0, 1, 0, 1, 0]);
    expect(of('N: Lokasi')).toEqual([0, 1, 1, 0, 0]);
    expect(of('O: Jumlah')).toEqual([0, 1, 1, 0, 0]);
  });

  test('a NIK in a text is masked', async () => {
    const nik = '9901010101800001';
    const [head, row] = OWN.cells;
    const book = await bookOf({
      name: 'Pemetaan',
      cells: [head ?? [], (row ?? []).with(3, `Bantuan ${nik}`)],
    });
    const text = JSON.stringify(rowsOf(book));
    expect(text).not.toContain(nik);
    expect(text).toContain('Bantuan 9901********0001');
  });
});

test('nothing to write without a mapping sheet', async () => {
  const book = await bookOf({ name: 'Kosong', cells: [['tidak ada apa-apa']] });
  expect(ratBook(groundOf([book]))).toBeNull();
});

const totals = (book: RecognisedBook): readonly unknown[] => {
  const { total, strategi, opd, sumberDana, jenisAktivitas } = summariseBudget(tablesOf(book, 'pemetaan'));
  return [total, ...strategi, ...opd, ...sumberDana, ...jenisAktivitas].map(({ key, subkegiatan, pagu }) => [
    key,
    subkegiatan,
    pagu,
  ]);
};

/** Two workbooks at once, and the same form out again. */
describe('as a file', () => {
  test('opens without repair and is recognised as RAT with the same budget, to the sen', async () => {
    for (const source of [await sample(), await bookOf(OWN)]) {
      const bytes = await bytesOf(ratBook(groundOf([source])));
      expect(problemsOf(bytes)).toEqual([]);
      const back = await recognised(bytes);
      expect(back.sheets.map(({ role }) => role)).toEqual(['pemetaan', 'hasil']);
      expect(back.sheets[0]).toMatchObject({ layout: 'rat-18', confidence: 1 });
      expect(totals(back)).toEqual(totals(source));
      expect(back.tahun).toBe(source.tahun);
    }
  });

  test('several workbooks are a sheet each', async () => {
    const book = ratBook(groundOf([await bookOf(OWN), await sample()]));
    expect(book?.sheets.map(({ name }) => name)).toEqual(['RAT', 'RAT 2', 'Catatan']);
  });
});

describeWithLibreOffice('in LibreOffice', () => {
  test('opened and saved again it says the same', async () => {
    const source = await sample();
    const saved = savedByLibreOffice(await bytesOf(ratBook(groundOf([source]))));
    expect(totals(await recognised(saved))).toEqual(totals(source));
  }, 160_000);
});
