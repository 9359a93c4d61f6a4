import { describe, expect, test } from '@jest/globals';
import { cellOfComplaint, summariseComplaints } from '../../../src/core/complaints/complaint-figures';
import { UNKNOWN_PROGRAM } from '../../../src/core/complaints/join-complaints';
import { day } from '../households/book';
import { complaint, complaintsOf, inFile } from './book';

const clock = { acuan: day(2026, 3, 31), batas: 60 };
const late = { status: 'Diproses', tanggal: '2026-01-01' };

describe('complaints of several workbooks', () => {
  test('their cells name the workbook, and of equally old ones the first workbook comes first', () => {
    const books = [
      inFile('b.xlsx', complaintsOf([complaint(late), complaint(late)])),
      inFile('a.xlsx', complaintsOf([complaint({ ...late, tanggal: '2026-01-02' }), complaint(late)])),
    ];
    const { total, lewatBatas } = summariseComplaints(books, clock);
    expect(total.cells).toEqual(["'[b.xlsx]Lembar2'!A2:A3", "'[a.xlsx]Lembar2'!A2:A3"]);
    // 89 days: the second of a.xlsx and both of b.xlsx; 88 days: the first of a.xlsx.
    expect(lewatBatas.map((ref) => cellOfComplaint(ref, true))).toEqual([
      "'[a.xlsx]Lembar2'!A3",
      "'[b.xlsx]Lembar2'!A2",
      "'[b.xlsx]Lembar2'!A3",
      "'[a.xlsx]Lembar2'!A2",
    ]);
    expect(total.terbuka).toMatchObject({ tertua: 89, selTertua: "'[a.xlsx]Lembar2'!A3" });
  });

  test('an OPD they write differently is one line, under the spelling most of all use', () => {
    const books = [
      complaintsOf([complaint({ opd: 'DINAS SOSIAL' }), complaint({ opd: 'DINAS SOSIAL' })]),
      complaintsOf(['Dinas Sosial', 'Dinas Sosial', 'Dinas Sosial'].map((opd) => complaint({ opd }))),
    ];
    const { opd } = summariseComplaints(books, clock);
    expect(opd.map(({ jumlah, name }) => [jumlah, name.id])).toEqual([[5, 'Dinas Sosial']]);
  });

  test('of spellings used equally often the first by alphabet is shown, whichever stands first', () => {
    const spelled = ['Dinas Sosial', 'DINAS SOSIAL', 'dinas sosial'].map((opd) => complaint({ opd }));
    for (const rows of [spelled, [...spelled].reverse()]) {
      const [line] = summariseComplaints([complaintsOf(rows)], clock).opd;
      expect(line?.name.id).toBe('DINAS SOSIAL');
    }
  });

  test('a programme in no catalogue has a line of its own', () => {
    const { program } = summariseComplaints(
      [complaintsOf([complaint({ programKatalog: 'Program Entah' })])],
      clock,
    );
    expect(program.map(({ key, jumlah, name }) => [key, jumlah, name.id])).toEqual([
      [UNKNOWN_PROGRAM, 1, '(bukan program katalog)'],
    ]);
  });
});

test('a complaint is shown at its text, else its day, else its NIK, else at the start of its row', () => {
  const cellsOf = (row: Parameters<typeof complaintsOf>[0][number]): readonly string[] =>
    summariseComplaints([complaintsOf([row])], clock).total.cells;
  expect(cellsOf({ status: 'Selesai', nik: 'x', tanggal: '2026-01-01', uraian: 'Aduan.' })).toEqual([
    'Lembar2!D2',
  ]);
  expect(cellsOf({ status: 'Selesai', nik: 'x', tanggal: '2026-01-01' })).toEqual(['Lembar2!C2']);
  expect(cellsOf({ status: 'Selesai', nik: 'x' })).toEqual(['Lembar2!B2']);
  expect(cellsOf({ kanal: 'Surat', status: 'Selesai' })).toEqual(['Lembar2!A2']);
});
