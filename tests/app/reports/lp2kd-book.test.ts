import { describe, expect, test } from '@jest/globals';
import { lp2kdDeadline } from '../../../src/app/reports/deadlines';
import { lp2kdBook } from '../../../src/app/reports/lp2kd-book';
import { summariseBudget } from '../../../src/core/budget/budget';
import { tablesOf } from '../../../src/core/report/checked-book';
import { isOwnMark } from '../../../src/core/schema/marks';
import { asText } from '../../../src/core/table/cell-readers';
import { senToNumber } from '../../../src/core/values/rupiah';
import { toIso } from '../../../src/core/values/tanggal';
import { describeWithLibreOffice } from '../../libre-office';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { bookOf, bytesOf, groundOf, saidBy, sample, shownAndComputed } from './made';

const COMPLAINTS = {
  name: 'Pengaduan',
  cells: [
    ['No', 'Tanggal', 'Kanal', 'Uraian', 'Program', 'Perangkat Daerah', 'Status', 'Tanggal Selesai'],
    [1, '2026-01-01', 'Surat', 'a', 'PKH', 'Dinas Sosial', 'Selesai', '2026-01-11'],
    [2, '2026-01-01', 'Surat', 'b', 'PKH', 'Dinas Sosial', 'Selesai', '2026-01-31'],
    [3, '2026-03-01', 'Telepon', 'c', 'PIP', null, 'Diproses', null],
    [4, 'entah', 'Telepon', 'd', 'PIP', null, 'Diproses', null],
  ],
};

test.each([
  ['kabupaten', 2026, '2027-01-31'],
  ['provinsi', 2026, '2027-02-28'],
  ['provinsi', 2027, '2028-02-29'],
] as const)('%s, year %i: %s', (pelapor, tahun, due) => {
  expect(toIso(lp2kdDeadline(pelapor, tahun))).toBe(due);
});

describe('the tables of an LP2KD', () => {
  test('monitoring adds up to the engine’s totals in every breakdown', async () => {
    const book = await sample();
    const { total, opd } = summariseBudget(tablesOf(book, 'pemetaan'));
    const rows = saidBy(lp2kdBook(groundOf([book])));
    const sums = rows.filter(([first]) => first === 'Jumlah').slice(0, 4);
    expect(sums.map((row) => row.slice(1, 4))).toEqual(
      Array.from({ length: 4 }, () => [
        total.subkegiatan,
        senToNumber(total.pagu),
        senToNumber(total.realisasi),
      ]),
    );
    expect(rows.some(([name]) => name === opd[0]?.name.id)).toBe(true);
  });

  test('complaints: median and the oldest, what nobody can date said apart', async () => {
    const rows = saidBy(lp2kdBook(groundOf([await bookOf(COMPLAINTS)])));
    expect(rows.find(([first]) => first === 'Dinas Sosial')).toEqual([
      ...['Dinas Sosial', 2, 2, 0, 0, 0, 0, null, 20, 2, 0, 0],
    ]);
    expect(rows.find(([first]) => first === 'Telepon')).toEqual([
      ...['Telepon', 2, 0, 0, 2, 0, 1, 121, null, 0, 0, 0],
    ]);
    expect(JSON.stringify(rows)).toContain('1 pengaduan terbuka tanpa tanggal masuk yang terbaca');
  });

  test('a part nobody says anything of says so; nothing at all makes no workbook', async () => {
    const said = JSON.stringify(saidBy(lp2kdBook(groundOf([await bookOf(COMPLAINTS)]))));
    expect(said).toContain('Tidak ada lembar pemetaan.');
    expect(said).toContain('Tidak ada data keluarga.');
    expect(said).toContain('tenggatnya tidak dapat dihitung');
    expect(lp2kdBook(groundOf([await bookOf({ name: 'x', cells: [['tidak ada']] })]))).toBeNull();
  });

  test('deadlines name their article', async () => {
    const rows = saidBy(lp2kdBook(groundOf([await sample()])));
    const [district, province] = rows.filter(
      ([first]) => typeof first === 'string' && /^LP2KD (kabupaten|provinsi)/.test(first),
    );
    expect(district?.[5]).toContain('§3.2 angka 6 huruf b');
    expect(province?.[5]).toContain('§3.2 angka 6 huruf a');
    expect(Number(province?.[3]) - Number(district?.[3])).toBe(28);
  });

  test.each(['id', 'en'] as const)('opens without repair, every sheet ours (%s)', async (lang) => {
    const spec = lp2kdBook(groundOf([await sample()], { lang }));
    expect(problemsOf(await bytesOf(spec))).toEqual([]);
    const marks = (spec?.sheets ?? []).map(({ cells }) => cells[0]?.content);
    expect(marks).toHaveLength(4);
    for (const mark of marks) expect(mark?.kind === 'constant' && isOwnMark(asText(mark.value))).toBe(true);
  });
});

describeWithLibreOffice('in LibreOffice', () => {
  test('every formula comes to the engine’s figure', async () => {
    const bytes = await bytesOf(lp2kdBook(groundOf([await sample(), await bookOf(COMPLAINTS)])));
    const [shown, computed] = await shownAndComputed(bytes);
    expect(computed).toEqual(shown);
  }, 160_000);
});
