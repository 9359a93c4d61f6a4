import { describe, expect, test } from '@jest/globals';
import {
  claimsWhole,
  isBareTotal,
  isNoteLabel,
  isOrdinal,
  isSignatureText,
} from '../../../src/core/schema/row-words';
import type { CellValue } from '../../../src/core/values/cell-value';
import { area, paguOf, RAT, ratLine, sheetOf, textsOf, verdictOf, verdicts, type Line } from './sheets';

const ROW = ratLine({
  no: 1,
  opd: 'Dinas Sosial',
  kode: '1.06.05.2.01.0001',
  sub: 'Bantuan pangan',
  pagu: 100,
});
const NEXT = ratLine({ no: 2, kode: '1.06.05.2.01.0002', sub: 'Beasiswa', pagu: 50 });
/** The verdict of a line of the national form that stands between two rows of data. */
const judged = (line: Line): string | null => verdictOf(sheetOf([RAT, ROW, line, NEXT]), 3);

describe('words', () => {
  test.each<[string, boolean]>([
    ['JUMLAH', true],
    ['Total', true],
    ['Sub Total', true],
    ['JUMLAH I', true],
    ['Sub Jumlah Strategi II', true],
    ['TOTAL KESELURUHAN (I + II + III)', true],
    ['GRAND TOTAL', true],
    ['Jumlah Anggaran Tahun 2025', true],
    ['Jumlah Dinas Sosial', true],
    ['Jumlah Pengurangan Beban Pengeluaran Masyarakat', true],
    ['Total Kabupaten Contoh Sejahtera', true],
    ['Jumlah siswa penerima beasiswa', false],
    ['Jumlah desa tangguh bencana', false],
    ['Total quality management', false],
    ['Totalitas pelayanan', false],
    ['Bantuan jumlah', false],
  ])('%s: a total and nothing else? %s', (text, expected) => {
    expect(isBareTotal(text)).toBe(expected);
  });

  test.each(['GRAND TOTAL', 'Jumlah Keseluruhan', 'TOTAL SELURUHNYA', 'TOTAL I + II + III'])(
    '%s claims the whole',
    (text) => {
      expect(claimsWhole(text)).toBe(true);
    },
  );
  test.each(['JUMLAH', 'JUMLAH I', 'Total Strategi II'])('%s claims a part', (text) => {
    expect(claimsWhole(text)).toBe(false);
  });
  test.each(['Keterangan:', 'Catatan', '*) Ket.', 'NB: data sementara'])('%s opens notes', (text) => {
    expect(isNoteLabel(text)).toBe(true);
  });
  test.each(['Mengetahui,', 'Kepala Dinas Sosial', 'NIP. 19700101 199001 1 001', 'Contoh, 15 Januari 2026'])(
    '%s belongs to a signature',
    (text) => {
      expect(isSignatureText(text)).toBe(true);
    },
  );
  test.each(['Pembinaan UMKM', 'Penataan desa', 'Penyusunan rencana'])('%s does not', (text) => {
    expect(isSignatureText(text)).toBe(false);
  });
  test.each(['I', 'II.', 'a)', '(3)', '12'])('%s is a bare number', (text) => {
    expect(isOrdinal(text)).toBe(true);
  });
});

