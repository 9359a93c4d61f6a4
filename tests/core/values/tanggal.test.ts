import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import { calendarOf, fromCalendar, readTanggal, toIso, umurPada } from '../../../src/core/values/tanggal';

const iso = (cell: CellValue, options?: { readonly date1904?: boolean }): string => {
  const reading = readTanggal(cell, options);
  return reading.ok ? toIso(reading.value) : reading.reason;
};

describe('calendar', () => {
  test('agrees with the platform, day by day from 1899 to 2101', () => {
    for (let day = -25_932; day <= 47_846; day += 1) {
      const date = new Date(day * 86_400_000);
      const [tahun, bulan, hari] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      if (
        fromCalendar(tahun, bulan, hari) !== day ||
        toIso(day) !== date.toISOString().slice(0, 10) ||
        calendarOf(day).hari !== hari
      ) {
        throw new Error(`day ${String(day)} differs`);
      }
    }
    expect(toIso(0)).toBe('1970-01-01');
  });

  test.each<[number, number, number, string]>([
    [2023, 2, 29, 'no leap year'],
    [1900, 2, 29, 'Excel believes in it, the calendar does not'],
    [2024, 4, 31, 'April has 30 days'],
    [2024, 0, 1, 'no month 0'],
    [2024, 13, 1, 'no month 13'],
    [2024, 1, 0, 'no day 0'],
    [2024, 1.5, 1, 'no part of a month'],
    [Number.NaN, 1, 1, 'no number'],
  ])('%p-%p-%p does not exist', (tahun, bulan, hari, why) => {
    expect({ why, day: fromCalendar(tahun, bulan, hari) }).toEqual({ why, day: null });
  });
});

