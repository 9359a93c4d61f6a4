import { describe, expect, test } from '@jest/globals';
import { letterBook } from '../../../src/app/reports/letter-book';
import { describeWithLibreOffice } from '../../libre-office';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { bookOf, bytesOf, groundOf, saidBy, sample, shownAndComputed } from './made';

const NIK = '9901010101800001';
const SHEETS = [
  {
    name: 'Matrik',
    cells: [
      ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Sumber Dana', 'Pagu (Rp)'],
      [1, 'Dinas Sosial: Bidang [A]/B?', 'Penyaluran Program Sembako', 'S1', 'APBD', 'belum tahu'],
    ],
  },
  {
    name: 'Keluarga',
    cells: [
      ['id_keluarga', 'kepala_keluarga', 'nik', 'desa_kelurahan', 'desil_kesejahteraan', 'penerima_sembako'],
      ['K-1', 'Orang Contoh Satu', NIK, 'Misal Jaya', 1, 'Tidak'],
    ],
  },
];
const STAMP = '30 Juni 2026 14.05';

describe('letters to OPDs', () => {
  test('one sheet each behind a list of them, its findings and its families in it, masked', async () => {
    const spec = letterBook(groundOf([await bookOf(...SHEETS)]), STAMP);
    expect(spec?.sheets.map(({ name }) => name).slice(0, 2)).toEqual([
      'Daftar Surat',
      'Dinas Sosial Bidang A B',
    ]);
    const said = JSON.stringify(saidBy(spec));
    expect(said).toContain('Yth. Kepala Dinas Sosial: Bidang [A]/B?');
    expect(said).toContain('Matrik!F2');
    expect(said).toContain('9901********0001');
    expect(said).not.toContain(NIK);
    expect(said).not.toContain('Orang Contoh');
  });

  test('in full only where it is asked for', async () => {
    const said = JSON.stringify(
      saidBy(letterBook(groundOf([await bookOf(...SHEETS)], { unmask: true }), STAMP)),
    );
    expect(said).toContain(NIK);
  });

  test('of the sample: every finding is in one letter, tabs have names Excel takes', async () => {
    const ground = groundOf([await sample()]);
    const spec = letterBook(ground, STAMP);
    const levels = new Set(['Kesalahan', 'Peringatan', 'Saran']);
    const listed = saidBy(spec).filter(([level]) => typeof level === 'string' && levels.has(level));
    expect(listed).toHaveLength(ground.findings.length);
    expect(problemsOf(await bytesOf(spec))).toEqual([]);
  });

  test('nothing to write to anybody is no workbook', async () => {
    const ground = groundOf([await bookOf({ name: 'x', cells: [['tidak ada']] })]);
    expect(letterBook({ ...ground, findings: [] }, STAMP)).toBeNull();
  });
});

describeWithLibreOffice('in LibreOffice', () => {
  test('they show the same', async () => {
    const bytes = await bytesOf(letterBook(groundOf([await sample()]), STAMP));
    const [shown, computed] = await shownAndComputed(bytes);
    expect(computed).toEqual(shown);
  }, 160_000);
});
