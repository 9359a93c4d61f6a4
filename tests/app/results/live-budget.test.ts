import { describe, expect, test } from '@jest/globals';
import { liveLines } from '../../../src/app/results/live-budget';
import { addUpBudget, linesBy } from '../../../src/core/budget/budget-cube';
import type { Dimension } from '../../../src/core/budget/dimensions';
import { recogniseBook, tablesOf } from '../../../src/core/report/checked-book';
import type { Grid } from '../../../src/core/table/grid';
import { MAPPING_HEAD, mappingGrid } from './made-results';

const S2 = 'Peningkatan pendapatan masyarakat';

/** Every line of a breakdown by its keys, and how its figures are had. */
function linesOf(grids: readonly Grid[], dimensions: readonly Dimension[]) {
  const book = recogniseBook('uji.xlsx', grids);
  const mapping = tablesOf(book, 'pemetaan');
  expect(mapping.length).toBe(grids.length);
  const live = liveLines(
    book.sheets.filter(({ role }) => role === 'pemetaan'),
    dimensions,
  );
  return Object.fromEntries(
    linesBy(addUpBudget(mapping, dimensions), dimensions).map((line) => [
      line.keys.map((key) => key ?? '–').join(' '),
      live.of(line.keys, line),
    ]),
  );
}

describe('figures the cells themselves say', () => {
  test('a text in the column: SUMIFS over it, with room for rows to come', () => {
    const { S1, S2: second } = linesOf([mappingGrid([{}, { strategi: S2 }, {}])], ['strategi']);
    expect(S1?.pagu.formula).toBe(
      'ROUND(SUMIFS(Pemetaan!$J$4:$J$206,Pemetaan!$C$4:$C$206,"Pengurangan beban pengeluaran masyarakat"),2)',
    );
    expect(S1?.subkegiatan.formula).toMatch(/^COUNTIFS\(/);
    expect(second?.realisasi.formula).toMatch(/^ROUND\(SUMIFS\(Pemetaan!\$L\$4/);
  });

  test('several ways of writing one thing are added, in several sheets too', () => {
    const one = mappingGrid([{ sumber: 'APBD' }, { sumber: 'APBD Kabupaten' }, { sumber: 'apbd' }]);
    const other = mappingGrid([{ sumber: 'APBD' }], { name: "Lembar 'dua'" });
    const { APBD } = linesOf([one, other], ['sumberDana']);
    expect(APBD?.pagu.formula?.match(/SUMIFS/g)).toHaveLength(3);
    expect(APBD?.pagu.formula).toContain("'Lembar ''dua'''!$J$4:");
  });

  test('what a criterion would take for something else is compared cell by cell', () => {
    const lines = linesOf(
      [mappingGrid([{ klaster: 1 }, { klaster: 'Klaster 2' }, { klaster: '3' }])],
      ['klaster'],
    );
    expect(lines['K1']?.pagu.formula).toMatch(/SUMPRODUCT\(--\(Pemetaan!\$F\$4:\$F\$206=1\),/);
    expect(lines['K2']?.pagu.formula).toContain('="Klaster 2")');
    expect(lines['K3']?.pagu.formula).toContain('="3")');
    const opd = linesOf([mappingGrid([{ opd: 'Dinas "A*"' }, { opd: '=Dinas B' }])], ['opd']);
    expect(Object.values(opd).map(({ pagu }) => pagu.formula?.includes('SUMPRODUCT'))).toEqual([true, true]);
    expect(JSON.stringify(opd)).toContain('\\"Dinas \\"\\"A*\\"\\"\\"');
  });

  test('several columns decide together; of those that fill in for another only the first that says something', () => {
    const cross = linesOf([mappingGrid([{}])], ['strategi', 'klaster', 'sumberDana']);
    expect(cross['S1 K1 APBD']?.pagu.formula).toMatch(/\$C\$4.*\$F\$4.*\$K\$4/);
    const four = linesOf([mappingGrid([{ strategi: S2, subkelompok: 'S2.a' }])], ['permendagri53']);
    expect(four['P2']?.pagu.formula).toContain(',"S2.a"');
    expect(four['P2']?.pagu.formula).not.toContain('$H$');
  });

  test('amounts in millions are multiplied', () => {
    const head = MAPPING_HEAD.map((title) => title.replace('(Rp)', '(Rp juta)'));
    const { S1 } = linesOf([mappingGrid([{ pagu: 12.5, realisasi: 1 }], { head })], ['strategi']);
    expect(S1?.pagu.formula).toContain(')*1000000');
  });

  test('an empty cell is a line of its own while nothing else is empty in the column', () => {
    const below = [[], ['Catatan: angka sementara']];
    const lines = linesOf([mappingGrid([{}, { klaster: null }], { below })], ['klaster']);
    expect(lines['–']?.pagu.formula).toContain('=""');
  });
});

describe('figures they do not say', () => {
  const why = (grid: Grid, dimension: Dimension, key: string) => {
    const line = linesOf([grid], [dimension])[key];
    return line && [line.subkegiatan.sebab, line.pagu.sebab, line.realisasi.sebab];
  };

  test('an amount written as text', () => {
    expect(why(mappingGrid([{ pagu: 'Rp 2.000.000' }, {}]), 'strategi', 'S1')).toEqual([
      null,
      'angka-teks',
      null,
    ]);
  });

  test('an error among the rows of the line; beside them it does no harm', () => {
    const error = { error: '#REF!' };
    const grid = mappingGrid([{ pagu: error }, { strategi: S2 }]);
    expect(why(grid, 'strategi', 'S1')).toEqual([null, 'galat', null]);
    expect(why(grid, 'strategi', 'S2')).toEqual([null, null, null]);
    // Comparing cell by cell minds every error.
    expect(why(mappingGrid([{ pagu: error }, { klaster: 2 }]), 'klaster', 'K2')).toEqual([
      null,
      'galat',
      null,
    ]);
  });

  test('rows that are no data and say the same', () => {
    const total = ['JUMLAH', null, null, null, null, null, null, null, null, 2_000_000, null, 1_000_000];
    const grid = mappingGrid([{ klaster: null }, {}, {}], { below: [total] });
    expect(why(grid, 'klaster', 'K1')).toEqual([null, null, null]);
    const empty = mappingGrid([{ klaster: null }, {}]);
    // Rows to come are as empty as this one: they cannot be counted apart, but they hold no amounts.
    expect(why(empty, 'klaster', '–')).toEqual(['beda', null, null]);
  });

  test('signs nobody knows how they compare', () => {
    expect(why(mappingGrid([{ opd: 'Dinas\u00a0Sosial' }]), 'opd', 'dinassosial')).toEqual([
      'isi',
      'isi',
      'isi',
    ]);
  });

  test('no column for it', () => {
    const head = MAPPING_HEAD.map((title) => (title === 'Klaster' ? 'Keterangan lain' : title));
    expect(why(mappingGrid([{}], { head }), 'klaster', '–')).toEqual([
      'tanpa-kolom',
      'tanpa-kolom',
      'tanpa-kolom',
    ]);
  });

  test('written in too many ways', () => {
    const lines = Array.from({ length: 90 }, (_, at) => ({
      sumber: `APBD${' '.repeat(at % 3)} ${'.'.repeat(at)}`,
    }));
    expect(why(mappingGrid(lines), 'sumberDana', 'APBD')?.[1]).toBe('panjang');
  });
});
