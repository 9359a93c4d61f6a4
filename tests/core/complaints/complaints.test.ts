import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cellOfComplaint,
  kaitanAt,
  openDays,
  penerimaanAt,
  refsOf,
  settledDays,
  statusAt,
  summariseComplaints,
  type ComplaintFigure,
  type ComplaintRef,
} from '../../../src/core/complaints/complaint-figures';
import { readStatus } from '../../../src/core/complaints/complaint-status';
import { medianOf } from '../../../src/core/complaints/days';
import { COMPLAINTS_BY } from '../../../src/core/complaints/join-complaints';
import { UNSTATED } from '../../../src/core/complaints/named-column';
import type { TestRow } from '../../rule-tester';
import { day, nik, sheetOf } from '../households/book';
import { complaint, complaintsOf } from './book';

const NOW = day(2026, 3, 31);
const clock = { acuan: NOW, batas: 60 };
const summary = (rows: readonly TestRow[]): ReturnType<typeof summariseComplaints> =>
  summariseComplaints([complaintsOf(rows)], clock);
const only = (rows: readonly TestRow[]): ComplaintRef => {
  const [one] = refsOf(complaintsOf(rows));
  if (!one) throw new Error('no complaint');
  return one;
};

describe('status', () => {
  test.each([
    ['Selesai', 'selesai'],
    [' SUDAH SELESAI ', 'selesai'],
    ['Belum selesai', 'diproses'],
    ['Dalam proses', 'diproses'],
    ['Diterima', 'diterima'],
    ['Tidak diterima', 'ditolak'],
    ['selesai?, tunggu konfirmasi', 'tidak-diketahui'],
    ['', 'tidak-diketahui'],
    [null, 'tidak-diketahui'],
  ])('%j is %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  test.each([
    ['a day of settlement and no status', { tanggalSelesai: '2026-03-01' }, 'selesai', 0],
    [
      'an open status with a day of settlement',
      { status: 'Diproses', tanggalSelesai: '2026-03-01' },
      'tidak-diketahui',
      1,
    ],
    [
      'a word nobody knows with a day',
      { status: 'entah', tanggalSelesai: '2026-03-01' },
      'tidak-diketahui',
      0,
    ],
    [
      'settled before it came in',
      { status: 'Selesai', tanggal: '2026-03-02', tanggalSelesai: '2026-03-01' },
      'selesai',
      1,
    ],
  ])('%s', (_, row, status, torn) => {
    const one = only([complaint(row)]);
    expect([statusAt(one), one.complaints.bertentangan[0]]).toEqual([status, torn]);
  });
});

describe('days', () => {
  test.each([
    ['open since a known day', { status: 'Diproses', tanggal: '2026-03-01' }, 30, null],
    [
      'a day nobody can read is not known, never 0',
      { status: 'Diproses', tanggal: '31/02/2026' },
      null,
      null,
    ],
    ['no day', { status: 'Diproses' }, null, null],
    ['comes in later than the day asked for', { status: 'Diproses', tanggal: '2026-04-02' }, null, null],
    ['settled', { status: 'Selesai', tanggal: '2026-03-01', tanggalSelesai: '2026-03-11' }, null, 10],
    [
      'settled on the day',
      { status: 'Selesai', tanggal: '2026-03-01', tanggalSelesai: '2026-03-01' },
      null,
      0,
    ],
    [
      'settled nobody knows when',
      { status: 'Selesai', tanggal: '2026-03-01', tanggalSelesai: 'kemarin' },
      null,
      null,
    ],
    [
      'settled before it came in',
      { status: 'Selesai', tanggal: '2026-03-02', tanggalSelesai: '2026-03-01' },
      null,
      null,
    ],
    [
      'rejected is not settled',
      { status: 'Ditolak', tanggal: '2026-03-01', tanggalSelesai: '2026-03-11' },
      null,
      null,
    ],
  ])('%s', (_, row, open, settled) => {
    const one = only([complaint(row)]);
    expect([openDays(one, NOW), settledDays(one)]).toEqual([open, settled]);
  });

  test.each([
    [[], null],
    [[7], 7],
    [[1, 100], 50.5],
    [[9, 1, 2], 2],
  ])('the middle of %j is %j', (days, middle) => {
    expect(medianOf(days)).toBe(middle);
  });

  test('the oldest is named by its cell; late only beyond the limit', () => {
    const { total, lewatBatas } = summary([
      complaint({ status: 'Diterima', tanggal: '2026-01-30' }),
      complaint({ status: 'Diterima', tanggal: '2026-01-29' }),
      complaint({ status: 'Diterima', tanggal: 'entah' }),
    ]);
    expect(total.terbuka).toMatchObject({ jumlah: 3, lewatBatas: 1, tidakDiketahui: 1, tertua: 61 });
    expect(lewatBatas.map((ref) => cellOfComplaint(ref, false))).toEqual([total.terbuka.selTertua]);
  });
});

