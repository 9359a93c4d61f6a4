import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KELOMPOK, kelompokOfKlaster } from '../../../src/core/taxonomy/kelompok';
import { KLASTER, findKlaster } from '../../../src/core/taxonomy/klaster';

describe('the facts of the guideline §1.1 and §2.2', () => {
  test('three klaster, whom they serve, and who manages them', () => {
    expect(KLASTER.map(({ id, nama, sasaran, kelompok }) => [id, nama.id, sasaran, kelompok])).toEqual([
      ['K1', 'Bantuan sosial terpadu berbasis keluarga', ['individu', 'keluarga'], 'G1'],
      ['K2', 'Pemberdayaan masyarakat', ['masyarakat', 'komunitas'], 'G2'],
      ['K3', 'Pemberdayaan usaha mikro dan kecil', ['usaha mikro', 'usaha kecil'], 'G2'],
    ]);
  });

  test('only Klaster 1 has parts: direct aid, education, health', () => {
    expect(KLASTER.map(({ bagian }) => bagian.map(({ id }) => id))).toEqual([
      ['K1.a', 'K1.b', 'K1.c'],
      [],
      [],
    ]);
    expect(KLASTER[0]?.bagian.map(({ nama }) => nama.id.split(' ')[1])).toEqual([
      'langsung',
      'pendidikan',
      'kesehatan',
    ]);
  });

  test('two groups with their coordinators', () => {
    expect(KELOMPOK.map(({ id, koordinator, klaster }) => [id, koordinator.id, klaster])).toEqual([
      ['G1', 'Asisten yang membidangi pemerintahan dan/atau kesejahteraan rakyat', ['K1']],
      ['G2', 'Asisten yang membidangi perekonomian dan pembangunan', ['K2', 'K3']],
    ]);
  });

  test('klaster and groups tell the same story from both sides', () => {
    for (const { id, kelompok } of KLASTER) {
      expect(kelompokOfKlaster(id)).toBe(kelompok);
      expect(KELOMPOK.find((group) => group.id === kelompok)?.klaster).toContain(id);
    }
  });
});

describe('findKlaster', () => {
  test.each([
    ['1', 'K1', 'number'],
    ['I', 'K1', 'roman'],
    ['K2', 'K2', 'id'],
    ['k-3', 'K3', 'id with a hyphen'],
    ['Klaster 1', 'K1', 'label'],
    ['KLASTER II', 'K2', 'roman label'],
    ['Kluster 3', 'K3', 'other spelling'],
    ['Klaster I: Bantuan sosial terpadu berbasis keluarga', 'K1', 'label and name'],
    ['Klaster I: Bantuan sosial…', 'K1', 'label and a name cut short'],
    ['Klaster 1 (individu)', 'K1', 'label and a description'],
    ['Pemberdayaan masyarakat', 'K2', 'name'],
    ['2. Pemberdayaan masyarakat', 'K2', 'list number and name'],
    ['Pemberdayaan Usaha Mikro dan Kecil', 'K3', 'name'],
    ['Program penanggulangan kemiskinan berbasis pemberdayaan usaha mikro dan kecil', 'K3', 'long name'],
    ['Bantuan sosial terpadu berbasis kelurga', 'K1', 'one letter dropped'],
  ])('%j is %s: %s', (text, expected) => {
    expect(findKlaster(text)).toBe(expected);
  });

  test.each([
    ['', 'blank'],
    ['0', 'no klaster zero'],
    ['4', 'there are three'],
    ['Klaster 4', 'there are three'],
    ['Klaster IV: program prorakyat', 'there are three'],
    ['Klaster 1 dan 2', 'names two'],
    ['Klaster 2, Klaster 3', 'names two'],
    ['Klaster 1: Pemberdayaan masyarakat', 'number and name contradict'],
    ['3. Pemberdayaan masyarakat', 'list number and name contradict'],
    ['Klaster', 'label without a number'],
    ['1 keluarga', 'a count'],
    ['Dinas Pemberdayaan Masyarakat dan Desa', 'an OPD'],
  ])('%j is no klaster: %s', (text) => {
    expect(findKlaster(text)).toBeNull();
  });

  test('reads every name and alias it lists', () => {
    for (const { id, nama, aliases } of KLASTER) {
      for (const name of [id, nama.id, ...aliases]) expect([name, findKlaster(name)]).toEqual([name, id]);
    }
  });

  test('never throws', () => {
    const word = fc.constantFrom('klaster', 'k', '1', 'k2', 'ii', 'dan', ':');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (written) => {
          expect([null, 'K1', 'K2', 'K3']).toContain(findKlaster(written));
        },
      ),
    );
  });
});
