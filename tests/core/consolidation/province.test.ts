import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Consolidation } from '../../../src/core/consolidation/consolidation';
import {
  EMPTY_GATHERED,
  gatherFailure,
  gatherPart,
  mergeGathered,
} from '../../../src/core/consolidation/gather';
import type { BoardLine, BudgetCell } from '../../../src/core/consolidation/part';
import { consolidate, type ConsolidationChoices } from '../../../src/core/report/consolidate';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { opdKey } from '../../../src/core/values/opd';
import { makeProvince, type PlantedTrouble, type SyntheticProvince } from '../../synthetic/province';
import { MAPPING_COLUMNS } from '../../synthetic/province-mapping';
import { madePart } from '../../synthetic/province-parts';
import { countedBooks, plainTotals, type PlainSums } from '../../synthetic/province-totals';

const choicesFor = (
  { pengirim }: SyntheticProvince,
  more: Partial<ConsolidationChoices> = {},
): ConsolidationChoices => ({
  settings: { ...DEFAULT_SETTINGS, pengirim: [...pengirim] },
  hanyaTerbaru: false,
  hariIni: null,
  ...more,
});

const PROVINCE = makeProvince({
  districts: 14,
  rows: 30,
  families: 12,
  seed: 7,
  kolomTeracak: 1,
  kolomTambahan: 1,
  templatLama: 1,
  kirimanGanda: 1,
  berkasKembar: 1,
  versiBaru: 1,
  keluargaGanda: 1,
  danaDuaTingkat: 1,
  programProvinsi: 1,
  kegiatanGanda: 1,
  belumMengirim: 1,
});
const PARTS = PROVINCE.books.map((book) => madePart(book).part);
const GATHERED = PARTS.map(gatherPart).reduce(mergeGathered, EMPTY_GATHERED);

/** The workbooks a planted trouble shows in. */
const filesOf = (trouble: PlantedTrouble['trouble']): readonly string[] =>
  PROVINCE.planted.find((one) => one.trouble === trouble)?.files ?? [];

function sumsBy(
  cells: readonly BudgetCell[],
  keyOf: (cell: BudgetCell) => string,
): ReadonlyMap<string, PlainSums> {
  const sums = new Map<string, PlainSums>();
  for (const cell of cells) {
    const known = sums.get(keyOf(cell)) ?? { baris: 0, pagu: 0n, realisasi: 0n };
    sums.set(keyOf(cell), {
      baris: known.baris + cell.baris,
      pagu: known.pagu + cell.pagu,
      realisasi: known.realisasi + cell.realisasi,
    });
  }
  return sums;
}

const byKey = (sums: ReadonlyMap<string, PlainSums>): readonly (readonly [string, PlainSums])[] =>
  [...sums].sort(([a], [b]) => (a < b ? -1 : 1));