describe('sections', () => {
  test.each<[string, Line, string]>([
    [
      'in the strategy column',
      ratLine({ strategi: 'I. PENGURANGAN BEBAN PENGELUARAN MASYARAKAT' }),
      'bagian',
    ],
    ['in the first column', ['II. Peningkatan Pendapatan Masyarakat'], 'bagian'],
    ['number and wording apart', ['III', 'PENURUNAN JUMLAH KANTONG-KANTONG KEMISKINAN'], 'bagian'],
    [
      'strategy and wording apart',
      ratLine({ no: 'STRATEGI I', strategi: 'Pengurangan beban pengeluaran' }),
      'bagian',
    ],
    ['with its sum', ratLine({ strategi: 'I. PENGURANGAN BEBAN PENGELUARAN', pagu: 50 }), 'bagian'],
    [
      'in the name column with a roman number',
      ratLine({ no: 'I', sub: 'Pengurangan beban pengeluaran', pagu: 50 }),
      'bagian',
    ],
    ['in the name column in capitals', ratLine({ sub: 'PENGURANGAN BEBAN PENGELUARAN', pagu: 7 }), 'bagian'],
    ['the name of an OPD alone', ratLine({ opd: 'DINAS KESEHATAN' }), 'bagian'],
    ['an OPD in the name column with its sum', ratLine({ sub: 'Dinas Kesehatan', pagu: 50 }), 'bagian'],
    ['an OPD over its rows with their sum', ratLine({ no: 'A', opd: 'Dinas Kesehatan', pagu: 50 }), 'bagian'],
    ['fishermen: a sub kegiatan', ratLine({ no: 9, sub: 'Peningkatan pendapatan nelayan', pagu: 7 }), 'data'],
    [
      'no number, but an amount that is no sum',
      ratLine({ sub: 'Peningkatan pendapatan masyarakat', pagu: 7 }),
      'data',
    ],
    [
      'numbered, with an amount that is no sum',
      ratLine({ no: 9, sub: 'Peningkatan pendapatan', pagu: 7 }),
      'data',
    ],
    [
      'the amount is exactly the sum of what follows',
      ratLine({ sub: 'Peningkatan pendapatan', pagu: 50 }),
      'bagian',
    ],
    ['a strategy beside a name is a value', ratLine({ strategi: 'S1', sub: 'Bantuan sembako' }), 'data'],
  ])('%s', (_, line, verdict) => {
    expect(judged(line)).toBe(verdict);
  });

  test.each<[string, readonly Line[]]>([
    [
      'strategy',
      [
        ['Sub Kegiatan', 'Pagu', 'Strategi'],
        ['Bantuan sembako', 5, 'S1'],
        ['Padat karya', null, 'Strategi 2'],
      ],
    ],
    [
      'wording',
      [
        ['Program', 'Pagu', 'Strategi'],
        ['Sembako', 5, 'Pengurangan beban pengeluaran'],
        ['KUR', 4, 'Peningkatan pendapatan'],
      ],
    ],
  ])('a free layout with the %s to the right of the name keeps its rows', (_, lines) => {
    expect(verdicts(sheetOf(lines))).toEqual(['2 data', '3 data']);
  });

  test('where every row names its OPD, an OPD with an amount and no name is a row with its name missing', () => {
    const header = ['No', 'OPD', 'Sub Kegiatan', 'Pagu', 'Strategi'];
    const sheet = sheetOf([
      header,
      [1, 'Dinas Sosial', 'Bantuan', 10, 'S1'],
      [2, 'Dinas Kesehatan', null, 500, null],
      [3, 'Dinas Sosial', 'Beasiswa', 20, 'S1'],
    ]);
    expect([verdicts(sheet), paguOf(sheet)]).toEqual([['2 data', '3 data', '4 data'], 530]);
  });

  test('a section tells its strategy, its row and the amount it states', () => {
    const sheet = sheetOf([
      RAT,
      ratLine({ strategi: 'II. PENINGKATAN PENDAPATAN MASYARAKAT', pagu: 100 }),
      ROW,
    ]);
    expect(sheet.sections).toEqual([{ row: 2, kind: 'strategi', strategi: 'S2' }]);
    expect(sheet.totals.map(({ row, above, reach }) => [row, above, reach])).toEqual([[2, true, 'bagian']]);
  });
});

describe('totals', () => {
  test.each<[string, Line, string]>([
    ['in the first column', ratLine({ no: 'JUMLAH', pagu: 150 }), 'total'],
    ['of a strategy', ratLine({ strategi: 'JUMLAH STRATEGI I', pagu: 150 }), 'total'],
    ['in the name column', ratLine({ sub: 'Total', pagu: 150 }), 'total'],
    ['beside a count in the name column', ratLine({ strategi: 'JUMLAH', sub: '84', pagu: 150 }), 'total'],
    ['beside a count in words', ratLine({ strategi: 'JUMLAH', sub: '43 Sub Kegiatan', pagu: 150 }), 'total'],
    ['with a count in the first column', ratLine({ no: 24, sub: 'JUMLAH', pagu: 150 }), 'total'],
    ['behind the name of an OPD', ratLine({ opd: 'Dinas Sosial', kegiatan: 'Jumlah', pagu: 150 }), 'total'],
    ['without amounts yet', ratLine({ strategi: 'GRAND TOTAL' }), 'total'],
    [
      'a sub kegiatan with a code',
      ratLine({ kode: '1.01.02.2.01.0003', sub: 'Jumlah siswa penerima', pagu: 9 }),
      'data',
    ],
    [
      'a sub kegiatan with a number',
      ratLine({ no: 3, sub: 'Jumlah siswa penerima beasiswa', pagu: 9 }),
      'data',
    ],
    ['a sub kegiatan with neither', ratLine({ sub: 'Jumlah siswa penerima beasiswa', pagu: 9 }), 'data'],
    ['an amount and no name', ratLine({ pagu: 9 }), 'data'],
    ['a number, an amount and no name', ratLine({ no: 3, pagu: 9 }), 'data'],
  ])('%s', (_, line, verdict) => {
    expect(judged(line)).toBe(verdict);
  });

  test('at the top, per strategy and at the bottom: kept as controls, never counted', () => {
    const sheet = sheetOf([
      RAT,
      ratLine({ no: 'TOTAL KESELURUHAN', pagu: 300 }),
      ['I. PENGURANGAN BEBAN PENGELUARAN'],
      ROW,
      ratLine({ no: 'JUMLAH I', pagu: 100 }),
      ['II. PENINGKATAN PENDAPATAN'],
      ROW,
      ROW,
      ratLine({ no: 'JUMLAH II', pagu: 200 }),
      ratLine({ no: 'GRAND TOTAL', pagu: 300 }),
    ]);
    expect(paguOf(sheet)).toBe(300);
    expect(sheet.totals.map(({ row, reach }) => [row, reach])).toEqual([
      [2, 'semua'],
      [5, 'bagian'],
      [9, 'bagian'],
      [10, 'semua'],
    ]);
  });
});

