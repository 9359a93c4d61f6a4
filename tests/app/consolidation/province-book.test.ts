import { describe, expect, test } from '@jest/globals';
import { provinceBook, type ProvinceOptions } from '../../../src/app/consolidation/province-book';
import { PROVINCE_SHEETS } from '../../../src/app/consolidation/province-names';
import { RESULT_SHEETS } from '../../../src/app/results/result-kinds';
import { EMPTY_GATHERED } from '../../../src/core/consolidation/gather';
import { consolidate } from '../../../src/core/report/consolidate';
import { isOwnMark } from '../../../src/core/schema/marks';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { asText } from '../../../src/core/table/cell-readers';
import type { CellValue } from '../../../src/core/values/cell-value';
import { asSen, senToNumber } from '../../../src/core/values/rupiah';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { countedBooks, plainTotals } from '../../synthetic/province-totals';
import { bytesOfSpec, madeProvince, sheetNamed, shownRows } from './made-province';
import { formulasOf } from './recalculated';

const PLAN = {
  ...{ districts: 11, rows: 25, families: 8, seed: 5 },
  ...{ kolomTeracak: 1, kolomTambahan: 1, templatLama: 1, kirimanGanda: 1, berkasKembar: 1, versiBaru: 1 },
  ...{ keluargaGanda: 1, programProvinsi: 1, kegiatanGanda: 1, belumMengirim: 1 },
} as const;
const FAILED = [{ file: 'rusak.xlsx', reason: 'rusak', message: 'berkas ini rusak' }];
const PROVINCE = madeProvince(PLAN, { failed: FAILED });
const OPTIONS: ProvinceOptions = { lang: 'id', stempel: '1 Juli 2025 08.00' };
const { book: BOOK, rincian: RINCIAN } = provinceBook(PROVINCE, OPTIONS);

const rowsOf = (book: WorkbookSpec, name: string): readonly (readonly CellValue[])[] =>
  shownRows(sheetNamed(book, name));
/** The rows below the one that begins with a heading. */
const below = (rows: readonly (readonly CellValue[])[], heading: string): readonly (readonly CellValue[])[] =>
  rows.slice(rows.findIndex(([first]) => first === heading) + 1);
const texts = (book: WorkbookSpec): readonly string[] =>
  book.sheets.flatMap((sheet) => shownRows(sheet).flat()).filter((cell) => typeof cell === 'string');