function expectTotals({ total, districts }: Consolidation, wanted: ReturnType<typeof plainTotals>): void {
  const { anggaran } = total;
  expect(byKey(sumsBy(anggaran, () => 'TOTAL'))).toEqual(byKey(wanted.total));
  for (const by of ['strategi', 'klaster', 'sumberDana', 'jenisAktivitas'] as const)
    expect(byKey(sumsBy(anggaran, (cell) => cell[by]))).toEqual(byKey(wanted[by]));
  expect(byKey(sumsBy(anggaran, ({ opd }) => opd))).toEqual(
    byKey(new Map([...wanted.opd].map(([name, sums]) => [opdKey(name), sums]))),
  );
  const own = districts.flatMap(({ district, totals }) =>
    [...sumsBy(totals.anggaran, () => '').values()].map(
      (sums) => [district?.key.startsWith('99') === true ? district.key : '', sums] as const,
    ),
  );
  expect(byKey(new Map(own))).toEqual(byKey(wanted.kabupaten));
  const keluarga = districts
    .map(
      ({ district, totals }) =>
        [district?.key ?? '', totals.desa.reduce((sum, one) => sum + one.keluarga, 0)] as const,
    )
    .filter(([, families]) => families > 0);
  expect(keluarga).toEqual([...wanted.keluarga].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a province with every trouble', () => {
  test.each([false, true])('adds up to what it was made of; only the newest: %s', (hanyaTerbaru) => {
    const result = consolidate(GATHERED, choicesFor(PROVINCE, { hanyaTerbaru }));
    expectTotals(result, plainTotals(countedBooks(PROVINCE, hanyaTerbaru)));
    expect(result.rekonsiliasi.filter(({ cocok }) => !cocok)).toEqual([]);
  });
  test('what does not count is named with the file that counts instead', () => {
    const twin = filesOf('berkasKembar');
    expect(consolidate(GATHERED, choicesFor(PROVINCE)).dikeluarkan).toMatchObject([
      { file: twin[1], why: 'kembar', oleh: twin[0] },
    ]);
    const [old, newer] = filesOf('versiBaru');
    expect(consolidate(GATHERED, choicesFor(PROVINCE, { hanyaTerbaru: true })).dikeluarkan).toMatchObject([
      { file: twin[1], why: 'kembar', oleh: twin[0] },
      { file: old, why: 'digantikan', oleh: newer },
    ]);
  });

  test.each([
    ['keluargaGanda', 'keluarga-di-dua-kabupaten'],
    ['kegiatanGanda', 'kegiatan-di-dua-kabupaten'],
    ['danaDuaTingkat', 'dana-dihitung-dua-tingkat'],
    ['programProvinsi', 'program-provinsi-diklaim'],
    ['kirimanGanda', 'kiriman-lama'],
    ['versiBaru', 'kiriman-lama'],
    ['belumMengirim', 'belum-mengirim'],
  ] as const)('%s is told of by %s, at its cells', (trouble, rule) => {
    const { findings } = consolidate(GATHERED, choicesFor(PROVINCE));
    for (const { files, cells } of PROVINCE.planted.filter((one) => one.trouble === trouble)) {
      const [finding] = findings.filter(
        (one) => one.rule === rule && (files.length === 0 || files.includes(one.file)),
      );
      const places = finding
        ? [`'[${finding.file}]${finding.sheet}'!${finding.cell}`, ...finding.related]
        : [];
      expect([trouble, finding?.rule]).toEqual([trouble, rule]);
      const named = trouble === 'belumMengirim' ? [finding?.data['nama']] : places;
      expect(named).toEqual(expect.arrayContaining([...cells]));
    }
    const said = findings.map(({ data, related }) =>
      JSON.stringify([data, related], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    );
    expect(said.filter((text) => /\d{16}/.test(text))).toEqual([]);
  });

  test('nothing is told of what is not wrong', () => {
    const { findings } = consolidate(GATHERED, choicesFor(PROVINCE));
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'belum-mengirim',
      'dana-dihitung-dua-tingkat',
      'kegiatan-di-dua-kabupaten',
      'keluarga-di-dua-kabupaten',
      'kiriman-lama',
      'kiriman-lama',
      'program-provinsi-diklaim',
    ]);
  });

  test('the board names everybody, and what is wrong with whom', () => {
    const failure = gatherFailure({ file: 'rusak.xlsx', reason: 'rusak', message: 'Berkas rusak.' });
    const { papan } = consolidate(
      mergeGathered(failure, GATHERED),
      choicesFor(PROVINCE, { hanyaTerbaru: true, hariIni: 20_010, tenggat: 20_000 }),
    );
    const lineOf = (file: string | undefined): Partial<BoardLine> =>
      papan.find((line) => line.file === file) ?? {};
    expect(lineOf('rusak.xlsx')).toMatchObject({
      district: null,
      state: 'gagal',
      keterangan: 'Berkas rusak.',
      terlambat: 10,
    });
    expect(lineOf(filesOf('templatLama')[0])).toMatchObject({
      state: 'templat-lama',
      sebab: ['versi'],
      templat: '2024.1',
    });
    expect(lineOf(filesOf('versiBaru')[0])).toMatchObject({
      state: 'digantikan',
      keterangan: filesOf('versiBaru')[1],
    });
    expect(papan.find(({ state }) => state === 'belum')).toMatchObject({
      district: { nama: PROVINCE.planted.find(({ trouble }) => trouble === 'belumMengirim')?.cells[0] },
      file: null,
      terlambat: 10,
    });
    expect(papan.filter(({ file }) => file !== null)).toHaveLength(PROVINCE.books.length + 1);
    const clean = PROVINCE.books[0]?.file;
    expect(lineOf(clean)).toMatchObject({ state: 'diterima', sebab: [], terlambat: null });
    const { error, warning, info } = lineOf(clean);
    const counts = PARTS[0]?.totals.temuan ?? [];
    expect((error ?? 0) + (warning ?? 0) + (info ?? 0)).toBe(
      counts.reduce((sum, one) => sum + one.jumlah, 0),
    );
  });

  test('the drift report says who added a column; another order is no drift', () => {
    const { lines, union } = consolidate(GATHERED, choicesFor(PROVINCE)).drift;
    expect(lines.map(({ file, change, header, column }) => [file, change, header, column])).toEqual([
      [filesOf('kolomTambahan')[0], 'tambah', 'Nomor Rak Arsip', 'E'],
      [filesOf('kolomTambahan')[0], 'tambah', 'Catatan Bupati', 'F'],
    ]);
    expect(
      union.filter(({ role, lazim }) => role === 'pemetaan' && lazim).map(({ header }) => header),
    ).toEqual(MAPPING_COLUMNS.map(({ header }) => header));
  });

  test('every order and grouping of files gives the same', () => {
    const wanted = consolidate(GATHERED, choicesFor(PROVINCE));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(PARTS, { minLength: PARTS.length }),
        fc.array(fc.nat(), { minLength: PARTS.length }),
        (order, places) => {
          // Merges two lots that stand side by side until one is left.
          let lots = order.map(gatherPart);
          for (const place of places) {
            if (lots.length < 2) break;
            const at = place % (lots.length - 1);
            const [one = EMPTY_GATHERED, other = EMPTY_GATHERED] = lots.slice(at, at + 2);
            lots = [...lots.slice(0, at), mergeGathered(one, other), ...lots.slice(at + 2)];
          }
          const gathered = lots.reduce(mergeGathered, EMPTY_GATHERED);
          expect(consolidate(gathered, choicesFor(PROVINCE))).toEqual(wanted);
        },
      ),
      { numRuns: 8 },
    );
  });
});

test('a hundred random provinces add up to what they were made of', () => {
  fc.assert(
    fc.property(
      fc.record({
        districts: fc.integer({ min: 2, max: 3 }),
        rows: fc.integer({ min: 1, max: 9 }),
        families: fc.nat(2),
        seed: fc.nat(100_000),
        ...Object.fromEntries(
          (['kolomTeracak', 'berkasKembar', 'versiBaru', 'danaDuaTingkat', 'kegiatanGanda'] as const).map(
            (trouble) => [trouble, fc.nat(1)],
          ),
        ),
      }),
      fc.boolean(),
      (plan, hanyaTerbaru) => {
        const province = makeProvince(plan);
        const gathered = province.books
          .map((book) => gatherPart(madePart(book, null, () => []).part))
          .reduce(mergeGathered, EMPTY_GATHERED);
        const result = consolidate(gathered, choicesFor(province, { hanyaTerbaru }));
        expectTotals(result, plainTotals(countedBooks(province, hanyaTerbaru)));
        expect(result.rekonsiliasi.every(({ cocok }) => cocok)).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});