describe('notes and signatures', () => {
  test('a block of notes in the middle does not end the sheet', () => {
    const sheet = sheetOf([
      RAT,
      ROW,
      ['Keterangan:'],
      [null, '1. Data sementara'],
      [null, '2. Sumber: OPD'],
      [],
      NEXT,
    ]);
    expect(verdicts(sheet)).toEqual(['2 data', '3 keterangan', '4 keterangan', '5 keterangan', '7 data']);
  });

  test('data right under the notes, without a blank line, is data', () => {
    const sheet = sheetOf([RAT, ROW, ['Keterangan:'], [null, '1. Data sementara'], NEXT]);
    expect(verdicts(sheet)).toEqual(['2 data', '3 keterangan', '4 keterangan', '5 data']);
  });

  test('notes that stand in the name column are no sub kegiatan', () => {
    const header = ['No', 'Sub Kegiatan', 'Pagu', 'Strategi'];
    const sheet = sheetOf([
      header,
      [1, 'Bantuan', 10, 'S1'],
      [null, 'Catatan:'],
      [1, 'data sementara'],
      [2, 'belum final'],
    ]);
    expect(verdicts(sheet)).toEqual(['2 data', '3 keterangan', '4 keterangan', '5 keterangan']);
  });

  test('a sub kegiatan whose name begins like a note stays', () => {
    expect(judged(ratLine({ no: 3, sub: 'Keterangan lahir bagi keluarga miskin' }))).toBe('data');
  });

  test('a signature with its blank lines, also under the name column', () => {
    const name = (text: string): Line => ratLine({ sub: text });
    const sheet = sheetOf([
      RAT,
      ROW,
      [],
      name('Contoh, 15 Januari 2026'),
      name('Kepala Dinas Sosial'),
      [],
      [],
      name('Fulan bin Contoh, S.Sos'),
      name('Pembina Utama Muda'),
      name('NIP. 99990101'),
    ]);
    expect(verdicts(sheet)).toEqual([
      '2 data',
      ...[4, 5, 8, 9, 10].map((row) => `${String(row)} tanda-tangan`),
    ]);
  });

  test('a table that goes on after a signature is data again', () => {
    const sheet = sheetOf([RAT, ROW, ['Mengetahui,'], [], ['Fulan'], [], NEXT]);
    expect([verdictOf(sheet, 7), paguOf(sheet)]).toEqual(['data', 150]);
  });
});

