import { expect, test } from '@jest/globals';
import { cannotRemember, withSynonyms } from '../../../src/core/clustering/remember';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { makeKamus } from '../../../src/core/taxonomy/kamus';
import { clustersOf, times } from './sheets';

const opd = (tulisan: string, baku: string) => ({ jenis: 'opd' as const, tulisan, baku });

test('a spelling has one meaning, and older ones lead to the new one', () => {
  const once = withSynonyms(DEFAULT_SETTINGS, [opd('Dinkes', 'Dinas Kesehatan')]);
  const twice = withSynonyms(once, [
    opd('DINAS KESEHATAN', 'Dinas Kesehatan Daerah'),
    opd('dinkes', 'Dinas Lain'),
  ]);
  expect(twice.sinonim).toEqual([
    opd('DINAS KESEHATAN', 'Dinas Kesehatan Daerah'),
    opd('dinkes', 'Dinas Lain'),
  ]);
  expect(withSynonyms(once, [opd('Dinas Kesehatan', 'Dinkes Kota')]).sinonim).toEqual([
    opd('Dinkes', 'Dinkes Kota'),
    opd('Dinas Kesehatan', 'Dinkes Kota'),
  ]);
  expect(makeKamus(twice).spell('opd', 'DINKES')).toBe('Dinas Lain');
});

test('a spelling that is to mean itself again has no entry any more', () => {
  const once = withSynonyms(DEFAULT_SETTINGS, [
    opd('Dinkes', 'Dinas Kesehatan'),
    opd('Dinsos', 'Dinas Sosial'),
  ]);
  expect(withSynonyms(once, [opd('Dinkes', 'Dinkes')]).sinonim).toEqual([opd('Dinsos', 'Dinas Sosial')]);
});

test('two spellings never mean each other', () => {
  const once = withSynonyms(DEFAULT_SETTINGS, [opd('Dinas Sosial', 'Dinsos')]);
  expect(withSynonyms(once, [opd('Dinsos', 'Dinas Sosial')]).sinonim).toEqual([
    opd('Dinsos', 'Dinas Sosial'),
  ]);
  const other = withSynonyms(DEFAULT_SETTINGS, [opd('Dinas Sosial', 'Dinas Sosial PPPA')]);
  expect(withSynonyms(other, [opd('Dinsos', 'Dinas Sosial')]).sinonim).toEqual([
    opd('Dinsos', 'Dinas Sosial'),
  ]);
  const form = withSynonyms(DEFAULT_SETTINGS, [opd('DINAS SOSIAL', 'Dinas Sosial')]);
  expect(withSynonyms(form, [opd('Dinsos', 'Dinas Sosial')]).sinonim).toHaveLength(2);
});

test('the same spelling of another kind is another one', () => {
  const desa = { jenis: 'desa' as const, tulisan: 'Sukamaju', baku: 'Suka Maju' };
  const both = withSynonyms(DEFAULT_SETTINGS, [opd('Sukamaju', 'Kecamatan Sukamaju'), desa]);
  expect(both.sinonim).toHaveLength(2);
});

test('what settings could not read is not kept', () => {
  const [program] = clustersOf('program', times('programKatalog', { 'Bedah Warung': 2, 'Bedah Warrung': 1 }));
  if (!program) throw new Error('no cluster');
  expect(cannotRemember(program, 'Bedah Warung', new Set(['Bedah Warrung']))).toBe('tidak-dikenal');
  const [office] = clustersOf('opd', times('opd', { 'Dinas A': 1, 'DINAS A': 1 }));
  if (!office) throw new Error('no cluster');
  expect(cannotRemember(office, 'apa pun', new Set(['DINAS A']))).toBeNull();
});

test('a village’s name that is another village’s elsewhere is not kept', () => {
  const [cluster] = clustersOf('desa', [
    { desa: 'Sukamulya', kecamatan: 'Misal' },
    { desa: 'Sukamulya', kecamatan: 'Misal' },
    { desa: 'Sukamulia', kecamatan: 'Misal' },
    { desa: 'Sukamulia', kecamatan: 'Andai' },
  ]);
  if (!cluster) throw new Error('no cluster');
  expect(cannotRemember(cluster, 'Sukamulya', new Set(['Sukamulia']))).toBe('desa-lain');
  expect(cannotRemember(cluster, 'Sukamulia', new Set(['Sukamulya']))).toBeNull();
});