describe('family and programme', () => {
  test.each([
    ['receives it', { nik: nik(1), programKatalog: 'PKH' }, 'keluarga', 'menerima'],
    ['does not', { nik: nik(2), programKatalog: 'PKH' }, 'keluarga', 'tidak-menerima'],
    ['nobody knows', { nik: nik(3), programKatalog: 'PKH' }, 'keluarga', 'tidak-diketahui'],
    ['a programme no list records', { nik: nik(1), programKatalog: 'RTLH' }, 'keluarga', 'tidak-diketahui'],
    [
      'a programme nobody knows',
      { nik: nik(1), programKatalog: 'Program Entah' },
      'keluarga',
      'tak-terhubung',
    ],
    ['no NIK', { programKatalog: 'PKH' }, 'tanpa-nik', 'tak-terhubung'],
    [
      'a NIK as a number',
      { nik: 3_201_010_101_800_001, programKatalog: 'PKH' },
      'nik-tidak-terbaca',
      'tak-terhubung',
    ],
    [
      'a NIK of one family and the id of another',
      { nik: nik(1), idKeluarga: 'B', programKatalog: 'PKH' },
      'lebih-dari-satu',
      'tak-terhubung',
    ],
    ['a NIK nobody has', { nik: nik(77), programKatalog: 'PKH' }, 'tidak-ditemukan', 'tak-terhubung'],
  ])('%s', (_, row, kaitan, penerimaan) => {
    const one = only([complaint(row)]);
    expect([kaitanAt(one), penerimaanAt(one)]).toEqual([kaitan, penerimaan]);
  });

  test('a NIK that stands in two families says neither; with the id of one of them it still does', () => {
    const families = sheetOf('keluarga', [
      { idKeluarga: 'A', nik: nik(1), 'penerima.PKH': 'Ya' },
      { idKeluarga: 'B', nik: nik(1), 'penerima.PKH': 'Ya' },
    ]);
    const complaints = complaintsOf(
      [complaint({ nik: nik(1) }), complaint({ nik: nik(1), idKeluarga: 'A' })],
      [families],
    );
    expect(refsOf(complaints).map(kaitanAt)).toEqual(['lebih-dari-satu', 'lebih-dari-satu']);
    expect([...complaints.family]).toEqual([-1, -1]);
  });

  test('without families nothing is joined and nothing lost', () => {
    const complaints = complaintsOf([complaint({ nik: nik(1), programKatalog: 'PKH' })], []);
    const { total } = summariseComplaints([complaints], clock);
    expect(total.jumlah).toBe(1);
    expect(total.kaitan['tidak-ditemukan']).toBe(1);
  });

  test('points at gaps: who does not receive it, and who lacks what it is for', () => {
    const { kesenjangan, total } = summary([
      complaint({ nik: nik(1), programKatalog: 'Sembako' }),
      complaint({ nik: nik(2), programKatalog: 'Sembako' }),
    ]);
    expect(kesenjangan.map(({ at }) => at)).toEqual([1]);
    expect(total.kurang).toBe(1);
  });
});