describe('rows over other rows', () => {
  const header = ['Kode', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Pagu', 'OPD'];
  const pagu = (...lines: readonly Line[]): number => paguOf(sheetOf([header, ...lines]));

  test.each<[string, number, readonly Line[]]>([
    [
      'by code, whatever they sum',
      300,
      [
        ['1.02.02', 'Program A', null, null, 999],
        ['1.02.02.2.01', null, 'Kegiatan B', null, 999],
        ['1.02.02.2.01.0001', null, null, 'Sub C', 100],
        ['1.02.02.2.01.0002', null, null, 'Sub D', 200],
      ],
    ],
    [
      'by exact sum, without codes',
      300,
      [
        [null, 'Program A', null, null, 300],
        [null, null, null, 'Sub C', 100],
        [null, null, null, 'Sub D', 200],
      ],
    ],
    [
      'nested sums',
      600,
      [
        [null, 'Program A', null, null, 600],
        [null, null, 'Kegiatan B', null, 300],
        [null, null, null, 'Sub C', 100],
        [null, null, null, 'Sub D', 200],
        [null, null, 'Kegiatan E', null, 300],
        [null, null, null, 'Sub F', 300],
      ],
    ],
    [
      'no sum: the name is missing and the amount counts',
      350,
      [
        [null, 'Program A', null, null, 50],
        [null, null, null, 'Sub C', 100],
        [null, null, null, 'Sub D', 200],
      ],
    ],
    [
      'the same round amount in the row below is no sum of the group',
      400,
      [
        [null, 'Program A', null, null, 100],
        [null, null, null, 'Sub C', 100],
        [null, null, null, 'Sub D', 200],
      ],
    ],
    [
      'nor is the same amount in another program',
      200,
      [
        [null, 'Program A', null, null, 100],
        [null, 'Program B', null, 'Sub C', 100],
      ],
    ],
    [
      'nor of another OPD',
      200,
      [
        [null, 'Program A', null, null, 100, 'Dinas Sosial'],
        [null, null, null, 'Sub C', 100, 'Dinas Kesehatan'],
      ],
    ],
    [
      'a program with its code and nothing below it keeps its amount',
      1099,
      [
        ['1.02.02', 'Program A', null, null, 999],
        ['1.03.02.2.01.0001', null, null, 'Sub C', 100],
      ],
    ],
    [
      'a program whose rows state no amounts keeps its own',
      999,
      [
        ['1.02.02', 'Program A', null, null, 999],
        ['1.02.02.2.01.0001', null, null, 'Sub C', null],
      ],
    ],
    [
      'a named row with a code cut short is a row, unless its amount is the sum',
      1099,
      [
        ['1.02.02', null, null, 'Sub A', 999],
        ['1.02.02.2.01.0001', null, null, 'Sub C', 100],
      ],
    ],
    [
      'accounts below a sub kegiatan are inside its amount',
      100,
      [
        ['1.02.02.2.01.0001', null, null, 'Sub C', 100],
        ['1.02.02.2.01.0001.5.1.02.01.001.00039', null, null, 'Belanja ATK', 60],
        ['5.1.02.01.001.00040', null, null, 'Belanja makan', 40],
      ],
    ],
    [
      'accounts count where the sub kegiatan states nothing',
      100,
      [
        ['1.02.02.2.01.0001', null, null, 'Sub C', null],
        ['1.02.02.2.01.0001.5.1.02.01.001.00039', null, null, 'Belanja ATK', 60],
        ['1.02.02.2.01.0001.5.1.02.01.001.00040', null, null, 'Belanja makan', 40],
      ],
    ],
  ])('%s', (_, expected, lines) => {
    expect(pagu(...lines)).toBe(expected);
  });

  test('all levels in one column: only the deepest count', () => {
    const sheet = sheetOf([
      ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Pagu', 'Strategi'],
      ['1.02.02', 'Program A', 300, null],
      ['1.02.02.2.01', 'Kegiatan B', 300, null],
      ['1.02.02.2.01.0001', 'Sub C', 100, 'S1'],
      ['1.02.02.2.01.0002', 'Sub D', 200, 'S1'],
    ]);
    expect([verdicts(sheet), paguOf(sheet)]).toEqual([['2 induk', '3 induk', '4 data', '5 data'], 300]);
  });

  test('what a parent states is kept as a control', () => {
    const sheet = sheetOf([
      header,
      ['1.02.02', 'Program A', null, null, 999],
      ['1.02.02.2.01.0001', null, null, 'Sub C', 100],
    ]);
    expect(sheet.totals.map(({ row, above, amounts }) => [row, above, amounts.get('pagu')?.sen])).toEqual([
      [2, true, 99_900n],
    ]);
  });

  test('a parent gives its names to the rows below', () => {
    const sheet = sheetOf([
      header,
      ['1.02.02', 'Program A', null, null, null],
      ['1.02.02.2.01.0001', null, null, 'Sub C', 100],
    ]);
    expect([verdicts(sheet), textsOf(sheet, 'program')]).toEqual([['2 induk', '3 data'], ['Program A']]);
  });
});

describe('rows with little in them', () => {
  test.each<[string, Line, string]>([
    ['a code and nothing else still stands for a row', ratLine({ kode: '1.06.05.2.01.0009' }), 'data'],
    [
      'funding, place and people without a name',
      ratLine({ sumber: 'PAD', lokasi: 'Desa A', sasaran: '5 KK' }),
      'data',
    ],
    ['a lone text in no column we know', at(ratLine({}), 20, 'cek lagi'), 'lain'],
    ['a place alone', ratLine({ lokasi: 'Desa A' }), 'lain'],
  ])('%s', (_, line, verdict) => {
    expect(judged(line)).toBe(verdict);
  });

  test('under a merged name the second row goes on with it: its people are not lost, nor counted as a sub kegiatan', () => {
    const sheet = sheetOf(
      [RAT, ROW, ratLine({ lokasi: 'Desa B', sasaran: '20 KK' }), NEXT],
      ['G2:G3', 'K2:K3'].map(area),
    );
    expect([verdictOf(sheet, 3), paguOf(sheet)]).toEqual(['data', 150]);
  });
});

function at(line: Line, column: number, value: CellValue): Line {
  const copy = [...line];
  while (copy.length < column) copy.push(null);
  copy[column] = value;
  return copy;
}
