import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SUMBER_DANA, findSumberDana } from '../../../src/core/taxonomy/sumber-dana';

const LEAVES = SUMBER_DANA.flatMap(({ rincian }) => rincian);

describe('the funding tree of the guideline §2.6', () => {
  test('four sources and their leaves', () => {
    expect(SUMBER_DANA.map(({ id, rincian }) => [id, rincian.map((leaf) => leaf.id)])).toEqual([
      ['APBN', ['APBN.KL', 'APBN.SEKTORAL', 'APBN.DEKON', 'APBN.TP', 'APBN.SUBSIDI']],
      ['APBD', ['APBD.DAU', 'APBD.DBH', 'APBD.DAK', 'APBD.PAD', 'APBD.DID']],
      [
        'APBDes',
        [
          'APBDes.DD',
          'APBDes.ADD',
          'APBDes.BANKEU',
          'APBDes.PADES',
          'APBDes.BHPR',
          'APBDes.HIBAH',
          'APBDes.LAIN',
        ],
      ],
      ['NONPEM', ['NONPEM.CSR', 'NONPEM.ZIS', 'NONPEM.MULTIDONOR']],
    ]);
  });

  test('only ADD and bantuan keuangan are counted at two levels', () => {
    expect(LEAVES.filter(({ transferDesa }) => transferDesa).map(({ id }) => id)).toEqual([
      'APBDes.ADD',
      'APBDes.BANKEU',
    ]);
  });

  test('every leaf is certain but DID, which the guideline does not name', () => {
    expect(LEAVES.filter(({ certainty }) => certainty !== 'pasti').map(({ id }) => id)).toEqual(['APBD.DID']);
  });

  test('a leaf cites its own letter', () => {
    expect(LEAVES.find(({ id }) => id === 'APBDes.BANKEU')?.source.pasal).toBe('§2.6 angka 3 huruf c');
    expect(LEAVES.find(({ id }) => id === 'APBD.DAK')?.source.pasal).toBe('§2.6 angka 2 huruf a');
  });
});

