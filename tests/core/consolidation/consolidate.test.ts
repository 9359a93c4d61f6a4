import { describe, expect, test } from '@jest/globals';
import type { Consolidation } from '../../../src/core/consolidation/consolidation';
import { EMPTY_GATHERED, gatherPart, mergeGathered } from '../../../src/core/consolidation/gather';
import type { BookPart } from '../../../src/core/consolidation/part';
import { createRegions } from '../../../src/core/regions/create-regions';
import { consolidate, type ConsolidationChoices } from '../../../src/core/report/consolidate';
import { recogniseBook } from '../../../src/core/report/checked-book';
import { partOf } from '../../../src/core/report/consolidation-part';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const HEADER = [
  'Sub Kegiatan',
  'Strategi',
  'Sumber Dana',
  'Pagu (Rp)',
  'Lokasi',
  'Kode',
  'Klaster',
  'Satuan',
];

interface Made {
  readonly file: string;
  readonly title?: string;
  readonly stamp?: string;
  readonly header?: readonly string[];
  readonly modified?: string;
  readonly settings?: Partial<Settings>;
}

function partFrom({
  file,
  title = 'Matriks',
  stamp = '',
  header = HEADER,
  modified,
  settings,
}: Made): BookPart {
  const row: readonly CellValue[] = ['Sandang', 'S1', 'APBD', 5, 'Desa Misal', null, 'K1', 'keluarga'];
  const cells = header.map((name) => row[HEADER.indexOf(name)] ?? `isi ${name}`);
  const grid = gridOf('Matriks', [[title], [stamp], [...header], [...cells, file]]);
  const given = settings ? { ...DEFAULT_SETTINGS, ...settings } : null;
  const book = { ...recogniseBook(file, [grid], given), modified: modified ?? null };
  return partOf(book, [], null, file).part;
}

function together(made: readonly Made[], choices: Partial<ConsolidationChoices> = {}): Consolidation {
  const gathered = made.map((one) => gatherPart(partFrom(one))).reduce(mergeGathered, EMPTY_GATHERED);
  return consolidate(gathered, { settings: null, hanyaTerbaru: false, hariIni: null, ...choices });
}

const states = ({ papan }: Consolidation) =>
  papan.map(({ district, file, state, sebab }) => [district?.nama ?? null, file, state, ...sebab]);

const district = (nama: string): string => `Matriks Kabupaten ${nama} Tahun 2025`;

test('nothing gathered is nothing, not a failure', () => {
  expect(together([])).toEqual({
    districts: [],
    total: { anggaran: [], desa: [], kesenjangan: [], pelayan: [], temuan: [] },
    papan: [],
    findings: [],
    drift: { union: [], lines: [] },
    rekonsiliasi: [
      {
        by: 'total',
        key: 'TOTAL',
        name: { id: 'Total', en: 'Total' },
        perDaerah: { baris: 0, subkegiatan: 0, pagu: 0n, realisasi: 0n },
        keseluruhan: { baris: 0, subkegiatan: 0, pagu: 0n, realisasi: 0n },
        cocok: true,
      },
    ],
    dikeluarkan: [],
  });
});

