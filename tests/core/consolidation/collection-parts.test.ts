import { describe, expect, test } from '@jest/globals';
import { activitiesOf, activityCell, yearAt } from '../../../src/core/consolidation/activity-places';
import {
  defineCollectionRule,
  topOf,
  type CollectionRule,
} from '../../../src/core/consolidation/collection-rule';
import type { BudgetCell } from '../../../src/core/consolidation/part';
import { reconcileParts } from '../../../src/core/consolidation/reconcile-parts';
import { runCollection } from '../../../src/core/consolidation/run-collection';
import type { SentBook } from '../../../src/core/consolidation/submissions';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { asSen } from '../../../src/core/values/rupiah';
import { summaryOf } from '../../collection-tester';

const sentOf = (...cells: readonly (readonly CellValue[])[]): SentBook => ({
  book: summaryOf({ file: 'a.xlsx', grids: cells.length === 0 ? [] : [gridOf('Matrik', cells)] }),
  district: null,
});

describe('a row of a mapping sheet', () => {
  const rows = [
    ['No', 'Kegiatan', 'Strategi', 'Pagu (Rp)'],
    [1, 'Bantuan pangan', 'S1', 5],
  ] as const;
  const [place] = activitiesOf(sentOf(['Matrik'], ...rows));
  if (!place) throw new Error('the sheet has a row');
  test('is pointed at by its activity where no sub kegiatan stands', () => {
    expect(activityCell(place, 'subkegiatan')).toEqual({
      file: 'a.xlsx',
      sheet: 'Matrik',
      cell: 'B3',
      row: 3,
    });
  });
  test('is pointed at by its beginning where the sheet has no such column', () => {
    expect(activityCell(place, 'opd').cell).toBe('A3');
  });
  test('is of the year of its sheet, of none where nothing states one', () => {
    const [dated] = activitiesOf(sentOf(['Matrik Tahun 2025'], ...rows));
    expect([dated && yearAt(dated), yearAt(place)]).toEqual([2025, null]);
  });
  test('that goes on with the sub kegiatan above is no activity of its own', () => {
    const header = ['Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Sumber Dana', 'Pagu (Rp)'];
    const cells = [header, ['Dinas Sosial', 'Sandang', 'S1', 'APBD', 5], [null, null, 'S1', 'DAK', 6]];
    const merges = [{ top: 1, left: 1, bottom: 2, right: 1 }];
    const { kegiatan } = summaryOf({ file: 'a.xlsx', grids: [gridOf('Matrik', cells, { merges })] });
    expect([...kegiatan.nama].map((name) => name === 0n)).toEqual([false, true]);
  });
});

test('the top of a workbook is its first heading; one without data has only its name', () => {
  const header = ['Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'];
  expect(topOf(sentOf(['Matrik'], header, ['Dinas Sosial', 'Sandang', 'S1', 5]))).toEqual({
    ...{ file: 'a.xlsx', sheet: 'Matrik', cell: 'A2', row: 2 },
  });
  expect(topOf(sentOf())).toEqual({ file: 'a.xlsx', sheet: '', cell: '', row: 0 });
});

describe('a rule over many workbooks', () => {
  const meta: CollectionRule<'satu'>['meta'] = {
    id: 'contoh',
    scope: 'kumpulan',
    severity: 'warning',
    roles: [],
    title: { id: 'Contoh', en: 'Example' },
    next: { id: 'Contoh', en: 'Example' },
    source: 'Contoh',
    messages: { satu: { id: 'Satu.', en: 'One.' } },
  };
  const run = (locked: boolean, aturan: typeof DEFAULT_SETTINGS.aturan): unknown => {
    const rule = defineCollectionRule({
      meta: { ...meta, ...(locked ? { locked } : {}) },
      *check({ books }) {
        for (const one of books) yield { messageId: 'satu', field: null, at: topOf(one) };
      },
    });
    const found = runCollection([sentOf().book], [rule], { ...DEFAULT_SETTINGS, aturan });
    return found.map(({ severity, data, related, fix }) => [severity, data, related, fix]);
  };
  test('speaks as loudly as the secretariat says, unless it is locked', () => {
    expect(run(false, { contoh: 'error' })).toEqual([['error', {}, [], null]]);
    expect(run(false, { contoh: 'off' })).toEqual([]);
    expect(run(true, { contoh: 'off' })).toEqual([['warning', {}, [], null]]);
  });
});

test('a part that is in no whole, and a key of no taxonomy, are told under their key and do not agree', () => {
  const cell: BudgetCell = {
    ...{ strategi: 'S9', subkelompok: 'x', klaster: 'K1', permendagri53: 'P', sumberDana: 'APBD' },
    ...{ jenisAktivitas: 'langsung', opd: 'dinas lain', namaOpd: 'Dinas Lain', baris: 1, subkegiatan: 1 },
    ...{ pagu: asSen(100n), realisasi: asSen(0n) },
  };
  const lines = reconcileParts([{ anggaran: [cell] }], []);
  const told = lines.filter(({ by }) => by === 'opd' || by === 'strategi');
  expect(
    told.map(({ by, name, perDaerah, keseluruhan, cocok }) => [
      ...[by, name.id, perDaerah.pagu, keseluruhan.pagu, cocok],
    ]),
  ).toEqual([
    ['strategi', 'S9', 100n, 0n, false],
    ['opd', 'dinas lain', 100n, 0n, false],
  ]);
});