describe('the workbook of a province', () => {
  test('has every sheet, each with our mark, its headings frozen and printed on A4 landscape', () => {
    expect(BOOK.sheets.map(({ name }) => name).sort()).toEqual(Object.values(PROVINCE_SHEETS).sort());
    for (const { cells, frozen, print, name } of BOOK.sheets) {
      const first = cells.find(({ row, column }) => row === 0 && column === 0)?.content;
      const mark = first?.kind === 'constant' ? first.value : null;
      expect([name, typeof mark === 'string' && isOwnMark(mark)]).toEqual([name, true]);
      expect([name, print?.landscape, print?.fitWidth, (frozen?.rows ?? 0) > 0]).toEqual([
        ...[name, true, name !== 'Data Pemetaan', true],
      ]);
      // What is repeated on every page is what stays in sight on the screen.
      expect([name, print?.titleRows]).toEqual([name, [expect.any(Number), (frozen?.rows ?? 0) - 1]]);
    }
    expect(RINCIAN).toEqual([]);
  });

  test('is a file nothing has to be repaired in, the same whatever order the workbooks came in', async () => {
    const bytes = await bytesOfSpec(BOOK);
    expect(problemsOf(bytes)).toEqual([]);
    for (const order of [
      (places: readonly number[]) => [...places].reverse(),
      (places: readonly number[]) => [...places.slice(5), ...places.slice(0, 5)],
    ]) {
      const again = provinceBook(madeProvince(PLAN, { failed: FAILED, order }), OPTIONS);
      expect(Buffer.compare(bytes, await bytesOfSpec(again.book))).toBe(0);
    }
  }, 60_000);

  test.each([false, true])('adds up to what plain loops add up (only the newest: %s)', (hanyaTerbaru) => {
    const province = madeProvince(PLAN, { hanyaTerbaru });
    const { book } = provinceBook(province, OPTIONS);
    const plain = plainTotals(countedBooks({ ...province, pengirim: [], planted: [] }, hanyaTerbaru));
    const rekap = rowsOf(book, 'Rekap');
    for (const [heading, sums] of [
      ['Strategi', plain.strategi],
      ['Klaster', plain.klaster],
      ['Sumber dana', plain.sumberDana],
    ] as const) {
      const lines = below(rekap, heading);
      for (const [key, { baris, pagu, realisasi }] of sums) {
        const line = lines.find(([name]) => typeof name === 'string' && name.startsWith(`${key} · `));
        expect([key, line?.[1], line?.[3], line?.[4]]).toEqual([
          ...[key, baris, senToNumber(asSen(pagu)), senToNumber(asSen(realisasi))],
        ]);
      }
    }
    for (const [name, { baris, pagu }] of plain.opd) {
      const line = rowsOf(book, 'Rekap OPD').find(([first]) => first === name);
      expect([name, line?.[1], line?.[3]]).toEqual([name, baris, senToNumber(asSen(pagu))]);
    }
    const whole = plain.total.get('TOTAL');
    const districts = rowsOf(book, 'Rekap Kabupaten');
    expect(districts.find(([first]) => first === 'Jumlah')?.slice(2, 6)).toEqual([
      ...[whole?.baris, whole?.baris, senToNumber(asSen(whole?.pagu ?? 0n))],
      senToNumber(asSen(whole?.realisasi ?? 0n)),
    ]);
    const families = [...plain.keluarga.values()].reduce((sum, count) => sum + count, 0);
    expect(rowsOf(book, 'Konvergensi Kabupaten').find(([first]) => first === 'Jumlah')?.[1]).toBe(families);
  });

  test('every row of data says where it comes from, and holds what stands there', () => {
    const rows = rowsOf(BOOK, 'Data Pemetaan');
    const head = rows.find((row) => row.includes('Berkas') && row.includes('Baris')) ?? [];
    const data = rows.slice(rows.indexOf(head) + 1);
    const cells = new Map(
      PROVINCE.books.map(({ file, sheets }) => [
        file,
        sheets.find(({ sheet }) => sheet === 'Pemetaan Program'),
      ]),
    );
    expect(data).toHaveLength(
      countedBooks({ ...PROVINCE, pengirim: [], planted: [] }, false).reduce(
        (sum, one) => sum + one.rows.length,
        0,
      ),
    );
    for (const row of data) {
      const source = cells.get(asText(row[1] ?? null))?.cells ?? [];
      const headings = source[3] ?? [];
      const own = source[Number(row[3]) - 1] ?? [];
      for (const heading of ['Sub Kegiatan', 'Lokasi', 'Perangkat Daerah', 'Nomor Rak Arsip']) {
        const written = headings.indexOf(heading);
        const shown = head.findIndex(
          (title, at) => at > 13 && asText(title).replace(' (asal)', '') === heading,
        );
        expect([heading, row[shown] ?? null]).toEqual([heading, written < 0 ? null : (own[written] ?? null)]);
      }
      expect(row[2]).toBe('Pemetaan Program');
    }
    // No heading stands there twice: what the engine reads can be told from what was written.
    expect(new Set(head).size).toBe(head.length);
  });

  test('a percentage is a formula over counts', () => {
    const shares = formulasOf(BOOK).filter(({ formula }) => formula.startsWith('IF('));
    expect(shares.length).toBeGreaterThan(200);
    for (const { formula } of shares) {
      if (formula.includes('"sama"')) continue;
      expect(formula).toMatch(/^IF\((\$?[A-Z]+\$?\d+)=0,"",\$?[A-Z]+\$?\d+\/\1\)$/);
    }
  });

  test('names what is left out, what failed and what is missing', () => {
    const summary = texts({ sheets: [sheetNamed(BOOK, 'Ringkasan')] });
    expect(summary).toContain('rusak.xlsx');
    expect(summary).toContain('berkas ini rusak');
    expect(summary.some((text) => text.startsWith('isinya sama persis dengan '))).toBe(true);
    const states = rowsOf(BOOK, 'Papan Kiriman').map((row) => row[2]);
    for (const state of ['Belum mengirim', 'Gagal', 'Versi templat lama']) expect(states).toContain(state);
    expect(texts({ sheets: [sheetNamed(BOOK, 'Lintas Kabupaten')] })).toContain('keluarga-di-dua-kabupaten');
  });

  test('says everything in English too', () => {
    const english = provinceBook(PROVINCE, { ...OPTIONS, lang: 'en' }).book;
    expect(english.sheets.map(({ name }) => name)).toEqual(BOOK.sheets.map(({ name }) => name));
    for (const book of [BOOK, english]) {
      expect(texts(book).filter((text) => text.includes('{{'))).toEqual([]);
    }
    const words = texts({ sheets: english.sheets.filter(({ name }) => name === 'Konvergensi Kabupaten') });
    expect(words).toContain('Services received (numerator)');
    expect(words).not.toContain('Layanan diterima (pembilang)');
  });
});