describe('the template', () => {
  const stamped = (file: string, version: string): Made => ({
    file,
    title: district(file.slice(0, 1).toUpperCase() + 'aru'),
    stamp: `Konvergen · templat ${version}`,
  });
  test('is old beside a newer one, numbers counting as numbers', () => {
    const board = together([
      stamped('a.xlsx', '2025.9'),
      stamped('b.xlsx', '2025.10'),
      stamped('c.xlsx', '2024.12'),
    ]);
    expect(states(board).map(([, ...rest]) => rest)).toEqual([
      ['a.xlsx', 'templat-lama', 'versi'],
      ['b.xlsx', 'diterima'],
      ['c.xlsx', 'templat-lama', 'versi'],
    ]);
  });
  test('is what the settings say it is, be it newer or older', () => {
    const settings = { ...DEFAULT_SETTINGS, versiTemplat: '2025.9' };
    const board = together([stamped('a.xlsx', '2025.9'), stamped('b.xlsx', '2025.10')], { settings });
    expect(states(board).map(([, ...rest]) => rest)).toEqual([
      ['a.xlsx', 'diterima'],
      ['b.xlsx', 'templat-lama', 'versi'],
    ]);
  });
  test('is newer with one more number behind it, and by letters where there are no numbers', () => {
    const oldOf = (...versions: readonly string[]): unknown =>
      together(versions.map((version, at) => stamped(`${String.fromCharCode(97 + at)}.xlsx`, version)))
        .papan.filter(({ state }) => state === 'templat-lama')
        .map(({ templat }) => templat);
    expect(oldOf('2025.9', '2025.9.1')).toEqual(['2025.9']);
    expect(oldOf('2025.9.1', '2025.9')).toEqual(['2025.9']);
    expect(oldOf('2025-a', '2025-b')).toEqual(['2025-a']);
    expect(oldOf('2025.9', '2025-9')).toEqual([]);
  });
  test('is old by its title where it bears no stamp and the rule of old templates speaks', () => {
    const told = partFrom({ file: 'a.xlsx', title: district('Misal') });
    const temuan = [{ rule: 'versi-templat-lama', severity: 'info' as const, jumlah: 1 }];
    const gathered = gatherPart({ ...told, totals: { ...told.totals, temuan } });
    const board = consolidate(gathered, { settings: null, hanyaTerbaru: false, hariIni: null });
    expect(states(board)).toEqual([['Kabupaten Misal', 'a.xlsx', 'templat-lama', 'judul']]);
  });
  test('of one’s own making is not old, but told where its columns differ', () => {
    const own = { file: 'd.xlsx', title: district('Andai'), header: HEADER.slice(0, 4) };
    const board = together([stamped('a.xlsx', '2025.9'), stamped('b.xlsx', '2025.9'), own]);
    expect(
      states(board)
        .find(([, file]) => file === 'd.xlsx')
        ?.slice(2),
    ).toEqual(['templat-lama', 'kolom']);
  });
});

test('columns are told as added, dropped or renamed, against those most have', () => {
  const renamed = HEADER.map((name) => (name === 'Pagu (Rp)' ? 'Jumlah Anggaran (Rp)' : name));
  const { drift } = together([
    { file: 'a.xlsx' },
    { file: 'b.xlsx' },
    { file: 'c.xlsx', header: renamed.filter((name) => name !== 'Lokasi') },
    { file: 'd.xlsx', header: [...HEADER, 'Warna Map'] },
  ]);
  expect(
    drift.lines.map(({ file, change, field, header, lazim, column }) => [
      file,
      change,
      field,
      header,
      lazim,
      column,
    ]),
  ).toEqual([
    ['c.xlsx', 'hilang', 'lokasi', '', 'Lokasi', ''],
    ['c.xlsx', 'ganti-nama', 'pagu', 'Jumlah Anggaran (Rp)', 'Pagu (Rp)', 'D'],
    ['d.xlsx', 'tambah', null, 'Warna Map', '', 'I'],
  ]);
  expect(drift.union.map(({ header, ada, dari, lazim }) => [header, ada, dari, lazim])).toEqual([
    ...HEADER.map((name) => [name, name === 'Lokasi' ? 3 : 4, 4, true]),
    ['Warna Map', 1, 4, false],
  ]);
});

describe('columns under several headings', () => {
  const headings = (...made: readonly Made[]): unknown =>
    together(made)
      .drift.union.filter(({ header }) => !HEADER.includes(header))
      .map(({ field, header, ada }) => [field, header, ada]);
  test('are called what most call them, of equally many the first by alphabet', () => {
    const named = (file: string, name: string): Made => ({
      file,
      header: HEADER.map((one) => (one === 'Pagu (Rp)' ? name : one)),
    });
    const [pagu, anggaran] = ['Pagu Anggaran (Rp)', 'Jumlah Anggaran (Rp)'];
    expect(headings(named('a.xlsx', pagu), named('b.xlsx', anggaran))).toEqual([['pagu', anggaran, 2]]);
    expect(headings(named('a.xlsx', pagu), named('b.xlsx', anggaran), named('c.xlsx', pagu))).toEqual([
      ['pagu', pagu, 3],
    ]);
  });
  test('a heading of signs only is no column; one that stands twice is one', () => {
    const odd = { file: 'c.xlsx', header: [...HEADER, '***', 'Warna Map', 'WARNA  MAP'] };
    expect(headings({ file: 'a.xlsx' }, { file: 'b.xlsx' }, odd)).toEqual([[null, 'Warna Map', 1]]);
  });
  test('one heading of a column we know and of one we do not is two, the known one last', () => {
    const twice = { file: 'c.xlsx', header: [...HEADER, 'Keterangan', 'Keterangan'] };
    expect(headings({ file: 'a.xlsx' }, { file: 'b.xlsx' }, twice)).toEqual([
      [null, 'Keterangan', 1],
      ['keterangan', 'Keterangan', 1],
    ]);
  });
});

