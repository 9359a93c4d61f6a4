import { describe, expect, test } from '@jest/globals';
import { TEMPLATE_KINDS } from '../../src/app/templates/template-kinds';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { fixture, run } from './fake-io';

describe('konvergen template', () => {
  test.each(TEMPLATE_KINDS)('%s: writes a workbook that opens', async (kind) => {
    const { code, out, err, written } = await run([
      'template',
      kind,
      '--out',
      'baru.xlsx',
      '--tahun',
      '2027',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('baru.xlsx');
    expect(out).toContain('2027.1');
    const bytes = written.get('baru.xlsx');
    const read = await readWorkbook('baru.xlsx', bytes ?? new Uint8Array());
    expect(read.ok).toBe(true);
  });

  test('says the year and the district in its titles', async () => {
    const { written } = await run([
      ...['template', 'rat', '--out', 'rat.xlsx', '--tahun', '2027', '--kabupaten', 'Kabupaten Contoh'],
    ]);
    const read = await readWorkbook('rat.xlsx', written.get('rat.xlsx') ?? new Uint8Array());
    if (!read.ok) throw new Error(read.reason);
    const [grid] = await read.workbook.readGrids(['RAT']);
    expect(grid?.value(1, 0)).toBe('KABUPATEN CONTOH TAHUN ANGGARAN 2027');
  });

  test('without a year takes this one', async () => {
    const { out } = await run(['template', 'penerima', '--out', 'p.xlsx', '--lang', 'en']);
    expect(out).toMatch(/version 20\d\d\.1/);
  });

  test('a file that is there is left alone', async () => {
    const there = fixture('assets/contoh/pemetaan-kecil.xlsx');
    const { code, err, written } = await run(['template', 'rat', '--out', 'ada.xlsx'], { 'ada.xlsx': there });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(err).toContain('ada.xlsx sudah ada');
  });

  test.each([
    [['template', 'entah', '--out', 'x.xlsx'], 'rat, laporan'],
    [['template', 'rat', 'laporan', '--out', 'x.xlsx'], 'satu jenis'],
    [['template', 'rat'], '--out'],
    [['template', 'rat', '--out', 'x.xlsx', '--tahun', '27'], '--tahun 27'],
    [['validate', 'a.xlsx', '--tahun', '2027'], '--tahun'],
  ])('%j is refused in one line', async (argv, says) => {
    const { code, err, written } = await run(argv);
    expect({ code, written: written.size, lines: err.trim().split('\n').length }).toEqual({
      code: 2,
      written: 0,
      lines: 1,
    });
    expect(err).toContain(says);
  });

  test('a disk that refuses is said', async () => {
    const { code, err } = await run(['template', 'rat', '--out', 'x.xlsx'], {}, { unwritable: 'penuh' });
    expect(code).toBe(2);
    expect(err).toContain('x.xlsx');
  });
});
