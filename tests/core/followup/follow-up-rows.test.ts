import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FOLLOW_UP_HEADINGS, followUpRows } from '../../../src/core/followup/follow-up-rows';
import { readFollowUps } from '../../../src/core/followup/read-follow-ups';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { fromCalendar } from '../../../src/core/values/tanggal';
import { anyFollowUps } from './any-follow-ups';

const HEADS = Object.values(FOLLOW_UP_HEADINGS);
const DAY = fromCalendar(2026, 12, 5);
const GOOD = ['TL-004', 'Desa A', 'Desa', 'Dinsos', 'Camat', '2026-12-05', 'Periksa.', 'Terbuka', null, null];
const sheet = (...lines: readonly (readonly CellValue[])[]): ReturnType<typeof readFollowUps> =>
  readFollowUps(gridOf('Tindak Lanjut', [['Konvergen · tindak lanjut'], [], [], HEADS, ...lines]));
const changed = (column: number, value: CellValue): readonly CellValue[] =>
  GOOD.map((cell, at) => (at === column ? value : cell));

describe('what is written is read again', () => {
  test('any follow-ups, where they stand', () => {
    fc.assert(
      fc.property(anyFollowUps(), (list) => {
        const read = readFollowUps(gridOf('Tindak Lanjut', followUpRows(list)));
        expect(read.list).toEqual(list);
        expect(read.rows).toEqual(list.map((_, at) => 4 + at));
        expect(read.nextRow).toBe(4 + list.length);
        expect([read.unread, read.missing, read.rest.heads, read.rest.lines]).toEqual([[], [], [], []]);
      }),
    );
  });

  test('with columns and lines of other people, as often as it is written', () => {
    const own = fc.array(
      fc.string({ maxLength: 8 }).map((text) => text.trim()),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(anyFollowUps(6), own, (list, cells) => {
        const heads = cells.map((_, at) => `Catatan ${String(at)}`);
        const rest = {
          heads,
          beside: new Map(list.map(({ id }) => [id, cells.map((cell) => (cell === '' ? null : cell))])),
          lines: [
            ['TL-900', 'Desa', null, null, null, 'besok', null, 'Terbuka', null, null, ...cells.map(() => 7)],
          ],
        };
        const rows = followUpRows(list, rest);
        const read = readFollowUps(gridOf('Tindak Lanjut', rows));
        expect(read.list).toEqual(list);
        expect(read.unread).toEqual([{ row: 4 + list.length, columns: ['tenggat'] }]);
        // A column nobody filled and a heading alone are still there.
        expect(followUpRows(read.list, read.rest).map((row) => row.map((cell) => cell ?? ''))).toEqual(
          rows.map((row) => row.map((cell) => cell ?? '')),
        );
      }),
    );
  });
});

describe('what people leave on the sheet', () => {
  test('moved columns, days as Excel keeps them, other spelling', () => {
    const read = readFollowUps(
      gridOf('x', [
        ['Konvergen · tindak lanjut'],
        [],
        [
          'STATUS',
          'Catatan',
          ' penanggung  jawab',
          'Perihal',
          'Jenis',
          'OPD',
          'Tenggat',
          'Keputusan',
          'No.',
          'Rapat',
          'Dicatat',
        ],
        [
          'selesai',
          'lihat surat',
          'Camat',
          ' Desa  A ',
          'Desa',
          12,
          46361,
          'Baris 1\r\nBaris 2',
          null,
          '5/12/2026',
          null,
        ],
      ]),
    );
    expect(read.list).toEqual([
      {
        id: 'TL-001',
        perihal: 'Desa A',
        jenis: 'Desa',
        opd: '12',
        penanggungJawab: 'Camat',
        tenggat: DAY,
        keputusan: 'Baris 1\nBaris 2',
        status: 'selesai',
        rapat: DAY,
        dicatat: null,
      },
    ]);
    expect(read.columns.get('status')).toBe(0);
    expect(read.rest).toEqual({
      heads: ['Catatan'],
      beside: new Map([['TL-001', ['lihat surat']]]),
      lines: [],
    });
  });

  test('lines without a number and copied ones get the next, those with one keep it', () => {
    const read = sheet(changed(0, null), GOOD, GOOD, changed(0, 'TL-002'), changed(0, 'Rapat 5'));
    expect(read.list.map(({ id }) => id)).toEqual(['TL-005', 'TL-004', 'TL-006', 'TL-002', 'Rapat 5']);
  });

  test('empty lines and what stands beside the list are no lines', () => {
    const beside: CellValue[] = [...GOOD.map(() => null), 'catatan pinggir'];
    expect(
      sheet(
        GOOD,
        [],
        GOOD.map(() => ' '),
        beside,
      ),
    ).toMatchObject({ rows: [4], unread: [], nextRow: 8 });
  });
});

describe('a damaged line is told and kept, never lost', () => {
  test.each<[string, number, CellValue, string]>([
    ['no matter', 1, null, 'perihal'],
    ['a day nobody knows', 5, 'akhir bulan', 'tenggat'],
    ['a day that may be two', 5, '12/31/26', 'tenggat'],
    ['no status', 7, null, 'status'],
    ['a status of its own', 7, 'hampir selesai', 'status'],
    ['an error', 6, { error: '#REF!' }, 'keputusan'],
    ['a status that is an error', 7, { error: '#REF!' }, 'status'],
    ['a text that is too long', 6, 'x'.repeat(401), 'keputusan'],
    ['a meeting that is no day', 8, 'rapat lalu', 'rapat'],
  ])('%s', (_, column, value, name) => {
    const read = sheet(GOOD, changed(column, value));
    expect(read.list).toHaveLength(1);
    expect(read.unread).toEqual([{ row: 5, columns: [name] }]);
    const again = readFollowUps(gridOf('x', followUpRows(read.list, read.rest)));
    expect(again.unread).toEqual([{ row: 5, columns: [name] }]);
    expect(again.rest.lines[0]?.[column]).toEqual(typeof value === 'object' && value ? '#REF!' : value);
  });

  test('all lines where a heading of ours is gone or there twice', () => {
    const heads = HEADS.map((head) => (head === 'Tenggat' ? 'Batas waktu' : head));
    const read = readFollowUps(gridOf('x', [['Konvergen · tindak lanjut'], heads, GOOD]));
    expect(read).toMatchObject({ list: [], missing: ['Tenggat'], unread: [{ row: 2, columns: [] }] });
    expect(followUpRows(read.list, read.rest).slice(-2)).toEqual([heads, GOOD]);
    expect(sheet().missing).toEqual([]);
    expect(readFollowUps(gridOf('x', [[...HEADS, 'Status'], GOOD])).missing).toEqual(['Status']);
    expect(readFollowUps(gridOf('x', [['Konvergen · tindak lanjut']])).missing).toEqual(HEADS);
  });
});

test('a sheet of follow-ups is ours, and never data', () => {
  fc.assert(
    fc.property(anyFollowUps(3), (list) => {
      const { role, table } = recogniseSheet('a.xlsx', gridOf('Tindak Lanjut', followUpRows(list)));
      expect([role, table.length]).toEqual(['hasil', 0]);
    }),
  );
});

test('reading takes no longer for a hostile sheet than its lines', () => {
  const lines = Array.from({ length: 20_000 }, () => changed(0, null));
  const started = performance.now();
  expect(sheet(...lines).list.at(-1)?.id).toBe('TL-20000');
  expect(performance.now() - started).toBeLessThan(5_000);
});
