import { describe, expect, test } from '@jest/globals';
import { RESULT_SHEETS } from '../../src/app/results/result-kinds';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { book, fixture, run } from './fake-io';

const SMALL = 'assets/contoh/pemetaan-kecil.xlsx';
const FILES = { [SMALL]: fixture(SMALL) };

const sheetsOf = async (bytes: Uint8Array | undefined): Promise<readonly string[]> => {
  const read = await readWorkbook('hasil.xlsx', bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.reason);
  return (await read.workbook.sheets()).map(({ name }) => name);
};

describe('konvergen report', () => {
  test('writes a copy with the result sheets behind the others', async () => {
    const { code, out, err, written } = await run(['report', SMALL, '--out', 'hasil.xlsx'], FILES);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const before = await sheetsOf(FILES[SMALL]);
    expect(await sheetsOf(written.get('hasil.xlsx'))).toEqual([...before, ...Object.values(RESULT_SHEETS)]);
    expect(out).toContain('hasil.xlsx ditulis');
    expect(out).toMatch(/Rekap Anggaran: \d+ baris/);
  });

  test('the result is a workbook to begin with: its sheets are made anew, its decisions stay', async () => {
    const first = await run(['report', SMALL, '--out', 'satu.xlsx'], FILES);
    const one = first.written.get('satu.xlsx') ?? new Uint8Array();
    const second = await run(['report', 'satu.xlsx', '--out', 'dua.xlsx'], { 'satu.xlsx': one });
    expect(second.code).toBe(0);
    expect(await sheetsOf(second.written.get('dua.xlsx'))).toEqual(await sheetsOf(one));
    expect(second.out).not.toContain('Tindak Lanjut');
  });

  test('a dry run says what would be written, in English too', async () => {
    const { code, out, written } = await run(['report', SMALL, '--dry-run', '--lang', 'en'], FILES);
    expect({ code, written: written.size }).toEqual({ code: 0, written: 0 });
    expect(out).toContain('6 result sheets would be written');
  });

  test('masks people unless asked', async () => {
    const people = book({
      name: 'Keluarga',
      cells: [
        [
          'No',
          'NIK',
          'Nama Kepala Keluarga',
          'Desa/Kelurahan',
          'Kecamatan',
          'Desil',
          'Penerima PKH',
          'Penerima Sembako',
        ],
        [1, '9901010101900001', 'Bapak Contoh', 'Misal', 'Contoh', 1, 'Tidak', 'Tidak'],
      ],
    });
    const shown = async (...more: readonly string[]): Promise<unknown> => {
      const { written } = await run(['report', 'a.xlsx', '--out', 'b.xlsx', ...more], { 'a.xlsx': people });
      const read = await readWorkbook('b.xlsx', written.get('b.xlsx') ?? new Uint8Array());
      if (!read.ok) throw new Error(read.reason);
      const [grid] = await read.workbook.readGrids([RESULT_SHEETS.kesenjangan]);
      return grid && [...grid.usedRows].map((row) => grid.value(row, 2)).at(-1);
    };
    expect(await shown()).toMatch(/^9901\*+0001$/);
    expect(await shown('--unmask')).toBe('9901010101900001');
  });

  test.each([
    [['report', SMALL], '--out'],
    [['report', SMALL, 'b.xlsx', '--out', 'c.xlsx'], 'satu berkas'],
    [['report', SMALL, '--out', SMALL], 'sudah ada'],
    [['report', SMALL, '--in-place'], '--in-place'],
    [['report', SMALL, '--json', '--out', 'c.xlsx'], '--json'],
    [['report', 'tak-ada.xlsx', '--out', 'c.xlsx'], 'tak-ada.xlsx'],
  ])('%j is refused in one line', async (argv, says) => {
    const { code, err, written } = await run(argv, FILES);
    expect({ code, written: written.size, lines: err.trim().split('\n').length }).toEqual({
      code: 2,
      written: 0,
      lines: 1,
    });
    expect(err).toContain(says);
  });

  test('a file of another kind, and a disk that refuses, are said', async () => {
    const text = await run(['report', 'a.csv', '--out', 'b.xlsx'], {
      'a.csv': new TextEncoder().encode('a;b'),
    });
    expect(text.code).toBe(2);
    const full = await run(['report', SMALL, '--out', 'b.xlsx'], FILES, { unwritable: 'penuh' });
    expect(full.code).toBe(2);
    expect(full.err).toContain('b.xlsx');
  });
});