describe('sheets of somebody else', () => {
  test('of the results of one workbook none is called alike', () => {
    const ours = new Set<string>(Object.values(PROVINCE_SHEETS));
    expect(Object.values(RESULT_SHEETS).filter((name) => ours.has(name))).toEqual([]);
  });

  test('keep their names; ours and all formulas get others', () => {
    const { book } = provinceBook(PROVINCE, {
      ...OPTIONS,
      taken: ['rekap', 'Data Pemetaan', 'Data Pemetaan (2)'],
    });
    const names = book.sheets.map(({ name }) => name);
    expect(names).toContain('Rekap (2)');
    expect(names).toContain('Data Pemetaan (3)');
    expect(names).not.toContain('Rekap');
    const formulas = formulasOf(book).map(({ formula }) => formula);
    expect(formulas.filter((formula) => /'Data Pemetaan'!|(?<!')Rekap!/.test(formula))).toEqual([]);
    expect(formulas.some((formula) => formula.includes("'Data Pemetaan (3)'!"))).toBe(true);
    expect(formulas.some((formula) => formula.includes("'Rekap (2)'!"))).toBe(true);
  });
});

describe('more rows than a sheet takes', () => {
  const limited = provinceBook(PROVINCE, { ...OPTIONS, batasBaris: 40 });

  test('the summary stands without them and says so', async () => {
    expect(problemsOf(await bytesOfSpec(limited.book))).toEqual([]);
    expect(sheetNamed(limited.book, 'Data Pemetaan').body).toBeUndefined();
    expect(formulasOf(limited.book).filter(({ formula }) => formula.includes("'Data Pemetaan'!"))).toEqual(
      [],
    );
    const summary = texts({ sheets: [sheetNamed(limited.book, 'Ringkasan')] });
    expect(summary.some((text) => text.includes('tidak muat di satu lembar (40 baris)'))).toBe(true);
    for (const name of ['Rekap', 'Rekap OPD', 'Rekap Kabupaten'])
      expect(rowsOf(limited.book, name)).toEqual(rowsOf(BOOK, name));
  });

  test('more cells than a sheet should have are as much too many', () => {
    const { book, rincian } = provinceBook(PROVINCE, { ...OPTIONS, batasSel: 1_000 });
    expect(sheetNamed(book, 'Data Pemetaan').body).toBeUndefined();
    expect(rincian).toHaveLength(PROVINCE.consolidation.districts.length);
    expect(rincian.every((one) => one.book.sheets.length === 1)).toBe(true);
    const summary = texts({ sheets: [sheetNamed(book, 'Ringkasan')] });
    expect(summary.some((text) => text.includes('terlalu besar untuk satu lembar'))).toBe(true);
  });

  test('a workbook for each district holds them all, in as many sheets as it takes', async () => {
    const names = limited.rincian.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('rincian Kabupaten Misal Jaya.xlsx');
    const data = limited.rincian.flatMap(({ book }) =>
      book.sheets.flatMap(({ body }) => {
        expect(body?.count).toBeLessThanOrEqual(40);
        return [...(body?.rows() ?? [])];
      }),
    );
    expect(data).toEqual([...(sheetNamed(BOOK, 'Data Pemetaan').body?.rows() ?? [])]);
    const [long] = limited.rincian.filter(({ book }) => book.sheets.length > 1);
    expect(long?.book.sheets.map(({ name }) => name).slice(0, 2)).toEqual([
      ...['Data Pemetaan', 'Data Pemetaan (2)'],
    ]);
    for (const { book } of limited.rincian.slice(0, 3))
      expect(problemsOf(await bytesOfSpec(book))).toEqual([]);
  });
});

describe('identities', () => {
  const NIK = '9901010101900001';
  const province = madeProvince(
    { districts: 3, rows: 4, families: 6, seed: 3, kolomTambahan: 1, keluargaGanda: 1 },
    {
      edit: (value, { header }) => {
        if (header === 'Lokasi') return `Desa Misal, NIK ${NIK}`;
        return header === 'Nomor Rak Arsip' ? Number(NIK) : value;
      },
    },
  );

  test('do not leave unless they are asked for', () => {
    const shown = (unmask: boolean): string =>
      JSON.stringify(provinceBook(province, { ...OPTIONS, unmask }).book.sheets.map(shownRows));
    expect(/(?<![\d.])\d{16}(?!\d)/.exec(shown(false))).toBeNull();
    expect(shown(true)).toContain(NIK);
  });
});

describe('little to show', () => {
  test('districts without families have all sheets and say that there are none', async () => {
    const { book } = provinceBook(madeProvince({ districts: 2, rows: 3, families: 0, seed: 1 }), OPTIONS);
    expect(problemsOf(await bytesOfSpec(book))).toEqual([]);
    expect(book.sheets).toHaveLength(Object.keys(PROVINCE_SHEETS).length);
    expect(texts({ sheets: [sheetNamed(book, 'Konvergensi Desa')] })).toContain(
      'Tidak ada data keluarga di berkas yang dihitung.',
    );
  });

  test('nothing at all is a workbook too', async () => {
    const none = {
      gathered: EMPTY_GATHERED,
      consolidation: consolidate(EMPTY_GATHERED, {
        ...{ settings: DEFAULT_SETTINGS, hanyaTerbaru: false, hariIni: null },
      }),
      unionOf: () => [],
    };
    const { book, rincian } = provinceBook(none, OPTIONS);
    expect(problemsOf(await bytesOfSpec(book))).toEqual([]);
    expect(rincian).toEqual([]);
  });
});

describe('figures that do not agree are not shown', () => {
  test('parts that do not equal the whole', () => {
    const { consolidation } = PROVINCE;
    const rekonsiliasi = consolidation.rekonsiliasi.map((line, at) => ({ ...line, cocok: at !== 2 }));
    expect(() =>
      provinceBook({ ...PROVINCE, consolidation: { ...consolidation, rekonsiliasi } }, OPTIONS),
    ).toThrow('the districts do not add up');
  });

  test('rows that do not equal the totals', () => {
    const [lost] = PROVINCE.consolidation.districts.flatMap(({ files }) => files);
    const unionOf = (file: string): ReturnType<typeof PROVINCE.unionOf> =>
      file === lost ? [] : PROVINCE.unionOf(file);
    expect(() => provinceBook({ ...PROVINCE, unionOf }, OPTIONS)).toThrow('the rows do not add up');
  });
});
