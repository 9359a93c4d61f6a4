import { describe, expect, test } from '@jest/globals';
import { PROGRAM, programOf } from '../../../src/core/taxonomy/program';
import type { CatalogueId, ProgramId } from '../../../src/core/taxonomy/program';
import { SUBKELOMPOK } from '../../../src/core/taxonomy/strategi';

/** id, strategy, subgroup, klaster, sources, unit, basic package. */
const TABLE = [
  ['PKH', 'S1', 'S1.a', 'K1', ['APBN'], 'keluarga', true],
  ['SEMBAKO', 'S1', 'S1.a', 'K1', ['APBN'], 'keluarga', true],
  ['PIP', 'S1', 'S1.a', 'K1', ['APBN'], 'individu', true],
  ['PBI-JKN', 'S1', 'S1.e', 'K1', ['APBN'], 'individu', true],
  ['PBI-APBD', 'S1', 'S1.e', 'K1', ['APBD'], 'individu', false],
  ['BLT-DD', 'S1', 'S1.b', 'K1', ['APBDes'], 'keluarga', false],
  ['BST', 'S1', 'S1.b', 'K1', ['APBN'], 'keluarga', false],
  ['BPUM', 'S1', 'S1.b', 'K1', ['APBN'], 'usaha', false],
  ['BANPRES', 'S1', 'S1.b', 'K1', ['APBN'], 'keluarga', false],
  ['TOPUP', 'S1', 'S1.b', 'K1', ['APBN'], 'keluarga', false],
  ['BERAS', 'S1', 'S1.b', 'K1', ['APBN'], 'keluarga', false],
  ['ATENSI', 'S1', 'S1.c', 'K1', ['APBN'], 'individu', false],
  ['BPBL', 'S1', 'S1.d', 'K1', ['APBN'], 'rumah tangga', false],
  ['SUBSIDI-LISTRIK', 'S1', 'S1.d', 'K1', ['APBN'], 'rumah tangga', true],
  ['LPG-3KG', 'S1', 'S1.d', 'K1', ['APBN'], 'rumah tangga', true],
  ['SEKOLAH-RAKYAT', 'S1', null, null, [], 'individu', false],
  ['JAMSOSTEK', 'S1', null, null, [], 'individu', false],
  ['KB', 'S1', null, null, [], 'keluarga', false],
  ['MBG', 'S1', null, null, [], 'individu', false],
  ['PKT', 'S2', 'S2.a', 'K2', ['APBDes', 'APBN'], 'individu', false],
  ['PRAKERJA', 'S2', 'S2.b', 'K2', ['APBN'], 'individu', false],
  ['VOKASI', 'S2', 'S2.b', 'K2', ['APBN', 'APBD'], 'individu', false],
  ['PENDAMPINGAN', 'S2', 'S2.c', 'K3', ['APBN', 'APBD'], 'usaha', false],
  ['KUBE', 'S2', 'S2.c', null, ['APBN', 'APBD'], 'kelompok', false],
  ['UEP', 'S2', 'S2.c', 'K3', ['APBN', 'APBD'], 'usaha', false],
  ['PENA', 'S2', 'S2.c', 'K3', ['APBN', 'APBD'], 'usaha', false],
  ['KUR', 'S2', 'S2.d', 'K3', ['APBN'], 'usaha', false],
  ['PERHUTANAN-SOSIAL', 'S2', 'S2.c', 'K3', [], 'kelompok', false],
  ['KOPERASI-MERAH-PUTIH', 'S2', 'S2.c', 'K3', [], 'kelompok', false],
  ['RTLH', 'S3', 'S3.a', 'K2', ['APBN', 'APBD', 'APBDes'], 'keluarga', false],
  ['SANITASI', 'S3', 'S3.a', 'K2', ['APBD', 'APBDes'], 'keluarga', false],
  ['AIR-MINUM', 'S3', 'S3.a', 'K2', ['APBD', 'APBDes'], 'keluarga', false],
  ['SEKOLAH', 'S3', 'S3.a', 'K2', ['APBD'], 'wilayah', false],
  ['PUSKESMAS', 'S3', 'S3.a', 'K2', ['APBD'], 'wilayah', false],
  ['JALAN', 'S3', 'S3.b', 'K2', ['APBD', 'APBDes'], 'wilayah', false],
  ['TRANSPORTASI', 'S3', 'S3.b', 'K2', ['APBD', 'APBDes'], 'wilayah', false],
  ['INTERNET', 'S3', 'S3.b', 'K2', ['APBD', 'APBDes'], 'wilayah', false],
  ['TRANSMIGRASI', 'S3', null, null, [], 'keluarga', false],
  ['RUMAH-RAKYAT', 'S3', 'S3.a', 'K2', [], 'keluarga', false],
  ['ZIS', null, null, null, ['NONPEM'], null, false],
  ['CSR', null, null, null, ['NONPEM'], null, false],
] as const;

describe('the catalogue', () => {
  test('forty-one programmes, in this order', () => {
    expect(PROGRAM.map(({ id }) => id)).toEqual(TABLE.map(([id]) => id));
    expect(PROGRAM).toHaveLength(41);
  });

  test.each(TABLE)('%s', (id, strategi, subkelompok, klaster, sumber, unit, basicPackage) => {
    expect(programOf(id)).toMatchObject({ id, strategi, subkelompok, klaster, unit, basicPackage });
    expect(programOf(id).sumber).toEqual(sumber);
  });

  test('a subgroup lies in its strategy', () => {
    for (const { id, strategi, subkelompok } of PROGRAM) {
      if (subkelompok === null) continue;
      expect([id, SUBKELOMPOK.find((sub) => sub.id === subkelompok)?.strategi]).toEqual([id, strategi]);
    }
  });

  test('programmes the guideline names are certain, the others say so', () => {
    const unsure = PROGRAM.filter(({ certainty }) => certainty !== 'pasti').map(({ id, certainty }) => [
      id,
      certainty,
    ]);
    expect(unsure).toEqual([
      ['PBI-APBD', 'sedang'],
      ['BPUM', 'perlu-dikonfirmasi'],
      ['SEKOLAH-RAKYAT', 'perlu-dikonfirmasi'],
      ['JAMSOSTEK', 'perlu-dikonfirmasi'],
      ['KB', 'perlu-dikonfirmasi'],
      ['MBG', 'perlu-dikonfirmasi'],
      ['KUBE', 'sedang'],
      ['UEP', 'sedang'],
      ['PENA', 'sedang'],
      ['PERHUTANAN-SOSIAL', 'perlu-dikonfirmasi'],
      ['KOPERASI-MERAH-PUTIH', 'perlu-dikonfirmasi'],
      ['TRANSMIGRASI', 'perlu-dikonfirmasi'],
      ['RUMAH-RAKYAT', 'perlu-dikonfirmasi'],
    ]);
  });

  test('no alias is another programme’s once spaces are off', () => {
    const owners = new Map<string, ProgramId>();
    for (const { id, nama, aliases } of PROGRAM) {
      for (const name of [id, nama.id, ...aliases].map((alias) =>
        alias.toLowerCase().replace(/[^a-z0-9]/g, ''),
      )) {
        expect([name, owners.get(name) ?? id]).toEqual([name, id]);
        owners.set(name, id);
      }
    }
  });

  test('an id from outside is a programmer error', () => {
    expect(() => programOf('RASKIN' as CatalogueId)).toThrow(RangeError);
  });
});