describe('places', () => {
  const keys = (figures: readonly ComplaintFigure[]): readonly (readonly [string, string])[] =>
    figures.map(({ key, name }) => [key, name.id]);

  test('its own place counts before the family’s; a code nobody can read is no family’s home', () => {
    const { kecamatan, desa } = summary([
      complaint({ nik: nik(1), kodeWilayah: '99.01.02' }),
      complaint({ nik: nik(1) }),
      complaint({ nik: nik(1), kodeWilayah: 'entah' }),
    ]);
    expect(keys(kecamatan)).toEqual([
      ['99.01.01', 'Misal'],
      ['99.01.02', 'Umpama'],
      [UNSTATED, '(tidak disebut)'],
    ]);
    expect(keys(desa)).toContainEqual(['99.01.01.2001', 'Misal Jaya']);
  });

  test('a place the workbook has no name for is shown by its code', () => {
    expect(keys(summary([complaint({ kodeWilayah: '99.05.01.2002' })]).desa)).toEqual([
      ['99.05.01.2002', '99.05.01.2002'],
    ]);
  });
});

const WORDS = {
  status: ['Diterima', 'Diproses', 'Selesai', 'Ditolak', 'entah', null],
  kanal: ['Tatap muka', 'TATAP MUKA', 'Surat', '-', null],
  opd: ['Dinas Sosial', 'dinas  sosial', 'Dinas Kesehatan', null],
  programKatalog: ['PKH', 'Sembako', 'Program Entah', null],
  nik: [nik(1), nik(2), nik(3), nik(9), 'x', null],
  kodeWilayah: ['99.01.01.2001', '99.01.02', '99.01', null],
  tanggal: ['2026-01-01', '2026-02-28', '2027-01-01', 'entah', null],
  tanggalSelesai: ['2026-02-01', '2025-12-31', null],
} as const;
const row = fc.record(
  Object.fromEntries(Object.entries(WORDS).map(([field, words]) => [field, fc.constantFrom(...words)])),
);
const rows = fc.array(
  row.map((one) => complaint(one as TestRow)),
  { maxLength: 12 },
);
const plain = (figure: ComplaintFigure): unknown => ({
  ...figure,
  cells: null,
  terbuka: { ...figure.terbuka, selTertua: null },
});
const lines = (all: ReturnType<typeof summariseComplaints>): unknown =>
  [all.total, ...all.status, ...COMPLAINTS_BY.flatMap((by) => all[by])].map(plain);

describe('whatever complaints there are', () => {
  test('every breakdown adds up to the total, and so do its parts', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const all = summary(given);
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((one, more) => one + more, 0);
        expect(all.total.jumlah).toBe(given.length);
        for (const by of [...COMPLAINTS_BY, 'status'] as const) {
          for (const part of ['jumlah', 'kurang', 'bertentangan'] as const)
            expect(all[by].reduce((total, line) => total + line[part], 0)).toBe(all.total[part]);
          for (const part of ['jumlah', 'lewatBatas', 'tidakDiketahui'] as const)
            expect(all[by].reduce((total, line) => total + line.terbuka[part], 0)).toBe(
              all.total.terbuka[part],
            );
        }
        for (const line of [all.total, ...all.opd]) {
          expect([sum(line.status), sum(line.kaitan), sum(line.penerimaan)]).toEqual([
            line.jumlah,
            line.jumlah,
            line.jumlah,
          ]);
          expect(line.selesai.dihitung).toBeLessThanOrEqual(line.selesai.jumlah);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('their order, and how they are split over workbooks, changes no figure', () => {
    fc.assert(
      fc.property(rows, fc.nat(12), (given, cut) => {
        const whole = lines(summary(given));
        expect(lines(summary([...given].reverse()))).toEqual(whole);
        const parts = [given.slice(0, cut), given.slice(cut)].map((part) => complaintsOf(part));
        expect(lines(summariseComplaints(parts, clock))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});
