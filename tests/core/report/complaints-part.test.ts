import { expect, test } from '@jest/globals';
import { summariseComplaints } from '../../../src/core/complaints/complaint-figures';
import { UNKNOWN_PROGRAM } from '../../../src/core/complaints/join-complaints';
import { complaintsPart } from '../../../src/core/report/complaints-part';
import { complaint, complaintsOf } from '../complaints/book';
import { day, nik } from '../households/book';

const clock = { acuan: day(2026, 3, 31), batas: 60 };
const rows = [
  complaint({ status: 'Diproses', tanggal: '2026-01-01', programKatalog: 'PKH', opd: 'Dinas Sosial' }),
  complaint({ status: 'Diproses', tanggal: '2026-01-30', programKatalog: 'Program Entah' }),
  complaint({ status: 'Selesai', tanggal: '2026-03-01', tanggalSelesai: '2026-03-11', nik: nik(1) }),
  complaint({ status: 'Diproses' }),
];
const listOf = (unmask: boolean): ReturnType<typeof complaintsPart>['daftar'] =>
  complaintsPart(
    summariseComplaints([complaintsOf(rows)], clock),
    { ...clock, asal: 'bawaan' },
    { lang: 'id', unmask },
  ).daftar;

test('every complaint is listed with its days, and late only beyond the limit', () => {
  expect(listOf(false).map(({ cell, status, hari, lewatBatas }) => [cell, status, hari, lewatBatas])).toEqual(
    [
      ['A2', 'diproses', 89, true],
      ['A3', 'diproses', 60, false],
      ['A4', 'selesai', 10, false],
      ['A5', 'diproses', null, false],
    ],
  );
});

test('what a complaint does not state is null, a programme of no catalogue is told as such', () => {
  expect(listOf(false).map(({ program, opd }) => [program, opd])).toEqual([
    ['Program Keluarga Harapan', 'Dinas Sosial'],
    [UNKNOWN_PROGRAM, null],
    [null, null],
    [null, null],
  ]);
});

test('what people wrote is there only where identities were asked for', () => {
  expect(listOf(false).some((one) => 'uraian' in one)).toBe(false);
  expect(listOf(true).map(({ uraian }) => uraian)).toEqual(rows.map(() => 'Aduan contoh.'));
});