describe('findSumberDana', () => {
  test.each([
    ['APBN', 'APBN', null],
    ['apbn-p', 'APBN', null],
    ['APBNP', 'APBN', null],
    ['APBN (K/L)', 'APBN', 'APBN.KL'],
    ['Kementerian Sosial', 'APBN', 'APBN.KL'],
    ['Dana Dekonsentrasi', 'APBN', 'APBN.DEKON'],
    ['Tugas Pembantuan (TP)', 'APBN', 'APBN.TP'],
    ['APBN (Subsidi)', 'APBN', 'APBN.SUBSIDI'],
    ['APBD', 'APBD', null],
    ['APBD Kab', 'APBD', null],
    ['APBD Kab.', 'APBD', null],
    ['APBD-P', 'APBD', null],
    ['APBD/P', 'APBD', null],
    ['APBDP', 'APBD', null],
    ['APBD Provinsi', 'APBD', null],
    ['APBD II', 'APBD', null],
    ['DAU', 'APBD', 'APBD.DAU'],
    ['DAU (Dana Alokasi Umum)', 'APBD', 'APBD.DAU'],
    ['APBD (DAU)', 'APBD', 'APBD.DAU'],
    ['DAK Fisik', 'APBD', 'APBD.DAK'],
    ['DAK Non Fisik', 'APBD', 'APBD.DAK'],
    ['DAK Non-Fisik', 'APBD', 'APBD.DAK'],
    ['DBHCHT', 'APBD', 'APBD.DBH'],
    ['DBH CHT', 'APBD', 'APBD.DBH'],
    ['DBH-CHT 2024', 'APBD', 'APBD.DBH'],
    ['DID', 'APBD', 'APBD.DID'],
    ['PAD', 'APBD', 'APBD.PAD'],
    ['Pendapatan Asli Daerah (PAD)', 'APBD', 'APBD.PAD'],
    ['APBDes', 'APBDes', null],
    ['APBDesa', 'APBDes', null],
    ['APB Desa', 'APBDes', null],
    ['Dana Desa', 'APBDes', 'APBDes.DD'],
    ['Dana Desa (DD)', 'APBDes', 'APBDes.DD'],
    ['DD', 'APBDes', 'APBDes.DD'],
    ['Alokasi Dana Desa', 'APBDes', 'APBDes.ADD'],
    ['ADD', 'APBDes', 'APBDes.ADD'],
    ['Bankeu', 'APBDes', 'APBDes.BANKEU'],
    ['Bantuan Keuangan Provinsi', 'APBDes', 'APBDes.BANKEU'],
    ['PADes', 'APBDes', 'APBDes.PADES'],
    ['Bagi hasil pajak dan retribusi daerah', 'APBDes', 'APBDes.BHPR'],
    ['Baznas', 'NONPEM', 'NONPEM.ZIS'],
    ['BAZNAS Kabupaten', 'NONPEM', 'NONPEM.ZIS'],
    ['CSR/TJSL', 'NONPEM', 'NONPEM.CSR'],
    ['TJSL BUMN', 'NONPEM', 'NONPEM.CSR'],
    ['Non Pemerintah', 'NONPEM', null],
  ])('%j is %s, %s', (text, sumber, rincian) => {
    expect(findSumberDana(text)).toEqual({ sumber, rincian, sumberLain: [] });
  });

  test.each<readonly [string, string, string | null, readonly string[], string]>([
    ['APBD dan APBN', 'APBD', null, ['APBN'], 'two sources in the order written'],
    ['APBN/APBD/APBDes', 'APBN', null, ['APBD', 'APBDes'], 'three'],
    ['DAU, Baznas', 'APBD', 'APBD.DAU', ['NONPEM'], 'the leaf belongs to the first'],
    ['APBN (DAK)', 'APBN', null, ['APBD'], 'DAK stands under APBD in §2.6, so the cell names two'],
    ['DD dan ADD', 'APBDes', null, [], 'two leaves of one source: no single leaf'],
    ['PAD + DAU', 'APBD', null, [], 'two leaves of one source: no single leaf'],
  ])('%j: %s, %s, and %j: %s', (text, sumber, rincian, sumberLain) => {
    expect(findSumberDana(text)).toEqual({ sumber, rincian, sumberLain });
  });

  test.each([
    ['', 'blank'],
    ['-', 'a dash'],
    ['Hibah', 'a region, a firm or a charity may have given it'],
    ['Lain-lain', 'says nothing'],
    ['APBD Desa', 'village budget, or regional budget spent in villages'],
    ['Non APBD', 'denied'],
    ['Non-APBN', 'denied'],
    ['di luar APBD', 'denied'],
    ['PADA', 'not PAD'],
    ['Rp 5.000.000', 'an amount'],
    ['Dinas Sosial', 'an OPD'],
  ])('%j is unknown: %s', (text) => {
    expect(findSumberDana(text)).toBeNull();
  });

  test('reads every id, name and alias it lists', () => {
    for (const { id, nama, aliases } of SUMBER_DANA) {
      for (const name of [id, nama.id, ...aliases]) {
        expect([name, findSumberDana(name)]).toEqual([name, { sumber: id, rincian: null, sumberLain: [] }]);
      }
    }
    for (const { id, sumber, nama, aliases } of LEAVES) {
      for (const name of [nama.id, ...aliases]) {
        expect([name, findSumberDana(name)]).toEqual([name, { sumber, rincian: id, sumberLain: [] }]);
      }
    }
  });

  test('never throws, never repeats a source, and a leaf belongs to its source', () => {
    const word = fc.constantFrom('APBD', 'APBN', 'DAU', 'DD', 'non', 'dana', 'desa', 'alokasi', 'dan', '/');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (written) => {
          const found = findSumberDana(written);
          if (found === null) return;
          expect(found.sumberLain).not.toContain(found.sumber);
          expect(new Set(found.sumberLain).size).toBe(found.sumberLain.length);
          expect(found.rincian ?? `${found.sumber}.`).toMatch(new RegExp(`^${found.sumber}\\.`));
        },
      ),
    );
  });
});
