import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summariseBudget } from '../../src/core/budget/budget';
import { readFamilyColumns } from '../../src/core/convergence/family-columns';
import { KELAS, scoreEach } from '../../src/core/convergence/score-groups';
import { scoreFamilyColumns } from '../../src/core/convergence/score-places';
import { assessBook, recogniseBook, tablesOf } from '../../src/core/report/checked-book';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { settingsRows } from '../../src/core/settings/settings-rows';
import { asText } from '../../src/core/table/cell-readers';
import { gridOf } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { senToNumber } from '../../src/core/values/rupiah';
import { fromCalendar } from '../../src/core/values/tanggal';
import { makeFamilyCells, makeMemberCells } from '../synthetic/family-cells';
import { makeMappingCells } from '../synthetic/mapping-cells';
import { call, given } from './call';

type Cells = readonly (readonly CellValue[])[];
const ACUAN = fromCalendar(2025, 12, 31) ?? 0;
const MENDUA = expect.stringMatching(/^#N\/A Excel menyerahkan sel kosong sebagai 0/);
const SENTENCE = '#N/A Excel menyerahkan sel kosong sebagai 0';
const PAGU = /pagu|anggaran|realisasi/i;
const seeds = fc.record({ n: fc.integer({ min: 1, max: 40 }), seed: fc.integer({ min: 0, max: 1_000 }) });

/** The engine's own answer for the sheets of a workbook. */
const engine = (...sheets: readonly Cells[]) => {
  const book = recogniseBook(
    'uji.xlsx',
    sheets.map((cells, at) => gridOf(`Lembar ${String(at)}`, cells)),
  );
  const assessed = assessBook(book, ACUAN);
  const columns = readFamilyColumns([assessed]);
  return { book, assessed, scores: scoreEach(columns), scored: scoreFamilyColumns(columns) };
};

const rowsOf = (answer: ReturnType<typeof call>): readonly (readonly unknown[])[] => {
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
};

describe('KONVERGENSI', () => {
  test('is what the engine says of the workbook, by every level', () => {
    fc.assert(
      fc.property(seeds, ({ n, seed }) => {
        const cells = makeFamilyCells(n, seed).cells;
        const { scored } = engine(cells);
        for (const level of ['desa', 'kecamatan', 'kabupaten'] as const) {
          const [, ...lines] = rowsOf(call('KONVERGENSI', given(cells, null), level, 2025));
          const wanted = scored[level];
          expect(lines.map(([key, , families, got, due]) => [key, families, got, due])).toEqual(
            wanted.map((one) => [one.key, one.keluarga, one.diterima, one.seharusnya]),
          );
        }
        const { diterima, seharusnya } = scored.total;
        const [[share] = []] = rowsOf(call('KONVERGENSI', given(cells, null), null, 2025));
        // Nothing due is no share, not 0.
        expect(share).toEqual(
          [diterima / seharusnya, expect.stringMatching(/^#N\/A Belum ada/)][Number(seharusnya === 0)],
        );
      }),
      { numRuns: 15 },
    );
  });

  test('counts members and settings that are handed over with the families', () => {
    const families = makeFamilyCells(30, 7).cells;
    const members = makeMemberCells(30, 7).cells;
    const settings = settingsRows({
      ...DEFAULT_SETTINGS,
      kebutuhan: [{ id: 'SEMBAKO', aktif: false, parameter: {}, dipenuhiOleh: [] }],
    });
    const { scored } = engine(families, members, settings);
    const [, ...needs] = rowsOf(
      call('KONVERGENSI', given(families, null), 'kebutuhan', 2025, [
        given(members, null),
        given(settings, null),
      ]),
    );
    expect(needs.map(([id, , got, due]) => [id, got, due])).toEqual(
      scored.cakupan.map(({ need, terpenuhi, seharusnya }) => [need, terpenuhi, seharusnya]),
    );
    expect(needs.map(([id]) => id)).not.toContain('SEMBAKO');
  });

  test('asks for what it needs instead of guessing it', () => {
    const cells = given(makeFamilyCells(5, 1).cells, null);
    expect(call('KONVERGENSI', cells)).toMatch(/^#VALUE! Sebutkan acuan/);
    expect(call('KONVERGENSI', cells, null, 'kapan')).toMatch(/^#VALUE! Acuan harus/);
    expect(call('KONVERGENSI', cells, 'RT', 2025)).toMatch(/^#VALUE! Tingkat harus/);
    expect(call('KONVERGENSI', [['halo'], [1]], null, 2025)).toMatch(/^#N\/A Rentang ini tidak dikenali/);
    expect(call('KONVERGENSI', null)).toMatch(/^#N\/A Rentang ini tidak dikenali/);
  });

  test('takes a year, a date or a date in words for the reference', () => {
    const cells = given(makeFamilyCells(20, 3).cells, null);
    const wanted = call('KONVERGENSI', cells, 'desa', 2025);
    for (const acuan of ['2025', '31/12/2025', '31 Desember 2025', 46_022]) {
      expect(call('KONVERGENSI', cells, 'desa', acuan)).toEqual(wanted);
    }
  });
});

describe('KELENGKAPAN', () => {
  test('stands row by row beside the list, as the engine assesses each family', () => {
    fc.assert(
      fc.property(seeds, ({ n, seed }) => {
        const cells = makeFamilyCells(n, seed).cells;
        const { book, assessed, scores } = engine(cells);
        const lines = rowsOf(call('KELENGKAPAN', given(cells, null), 2025));
        expect(lines).toHaveLength(cells.length);
        expect(lines[0]).toEqual([
          'Layanan diterima',
          'Layanan seharusnya',
          'Belum diterima',
          'Tidak diketahui',
          'Kelengkapan',
        ]);
        const [linked] = assessed.found.tables;
        linked?.family.forEach((family, entry) => {
          const line = lines[(book.sheets[0]?.table.rows[entry] ?? 1) - 1];
          expect([line?.[0], line?.[1], line?.[3], line?.[4]]).toEqual([
            scores.diterima[family],
            scores.seharusnya[family],
            scores.tidakDiketahui[family],
            (KELAS[scores.kelas[family] ?? 0] ?? '').replaceAll('-', ' '),
          ]);
        });
      }),
      { numRuns: 15 },
    );
  });

  test('names what is missing, and puts its headings beside those of the list', () => {
    const answer = call(
      'KELENGKAPAN',
      [
        ['Daftar keluarga 2025', null, null, null, null],
        [null, null, null, null, null],
        ['ID Keluarga', 'Nama Kepala Keluarga', 'Desil', 'Penerima Sembako', 'Jenis Lantai'],
        ['K-1', 'Uji Satu', 1, 'Tidak', null],
        ['K-2', 'Uji Dua', 2, 'Ya', null],
        ['K-3', 'Uji Tiga', null, null, null],
      ],
      2025,
    );
    const lines = rowsOf(answer);
    expect(lines.map((line) => line[4])).toEqual([
      '',
      '',
      'Kelengkapan',
      'nol',
      'lengkap',
      'tidak dapat dinilai',
    ]);
    expect(lines[3]?.[2]).toContain('Sembako');
  });
});

describe('JUMLAHSTRATEGI', () => {
  test('is what the engine adds up, with what is not mapped and the total', () => {
    fc.assert(
      fc.property(seeds, ({ n, seed }) => {
        const cells = makeMappingCells(n, seed).cells;
        const book = recogniseBook('uji.xlsx', [gridOf('Pemetaan', cells)]);
        const totals = summariseBudget(tablesOf(book, 'pemetaan'));
        const [, ...lines] = rowsOf(call('JUMLAHSTRATEGI', given(cells, null)));
        const byKey = new Map(lines.map(([key, , rows, pagu, realisasi]) => [key, [rows, pagu, realisasi]]));
        for (const line of [...totals.strategi, totals.total]) {
          expect(byKey.get(line.key)).toEqual([
            line.subkegiatan,
            senToNumber(line.pagu),
            senToNumber(line.realisasi),
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });

  const SHEET: Cells = [
    ['Strategi', 'Sub Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)'],
    ['S1', 'Bantuan pangan', 100_000_000.25, 90_000_000],
    ['S1', 'Bantuan pendidikan', '50.000.000,50', null],
    ['S2', 'Pelatihan usaha', 25_000_000, 25_000_000],
  ];

  test('answers one number when a strategy is named', () => {
    const cells = given(SHEET, null);
    expect(call('JUMLAHSTRATEGI', cells, 'S1')).toEqual([[150_000_000.75]]);
    expect(call('JUMLAHSTRATEGI', cells, 1, 'realisasi')).toEqual([[90_000_000]]);
    expect(call('JUMLAHSTRATEGI', cells, 'S1', 'Sub kegiatan')).toEqual([[2]]);
    expect(call('JUMLAHSTRATEGI', cells, 'S3')).toEqual([[0]]);
    expect(call('JUMLAHSTRATEGI', cells, 'S4')).toMatch(/^#VALUE! Strategi harus/);
    expect(call('JUMLAHSTRATEGI', cells, 'S1', 'sisa')).toMatch(/^#VALUE! Ukuran harus/);
    expect(call('JUMLAHSTRATEGI', [['halo']])).toMatch(/^#N\/A Rentang ini tidak dikenali/);
  });

  test('one number is refused where a budget cell cannot be read, and the table says how many', () => {
    const cells = given([...SHEET, ['S2', 'Pendampingan', '12.5.3', null]], null);
    expect(call('JUMLAHSTRATEGI', cells, 'S1')).toMatch(/^#N\/A 1 sel anggaran tidak terbaca/);
    expect(rowsOf(call('JUMLAHSTRATEGI', cells)).at(-1)).toEqual([
      'TAK_TERBACA',
      'Sel anggaran tak terbaca, tidak ikut dijumlahkan',
      1,
      '',
      '',
    ]);
  });

  test('adds the same where Excel hands over blank cells as 0', () => {
    expect(call('JUMLAHSTRATEGI', given(SHEET, 0))).toEqual(call('JUMLAHSTRATEGI', given(SHEET, null)));
  });
});

describe('blank cells that Excel hands over as 0', () => {
  const LIST: Cells = [
    ['ID Keluarga', 'Nama Kepala Keluarga', 'Desil', 'Penerima Sembako', 'Jenis Lantai'],
    ['K-1', 'Uji Satu', 1, 'Ya', null],
    ['K-2', 'Uji Dua', 1, null, null],
  ];

  test('where they decide, the cell is refused and says how to write the range', () => {
    const lines = rowsOf(call('KELENGKAPAN', given(LIST, 0), 2025));
    expect(lines[1]?.[4]).toBe('lengkap');
    expect(lines[2]?.[4]).toEqual(MENDUA);
    expect(call('KONVERGENSI', given(LIST, 0), null, 2025)).toEqual(MENDUA);
  });

  test('written as the sentence says, the answer is that of Excel in a browser', () => {
    // IF(r="","",IF(r=0,"0",r)) in Excel, where a blank cell equals "".
    expect(call('KONVERGENSI', given(LIST, ''), null, 2025)).toEqual(
      call('KONVERGENSI', given(LIST, null), null, 2025),
    );
    const typed: Cells = [LIST[0] ?? [], ['K-1', 'Uji Satu', 1, '0', null]];
    expect(rowsOf(call('KELENGKAPAN', given(typed, ''), 2025))[1]?.[4]).toBe('nol');
  });

  test('no answer is another one than with blank cells told apart, whichever of them are a real 0', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom('KELENGKAPAN', 'KONVERGENSI', 'JUMLAHSTRATEGI'),
        fc.integer({ min: 0, max: 4 }),
        ({ n, seed }, id, every) => {
          const made = (id === 'JUMLAHSTRATEGI' ? makeMappingCells(n, seed) : makeFamilyCells(n, seed)).cells;
          const typed = id === 'JUMLAHSTRATEGI' ? PAGU : /^penerima_|^usia_/;
          const heads = made.find((line) => line.some((cell) => typed.test(asText(cell)))) ?? [];
          // Some of the blank cells hold a 0 somebody typed, where one may be meant.
          const cells = made.map((line, row) =>
            line.map((cell, at) => {
              const isBlank =
                cell === null && row > made.indexOf(heads) && typed.test(asText(heads[at] ?? null));
              return isBlank && every > 0 && (row * 7 + at) % every === 0 ? 0 : cell;
            }),
          );
          const more = { KELENGKAPAN: [2025], KONVERGENSI: ['desa', 2025], JUMLAHSTRATEGI: [] }[id];
          // A blank cell beside it, so that even a full range is one of an Excel that tells them apart.
          const width = Math.max(...cells.map((line) => line.length));
          const wide = cells.map((line) => Array.from({ length: width + 1 }, (_, at) => line[at] ?? null));
          const sure = call(id, given(wide, null), ...more);
          const unsure = call(id, given(wide, 0), ...more);
          if (typeof unsure === 'string') return unsure === sure || unsure.startsWith(SENTENCE);
          if (typeof sure === 'string' || sure.length !== unsure.length) return false;
          return unsure.every((line, row) =>
            line.every((cell, at) => cell === sure[row]?.[at] || String(cell).startsWith(SENTENCE)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