describe('who is expected', () => {
  const REGIONS = createRegions([
    ['98 Provinsi Contoh', '9801 Kabupaten Contoh', '9802 Kabupaten Misal', '9871 Kota Contoh'].join('\n'),
  ]);
  const contoh: Made = { file: 'a.xlsx', title: district('Contoh'), settings: { wilayah: '98' } };
  test('are the senders of the settings, those of the first workbook that lists any', () => {
    const pengirim = [{ kode: '98.02', nama: 'Kabupaten Misal' }];
    const board = together([contoh, { file: 'b.xlsx', settings: { pengirim } }], { regions: REGIONS });
    expect(states(board)).toEqual([
      ['Kabupaten Misal', null, 'belum'],
      ['Kabupaten Contoh', 'a.xlsx', 'diterima'],
      [null, 'b.xlsx', 'diterima'],
    ]);
  });
  test('two entries that mean one district are one line where it sent, and two where it did not', () => {
    const pengirim = [
      { kode: '98.01', nama: 'Kabupaten Contoh' },
      { kode: '98.01', nama: 'Kab. Contoh (Bappeda)' },
      { kode: '98.02', nama: 'Kabupaten Misal' },
      { kode: '98.02', nama: 'Kab. Misal' },
    ];
    const sent = { file: 'a.xlsx', title: district('Contoh') };
    expect(states(together([sent], { settings: { ...DEFAULT_SETTINGS, pengirim } }))).toEqual([
      ['Kabupaten Contoh', 'a.xlsx', 'diterima'],
      ['Kab. Misal', null, 'belum'],
      ['Kabupaten Misal', null, 'belum'],
    ]);
  });
  test('else all districts of the province, where it is known which', () => {
    expect(states(together([contoh], { regions: REGIONS }))).toEqual([
      ['Kabupaten Contoh', 'a.xlsx', 'diterima'],
      ['Kabupaten Misal', null, 'belum'],
      ['Kota Contoh', null, 'belum'],
    ]);
    expect(states(together([{ file: 'a.xlsx', title: district('Contoh') }], { regions: REGIONS }))).toEqual([
      ['Kabupaten Contoh', 'a.xlsx', 'diterima'],
    ]);
  });
});

describe('versions', () => {
  const old: Made = { file: 'a.xlsx', title: district('Misal'), modified: '2025-01-01T00:00:00Z' };
  const newer: Made = { ...old, file: 'b.xlsx', modified: '2025-02-01T00:00:00Z' };
  const pagu = ({ total }: Consolidation): bigint =>
    total.anggaran.reduce((sum, cell) => sum + cell.pagu, 0n);
  test('both count, and are told of, until a person says that only the newest does', () => {
    const both = together([old, newer]);
    expect(pagu(both)).toBe(1_000n);
    expect(both.findings.map(({ rule }) => rule)).toEqual(['kiriman-lama']);
    const newest = together([old, newer], { hanyaTerbaru: true });
    expect(pagu(newest)).toBe(500n);
    expect(newest.dikeluarkan).toMatchObject([{ file: 'a.xlsx', why: 'digantikan', oleh: 'b.xlsx' }]);
    expect(newest.districts).toMatchObject([{ files: ['b.xlsx'] }]);
  });
  test('none is left out where nothing says which is newest', () => {
    const undated = together([old, { ...newer, modified: '2025-01-01T00:00:00Z' }], { hanyaTerbaru: true });
    expect(pagu(undated)).toBe(1_000n);
    expect(undated.dikeluarkan).toEqual([]);
  });
});

test('the due date is that of the settings, unless somebody names another', () => {
  const late = (choices: Partial<ConsolidationChoices>, tenggat: string | null) =>
    together([{ file: 'a.xlsx', title: district('Misal Jaya') }], {
      settings: { ...DEFAULT_SETTINGS, tenggat, pengirim: [{ kode: '99.02', nama: 'Kabupaten Lain' }] },
      hariIni: 20_620,
      ...choices,
    }).papan.find(({ state }) => state === 'belum')?.terlambat;
  // 2026-06-05 is day 20 609.
  expect(late({}, '2026-06-05')).toBe(11);
  expect(late({ tenggat: 20_615 }, '2026-06-05')).toBe(5);
  expect(late({}, null)).toBeNull();
});