describe('readTanggal', () => {
  test.each<[string, string, string]>([
    ['01/02/2020', '2020-02-01', 'day first is the order of Indonesia'],
    ['1/2/2020', '2020-02-01', 'without zeros'],
    ['01/02/2020 0:00:00', '2020-02-01', 'with the time P3KE carries'],
    ['01-02-2020', '2020-02-01', 'dashes'],
    ['01.02.2020', '2020-02-01', 'dots'],
    ['31/12/2020', '2020-12-31', 'only day first fits'],
    ['2020-12-31', '2020-12-31', 'ISO'],
    ['2020-12-31T23:59:59', '2020-12-31', 'ISO with a time'],
    ['2020-12-31 10:30', '2020-12-31', 'a database'],
    ['2020-12-31T00:00:00.000Z', '2020-12-31', 'midnight UTC is the same day in Indonesia'],
    ['2020/12/31', '2020-12-31', 'year first with slashes'],
    ['12 Agustus 2024', '2024-08-12', 'Indonesian month'],
    ['Senin, 12 Agustus 2024', '2024-08-12', 'weekday'],
    ["Jum'at 16 Agustus 2024", '2024-08-16', 'weekday with an apostrophe'],
    ['12 Agt 2024', '2024-08-12', 'Agt'],
    ['12 Agu 2024', '2024-08-12', 'Agu'],
    ['12-Ags-2024', '2024-08-12', 'Ags with dashes'],
    ['12 Sept. 2024', '2024-09-12', 'Sept with a dot'],
    ['1 Peb 2024', '2024-02-01', 'the older spelling'],
    ['1 Nop 2024', '2024-11-01', 'the older spelling'],
    ['1 Nopember 2024', '2024-11-01', 'the older spelling'],
    ['25 Des 2024', '2024-12-25', 'Des'],
    ['2 Mei 2024', '2024-05-02', 'Mei'],
    ['3 Okt 2024', '2024-10-03', 'Okt'],
    ['3 October 2024', '2024-10-03', 'English'],
    ['December 25, 2024', '2024-12-25', 'English order, unmistakable with a name'],
    ['17 Agustus 1945 10:00 WIB', '1945-08-17', 'a time of here'],
  ])('%p', (cell, date, why) => {
    const reading = readTanggal(cell);
    expect({ why, date: iso(cell) }).toEqual({ why, date });
    expect(reading).toMatchObject({ assumed: 'text' });
  });

  test.each<[CellValue, string, string]>([
    [null, 'empty', 'nothing'],
    ['-', 'empty', 'a dash'],
    [{ error: '#VALUE!' }, 'error-value', 'an error'],
    ['12/31/2020', 'ambiguous', 'never swapped'],
    ['01/02/20', 'ambiguous', 'a two-digit year'],
    ['12 Agustus 24', 'ambiguous', 'a two-digit year'],
    ['2020-12-31T17:00:00Z', 'ambiguous', 'already the next day in Indonesia'],
    [20250115, 'ambiguous', 'yyyymmdd as a number'],
    ['20250115', 'ambiguous', 'yyyymmdd as text'],
    ['15012025', 'ambiguous', 'ddmmyyyy as text'],
    [2024, 'ambiguous', 'a year, not a day in 1905'],
    ['31/02/2024', 'impossible', 'no such day'],
    ['32/13/2024', 'impossible', 'in no order'],
    ['29 Februari 2023', 'impossible', 'no leap year'],
    ['00/00/0000', 'impossible', 'the zero date of a database'],
    ['2024-13-01', 'impossible', 'ISO has one order'],
    ['01/01/1899', 'out-of-range', 'before 1900'],
    ['01/01/2101', 'out-of-range', 'after 2100'],
    [0, 'out-of-range', 'the day before the first'],
    [-1, 'out-of-range', 'Excel has no such day'],
    [73416, 'out-of-range', '2101'],
    [1e12, 'out-of-range', 'milliseconds'],
    [60, 'impossible', '29 February 1900, which only Excel knows'],
    [60.5, 'impossible', 'noon of it'],
    [Number.NaN, 'not-a-date', 'no number'],
    [true, 'not-a-date', 'a boolean'],
    ['besok', 'not-a-date', 'a word'],
    ['12 Bulan 2024', 'not-a-date', 'no such month'],
    ['Agustus 2024', 'not-a-date', 'no day'],
    ['45000', 'not-a-date', 'a serial kept as text could be any number'],
    ['12/08-2024', 'not-a-date', 'two separators'],
    ['1/2/2020 25:00', 'not-a-date', 'no such time'],
    ['1/2/020', 'not-a-date', 'three digits of year'],
  ])('%p is %s', (cell, reason, why) => {
    expect({ why, ...readTanggal(cell) }).toEqual({ why, ok: false, reason });
  });

  test.each<[number, boolean, string, string]>([
    [1, false, '1900-01-01', 'the first serial'],
    [59, false, '1900-02-28', 'the day before the phantom'],
    [61, false, '1900-03-01', 'the day after the phantom'],
    [25569, false, '1970-01-01', 'the epoch'],
    [45516, false, '2024-08-12', 'today once'],
    [45516.99999, false, '2024-08-12', 'the time of day is dropped'],
    [73415, false, '2100-12-31', 'the last day in range'],
    [0, true, '1904-01-01', 'the first day of the other system'],
    [44054, true, '2024-08-12', 'four years and a day apart'],
  ])('serial %p (1904: %p)', (serial, date1904, date, why) => {
    expect({ why, date: iso(serial, { date1904 }) }).toEqual({ why, date });
    expect(readTanggal(serial, { date1904 })).not.toHaveProperty('assumed');
  });

  const days = fc.integer({ min: -25_567, max: 47_846 });

  test('every day survives printing and reading, year first and day first', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = toIso(day);
        expect(readTanggal(date)).toEqual({ ok: true, value: day, assumed: 'text' });
        expect(readTanggal(date.split('-').reverse().join('/'))).toMatchObject({ value: day });
      }),
    );
  });

  test('every day survives its serial number in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 47_846 }), (day) => {
        expect(readTanggal(day + 25_569)).toEqual({ ok: true, value: day });
        expect(readTanggal(day + 24_107, { date1904: true })).toEqual({ ok: true, value: day });
      }),
    );
  });
});

test.each<[string, string, number, string]>([
  ['2000-08-12', '2024-08-12', 24, 'on the birthday'],
  ['2000-08-12', '2024-08-11', 23, 'the day before'],
  ['2000-02-29', '2023-02-28', 22, 'a leap day child is not yet older'],
  ['2000-02-29', '2023-03-01', 23, 'but on 1 March'],
  ['2024-08-12', '2024-08-12', 0, 'newborn'],
  ['2024-08-13', '2024-08-12', -1, 'not yet born'],
])('umurPada %s on %s', (lahir, acuan, umur, why) => {
  const day = (text: string): number => {
    const reading = readTanggal(text);
    return reading.ok ? reading.value : Number.NaN;
  };
  expect({ why, umur: umurPada(day(lahir), day(acuan)) }).toEqual({ why, umur });
});
